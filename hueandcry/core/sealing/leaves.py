"""A run of events as 40 bytes each: the event's number and the digest of its columns; and what differs between two."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from operator import le

from hueandcry.core.sealing import tree

WIDTH = 40
_NUMBER = 8


def entry(number: int, digest: bytes) -> bytes:
    """Return one event as it stands in a run."""
    return number.to_bytes(_NUMBER, "big", signed=True) + digest


def in_order(run: bytes) -> bytes:
    """Return a run with its events in order of number; one that is in order already costs little."""
    entries = [run[at : at + WIDTH] for at in range(0, len(run), WIDTH)]
    if all(map(le, entries, entries[1:])):
        return run
    entries.sort(key=_number_of)
    return b"".join(entries)


def _number_of(entry: bytes) -> int:
    return int.from_bytes(entry[:_NUMBER], "big", signed=True)


def count(run: bytes) -> int:
    """Return how many events a run holds."""
    return len(run) // WIDTH


def hashes(run: bytes) -> list[bytes]:
    """Return the leaf hashes of a run, in order."""
    return [tree.leaf_hash(run[at : at + WIDTH]) for at in range(0, len(run), WIDTH)]


def digests(run: bytes) -> dict[int, bytes]:
    """Return the digest of each event by its number."""
    return {
        int.from_bytes(run[at : at + _NUMBER], "big", signed=True): run[at + _NUMBER : at + WIDTH]
        for at in range(0, len(run), WIDTH)
    }


@dataclass(frozen=True, slots=True)
class Difference:
    """What became of sealed events. moved: the number each stands under now → the one it was sealed under."""

    changed: Sequence[int]
    removed: Sequence[int]
    inserted: Sequence[int]
    moved: Mapping[int, int]


def difference(sealed: bytes, found: bytes) -> Difference:
    """Return how the events that are found differ from those that were sealed; each is named once."""
    was, now = digests(sealed), digests(found)
    lost = {was[number]: number for number in was if now.get(number) != was[number]}
    odd = [number for number in now if was.get(number) != now[number]]
    moved = {number: lost[now[number]] for number in odd if now[number] in lost}
    gone = set(moved.values())
    return Difference(
        changed=[number for number in odd if number in was and number not in moved],
        removed=[number for number in was if number not in now and number not in gone],
        inserted=[number for number in odd if number not in was and number not in moved],
        moved=moved,
    )
