"""Internet addresses, version 4: with port, defanged, or with a letter typed for a figure."""

from __future__ import annotations

import re

from hueandcry.core.identifiers import links, url
from hueandcry.core.identifiers.found import NotAnIdentifier
from hueandcry.core.identifiers.sheet import Sheet

KIND = "ipv4"
LABEL = "Internet address (IPv4)"
EXAMPLES = (
    ("upload IP 203.0.113.188 port 49152 at 21:07:33 UTC", "203.0.113.188"),
    ("sign in from 192.0.2[.]118", "192.0.2.118"),
)

_DOT = r"(?:\s?[\[({]\s?(?:\.|dot)\s?[\])}]\s?|\[\.|\.\]| dot | ?\. ?|, ?(?=\d{1,3}\.))"
_SHAPE = re.compile(rf"[0-9OIl]{{1,3}}(?:{_DOT}[0-9OIl]{{1,3}}){{3}}(?![0-9A-Za-z]|\.[0-9])", re.IGNORECASE)
_DOTS = re.compile(_DOT, re.IGNORECASE)
_VERSION = re.compile(
    r"\b(?:v|ver|version|build|release|firmware|section|para(?:graph)?|chapter|android|ios|windows|chrome|"
    r"update)[\s.:]*$",
    re.IGNORECASE,
)
# A path after an address makes it a page's; "/24" is the size of a network.
_PAGE = re.compile(r"/(?!\d{1,2}\b(?![/.]))[\w~%.-]*[A-Za-z]")
_LETTERS = str.maketrans("OoIl", "0011")


def normalise(raw: str, platform: str = "") -> str:
    """Return an address as four numbers from 0 to 255 with stops. Raises NotAnIdentifier."""
    match = _SHAPE.match(raw.strip())
    value = _value(match[0]) if match else ""
    if not value:
        raise NotAnIdentifier(kind=KIND)
    return value


def _value(written: str) -> str:
    parts = [part.strip().translate(_LETTERS) for part in _DOTS.split(written)]
    if len(parts) != 4 or any(int(part) > 255 or (len(part) > 1 and part[0] == "0") for part in parts):
        return ""
    return ".".join(parts)


def at(sheet: Sheet, start: int, end: int) -> int:
    """Take the address that starts here and return where it ends, or 0 for none."""
    text = sheet.text
    match = _SHAPE.match(text, start, start + 60)
    if not match or (start and (text[start - 1].isalnum() or text[start - 1] in ".-_£$#")):
        return 0
    value = _value(match[0])
    if not value or not sheet.free(start, match.end()) or _VERSION.search(text[max(0, start - 16) : start]):
        return 0
    plain = match[0] == value or "[" in match[0] or "(" in match[0]
    if (not plain or all(len(part) == 1 for part in value.split("."))) and not sheet.near("ip", start - 40, start):
        return 0
    tail, reach = url.tail_after(text, match.end())
    if _PAGE.match(tail.lstrip(":0123456789")) and sheet.free(start, reach):
        links.take(sheet, f"http://{value}{tail}", start, reach)
        return reach
    sheet.take(KIND, value, start, match.end())
    return match.end()
