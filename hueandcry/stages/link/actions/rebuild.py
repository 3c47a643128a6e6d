"""Every series from nothing but the sightings, in bounded memory; then only what differs is written."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

import numpy as np
from django.db import connection, transaction
from numpy.typing import NDArray
from scipy.sparse import coo_matrix
from scipy.sparse.csgraph import connected_components

from hueandcry.core.linkage.policy import DEFAULT, LinkPolicy
from hueandcry.stages.link.actions.region import SUMMARISE, write
from hueandcry.stages.link.actions.sighting import LOCK

Longs = NDArray[np.int64]

_RECOUNT = """
    UPDATE link_identifier i SET sighting_count = c.n
    FROM (SELECT identifier_id, count(*) AS n FROM link_sighting GROUP BY 1) c
    WHERE c.identifier_id = i.id AND c.n <> i.sighting_count
    """
_SIGHTINGS = """
    COPY (SELECT s.report_id, s.identifier_id FROM link_sighting s JOIN link_identifier i ON i.id = s.identifier_id
          WHERE s.joins AND i.sighting_count BETWEEN 2 AND {limit}) TO STDOUT (FORMAT binary)
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
            say("counting sightings")
            cursor.execute(_RECOUNT)
        say("reading sightings")
        reports, identifiers = _pairs(_SIGHTINGS.format(limit=int(policy.common_limit)))
        say(f"grouping {len(reports):,} sightings")
        members, series = components(reports, identifiers)
        say("comparing with what is held")
        corrected = _put_right(members, series, at, policy)
        say("describing series")
        _summarise(np.unique(series), policy)
    return Rebuilt(len(reports), len(np.unique(series)), len(members), corrected)


def components(reports: Longs, identifiers: Longs) -> tuple[Longs, Longs]:
    """Return (report, series) for every report that shares an identifier, sorted by report.

    The same answer as core.linkage.series.group, which a test holds it to.
    """
    report_ids, report_at = np.unique(reports, return_inverse=True)
    identifier_ids, identifier_at = np.unique(identifiers, return_inverse=True)
    size = len(report_ids) + len(identifier_ids)
    graph = coo_matrix(
        (np.ones(len(reports), dtype=np.bool_), (report_at, len(report_ids) + identifier_at)),
        shape=(size, size),
    )
    _, label = connected_components(graph, directed=False)
    label = label[: len(report_ids)]
    # report_ids is sorted, so the first report of each label is the lowest: the series' name.
    _, first, counts = np.unique(label, return_index=True, return_counts=True)
    alone = counts[label] < 2
    return report_ids[~alone], report_ids[first][label][~alone]


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


def _put_right(members: Longs, series: Longs, at: datetime, policy: LinkPolicy) -> int:
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
    write(before, after, at=at, policy=policy)
    return int((~same).sum() + gone.sum())


def _summarise(series: Longs, policy: LinkPolicy) -> None:
    with connection.cursor() as cursor:
        for start in range(0, len(series), 50_000):
            part = series[start : start + 50_000].tolist()
            cursor.execute(SUMMARISE, {"series": part, "limit": policy.common_limit, "policy": policy.version})
        cursor.execute(
            "DELETE FROM link_series s WHERE NOT EXISTS (SELECT FROM link_seriesmember m WHERE m.series_id = s.id)"
        )
