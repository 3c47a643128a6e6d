"""Internet addresses, version 6."""

from __future__ import annotations

import ipaddress
import re

from hueandcry.core.identifiers import triggers
from hueandcry.core.identifiers.found import NotAnIdentifier
from hueandcry.core.identifiers.sheet import Sheet

KIND = "ipv6"
LABEL = "Internet address (IPv6)"
EXAMPLES = (
    ("session IP 2001:db8:7c:100::d5, phone", "2001:db8:7c:100::d5"),
    ("2001:0DB8:0000:0000:0000:0000:0000:0001", "2001:db8::1"),
)

_SHAPE = re.compile(r"[0-9a-fA-F:]{2,39}(?:(?<=:)\d{1,3}(?:\.\d{1,3}){3})?")
_FANGS = re.compile(r"\[:\]|\(:\)")
_DEFANGED = re.compile(r"[0-9a-fA-F]{1,4}(?:\[?:\]?\[?:?\]?[0-9a-fA-F]{0,4}){2,7}")


def normalise(raw: str, platform: str = "") -> str:
    """Return an address in its shortest form (RFC 5952). Raises NotAnIdentifier."""
    written = _FANGS.sub(":", raw.strip().strip("[]")).split("%")[0].split("/")[0]
    try:
        return ipaddress.IPv6Address(written).compressed
    except ValueError as error:
        raise NotAnIdentifier(kind=KIND) from error


def find(sheet: Sheet) -> None:
    """Take every address; times of day and network card addresses have too few or too many parts."""
    text = sheet.text
    done = 0
    for start, end in sheet.triggered.get(triggers.COLONS, ()):
        if (
            start < done
            or not sheet.free(start, end)
            or (start and (text[start - 1].isalnum() or text[start - 1] in ":."))
        ):
            continue
        match = (_DEFANGED if "[" in text[start : start + 45] else _SHAPE).match(text, start, start + 60)
        if match:
            done = match.end()
            _take(sheet, match[0].rstrip(":["), start)


def _take(sheet: Sheet, written: str, start: int) -> None:
    end = start + len(written)
    if sheet.text[end : end + 1].isalnum() or (written.count(":") < 3 and "::" not in written):
        return
    try:
        value = normalise(written)
    except NotAnIdentifier:
        return
    if value.count(":") >= 2 and len(value) > 5 and sheet.free(start, end):
        sheet.take(KIND, value, start, end)
