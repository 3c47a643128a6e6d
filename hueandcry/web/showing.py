"""What the import pages show of a file before it is imported: its columns, and records as they would read."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import date, datetime
from typing import Any

from hueandcry.core.importing.fields import FIELDS
from hueandcry.core.report import Person, Report
from hueandcry.web.facts import as_known, as_sent
from hueandcry.web.forms import ColumnsForm, words_of
from hueandcry.web.templatetags.hue import day

_SAMPLES, _SAMPLE_CHARS = 3, 60
_PERSON_LABELS = {"given": "first name", "family": "family name", "born": "born", "age_band": "age"}
_SURE, _LIKELY = 0.8, 0.55


@dataclass(frozen=True, slots=True)
class ColumnRow:
    """One column of the file: some of its values, the choice, and how sure the proposal is and why."""

    header: str
    samples: Sequence[str]
    bound: Any
    surety: str
    why: str


def column_rows(
    form: ColumnsForm, why: Mapping[str, tuple[float, str]], rows: Iterable[Mapping[str, str]]
) -> list[ColumnRow]:
    """Return a row for each column, with its first different values."""
    samples: dict[str, dict[str, None]] = {header: {} for header in form.headers}
    for row in rows:
        for header, found in samples.items():
            text = " ".join(row.get(header, "").split())
            if text and len(found) < _SAMPLES:
                found[text if len(text) <= _SAMPLE_CHARS else f"{text[:_SAMPLE_CHARS]}…"] = None
    result = []
    for place, header in enumerate(form.headers):
        confidence, reason = why.get(header, (None, ""))
        result.append(ColumnRow(header, list(samples[header]), form[f"column-{place}"], _surety(confidence), reason))
    return result


def _surety(confidence: float | None) -> str:
    if confidence is None:
        return ""
    word = "Sure" if confidence >= _SURE else "Likely" if confidence >= _LIKELY else "A guess"
    return f"{word} ({confidence:.0%})"


def report_lines(report: Report) -> list[tuple[str, str]]:
    """Return what a record says, as (label, text), leaving out what it does not say."""
    lines = [(FIELDS[each.name][1], _field(report, each.name)) for each in _plain_fields()]
    lines += [(f"{person.role.capitalize()}", _person(person)) for person in report.people]
    lines += [(words_of(f"{stated.role} {stated.kind}"), stated.raw) for stated in report.stated]
    lines += [(header, text) for header, text in report.extra.items()]
    return [(label, text) for label, text in lines if text]


def _plain_fields() -> list[Any]:
    return [each for each in fields(Report) if each.name in FIELDS and each.name != "extra"]


def _field(report: Report, name: str) -> str:
    value = getattr(report, name)
    if name in ("committed_from", "committed_to"):
        return as_known(value, report.committed_precision)
    return _text(name, value)


def _text(name: str, value: Any) -> str:
    if value is None or value == "":
        return ""
    if isinstance(value, bool):
        return "Yes" if value else "No"
    if isinstance(value, datetime):
        return as_sent(value)
    if isinstance(value, date):
        return day(value)
    if isinstance(value, tuple):
        return ", ".join(value)
    return f"£{value / 100:,.2f}" if name.endswith("_pence") else str(value)


def _person(person: Person) -> str:
    parts = []
    for each in fields(person):
        value = getattr(person, each.name)
        if value and not (each.name == "role" or (person.name and each.name in ("given", "family"))):
            label = _PERSON_LABELS.get(each.name, each.name)
            parts.append(_text(each.name, value) if each.name == "name" else f"{label} {_text(each.name, value)}")
    return ", ".join(parts)
