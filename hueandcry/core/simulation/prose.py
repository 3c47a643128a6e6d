"""Tells a record in somebody's words: fragments joined, identifiers set in, then the slips that people make."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Final, TypeAlias

from hueandcry.core.simulation import feeds_table, identifiers_table
from hueandcry.core.simulation.dice import Dice
from hueandcry.core.simulation.facts import GRAMMAR, Facts
from hueandcry.core.simulation.grammar import Fragment, render
from hueandcry.core.simulation.log_table import LOG
from hueandcry.core.simulation.online_table import ONLINE
from hueandcry.core.simulation.person_table import PERSON, TRAPS
from hueandcry.core.simulation.property_table import PROPERTY
from hueandcry.core.simulation.slips import mistyped
from hueandcry.core.simulation.victims_table import VICTIM
from hueandcry.core.simulation.welsh_table import WELSH
from hueandcry.core.simulation.writing import written

Beats: TypeAlias = tuple[tuple[Fragment, ...], ...]
# (kind, value) of an identifier that the words must carry.
Named: TypeAlias = tuple[str, str]

# Stands for an identifier until slips and capitals are done, so that they cannot break it.
_MARK: Final = 0xE000


def _beats(table: Sequence[Sequence[str]]) -> Beats:
    return tuple(GRAMMAR.table(texts) for texts in table)


@cache
def book(name: str) -> dict[str, Beats]:
    """Return the compiled beats of one book: property, person, online, log, victim or welsh."""
    tables = {
        "property": PROPERTY,
        "person": PERSON,
        "online": ONLINE,
        "log": LOG,
        "victim": VICTIM,
        "welsh": WELSH,
    }
    return {key: _beats(table) for key, table in tables[name].items()}


@cache
def _sayings(voice: str) -> dict[str, tuple[Fragment, ...]]:
    tables = {
        "officer": identifiers_table.OFFICER,
        "victim": identifiers_table.VICTIM,
        "clerk": identifiers_table.CLERK,
    }
    return {kind: GRAMMAR.table(texts) for kind, texts in tables[voice].items()}


@cache
def lines(name: str) -> tuple[Fragment, ...]:
    """Return one compiled list of single fragments: traps, benign, common, messages, buyer or title."""
    tables: dict[str, Sequence[str]] = {
        "traps": TRAPS,
        "benign": identifiers_table.BENIGN,
        "common": (identifiers_table.COMMON,),
        "messages": feeds_table.MESSAGES,
        "buyer": feeds_table.BUYER,
        "title": feeds_table.TITLE,
    }
    return GRAMMAR.table(tables[name])


@cache
def frame(name: str) -> Beats:
    """Return the beats of a marketplace agent's note or of a bank clerk's."""
    return _beats(feeds_table.AGENT if name == "agent" else feeds_table.CLERK)


@cache
def scam_words(name: str) -> tuple[Fragment, ...]:
    """Return a bank's words on one kind of scam."""
    return GRAMMAR.table(feeds_table.BANK[name])


class Teller:
    """Puts records into words."""

    __slots__ = ("_dice",)

    def __init__(self, dice: Dice) -> None:
        self._dice = dice

    def one(self, fragments: tuple[Fragment, ...], facts: Facts) -> str:
        """Return one of the fragments as words, without identifiers or slips."""
        out: list[str] = []
        draw = self._dice.draw
        render(fragments[int(draw() * len(fragments))], facts, draw, out)
        return "".join(out)

    def story(self, beats: Beats, facts: Facts, *, extra: str = "") -> list[str]:
        """Return a story as its sentences so far: opening, what happened, asides in some order, close."""
        draw = self._dice.draw
        out: list[str] = []
        for beat in beats[:2]:
            render(beat[int(draw() * len(beat))], facts, draw, out)
        asides = list(beats[2:-1])
        if len(asides) > 1 and draw() < 0.4:
            asides.reverse()
        for beat in asides:
            render(beat[int(draw() * len(beat))], facts, draw, out)
        out.append(extra)
        close = self.one(beats[-1], facts)
        if close:
            if draw() < 0.08:
                out.insert(0, close + " ")
            else:
                out.append(" " + close)
        return out

    def finish(
        self, parts: list[str], facts: Facts, voice: str, named: Sequence[Named] = (), slips: float = 0.15
    ) -> str:
        """Return the sentences as one text, with a sentence for each identifier, typed as people type."""
        draw = self._dice.draw
        place = max(1, len(parts) - 1)
        for number, (kind, _) in enumerate(named):
            facts["i"] = chr(_MARK + number)
            sayings = _sayings(voice)[kind]
            sentence: list[str] = []
            render(sayings[int(draw() * len(sayings))], facts, draw, sentence)
            parts.insert(place, "".join(sentence))
        text = "".join(parts).replace("..", ".").lstrip(" .,")
        if draw() < slips:
            text = mistyped(text, self._dice)
        return text

    def set_in(self, text: str, named: Sequence[Named]) -> str:
        """Return a finished text with its identifiers written in."""
        capitals = text.isupper()
        for number, (kind, value) in enumerate(named):
            form = written(kind, value, self._dice)
            if capitals and kind != "wallet":
                form = form.upper()
            text = text.replace(chr(_MARK + number), form)
        return text
