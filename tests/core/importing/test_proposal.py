import pytest
from hypothesis import given
from hypothesis import strategies as st

from hueandcry.core.importing.convert import compile_profile
from hueandcry.core.importing.correcting import readings
from hueandcry.core.importing.profile import Column, IdentifierColumn
from hueandcry.core.importing.profile_reading import load_profile
from hueandcry.core.importing.profile_toml import to_toml
from hueandcry.core.importing.proposal import propose

PROSE = "The victim says that somebody wrote to her on a site and asked for money, number {i}"


def proposal(columns, rows=40):
    cells = [{header: text.format(i=1000 + n, d=n % 9 + 1) for header, text in columns.items()} for n in range(rows)]
    return propose(list(columns), cells), cells


def fields(columns):
    found, _ = proposal(columns)
    return {column.header: column.field for column in found.columns}


FORCE = {
    "Crime Ref No": ("42/{i}/24", "reference"),
    "Date Recorded": ("1{d}/03/2024", "recorded_at"),
    "Date/Time Reported": ("1{d}/03/2024 10:3{d}", "reported_at"),
    "Offence Start Date": ("0{d}/03/2024", "committed_from"),
    "Offence Start Time": ("11:1{d}", "part of committed_from"),
    "Offence End Date": ("0{d}/03/2024", "committed_to"),
    "Offence End Time": ("11:4{d}", "part of committed_to"),
    "HO Code": ("8L", "class_code"),
    "Offence Description": ("Harassment", "class_text"),
    "Offence Location": ("{i} High Street", "place"),
    "Offence Location Postcode": ("ZE1 {d}AA", "postcode"),
    "Victim Forename": ("Jan", "victim.given"),
    "Victim Surname": ("Doe", "victim.family"),
    "Victim D.O.B.": ("0{d}/02/1980", "victim.born"),
    "Victim Telephone No": ("07700 90012{d}", "victim phone"),
    "Suspect Name": ("DOE, Al", "suspect.name"),
    "MO Description": ("UNKNOWN PERSON CONTACTED AP VIA A SITE AND ASKED FOR MONEY {i}", "mo"),
    "Summary Of Circumstances": (PROSE, "summary"),
    "Online Crime Flag": ("Y", "force_flag"),
    "DA Marker": ("N", "domestic"),
    "Outcome": ("18", "outcome_code"),
    "OIC Collar No": ("12{i}", "officer"),
    "Value Stolen (£)": ("{i}.50", "loss_pence"),
}
MARKET = {
    "ticketId": ("T-{i}", "reference"),
    "createdAt": ("2024-03-1{d}T10:00:00Z", "reported_at"),
    "listingUrl": ("https://shop.example/{i}", "url"),
    "sellerUserName": ("seller{i}", "suspect handle"),
    "sellerEmail": ("s{i}@example.org", "suspect email"),
    "sellerPhone": ("+44770090012{d}", "suspect phone"),
    "ipAddress": ("192.0.2.{d}", "ip"),
    "reportText": (PROSE, "summary"),
    "category": ("non-delivery", "class_text"),
    "payoutSortCode": ("00-12-3{d}", "part of bank_account"),
    "payoutAccountNumber": ("1234567{d}", "payee bank_account"),
    "amountLost": ("{i}.00", "loss_pence"),
}
BANK = {
    "Case No.": ("APP{i}", "reference"),
    "Fraud Type": ("Purchase", "class_text"),
    "Date of First Payment": ("1{d}/03/2024", "committed_from"),
    "Beneficiary Name": ("J DOE", "payee.name"),
    "Beneficiary Sort Code": ("00123{d}", "part of bank_account"),
    "Beneficiary Account Number": ("1234567{d}", "payee bank_account"),
    "Total Loss (£)": ("1,2{d}0.00", "loss_pence"),
    "Customer DOB": ("0{d}/02/1980", "victim.born"),
    "Case Notes": (PROSE, "notes"),
    "Date Reported": ("1{d}/04/2024", "reported_at"),
}
SHORT = {
    "Incident": ("Theft", "class_text"),
    "Reported": ("3/2{d}/11 1:2{d} PM", "reported_at"),
    "Occurred": ("3/1{d}/11 to 3/2{d}/11 3:00 PM to 4:00 PM", "committed"),
    "Comments": (PROSE, "summary"),
    "Desk#": ("W{i}", "reference"),
}
NAMELESS = {
    "column 1": ("{i}-24", "reference"),
    "column 2": ("1{d}/03/2024", "reported_at"),
    "column 3": (PROSE, "summary"),
    "column 4": ("ZE1 {d}AA", "postcode"),
}


@pytest.mark.parametrize(
    "columns", [FORCE, MARKET, BANK, SHORT, NAMELESS], ids=["force", "market", "bank", "short", "nameless"]
)
def test_columns_are_known_by_their_words_and_values(columns):
    found = fields({header: text for header, (text, _) in columns.items()})

    assert found == {header: field for header, (_, field) in columns.items()}


@pytest.mark.parametrize("columns", [FORCE, MARKET, BANK, SHORT, NAMELESS])
def test_a_proposal_can_be_saved_and_takes_every_row_without_a_fault(columns):
    found, rows = proposal({header: text for header, (text, _) in columns.items()})

    assert load_profile(to_toml(found.profile)) == found.profile
    run = compile_profile(found.profile)
    assert all(converted.report and not converted.faults for converted in map(run, rows))


ORDERS = [
    (["01/02/2024", "13/02/2024", "02/02/2024"], "day-first", 0),
    (["01/02/2024", "02/13/2024", "02/02/2024"], "month-first", 1),
    (["01/02/2024", "02/02/2024"], "day-first", 1),
    (["2024-02-13", "2024-02-01"], "day-first", 0),
    (["2/13/24 1:00 PM to 2/14/24 2:00 PM", "2/1/24"], "month-first", 1),
]


@pytest.mark.parametrize(("dates", "order", "notes"), ORDERS)
def test_all_dates_together_decide_their_order(dates, order, notes):
    rows = [{"Ref": f"A{n}", "Date Occurred": text} for n, text in enumerate(dates)]

    found = propose(["Ref", "Date Occurred"], rows)

    assert found.profile.dates == order
    assert len(found.notes) == notes


def test_rows_of_people_are_known_by_their_roles():
    columns = {"URN": "{i}/24", "Nominal Role": "VIC", "Surname": "Doe", "Mobile": "07700 90012{d}"}

    found, _ = proposal(columns)

    assert found.profile.one_row_per == "person"
    assert found.profile.people[0].role_header == "Nominal Role"
    assert found.profile.identifiers == (IdentifierColumn("phone", ("Mobile",), "person", split=(";", "\n")),)


def test_roles_of_people_whom_no_column_names_are_kept_and_said_so():
    found, rows = proposal({"URN": "{i}/24", "Person Involvement": "Witness"})

    assert found.profile.one_row_per == "person"
    assert {column.header: column.field for column in found.columns}["Person Involvement"] == "extra"
    converted = compile_profile(found.profile)(rows[0])
    assert converted.report.extra == {"Person Involvement": "Witness"}
    assert converted.unmapped == ()


def test_year_and_month_in_two_columns():
    columns = {"Incident No": "{i}", "Year of Occurrence": "2016", "Month of Occurrence": "December"}

    found, rows = proposal(columns)

    assert compile_profile(found.profile)(rows[0]).report.committed_precision == "month"


def test_nothing_known_is_proposed_as_nothing_and_said():
    found, _ = proposal({"zz": "blue", "yy": "red"})

    assert found.unmapped == ("zz", "yy")
    assert found.profile.columns == ()
    assert "reference" in found.notes[0]


def test_half_of_a_pair_is_left_for_a_person():
    found, _ = proposal({"Case Ref": "{i}", "Beneficiary Account Number": "1234567{d}"})

    assert found.unmapped == ("Beneficiary Account Number",)


STREET = {
    "Crime ID": ("{i:0>64}", "reference"),
    "Month": ("2024-0{d}", "committed"),
    "Crime type": ("Burglary", "class_text"),
    "Last outcome category": ("Under investigation", "outcome_reason"),
}
PLATFORM = {
    "report_id": ("88{i}", "reference"),
    "ts": ("170426{i}000", "reported_at"),
    "subject.handle": ("@seller_{d}", "handle"),
    "reason": ("scam", "class_text"),
    "free_text": (PROSE, "summary"),
    "evidence.1.type": ("screenshot", ""),
}
FORM = {
    "Complaint #": ("W-{i}", "reference"),
    "When reported": ("{d} March 2024", "reported_at"),
    "What happened?": (PROSE, "summary"),
    "Your name": ("Sam Example", "reporter.name"),
    "Your phone": ("07700 90012{d}", "reporter phone"),
}
TRACKER = {
    "Case Ref": ("C{i}", "reference"),
    "Txn Date": ("1{d}032024", "committed"),
    "Txn Time": ("081{d}", "part of committed"),
    "Customer": ("Asha Example", "victim.name"),
    "Amount (GBP)": ("{i}.00", "loss_pence"),
}
SHORTENED = {
    "Occurrence No": ("24/{i}", "reference"),
    "Rep Dt": ("1{d}/03/24", "reported_at"),
    "Rep Tm": ("8:1{d}", "part of reported_at"),
    "Occ From Dt": ("0{d}/03/24", "committed_from"),
    "Occ From Tm": ("7:1{d}", "part of committed_from"),
    "Stat Class": ("053C", "class_code"),
    "Vict Sex": ("F", "victim.sex"),
}
SERIAL = {"Log": ("{i}", "reference"), "Created": ("4529{d}.3437", "reported_at"), "Incident Text": (PROSE, "summary")}


LONG = {
    "Date of Birth of Victim": ("03/04/198{d}", "victim.born"),
    "Date/Time Incident Reported to Police": ("1{d}/03/2024 10:00", "reported_at"),
    "Date/Time Incident Started": ("0{d}/03/2024 10:00", "committed_from"),
    "Date/Time Incident Ended": ("0{d}/03/2024 11:00", "committed_to"),
    "Payee a/c": ("1234567{d}", "payee bank_account"),
    "Payee s/c": ("00-12-3{d}", "part of bank_account"),
    "Amount Refunded": ("{d}.50", "recovered_pence"),
    "Crime No": ("{i}", "reference"),
}
NEW_YORK = {
    "CMPLNT_NUM": ("{i}", "reference"),
    "CMPLNT_FR_DT": ("03/1{d}/2024", "committed_from"),
    "CMPLNT_FR_TM": ("0{d}:10:00", "part of committed_from"),
    "CMPLNT_TO_DT": ("03/1{d}/2024", "committed_to"),
    "CMPLNT_TO_TM": ("0{d}:20:00", "part of committed_to"),
    "RPT_DT": ("03/2{d}/2024", "reported_at"),
    "OFNS_DESC": ("Theft", "class_text"),
    "VIC_SEX": ("F", "victim.sex"),
}
CALLS = {
    "Ticket ID": ("{i}", "reference"),
    "Ticket Created": ("03/1{d}/2024 10:00:00 AM", "reported_at"),
    "Date of Issue": ("03/1{d}/2024", "committed"),
    "Time of Issue": ("0{d}:10 AM", "part of committed"),
    "Caller ID Number": ("202-555-{i}", "phone"),
}
NUMBERS = {
    "ID": ("11{i}", ""),
    "Case Number": ("JA{i}", "reference"),
    "Incident Datetime": ("2024/03/1{d} 10:00:00", "committed"),
    "Report Datetime": ("2024/03/2{d} 10:00:00", "reported_at"),
    "Offense ID": ("76{i}", ""),
    "Offense": ("Identity theft", "class_text"),
}
SUS = {"URN": ("{i}", "reference"), "SUS Forename(s)": ("Al", "suspect.given"), "OEL": (PROSE, "notes")}
PLACEHOLDERS = {"Ref": ("{i}", "reference"), "Offence Date From": ("1900-01-01 00:00:00.000", "committed_from")}


@pytest.mark.parametrize(
    "shape", [NEW_YORK, CALLS, NUMBERS, SUS, LONG, PLACEHOLDERS, STREET, PLATFORM, FORM, TRACKER, SHORTENED, SERIAL]
)
def test_files_of_still_other_hands(shape):
    found = fields({header: text for header, (text, _) in shape.items()})

    assert found == {header: field for header, (_, field) in shape.items() if field}


def test_a_time_spent_is_no_time_of_day():
    assert "Time Spent" not in fields({"Ref": "{i}", "Date Reported": "1{d}/03/2024", "Time Spent": "12{d}"})


def test_the_column_that_tells_rows_apart_is_the_reference_where_no_header_says_so():
    columns = {"Résumé": PROSE, "Date des faits": "1{d}/03/2024", "Ort": "Ulm {d}", "Numéro": "{i}"}

    found, rows = proposal(columns)

    assert compile_profile(found.profile)(rows[0]).report.reference == "1000"
    assert not any("reference" in note for note in found.notes)


def test_no_column_that_repeats_or_has_gaps_is_made_the_reference():
    cells = [{"zz": f"A{n // 2}", "yy": "" if n == 7 else f"B{n}"} for n in range(20)]

    found = propose(["zz", "yy"], cells)

    assert "reference" in found.notes[0]


def test_answers_to_a_form_are_told_apart_by_their_time_and_something_that_names_nobody():
    columns = {
        "Timestamp": "1{d}/03/2024 10:00:0{s}",
        "Email Address": "s{i}@example.org",
        "What happened?": PROSE,
        "Shop": "Shop {d}",
    }
    cells = [
        {header: text.format(i=1000 + n, d=n % 9 + 1, s=n // 9) for header, text in columns.items()} for n in range(40)
    ]

    found = propose(list(columns), cells)

    assert found.profile.columns[0] == Column(("Timestamp", "Shop"), "reference")
    assert {column.header: column.field for column in found.columns}["Timestamp"] == "reported_at"
    assert "“Timestamp” and “Shop”" in found.notes[0]
    assert readings(found.profile, ["Timestamp", "Shop"]) == {"Timestamp": "reported_at", "Shop": "reference"}
    reports = [compile_profile(found.profile)(row).report for row in cells]
    assert len({report.reference for report in reports}) == len(cells)
    assert not any("@" in report.reference for report in reports)


def test_who_wrote_is_no_reference_even_where_nothing_else_tells_rows_apart():
    cells = [{"Timestamp": "11/03/2024 10:00:00", "Email": f"s{n}@example.org"} for n in range(9)]

    assert not any(column.field == "reference" for column in propose(["Timestamp", "Email"], cells).profile.columns)


def test_a_time_that_says_of_what_it_is_goes_to_no_other_date():
    assert "Time of Issue" not in fields({"Ref": "{i}", "Ticket Created": "1{d}/03/2024", "Time of Issue": "0{d}:10"})


def test_dates_without_strokes_show_their_order_too():
    found, _ = proposal({"Ref": "{i}", "Date Reported": "011{d}2024"})

    assert found.profile.dates == "month-first"


texts = st.text(max_size=20) | st.sampled_from(
    ["01/02/2024", "Y", "07700 900123", "a@example.org", "VIC", "12:30", "2016"]
)


@given(
    st.lists(
        st.text(max_size=12)
        | st.sampled_from(["Date Reported", "Time", "Ref No", "Sort Code", "Account", "Role", "Year", "Month"]),
        unique=True,
        max_size=6,
    ),
    st.data(),
)
def test_any_table_gets_a_proposal_that_runs(headers, data):
    rows = data.draw(st.lists(st.fixed_dictionaries(dict.fromkeys(headers, texts)), max_size=5))

    found = propose(headers, rows)

    assert {column.header for column in found.columns} | set(found.unmapped) == set(headers)
    assert all(0 <= column.confidence <= 1 and column.why for column in found.columns)
    run = compile_profile(found.profile)
    for row in rows:
        run(row)
