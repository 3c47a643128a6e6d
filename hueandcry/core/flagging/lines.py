"""Which lines of the policy a text is about, by rules that the model is not told of."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache

from hueandcry.core.flagging.explain import Reason
from hueandcry.core.flagging.further.closer import Cue, Look, Phrasebook, concepts, cues, phrasebook
from hueandcry.core.flagging.line_table import LINE_RULES, WORDS, LineRule
from hueandcry.core.reading import uses
from hueandcry.core.reading.lexicon import CONCEPTS
from hueandcry.core.reading.reader import Reading

_FORCE = concepts("act:assault", "thing:weapon", "harm:injury", "sex:contact")
_DATA = frozenset(CONCEPTS[number] for number in uses.TRAVELS_AS_DATA)
# A line settles a record of itself where its default is "review"; such a rule must be asked of every text.
ASKED_ALWAYS = frozenset(("located_online_then_force",))


def speaking(reading: Reading, wanted: Iterable[str]) -> list[tuple[LineRule, Reason]]:
    """Return the rules of these lines that speak for a text, each with the place of its words; outranked ones not."""
    rules, book = _asked(frozenset(wanted))
    if not rules or (wanted == ASKED_ALWAYS and _FORCE.isdisjoint(atom[0] for atom in reading.atoms)):
        return []
    look = Look(reading, cues(reading, book))
    if not look.cues:
        return []
    marks = _marks(look)
    found = [(rule, reason) for rule in rules if (reason := _spoken(reading, rule, marks)) is not None]
    outranked = {line for rule, _ in found for line in rule.over}
    return [(rule, reason) for rule, reason in found if rule.line not in outranked]


def over(lines: Iterable[str]) -> frozenset[str]:
    """Return the lines whose rules outrank any of these."""
    asked = frozenset(lines)
    return frozenset(rule.line for rule in LINE_RULES if asked & frozenset(rule.over))


@cache
def _asked(wanted: frozenset[str]) -> tuple[tuple[LineRule, ...], Phrasebook]:
    """Return the rules of these lines, and the phrases that they and no others ask for."""
    rules = tuple(rule for rule in LINE_RULES if rule.line in wanted)
    named = {name for rule in rules for group in rule.needs for name in group.split()}
    return rules, phrasebook(({name: row for name, row in WORDS.items() if name in named},))


def _marks(look: Look) -> dict[str, Cue]:
    reading = look.reading
    marks = {cue.name: cue for cue in reversed(look.cues) if not look.is_denied(cue)}
    for concept, first, after, use in reading.atoms:
        if use in (uses.BOILERPLATE, uses.NEGATED):
            continue
        name = CONCEPTS[concept]
        cue = Cue(name, first, after, reading.sentences[first])
        for mark in (name, f"{uses.NAMES[use]}:{name}", *_together(name, use)):
            marks.setdefault(mark, cue)
    return marks


def _together(name: str, use: int) -> tuple[str, ...]:
    return ("data", f"{uses.NAMES[use]}:data") if name in _DATA else ()


def _spoken(reading: Reading, rule: LineRule, marks: dict[str, Cue]) -> Reason | None:
    met = [_first(group.split(), marks) for group in rule.needs]
    if any(cue is None for cue in met) or any(mark in marks for mark in rule.without.split()):
        return None
    cue = next((one for one in met if one and one.name.startswith("line:")), met[0])
    return Reason(rule.line, *reading.span(cue.first, cue.after)) if cue else None


def _first(group: Sequence[str], marks: dict[str, Cue]) -> Cue | None:
    return next((marks[mark] for mark in group if mark in marks), None)
