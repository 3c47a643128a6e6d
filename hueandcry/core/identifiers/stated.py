"""What a cell says that a source gives as an identifier: a mail header, a link, an address with its port."""

from __future__ import annotations

import re
from urllib.parse import unquote

# The address of '"A Name" <someone@example.org>', as mail headers have it.
_IN_ANGLES = re.compile(r"<\s*([^<>\s]+@[^<>\s]+)\s*>")
_ALONE = re.compile(r"[^\s<>\"',;()]+@[^\s<>\"',;()]+")
_MAIL_LINK = re.compile(r"mailto:\s*([^?\s]+)", re.IGNORECASE)
_CALL_LINK = re.compile(r"(?:tel|sms|callto):\s*([^?;]+)", re.IGNORECASE)


def stated(kind: str, raw: str) -> tuple[tuple[str, str], ...]:
    """Return each (kind, raw) that a cell holds; kind may be "ip", for either version.

    A mail header may name several mailboxes, and a link may open a mailbox or a telephone and no page.
    """
    if kind == "email":
        return tuple(("email", mailbox) for mailbox in mailboxes(raw))
    if kind == "url":
        return (_link(raw),)
    if kind == "ip":
        return (_address(raw),)
    return ((kind, raw),)


def mailboxes(raw: str) -> tuple[str, ...]:
    """Return the mailboxes of a header, without the names they are given, each once; raw itself when none is plain."""
    return tuple(dict.fromkeys(_IN_ANGLES.findall(raw) or _ALONE.findall(raw))) or (raw,)


def _link(raw: str) -> tuple[str, str]:
    mailbox = _MAIL_LINK.match(raw)
    if mailbox:
        return "email", unquote(mailbox[1])
    called = _CALL_LINK.match(raw)
    return ("phone", unquote(called[1])) if called else ("url", raw)


def _address(raw: str) -> tuple[str, str]:
    if raw.count(":") > 1:
        return "ipv6", raw
    # An IPv4 address may bring its port along; the row keeps it.
    return "ipv4", raw.partition(":")[0].strip("[] ")
