"""Counting records by group, and hiding what could point at somebody: plain arithmetic."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from hueandcry.core.reading.language import MIXED, NOT_TOLD, TOO_SHORT
from hueandcry.core.statistics.suppression import LEAST_SHOWN, suppressed
from hueandcry.stages.flag.fairness.groups_table import ETHNIC_LETTERS, ETHNIC_WORDS, NOT_RECORDED, SEXES

# What names no group of people.
_NO_GROUP = frozenset({NOT_RECORDED, NOT_TOLD, MIXED, TOO_SHORT})
_CODE = re.compile(r"([WMABON])[S\d]\d?\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Subject:
    """One record: its groups by dimension, what the hub said, and what people said.

    weight: how many records it stands for when it was drawn by lot, None for one that people chose to answer.
    """

    groups: Mapping[str, frozenset[str]]
    decision: str
    answer: bool | None
    weight: float | None


@dataclass(frozen=True, slots=True)
class GroupFigures:
    """One group's counts and shares; None is hidden, because it is so small that it might point at somebody."""

    name: str
    drawn: int | None
    answered: int | None
    flagged: float | None
    sent: float | None
    corrected: float | None


@dataclass(slots=True)
class _Sums:
    drawn: int = 0
    answered: int = 0
    flagged: int = 0
    sent: int = 0
    corrected: int = 0
    weight: dict[str, float] = field(default_factory=lambda: {"yes": 0.0, "no": 0.0, "review": 0.0})


def sex(written: str) -> str:
    """Return a recorded sex as "Male", "Female", "Other" or "Not recorded"."""
    plain = written.strip().lower()
    return SEXES.get(plain, "Other") if plain and plain not in ("u", "unknown", "not known") else NOT_RECORDED


def ethnicity(written: str) -> str:
    """Return a recorded ethnicity as one of five broad groups, or "Not recorded"."""
    plain = written.strip().lower()
    if not plain:
        return NOT_RECORDED
    code = _CODE.match(plain)
    if code:
        return ETHNIC_LETTERS[code[1].upper()]
    return next((group for words, group in ETHNIC_WORDS if words in plain), "Chinese or other")


def figures(subjects: Iterable[Subject]) -> dict[str, list[GroupFigures]]:
    """Return each dimension's groups, the largest first.

    flagged and sent are of records drawn by lot, weighted to stand for all; corrected is of those answered, where a
    person said otherwise than the hub's yes or no.
    """
    sums: dict[str, dict[str, _Sums]] = defaultdict(lambda: defaultdict(_Sums))
    for one in subjects:
        for dimension, names in one.groups.items():
            for name in names:
                _add(sums[dimension][name], one)
    return {dimension: _shown(groups) for dimension, groups in sums.items()}


def _add(sums: _Sums, one: Subject) -> None:
    if one.weight is not None:
        sums.drawn += 1
        sums.flagged += one.decision == "yes"
        sums.sent += one.decision == "review"
        sums.weight[one.decision] += one.weight
    if one.answer is not None and one.decision != "review":
        sums.answered += 1
        sums.corrected += one.answer != (one.decision == "yes")


def _shown(groups: Mapping[str, _Sums]) -> list[GroupFigures]:
    drawn = _counts({name: sums.drawn for name, sums in groups.items()})
    answered = _counts({name: sums.answered for name, sums in groups.items()})
    ordered = sorted(groups.items(), key=lambda item: (-item[1].drawn - item[1].answered, item[0]))
    return [
        GroupFigures(
            name,
            drawn[name],
            answered[name],
            _weighted(sums, "yes", sums.flagged) if drawn[name] else None,
            _weighted(sums, "review", sums.sent) if drawn[name] else None,
            _share(sums.corrected, sums.answered) if answered[name] else None,
        )
        for name, sums in ordered
    ]


def _counts(counts: Mapping[str, int]) -> dict[str, int | None]:
    # "Not recorded" and the like are nobody's group: they need not be hidden, but may hide another.
    raised = {name: max(count, LEAST_SHOWN) if name in _NO_GROUP and count else count for name, count in counts.items()}
    shown = suppressed(raised)
    return {name: None if shown[name] is None else count for name, count in counts.items()}


def _weighted(sums: _Sums, decision: str, count: int) -> float | None:
    is_shown = _share(count, sums.drawn) is not None
    return sums.weight[decision] / sum(sums.weight.values()) if is_shown else None


def _share(hits: int, of: int) -> float | None:
    """Return a share, or None where it would tell of fewer than LEAST_SHOWN people, on either side."""
    small = range(1, LEAST_SHOWN)
    return None if hits in small or of - hits in small or not of else hits / of
