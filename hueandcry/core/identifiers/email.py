"""E-mail addresses: one per mailbox, defanged or spelt out as they come."""

from __future__ import annotations

import re

from hueandcry.core.identifiers import hosts, triggers
from hueandcry.core.identifiers.found import NotAnIdentifier
from hueandcry.core.identifiers.sheet import Sheet
from hueandcry.core.identifiers.wordlist import words_of

KIND = "email"
LABEL = "E-mail address"
EXAMPLES = (
    ("Write to J.Smith@Example.org.", "j.smith@example.org"),
    ("answer only to trust.fund (at) example (dot) org", "trust.fund@example.org"),
    ("paypal given as helpdesk[@]example[.]com", "helpdesk@example.com"),
)

_LOCAL_MARKS = "._%+-'&=#~"
_LOCAL = re.compile(r"[\w.%+\-'&=#~]{1,64}")
# An address by its form alone: some name, and a host of two labels or more whose last begins with a letter.
_AS_GIVEN = re.compile(
    r"[^\s<>,;\"\ufffd]{1,250}@(?:[^\s@.<>,;:\"()\[\]/\ufffd]{1,63}\.){1,24}[a-z][^\s@.<>,;:\"()\[\]/\ufffd]{1,62}",
    re.IGNORECASE,
)
_MAIL = re.compile(
    r"\b(?:e-?mail(?:ed|s)?|mail|paypal|address|write to|contact)(?: address| account| is| was| to| me| "
    r"him| us| on| used| from|:){0,3}[\s:]{1,2}$",
    re.IGNORECASE,
)
# "A mail from someone at example.com" names no mailbox, unless the address is said in words to its end.
_FROM = re.compile(r"\bfrom\s$", re.IGNORECASE)
_SENTENCE_WORDS = words_of(
    "was is are were be been him me us them it her page site website box look looked looking address",
    "someone somebody anyone person people man woman bloke guy lady male female staff lads",
    "email mail link login log signed online web only or and now back here there down",
)
# A name with a figure, stop or underscore just before " @" is a mailbox; a plain word is the sentence's own.
_MARKED_NAME = re.compile(r"(?:^|\s)(?=\S*[\d._])[\w.%+-]{3,38}[A-Za-z0-9] $")
_SPELT_DOT = re.compile(r"\s?[\[({]\s?(?:dot|\.)\s?[\])}]\s?|\sdot\s", re.IGNORECASE)
_MONEY = ("£", "$", "€")
# Marks of a mailbox's name that are said: "j dot patel underscore 91".
_SPELT_MARK = re.compile(r"\s(underscore|dash|hyphen|minus)\s", re.IGNORECASE)
_SPELT_MARKS = {"underscore": "_", "dash": "-", "hyphen": "-", "minus": "-"}
_SPELT_NAME = re.compile(rf"(?:[\w+-]{{1,30}}(?:{_SPELT_DOT.pattern}|{_SPELT_MARK.pattern})){{1,3}}$", re.IGNORECASE)
_BROKEN = re.compile(r"([a-z0-9-]{2,40})-?\r?\n([a-z0-9-]{1,40}(?:\.[a-z]{2,12}){1,2})(?![\w.@-]\w)")
_AT = re.compile(r"\s?[\[({<]\s?(?:at|@)\s?[\])}>]\s?|\sat\s|\s?@\s?", re.IGNORECASE)


def normalise(raw: str, platform: str = "") -> str:
    """Return an e-mail address in lower case with its defanging undone. Raises NotAnIdentifier.

    What is given as an address may have a host that cannot exist, for senders make theirs up.
    """
    written = raw.strip().strip("<>\"'").removeprefix("mailto:").rstrip(".,;")
    value = _common(written) or (written.lower() if _AS_GIVEN.fullmatch(written) else "")
    if not value:
        raise NotAnIdentifier(kind=KIND)
    return value


def _common(written: str) -> str:
    pieces = [piece for piece in _AT.split(written, maxsplit=1) if piece]
    if len(pieces) != 2 or not _LOCAL.fullmatch(local := pieces[0].strip()):
        return ""
    host = hosts.HOST.fullmatch(pieces[1].strip())
    plain = hosts.plain(host[0]) if host else ""
    if not host or not plain or hosts.written_length(host[0], plain) != len(host[0]):
        return ""
    return f"{local.lower()}@{plain}"


def find(sheet: Sheet) -> None:
    """Take every e-mail address; a masked or missing name before the sign leaves its domain."""
    text = sheet.text
    position = text.find("@")
    while position >= 0:
        _at_sign(sheet, position)
        position = text.find("@", position + 1)
    for start, _ in sheet.triggered.get(triggers.AT_WORDS, ()):
        sign = _AT.search(text, start + 1, start + 12)
        if sign and sheet.free(start, sign.end()):
            _address(sheet, sign.start(), sign.end(), spelt=" at " in sign[0].lower())


def _at_sign(sheet: Sheet, position: int) -> None:
    text = sheet.text
    before = position
    if not sheet.free(position, position + 1):
        return
    after = position + 1
    if after < len(text) and text[after] in " \n\r\t":
        if not hosts.HOST.match(text, after + 1 + (text[after : after + 2] == "\r\n"), after + 260):
            return
        after += 1 + (text[after : after + 2] == "\r\n")
        if before and text[before - 1] == " ":
            before -= 1
    elif (broken := _BROKEN.match(text, after, after + 130)) and _with_name(sheet, position, broken):
        return
    elif before and text[before - 1] == " " and _MARKED_NAME.search(text[max(0, before - 40) : before]):
        before -= 1
    _address(sheet, before, after)


def _with_name(sheet: Sheet, position: int, broken: re.Match[str]) -> bool:
    """Take an address whose host a line's end broke in the midst of a label, and say whether there is one."""
    host = hosts.plain(broken[1] + broken[2])
    start = _local_start(sheet.text, position)
    if start == position or not host or len(host) != len(broken[1] + broken[2]) or not sheet.free(start, broken.end()):
        return False
    sheet.take(KIND, f"{sheet.text[start:position].lower()}@{host}", start, broken.end())
    return True


def _address(sheet: Sheet, before: int, after: int, spelt: bool = False) -> None:
    text = sheet.text
    match = hosts.HOST.match(text, after, after + 260)
    host = hosts.plain(match[0]) if match else ""
    if not match or not host:
        return
    end = after + hosts.written_length(match[0], host)
    start = _local_start(text, before)
    if start == before or (start and text[start - 1] == "*"):
        if start and text[start - 1] == "*" and sheet.free(after, end):
            sheet.take("domain", host.removeprefix("www."), after, end)
        return
    start = _with_spelt_dots(text, start)
    if spelt and (hosts.is_doubtful(match[0], host) or not _said_to_be_a_name(sheet, start, before)):
        return
    local = _SPELT_MARK.sub(lambda mark: _SPELT_MARKS[mark[1]], _SPELT_DOT.sub(".", text[start:before].lower()))
    if sheet.free(start, end):
        sheet.take(KIND, f"{local}@{host}", start, end)


def _said_to_be_a_name(sheet: Sheet, start: int, before: int) -> bool:
    """Return whether the word before a spelt-out " at " is a mailbox, not the sentence's own word."""
    name = sheet.text[start:before]
    if not any(map(str.isalpha, name)) or sheet.text[max(0, start - 1) : start] in _MONEY:
        return False
    if any(not character.isalpha() for character in name):
        return True
    if " dot " not in sheet.text[before : before + 80].lower() and _FROM.search(sheet.text[max(0, start - 6) : start]):
        return False
    return name.lower() not in _SENTENCE_WORDS and _MAIL.search(sheet.text[max(0, start - 40) : start]) is not None


def _with_spelt_dots(text: str, start: int) -> int:
    """Return where a mailbox begins whose own stops are spelt out: "jo (dot) bloggs (at) ..."."""
    earlier = _SPELT_NAME.search(text[max(0, start - 60) : start])
    return start - len(earlier[0]) if earlier else start


def _local_start(text: str, before: int) -> int:
    start = before
    floor = max(0, before - 64)
    while start > floor and (text[start - 1].isalnum() or text[start - 1] in _LOCAL_MARKS):
        start -= 1
    while start < before and text[start] in "._%+-'&=#~":
        start += 1
    return start
