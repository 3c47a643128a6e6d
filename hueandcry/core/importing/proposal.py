"""A first profile for a file that nobody has mapped, from its headers and its values, to correct by hand."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

from hueandcry.core.importing import pairing, referring
from hueandcry.core.importing.conversion import DEFAULTS
from hueandcry.core.importing.fields import FIELDS, LIST, PROSE
from hueandcry.core.importing.guesses import Guess, Sight, guesses_for, sight_of
from hueandcry.core.importing.looks import date_order
from hueandcry.core.importing.profile import Column, IdentifierColumn, PersonBlock, Profile

MAX_SAMPLE: Final = 2_000
# Below this a guess does more harm than an empty choice.
LEAST_CONFIDENCE: Final = 0.35
# A column whose best guess went to another may still be its second best, if that is nearly as good.
_SECOND_BEST: Final = 0.7
# Fields that several columns may fill.
_SHARED: Final = PROSE | {"extra", "flags"}


class ProposedColumn(NamedTuple):
    """What one column is taken for: field such as "reported_at", "victim.name" or "suspect phone"."""

    header: str
    field: str
    converter: str
    confidence: float
    why: str


@dataclass(frozen=True, slots=True)
class Proposal:
    """A profile to correct and save; columns explains it header by header, notes says what to check."""

    profile: Profile
    columns: tuple[ProposedColumn, ...]
    unmapped: tuple[str, ...]
    notes: tuple[str, ...] = ()


def propose(headers: Sequence[str], sample_rows: Iterable[Mapping[str, str]], *, name: str = "proposed") -> Proposal:
    """Return a profile for a file by its headers and some of its rows, the more the better up to 2,000.

    Without any column that can be the reference the profile has none, and a note says so.
    """
    values: dict[str, list[str]] = {header: [] for header in headers}
    for row, _ in zip(sample_rows, range(MAX_SAMPLE), strict=False):
        for header, text in row.items():
            values.setdefault(header, []).append(text)
    sights = [sight_of(header, texts) for header, texts in values.items()]
    chosen = referring.with_reference(_choose(sights), values)
    return _proposal(name, sights, chosen, values)


def _choose(sights: list[Sight]) -> dict[str, Guess]:
    """Give each column its best guess, the surest first; a field that one column may fill goes to one."""
    by_role = pairing.role_column(sights)
    guesses = [(guess, sight) for sight in sights for guess in guesses_for(sight, rows_are_people=by_role is not None)]
    guesses.sort(key=lambda each: -each[0].confidence)
    best: dict[str, float] = {}
    for guess, sight in guesses:
        best.setdefault(sight.header, guess.confidence)
    chosen: dict[str, Guess] = {}
    taken: set[str] = set()
    if by_role is not None:
        chosen[by_role.header] = Guess(
            "role", "person", "", 0.9, "each row is one person of a record; this says what they were in it"
        )
    for guess, sight in guesses:
        if sight.header in chosen or guess.confidence < max(LEAST_CONFIDENCE, best[sight.header] * _SECOND_BEST):
            continue
        if _is_taken(guess, taken):
            continue
        chosen[sight.header] = guess
        taken.add(guess.key())
    return pairing.paired(sights, chosen)


def _is_taken(guess: Guess, taken: set[str]) -> bool:
    if guess.family == "field" and guess.target in _SHARED:
        return False
    if guess.target == "committed" and taken & {"field:committed_from", "field:committed_to"}:
        return True
    return bool(guess.key()) and guess.key() in taken


def _proposal(name: str, sights: list[Sight], chosen: dict[str, Guess], values: dict[str, list[str]]) -> Proposal:
    dates = [header for header, guess in chosen.items() if _is_date(guess)]
    order, certain = date_order(value for header in dates for value in values[header])
    rows_are_people = any(guess.family == "role" for guess in chosen.values())
    chosen = _without_empty_role(chosen)
    together = () if referring.has_reference(chosen) else referring.together(chosen, values)
    profile = Profile(
        name=name,
        title="Proposed from headers and values",
        one_row_per="person" if rows_are_people else "record",
        dates=order,
        expects=tuple(header for header in values if header in chosen),
        columns=(*_made_reference(together), *_columns(chosen)),
        people=tuple(_people(chosen)),
        identifiers=tuple(_identifiers(chosen)),
    )
    return Proposal(
        profile,
        tuple(_explained(sight, chosen[sight.header]) for sight in sights if sight.header in chosen),
        tuple(sight.header for sight in sights if sight.header not in chosen),
        tuple(_notes(profile, certain=certain, together=together)),
    )


def _without_empty_role(chosen: dict[str, Guess]) -> dict[str, Guess]:
    """Keep a column of roles as it is where no other column says who anybody was."""
    if any(guess.family in ("person", "identifier") for guess in chosen.values()):
        return chosen
    why = "its values say what each person was in it, and no column says who"
    return {
        header: guess._replace(family="field", role="", target="extra", why=why) if guess.family == "role" else guess
        for header, guess in chosen.items()
    }


def _is_date(guess: Guess) -> bool:
    if guess.family == "field":
        return FIELDS[guess.target][0] in ("moment", "span", "day")
    return guess.target == "born"


def _made_reference(together: tuple[str, ...]) -> tuple[Column, ...]:
    return (Column(together, "reference"),) if together else ()


def _notes(profile: Profile, *, certain: bool, together: tuple[str, ...]) -> Iterable[str]:
    if together:
        listed = " and ".join(f"“{header}”" for header in together)
        yield f"No column is a reference: {listed} stands for it, and never repeats in the rows looked at."
    if not any(column.field == "reference" for column in profile.columns):
        yield "No column can be the reference: choose one, or several that are never the same together."
    if not certain:
        yield "No date shows whether day or month comes first; day first is assumed."
    if profile.dates == "month-first":
        yield "Dates are month first, as in the United States: choose which place’s time its times are in."


def _columns(chosen: dict[str, Guess]) -> Iterable[Column]:
    order = {field: place for place, field in enumerate(FIELDS)}
    fields = [(header, guess) for header, guess in chosen.items() if guess.family == "field"]
    for header, guess in sorted(fields, key=lambda each: order[each[1].target]):
        split = guess.split if FIELDS[guess.target][0] == LIST else ()
        label = header if guess.target in PROSE and _shared_field(guess.target, chosen) else ""
        yield Column(headers=(*guess.before, header, *guess.after), field=guess.target, split=split, label=label)


def _shared_field(field: str, chosen: dict[str, Guess]) -> bool:
    return sum(guess.family == "field" and guess.target == field for guess in chosen.values()) > 1


def _people(chosen: dict[str, Guess]) -> Iterable[PersonBlock]:
    role_header = next((header for header, guess in chosen.items() if guess.family == "role"), "")
    blocks: dict[str, dict[str, tuple[str, ...]]] = {}
    for header, guess in chosen.items():
        if guess.family == "person":
            blocks.setdefault(guess.role, {})[guess.target] = (header,)
    for role, columns in blocks.items():
        if role == "person":
            yield PersonBlock(columns, role="other", role_header=role_header)
        else:
            yield PersonBlock(columns, role="other" if role == "payee" else role)


def _identifiers(chosen: dict[str, Guess]) -> Iterable[IdentifierColumn]:
    has_role = any(guess.family == "role" for guess in chosen.values())
    for header, guess in chosen.items():
        if guess.family == "identifier":
            role = "suspect" if guess.role == "payee" else guess.role or "unknown"
            if role in ("person", "unknown"):
                role = "person" if has_role else "unknown"
            yield IdentifierColumn(guess.target, (*guess.before, header, *guess.after), role, split=guess.split)


def _explained(sight: Sight, guess: Guess) -> ProposedColumn:
    converter = ""
    if guess.family == "field":
        field = guess.target
        converter = DEFAULTS[FIELDS[field][0]]
    elif guess.family == "person":
        field = f"{guess.role}.{guess.target}"
    elif guess.family == "identifier":
        field = f"{guess.role} {guess.target}".strip()
    elif guess.family == "part":
        field = f"part of {guess.target}"
    else:
        field = "person.role"
    return ProposedColumn(sight.header, field, converter, round(min(guess.confidence, 0.99), 2), guess.why)
