"""Writing events: every column arrives, one by one or in bulk."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from hueandcry.access.viewer import AUDIT, OWN, Viewer, viewer_of, viewing
from hueandcry.audit import actions
from hueandcry.audit.models import Event
from hueandcry.stages.link import queries as link
from hueandcry.stages.link.actions import looking
from tests.factories import NOW, report_id
from tests.web.shared_number import NUMBER, country, events

pytestmark = pytest.mark.django_db

WHO = Viewer("reader@kent.example", 3, frozenset(), OWN, origin="192.0.2.7", purpose="intelligence")
AUDITOR = replace(WHO, reach=AUDIT)


def written() -> list[tuple[object, ...]]:
    with viewing(AUDITOR):
        return list(Event.objects.order_by("id").values_list(*actions.Done._fields))


def test_an_event_says_who_when_what_why_whence_by_which_power_and_what_was_withheld() -> None:
    with viewing(WHO):
        actions.note(
            act=actions.DISCLOSURE, what="record shared", by=WHO, at=NOW, subject="report:7", owner_id=4,
            gateway="dpa2018-sch2-p2", withheld=5, detail={"records": 1},
        )  # fmt: skip

    assert written() == [
        (NOW, "disclosure", "record shared", "reader@kent.example", 3, 4, "report:7", "intelligence", "192.0.2.7",
         "dpa2018-sch2-p2", 5, {"records": 1}),
    ]  # fmt: skip


def test_events_in_bulk_arrive_in_order_with_what_was_left_out_empty() -> None:
    done = [actions.Done(NOW, actions.ERASURE, "record disposed of", "x", None, 2, f"report:{n}") for n in range(3)]

    with viewing(WHO):
        assert actions.note_many(done) == 3
        assert actions.note_many([]) == 0

    assert [row[6] for row in written()] == ["report:0", "report:1", "report:2"]
    assert [row[4:6] + row[7:] for row in written()] == [(None, 2, "", "", "", 0, {})] * 3


def test_bulk_is_one_statement_however_many_there_are(django_assert_num_queries: Any) -> None:
    done = [
        actions.Done(NOW, actions.CONSULTATION, "record read", "x", 1, 2, f"report:{n}", "intelligence", "192.0.2.7")
        for n in range(20_000)
    ]
    with viewing(WHO), django_assert_num_queries(1):
        assert actions.note_many(done) == 20_000

    with viewing(AUDITOR):
        assert Event.objects.count() == 20_000


def test_a_look_says_how_many_things_were_withheld() -> None:
    here = country()
    reader = replace(viewer_of(here.person(here.kent, "force_analyst")), purpose="link")
    with viewing(reader):
        (found,) = looking.look_up(written=NUMBER, by=reader, at=NOW).found
        looking.open_identifier(kind=found.kind, value=found.value, by=reader, at=NOW)
        series = link.series_of_report(report_id("K1"))
        assert series
        looking.open_series(reference=series.reference, by=reader, at=NOW)

    # The number is in two records of Kent, and in three of Essex and the bank.
    for what in ("search", "identifier read", "series read"):
        (event,) = events(what)
        assert event.withheld == 3, what
