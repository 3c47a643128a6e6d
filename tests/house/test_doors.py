"""No address shows anything to a stranger but the few that are meant for everyone."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver

# Address → why anyone may see it.
OPEN = {
    "about/": "says what this is",
    "accessibility/": "the accessibility statement must be public",
    "privacy/": "the privacy notice must be public",
    "cookies/": "what is stored before anyone signs in",
    "join/<str:secret>/": "its bearer has no account yet; the link is the key, and works once",
    "api/v1/openapi.json": "the description of the API; it holds no record",
}
# Sign-in itself: allauth's own pages, tested by allauth.
SIGN_IN = "accounts/"
REFUSALS = {302, 401, 403, 404, 405}
PLACEHOLDERS = {"int": "1", "uuid": "00000000-0000-4000-8000-000000000000"}


def addresses(resolver: URLResolver | None = None, prefix: str = "") -> Iterator[str]:
    """Yield every address, filled in unless it is open to everybody as it stands in the table."""
    for entry in (resolver or get_resolver()).url_patterns:
        address = prefix + str(entry.pattern)
        if isinstance(entry, URLResolver):
            yield from addresses(entry, address)
        elif isinstance(entry, URLPattern):
            yield address if address in OPEN else _filled(address)


def _filled(address: str) -> str:
    plain = re.sub(r"<(?:(\w+):)?\w+>", lambda found: PLACEHOLDERS.get(found[1], "a"), address)
    return re.sub(r"[\^$]|\\Z|\\", "", plain)


CLOSED = sorted({one for one in addresses() if not one.startswith(SIGN_IN) and one not in OPEN})


def test_addresses_are_found() -> None:
    assert len(CLOSED) > 3


@pytest.mark.parametrize("method", ["get", "post"])
@pytest.mark.parametrize("address", CLOSED)
def test_stranger_is_refused(address: str, method: str) -> None:
    # Without the database: a refusal must not need to look anything up.
    answer = getattr(Client(), method)(f"/{address}")

    assert answer.status_code in REFUSALS
    if answer.status_code == 302:
        assert answer.headers["Location"].startswith("/accounts/login/")


@pytest.mark.parametrize("address", sorted(OPEN))
def test_open_address_exists(address: str) -> None:
    assert address in set(addresses())
