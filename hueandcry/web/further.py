"""The further answers for a page: strands of hate, domestic abuse and the suggested class, with their words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from hueandcry.core.flagging.further.class_titles import TITLES
from hueandcry.core.flagging.further.hate_words import STRANDS
from hueandcry.core.statistics.suppression import suppressed
from hueandcry.stages.flag.data import FlagData, StrandCount
from hueandcry.web.explaining import listed

_DOMESTIC = {"yes": "Domestic abuse", "no": "Not domestic abuse", "review": "A person must say", "": "Not asked yet"}
_SAID = {True: "Domestic abuse", False: "Not domestic abuse", None: "Nothing"}


@dataclass(frozen=True, slots=True)
class Shown:
    """One further answer: the question, what the force's system and the hub say, and reasons with their words."""

    question: str
    force: str
    hub: str
    reasons: Sequence[tuple[str, str]]


def shown(flag: FlagData, text: str) -> list[Shown]:
    """Return the further answers about one record, in the order in which a page asks them."""
    hate = _strands(flag.hate_strands) or ("None" if flag.domestic else "Not asked yet")
    if flag.hate_strands and flag.effective:
        hate += " (online hate)"
    scheme, _, code = flag.suggested_class.partition(" ")
    title = TITLES.get((scheme, code), "")
    return [
        Shown("Is it a hate crime?", _strands(flag.force_strands) or "Nothing", hate, _reasons(flag, "hate", text)),
        Shown(
            "Is it domestic abuse?", _SAID[flag.force_domestic], _DOMESTIC[flag.domestic],
            _reasons(flag, "domestic", text),
        ),
        Shown("Which class?", "", f"{code} {title}".strip() or "No other is suggested", _reasons(flag, "class", text)),
    ]  # fmt: skip


def _strands(names: Iterable[str]) -> str:
    return listed([STRANDS.get(name, name) for name in names])


def _reasons(flag: FlagData, about: str, text: str) -> list[tuple[str, str]]:
    return [
        (str(one["says"]), text[one["start"] : one["end"]]) for one in flag.further_reasons if one["about"] == about
    ]


def rows(counts: Sequence[StrandCount]) -> list[tuple[str, Mapping[str, Any]]]:
    """Return the counts for a table, hate before domestic abuse; one so small that it could name somebody is None."""
    named = [*STRANDS, "domestic"]
    held = {one.strand: one for one in counts}
    records = suppressed({name: held[name].record_count for name in named if name in held})
    return [
        (
            STRANDS.get(name, "Domestic abuse"),
            {
                "records": records[name],
                **{
                    column: None if records[name] is None else suppressed({name: count})[name]
                    for column, count in (
                        ("online", one.online_count),
                        ("hub", one.hub_count),
                        ("force", one.force_count),
                        ("both", one.both_count),
                    )
                },
            },
        )
        for name in named
        if (one := held.get(name)) is not None
    ]
