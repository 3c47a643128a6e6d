"""Received = stored + already held + changed + rejected, and the same file again changes nothing."""

from __future__ import annotations

import pytest

from hueandcry.access.viewer import viewing
from hueandcry.stages.flag import queries as flag
from hueandcry.stages.record import queries
from tests.factories import ENGINE_VIEWER, PERSON_PROFILE, bring_in, organisation, report_id, source

pytestmark = pytest.mark.django_db

ROWS = [
    {"ref": "47/1/26", "text": "Threats sent on Facebook", "when": "03/04/2026 10:15", "class": "Threats", "odd": "x"},
    {"ref": "47/2/26", "text": "Bike stolen from shed", "when": "04/04/2026 10:15", "class": "Theft"},
    {"ref": "", "text": "No reference"},
    {"ref": "47/1/26", "text": "Threats sent on Facebook and by letter", "when": "03/04/2026 10:15"},
    {"ref": "47 2 26", "text": "Bike stolen from shed", "when": "31/02/2026"},
]


@pytest.fixture
def kent():
    return source(organisation())


def test_every_row_is_accounted_for(kent):
    batch_id, counts = bring_in(kent, ROWS)

    assert counts == {"stored": 2, "changed": 2, "rejected": 1}
    with viewing(ENGINE_VIEWER):
        batch = queries.get_batch(batch_id)
        assert batch.received_count == len(ROWS)
        assert batch.notes["unmapped"] == {"odd": 1}
        (rejected,) = queries.rejections(batch_id)
        assert (rejected.row_number, rejected.code, rejected.row["text"]) == (4, "no_reference", "No reference")


def test_the_same_file_again_changes_nothing(kent):
    bring_in(kent, ROWS, sha="one")
    first = report_id("47/1/26")

    _, counts = bring_in(kent, ROWS, sha="one")

    assert counts == {"held": 4, "rejected": 1}
    with viewing(ENGINE_VIEWER):
        assert queries.get_report(first).version == 2
        assert [v.version for v in queries.versions(first)] == [1]


def test_a_record_that_changed_keeps_its_old_version(kent):
    bring_in(kent, ROWS[:1])

    _, counts = bring_in(kent, [ROWS[0] | {"text": "Withdrawn"}])

    assert counts["changed"] == 1
    with viewing(ENGINE_VIEWER):
        report = queries.get_report(report_id("47/1/26"))
        assert (report.version, report.text) == (2, "Withdrawn")
        (old,) = queries.versions(report.id)
        assert old.text == "Threats sent on Facebook"


def test_a_record_that_changed_back_in_a_later_file_is_changed_again(kent):
    for text in ("A bike", "B bike", "A bike"):
        bring_in(kent, [ROWS[0] | {"text": text}])

    with viewing(ENGINE_VIEWER):
        report = queries.get_report(report_id("47/1/26"))
        assert (report.version, report.text) == (3, "A bike")


def test_rows_of_one_record_written_a_row_a_person_become_one_report(kent):
    rows = [
        {"ref": "42/1/26", "text": "Scam by e-mail", "victim": "Ann Ash"},
        {"ref": "42/1/26", "text": "Scam by e-mail", "victim": "Bob Birch"},
        {"ref": "42/2/26", "text": "Other", "victim": "Cy Cole"},
    ]

    _, counts = bring_in(kent, rows, profile=PERSON_PROFILE, sha="p")
    _, again = bring_in(kent, rows, profile=PERSON_PROFILE, sha="p")

    assert counts == {"stored": 3, "rejected": 0}
    assert again == {"held": 3, "rejected": 0}
    with viewing(ENGINE_VIEWER):
        report = queries.get_report(report_id("42/1/26"))
        assert [person["name"] for person in report.details["people"]] == ["Ann Ash", "Bob Birch"]
        assert len(report.row["rows"]) == 2


def test_a_row_of_every_nasty_letter_is_stored_as_it_came(kent):
    text = "tab\there \\N back\\slash \u202eright-to-left\u202c \U0001f600 'quote' \"double\" {brace} \u0378 \ud800"

    bring_in(kent, [{"ref": "X1", "text": text, "odd": text}])

    with viewing(ENGINE_VIEWER):
        report = queries.get_report(report_id("X1"))
        assert report.row["text"] == text.replace("\ud800", "?")
        assert "back\\slash" in report.text


def test_a_date_that_is_none_is_kept_and_told(kent):
    batch_id, _ = bring_in(kent, [{"ref": "X1", "text": "t", "when": "31/02/2024"}])

    with viewing(ENGINE_VIEWER):
        report = queries.get_report(report_id("X1"))
        assert report.reported_at is None
        assert report.details["extra"]["when"] == "31/02/2024"
        assert queries.get_batch(batch_id).notes["faults"] == {"when: there is no day 31 in month 2 of 2024": 1}


def test_a_postcode_that_two_forces_share_keeps_its_doubt(kent):
    north_yorkshire = organisation("North Yorkshire")
    type(north_yorkshire).objects.filter(pk=north_yorkshire.pk).update(ons_code="E23000009")

    bring_in(kent, [{"ref": "X1", "text": "t", "postcode": "TS9 5AA"}])

    with viewing(ENGINE_VIEWER):
        report = queries.get_report(report_id("X1"))
        assert report.forces == {"recording force": "Kent", "victim's force": "North Yorkshire"}
        assert report.details["force_shares"]["victim"] == {"E23000009": 0.9371, "E23000013": 0.0629}


def test_every_stored_report_has_its_flag(kent):
    bring_in(kent, ROWS)

    with viewing(ENGINE_VIEWER):
        for reference in ("47/1/26", "47/2/26"):
            answers = flag.get_flag(report_id(reference))
            assert answers.hub_decision in ("yes", "no", "review")
            assert answers.policy_version


def test_two_organisations_may_use_the_same_reference(kent):
    essex = source(organisation("Essex"))
    bring_in(kent, ROWS[:1])

    _, counts = bring_in(essex, ROWS[:1])

    assert counts["stored"] == 1
