"""The five shapes that sources send: the exact columns of each, in file order.

Shape and import profile have the same name. What each column holds:

niche — CSV, one row a crime. Dates DD/MM/YYYY, times HH:MM in their own columns, local UK time, either may be
    empty. "Classification" is the force's own pick-list wording, "Classification Code" the Home Office class
    ("8L", sometimes "008L", or empty). "Keywords" is a multi-value cell split by ";" (or "," or "|" in some forces)
    holding flags such as "CYBER", "ONLINE CRIME", "DOMESTIC ABUSE", "HATE - RACE". Full names in one cell, either
    "SURNAME, Given" or "Given Surname". "MO" is capitals. Money "£1,234.50", "1234.5" or empty. "Outcome" is
    "18 - Investigation complete: no suspect identified", or its code alone. Yes/No in "Attempted".
athena — CSV, one row a person of a crime, so "Investigation Ref" repeats: all columns but the person's
    (PERSON_COLUMNS) are the same in each of its rows. Date and time in one cell DD/MM/YYYY HH:MM, local UK time.
    "Cyber Flag" Y, N or empty (also "Yes", "y", "1"); "DA Flag" Y/N/empty. "Person Role" from a code list
    (VIC, WIT, SUS, OFF, REP, or in words in some forces).
report-fraud — JSON lines, nested. Times ISO 8601 with Z; dates of birth YYYY-MM-DD. Amounts are numbers in pounds.
marketplace — JSON lines nested, or CSV whose headers are the same paths with dots ("account.payout.sort_code");
    "messages" is a list of texts, in CSV one cell split by " || ". Times ISO 8601 with Z or an offset.
    "account.username" is the account's public name on that marketplace, "account.id" its inner key.
bank — CSV, one row a case. Times DD/MM/YYYY HH:MM or ISO without zone, local UK time. "Receiving Sort Code" and
    "Receiving Account" are the payee's (the suspect's side), "Onward …" the next hop, also suspect side. Amounts
    in pounds. Sort codes "00-12-34", "001234" or "00 12 34". "CoP Result" match, close match, no match, unavailable.
    "Customer Vulnerable" Y/N.

In all shapes a cell may be empty, carry stray spaces or have its own case; about three rows in a thousand are bad
(a date such as 31/02/2024, no reference, a wrong number of cells, a line with one field only); a row may come
twice, and a reference may come again with another class, outcome or update time.
"""

from __future__ import annotations

from typing import Final

NICHE: Final = (
    "Occurrence Number",
    "Classification Code",
    "Classification",
    "Statute",
    "Attempted",
    "Status",
    "Reported Date",
    "Reported Time",
    "Recorded Date",
    "Committed From Date",
    "Committed From Time",
    "Committed To Date",
    "Committed To Time",
    "Location",
    "Postcode",
    "Local Authority",
    "Beat",
    "Location Type",
    "Keywords",
    "MO",
    "Summary",
    "Victim Name",
    "Victim DOB",
    "Victim Sex",
    "Victim Ethnicity",
    "Victim Language",
    "Victim Postcode",
    "Victim Email",
    "Suspect Name",
    "Suspect DOB",
    "Suspect Sex",
    "Suspect Alias",
    "Suspect Nominal",
    "Suspect Postcode",
    "Property",
    "Value Stolen",
    "Value Recovered",
    "Outcome",
    "Outcome Date",
    "OIC",
    "Station",
    "Last Updated",
)

ATHENA: Final = (
    "Investigation Ref",
    "HO Class",
    "Offence Title",
    "Legislation",
    "Attempt",
    "Cyber Flag",
    "DA Flag",
    "Hate Strand",
    "Reported",
    "Recorded",
    "Committed From",
    "Committed To",
    "Last Modified",
    "Venue",
    "Venue Postcode",
    "District",
    "Beat Code",
    "Premises Type",
    "Online Place",
    "MO Text",
    "Investigation Summary",
    "Closing Notes",
    "Person Role",
    "Surname",
    "Forenames",
    "Alias",
    "Date of Birth",
    "Gender",
    "Ethnic Appearance",
    "Language",
    "Home Address",
    "Home Postcode",
    "Email",
    "Telephone",
    "Person URN",
    "Property Description",
    "Loss GBP",
    "Recovered GBP",
    "Outcome Code",
    "Outcome Date",
    "OIC",
    "Team",
)

PERSON_COLUMNS: Final = ATHENA[ATHENA.index("Person Role") : ATHENA.index("Person URN") + 1]

REPORT_FRAUD: Final = (
    "report_ref",
    "nfib_code",
    "nfib_title",
    "received_at",
    "updated_at",
    "incident.first_at",
    "incident.last_at",
    "incident.still_going",
    "victim.kind",
    "victim.first_name",
    "victim.last_name",
    "victim.date_of_birth",
    "victim.gender",
    "victim.ethnicity",
    "victim.language",
    "victim.needs",
    "victim.postcode",
    "victim.email",
    "suspect.name",
    "suspect.alias",
    "suspect.phone",
    "suspect.email",
    "suspect.website",
    "suspect.platform",
    "suspect.username",
    "payment.method",
    "payment.amount",
    "payment.recovered",
    "payment.currency",
    "payment.payee_name",
    "payment.sort_code",
    "payment.account",
    "payment.wallet",
    "contact_channel",
    "narrative",
    "score",
    "dissemination.type",
    "dissemination.force",
    "status",
)

MARKETPLACE: Final = (
    "case_id",
    "reported_at",
    "category",
    "listing.id",
    "listing.url",
    "listing.title",
    "listing.category",
    "listing.price",
    "listing.created_at",
    "account.id",
    "account.username",
    "account.created_at",
    "account.email",
    "account.phone",
    "account.payout.name",
    "account.payout.sort_code",
    "account.payout.account",
    "account.device_id",
    "account.last_ip",
    "account.last_port",
    "account.last_seen_at",
    "vehicle_mark",
    "photo_sha256",
    "buyer.email",
    "buyer.postcode",
    "buyer.loss",
    "buyer.report",
    "messages",
    "agent_note",
    "action",
    "action_at",
)

BANK: Final = (
    "Case ID",
    "Scam Type",
    "Opened",
    "Sending Bank",
    "Receiving Bank",
    "Receiving Sort Code",
    "Receiving Account",
    "Payee Name Given",
    "CoP Result",
    "Amount",
    "Currency",
    "First Payment",
    "Last Payment",
    "Payments",
    "Onward Sort Code",
    "Onward Account",
    "Origin",
    "Platform",
    "Customer Name",
    "Customer Born",
    "Customer Postcode",
    "Customer Vulnerable",
    "Reimbursed",
    "Recovered",
    "Device ID",
    "Notes",
    "Status",
)

COLUMNS: Final = {
    "niche": NICHE,
    "athena": ATHENA,
    "report-fraud": REPORT_FRAUD,
    "marketplace": MARKETPLACE,
    "bank": BANK,
}
