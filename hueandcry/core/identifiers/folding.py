"""A text as its identifiers are read: look-alike marks made plain, every character kept in its place."""

from __future__ import annotations

import unicodedata
from itertools import chain

# Word processors and telephones put these where a person typed a plain hyphen, space, quote or stop.
_DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d\u00ad"
_SPACES = (
    "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
    "\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff"
)
_SINGLE_QUOTES = "\u2018\u2019\u201a\u201b\u2032\u00b4"
_DOUBLE_QUOTES = "\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb"
_STOPS = "\u3002\uff0e\uff61\u2024"
# Letters of other styles, which browsers read as plain ones: letter-like signs, letters in rings and squares, and
# the bold, script and sans-serif ones of mathematics.
_STYLED = (range(0x2100, 0x2150), range(0x24B6, 0x24EA), range(0x1D400, 0x1D800), range(0x1F130, 0x1F14A))


def _table() -> dict[int, str]:
    table = {ord(dash): "-" for dash in _DASHES}
    table |= {ord(space): " " for space in _SPACES}
    table |= {ord(quote): "'" for quote in _SINGLE_QUOTES}
    table |= {ord(quote): '"' for quote in _DOUBLE_QUOTES}
    table |= {ord(stop): "." for stop in _STOPS}
    table |= {code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F) if chr(code) not in _DASHES + _STOPS}
    for code in chain.from_iterable(_STYLED):
        plain = unicodedata.normalize("NFKC", chr(code))
        if len(plain) == 1 and plain.isascii() and plain.isalpha():
            table[code] = plain
    for code in range(0x0660, 0x1E960):
        digit = unicodedata.decimal(chr(code), None)
        if digit is not None:
            table[code] = str(int(digit))
    return table


_TABLE = _table()
_LATIN_TABLE = bytes(ord(_TABLE.get(code, chr(code))) for code in range(256))


def fold(text: str) -> str:
    """Return the text with dashes, spaces, quotes, stops, styled letters and digits made plain, length unchanged."""
    if text.isascii():
        return text
    try:
        # Most texts that are not plain ASCII hold only a pound sign: ten times faster than the full table.
        return text.encode("latin-1").translate(_LATIN_TABLE).decode("latin-1")
    except UnicodeEncodeError:
        return text.translate(_TABLE)


def as_bytes(folded: str) -> bytes:
    """Return one byte a character, so that a byte offset is a character offset; what Latin-1 lacks becomes "?"."""
    return folded.encode("latin-1", "replace")
