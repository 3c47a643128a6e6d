"""Which column can be the reference of a file whose headers name none: the one that tells its rows apart."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from hueandcry.core.importing.fields import FIELDS, TEXT
from hueandcry.core.importing.guesses import Guess
from hueandcry.core.importing.references import is_reference

# Below every guess that a header has a say in.
_CONFIDENCE: Final = 0.4
_WHY: Final = "no header names a reference; this column is filled in every row and never repeats"
# What such a column may be given up for: a field that says little beside being the only way to tell rows apart.
_MAY_GIVE_UP: Final = frozenset(("extra", "officer", "unit", "beat", "outcome_reason", "place"))


def with_reference(chosen: Mapping[str, Guess], values: Mapping[str, Sequence[str]]) -> dict[str, Guess]:
    """Return the guesses with a reference among them, where any column can be one.

    values: the sampled cells by header. Nothing changes where a reference was found by its header.
    """
    found = dict(chosen)
    if any(guess.family == "field" and guess.target == "reference" for guess in chosen.values()):
        return found
    able = [header for header, cells in values.items() if _is_free(chosen.get(header)) and _tells_apart(cells)]
    if able:
        found[_best(able, values)] = Guess("field", "reference", "", _CONFIDENCE, _WHY)
    return found


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
