"""Every series from nothing but the sightings, in bounded memory; then only what differs is written."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import numpy as np
from django.db import connection, transaction
from numpy.typing import NDArray
from scipy.sparse import coo_matrix
from scipy.sparse.csgraph import connected_components

from hueandcry.core.linkage.judged import Judged, group_judged
from hueandcry.core.linkage.policy import DEFAULT, LinkPolicy
from hueandcry.stages.link import judgements
from hueandcry.stages.link.actions.region import write
from hueandcry.stages.link.actions.shape import summarise
from hueandcry.stages.link.actions.sighting import LOCK
from hueandcry.stages.link.rules import has_weight

Longs = NDArray[np.int64]

# What a rebuild reads is most of every table, and what it has just written the planner knows nothing of: row by row,
# a million sightings take minutes. Both hold for the transaction only.
_FOR_MUCH = "SET LOCAL enable_nestloop = off; SET LOCAL work_mem = '128MB'"
# Two sums over the halves of each number, as counted and as held. A number is a hash, so wrong counts agree in
# both about once in 2^62; and nothing is grouped, which for ten million values no longer fits in memory.
_ARE_COUNTS_RIGHT = """
    SELECT (SELECT (sum(identifier_id & 2147483647), sum(identifier_id >> 32 & 2147483647)) FROM link_sighting)
        IS NOT DISTINCT FROM
           (SELECT (sum((id & 2147483647) * sighting_count), sum((id >> 32 & 2147483647) * sighting_count))
            FROM link_identifier)
    """
_RECOUNT = """
    UPDATE link_identifier i SET sighting_count = c.n
    FROM (SELECT identifier_id, count(*) AS n FROM link_sighting GROUP BY 1) c
    WHERE c.identifier_id = i.id AND c.n <> i.sighting_count
    """
_UNSEEN = """
    UPDATE link_identifier i SET sighting_count = 0
    WHERE sighting_count <> 0 AND NOT EXISTS (SELECT FROM link_sighting s WHERE s.identifier_id = i.id)
    """
# Each portion reads every sighting, so a small one would make a rebuild grow with the square.
_SERIES_AT_ONCE = 500_000
_SIGHTINGS = """
    COPY (SELECT s.report_id, s.identifier_id FROM link_sighting s JOIN link_identifier i ON i.id = s.identifier_id
          WHERE s.joins AND {has_weight}) TO STDOUT (FORMAT binary)
    """
_MEMBERS = "COPY (SELECT report_id, series_id FROM link_seriesmember) TO STDOUT (FORMAT binary)"
# A COPY row of two bigints: field count, then length and value twice. Source: PostgreSQL manual, COPY.
_ROW = np.dtype([("fields", ">i2"), ("n1", ">i4"), ("left", ">i8"), ("n2", ">i4"), ("right", ">i8")])
_HEADER_BYTES = 19


@dataclass(frozen=True, slots=True)
class Rebuilt:
    """What a rebuild found: sightings read, series, members, and members whose series was not already right."""

    sighting_count: int
    series_count: int
    member_count: int
    corrected_count: int


def rebuild(*, at: datetime, policy: LinkPolicy = DEFAULT, say: Callable[[str], None] = lambda _: None) -> Rebuilt:
    """Work every series out again and put right what differs, in one transaction, as the engine."""
    with transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [LOCK])
            cursor.execute(_FOR_MUCH)
            say("checking counts")
            _count(cursor, say)
        say("reading sightings")
        reports, identifiers = _pairs(_SIGHTINGS.format(has_weight=has_weight(policy)))
        with connection.cursor() as cursor:
            said = judgements.every(cursor)
        say(f"grouping {len(reports):,} sightings and {len(said):,} judgements")
        members, series = components(reports, identifiers, said)
        say("comparing with what is held")
        corrected = _put_right(members, series, at)
        say("describing series")
        _summarise(np.unique(series), policy)
    return Rebuilt(len(reports), len(np.unique(series)), len(members), corrected)


def _count(cursor: Any, say: Callable[[str], None]) -> None:
    """Put right in how many records each value is; the live path keeps that, so almost always it is right."""
    cursor.execute(_ARE_COUNTS_RIGHT)
    if not cursor.fetchone()[0]:
        say("counting sightings again")
        cursor.execute(_RECOUNT)
        cursor.execute(_UNSEEN)


def components(reports: Longs, identifiers: Longs, said: Sequence[Judged] = ()) -> tuple[Longs, Longs]:
    """Return (report, series) for every report that is with another, sorted by report.

    The same answer as core.linkage.judged.group_judged, which a test holds it to. Only where a person keeps two
    records of one component apart is that component worked out by it; all others at once.
    """
    ends = np.array([(one.left, one.right) for one in said if one.is_same], dtype=np.int64).reshape(-1, 2)
    report_ids, label = _labels(reports, identifiers, ends)
    parted = _parted(report_ids, label, said)
    if not len(parted):
        return _named(report_ids, label)
    is_parted = np.isin(label, parted)
    held = report_ids[is_parted]
    inside = np.isin(reports, held)
    among = set(held.tolist())
    found = group_judged(
        zip(reports[inside].tolist(), identifiers[inside].tolist(), strict=True),
        [one for one in said if one.left in among and one.right in among],
    )
    members, series = _named(report_ids[~is_parted], label[~is_parted])
    members = np.concatenate([members, np.fromiter(found.keys(), np.int64, len(found))])
    series = np.concatenate([series, np.fromiter(found.values(), np.int64, len(found))])
    order = np.argsort(members)
    return members[order], series[order]


def _labels(reports: Longs, identifiers: Longs, ends: Longs) -> tuple[Longs, Longs]:
    """Return the reports in order, and of each the label of its component."""
    report_ids, report_at = np.unique(np.concatenate([reports, ends.ravel()]), return_inverse=True)
    identifier_ids, identifier_at = np.unique(identifiers, return_inverse=True)
    size = len(report_ids) + len(identifier_ids)
    left, right = report_at[len(reports) :].reshape(-1, 2).T
    rows = np.concatenate([report_at[: len(reports)], left])
    columns = np.concatenate([len(report_ids) + identifier_at, right])
    graph = coo_matrix((np.ones(len(rows), dtype=np.bool_), (rows, columns)), shape=(size, size))
    _, label = connected_components(graph, directed=False)
    return report_ids, label[: len(report_ids)]


def _parted(report_ids: Longs, label: Longs, said: Sequence[Judged]) -> Longs:
    """Return the labels of the components of which a person keeps two records apart."""
    pairs = np.array([(one.left, one.right) for one in said if not one.is_same], dtype=np.int64).reshape(-1, 2)
    pairs = pairs[np.isin(pairs, report_ids).all(axis=1)]
    left, right = label[np.searchsorted(report_ids, pairs)].reshape(-1, 2).T
    return np.unique(left[left == right])


def _named(report_ids: Longs, label: Longs) -> tuple[Longs, Longs]:
    # report_ids is sorted, so the first report of each label is the lowest: the series' name.
    _, first, place, counts = np.unique(label, return_index=True, return_inverse=True, return_counts=True)
    alone = counts[place] < 2
    return report_ids[~alone], report_ids[first][place][~alone]


def _pairs(statement: str) -> tuple[Longs, Longs]:
    chunks = bytearray()
    with connection.cursor() as cursor, cursor.copy(statement) as copy:
        for data in copy:
            chunks += data
    # The trailer is two bytes of -1.
    rows = np.frombuffer(
        chunks, dtype=_ROW, offset=_HEADER_BYTES, count=(len(chunks) - _HEADER_BYTES - 2) // _ROW.itemsize
    )
    return rows["left"].astype(np.int64), rows["right"].astype(np.int64)


def _put_right(members: Longs, series: Longs, at: datetime) -> int:
    held_members, held_series = _pairs(_MEMBERS)
    order = np.argsort(held_members)
    held_members, held_series = held_members[order], held_series[order]
    place = np.searchsorted(held_members, members)
    place_ok = place < len(held_members)
    same = np.zeros(len(members), dtype=bool)
    same[place_ok] = (held_members[place[place_ok]] == members[place_ok]) & (
        held_series[place[place_ok]] == series[place_ok]
    )
    gone = ~np.isin(held_members, members)
    if same.all() and not gone.any():
        return 0
    touched = np.isin(held_series, held_series[gone]) | np.isin(held_members, members[~same])
    before = dict(zip(held_members[touched].tolist(), held_series[touched].tolist(), strict=True))
    wanted = ~same | np.isin(members, held_members[touched])
    after = dict(zip(members[wanted].tolist(), series[wanted].tolist(), strict=True))
    write(before, after, at=at)
    return int((~same).sum() + gone.sum())


def _summarise(series: Longs, policy: LinkPolicy) -> None:
    with connection.cursor() as cursor:
        for start in range(0, len(series), _SERIES_AT_ONCE):
            summarise(cursor, series[start : start + _SERIES_AT_ONCE].tolist(), policy)
        cursor.execute(
            "DELETE FROM link_series s WHERE NOT EXISTS (SELECT FROM link_seriesmember m WHERE m.series_id = s.id)"
        )
