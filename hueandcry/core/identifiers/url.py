"""Web addresses: with or without a scheme, defanged or not; a platform's profile link is a handle instead."""

from __future__ import annotations

import re

from hueandcry.core.identifiers import hosts, links, triggers
from hueandcry.core.identifiers.found import NotAnIdentifier
from hueandcry.core.identifiers.sheet import Sheet

KIND = "url"
LABEL = "Web address"
EXAMPLES = (
    ("claim at hxxps://rebate-portal[.]example/claim today", "https://rebate-portal.example/claim"),
    ("a page parcel-fee.example/pay, he said", "http://parcel-fee.example/pay"),
    ("panel http://198.51.100.33:8081/login.", "http://198.51.100.33:8081/login"),
)

_SCHEME = re.compile(r"(h[tx*]{1,2}p(s?)|ftp|fxp)(?:\s?[\[({]?\s?[:;]\s?[\])}]?\s?[/\\]{1,2}\s?|//)", re.IGNORECASE)
_USER = re.compile(r"[\w.%+-]{1,64}(?::[^\s@/]{0,64})?@")
_ADDRESS = re.compile(
    r"\d{1,3}(?:\s?[\[({]?\s?(?:\.|dot)\s?[\])}]?\s?\d{1,3}){3}(?![\w-]|\.\w)|\[[0-9a-fA-F:]{3,45}\]|localhost"
)
_PATH = re.compile(r"(?:[/?#\\]|\[/\])[^\s<>\"'`|^\x00-\x20]*")
_FANGED_DOT = re.compile(r"\[\.\]|\(\.\)|\{\.\}|\[dot\]|\(dot\)", re.IGNORECASE)
_GIVEN_LABEL = r"[^\s@.<>,;:\"()\[\]/\\?#\ufffd]{1,63}"
_AS_GIVEN = re.compile(
    rf"(https?)://(?:[^\s/?#@]{{0,140}}@)?((?:{_GIVEN_LABEL}\.){{1,24}}(?=[a-z]){_GIVEN_LABEL})\.?(:\d{{2,5}})?"
    r"([/?#\\][^\s<>\"]*)?",
    re.IGNORECASE,
)
_TRAILING = ".,;:!?*_~'\"" + "\u2026"


def normalise(raw: str, platform: str = "") -> str:
    """Return a web address, scheme restored, defanging undone, host in lower case. Raises NotAnIdentifier.

    What is given as one, with its scheme, may have a host that cannot exist and marks that end an address in a text.
    """
    written = raw.strip().strip("<>\"'")
    read = _read(written, 0)
    if read is not None and read[1] >= len(written.rstrip(_TRAILING + "/")):
        return read[0]
    given = _AS_GIVEN.fullmatch(written)
    if not given:
        raise NotAnIdentifier(kind=KIND)
    scheme, host, port, tail = given.groups("")
    return f"{scheme.lower()}://{host.lower()}{port}{tail.replace(chr(92), '/').rstrip(_TRAILING)}"


def find(sheet: Sheet) -> None:
    """Take every web address that has a scheme; those without are read with the domains."""
    for start, _ in sheet.triggered.get(triggers.SCHEME, ()):
        if sheet.free(start, start + 1):
            read = _read(sheet.text, start)
            if read is not None:
                links.take(sheet, read[0], start, read[1])


def _read(text: str, start: int) -> tuple[str, int] | None:
    scheme = _SCHEME.match(text, start)
    position = scheme.end() if scheme else start
    name = "http"
    if scheme:
        name = "ftp" if scheme[1].lower() in ("ftp", "fxp") else "https" if scheme[2] else "http"
        user = _USER.match(text, position, position + 140)
        position = user.end() if user else position
    host = read_host(text, position)
    if host is None:
        return None
    tail, end = tail_after(text, host[1])
    return f"{name}://{host[0]}{tail}", end


def read_host(text: str, start: int) -> tuple[str, int] | None:
    """Return the plain host that starts here and where it ends, or None."""
    address = _ADDRESS.match(text, start, start + 60)
    if address:
        return re.sub(r"[^\d.:a-fA-F\[\]]", "", _FANGED_DOT.sub(".", address[0])) if address[
            0
        ] != "localhost" else "localhost", address.end()
    match = hosts.HOST.match(text, start, start + 260)
    plain = hosts.plain(match[0]) if match else ""
    if not match or not plain:
        return None
    return plain, start + hosts.written_length(match[0], plain)


def tail_after(text: str, end: int) -> tuple[str, int]:
    """Return the port, path, query and fragment that follow a host, trailing punctuation left out."""
    tail = ""
    port = hosts.PORT.match(text, end, end + 10)
    if port and (port.end() - end == len(port[1]) + 1 or text[port.end() : port.end() + 1] in "/" or "[" in port[0]):
        tail, end = f":{port[1]}", port.end()
    path = _PATH.match(text, end)
    if not path:
        return tail, end
    written = path[0].rstrip(_TRAILING)
    while (
        written
        and written[-1] in ")]}"
        and written.count(written[-1]) > written.count({")": "(", "]": "[", "}": "{"}[written[-1]])
    ):
        written = written[:-1].rstrip(_TRAILING)
    plain = written.replace("[/]", "/").replace("\\", "/")
    if (unfanged := _FANGED_DOT.sub(".", plain)) != plain:
        plain = unfanged.rstrip(_TRAILING + ")]}")
    return tail + plain, end + len(written)
