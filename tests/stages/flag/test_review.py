"""What a person decides outranks the engine, is never overwritten, and the tally follows at once."""

from __future__ import annotations

import pytest
from django.db import connection

from hueandcry.access.viewer import viewing
from hueandcry.audit import queries as audit
from hueandcry.core.errors import NotAllowed
from hueandcry.core.scan import scan
from hueandcry.stages.flag import actions, queries
from hueandcry.stages.flag.models import Flag
from hueandcry.stages.measure.queries import picture
from tests.factories import ENGINE_VIEWER, NOW, bring_in, organisation, report_id, source, viewer

pytestmark = pytest.mark.django_db

YES = actions.Answer(True, "enabled", "threats_blackmail", "The threat came by message")
TEXT = "Threats sent to her on Facebook Messenger"


@pytest.fixture
def kent():
    owner = organisation()
    bring_in(source(owner), [{"ref": "K1", "text": TEXT, "when": "03/04/2026"}, {"ref": "K2", "text": "Bike stolen"}])
    return owner


def tally():
    """The same counts taken from the flags themselves, for the tally to be held against."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT coalesce(effective::text, 'unknown'), count(*) FROM flag_flag GROUP BY 1")
        return dict(cursor.fetchall())


def test_a_review_outranks_the_engine(kent):
    recorder = viewer(kent, "force_recorder")
    number = report_id("K2")

    with viewing(recorder):
        actions.review(report_id=number, answer=YES, by=recorder, at=NOW)

        answers = queries.get_flag(number)
        assert (answers.effective, answers.kind, answers.family) == (True, "enabled", "threats_blackmail")
        assert queries.reviews(number)[0].reviewer == recorder.name
        assert "flag reviewed" in [event.what for event in audit.history(f"report:{number}")]


def test_a_new_version_and_a_new_policy_leave_the_review_alone(kent):
    recorder = viewer(kent, "force_recorder")
    number = report_id("K2")
    with viewing(recorder):
        actions.review(report_id=number, answer=YES, by=recorder, at=NOW)

    bring_in(source(kent), [{"ref": "K2", "text": "Bike stolen from garage"}])
    with viewing(ENGINE_VIEWER):
        changed = actions.decide_anew({number: scan("Bike taken, seen on Vinted")}, by=ENGINE_VIEWER, at=NOW)

        assert changed in (0, 1)
        assert queries.get_flag(number).effective is True


def test_the_tally_is_the_sum_of_the_flags_whatever_happens(kent):
    recorder = viewer(kent, "force_recorder")
    with viewing(recorder):
        actions.review(report_id=report_id("K1"), answer=YES, by=recorder, at=NOW)
    with viewing(ENGINE_VIEWER):
        Flag.objects.filter(pk=report_id("K2")).delete()
        found = {cell["effective"]: cell["count"] for cell in queries.figures("effective")}

        assert found == tally() == {"true": 1}
        assert picture().online_count == 1


def test_only_the_owner_decides_and_only_with_the_role(kent):
    number = report_id("K1")
    auditor, national = viewer(kent, "auditor"), viewer(organisation("Unit", "national_unit"), "national_analyst")
    stranger = viewer(organisation("Essex"), "force_recorder")

    for who, refusal in ((auditor, NotAllowed), (national, NotAllowed), (stranger, actions.NoSuchFlag)):
        with viewing(who), pytest.raises(refusal):
            actions.review(report_id=number, answer=YES, by=who, at=NOW)


@pytest.mark.parametrize(
    "answer",
    [
        actions.Answer(True, "none", "violence"),
        actions.Answer(True, "digital", "violence"),
        actions.Answer(False, "none", "witchcraft"),
    ],
)
def test_an_answer_outside_the_lists_is_refused(answer):
    with pytest.raises(actions.NoSuchAnswer):
        actions.check_answer(answer)


def test_the_queue_begins_with_what_is_most_doubtful(kent):
    with viewing(ENGINE_VIEWER):
        for number, probability in ((report_id("K1"), 0.9), (report_id("K2"), 0.45)):
            Flag.objects.filter(pk=number).update(hub_decision="review", hub_probability=probability)

        assert queries.next_to_review(kent.pk, limit=2) == [report_id("K2"), report_id("K1")]
        assert queries.next_to_review(kent.pk, skip=[report_id("K2")]) == [report_id("K1")]
        assert queries.waiting_count(kent.pk) == 2
