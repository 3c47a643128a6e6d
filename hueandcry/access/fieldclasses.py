"""Table: what every field of every table of ours holds, and how long it is kept.

A field is classed by the gravest thing that it may hold, alone. A field that is not here fails a house test;
the record of processing (docs/reference) is generated from here.
"""

from __future__ import annotations

from hueandcry.access.fieldclass import Table, table
from hueandcry.access.fieldclasses_of_records import RECORDS

# Class → what it means. Sources: UK GDPR articles 4, 9 and 10; DPA 2018 sections 11(2) and 35(8).
CLASSES: dict[str, str] = {
    "personal": "says who somebody is, or singles a person out",
    "special": "may hold health, ethnicity, religion, sex life or the like; free text about people is always here",
    "offence": "says what somebody is said to have done, or to have suffered",
    "operational": "about organisations and their work, not about a person",
    "none": "a number that only ties rows together",
}

# Where a row goes with another: the rule that ends it. The periods are proposals to be settled by each force.
RETENTION: dict[str, str] = {
    "report": "Goes with its report, by that report's retention group and its organisation's periods, or what ships.",
    "links": "Goes when no report that is held has it any more.",
    "batch": "One year after the import has ended.",
    "account": "One year after the person or machine has left; the trail keeps the name.",
    "audit": "Seven years.",
    "looks": "Thirty days; the trail keeps the events.",
    "request": "Two years after the answer was released or the request closed.",
    "disposal": "Seven years, as the trail of it: numbers, and no contents.",
    "disclosure": "Seven years, as the trail of it: who received what, and no contents.",
    "standing": "As long as the organisation takes part.",
}

TABLES: dict[str, Table] = RECORDS | {
    "access.Organisation": table(
        "standing", none="id", operational="code name kind ons_code region sms_counts domains"
    ),
    "access.Member": table(
        "account",
        none="id",
        personal="email name password last_login",
        operational="organisation_id home_organisation_id desk_id roles is_active ends_on ended_at",
    ),
    "access.Desk": table("standing", none="id", operational="organisation_id name"),
    "access.Invitation": table(
        "account",
        none="id",
        personal="email name made_by",
        operational="organisation_id home_organisation_id roles ends_on digest made_at expires_at used_at ended_at",
    ),
    "access.RoleRequest": table(
        "account",
        none="id",
        personal="member_id asked_by decided_by",
        operational="organisation_id roles asked_at decided_at is_granted",
    ),
    "access.ApiKey": table(
        "account",
        none="id",
        personal="made_by",
        operational="organisation_id title prefix digest made_at expires_at ended_at",
    ),
    # A trail says who read which victim's record: it is about both.
    "audit.Event": table(
        "audit",
        none="id",
        personal="member subject origin",
        operational="at act what organisation_id owner_id purpose gateway withheld detail",
    ),
    "audit.Seal": table(
        "audit", none="number", operational="form first last count root before sealed_at key signature leaves"
    ),
    # Counted from events, for the auditor's pages; it can be counted again from them.
    "audit.Counted": table("audit", none="id", operational="upto since"),
    "audit.DayCount": table("audit", operational="seen_by day act count first last"),
    "audit.Named": table("audit", personal="name", operational="seen_by column first last"),
    "audit.HourLooks": table(
        "looks", personal="member", operational="hour seen_by looks things first_at organisation_id is_night"
    ),
    "audit.ThingLooks": table("looks", personal="subject", operational="seen_by people looks first_at"),
    "law.Clock": table(
        "report",
        none="report_id owner_id",
        offence="group rule",
        operational="started_on own_review_on own_keep_until review_on keep_until restarted_on",
    ),
    # Who set periods stays to be read for as long as they can have kept a record or let it go.
    "law.Periods": table(
        "standing", none="id", personal="proposed_by reason figures", operational="owner_id proposed_at"
    ),
    "law.PeriodsDecision": table(
        "standing", none="periods_id", personal="decided_by reason", operational="owner_id outcome decided_at foreseen"
    ),
    "law.Reckoning": table(
        "standing", none="periods_id last_report_id", operational="owner_id state changed_count begun_at ended_at"
    ),
    "law.Review": table(
        "report", none="id report_id owner_id", personal="reviewed_by", special="reason", operational="reviewed_at"
    ),
    "law.Hold": table(
        "disposal",
        none="id identifier_id",
        personal="on placed_by lifted_by",
        special="reason lift_reason",
        operational="owner_id what cause until placed_at lifted_at",
    ),
    "law.HeldRecord": table("report", none="id hold_id report_id owner_id"),
    "law.Disposal": table(
        "disposal",
        none="id",
        personal="asked_by reason",
        operational="owner_id state source_ids asked_at wanted_count gone_count kept_count file_count ended_at",
    ),
    "law.DisposalItem": table("disposal", none="id disposal_id report_id owner_id", operational="outcome"),
    "law.Gone": table("disposal", none="id", personal="digest", operational="owner_id gone_on"),
    # That somebody asked for a restriction says something about them.
    "law.Restriction": table(
        "report",
        none="id report_id owner_id",
        personal="placed_by lifted_by",
        offence="judged",
        special="reason lift_reason",
        operational="placed_at lifted_at",
    ),
    "law.SetApart": table("report", none="report_id owner_id"),
    "law.Correction": table(
        "report",
        none="id report_id owner_id version",
        personal="noted_by",
        special="wrong right",
        operational="noted_at",
    ),
    "law.Request": table(
        "request",
        none="id",
        personal="name born identifiers proof made_by sent_by checked_by package_sha256",
        special="note longer_because package",
        operational="owner_id state received_on answer_by made_at ended_at",
    ),
    "law.RequestItem": table(
        "request",
        none="id request_id report_id owner_id",
        personal="decided_by",
        special="because reason",
        operational="decision exemption decided_at",
    ),
    "share.Clearance": table(
        "account",
        none="id member_id",
        personal="given_by confirmed_by ended_by reason",
        operational="owner_id compartment given_at confirmed_at ended_at",
    ),
    "share.Agreement": table(
        "standing",
        none="id",
        personal="proposed_by ended_by end_reason",
        operational=("code title party_ids purposes data_kinds starts ends review_on owner_id proposed_at ended_at"),
    ),
    "share.Signature": table(
        "standing", none="id agreement_id", personal="signed_by", operational="owner_id signed_at"
    ),
    # Proof of what left, to whom and why: it stays as the trail does, when the contents are gone.
    "share.Disclosure": table(
        "disclosure",
        none="id report_id",
        personal="reference proposed_by decided_by recalled_by",
        special="subjects reason end_reason",
        operational=(
            "owner_id recipient_id state purpose data_kinds established gateway laws duties because agreement_code"
            " handling withheld proposed_at decided_at made_at corrected_at notice noticed_at shared_version"
            " changed_at recalled_at"
        ),
    ),
    "share.Content": table("report", none="disclosure_id report_id owner_id recipient_id", special="details"),
    "share.Receipt": table(
        "disclosure", none="disclosure_id owner_id recipient_id", personal="received_by", operational="received_at"
    ),
    "share.Ask": table(
        "disclosure",
        none="id",
        personal="asked_by answered_by",
        special="reason answer",
        offence="series_reference",
        operational="owner_id asked_id purpose asked_at answered_at",
    ),
    # What somebody watches says whom they suspect.
    "watch.Watch": table(
        "standing",
        none="id owner_id target_id",
        personal="member title",
        special="reason",
        operational="reach kind purpose gateway set_at review_on expires_on reviewed_at ended_at",
    ),
    "watch.Hit": table("report", none="id watch_id owner_id", offence="report_id", operational="at"),
    "watch.Challenge": table(
        "request",
        none="id owner_id target_id",
        personal="recorded_by decided_by",
        special="grounds outcome_reason",
        offence="kind reference outcome",
        operational="received_on recorded_at decided_at",
    ),
}
