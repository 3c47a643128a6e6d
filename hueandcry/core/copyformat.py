"""PostgreSQL's COPY text format: one value, one row."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, datetime

import msgspec

# The backslash first, or it would escape the others' escapes.
_ESCAPES = (("\\", "\\\\"), ("\t", "\\t"), ("\n", "\\n"), ("\r", "\\r"), ("\x00", ""))
# JSONB holds no NUL. Only an escape after an even number of backslashes is one.
_NUL = re.compile(r"(?<!\\)((?:\\\\)*)\\u0000")
_ENCODER = msgspec.json.Encoder()


def text_field(value: str) -> str:
    """Return a text as COPY wants it: tabs, line ends and backslashes escaped, NULs left out: SQL holds none."""
    for letter, written in _ESCAPES:
        # Looking first is several times faster than translating: most texts hold none of these.
        if letter in value:
            value = value.replace(letter, written)
    return value


def json_text(value: object) -> str:
    """Return a value as JSON that JSONB takes: no NULs, and half letters as question marks."""
    try:
        raw = _ENCODER.encode(value).decode()
    except UnicodeEncodeError:
        raw = _ENCODER.encode(_without_surrogates(value)).decode()
    return _NUL.sub(r"\1", raw) if "\\u0000" in raw else raw


def json_field(value: object) -> str:
    """Return a value as JSON inside a COPY field."""
    return of_json(json_text(value))


def of_json(raw: str) -> str:
    """Return JSON text inside a COPY field."""
    # JSON writes its own tabs and line ends as escapes, so only the backslash is left.
    return raw.replace("\\", "\\\\") if "\\" in raw else raw


def array_field(values: Iterable[str]) -> str:
    """Return texts as a PostgreSQL array literal inside a COPY field."""
    inner = ",".join('"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"' for value in values)
    return text_field("{" + inner + "}")


def field(value: object) -> str:
    """Return any plain value as a COPY field; None is null."""
    if value is None:
        return "\\N"
    if isinstance(value, str):
        return text_field(value)
    if isinstance(value, bool):
        return "t" if value else "f"
    if isinstance(value, datetime | date):
        return value.isoformat()
    if isinstance(value, bytes):
        return "\\\\x" + value.hex()
    return str(value)


def row(values: Iterable[object]) -> bytes:
    """Return one line of COPY text; lone surrogates become question marks."""
    return ("\t".join(map(field, values)) + "\n").encode("utf-8", "replace")


def _without_surrogates(value: object) -> object:
    """Half of a pair, from a broken \\u escape, is no letter: it becomes a question mark."""
    if isinstance(value, str):
        return value.encode("utf-8", "replace").decode()
    if isinstance(value, dict):
        return {_without_surrogates(key): _without_surrogates(one) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [_without_surrogates(one) for one in value]
    return value
