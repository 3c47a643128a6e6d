"""Samples are drawn by lot, in layers, again alike; what readers find is published beside the figures."""

from __future__ import annotations

from datetime import date

import pytest
from django.db import connection
from hypothesis import given
from hypothesis import strategies as st

from hueandcry.access.viewer import viewing
from hueandcry.audit import queries as audit
from hueandcry.core.errors import NotAllowed
from hueandcry.stages.flag import actions as flag
from hueandcry.stages.flag import queries as flags
from hueandcry.stages.flag.accuracy import actions, queries
from hueandcry.stages.flag.accuracy.weights import Drawing, Read, span, weights
from hueandcry.stages.flag.models import Drawn, Flag, Sample
from tests.factories import ENGINE_VIEWER, NOW, bring_in, organisation, report_id, source, viewer

YES, NO = flag.Answer(True, "enabled", "stalking"), flag.Answer(False, "none", "violence")
APRIL, MAY = date(2026, 4, 1), date(2026, 5, 1)


@pytest.fixture
def kent():
    """Eighty records in April: forty that the hub says are online, thirty that are not, ten in doubt."""
    owner = organisation()
    bring_in(source(owner), [{"ref": f"K{n}", "text": f"Bike {n} stolen", "when": "03/04/2026"} for n in range(80)])
    with viewing(ENGINE_VIEWER):
        for n in range(80):
            decision = "yes" if n < 40 else "no" if n < 70 else "review"
            Flag.objects.filter(pk=report_id(f"K{n}")).update(hub_decision=decision, hub_probability=0.5)
    return owner


def wanted(owner, size=40, seed=1, since=None, until=None):
    return actions.Wanted(owner.pk, size, seed, since, until)


def drawn(owner, **how):
    with viewing(ENGINE_VIEWER):
        actions.draw(wanted=wanted(owner, **how), by=ENGINE_VIEWER, at=NOW)
        last = Drawn.objects.order_by("-draw_id").first()
        return set(Drawn.objects.filter(draw_id=last.draw_id).values_list("report_id", flat=True)) if last else set()


def read_all(owner, answer_of):
    reader = viewer(owner, "force_recorder")
    with viewing(reader):
        for sample in Sample.objects.filter(answer=None).order_by("id"):
            flag.review(report_id=sample.report_id, answer=answer_of(sample), by=reader, at=NOW)


@pytest.mark.django_db
def test_a_draw_is_by_lot_in_layers_and_alike_for_the_same_seed(kent):
    first, other = drawn(kent), drawn(kent, seed=2)

    assert len(first) == len(other) == 40
    assert first != other
    assert drawn(kent) == first
    with viewing(ENGINE_VIEWER):
        decisions = list(Sample.objects.filter(report_id__in=first).values_list("decision", flat=True))
    assert {decision: decisions.count(decision) for decision in ("yes", "no", "review")} == {
        "yes": 16, "no": 16, "review": 8,
    }  # fmt: skip


@pytest.mark.django_db
def test_only_the_months_asked_for_are_drawn_and_only_what_the_hub_decided_alone(kent):
    bring_in(source(kent), [{"ref": "M1", "text": "Bike stolen", "when": "09/05/2026"}])
    recorder = viewer(kent, "force_recorder")
    with viewing(recorder):
        flag.review(report_id=report_id("K0"), answer=YES, by=recorder, at=NOW)

    assert drawn(kent, size=200, since=MAY) == {report_id("M1")}
    assert drawn(kent, size=200, until=APRIL) == {report_id(f"K{n}") for n in range(1, 80)}
    with viewing(ENGINE_VIEWER), pytest.raises(actions.NothingToDraw):
        actions.draw(wanted=wanted(kent, since=date(2026, 6, 1)), by=ENGINE_VIEWER, at=NOW)


@pytest.mark.django_db
def test_who_may_draw(kent):
    essex = organisation("Essex")
    for who in (viewer(kent, "auditor"), viewer(essex, "force_recorder")):
        with viewing(who), pytest.raises(NotAllowed):
            actions.draw(wanted=wanted(kent), by=who, at=NOW)
    recorder = viewer(kent, "force_recorder")
    with viewing(recorder):
        assert actions.draw(wanted=wanted(kent), by=recorder, at=NOW) == 40
        assert queries.draws()[0].drawn_by == recorder.name
        assert flags.next_to_review(kent.pk, reader=recorder.name)
    with viewing(viewer(organisation("Audit", "oversight"), "auditor")):
        assert "records drawn to be read" in [event.what for event in audit.events()]


@pytest.mark.django_db
@pytest.mark.parametrize("how", [{"size": 0}, {"size": 5001}, {"since": MAY, "until": APRIL}])
def test_a_draw_that_makes_no_sense_is_refused(kent, how):
    with viewing(ENGINE_VIEWER), pytest.raises(actions.NotASize):
        actions.draw(wanted=wanted(kent, **how), by=ENGINE_VIEWER, at=NOW)


@pytest.mark.django_db
def test_nothing_read_is_not_measured(kent):
    drawn(kent)
    with viewing(ENGINE_VIEWER):
        found = queries.accuracy(force_id=kent.pk)

    assert (found.precision, found.recall, found.read) == (None, None, 0)
    assert found.waiting_share is None or found.waiting_share == 10 / 80


@pytest.mark.django_db
def test_when_all_are_read_the_accuracy_is_what_was_read(kent, monkeypatch):
    monkeypatch.setattr("hueandcry.stages.flag.rules.wants_second_reader", lambda number: False)
    drawn(kent, size=80)
    wrong = {report_id("K0"), report_id("K1")}
    missed = {report_id("K41"), report_id("K75")}
    read_all(kent, lambda s: YES if (s.decision == "yes") != (s.report_id in wrong) or s.report_id in missed else NO)

    with viewing(viewer(organisation("Essex"), "force_analyst")):
        found = queries.accuracy(force_id=kent.pk)
        (by_month,) = queries.accuracies("force_id", "month")

    assert (found.population, found.read) == (80, 80)
    assert found.precision.value == pytest.approx(38 / 40)
    assert found.recall.value == pytest.approx(38 / 40)
    assert found.precision.low == pytest.approx(38 / 40)
    assert by_month.of == {"force_id": kent.pk, "month": APRIL}
    assert found.more_to_read == 0


@pytest.mark.django_db
def test_overlapping_draws_are_not_counted_twice_nor_read_twice(kent):
    first = drawn(kent, size=30)
    read_all(kent, lambda sample: YES if sample.decision == "yes" else NO)
    second = drawn(kent, size=60, seed=2)
    read_all(kent, lambda sample: YES if sample.decision == "yes" else NO)

    with viewing(ENGINE_VIEWER):
        found = queries.accuracy(force_id=kent.pk)
        with connection.cursor() as cursor:
            cursor.execute("SELECT sum(weight) FROM flag_measured")
            weight = cursor.fetchone()[0]
    assert found.read == len(first | second)
    assert found.population == 80
    # Both drawings together stand for the eighty records once.
    assert weight == pytest.approx(80, rel=0.02)
    assert found.precision.value == 1


@pytest.mark.django_db
def test_a_force_that_was_never_sampled_stays_out_of_the_nation_s_accuracy(kent):
    essex = organisation("Essex")
    bring_in(source(essex), [{"ref": f"E{n}", "text": "Bike stolen"} for n in range(5)])
    drawn(kent, size=80)
    read_all(kent, lambda sample: YES if sample.decision == "yes" else NO)

    with viewing(ENGINE_VIEWER):
        assert queries.accuracy().population == 80
        assert [found.of["force_id"] for found in queries.accuracies("force_id")] == [kent.pk]


@pytest.mark.django_db
def test_an_answer_taken_back_is_taken_out(kent):
    drawn(kent, size=80)
    reader = viewer(kent, "force_recorder")
    with viewing(reader):
        number = Sample.objects.order_by("id").values_list("report_id", flat=True)[0]
        flag.review(report_id=number, answer=YES, by=reader, at=NOW)
        assert queries.accuracy().read == 1
        flag.take_back(report_id=number, by=reader, at=NOW)
        assert queries.accuracy().read == 0


JANUARY = Drawing(date(2026, 1, 1), date(2026, 1, 1), [1000])


def test_a_layer_read_in_part_stands_for_the_whole():
    reads = [Read(1, 0, report, date(2026, 1, 1)) for report in range(50)]

    assert weights({1: JANUARY}, reads) == dict.fromkeys(range(50), pytest.approx(20))


@given(st.integers(1, 60), st.integers(1, 60))
def test_two_draws_of_the_same_records_share_them(first, second):
    reads = [Read(1, 0, n, APRIL) for n in range(first)] + [Read(2, 0, 1000 + n, APRIL) for n in range(second)]
    drawings = {number: Drawing(APRIL, APRIL, [500]) for number in (1, 2)}

    found = weights(drawings, reads)

    assert sum(found.values()) == pytest.approx(500)
    assert len({round(weight, 6) for weight in found.values()}) == 1


@pytest.mark.parametrize(
    ("drawings", "expected"),
    [
        ([], (None, None)),
        ([JANUARY], (date(2026, 1, 1), date(2026, 1, 1))),
        ([JANUARY, Drawing(APRIL, MAY, [1])], (date(2026, 1, 1), MAY)),
        ([JANUARY, Drawing(None, MAY, [1])], (None, MAY)),
    ],
)
def test_the_months_that_drawings_cover(drawings, expected):
    assert span(drawings) == expected
