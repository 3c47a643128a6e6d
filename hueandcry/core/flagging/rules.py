"""Named rules over the evidence of one text, in order. Each names the line of the policy that it serves.

A rule speaks when every group of `needs` is met by at least one of its marks and none of `without` is there.
A mark is a concept of the lexicon ("act:steal"), or a concept in one use ("means:platform:market").
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from hueandcry.core.flagging.rule_table import RULES, Rule
from hueandcry.core.reading import uses
from hueandcry.core.reading.lexicon import CONCEPTS, NUMBER
from hueandcry.core.reading.reader import Reading

_USE_NUMBER = {name: number for number, name in enumerate(uses.NAMES)}
_WIDTH = 128


def _bit(mark: str) -> int:
    head, _, tail = mark.partition(":")
    if head in _USE_NUMBER and ":" in tail:
        return 1 << (_WIDTH * _USE_NUMBER[head] + NUMBER[tail])
    return 1 << NUMBER[mark]


def _expand(mark: str) -> Iterable[str]:
    if mark == "data":
        return (CONCEPTS[number] for number in uses.TRAVELS_AS_DATA)
    if mark.endswith(":data"):
        return (f"{mark[:-5]}:{CONCEPTS[number]}" for number in uses.TRAVELS_AS_DATA)
    if mark.endswith(":*"):
        head = mark[:-1]
        use, _, rest = head.partition(":")
        if use in _USE_NUMBER and rest:
            return (f"{use}:{name}" for name in CONCEPTS if name.startswith(rest))
        return (name for name in CONCEPTS if name.startswith(head))
    return (mark,)


def _mask(marks: str) -> int:
    mask = 0
    for mark in marks.split():
        for one in _expand(mark):
            mask |= _bit(one)
    return mask


def _compile(rule: Rule) -> tuple[int, int, tuple[int, ...], Rule]:
    first, *others = (_mask(group) for group in rule.needs)
    return first, _mask(rule.without), tuple(others), rule


_COMPILED = tuple(_compile(rule) for rule in RULES)


@cache
def leading_marks(rule: Rule) -> frozenset[tuple[int, int]]:
    """Return the (concept, use) pairs of a rule's first group; use -1 stands for any use."""
    pairs = set()
    for mark in (one for marks in rule.needs[0].split() for one in _expand(marks)):
        head, _, tail = mark.partition(":")
        named = head in _USE_NUMBER and ":" in tail
        pairs.add((NUMBER[tail], _USE_NUMBER[head]) if named else (NUMBER[mark], -1))
    return frozenset(pairs)


def marks_of(reading: Reading) -> int:
    """Return the marks of a text as one number, a bit for each."""
    mask = 0
    for concept, _, _, use in reading.atoms:
        if use == uses.BOILERPLATE:
            continue
        mask |= 1 << concept
        if use:
            mask |= 1 << (_WIDTH * use + concept)
    return mask


def fired(reading: Reading) -> list[Rule]:
    """Return the rules that speak for a text, in the order of the table."""
    marks = marks_of(reading)
    spoke = []
    for first, without, others, rule in _COMPILED:
        if marks & first and not marks & without:
            for group in others:
                if not marks & group:
                    break
            else:
                spoke.append(rule)
    return spoke
