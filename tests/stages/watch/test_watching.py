"""A watch tells its owner at once, and nobody else; ended and expired ones are silent."""

from __future__ import annotations

from datetime import timedelta
from types import SimpleNamespace

import pytest

from hueandcry.access.viewer import AUDIT, Viewer, viewing
from hueandcry.audit.models import Event
from hueandcry.core.errors import NotAllowed
from hueandcry.stages.link import queries as link
from hueandcry.stages.people import queries as people
from hueandcry.stages.watch import queries, rules
from hueandcry.stages.watch.actions import dispose, setting
from hueandcry.stages.watch.data import Wish
from hueandcry.stages.watch.models import Hit
from tests.factories import ENGINE_VIEWER, NOW, bring_in, organisation, report_id, source, viewer
from tests.stages.people.town import CROW, QUILL, bring, settle, whose

pytestmark = pytest.mark.django_db

TODAY = NOW.date()
NUMBER = "07700 900123"


@pytest.fixture
def here():
    kent, essex = organisation("Kent"), organisation("Essex")
    record(kent, "K0")
    national = viewer(organisation("Unit", "national_unit"), "national_analyst")
    return SimpleNamespace(kent=kent, essex=essex, national=national, analyst=viewer(kent, "force_analyst"))


def record(owner, reference, number=NUMBER):
    bring_in(source(owner), [{"ref": reference, "text": "Paid on Facebook Marketplace.", "suspect phone": number}])


def set_watch(by, kind="identifier", target=NUMBER, days=30, **other):
    fields = {"purpose": "investigate", "gateway": "LG01", "reason": "A pattern of sales.", **other}
    wish = Wish(kind=kind, target=target, expires_on=TODAY + timedelta(days=days), **fields)
    with viewing(by):
        return setting.set_watch(wish=wish, by=by, today=TODAY, at=NOW)


def hits(by):
    with viewing(by):
        return {hit.report_id for hit in queries.hits_of(by)}


def test_a_new_record_with_a_watched_number_is_told_once(here):
    set_watch(here.analyst)
    record(here.kent, "K1")
    record(here.kent, "K1", "07700900123")
    record(here.kent, "K2", "07700 900999")

    assert hits(here.analyst) == {report_id("K1")}
    assert hits(here.national) == set()


def test_another_force_s_record_is_told_where_one_s_own_names_it_too(here):
    set_watch(here.analyst)
    set_watch(here.analyst, target="07700 900888")
    record(here.essex, "E1")
    record(here.essex, "E2", "07700 900888")

    # Of a number that no record of Kent's names, Kent learns nothing.
    assert hits(here.analyst) == {report_id("E1")}


def test_the_national_unit_watches_what_nobody_has_seen_yet(here):
    set_watch(here.national, target="07700 900888")
    record(here.essex, "E2", "07700 900888")

    assert hits(here.national) == {report_id("E2")}


def test_a_watched_series_tells_of_each_record_that_joins_it_also_after_a_merger(here):
    record(here.kent, "K1")
    record(here.kent, "K5", "07700 900555")
    record(here.kent, "K6", "07700 900555")
    with viewing(here.analyst):
        later = link.series_of_report(report_id("K6"))
    set_watch(here.analyst, "series", later.reference)
    bring_in(source(here.kent), [{"ref": "K7", "text": "Sold twice.", "suspect phone": "07700 900555"}])
    bridge = {"ref": "K8", "text": "The suspect then called from 07700 900555.", "suspect phone": NUMBER}
    bring_in(source(here.kent), [bridge])
    record(here.kent, "K9", NUMBER)

    with viewing(ENGINE_VIEWER):
        joined = [link.series_of_report(report_id(reference)).id for reference in ("K7", "K8", "K9")]
    assert set(joined) == {joined[0]}
    assert hits(here.analyst) == {report_id("K7"), report_id("K8"), report_id("K9")}


def test_a_watched_person_is_told_in_the_record_s_own_transaction(here):
    bring(here.kent, {"ref": "P1", **QUILL})
    settle()
    with viewing(here.analyst):
        reference = people.persons([whose("P1")])[whose("P1")].reference
    set_watch(here.analyst, "person", reference)

    bring(here.essex, {"ref": "P2", **QUILL, "suspect name": "QUILL, John"}, {"ref": "P3", **CROW})

    assert hits(here.analyst) == {report_id("P2")}
    assert whose("P2") == whose("P1")


def test_ended_and_expired_watches_are_silent(here):
    ended = set_watch(here.analyst)
    with viewing(here.analyst):
        setting.end(watch_id=ended, by=here.analyst, at=NOW)
        with pytest.raises(setting.NoSuchWatch):
            setting.end(watch_id=ended, by=here.analyst, at=NOW)
    long_ago = Wish("identifier", NUMBER, "investigate", "LG01", "x", TODAY - timedelta(days=1))
    with viewing(here.analyst):
        setting.set_watch(wish=long_ago, by=here.analyst, today=TODAY - timedelta(days=9), at=NOW)

    record(here.kent, "K1")

    assert hits(here.analyst) == set()


@pytest.mark.parametrize("days", [0, -1, 366])
def test_a_watch_ends_within_a_year(here, days):
    with pytest.raises(rules.TooLong):
        set_watch(here.analyst, days=days)


@pytest.mark.parametrize("other", [{"purpose": "curiosity"}, {"gateway": ""}, {"reason": " "}, {"reason": "x" * 2001}])
def test_a_watch_needs_purpose_gateway_and_reason(here, other):
    with pytest.raises(rules.NotSaid):
        set_watch(here.analyst, **other)


def test_nobody_watches_what_they_may_not_see_or_what_is_none(here):
    record(here.essex, "E5", "07700 900555")
    record(here.essex, "E6", "07700 900555")
    with viewing(ENGINE_VIEWER):
        strange = link.series_of_report(report_id("E5")).reference
    nothing = [("series", "S-0000-0"), ("person", "P-1"), ("identifier", "!!"), ("x", "x")]
    for kind, target in [("series", strange), *nothing]:
        with pytest.raises(setting.NothingToWatch):
            set_watch(here.analyst, kind, target)
    with pytest.raises(NotAllowed):
        set_watch(viewer(here.kent, "force_recorder"))


def test_a_review_is_due_and_is_kept_with_its_reason(here):
    number = set_watch(here.analyst, days=300)
    later = TODAY + timedelta(days=95)
    with viewing(here.analyst):
        (before,) = queries.watches_of(here.analyst)
        assert before.review_on == TODAY + timedelta(days=rules.REVIEW_DAYS)
        setting.review(watch_id=number, reason="He sells again.", by=here.analyst, today=later, at=NOW)
        (after,) = queries.watches_of(here.analyst)
    assert after.review_on > before.review_on
    assert after.reason == "He sells again."


def test_what_is_done_is_in_the_trail_with_its_purpose(here):
    number = set_watch(here.analyst)

    with viewing(Viewer("auditor", 0, frozenset(), AUDIT)):
        (event,) = Event.objects.filter(what="watch set")
    assert (event.subject, event.purpose) == (f"watch:{number}", "investigate")
    assert "900123" not in str(event.detail)


def test_hits_go_with_their_records(here):
    set_watch(here.analyst)
    record(here.kent, "K1")

    with viewing(ENGINE_VIEWER):
        assert dispose([report_id("K1")]) == 1
        assert Hit.objects.count() == 0
