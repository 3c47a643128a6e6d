"""What leaves with each kind of data, and what of a record is held back."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from hueandcry.core.sharing.vocabulary import Data
from hueandcry.stages.flag import queries as flag
from hueandcry.stages.link import queries as link
from hueandcry.stages.record.data import ReportData
from hueandcry.stages.record.rows import local_date

# What a record has, in the order of a page.
OFFERED = (Data.CRIME, Data.INDICATORS, Data.WORDS, Data.IDENTITY, Data.VICTIM, Data.SPECIAL)
_SUSPECTS, _VICTIMS = ("suspect", "offender"), ("victim", "complainant")
_PLAIN = ("name", "given", "family", "aliases", "born", "sex", "address", "postcode", "language")
_SPECIAL = ("ethnicity", "needs")
_REACH = ("phone", "email")


def content_of(report: ReportData, kinds: Iterable[Data]) -> tuple[dict[str, Any], list[str]]:
    """Return exactly what these kinds let out of a record, and the names of what it has besides."""
    made = {kind: _of(kind, report) for kind in OFFERED}
    wanted = frozenset(kinds)
    content = {kind.name.lower(): found for kind, found in made.items() if kind in wanted and found}
    return content, [kind.value for kind, found in made.items() if found and kind not in wanted]


def _of(kind: Data, report: ReportData) -> Any:
    if kind is Data.CRIME:
        return _crime(report)
    if kind is Data.INDICATORS:
        found = [one for one in link.sightings_of(report.id) if one.role in ("suspect", "unknown")]
        return [{"kind": one.kind, "value": one.value, "role": one.role} for one in found]
    if kind is Data.WORDS:
        return report.text
    if kind is Data.SPECIAL:
        people = [_chosen(one, ("role", *_SPECIAL)) for one in _people(report) if any(one.get(f) for f in _SPECIAL)]
        strands = list(report.hate_strands)
        return {"people": people, "hate_strands": strands} if people or strands else {}
    roles = _SUSPECTS if kind is Data.IDENTITY else _VICTIMS
    people = [_chosen(one, ("role", *_PLAIN)) for one in _people(report) if one.get("role") in roles]
    return _reached(people, report) if kind is Data.VICTIM else people


def _reached(victims: list[dict[str, Any]], report: ReportData) -> list[dict[str, Any]]:
    """Return victims with the numbers and addresses to reach them: a sole victim's own, else of them together."""
    reach = [one.value for one in link.sightings_of(report.id) if one.role == "victim" and one.kind in _REACH]
    if not reach:
        return victims
    if len(victims) == 1:
        return [{**victims[0], "contact": reach}]
    return [*victims, {"role": "victim", "contact": reach}]


def _crime(report: ReportData) -> dict[str, str]:
    answers = flag.get_flag(report.id)
    found = {
        "reference": report.reference,
        "offence": report.class_text,
        "code": " ".join(part for part in (report.class_scheme, report.class_code) if part),
        "reported": _day(report.reported_at),
        "committed from": _day(report.committed_from),
        "committed to": _day(report.committed_to),
        # The first half of a postcode is an area of some thousand homes.
        "area": report.postcode.split(" ")[0] if " " in report.postcode else "",
        "kind": answers.kind,
        "family": answers.family,
    }
    return {name: value for name, value in found.items() if value}


def _day(moment: Any) -> str:
    return local_date(moment).isoformat() if moment else ""


def _people(report: ReportData) -> list[Mapping[str, Any]]:
    return list(report.details.get("people", ()))


def _chosen(person: Mapping[str, Any], names: Iterable[str]) -> dict[str, Any]:
    return {name: person[name] for name in names if person.get(name)}
