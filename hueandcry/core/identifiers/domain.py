"""Domain names standing alone, and web addresses written without a scheme."""

from __future__ import annotations

import re

from hueandcry.core.identifiers import hosts, links, triggers, url
from hueandcry.core.identifiers.found import NotAnIdentifier
from hueandcry.core.identifiers.sheet import Sheet
from hueandcry.core.identifiers.wordlist import words_of

KIND = "domain"
LABEL = "Domain name"
EXAMPLES = (
    ("on a site called www.boots-outlet.example, paid", "boots-outlet.example"),
    ("tap natwst-payee-stop[.]com", "natwst-payee-stop.com"),
    ("freeskins-daily dot gg", "freeskins-daily.gg"),
)

_ACCOUNT_BEFORE = re.compile(
    r"(?:@|\b(?:user ?name|handle|screen ?name|gamer ?tag|insta(?:gram)?|ig|snap(?:chat)?|tik ?tok|"
    r"discord|telegram|depop|vinted|steam|roblox|psn|xbl|acct)"
    r"(?:\s(?:name|user|id|acct|account|is|as|handle|called|under|:)){0,2}[\s:'\"@(]{0,3})$",
    re.IGNORECASE,
)
_NOT_NAMES = words_of(
    "ending ends end an a the by with is was dot or and one like .",
)


def normalise(raw: str, platform: str = "") -> str:
    """Return a domain name in lower case without "www.", defanging undone. Raises NotAnIdentifier."""
    written = raw.strip().strip("<>\"'").rstrip(".,;:!?/")
    match = hosts.HOST.fullmatch(written)
    plain = hosts.plain(written) if match else ""
    if not plain or hosts.written_length(written, plain) != len(written):
        raise NotAnIdentifier(kind=KIND)
    return plain.removeprefix("www.")


def find(sheet: Sheet) -> None:
    """Take every host name, as a web address when a path or page follows it."""
    text = sheet.text
    done = 0
    for start, end in sheet.triggered.get(triggers.DOT, ()):
        if start >= done and sheet.free(start, end):
            done = _at_dot(sheet, text, start)


def _at_dot(sheet: Sheet, text: str, dot: int) -> int:
    floor = max(0, dot - 255)
    begin = floor
    for mark in " \n\t\r\"'<>,;:=|*!?/@":
        begin = max(begin, text.rfind(mark, floor, dot + 1) + 1)
    begin = min(begin, dot)
    match = hosts.HOST.search(text, begin, dot + 260)
    if not match or match.start() > dot:
        return dot + 1
    host = hosts.plain(match[0])
    if not host:
        return min(match.end(), dot + 64)
    start, end = match.start(), match.start() + hosts.written_length(match[0], host)
    if end <= dot or not sheet.free(start, end):
        return max(end, dot + 1)
    tail, tail_end = url.tail_after(text, end)
    path = tail.lstrip(":0123456789")
    if _is_loose(text[start:end]):
        return end
    if hosts.is_doubtful(text[start:end], host) and not _vouched(sheet, start, end, host, path):
        return end
    if not path and _ACCOUNT_BEFORE.search(text[max(0, start - 26) : start]):
        return end
    before = text[start - 1 : start]
    if before == "@" or before == "\\" or before == "_":
        return end
    if path:
        links.take(sheet, f"http://{host}{tail}", start, tail_end)
        return tail_end
    if sheet.free(start, end) and text[end : end + 1] not in ("_", "@"):
        sheet.take(KIND, host.removeprefix("www."), start, end)
    return end


def _is_loose(written: str) -> bool:
    """Return whether the stop stands apart from a word that no one would take for a host's name."""
    name, spaced, _ = written.partition(" .")
    if not spaced:
        return "_" in written and not written.lower().startswith("www.")
    return name.lower() in _NOT_NAMES or (written.lower().endswith(".net") and name.isalpha())


def _vouched(sheet: Sheet, start: int, end: int, host: str, path: str) -> bool:
    """Return whether something beside the name itself says that a doubtful host is one."""
    if host.startswith("www.") or "[" in sheet.text[start:end] or " dot " in sheet.text[start:end]:
        return True
    if path and (hosts.is_no_word(host) or sheet.near("site", start - 60, end + 30)):
        return True
    return sheet.near("site", start - 45, start)
