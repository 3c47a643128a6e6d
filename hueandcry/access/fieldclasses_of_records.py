"""Table: what the fields of records hold, and of what is worked out from them; see fieldclasses."""

from __future__ import annotations

from hueandcry.access.fieldclass import Table, table

RECORDS: dict[str, Table] = {
    "record.Source": table(
        "standing",
        none="id",
        operational=("code title kind owner_id profile_name marking tlp grading compartments gateway retention_group"),
    ),
    "record.SavedProfile": table("standing", none="id", personal="made_by", operational="owner_id name body made_at"),
    # Names of files and values that no list knows come from outside and may hold anything.
    "record.Batch": table(
        "batch",
        none="id source_id owner_id",
        personal="made_by file_name notes error",
        operational=(
            "state file_path file_sha256 file_bytes profile idempotency_key made_at started_at ended_at lease_until"
            " rows_done rows_total stored_count held_count changed_count rejected_count compartments"
        ),
    ),
    "record.Rejection": table(
        "batch", none="id batch_id owner_id", special="message row", operational="row_number column code"
    ),
    "record.Report": table(
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
    "record.Compartmented": table(
        "report",
        none="report_id owner_id",
        personal="placed_by",
        special="compartments reason",
        operational="placed_at placed_version",
    ),
    "record.ReportVersion": table(
        "report",
        none="id report_id owner_id version batch_id",
        personal="digest",
        special="row text details",
        operational="replaced_at",
    ),
    # The reasons quote no words, only where they stand; together with the kind they still say what happened.
    "flag.Flag": table(
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
    "flag.Review": table(
        "report",
        none="id report_id owner_id",
        personal="reviewer",
        special="reason strands",
        offence="flag kind family domestic class_said hub_decision",
        operational="reviewed_at policy_version model_version",
    ),
    "flag.Sample": table(
        "report",
        none="id report_id owner_id force_id",
        personal="reader drawn_by",
        offence="month class_code decision answer",
        operational="drawn_at answered_at",
    ),
    "flag.Arrived": table(
        "standing",
        none="id source_id",
        operational="owner_id month records flagged review words unseen",
    ),
    "flag.Notice": table(
        "standing",
        none="id source_id",
        personal="closed_by reason",
        operational="owner_id month measure before now records raised_at closed_at",
    ),
    "flag.Candidate": table(
        "standing",
        none="id",
        personal="made_by",
        operational="digest name numbers comparisons card made_at",
    ),
    "flag.Adoption": table("standing", none="id candidate_id", personal="by reason", operational="what at figures"),
    "flag.TrainingPermit": table("standing", personal="set_by", operational="owner_id is_allowed set_at"),
    "flag.PolicyVersion": table(
        "standing", none="id", personal="made_by reason", operational="name version settings made_at"
    ),
    "flag.PolicyAdoption": table("standing", none="id policy_id", personal="by reason", operational="at"),
    "flag.ForceSetting": table(
        "standing", none="id", personal="set_by reason", operational="owner_id line answer set_at"
    ),
    "flag.Recompute": table(
        "standing",
        none="id source_id last_report_id",
        personal="begun_by",
        operational="policy_name model decided changed begun_at ended_at",
    ),
    # Alike in at least twenty records and a tenth of them, and never about a person in them.
    "flag.Footer": table(
        "standing",
        none="id source_id",
        operational="owner_id sentence records of_records learned_at",
    ),
    "flag.Draw": table(
        "standing",
        none="id",
        personal="drawn_by",
        operational="owner_id since until size seed layers drawn_at",
    ),
    "flag.Drawn": table("report", none="id draw_id report_id owner_id layer"),
    "flag.Exported": table("report", none="report_id owner_id", offence="digest"),
    # Counts of many records. A cell of one may still point at somebody: suppress it before it is published.
    "flag.Tally": table(
        "standing",
        none="id",
        operational="owner_id force_id month effective decision kind family force_said count",
    ),
    "flag.StrandTally": table(
        "standing",
        none="id",
        operational="owner_id force_id month strand said_by effective count",
    ),
    "flag.PolicyTally": table("standing", none="id", operational="owner_id policy_version count"),
    # The same: sums over the few records that were read.
    "flag.Measured": table(
        "standing",
        none="id",
        operational=(
            "owner_id force_id month class_code decision force_said read weight squared online covers_from covers_to"
        ),
    ),
    "link.Identifier": table("links", none="id", personal="kind value", operational="sighting_count"),
    # That a number is a suspect's is an allegation about whoever answers it.
    "link.Sighting": table(
        "report",
        none="identifier_id report_id owner_id force_id start end",
        offence="role joins seen_on",
    ),
    "link.SetAside": table(
        "report",
        none="identifier_id report_id owner_id force_id start end",
        personal="kind value",
        offence="role joins seen_on",
    ),
    "link.Series": table(
        "links",
        none="id",
        offence=(
            "record_count owners forces identifier_count kinds first_on last_on judged_count victim_count unnamed_count"
            " year_owners month_count harm_days"
        ),
        operational="policy_version",
    ),
    "link.SeriesMember": table("report", none="report_id owner_id force_id", offence="series_id"),
    # A victim's number is made of name and date of birth without a secret: who guesses both can tell it again.
    "link.ReportFact": table(
        "report",
        none="report_id owner_id force_id",
        personal="victims",
        offence="seen_on harm loss_pence",
        operational="is_apart",
    ),
    # A reason is free text about two crimes and whoever is in them.
    "link.Judgement": table(
        "report",
        none="id left_id right_id left_owner right_owner owner_id",
        personal="judged_by",
        special="reason",
        offence="says",
        operational="judged_at undone_at",
    ),
    "link.SeriesChange": table("links", none="id", offence="series_id became_id", operational="what at"),
    # That somebody is a suspect is an allegation; that they are a victim, what they suffered.
    "people.Mention": table(
        "report",
        none="id owner_id",
        personal="name given family aliases born sex address postcode",
        offence="role seen_on person_id",
        operational="is_placed",
    ),
    "people.SetAside": table(
        "report",
        none="id report_id owner_id",
        personal="name given family aliases born sex address postcode",
        offence="role seen_on person_id",
    ),
    # Made of name, date and address without a secret: who guesses them can tell that they are held.
    "people.Key": table("report", none="mention_id owner_id", personal="key"),
    "people.Person": table("links", none="id", offence="role mention_count owners first_on last_on"),
    "people.PersonChange": table("links", none="id", offence="person_id became_id", operational="at"),
    "people.Judgement": table(
        "report",
        none="id left_id right_id left_owner right_owner owner_id",
        personal="judged_by",
        special="reason",
        offence="says moved",
        operational="judged_at undone_at",
    ),
    # Weights and counts over all mentions of a role.
    "people.Learnt": table("links", none="id", operational="role model person_count at"),
    "people.Common": table("links", personal="value", operational="role column people"),
    "link.OwnValue": table("standing", none="id", personal="added_by", operational="owner_id kind value added_at"),
}
