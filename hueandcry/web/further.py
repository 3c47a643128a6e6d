"""The further answers for a page: strands of hate, domestic abuse and the suggested class, with their words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from hueandcry.core.flagging.further.class_titles import TITLES
from hueandcry.core.flagging.further.hate_words import STRANDS
from hueandcry.core.statistics.suppression import suppressed
from hueandcry.stages.flag.data import FlagData, StrandCount
from hueandcry.stages.flag.judging import OWN_CLASS, Judged, NoSuchJudgement
from hueandcry.web.explaining import listed

_DOMESTIC = {"yes": "Domestic abuse", "no": "Not domestic abuse", "review": "A person must say", "": "Not asked yet"}
_SAID = {True: "Domestic abuse", False: "Not domestic abuse", None: "Nothing"}


@dataclass(frozen=True, slots=True)
class Shown:
    """One further answer: the question, what the force's system, the hub and a person say; reasons with their words.

    person is nothing where no person judged.
    """

    question: str
    force: str
    hub: str
    person: str
    reasons: Sequence[tuple[str, str]]


def shown(flag: FlagData, text: str) -> list[Shown]:
    """Return the further answers about one record, in the order in which a page asks them."""
    hate = _strands(flag.hate_strands) or ("None" if flag.domestic else "Not asked yet")
    if flag.hate_strands and flag.effective:
        hate += " (online hate)"
    return [
        Shown(
            "Is it a hate crime?", _strands(flag.force_strands) or "Nothing", hate,
            "" if flag.reviewed_strands is None else _strands(flag.reviewed_strands) or "None",
            _reasons(flag, "hate", text),
        ),
        Shown(
            "Is it domestic abuse?", _SAID[flag.force_domestic], _DOMESTIC[flag.domestic],
            "" if flag.reviewed_domestic is None else _SAID[flag.reviewed_domestic], _reasons(flag, "domestic", text),
        ),
        Shown(
            "Which class?", "", titled(flag.suggested_class) or "No other is suggested",
            _class_said(flag.reviewed_class), _reasons(flag, "class", text),
        ),
    ]  # fmt: skip


def titled(named: str) -> str:
    """Return a class such as "HO 8R" as its code and title, or nothing."""
    scheme, _, code = named.partition(" ")
    return f"{code} {TITLES.get((scheme, code), '')}".strip()


def _class_said(said: str | None) -> str:
    return "The record’s own" if said == OWN_CLASS else titled(said or "")


@dataclass(frozen=True, slots=True)
class Choices:
    """The lists of the form, and what of them stands chosen. strands: (code, words, is chosen)."""

    strands: Sequence[tuple[str, str, bool]]
    domestic: str
    classes: Sequence[tuple[str, str]]
    chosen_class: str
    hub: Sequence[tuple[str, str]]


def choices(flag: FlagData, *, hides_hub: bool, hides_people: bool) -> Choices:
    """Return what a reader may choose: what a person said before stands chosen, and the hub's answer beside it."""
    said: Sequence[str] = () if hides_people else flag.reviewed_strands or ()
    is_none = not hides_people and flag.reviewed_strands is not None and not flag.reviewed_strands
    domestic = None if hides_people else flag.reviewed_domestic
    classes = [(f"{scheme} {code}", titled(f"{scheme} {code}")) for scheme, code in TITLES]
    if flag.suggested_class and not hides_hub:
        classes.insert(0, (flag.suggested_class, f"{titled(flag.suggested_class)} (the hub’s suggestion)"))
    return Choices(
        [("none", "No hate crime", is_none), *((code, words, code in said) for code, words in STRANDS.items())],
        {True: "yes", False: "no", None: ""}[domestic],
        [("own", "The record’s own class is right"), *classes],
        ("" if hides_people else flag.reviewed_class) or "",
        [] if hides_hub else [(one.question, one.hub) for one in shown(flag, "")],
    )


def judged(strands: Sequence[str], domestic: str, class_said: str) -> Judged:
    """Return what a form's further fields say; an empty field is "not judged".

    Raises NoSuchJudgement where no strand is ticked beside one.
    """
    if "none" in strands and len(set(strands)) > 1:
        raise NoSuchJudgement("Tick the strands, or No hate crime, not both.")
    if domestic not in ("yes", "no", ""):
        raise NoSuchJudgement()
    named = None if not strands else tuple(code for code in STRANDS if code in strands)
    if named is not None and len(named) < len(set(strands) - {"none"}):
        raise NoSuchJudgement()
    return Judged(named, None if not domestic else domestic == "yes", class_said or None)


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
                        ("person", one.person_count),
                    )
                },
            },
        )
        for name in named
        if (one := held.get(name)) is not None
    ]
