"""The national picture, made from the flag stage's tally in one read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date
from typing import Any

from hueandcry.access import queries as access
from hueandcry.stages.flag import queries as flag
from hueandcry.stages.measure.data import ForceCount, MonthCount, Picture

Cells = Sequence[dict[str, Any]]


def picture(*, force_id: int | None = None, since: date | None = None) -> Picture:
    """Return the counts of the whole nation, or of one force, from a month on."""
    only: dict[str, Any] = {}
    if force_id is not None:
        only["force_id"] = force_id
    if since is not None:
        only["month__gte"] = since
    cells = flag.figures("force_id", "month", "effective", "decision", "kind", "family", "force_said", **only)
    online = [cell for cell in cells if cell["effective"] == "true"]
    by_force = _forces(cells)
    return Picture(
        record_count=_sum(cells),
        online_count=_sum(online),
        waiting_count=_sum(cell for cell in cells if cell["decision"] == "review"),
        unknown_count=_sum(cell for cell in cells if cell["effective"] == "unknown"),
        unplaced_count=_sum(cell for cell in cells if not cell["force_id"]),
        undated_count=_sum(cell for cell in cells if cell["month"] is None),
        force_said_count=_sum(cell for cell in cells if cell["force_said"] == "true"),
        both_said_count=_sum(cell for cell in online if cell["force_said"] == "true"),
        forces=by_force,
        months=_months(cells),
        kinds=_counts(online, "kind"),
        families=_counts(online, "family"),
        silent_forces=[force.name for force in by_force if not force.record_count],
    )


def _sum(cells: Any) -> int:
    return sum(cell["count"] for cell in cells)


def _counts(cells: Cells, name: str) -> dict[str, int]:
    counted: Counter[str] = Counter()
    for cell in cells:
        counted[cell[name]] += cell["count"]
    return dict(counted.most_common())


def _forces(cells: Cells) -> list[ForceCount]:
    total, online, waiting, said = (Counter[int]() for _ in range(4))
    for cell in cells:
        force, count = cell["force_id"], cell["count"]
        total[force] += count
        online[force] += count * (cell["effective"] == "true")
        waiting[force] += count * (cell["decision"] == "review")
        said[force] += count * (cell["force_said"] == "true")
    # A force that sent nothing is shown as such: not supplied is not the same as none.
    return [
        ForceCount(pk, ons_code, name, total[pk], online[pk], waiting[pk], said[pk])
        for pk, (ons_code, name) in access.forces().items()
    ]


def _months(cells: Cells) -> list[MonthCount]:
    total, online = Counter[date](), Counter[date]()
    for cell in cells:
        if cell["month"] is not None:
            total[cell["month"]] += cell["count"]
            online[cell["month"]] += cell["count"] * (cell["effective"] == "true")
    return [MonthCount(month, total[month], online[month]) for month in sorted(total)]
