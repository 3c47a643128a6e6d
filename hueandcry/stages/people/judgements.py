"""The readers of what people have said of pairs of mentions."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Any, Final

from hueandcry.core.linkage.judged import Judged
from hueandcry.stages.people.data import JudgementData
from hueandcry.stages.people.models import Judgement

# Of each pair the last one that is not taken back; "unsure" takes the place of what was said before and does nothing.
# What was said of a mention that is set aside rests.
_IN_FORCE: Final = """
    SELECT id, left_id, right_id, says = 'same' FROM (
        SELECT DISTINCT ON (left_id, right_id) id, left_id, right_id, says FROM people_judgement
        WHERE undone_at IS NULL {narrowed} ORDER BY left_id, right_id, id DESC) AS latest
    WHERE says <> 'unsure' AND NOT EXISTS (SELECT FROM people_setaside a WHERE a.id IN (left_id, right_id))
    """
_EVERY: Final = _IN_FORCE.format(narrowed="")
_ABOUT: Final = _IN_FORCE.format(narrowed="AND (left_id = ANY(%(ids)s) OR right_id = ANY(%(ids)s))")


def every(cursor: Any) -> list[Judged]:
    """Return every judgement in force, for the engine."""
    cursor.execute(_EVERY)
    return [Judged(*row) for row in cursor.fetchall()]


def around(cursor: Any, ids: Collection[int]) -> list[Judged]:
    """Return the judgements in force that name these mentions, and those that name whom they lead to, for the engine.

    Almost always nothing is judged, and one look shows it.
    """
    said: dict[int, Judged] = {}
    known: set[int] = set()
    fresh = set(ids)
    while fresh:
        cursor.execute(_ABOUT, {"ids": list(fresh)})
        said |= {row[0]: Judged(*row) for row in cursor.fetchall()}
        known |= fresh
        fresh = {end for one in said.values() for end in (one.left, one.right)} - known
    return list(said.values())


def among(ids: Iterable[int], limit: int = 50) -> list[JudgementData]:
    """Return what was said of pairs with these mentions so far as the viewer may know, the newest first."""
    wanted = list(ids)
    found = Judgement.objects.filter(left_id__in=wanted).union(Judgement.objects.filter(right_id__in=wanted))
    latest: set[tuple[int, int]] = set()
    described = []
    for row in found.order_by("-id")[:limit]:
        pair = (row.left_id, row.right_id)
        is_latest = row.undone_at is None and pair not in latest
        if is_latest:
            latest.add(pair)
        described.append(
            JudgementData(
                row.pk, *pair, row.says, row.reason, row.judged_by, row.judged_at, row.undone_at, is_latest
            )
        )  # fmt: skip
    return described
