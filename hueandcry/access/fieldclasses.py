"""Table: what every field of every table of ours holds, and how long it is kept.

A field is classed by the gravest thing that it may hold, alone. A field that is not here fails a house test;
the record of processing (docs/reference) is generated from here.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

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


@dataclass(frozen=True, slots=True)
class Table:
    """One table: how long its rows are kept, and its fields by class."""

    kept: str
    fields: Mapping[str, str]


def _table(kept: str, **classed: str) -> Table:
    pairs = [(field, name) for name, fields in classed.items() for field in fields.split()]
    fields = dict(pairs)
    # A field in two classes would silently take the second.
    assert len(fields) == len(pairs), [field for field, name in pairs if fields[field] != name]
    return Table(kept, fields)


TABLES: dict[str, Table] = {
    "access.Organisation": _table(
        "standing", none="id", operational="code name kind ons_code region sms_counts domains"
    ),
    "access.Member": _table(
        "account",
        none="id",
        personal="email name password last_login",
        operational="organisation_id home_organisation_id desk_id roles is_active ends_on ended_at",
    ),
    "access.Desk": _table("standing", none="id", operational="organisation_id name"),
    "access.Invitation": _table(
        "account",
        none="id",
        personal="email name made_by",
        operational="organisation_id home_organisation_id roles ends_on digest made_at expires_at used_at ended_at",
    ),
    "access.RoleRequest": _table(
        "account",
        none="id",
        personal="member_id asked_by decided_by",
        operational="organisation_id roles asked_at decided_at is_granted",
    ),
    "access.ApiKey": _table(
        "account",
        none="id",
        personal="made_by",
        operational="organisation_id title prefix digest made_at expires_at ended_at",
    ),
    # A trail says who read which victim's record: it is about both.
    "audit.Event": _table(
        "audit",
        none="id",
        personal="member subject origin",
        operational="at act what organisation_id owner_id purpose gateway withheld detail",
    ),
    "audit.Seal": _table(
        "audit", none="number", operational="form first last count root before sealed_at key signature leaves"
    ),
    # Counted from events, for the auditor's pages; it can be counted again from them.
    "audit.Counted": _table("audit", none="id", operational="upto since"),
    "audit.DayCount": _table("audit", operational="seen_by day act count first last"),
    "audit.Named": _table("audit", personal="name", operational="seen_by column first last"),
    "audit.HourLooks": _table(
        "looks", personal="member", operational="hour seen_by looks things first_at organisation_id is_night"
    ),
    "audit.ThingLooks": _table("looks", personal="subject", operational="seen_by people looks first_at"),
    "record.Source": _table(
        "standing",
        none="id",
        operational=("code title kind owner_id profile_name marking tlp grading compartments gateway retention_group"),
    ),
    "record.SavedProfile": _table("standing", none="id", personal="made_by", operational="owner_id name body made_at"),
    # Names of files and values that no list knows come from outside and may hold anything.
    "record.Batch": _table(
        "batch",
        none="id source_id owner_id",
        personal="made_by file_name notes error",
        operational=(
            "state file_path file_sha256 file_bytes profile idempotency_key made_at started_at ended_at lease_until"
            " rows_done rows_total stored_count held_count changed_count rejected_count compartments"
        ),
    ),
    "record.Rejection": _table(
        "batch", none="id batch_id owner_id", special="message row", operational="row_number column code"
    ),
    "record.Report": _table(
        "report",
        none="id owner_id source_id batch_id row_number version",
        personal="reference reference_key digest postcode",
        special="hate_strands text details row",
        offence=(
            "class_scheme class_code class_text force_flag domestic reported_at recorded_at committed_from committed_to"
        ),
        operational=(
            "authority recording_force victim_force suspect_force lead_force marking tlp grading gateway"
            " retention_group review_date stored_at"
        ),
    ),
    # That a record is in a compartment says what it is about.
    "record.Compartmented": _table(
        "report",
        none="report_id owner_id",
        personal="placed_by",
        special="compartments reason",
        operational="placed_at placed_version",
    ),
    "record.ReportVersion": _table(
        "report",
        none="id report_id owner_id version batch_id",
        personal="digest",
        special="row text details",
        operational="replaced_at",
    ),
    # The reasons quote no words, only where they stand; together with the kind they still say what happened.
    "flag.Flag": _table(
        "report",
        none="report_id owner_id force_id",
        offence=(
            "month class_code force_flag hub_decision hub_probability hub_kind hub_family reasons reviewed_flag"
            " reviewed_kind reviewed_family effective domestic suggested_class force_domestic reviewed_domestic"
            " reviewed_class"
        ),
        special="hate_strands force_strands reviewed_strands further_reasons",
        operational="reading policy_version model_version",
    ),
    "flag.Review": _table(
        "report",
        none="id report_id owner_id",
        personal="reviewer",
        special="reason strands",
        offence="flag kind family domestic class_said hub_decision",
        operational="reviewed_at policy_version model_version",
    ),
    "flag.Sample": _table(
        "report",
        none="id report_id owner_id force_id",
        personal="reader drawn_by",
        offence="month class_code decision answer",
        operational="drawn_at answered_at",
    ),
    "flag.Arrived": _table(
        "standing",
        none="id source_id",
        operational="owner_id month records flagged review words unseen",
    ),
    "flag.Notice": _table(
        "standing",
        none="id source_id",
        personal="closed_by reason",
        operational="owner_id month measure before now records raised_at closed_at",
    ),
    "flag.Candidate": _table(
        "standing",
        none="id",
        personal="made_by",
        operational="digest name numbers comparisons card made_at",
    ),
    "flag.Adoption": _table("standing", none="id candidate_id", personal="by reason", operational="what at figures"),
    "flag.TrainingPermit": _table("standing", personal="set_by", operational="owner_id is_allowed set_at"),
    "flag.PolicyVersion": _table(
        "standing", none="id", personal="made_by reason", operational="name version settings made_at"
    ),
    "flag.PolicyAdoption": _table("standing", none="id policy_id", personal="by reason", operational="at"),
    "flag.ForceSetting": _table(
        "standing", none="id", personal="set_by reason", operational="owner_id line answer set_at"
    ),
    "flag.Recompute": _table(
        "standing",
        none="id source_id last_report_id",
        personal="begun_by",
        operational="policy_name model decided changed begun_at ended_at",
    ),
    # Alike in at least twenty records and a tenth of them, and never about a person in them.
    "flag.Footer": _table(
        "standing",
        none="id source_id",
        operational="owner_id sentence records of_records learned_at",
    ),
    "flag.Draw": _table(
        "standing",
        none="id",
        personal="drawn_by",
        operational="owner_id since until size seed layers drawn_at",
    ),
    "flag.Drawn": _table("report", none="id draw_id report_id owner_id layer"),
    "flag.Exported": _table("report", none="report_id owner_id", offence="digest"),
    # Counts of many records. A cell of one may still point at somebody: suppress it before it is published.
    "flag.Tally": _table(
        "standing",
        none="id",
        operational="owner_id force_id month effective decision kind family force_said count",
    ),
    "flag.StrandTally": _table(
        "standing",
        none="id",
        operational="owner_id force_id month strand said_by effective count",
    ),
    "flag.PolicyTally": _table("standing", none="id", operational="owner_id policy_version count"),
    # The same: sums over the few records that were read.
    "flag.Measured": _table(
        "standing",
        none="id",
        operational=(
            "owner_id force_id month class_code decision force_said read weight squared online covers_from covers_to"
        ),
    ),
    "link.Identifier": _table("links", none="id", personal="kind value", operational="sighting_count"),
    # That a number is a suspect's is an allegation about whoever answers it.
    "link.Sighting": _table(
        "report",
        none="identifier_id report_id owner_id force_id start end",
        offence="role joins seen_on",
    ),
    "link.Series": _table(
        "links",
        none="id",
        offence=(
            "record_count owners forces identifier_count kinds first_on last_on judged_count victim_count unnamed_count"
            " year_owners month_count harm_days"
        ),
        operational="policy_version",
    ),
    "link.SeriesMember": _table("report", none="report_id owner_id force_id", offence="series_id"),
    # A victim's number is made of name and date of birth without a secret: who guesses both can tell it again.
    "link.ReportFact": _table(
        "report", none="report_id owner_id force_id", personal="victims", offence="seen_on harm loss_pence"
    ),
    # A reason is free text about two crimes and whoever is in them.
    "link.Judgement": _table(
        "report",
        none="id left_id right_id left_owner right_owner owner_id",
        personal="judged_by",
        special="reason",
        offence="says",
        operational="judged_at undone_at",
    ),
    "link.SeriesChange": _table("links", none="id", offence="series_id became_id", operational="what at"),
    "law.Clock": _table(
        "report",
        none="report_id owner_id",
        offence="group rule",
        operational="started_on own_review_on own_keep_until review_on keep_until restarted_on",
    ),
    # Who set periods stays to be read for as long as they can have kept a record or let it go.
    "law.Periods": _table(
        "standing", none="id", personal="proposed_by reason figures", operational="owner_id proposed_at"
    ),
    "law.PeriodsDecision": _table(
        "standing", none="periods_id", personal="decided_by reason", operational="owner_id outcome decided_at foreseen"
    ),
    "law.Reckoning": _table(
        "standing", none="periods_id last_report_id", operational="owner_id state changed_count begun_at ended_at"
    ),
    "law.Review": _table(
        "report", none="id report_id owner_id", personal="reviewed_by", special="reason", operational="reviewed_at"
    ),
    "law.Hold": _table(
        "disposal",
        none="id identifier_id",
        personal="on placed_by lifted_by",
        special="reason lift_reason",
        operational="owner_id what cause until placed_at lifted_at",
    ),
    "law.HeldRecord": _table("report", none="id hold_id report_id owner_id"),
    "law.Disposal": _table(
        "disposal",
        none="id",
        personal="asked_by reason",
        operational="owner_id state source_ids asked_at wanted_count gone_count kept_count file_count ended_at",
    ),
    "law.DisposalItem": _table("disposal", none="id disposal_id report_id owner_id", operational="outcome"),
    "law.Gone": _table("disposal", none="id", personal="digest", operational="owner_id gone_on"),
    # That somebody asked for a restriction says something about them.
    "law.Restriction": _table(
        "report",
        none="id report_id owner_id",
        personal="placed_by lifted_by",
        offence="joined judged",
        special="reason lift_reason",
        operational="placed_at lifted_at",
    ),
    "law.SetApart": _table("report", none="report_id owner_id"),
    "law.Correction": _table(
        "report",
        none="id report_id owner_id version",
        personal="noted_by",
        special="wrong right",
        operational="noted_at",
    ),
    "law.Request": _table(
        "request",
        none="id",
        personal="name born identifiers proof made_by sent_by checked_by package_sha256",
        special="note longer_because package",
        operational="owner_id state received_on answer_by made_at ended_at",
    ),
    "law.RequestItem": _table(
        "request",
        none="id request_id report_id owner_id",
        personal="decided_by",
        special="because reason",
        operational="decision exemption decided_at",
    ),
    # That somebody is a suspect is an allegation; that they are a victim, what they suffered.
    "people.Mention": _table(
        "report",
        none="id owner_id",
        personal="name given family aliases born sex address postcode",
        offence="role seen_on person_id",
        operational="is_placed",
    ),
    # Made of name, date and address without a secret: who guesses them can tell that they are held.
    "people.Key": _table("report", none="mention_id owner_id", personal="key"),
    "people.Person": _table("links", none="id", offence="role mention_count owners first_on last_on"),
    "people.PersonChange": _table("links", none="id", offence="person_id became_id", operational="at"),
    "people.Judgement": _table(
        "report",
        none="id left_id right_id left_owner right_owner owner_id",
        personal="judged_by",
        special="reason",
        offence="says moved",
        operational="judged_at undone_at",
    ),
    # Weights and counts over all mentions of a role.
    "people.Learnt": _table("links", none="id", operational="role model person_count at"),
    "people.Common": _table("links", personal="value", operational="role column people"),
    "share.Clearance": _table(
        "account",
        none="id member_id",
        personal="given_by confirmed_by ended_by reason",
        operational="owner_id compartment given_at confirmed_at ended_at",
    ),
    "share.Agreement": _table(
        "standing",
        none="id",
        personal="proposed_by ended_by end_reason",
        operational=("code title party_ids purposes data_kinds starts ends review_on owner_id proposed_at ended_at"),
    ),
    "share.Signature": _table(
        "standing", none="id agreement_id", personal="signed_by", operational="owner_id signed_at"
    ),
    # Proof of what left, to whom and why: it stays as the trail does, when the contents are gone.
    "share.Disclosure": _table(
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
    "share.Content": _table("report", none="disclosure_id report_id owner_id recipient_id", special="details"),
    "share.Receipt": _table(
        "disclosure", none="disclosure_id owner_id recipient_id", personal="received_by", operational="received_at"
    ),
    "share.Ask": _table(
        "disclosure",
        none="id",
        personal="asked_by answered_by",
        special="reason answer",
        offence="series_reference",
        operational="owner_id asked_id purpose asked_at answered_at",
    ),
    # What somebody watches says whom they suspect.
    "watch.Watch": _table(
        "standing",
        none="id owner_id target_id",
        personal="member title",
        special="reason",
        operational="reach kind purpose gateway set_at review_on expires_on reviewed_at ended_at",
    ),
    "watch.Hit": _table("report", none="id watch_id owner_id", offence="report_id", operational="at"),
    "watch.Challenge": _table(
        "request",
        none="id owner_id target_id",
        personal="recorded_by decided_by",
        special="grounds outcome_reason",
        offence="kind reference outcome",
        operational="received_on recorded_at decided_at",
    ),
    "link.OwnValue": _table("standing", none="id", personal="added_by", operational="owner_id kind value added_at"),
}
