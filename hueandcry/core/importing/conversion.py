"""The converters by name, and one field's conversion compiled into a step that runs on every row."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Final, TypeVar

from hueandcry.core.importing import converters
from hueandcry.core.importing.dates import Calendar, Moment, Problem, Span, day, moment, span
from hueandcry.core.importing.fields import DAY, FIELDS, LIST, MOMENT, MONEY, PROSE, SPAN, TEXT, TRUTH, is_blank
from hueandcry.core.importing.profile import Column
from hueandcry.core.importing.rows import Fault
from hueandcry.core.report import Person, Stated

# Each converter, and the types of field it can fill.
CONVERTERS: Final[dict[str, tuple[str, ...]]] = {
    "text": (TEXT,),
    "class_code": (TEXT,),
    "code_part": (TEXT,),
    "text_part": (TEXT,),
    "moment": (MOMENT,),
    "span": (SPAN,),
    "day": (DAY,),
    "yes_no": (TRUTH,),
    "has_any": (TRUTH,),
    "money": (MONEY,),
    "list": (LIST,),
}

DEFAULTS: Final = {
    TEXT: "text",
    MOMENT: "moment",
    SPAN: "span",
    DAY: "day",
    TRUTH: "yes_no",
    MONEY: "money",
    LIST: "list",
}

# What is longer than this is prose, in a field that holds none.
MAX_WORD: Final = 1_000
# More people, identifiers or flags than any one record has.
MAX_VALUES: Final = 500
_MIDNIGHT: Final = re.compile(r"[T ]00:00(?::00(?:\.0+)?)?$")
_When = TypeVar("_When", Moment | Problem, Span | Problem)
_PRECISIONS: Final = ("year", "month", "day", "minute")


@dataclass(slots=True)
class Draft:
    """A report in the making: its fields, and what was noticed on the way."""

    number: int
    fields: dict[str, Any] = field(default_factory=dict)
    extra: dict[str, str] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)
    unknown: list[tuple[str, str]] = field(default_factory=list)
    people: list[Person] = field(default_factory=list)
    stated: list[Stated] = field(default_factory=list)
    role: str = "unknown"

    def fault(self, column: str, problem: Problem, raw: str) -> None:
        """Note a cell that could not be used, and keep it as it came."""
        self.extra[column] = raw
        self.faults.append(Fault(self.number, column, problem.code, f"{column}: {problem.message}", {column: raw}))

    def too_long(self, column: str, raw: str, most: int) -> None:
        """Note a text that is too long for a name, a code or an address."""
        self.fault(column, Problem("text_too_long", f"this text is longer than {most:,} characters"), raw)

    def too_many(self, column: str, raw: str) -> None:
        """Note a cell with more values than any record has; the first ones are used."""
        self.fault(column, Problem("too_many_values", f"there are over {MAX_VALUES} values in this cell"), raw)


# A step is given the row's filled cells only, each cleaned: a header that is missing there has no value.
Step = Callable[[dict[str, str], Draft], None]
Read = Callable[[dict[str, str]], str]


def compile_column(column: Column, calendar: Calendar) -> Step:
    """Return the step that fills a column's field in a draft from a row."""
    read = _reader(column)
    name = column.convert or DEFAULTS[FIELDS[column.field][0]]
    if column.field == "extra":
        return _keep(column)
    if name == "moment":
        return _moment_step(column, read, calendar)
    if name == "span":
        return _span_step(column, read, calendar)
    if name == "day":
        return _plain_step(column, read, lambda text: day(text, calendar))
    if name == "money":
        return _money_step(column, read)
    if name == "yes_no":
        return _truth_step(column, read)
    if name == "has_any":
        return _has_any_step(column, read)
    if name == "list":
        return _list_step(column, read)
    return _text_step(column, name)


def _reader(column: Column) -> Read:
    """Return what takes a column's text from a row: one cell, or several joined with a space."""
    headers = column.headers
    if len(headers) == 1:
        header = headers[0]

        def one(row: dict[str, str]) -> str:
            return row.get(header, "")

        return one

    def several(row: dict[str, str]) -> str:
        texts = [row[header] for header in headers if header in row]
        known = [text for text in texts if not is_blank(text)]
        return " ".join(known) or " ".join(texts[:1])

    return several


def _keep(column: Column) -> Step:
    def step(row: dict[str, str], draft: Draft) -> None:
        for header in column.headers:
            if header in row:
                draft.extra[header] = row[header]

    return step


def _title(column: Column) -> str:
    return " + ".join(column.headers)


def _moment_step(column: Column, read: Read, calendar: Calendar) -> Step:
    name, title = column.field, _title(column)
    sharpens = name in ("committed_from", "committed_to")
    read_twice = _second_reading(column, lambda text: moment(text, calendar))

    def step(row: dict[str, str], draft: Draft) -> None:
        text = read(row)
        if not text or is_blank(text):
            _keep_blank(draft, title, text)
            return
        found = read_twice(row, moment(text, calendar))
        if isinstance(found, Problem):
            draft.fault(title, found, text)
            return
        draft.fields[name] = found.at
        if sharpens:
            _set_precision(draft, found)
        if found.loose:
            draft.extra[title] = text

    return step


def _second_reading(column: Column, parse: Callable[[str], _When]) -> Callable[[dict[str, str], _When], _When]:
    """Return what reads date and time once more where together they make none: the date's cell may hold a time itself.

    A midnight there is none, as databases give it to every day; any other outranks the second cell, which is kept.
    """
    first: str = column.headers[0]
    others: tuple[str, ...] = column.headers[1:]

    def read(row: dict[str, str], found: _When) -> _When:
        if not others or not isinstance(found, Problem) or not row.get(first):
            return found
        day_only = _MIDNIGHT.sub("", row[first])
        if day_only != row[first]:
            return parse(" ".join([day_only, *(row[header] for header in others if header in row)]))
        alone = parse(row[first])
        return found if isinstance(alone, Problem) or alone.precision != "minute" else alone._replace(loose=True)

    return read


def _set_precision(draft: Draft, found: Moment | Span) -> None:
    known = draft.fields.get("committed_precision", "minute")
    draft.fields["committed_precision"] = min(known, found.precision, key=_PRECISIONS.index)


def _span_step(column: Column, read: Read, calendar: Calendar) -> Step:
    title, read_twice = _title(column), _second_reading(column, lambda text: span(text, calendar))

    def step(row: dict[str, str], draft: Draft) -> None:
        text = read(row)
        if not text or is_blank(text):
            _keep_blank(draft, title, text)
            return
        found = read_twice(row, span(text, calendar))
        if isinstance(found, Problem):
            draft.fault(title, found, text)
            return
        draft.fields["committed_from"] = found.start
        if found.end is not None:
            draft.fields["committed_to"] = found.end
        _set_precision(draft, found)
        if found.loose:
            draft.extra[title] = text

    return step


def _keep_blank(draft: Draft, title: str, text: str) -> None:
    # "Unknown" or "Void" fills no date, yet it is what the source wrote.
    if text:
        draft.extra[title] = text


def _plain_step(column: Column, read: Read, convert: Callable[[str], Any]) -> Step:
    name, title = column.field, _title(column)

    def step(row: dict[str, str], draft: Draft) -> None:
        text = read(row)
        if not text or is_blank(text):
            return
        found = convert(text)
        if isinstance(found, Problem):
            draft.fault(title, found, text)
        else:
            draft.fields[name] = found

    return step


def _money_step(column: Column, read: Read) -> Step:
    name, title = column.field, _title(column)

    def step(row: dict[str, str], draft: Draft) -> None:
        text = read(row)
        if not text or is_blank(text):
            return
        found = converters.money(text)
        if isinstance(found, Problem):
            draft.fault(title, found, text)
            return
        draft.fields[name] = found.pence
        if found.currency:
            draft.fields.setdefault("currency", found.currency)

    return step


def _truth_step(column: Column, read: Read) -> Step:
    name, title, codes = column.field, _title(column), column.codes

    def step(row: dict[str, str], draft: Draft) -> None:
        text = read(row)
        if not text:
            return
        found = converters.truth(converters.look_up(text, codes) or text)
        if not isinstance(found, Problem):
            draft.fields[name] = found
        elif not is_blank(text):
            draft.extra[title] = text
            draft.unknown.append((name, text))

    return step


def _has_any_step(column: Column, read: Read) -> Step:
    """A list of keywords answers yes when it has one of the words, and no when it has none of them."""
    name, separators = column.field, column.split or (";", ",", "|", "\n")
    words = frozenset(map(converters.fold, column.words))

    def step(row: dict[str, str], draft: Draft) -> None:
        text = read(row)
        found = bool(text) and any(converters.fold(part) in words for part in converters.split(text, separators))
        draft.fields[name] = draft.fields.get(name) or found

    return step


def _list_step(column: Column, read: Read) -> Step:
    name, title, codes, skip = column.field, _title(column), column.codes, column.unknown == "skip"

    def step(row: dict[str, str], draft: Draft) -> None:
        text = read(row)
        if not text:
            return
        values = list(draft.fields.get(name, ()))
        parts = converters.split(text, column.split)
        if len(parts) > MAX_VALUES:
            draft.too_many(title, text)
        for part in parts[:MAX_VALUES]:
            value = converters.look_up(part, codes) if codes else part
            if value is None and not skip:
                draft.unknown.append((name, part))
                value = part
            if value and len(value) <= MAX_WORD and value not in values and not is_blank(value):
                values.append(value)
        draft.fields[name] = tuple(values)

    return step


def _text_step(column: Column, name: str) -> Step:
    if column.field in PROSE:
        return _prose_step(column)
    convert = {
        "class_code": converters.class_code,
        "code_part": converters.code_part,
        "text_part": converters.text_part,
    }.get(name)
    if convert is None and not column.codes and len(column.headers) == 1:
        return _plain_text_step(column.field, column.headers[0])
    return _word_step(column, convert or str.strip)


def _plain_text_step(name: str, header: str) -> Step:
    def step(row: dict[str, str], draft: Draft) -> None:
        text = row.get(header)
        if text is None or name in draft.fields or (is_blank(text) and name != "reference"):
            return
        if len(text) > MAX_WORD:
            draft.too_long(header, text, MAX_WORD)
        else:
            draft.fields[name] = text

    return step


def _prose_step(column: Column) -> Step:
    name, label = column.field, f"{column.label}: " if column.label else ""
    headers, separators = column.headers, column.split

    def step(row: dict[str, str], draft: Draft) -> None:
        for header in headers:
            text = row.get(header, "")
            if not text or is_blank(text):
                continue
            if separators:
                text = "\n".join(converters.split(text, separators))
            before = draft.fields.get(name)
            draft.fields[name] = f"{before}\n\n{label}{text}" if before else label + text

    return step


def _word_step(column: Column, convert: Callable[[str], str]) -> Step:
    name, title, codes, skip = column.field, _title(column), column.codes, column.unknown == "skip"
    read = _reader(column)

    def step(row: dict[str, str], draft: Draft) -> None:
        text = read(row)
        if not text or draft.fields.get(name):
            return
        if len(text) > MAX_WORD:
            draft.too_long(title, text, MAX_WORD)
            return
        value: str | None = convert(text)
        if value and is_blank(value) and name != "reference":
            return
        if codes and value:
            coded = converters.look_up(value, codes)
            if coded is None:
                draft.unknown.append((name, value))
            value = coded if coded is not None else "" if skip else value
        if value:
            draft.fields[name] = value

    return step
