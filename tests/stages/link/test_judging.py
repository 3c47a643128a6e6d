"""Named people say which records belong together; that holds until they take it back, and is in the trail."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from hueandcry.access.viewer import viewing
from hueandcry.audit.models import Event
from hueandcry.core.errors import NotAllowed
from hueandcry.stages.link import judgements, queries
from hueandcry.stages.link.actions import judging
from hueandcry.stages.link.actions.rebuild import rebuild
from hueandcry.stages.link.models import SeriesMember
from tests.factories import ENGINE_VIEWER, NOW, bring_in, organisation, report_id, source, viewer

pytestmark = pytest.mark.django_db

SHARED = "Told to pay villain.one@mail.test on WhatsApp"


@pytest.fixture
def here():
    kent, essex = organisation("Kent"), organisation("Essex")
    bring_in(source(kent), [{"ref": "K1", "text": SHARED}, {"ref": "K2", "text": SHARED}, {"ref": "K3", "text": "x"}])
    bring_in(source(essex), [{"ref": "E1", "text": SHARED}, {"ref": "E2", "text": "Nothing to go by."}])
    national = viewer(organisation("Unit", "national_unit"), "national_analyst")
    return SimpleNamespace(kent=kent, essex=essex, national=national, analyst=viewer(kent, "force_analyst"))


def pair(left, right):
    return report_id(left), report_id(right)


def judge(by, left, right, says, reason="Read both."):
    with viewing(by):
        judging.judge(pair=pair(left, right), says=says, reason=reason, by=by, at=NOW)


def take_back(by, left, right):
    with viewing(by):
        judging.take_back(pair=pair(left, right), by=by, at=NOW)


def series():
    with viewing(ENGINE_VIEWER):
        found = dict(SeriesMember.objects.values_list("report_id", "series_id"))
        names = {report_id(name): name for name in ("K1", "K2", "K3", "E1", "E2")}
    return {frozenset(names[r] for r in found if found[r] == one) for one in set(found.values())}


THREE = frozenset({"K1", "K2", "E1"})


def test_same_joins_a_record_that_shares_nothing(here):
    judge(here.national, "E2", "K1", "same")

    assert series() == {THREE | {"E2"}}
    with viewing(here.national):
        found = queries.series_of_report(report_id("E2"))
        assert (found.record_count, found.judged_count) == (4, 1)


def test_two_records_without_any_identifier_can_be_a_series(here):
    judge(here.national, "K3", "E2", "same")

    assert series() == {THREE, frozenset({"K3", "E2"})}
    with viewing(here.national):
        assert queries.series_of_report(report_id("K3")).kinds == ()


def test_different_keeps_apart_and_taking_it_back_restores_what_was(here):
    before = series()
    judge(here.national, "K1", "E1", "different")
    assert series() == {frozenset({"K1", "K2"})}

    take_back(here.national, "E1", "K1")

    assert series() == before


def test_a_judgement_outlives_imports_and_rebuilds(here):
    judge(here.national, "K1", "E1", "different")
    bring_in(source(here.essex), [{"ref": "E1", "text": SHARED + " and again"}, {"ref": "E3", "text": SHARED}])

    with viewing(ENGINE_VIEWER):
        assert rebuild(at=NOW).corrected_count == 0
        assert queries.series_of_report(report_id("E1")) is None


@pytest.mark.parametrize("then", ["same", "unsure"])
def test_the_last_word_counts_and_the_ones_before_are_kept(here, then):
    judge(here.national, "K1", "E1", "different")
    judge(here.national, "K1", "E1", then, "Rang the force.")

    assert series() == {THREE}
    with viewing(here.national):
        said = judgements.of_pair(*pair("K1", "E1"))
    assert [(one.says, one.is_latest) for one in said] == [(then, True), ("different", False)]


def test_what_newer_judgements_contradict_is_shown_as_set_aside(here):
    judge(here.national, "K1", "K2", "same")
    judge(here.national, "K2", "E1", "same")
    judge(here.national, "K1", "E1", "different")

    with viewing(here.national):
        said = judgements.of_reports([report_id("K1")])
    assert [(one.says, one.is_set_aside) for one in said] == [("different", False), ("same", True)]
    assert series() == {frozenset({"K2", "E1"})}


def test_a_force_analyst_judges_own_records_and_no_others(here):
    judge(here.analyst, "K1", "K3", "same")
    assert series() == {THREE | {"K3"}}

    with pytest.raises(judging.NoSuchRecords):
        judge(here.analyst, "K1", "E1", "different")


def test_who_may_not_judge_does_not(here):
    with pytest.raises(NotAllowed):
        judge(viewer(here.kent, "force_recorder"), "K1", "K2", "different")


@pytest.mark.parametrize(("says", "reason"), [("maybe", "Read both."), ("same", "  "), ("same", "x" * 2001)])
def test_a_judgement_needs_an_answer_and_a_reason(here, says, reason):
    with pytest.raises(judging.NotSaid):
        judge(here.national, "K1", "E1", says, reason)


@pytest.mark.parametrize(("left", "right"), [("K1", "K1")])
def test_a_record_is_not_judged_against_itself(here, left, right):
    with pytest.raises(judging.NoSuchRecords):
        judge(here.national, left, right, "same")


def test_nobody_takes_back_what_another_said(here):
    judge(here.analyst, "K1", "K2", "different")

    with pytest.raises(judging.NothingToTakeBack):
        take_back(here.national, "K1", "K2")
    take_back(here.analyst, "K1", "K2")
    with pytest.raises(judging.NothingToTakeBack):
        take_back(here.analyst, "K1", "K2")


def test_the_reason_is_read_by_the_judge_and_by_who_owns_both(here):
    judge(here.national, "K1", "E1", "different")
    judge(here.national, "K1", "K2", "same")

    with viewing(here.analyst):
        assert judgements.of_pair(*pair("K1", "K2")) != []
    both = pair("K1", "E1")
    with viewing(here.analyst):
        assert judgements.of_pair(*both) == []


def test_both_records_trails_tell_of_it(here):
    judge(here.national, "K1", "E1", "different")
    take_back(here.national, "K1", "E1")

    with viewing(viewer(organisation("Audit", "oversight"), "auditor")):
        found = list(Event.objects.filter(act="combination").order_by("id").values_list("what", "subject"))
    (left, right) = sorted(pair("K1", "E1"))
    assert found == [
        (what, f"report:{one}") for what in ("records judged", "judgement taken back") for one in (left, right)
    ]


def test_the_history_says_that_a_series_came_apart(here):
    judge(here.national, "K1", "E1", "same")
    judge(here.national, "K3", "E2", "same")
    judge(here.national, "K3", "K1", "same")

    with viewing(here.national):
        assert [one["what"] for one in queries.history(report_id("K1"))] == ["merged"]


def test_a_chain_through_one_weak_link_is_parted_by_one_judgement():
    kent, unit = organisation("Kent"), organisation("Unit", "national_unit")
    groups = {letter: f"Told to pay {letter}@mail.test" for letter in "abc"}
    rows = [{"ref": f"{letter}{n}", "text": text} for letter, text in groups.items() for n in range(1, 7)]
    # One address in one record of each joins all eighteen.
    tied = [{**row, "text": f"{row['text']}, or tie@mail.test"} if row["ref"].endswith("1") else row for row in rows]
    bring_in(source(kent), tied)
    national = viewer(unit, "national_analyst")

    def parts():
        with viewing(ENGINE_VIEWER):
            found = dict(SeriesMember.objects.values_list("report_id", "series_id"))
            assert rebuild(at=NOW).corrected_count == 0
        return {frozenset(row["ref"] for row in rows if found[report_id(row["ref"])] == one) for one in found.values()}

    everyone = frozenset(row["ref"] for row in rows)
    assert parts() == {everyone}

    # Of two records that the link itself joins.
    judge(national, "a1", "b1", "different")

    assert parts() == {
        frozenset(ref for ref in everyone if ref[0] == "b"),
        frozenset(r for r in everyone if r[0] != "b"),
    }

    take_back(national, "a1", "b1")
    assert parts() == {everyone}
