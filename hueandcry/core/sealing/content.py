"""What of an event is sealed: which columns, in which order, and how their bytes are read back.

The bytes are PostgreSQL's own binary form of a row (`record_send`): the number of columns, then for each its type's
number, its length (-1 for null) and its value. No two rows have the same bytes.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from hashlib import sha256

from hueandcry.core.errors import Malformed

# Form → columns. A seal says its form, so that a later column leaves the digests of earlier seals as they are.
FORMS: dict[int, tuple[str, ...]] = {
    1: (
        *("at", "act", "what", "member", "organisation_id", "owner_id", "subject", "purpose", "origin"),
        *("gateway", "withheld", "detail"),
    ),
}
NEWEST = max(FORMS)

# PostgreSQL's catalogue, pg_type.dat: these numbers never change.
_INT4, _TEXT, _TIMESTAMPTZ, _JSONB = 23, 25, 1184, 3802
_EPOCH = datetime(2000, 1, 1, tzinfo=UTC)


class NotAnEvent(Malformed):
    """These bytes are not an event of an audit trail."""


def digest(content: bytes) -> bytes:
    """Return the digest that stands beside the event's number in a seal."""
    return sha256(content).digest()


def read(content: bytes, form: int) -> dict[str, object]:
    """Return an event's columns by name; raises NotAnEvent."""
    try:
        values = _values(content)
    except (ValueError, OverflowError) as error:
        raise NotAnEvent() from error
    names = FORMS.get(form, ())
    if not names or len(values) != len(names):
        raise NotAnEvent()
    return dict(zip(names, values, strict=True))


def _values(content: bytes) -> list[object]:
    values, at = [], 4
    for _ in range(_number(content, 0)):
        kind, length = _number(content, at), _number(content, at + 4)
        at += 8
        if length > len(content) - at:
            raise NotAnEvent()
        values.append(None if length < 0 else _value(kind, content[at : at + length]))
        at += max(length, 0)
    if at != len(content):
        raise NotAnEvent()
    return values


def _number(content: bytes, at: int) -> int:
    if len(content) < at + 4:
        raise NotAnEvent()
    return int.from_bytes(content[at : at + 4], "big", signed=True)


def _value(kind: int, raw: bytes) -> object:
    if kind == _TEXT:
        return raw.decode()
    if kind == _JSONB:
        return raw[1:].decode()  # the first byte is the form's version
    number = int.from_bytes(raw, "big", signed=True)
    if kind == _TIMESTAMPTZ:
        return _EPOCH + timedelta(microseconds=number)
    if kind == _INT4:
        return number
    raise NotAnEvent()
