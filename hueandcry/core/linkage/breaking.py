"""What would break a series: how many of its records would leave if one value fell away."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from hueandcry.core.linkage.series import group


def leaving(
    sightings: Sequence[tuple[int, int]], identifiers: Iterable[int], same: Iterable[tuple[int, int]] = ()
) -> Mapping[int, int]:
    """Return identifier → how many records would no longer be with the greatest part without it; 0 where none would.

    sightings: the (record, identifier) pairs that join a series; same: pairs of records that people joined. For the few
    records of a page: its time is their number times that of the identifiers.
    """
    # People's word is a value that two records share; its number is nobody's identifier here.
    said = [(record, ("said", number)) for number, pair in enumerate(same) for record in pair]
    ties = [(record, ("seen", identifier)) for record, identifier in sightings] + said
    everyone = {record for record, _ in ties}
    return {one: len(everyone) - _greatest(ties, one) for one in identifiers}


def _greatest(ties: Sequence[tuple[int, tuple[str, int]]], without: int) -> int:
    numbers: dict[tuple[str, int], int] = {}
    left = [(record, numbers.setdefault(tie, len(numbers))) for record, tie in ties if tie != ("seen", without)]
    sizes = Counter(group(left).values())
    return max(sizes.values(), default=1)
