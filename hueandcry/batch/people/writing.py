"""Who is who as a file: `record_id,person_id,probability`, and why."""

from __future__ import annotations

import csv
import os
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import IO, Final

from hueandcry.core.linkage.people.explain import explanation
from hueandcry.core.linkage.people.linking import Links
from hueandcry.core.linkage.people.weighing import Part

HEADERS: Final = ("record_id", "person_id", "probability")
REASON_HEADERS: Final = ("record_id", "agrees_best_with", "probability", "reasons")


def answers(record_ids: Sequence[str], links: Links) -> Iterator[tuple[str, str, str]]:
    """Yield a row for each record; a person is named by the id of the first record that mentions them."""
    for record_id, person, probability in zip(record_ids, links.person, links.probability, strict=True):
        yield record_id, record_ids[person], f"{probability:.4f}"


def reasons(
    record_ids: Sequence[str], links: Links, found: Mapping[tuple[int, int], Iterable[Part]]
) -> Iterator[tuple[str, str, str, str]]:
    """Yield for each record that is linked the record it agrees with best, and what speaks for and against."""
    for (place, partner), parts in found.items():
        said = "; ".join(explanation(parts))
        yield record_ids[place], record_ids[partner], f"{links.probability[place]:.4f}", said


def write(path: str, headers: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """Write a CSV file whole or not at all; "-" is standard output."""
    if path == "-":
        _write(sys.stdout, headers, rows)
        return
    unfinished = Path(f"{path}.unfinished-{os.getpid()}")
    try:
        with unfinished.open("w", encoding="utf-8", newline="") as file:
            _write(file, headers, rows)
        unfinished.replace(path)
    finally:
        unfinished.unlink(missing_ok=True)


def _write(file: IO[str], headers: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow(headers)
    writer.writerows(rows)
