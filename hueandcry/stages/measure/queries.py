"""The national picture, made from the flag stage's tally in one read."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from hueandcry.access import queries as access
from hueandcry.stages.flag import queries as flag
from hueandcry.stages.flag.data import Margin
from hueandcry.stages.measure.data import ForceCount, MonthCount, Picture


def picture(*, force_id: int | None = None, since: date | None = None) -> Picture:
    """Return the counts of the whole nation, or of one force, from a month on."""
    by: dict[str, list[Margin]] = {"force_id": [], "month": [], "kind": [], "family": []}
    for margin in flag.margins(force_id=force_id, since=since):
        by[margin.by].append(margin)
    by_force = _forces(by["force_id"])
    # Every record has one force, or none, so these add up to the whole.
    whole = by["force_id"]
    return Picture(
        record_count=sum(margin.record_count for margin in whole),
        online_count=sum(margin.online_count for margin in whole),
        waiting_count=sum(margin.waiting_count for margin in whole),
        unknown_count=sum(margin.unknown_count for margin in whole),
        unplaced_count=sum(margin.record_count for margin in whole if not margin.value),
        undated_count=sum(margin.record_count for margin in by["month"] if margin.value is None),
        force_said_count=sum(margin.force_said_count for margin in whole),
        both_said_count=sum(margin.both_said_count for margin in whole),
        forces=by_force,
        months=_months(by["month"]),
        kinds=_online(by["kind"]),
        families=_online(by["family"]),
        silent_forces=[force.name for force in by_force if not force.record_count],
    )


def _online(margins: Sequence[Margin]) -> dict[str, int]:
    held = [margin for margin in margins if margin.online_count]
    return {margin.value: margin.online_count for margin in sorted(held, key=lambda each: -each.online_count)}


def _forces(margins: Sequence[Margin]) -> list[ForceCount]:
    held = {margin.value: margin for margin in margins}
    # A force that sent nothing is shown as such: not supplied is not the same as none.
    return [_force(pk, ons_code, name, held.get(pk)) for pk, (ons_code, name) in access.forces().items()]


def _force(force_id: int, ons_code: str, name: str, margin: Margin | None) -> ForceCount:
    if margin is None:
        return ForceCount(force_id, ons_code, name, 0, 0, 0, 0)
    counts = (margin.record_count, margin.online_count, margin.waiting_count, margin.force_said_count)
    return ForceCount(force_id, ons_code, name, *counts)


def _months(margins: Sequence[Margin]) -> list[MonthCount]:
    dated = sorted((margin for margin in margins if margin.value), key=lambda each: each.value)
    return [MonthCount(margin.value, margin.record_count, margin.online_count) for margin in dated]
