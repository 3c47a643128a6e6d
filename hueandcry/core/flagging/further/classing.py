"""The class that a record's words suggest, where it has none or a doubtful one. A suggestion for a person, no more."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from hueandcry.core.flagging.explain import Reason
from hueandcry.core.flagging.further.class_measured import MEASURED
from hueandcry.core.flagging.further.class_table import CLASSES, WORDS, Row
from hueandcry.core.flagging.further.class_titles import RESIDUAL, TITLES
from hueandcry.core.flagging.further.closer import Cue, Look, cues, phrasebook
from hueandcry.core.flagging.offences import SUGGESTS
from hueandcry.core.reading import uses
from hueandcry.core.reading.lexicon import CONCEPTS, NUMBER

# Families of one sort are often recorded under one another's codes; between sorts the code and the words disagree.
_SORTS = (
    ("computer_misuse", "ransomware_extortion", "account_takeover"),
    (
        "shopping_auction_fraud", "advance_fee_fraud", "investment_fraud", "romance_fraud", "bank_card_payment_fraud",
        "impersonation_phishing", "courier_phone_fraud", "business_payment_fraud", "rental_ticket_holiday_fraud",
        "identity_fraud", "other_fraud",
    ),
    (
        "harassment_malicious_comms", "stalking", "threats_blackmail", "sextortion_intimate_images", "child_safety",
        "hate_crime", "public_order",
    ),
    ("violence",),
    ("theft_robbery_burglary", "vehicle", "criminal_damage"),
    ("drugs",),
)  # fmt: skip
_SORT_OF = {family: number for number, families in enumerate(_SORTS) for family in families}
# Of each family, only the phrases that its own rows ask for.
_BOOKS = {
    family: phrasebook(
        ({name: WORDS[name] for row in rows for group in row.needs for name in group.split() if name in WORDS},)
    )
    for family, rows in CLASSES.items()
}
_DATA = frozenset(CONCEPTS[number] for number in uses.TRAVELS_AS_DATA)


def _written_out(group: str) -> tuple[str, ...]:
    return tuple(one for name in group.split() for one in (sorted(_DATA) if name == "data" else (name,)))


_ASKED = {
    family: frozenset(
        NUMBER[one] for row in rows for group in row.needs for one in _written_out(group) if one in NUMBER
    )
    for family, rows in CLASSES.items()
}
# Each row's groups as the names of marks, "data" written out.
_NEEDS: dict[str, list[tuple[Row, list[tuple[str, ...]]]]] = {
    family: [(row, [_written_out(group) for group in row.needs]) for row in rows] for family, rows in CLASSES.items()
}
_HEARD = frozenset((uses.PLAIN, uses.MEANS))


@dataclass(frozen=True, slots=True)
class Suggested:
    """A class by scheme ("HO" or "NFIB") and code, its title, and why it is suggested."""

    scheme: str
    code: str
    title: str
    reason: Reason


def known_code(offence: tuple[str, str]) -> tuple[str, str]:
    """Return a (scheme, code) as the tables write it."""
    scheme, code = offence[0].strip().upper(), offence[1].strip().upper().replace(" ", "")
    return scheme, "NFIB" + code if scheme == "NFIB" and not code.startswith("NFIB") else code


def doubt(offence: tuple[str, str] | None, family: str) -> str:
    """Return why a record's own class is missing or doubtful, or nothing where it will do."""
    if offence is None or not offence[1].strip():
        return "The record has no class code."
    code = known_code(offence)
    if code in RESIDUAL:
        return f"The record's class, {code[1]}, is for what fits nowhere else."
    if code not in SUGGESTS and code not in TITLES:
        return f"The record's class, {code[1]}, is not one that the hub knows."
    given = _SORT_OF.get(SUGGESTS[code][0]) if code in SUGGESTS else None
    read = _SORT_OF.get(family)
    if given is None or read is None or given == read:
        return ""
    return f"The record's class, {code[1]}, does not go with its words."


def suggested(look: Look, family: str, offence: tuple[str, str] | None, strands: Iterable[str]) -> Suggested | None:
    """Return the class that the words suggest, or None where the record's own will do or nothing fits."""
    rows = CLASSES.get(family)
    why = doubt(offence, family) if rows else ""
    if not rows or not why:
        return None
    marks = _marks(look, strands, family) if rows[0].needs else {}
    for row, needs in _NEEDS[family]:
        if all(not marks.keys().isdisjoint(group) for group in needs):
            cue = next((marks[one] for one in needs[0] if one in marks), None) if needs else None
            return _suggested(look, row, why, cue, offence)
    return None


def _suggested(look: Look, row: Row, why: str, cue: Cue | None, offence: tuple[str, str] | None) -> Suggested | None:
    if offence is not None and known_code(offence) == (row.scheme, row.code):
        return None
    reason = look.reason(f"{why} The words suggest {row.code}: {row.why}.{_how_often(row)}", cue)
    return Suggested(row.scheme, row.code, TITLES[row.scheme, row.code], reason)


def _how_often(row: Row) -> str:
    right, of = MEASURED.get((row.scheme, row.code), (0, 0))
    return f" Of {of} texts on which it was suggested and checked, it was right on {right}." if of else ""


def _marks(look: Look, strands: Iterable[str], family: str) -> dict[str, Cue | None]:
    marks: dict[str, Cue | None] = {f"hate:{strand}": None for strand in strands}
    for cue in cues(look.reading, _BOOKS[family]):
        if not look.is_denied(cue):
            marks.setdefault(cue.name, cue)
    asked = _ASKED[family]
    found = [atom for atom in look.reading.atoms if atom[0] in asked and atom[3] in _HEARD]
    for concept, first, after, _ in found:
        name = CONCEPTS[concept]
        if name not in marks:
            marks[name] = Cue(name, first, after, look.reading.sentences[first])
    return marks
