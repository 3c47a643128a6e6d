"""What a record says of who, what, where and when, as labelled lines for a page."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.utils import timezone

from hueandcry.stages.record.data import ReportData
from hueandcry.web.templatetags.hue import day, moment, month
from hueandcry.web.templatetags.reading import pounds

SEXES = {"F": "female", "M": "male"}
# Keys of details that a line of their own shows, or that only machines need.
_SHOWN = frozenset({
    "people", "stated", "extra", "force_shares", "committed_precision", "currency", "place", "beat", "location_type",
    "online_place", "outcome_code", "outcome_date", "outcome_reason", "officer", "unit", "loss_pence",
    "recovered_pence", "property_text", "statute", "attempted", "flags", "updated_at", "language",
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Fact:
    """One labelled line, or several."""

    label: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """The facts that answer one question."""

    title: str
    facts: tuple[Fact, ...]


def groups(report: ReportData) -> list[Group]:
    """Return the facts of a record by the question they answer; a question with no answer is left out."""
    details = report.details
    found = (
        Group("What", _facts(_what(report, details))),
        Group("Who", _facts(_who(details))),
        Group("When", _facts(_when(report, details))),
        Group("Where", _facts(_where(report, details))),
        Group("Police work", _facts(_work(report, details))),
        Group("Also sent by the source", _facts(_rest(details))),
    )
    return [group for group in found if group.facts]


def _facts(pairs: Iterable[tuple[str, object]]) -> tuple[Fact, ...]:
    facts = []
    for label, value in pairs:
        lines = value if isinstance(value, (list, tuple)) else (value,)
        kept = tuple(str(line) for line in lines if line not in ("", None))
        if kept:
            facts.append(Fact(label, kept))
    return tuple(facts)


def _what(report: ReportData, details: Mapping[str, Any]) -> Iterable[tuple[str, object]]:
    code = f"{report.class_code} ({report.class_scheme})" if report.class_scheme else report.class_code
    yield "Offence", (report.class_text, f"Code {code}" if report.class_code else "")
    yield "Statute", details.get("statute")
    yield "Attempted only", _yes_no(details.get("attempted"))
    yield "Online place", details.get("online_place")
    yield "Property", details.get("property_text")
    yield "Loss", pounds(details.get("loss_pence"))
    yield "Recovered", pounds(details.get("recovered_pence"))
    yield "Domestic abuse", _yes_no(report.domestic)
    yield "Hate crime strand", tuple(strand.replace("_", " ").capitalize() for strand in report.hate_strands)
    yield "Flags of the force", tuple(details.get("flags", ()))
    yield "Language", details.get("language")


def _who(details: Mapping[str, Any]) -> Iterable[tuple[str, object]]:
    for person in details.get("people", ()):
        role = str(person.get("role", ""))
        yield role.capitalize() or "Person", _person(person)


def _person(person: Mapping[str, Any]) -> tuple[str, ...]:
    born = person.get("born")
    marks = (
        f"born {day(date.fromisoformat(born))}" if born else "",
        person.get("age_band", ""),
        SEXES.get(person.get("sex", ""), person.get("sex", "")),
        person.get("ethnicity", ""),
    )
    aliases = person.get("aliases") or ()
    return (
        person.get("name", "") or "Name not given",
        f"Also known as {', '.join(aliases)}" if aliases else "",
        _begun(", ".join(mark for mark in marks if mark)),
        ", ".join(part for part in (person.get("address", ""), person.get("postcode", "")) if part),
        f"Speaks {person['language']}" if person.get("language") else "",
        person.get("needs", ""),
        f"Nominal {person['nominal']}" if person.get("nominal") else "",
    )


def _begun(words: str) -> str:
    return words[:1].upper() + words[1:]


def _when(report: ReportData, details: Mapping[str, Any]) -> Iterable[tuple[str, object]]:
    precision = str(details.get("committed_precision", ""))
    start, end = (as_known(moment_, precision) for moment_ in (report.committed_from, report.committed_to))
    yield "Committed", f"{start} to {end}" if start and end and start != end else start or end
    yield "Reported", as_sent(report.reported_at) if report.reported_at else ""
    yield "Recorded", day(report.recorded_at) if report.recorded_at else ""
    updated = details.get("updated_at")
    yield "Last changed by the force", as_sent(datetime.fromisoformat(updated)) if updated else ""


def as_sent(value: datetime) -> str:
    """Return a time whose fineness nobody kept: midnight sharp is how a day without a time arrives."""
    value = timezone.localtime(value)
    return moment(value) if (value.hour, value.minute, value.second) != (0, 0, 0) else day(value)


def as_known(value: datetime | None, precision: str) -> str:
    """Return a time no finer than it is known, such as "June 2026, day not known"."""
    if value is None:
        return ""
    value = timezone.localtime(value)
    if precision == "year":
        return f"{value.year}, day not known"
    if precision == "month":
        return f"{month(value)}, day not known"
    return day(value) if precision == "day" else moment(value)


def _where(report: ReportData, details: Mapping[str, Any]) -> Iterable[tuple[str, object]]:
    yield "Place", (details.get("place", ""), report.postcode)
    yield "Sort of place", details.get("location_type")
    yield "Beat", details.get("beat")
    for role, force in report.forces.items():
        yield _begun(role.replace("'", "’")), (force, _doubt(role, details.get("force_shares", {})))


def _doubt(role: str, shares: Mapping[str, Mapping[str, float]]) -> str:
    of_role = shares.get(role.removesuffix("'s force"))
    if not of_role:
        return ""
    return f"Guessed from the postcode, which lies {max(of_role.values()):.0%} in this force"


def _work(report: ReportData, details: Mapping[str, Any]) -> Iterable[tuple[str, object]]:
    code, reason = details.get("outcome_code", ""), details.get("outcome_reason", "")
    ended = details.get("outcome_date")
    yield "Outcome", (f"{code}: {reason}" if code and reason else code or reason, _iso_day(ended))
    yield "Officer", details.get("officer")
    yield "Unit", details.get("unit")


def _rest(details: Mapping[str, Any]) -> Iterable[tuple[str, object]]:
    yield from dict(details.get("extra", {})).items()
    for key, value in details.items():
        if key not in _SHOWN:
            yield key.replace("_", " ").capitalize(), str(value)


def _iso_day(value: str | None) -> str:
    return day(date.fromisoformat(value)) if value else ""


def _yes_no(value: bool | None) -> str:
    return "" if value is None else "Yes" if value else "No"
