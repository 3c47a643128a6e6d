"""Drawing records to be read, and publishing what their readers found."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db import connection, transaction

from hueandcry.access.roles import Permission
from hueandcry.access.viewer import ENGINE, Viewer
from hueandcry.audit import actions as audit
from hueandcry.core.errors import Malformed, NotAllowed, NotPossible
from hueandcry.core.statistics.accuracy import Readings
from hueandcry.core.statistics.layers import Layer, plan
from hueandcry.stages.flag.accuracy.weights import Drawing, Read, span, weights
from hueandcry.stages.flag.models import Draw, Drawn, Measured, Sample

# So many readings are weeks of work; a slip of the key must not fill everybody's queue.
LARGEST = 5000
# Sums over few readings are made anew each time; over many, at every fiftieth.
_EVERY, _FEW = 50, 2000
_LOCK = 7301

# Records that somebody answered for another reason are not the engine's any more; those drawn before still are.
_SCOPE = """
    f.owner_id = %(owner)s AND (%(since)s::date IS NULL OR f.month >= %(since)s)
    AND (%(until)s::date IS NULL OR f.month <= %(until)s)
    AND (f.reviewed_flag IS NULL OR EXISTS (SELECT FROM flag_sample s WHERE s.report_id = f.report_id))
    AND f.report_id NOT IN (SELECT hue_uncounted())
    """
_COUNT = f"SELECT hub_decision, class_code, count(*) FROM flag_flag f WHERE {_SCOPE} GROUP BY 1, 2"
# A lot a record, the same for the same seed; only lots low enough to win are sorted.
_PICK = f"""
    WITH wanted AS (
        SELECT * FROM unnest(%(decisions)s::text[], %(classes)s::text[], %(layers)s::int[], %(takes)s::int[],
                             %(cuts)s::float8[]) AS w(decision, class_code, layer, take, cut)),
    lots AS (
        SELECT f.report_id, f.owner_id, f.force_id, f.month, f.class_code, f.hub_decision, w.layer, w.take, w.cut,
               (hashint8extended(f.report_id, %(seed)s) & 9007199254740991)::float8 / 9007199254740992 AS lot
        FROM flag_flag f JOIN wanted w ON (w.decision, w.class_code) = (f.hub_decision, f.class_code) WHERE {_SCOPE}),
    ranked AS (
        SELECT *, row_number() OVER (PARTITION BY layer ORDER BY lot, report_id) AS place FROM lots WHERE lot < cut),
    won AS MATERIALIZED (SELECT * FROM ranked WHERE place <= take),
    noted AS (
        INSERT INTO flag_drawn (draw_id, report_id, owner_id, layer)
        SELECT %(draw)s, report_id, owner_id, layer FROM won ORDER BY lot)
    INSERT INTO flag_sample (report_id, owner_id, force_id, month, class_code, decision, drawn_by, drawn_at)
    SELECT report_id, owner_id, force_id, month, class_code, hub_decision, %(by)s, %(at)s FROM won ORDER BY lot
    ON CONFLICT (report_id) DO NOTHING
    """
_ANSWERED = """
    SELECT d.draw_id, d.layer, f.report_id, f.month, f.force_id, f.class_code, f.hub_decision,
           coalesce(f.force_flag::text, 'unknown'), coalesce(f.reviewed_flag, s.answer)
    FROM flag_drawn d JOIN flag_sample s ON s.report_id = d.report_id JOIN flag_flag f ON f.report_id = d.report_id
    WHERE d.owner_id = %s AND s.answer IS NOT NULL AND d.report_id NOT IN (SELECT hue_uncounted())
    """


class NothingToDraw(NotPossible):
    """There is no record of these months that the hub decided alone; choose other months."""


class NotASize(Malformed):
    """Draw between 1 and 5,000 records, from a month that is not after the last one."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What to draw: how many records of an owner's, of which months (None: no limit), and the seed of the lots."""

    owner_id: int
    size: int
    seed: int
    since: date | None = None
    until: date | None = None


def draw(*, wanted: Wanted, by: Viewer, at: datetime) -> int:
    """Draw an owner's records at random for the review queue; return how many came up.

    In layers by the engine's decision and the class of offence, so that a rare yes is read often enough. The same
    seed over the same records draws the same. A record that was drawn before is not read again.
    Raises NothingToDraw, NotASize.
    """
    _check(wanted, by)
    scope = {"owner": wanted.owner_id, "since": wanted.since, "until": wanted.until}
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(_COUNT, scope)
        layers = plan({(decision, code): count for decision, code, count in cursor.fetchall()}, wanted.size)
        if not layers:
            raise NothingToDraw()
        made = Draw.objects.create(
            owner_id=wanted.owner_id, since=wanted.since, until=wanted.until, size=wanted.size, seed=wanted.seed,
            layers=[[one.decision, one.classes, one.population, one.take] for one in layers],
            drawn_by=by.name, drawn_at=at,
        )  # fmt: skip
        cursor.execute(_PICK, {**scope, **_lots(layers), "seed": wanted.seed, "draw": made.pk, "by": by.name, "at": at})
        count = Drawn.objects.filter(draw=made).count()
        publish(wanted.owner_id)
        audit.note(
            act=audit.ALTERATION, what="records drawn to be read", by=by, at=at, subject=f"draw:{made.pk}",
            owner_id=wanted.owner_id, detail={"size": wanted.size, "drawn": count, "seed": wanted.seed},
        )  # fmt: skip
    return count


def _check(wanted: Wanted, by: Viewer) -> None:
    if by.reach != ENGINE:
        by.check_may(Permission.REVIEW_FLAGS)
        if by.organisation_id != wanted.owner_id:
            raise NotAllowed("You can draw from your own organisation's records only.")
    is_backwards = wanted.since is not None and wanted.until is not None and wanted.since > wanted.until
    if not 1 <= wanted.size <= LARGEST or is_backwards:
        raise NotASize()


def _lots(layers: Sequence[Layer]) -> dict[str, list[Any]]:
    rows = [
        # Six standard deviations more than are wanted: a lot that could win is never cut off.
        (one.decision, code, number, one.take, (one.take + 6 * math.sqrt(one.take) + 40) / one.population)
        for number, one in enumerate(layers)
        for code in one.classes
    ]
    names = ("decisions", "classes", "layers", "takes", "cuts")
    return {name: list(column) for name, column in zip(names, zip(*rows, strict=True), strict=True)}


def publish_when_due(owner_id: int) -> None:
    """Publish after an answer: at once while few are read, then at every fiftieth and at the last."""
    answered = Sample.objects.filter(owner_id=owner_id, answer__isnull=False).count()
    is_last = not Sample.objects.filter(owner_id=owner_id, answer=None).exists()
    if answered <= _FEW or answered % _EVERY == 0 or is_last:
        publish(owner_id)


def publish(owner_id: int) -> None:
    """Make anew the sums of what readers of an owner's samples found; figures' accuracy is made of them."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s, %s)", [_LOCK, owner_id])
        drawings = {
            one.pk: Drawing(one.since, one.until, [layer[2] for layer in one.layers])
            for one in Draw.objects.filter(owner_id=owner_id)
        }
        cursor.execute(_ANSWERED, [owner_id])
        rows = cursor.fetchall()
        since, until = span(list(drawings.values()))
        Measured.objects.filter(owner_id=owner_id).delete()
        Measured.objects.bulk_create(
            Measured(
                owner_id=owner_id, month=month, force_id=force_id, class_code=code, decision=decision,
                force_said=force_said, read=sums.read, weight=sums.weight, squared=sums.squared, online=sums.online,
                covers_from=since, covers_to=until,
            )
            for (month, force_id, code, decision, force_said), sums in _sums(drawings, rows).items()
        )  # fmt: skip


def publish_where_read(report_id: int, owner_id: int) -> None:
    """Publish anew where readers answered about a record that figures count no more, or count again."""
    if Sample.objects.filter(report_id=report_id, answer__isnull=False).exists():
        publish(owner_id)


def publish_all(owner_ids: Sequence[int]) -> None:
    """Publish for each of these owners, after history was decided anew."""
    for owner_id in owner_ids:
        publish(owner_id)


def _sums(drawings: dict[int, Drawing], rows: Sequence[tuple[Any, ...]]) -> dict[tuple[Any, ...], Readings]:
    weight_of = weights(drawings, [Read(*row[:4]) for row in rows])
    sums: dict[tuple[Any, ...], Readings] = defaultdict(Readings)
    for report_id, cell, is_online in {(row[2], tuple(row[3:8]), row[8]) for row in rows}:
        weight = weight_of[report_id]
        sums[cell] += Readings(1, weight, weight**2, weight * is_online)
    return dict(sums)
