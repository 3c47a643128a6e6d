"""The picture adds up to the records behind it, whichever way it is cut."""

from __future__ import annotations

from collections import Counter
from datetime import date

import pytest

from hueandcry.access.viewer import viewing
from hueandcry.stages.flag import queries as flag
from hueandcry.stages.measure import queries as measure
from tests import factories

pytestmark = pytest.mark.django_db

TEXT = "The seller on Facebook Marketplace took the money by bank transfer and blocked her."
PLAIN = "A window of the shop was broken in the night."


def _row(number: int, text: str, when: str = "03/04/2026", flag: str = "") -> dict[str, str]:
    return {"ref": f"47/{number}", "text": text, "when": when, "postcode": "ME14 1AA", "class": "Fraud", "flag": flag}


@pytest.fixture
def kent() -> int:
    owner = factories.organisation()
    rows = [
        _row(1, TEXT, flag="Y"),
        _row(2, TEXT, when="03/05/2026", flag="N"),
        _row(3, PLAIN, flag="N"),
        _row(4, PLAIN, when="31/02/2026"),
    ]
    factories.bring_in(factories.source(owner), rows)
    return owner.pk


def test_every_cut_adds_up_to_the_whole(kent: int) -> None:
    with viewing(factories.ENGINE_VIEWER):
        cells = flag.figures("force_id", "month", "effective", "kind", "family", "force_said")

        picture = measure.picture()

    online = [cell for cell in cells if cell["effective"] == "true"]
    assert picture.record_count == sum(cell["count"] for cell in cells) == 4
    assert picture.online_count == sum(cell["count"] for cell in online) == sum(picture.kinds.values())
    assert picture.online_count == sum(picture.families.values()) > 0
    assert sum(month.record_count for month in picture.months) + picture.undated_count == 4
    assert sum(force.record_count for force in picture.forces) + picture.unplaced_count == 4
    said = Counter[str]()
    for cell in cells:
        said[cell["force_said"]] += cell["count"]
    assert picture.force_said_count == said["true"] == 1


def test_from_a_month_on_leaves_out_what_is_earlier_and_what_has_no_date(kent: int) -> None:
    with viewing(factories.ENGINE_VIEWER):
        picture = measure.picture(since=date(2026, 5, 1))

    assert [(month.month, month.record_count) for month in picture.months] == [(date(2026, 5, 1), 1)]
    assert (picture.record_count, picture.undated_count) == (1, 0)


def test_one_force_has_its_own_records_only(kent: int) -> None:
    other = factories.organisation("Surrey")
    with viewing(factories.ENGINE_VIEWER):
        assert measure.picture(force_id=kent).record_count == 4
        assert measure.picture(force_id=other.pk).record_count == 0


def test_a_force_that_sent_nothing_is_named(kent: int) -> None:
    factories.organisation("Surrey")
    with viewing(factories.ENGINE_VIEWER):
        assert measure.picture().silent_forces == ["Surrey"]


def test_nobody_sees_no_figures(kent: int) -> None:
    with viewing(None):
        assert measure.picture().record_count == 0
