"""People and identifiers of a row: compiled from a profile's blocks."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, Final

from hueandcry.core.identifiers.stated import stated
from hueandcry.core.importing import converters
from hueandcry.core.importing.conversion import MAX_VALUES, MAX_WORD, Draft, Step
from hueandcry.core.importing.dates import Calendar, Problem, day
from hueandcry.core.importing.fields import is_blank
from hueandcry.core.importing.profile import IdentifierColumn, PersonBlock
from hueandcry.core.report import Person, Stated

# The longest web addresses that browsers take are about half of this.
MAX_IDENTIFIER: Final = 4_000
_HOST: Final = re.compile(r"\s*(?:https?://|(?=www\.))([^\s/:?#]+)", re.IGNORECASE)
# Under these a country's sites have their own names: "vinted" in "vinted.co.uk".
_SECOND_LEVEL: Final = frozenset(("co", "com", "org", "net", "ac", "gov"))
ROLE_CODES: Final = {
    "VICTIM": "victim",
    "VIC": "victim",
    "AGGRIEVED": "victim",
    "AP": "victim",
    "IP": "victim",
    "INJUREDPARTY": "victim",
    "INJUREDPERSON": "victim",
    "COMPLAINANT": "complainant",
    "WITNESS": "witness",
    "WIT": "witness",
    "SUSPECT": "suspect",
    "SUS": "suspect",
    "SUSP": "suspect",
    "OFFENDER": "offender",
    "OFF": "offender",
    "ACCUSED": "suspect",
    "DEFENDANT": "suspect",
    "ARRESTED": "suspect",
    "REPORTER": "reporter",
    "REPORTINGPERSON": "reporter",
    "REPORTINGPARTY": "reporter",
    "INFORMANT": "reporter",
    "REP": "reporter",
    "RP": "reporter",
    "CALLER": "reporter",
    "SUBJECT": "subject",
    "OTHER": "other",
}


def compile_person(block: PersonBlock, calendar: Calendar) -> Step:
    """Return the step that adds a block's person, or people, to a draft."""
    read_role = _role_reader(block)
    single = [(name, names[0]) for name, names in block.columns.items() if len(names) == 1]
    several = [(name, names) for name, names in block.columns.items() if len(names) > 1]
    headers = {name: " + ".join(names) for name, names in block.columns.items()}

    def step(row: dict[str, str], draft: Draft) -> None:
        role = read_role(row, draft)
        cells = {}
        for name, header in single:
            text = row.get(header)
            if text is not None and not is_blank(text):
                cells[name] = text
        for name, names in several:
            text = " ".join(row[header] for header in names if header in row)
            if text and not is_blank(text):
                cells[name] = text
        for name in [name for name, text in cells.items() if not block.split and len(text) > MAX_WORD]:
            draft.too_long(headers[name], cells.pop(name), MAX_WORD)
        if not cells:
            return
        people = _parted(cells, block.split) if block.split else [cells]
        if len(people) > MAX_VALUES:
            draft.too_many(headers[next(iter(cells))], cells[next(iter(cells))])
            people = people[:MAX_VALUES]
        draft.people.extend(_person(role, each, headers, draft, calendar) for each in people)

    return step


def _role_reader(block: PersonBlock) -> Callable[[dict[str, str], Draft], str]:
    header, codes, fixed = block.role_header, block.role_codes, block.role

    def read(row: dict[str, str], draft: Draft) -> str:
        if not header:
            return fixed
        text = row.get(header, "")
        role = converters.look_up(text, codes) or converters.look_up(text, ROLE_CODES)
        if role is None:
            role = fixed
            if text:
                draft.unknown.append(("role", text))
                draft.extra[header] = text
        draft.role = role
        return role

    return read


def _parted(cells: dict[str, str], separators: tuple[str, ...]) -> list[dict[str, str]]:
    """Part cells that hold several people; a cell with one value alone is the first person's."""
    people: list[dict[str, str]] = []
    for name, text in cells.items():
        for position, part in enumerate(_pieces(text, separators)):
            while len(people) <= position:
                people.append({})
            if part and len(part) <= MAX_WORD:
                people[position][name] = part
    return [person for person in people if person]


def _pieces(text: str, separators: tuple[str, ...]) -> list[str]:
    # Unlike split(), an empty piece stays: it holds the place of a person with no value in this column.
    first = separators[0]
    for other in separators[1:]:
        text = text.replace(other, first)
    return [piece.strip() for piece in text.split(first)]


def _person(role: str, cells: dict[str, str], headers: dict[str, str], draft: Draft, calendar: Calendar) -> Person:
    values: dict[str, Any] = dict(cells)
    born = values.pop("born", "")
    if born:
        found = day(born, calendar)
        if isinstance(found, Problem):
            draft.fault(headers["born"], found, born)
        else:
            values["born"] = found
    if "aliases" in values:
        values["aliases"] = converters.split(values["aliases"])
    if "name" in values and "family" not in values and "given" not in values:
        values["given"], values["family"] = converters.name_parts(values["name"])
    elif "name" not in values and ("given" in values or "family" in values):
        values["name"] = f"{values.get('given', '')} {values.get('family', '')}".strip()
    return Person(role, **values)


def compile_identifier(column: IdentifierColumn) -> Step:
    """Return the step that adds a column's identifiers, as the source wrote them, to a draft."""
    kind, headers, platform_header = column.kind, column.headers, column.platform_header

    def step(row: dict[str, str], draft: Draft) -> None:
        parts = [row[header] for header in headers if header in row]
        if not parts:
            return
        if len(parts) < len(headers):
            # Half a pair, such as an account without its sort code, identifies nothing but is not dropped.
            draft.extra.update((header, row[header]) for header in headers if header in row)
            return
        if kind == "bank_account" and len(parts) == 2:
            parts = [converters.pad_digits(parts[0], 6), converters.pad_digits(parts[1], 8)]
        text = " ".join(parts)
        role = draft.role if column.role == "person" else column.role
        platform = site_name(row.get(platform_header, "")) if platform_header else column.platform
        values = converters.split(text, column.split) if column.split else (text,)
        if len(values) > MAX_VALUES:
            draft.too_many(" + ".join(headers), text)
            values = values[:MAX_VALUES]
        for raw in values:
            if len(raw) > MAX_IDENTIFIER:
                draft.too_long(" + ".join(headers), text, MAX_IDENTIFIER)
            elif not is_blank(raw):
                draft.stated.extend(Stated(exact, bare, role, platform) for exact, bare in stated(kind, raw))

    return step


def site_name(text: str) -> str:
    """Return a platform's name in lower case: "vinted" of "Vinted" or of "https://www.vinted.co.uk/items/1"."""
    found = _HOST.match(text)
    if not found:
        return text.strip().lower()
    labels = found[1].lower().removeprefix("www.").split(".")
    if len(labels) > 2 and labels[-2] in _SECOND_LEVEL:
        labels.pop()
    return labels[-2] if len(labels) > 1 else labels[0]
