"""What arrives is counted by source and month; a real shift raises a notice, and a person closes it."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from hueandcry.access.viewer import viewing
from hueandcry.core.errors import NotAllowed
from hueandcry.core.flagging import unseen, vectors
from hueandcry.core.flagging.unseen import unseen_words
from hueandcry.stages.flag.drift import actions, queries
from tests.factories import ENGINE_VIEWER, NOW, bring_in, organisation, source, viewer

MONTHS = [date(2026, month, 1) for month in range(1, 8)]
LATER = datetime(2026, 7, 31, tzinfo=UTC)


@pytest.fixture
def force():
    owner = organisation()
    return owner, source(owner)


def arrive(where, month, *, flagged, review=5, count=100, unseen_count=40):
    """So many records of a month, with forty words counted of each."""
    decisions = ["yes"] * flagged + ["review"] * review + ["no"] * (count - flagged - review)
    arrivals = [(month, decision, 40, 4 * (n < unseen_count)) for n, decision in enumerate(decisions)]
    with viewing(ENGINE_VIEWER):
        actions.count(arrivals, source_id=where.id, owner_id=where.owner_id, at=NOW)


def look(where):
    with viewing(ENGINE_VIEWER):
        return actions.look(source_id=where.id, at=LATER)


@pytest.mark.django_db
def test_what_is_imported_is_counted_once(force):
    _, where = force
    rows = [{"ref": f"K{n}", "text": "Threats on Facebook Messenger", "when": "03/04/2026"} for n in range(40)]
    for batch in (rows, rows, [{"ref": "K0", "text": "Bike stolen", "when": "05/05/2026"}, {"ref": "U", "text": "x"}]):
        bring_in(where, batch)

    with viewing(ENGINE_VIEWER):
        found = {one.month: one for one in queries.months(where.id)}
    assert {month: one.records for month, one in found.items()} == {
        date(2026, 4, 1): 40, date(2026, 5, 1): 1, date(2026, 11, 1): 1,
    }  # fmt: skip
    assert found[date(2026, 4, 1)].flagged == 40
    # Rows 16 and 32 have their words counted.
    assert found[date(2026, 4, 1)].words == 8


@pytest.mark.django_db
def test_a_steady_source_raises_nothing_and_a_shift_does(force):
    owner, where = force
    for place, month in enumerate(MONTHS[:6]):
        arrive(where, month, flagged=30 + place % 3)
    arrive(where, MONTHS[6], flagged=32)
    assert look(where) == 0

    arrive(where, MONTHS[6], flagged=90, count=100)
    assert look(where) == 1
    assert look(where) == 0
    with viewing(viewer(owner, "force_analyst")):
        (notice,) = queries.notices()
        assert queries.open_count() == 1
    assert (notice.measure, notice.month, notice.records) == ("flagged", MONTHS[6], 200)
    assert notice.before == pytest.approx(0.31, abs=0.01)
    assert notice.now == pytest.approx(0.61, abs=0.01)
    with viewing(viewer(organisation("Essex"), "force_analyst")):
        assert queries.notices() == []


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("now", "measures"),
    [({"flagged": 30, "review": 40}, ["review"]), ({"flagged": 30, "unseen_count": 100}, ["unseen"])],
)
def test_each_measure_has_its_own_notice(force, now, measures):
    _, where = force
    for place, month in enumerate(MONTHS[:6]):
        arrive(where, month, flagged=30, review=5 + place % 2, unseen_count=40 + place % 2)
    arrive(where, MONTHS[6], **now)

    look(where)

    with viewing(ENGINE_VIEWER):
        assert [one.measure for one in queries.notices()] == measures


@pytest.mark.django_db
def test_a_notice_is_closed_by_its_owner_with_a_reason_and_stays_closed(force):
    owner, where = force
    for month in MONTHS[:6]:
        arrive(where, month, flagged=30)
    arrive(where, MONTHS[6], flagged=90)
    look(where)
    analyst, auditor = viewer(owner, "force_analyst"), viewer(owner, "auditor")
    with viewing(analyst):
        (notice,) = queries.notices()

    with viewing(auditor), pytest.raises(NotAllowed):
        actions.close(notice_id=notice.id, reason="x", by=auditor, at=NOW)
    stranger = viewer(organisation("Essex"), "force_analyst")
    with viewing(stranger), pytest.raises(actions.NoSuchNotice):
        actions.close(notice_id=notice.id, reason="x", by=stranger, at=NOW)
    with viewing(analyst):
        with pytest.raises(actions.ReasonWanted):
            actions.close(notice_id=notice.id, reason="  ", by=analyst, at=NOW)
        actions.close(notice_id=notice.id, reason="A wave of false parcel texts", by=analyst, at=NOW)

    assert look(where) == 0
    with viewing(analyst):
        assert queries.notices() == []
        (closed,) = queries.notices(only_open=False)
    assert (closed.closed_by, closed.reason) == (analyst.name, "A wave of false parcel texts")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", (0, 0)),
        ("The bike was stolen", (4, 0)),
        ("Sent abuse on WhatsApp", (4, 0)),
        ("Zqxvort grolmed the blivet at 12:45 on 07700900123", (6, 3)),
        ("mmmq " * 100_000, (800, 800)),
    ],
)
def test_words_the_model_never_met(text, expected):
    assert unseen_words(text) == expected


def test_without_its_vectors_nothing_is_counted(monkeypatch):
    def missing():
        raise vectors.VectorsMissing

    monkeypatch.setattr(unseen, "_known", missing)

    assert unseen_words("any words") == (0, 0)
