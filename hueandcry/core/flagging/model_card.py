"""A model's card in Markdown: what it was made of, what it is for, how it does, and where it fails."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from importlib import resources
from typing import Any

from hueandcry.core.flagging.comparing import Comparison, Measures
from hueandcry.core.statistics.intervals import Share

# Written beside the packaged model by `hue flag train --card`.
NUMBERS_FILE = "model.json"
# The measures of a comparison, in the order and words in which they are shown.
ROWS = (
    ("precision", "Flagged and right"),
    ("recall", "Online and found"),
    ("decided", "Answered without a person"),
    ("decided_precision", "Flagged without a person and right"),
    ("decided_recall", "Online and found, of those answered without a person"),
    ("family", "Family right"),
)
_PURPOSE = """## What it is for

It proposes whether a crime record has an online element, of which kind and family, with reasons. People outrank
it: what a person has decided it never changes, and what it is unsure of goes to a person.

## What it was made of

The project's own invented texts, and corrections from organisations that allow it. Figures marked "has seen" come
from rows that the model was fitted to: they flatter it.
"""


def card(
    name: str, digest: str, numbers: Mapping[str, Any], comparisons: Sequence[Comparison], seen: Mapping[str, str]
) -> str:
    """Return the card of a candidate. numbers: what training printed; seen: set → who has seen its rows, in words."""
    parts = [f"# Model card: {name}\n", f"File: `{digest}`\n", _PURPOSE]
    if numbers:
        lines = "\n".join(f"| {key.replace('_', ' ')} | {value} |" for key, value in numbers.items())
        parts.append(f"## From training, on rows held out of the fit\n\n| measure | value |\n|---|---|\n{lines}\n")
    parts += [_section(one, seen.get(one.set_name, "")) for one in comparisons]
    return "\n".join(parts)


def _section(one: Comparison, seen: str) -> str:
    lines = [
        f"| {words} | {_words(getattr(one.candidate, field))} | {_words(getattr(one.in_force, field))} |"
        for field, words in ROWS
    ]
    errors = f"| Calibration error | {_error(one.candidate)} | {_error(one.in_force)} |"
    head = "| measure | candidate | in force |\n|---|---|---|"
    table = "\n".join((head, *lines, errors))
    apart = f"On {one.won + one.lost} rows only one of them is right"
    told = f"{apart}: the candidate on {one.won}, the one in force on {one.lost}."
    return f"## {one.set_name}: {one.verdict}\n\n{one.candidate.rows} rows. {told} {seen}\n\n{table}\n"


def _words(found: Share) -> str:
    if found.value is None or found.low is None or found.high is None:
        return "–"
    return f"{found.value:.1%} ({found.low:.1%} to {found.high:.1%})"


def _error(found: Measures) -> str:
    return f"{found.calibration_error:.3f}" if found.rows else "–"


def packaged_numbers() -> dict[str, Any]:
    """Return what training printed of the model that ships with the program; empty where that was not kept."""
    try:
        text = resources.files("hueandcry.core.flagging").joinpath(NUMBERS_FILE).read_text(encoding="utf-8")
    except OSError:
        return {}
    numbers: dict[str, Any] = json.loads(text)
    return numbers
