"""What can be the reference of a file whose headers name none: the column, or columns, that tell its rows apart."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from hueandcry.core.importing.fields import FIELDS, MOMENT, SPAN, TEXT
from hueandcry.core.importing.guesses import Guess
from hueandcry.core.importing.references import is_reference

# Below every guess that a header has a say in.
_CONFIDENCE: Final = 0.4
_WHY: Final = "no header names a reference; this column is filled in every row and never repeats"
# What such a column may be given up for: a field that says little beside being the only way to tell rows apart.
_MAY_GIVE_UP: Final = frozenset(("extra", "officer", "unit", "beat", "outcome_reason", "place"))
MOST_TOGETHER: Final = 3
# Fewer rows show nothing.
_FEWEST_ROWS: Final = 5


def has_reference(chosen: Mapping[str, Guess]) -> bool:
    """Tell whether a column was chosen to be the reference."""
    return any(guess.family == "field" and guess.target == "reference" for guess in chosen.values())


def with_reference(chosen: Mapping[str, Guess], values: Mapping[str, Sequence[str]]) -> dict[str, Guess]:
    """Return the guesses with a reference among them, where any column can be one.

    values: the sampled cells by header. Nothing changes where a reference was found by its header.
    """
    found = dict(chosen)
    if has_reference(chosen):
        return found
    able = [header for header, cells in values.items() if _is_free(chosen.get(header)) and _tells_apart(cells)]
    if able:
        found[_best(able, values)] = Guess("field", "reference", "", _CONFIDENCE, _WHY)
    return found


def together(chosen: Mapping[str, Guess], values: Mapping[str, Sequence[str]]) -> tuple[str, ...]:
    """Return up to three columns, a time first, that are never the same together; none where no three are.

    A form's answers have no number: the time of an answer and something else of it tell it from all others; a time
    alone would one day be two people's, and is taken only where nothing else is left. The columns keep what they
    are read as beside. What says who somebody is makes no reference: references are shown where people are not.
    """
    times = [header for header, guess in chosen.items() if _is_time(guess)]
    others = [header for header in values if _names_nobody(chosen.get(header))]
    taken: tuple[str, ...] = ()
    while len(taken) < MOST_TOGETHER:
        able = [one for one in (others if taken else times) if _parts_into(values, (*taken, one))]
        if not able:
            break
        best = max(able, key=lambda one: (_parts_into(values, (*taken, one)), len(set(values[one]))))
        taken = (*taken, best)
        others = [header for header in others if header != best]
        if len(taken) > 1 and _tell_apart(values, taken):
            return taken
    return taken[:1] if _tell_apart(values, taken[:1]) else ()


def _names_nobody(guess: Guess | None) -> bool:
    return guess is None or guess.family in ("field", "part")


def _tell_apart(values: Mapping[str, Sequence[str]], headers: Sequence[str]) -> bool:
    rows = _joined(values, headers) if headers else []
    return len(rows) >= _FEWEST_ROWS and _tells_apart(rows)


def _is_time(guess: Guess) -> bool:
    return guess.family == "field" and FIELDS[guess.target][0] in (MOMENT, SPAN)


def _joined(values: Mapping[str, Sequence[str]], headers: Sequence[str]) -> list[str]:
    return [
        " ".join(filter(None, map(str.strip, cells))) for cells in zip(*map(values.__getitem__, headers), strict=False)
    ]


def _parts_into(values: Mapping[str, Sequence[str]], headers: Sequence[str]) -> int:
    """Return how many different references some columns make; none where one of them is none, as prose is."""
    if not headers:
        return 0
    rows = _joined(values, headers)
    return len(set(rows)) if all(map(is_reference, rows)) else 0


def _is_free(guess: Guess | None) -> bool:
    return guess is None or (
        guess.family == "field" and guess.target in _MAY_GIVE_UP and FIELDS[guess.target][0] == TEXT
    )


def _tells_apart(cells: Sequence[str]) -> bool:
    texts = [cell.strip() for cell in cells]
    return len(texts) > 1 and all(map(is_reference, texts)) and len(set(texts)) == len(texts)


def _best(able: Iterable[str], values: Mapping[str, Sequence[str]]) -> str:
    """Return the first whose values all have figures, else the first: sources put what they count by in front."""
    listed = list(able)
    counted = (header for header in listed if all(any(map(str.isdigit, cell)) for cell in values[header]))
    return next(counted, listed[0])
