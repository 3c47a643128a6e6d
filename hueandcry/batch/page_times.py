"""How long pages take on the data that is held, through the whole of Django, as people in each role."""

from __future__ import annotations

import random
import secrets
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from string import Formatter
from urllib.parse import quote

from django.db import connection
from django.test import Client

from hueandcry.access import actions as access
from hueandcry.access import queries as people
from hueandcry.access.models import Member
from hueandcry.access.viewer import viewing
from hueandcry.batch.nation import IMPORTER
from hueandcry.batch.pages_table import AUDITOR, NATIONAL, TIMED

FORCE = "kent"
_TIMES = 40
_WRITTEN = "SELECT value FROM link_identifier WHERE kind IN ('phone', 'email', 'bank_account')"
_PAIRS = """
    SELECT m.series_id || '/' || m.report_id FROM link_seriesmember m
    WHERE m.report_id = ANY(%s) AND m.report_id <> m.series_id
    """
# The page, who asks, and the next address.
Plan = tuple[str, Client, Callable[[], str]]
_SIGN_IN = "allauth.account.auth_backends.AuthenticationBackend"


@dataclass(frozen=True, slots=True)
class PageTime:
    """One page's times in milliseconds, of 40 loads with different contents where it has any."""

    page: str
    median_ms: float
    p95_ms: float
    slowest_ms: float


def page_times(seed: int = 1) -> list[PageTime]:
    """Load every page that grows with the data, and return its times.

    Raises RuntimeError when a page does not answer 200: a fast error is no page.
    """
    return [_time(*plan) for plan in plans(seed)]


def plans(seed: int = 1) -> list[Plan]:
    """Return each page that is timed, who asks for it, and what gives the next address to ask for."""
    homes = {NATIONAL: "national_unit", AUDITOR: "oversight"}
    made = {
        kind: access.add_organisation(code=f"bench-{kind}", name=kind, kind=kind).code for kind in homes.values()
    }  # fmt: skip
    roles = dict.fromkeys(role for _, role, _ in TIMED)
    clients = {role: _client(role, made[homes[role]] if role in homes else FORCE) for role in roles}
    drawn = _drawn(random.Random(seed))
    return [(name, clients[role], _next(address, drawn)) for name, role, address in TIMED]


def _drawn(dice: random.Random) -> dict[str, Callable[[], str]]:
    """Return for each name in an address what draws the next of them."""
    with viewing(IMPORTER):
        own = people.get_organisation(FORCE).pk
        seen = _some("SELECT kind || '/' || value FROM link_identifier", [], dice)
        series = _series(dice)
        of = _some("SELECT report_id FROM link_seriesmember", [], dice)
        found = {
            "own": _some("SELECT id FROM record_report WHERE owner_id = %s", [own], dice),
            "any": _some("SELECT id FROM record_report", [], dice),
            "identifier": [quote(one, safe="/") for one in seen],
            "value": [quote(one) for one in _some(_WRITTEN, [], dice)],
            "series": series,
            "pair": _some(_PAIRS, [[int(one) for one in of]], dice),
            "batch": _some("SELECT id FROM record_batch WHERE owner_id = %s", [own], dice),
        }
    return {name: partial(dice.choice, some) for name, some in found.items()}


def _next(address: str, drawn: dict[str, Callable[[], str]]) -> Callable[[], str]:
    names = [name for _, name, _, _ in Formatter().parse(address) if name]
    return lambda: address.format_map({name: drawn[name]() for name in names})


def _client(role: str, organisation: str) -> Client:
    email = f"{role}@bench.example"
    owner = people.get_organisation(organisation)
    with viewing(IMPORTER):
        new = access.NewMember(email, role, owner, [role], secrets.token_urlsafe(16))
        member = access.add_member(new=new, by=IMPORTER, at=datetime.now(UTC))
    client = Client()
    assert isinstance(member, Member)
    client.force_login(member, _SIGN_IN)
    # What the second step of a real sign-in leaves in the session.
    session = client.session
    session["account_authentication_methods"] = [{"method": "mfa", "type": "totp", "at": 0}]
    session["account_authentication_methods_user"] = str(member.pk)
    session["purpose"] = ["investigate", datetime.now(UTC).timestamp()]
    session.save()
    return client


def _some(statement: str, values: list[object], dice: random.Random) -> list[str]:
    """Return some hundred answers of a query, spread over the whole of it."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT setseed(%s)", [dice.random()])
        cursor.execute(f"SELECT * FROM ({statement}) AS found ORDER BY random() LIMIT 200", values)
        return [str(value) for (value,) in cursor.fetchall()]


def _series(dice: random.Random) -> list[str]:
    from hueandcry.stages.link.queries import series_list

    largest = [series.reference for series in series_list(limit=50)]
    dice.shuffle(largest)
    return largest


def _time(name: str, client: Client, where: Callable[[], str]) -> PageTime:
    times = sorted(_loads(client, where))
    return PageTime(name, times[len(times) // 2], times[int(len(times) * 0.95)], times[-1])


def _loads(client: Client, where: Callable[[], str]) -> Iterator[float]:
    # The first is not counted: it loads the templates.
    for time_number in range(_TIMES + 1):
        address = where()
        began = time.perf_counter()
        answer = client.get(address, follow=True)
        took = (time.perf_counter() - began) * 1000
        if answer.status_code != 200:
            raise RuntimeError(f"{name_of(address)} answered {answer.status_code}")
        if time_number:
            yield took


def name_of(address: str) -> str:
    """Return an address without what it names, for a message that may be logged."""
    return address.split("?")[0].rstrip("/").split("/")[1] if address != "/" else "home"
