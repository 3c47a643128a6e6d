"""The accuracy of figures, from the sums that were published beside the tally."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from datetime import date
from typing import Any

from django.db import connection

from hueandcry.core.statistics.accuracy import Group, Readings, precision_and_recall
from hueandcry.stages.flag.accuracy.data import Accuracy, DrawData
from hueandcry.stages.flag.models import Draw

# What a figure's accuracy may be asked by.
_COLUMNS = ("owner_id", "force_id", "month", "class_code")
# Only what was drawn from: a force that was never sampled says nothing about the others, nor they about it.
_POPULATIONS = """
    SELECT {by} t.decision, t.force_said, sum(t.count)::bigint FROM flag_tally t
    JOIN (SELECT DISTINCT owner_id, covers_from, covers_to FROM flag_measured) c ON c.owner_id = t.owner_id
        AND (c.covers_from IS NULL OR t.month >= c.covers_from) AND (c.covers_to IS NULL OR t.month <= c.covers_to)
    WHERE {only} GROUP BY {by} t.decision, t.force_said
    """
_READINGS = """
    SELECT {by} t.decision, t.force_said, sum(t.read)::bigint, sum(t.weight), sum(t.squared), sum(t.online)
    FROM flag_measured t WHERE {only} GROUP BY {by} t.decision, t.force_said
    """
_WAITING = """
    SELECT {by} sum(t.count)::bigint, coalesce(sum(t.count) FILTER (WHERE t.decision = 'review'), 0)::bigint
    FROM flag_tally t WHERE {only} GROUP BY {group}
    """


def accuracy(*, force_id: int | None = None, owner_id: int | None = None, since: date | None = None) -> Accuracy:
    """Return the accuracy of one figure: of the nation, of a force, of an owner, from a month on."""
    (found,) = accuracies(force_id=force_id, owner_id=owner_id, since=since) or [Accuracy()]
    return found


def accuracies(
    *by: str, force_id: int | None = None, owner_id: int | None = None, since: date | None = None
) -> list[Accuracy]:
    """Return the accuracy of each figure by force_id, month, class_code or owner_id, in their order.

    Only of what samples were drawn from; empty when nothing was.
    """
    assert set(by) <= set(_COLUMNS), by
    only = {"t.force_id = %(force)s": force_id, "t.owner_id = %(owner)s": owner_id, "t.month >= %(since)s": since}
    clauses = " AND ".join(clause for clause, value in only.items() if value is not None) or "true"
    parts = {
        "by": "".join(f"t.{column}, " for column in by),
        "only": clauses,
        "group": "".join(f"t.{column}, " for column in by).rstrip(", ") or "()",
    }
    values = {"force": force_id, "owner": owner_id, "since": since}
    readings = _read(_READINGS, parts, values)
    if not readings:
        return []
    if "class_code" in by:
        groups, waiting = _groups_by_weight(len(by), readings), {}
    else:
        groups = _groups(len(by), _read(_POPULATIONS, parts, values), readings)
        waiting = _waiting(len(by), parts, values)
    return [
        _accuracy(dict(zip(by, key, strict=True)), groups[key], waiting.get(key)) for key in sorted(groups, key=_order)
    ]


def _read(statement: str, parts: Mapping[str, str], values: Mapping[str, Any]) -> list[tuple[Any, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(statement.format(**parts), values)
        return list(cursor.fetchall())


def _order(key: tuple[Any, ...]) -> tuple[str, ...]:
    return tuple("" if part is None else str(part) for part in key)


def _waiting(width: int, parts: Mapping[str, str], values: Mapping[str, Any]) -> dict[tuple[Any, ...], float]:
    return {row[:width]: row[-1] / row[-2] for row in _read(_WAITING, parts, values) if row[-2]}


def _groups_by_weight(width: int, readings: list[tuple[Any, ...]]) -> dict[tuple[Any, ...], list[Group]]:
    """Return the groups with populations as the sample itself tells them: the tally does not know the class.

    Samples are layered by class, so that what was read of one stands for its number.
    """
    return _groups(
        width, [(*row[: width + 2], max(0, round(row[width + 3]) - row[width + 2])) for row in readings], readings
    )


def _groups(
    width: int, populations: list[tuple[Any, ...]], readings: list[tuple[Any, ...]]
) -> dict[tuple[Any, ...], list[Group]]:
    found: dict[tuple[Any, ...], dict[tuple[str, bool], Group]] = defaultdict(dict)

    def add(row: tuple[Any, ...], population: int, read: Readings) -> None:
        decision, force_said = row[width : width + 2]
        said = decision == "yes" or (decision == "review" and force_said == "true")
        held = found[row[:width]].get((decision, said), Group(said, 0))
        found[row[:width]][decision, said] = Group(said, held.population + population, held.readings + read)

    for row in populations:
        # Once read, a record is a person's in the tally; what is measured is what it was before.
        if row[width] != "reviewed":
            add(row, row[-1], Readings())
    for row in readings:
        add(row, row[width + 2], Readings(*row[width + 2 :]))
    return {key: list(groups.values()) for key, groups in found.items()}


def _accuracy(of: dict[str, Any], groups: list[Group], waiting_share: float | None) -> Accuracy:
    precision, recall = precision_and_recall(_joined(groups))
    return Accuracy(
        of,
        sum(group.population for group in groups),
        sum(group.readings.read for group in groups),
        precision,
        recall,
        waiting_share,
    )


def _joined(groups: list[Group]) -> list[Group]:
    """Return the groups with those that nobody read put to another of the same side, if any was read there."""
    joined = []
    for said in (True, False):
        side = [group for group in groups if group.said == said]
        bare = [group for group in side if group.population and not group.readings.read]
        seen = sorted((g for g in side if g.readings.read), key=lambda g: -g.population)
        if bare and seen and sum(g.population for g in bare) * 50 <= sum(g.population for g in side):
            # A sliver that was missed by chance would make the interval claim to know nothing at all.
            largest = seen[0]
            more = sum(g.population for g in bare)
            seen[0] = Group(said, largest.population + more, largest.readings)
            bare = []
        joined += seen + bare
    return joined


def draws(owner_id: int | None = None, limit: int = 20) -> list[DrawData]:
    """Return the newest drawings that the viewer may see, with how many of their records are read."""
    found = Draw.objects.order_by("-id") if owner_id is None else Draw.objects.filter(owner_id=owner_id).order_by("-id")
    counted = _read(
        """
        SELECT d.draw_id, count(*), count(s.answer) FROM flag_drawn d JOIN flag_sample s ON s.report_id = d.report_id
        WHERE d.draw_id = ANY(%(draws)s) GROUP BY 1
        """,
        {},
        {"draws": [one.pk for one in found[:limit]]},
    )
    counts = {number: (drawn, read) for number, drawn, read in counted}
    return [
        DrawData(
            one.pk,
            one.owner_id,
            one.since,
            one.until,
            sum(layer[2] for layer in one.layers),
            *counts.get(one.pk, (0, 0)),
            one.seed,
            one.drawn_by,
            one.drawn_at,
        )
        for one in found[:limit]
    ]


def drawn_owners() -> list[int]:
    """Return the organisations that a sample was drawn for, of those the viewer may see."""
    return sorted(set(Draw.objects.values_list("owner_id", flat=True)))
