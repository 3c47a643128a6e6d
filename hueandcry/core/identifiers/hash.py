"""File hashes: MD5, SHA-1 and SHA-256 in hexadecimal."""

from __future__ import annotations

import re

from hueandcry.core.identifiers import triggers
from hueandcry.core.identifiers.found import NotAnIdentifier
from hueandcry.core.identifiers.sheet import Sheet

KIND = "hash"
LABEL = "File hash (MD5, SHA-1, SHA-256)"
EXAMPLES = (
    ("MD5 D41D8CD98F00B204E9800998ECF8427E", "d41d8cd98f00b204e9800998ecf8427e"),
    ("sha1 da39a3ee5e6b4b0d3255bfef95601890afd80709", "da39a3ee5e6b4b0d3255bfef95601890afd80709"),
)

_LENGTHS = (32, 40, 64)
_HEXADECIMAL = re.compile(r"[0-9a-fA-F]{25,65}")
_TRANSACTION = re.compile(
    r"(?:tx|txid|transaction|tx hash|hash of payment)\W{0,4}(?:id|hash|no)?\W{0,4}$", re.IGNORECASE
)


def normalise(raw: str, platform: str = "") -> str:
    """Return a hash in lower-case hexadecimal. Raises NotAnIdentifier unless 32, 40 or 64 figures long."""
    written = raw.strip().lower()
    if len(written) not in _LENGTHS or not _HEXADECIMAL.fullmatch(written) or written.isdigit() or written.isalpha():
        raise NotAnIdentifier(kind=KIND)
    return written


def find(sheet: Sheet) -> None:
    """Take every run of hexadecimal figures as long as a hash; payments' transaction numbers are not hashes."""
    text = sheet.text
    for start, _ in sheet.triggered.get(triggers.LONG_TOKEN, ()):
        match = _HEXADECIMAL.match(text, start, start + 66)
        if not match or match.end() - start not in _LENGTHS or text[match.end() : match.end() + 1].isalnum():
            continue
        if text[match.end() : match.end() + 1] == "_" or _TRANSACTION.search(text[max(0, start - 24) : start]):
            continue
        written = match[0].lower()
        if not written.isdigit() and not written.isalpha() and sheet.free(start, match.end()):
            sheet.take(KIND, written, start, match.end())
