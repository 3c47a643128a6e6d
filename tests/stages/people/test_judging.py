"""What named people say of two mentions outranks the machine, lives through rebuilds, and can be taken back."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from hueandcry.access.viewer import AUDIT, Viewer, viewing
from hueandcry.audit.models import Event
from hueandcry.core.errors import NotAllowed
from hueandcry.stages.people import judgements
from hueandcry.stages.people.actions import judging
from hueandcry.stages.people.actions.rebuild import rebuild
from hueandcry.stages.people.models import Person
from tests.factories import ENGINE_VIEWER, NOW, organisation, report_id, viewer
from tests.stages.people.town import CROW, QUILL, as_victim, bring, mention_in, settle, whose

pytestmark = pytest.mark.django_db

ALL = ("K1", "K2", "K3", "E1")


@pytest.fixture
def here():
    """K1, K2 and E1 name one man, K3 a woman."""
    kent, essex = organisation("Kent"), organisation("Essex")
    bring(kent, {"ref": "K1", **QUILL}, {"ref": "K2", **QUILL}, {"ref": "K3", **CROW})
    bring(essex, {"ref": "E1", **QUILL})
    settle()
    assert whose("K1") == whose("K2") == whose("E1") != whose("K3")
    national = viewer(organisation("Unit", "national_unit"), "national_analyst")
    return SimpleNamespace(kent=kent, national=national, analyst=viewer(kent, "force_analyst"))


def pair(left, right):
    return mention_in(left).id, mention_in(right).id


def judge(by, left, right, says, reason="Read both."):
    with viewing(by):
        judging.judge(pair=pair(left, right), says=says, reason=reason, by=by, at=NOW)


def take_back(by, left, right):
    with viewing(by):
        judging.take_back(pair=pair(left, right), by=by, at=NOW)


def everybody():
    return {reference: whose(reference) for reference in ALL}


def rebuild_all():
    with viewing(ENGINE_VIEWER):
        rebuild(at=NOW, memory="500MB")


def test_different_parts_and_same_joins_and_both_live_through_a_rebuild(here):
    judge(here.national, "K1", "E1", "different")
    judge(here.national, "K2", "K3", "same")
    for _ in range(2):
        assert whose("K1") != whose("E1")
        assert whose("K2") == whose("K3")
        rebuild_all()


@pytest.mark.parametrize(("left", "right", "says"), [("K1", "E1", "different"), ("K1", "K3", "same")])
def test_taking_it_back_restores_exactly_what_was(here, left, right, says):
    before = everybody()
    judge(here.national, left, right, says)
    assert everybody() != before

    take_back(here.national, left, right)

    assert everybody() == before
    with viewing(ENGINE_VIEWER):
        assert set(Person.objects.values_list("pk", "mention_count")) == {(before["K1"], 3), (before["K3"], 1)}


def test_unsure_leaves_it_to_the_machine_again(here):
    judge(here.national, "K1", "E1", "different")
    judge(here.national, "K1", "E1", "unsure")

    assert whose("K1") == whose("E1")


def test_of_judgements_that_contradict_one_another_the_newest_holds(here):
    judge(here.national, "K1", "K2", "same")
    judge(here.national, "K2", "E1", "same")
    judge(here.national, "K1", "E1", "different")

    assert whose("K1") != whose("E1")
    rebuild_all()
    assert whose("K1") != whose("E1")


def test_a_new_mention_does_not_bring_together_who_was_parted(here):
    judge(here.national, "K1", "E1", "different")
    bring(here.kent, {"ref": "K9", **QUILL})
    settle()

    assert whose("K1") != whose("E1")
    assert whose("K9") in (whose("K1"), whose("E1"))


def test_who_may_not_see_one_of_them_cannot_judge_and_learns_nothing(here):
    with pytest.raises(judging.NoSuchMentions):
        judge(here.analyst, "K1", "E1", "same")
    with viewing(here.analyst), pytest.raises(judging.NoSuchMentions):
        judging.judge(pair=(mention_in("K1").id, 10**15), says="same", reason="x", by=here.analyst, at=NOW)


def test_a_suspect_and_a_victim_are_not_judged_together(here):
    bring(here.kent, {"ref": "K7", **as_victim(QUILL)})
    settle()

    with pytest.raises(judging.NoSuchMentions):
        judge(here.analyst, "K1", "K7", "same")


def test_who_may_not_find_victims_judges_none(here):
    bring(here.kent, {"ref": "K7", **as_victim(QUILL)}, {"ref": "K8", **as_victim(CROW)})
    settle()

    with pytest.raises(NotAllowed):
        judge(here.national, "K7", "K8", "same")


@pytest.mark.parametrize(("says", "reason"), [("same", " "), ("maybe", "x"), ("same", "x" * 2001)])
def test_without_an_answer_and_a_reason_nothing_is_said(here, says, reason):
    with pytest.raises(judging.NotSaid):
        judge(here.national, "K1", "E1", says, reason)


def test_nobody_takes_back_another_s_judgement(here):
    judge(here.national, "K1", "K2", "different")

    with pytest.raises(judging.NothingToTakeBack):
        take_back(here.analyst, "K1", "K2")


def test_both_records_trails_tell_of_it_and_it_can_be_read_by_who_sees_both(here):
    judge(here.national, "K1", "E1", "different", "Two men.")

    with viewing(Viewer("auditor", 0, frozenset(), AUDIT)):
        subjects = set(Event.objects.filter(what="people judged").values_list("subject", flat=True))
    assert subjects == {f"report:{report_id('K1')}", f"report:{report_id('E1')}"}
    with viewing(here.national):
        (said,) = judgements.among(pair("K1", "E1"))
    assert (said.says, said.reason, said.is_latest) == ("different", "Two men.", True)
    with viewing(here.analyst):
        assert judgements.among(pair("K1", "E1")) == []
