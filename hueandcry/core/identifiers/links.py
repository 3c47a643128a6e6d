"""What a web address names: a person's profile, an advert, a telephone number to chat with, or only itself."""

from __future__ import annotations

from urllib.parse import unquote

from hueandcry.core.identifiers import phone
from hueandcry.core.identifiers.found import NotAnIdentifier
from hueandcry.core.identifiers.platforms_table import (
    ADVERT_PATH,
    HANDLE_SHAPE,
    LISTING_LINKS,
    NOT_A_PERSON,
    PROFILE_LINKS,
)
from hueandcry.core.identifiers.sheet import Sheet

_CHAT_HOSTS = frozenset({"wa.me", "api.whatsapp.com", "whatsapp.com", "chat.whatsapp.com"})


def read(address: str) -> tuple[str, str]:
    """Return the kind and value that a normal web address stands for."""
    host, slash, path = address.partition("://")[2].partition("/")
    host = host.partition(":")[0]
    path = slash + path
    if host in _CHAT_HOSTS and (number := _number_to_chat_with(path)):
        return "phone", number
    for known, platform, shape in LISTING_LINKS:
        if _under(host, known) and (match := shape.match(path)):
            return "listing", f"{platform}:{match[1].lower()}"
    for known, platform, shape in PROFILE_LINKS:
        if _under(host, known) and (match := shape.match(path)):
            name = unquote(next(group for group in match.groups() if group)).lower()
            if name not in NOT_A_PERSON and HANDLE_SHAPE.fullmatch(name):
                return "handle", f"{platform}:{name}"
    advert = ADVERT_PATH.match(path)
    return ("listing", f"unknown:{advert[1]}") if advert else ("url", address)


def _number_to_chat_with(path: str) -> str:
    _, asked, query = path.partition("phone=")
    digits = query.partition("&")[0] if asked else path.strip("/").partition("?")[0].lstrip("+")
    if not (digits.isascii() and digits.isdigit()):
        return ""
    try:
        return phone.normalise(f"+{digits}")
    except NotAnIdentifier:
        return ""


def take(sheet: Sheet, address: str, start: int, end: int) -> None:
    """Record what the address stands for."""
    if sheet.free(start, end):
        kind, value = read(address)
        sheet.take(kind, value, start, end)


def _under(host: str, known: str) -> bool:
    return host == known or host.endswith("." + known)
