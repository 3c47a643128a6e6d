"""How long pages take on the data that is held, through the whole of Django, as people in four roles."""

from __future__ import annotations

import random
import secrets
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from urllib.parse import quote

from django.db import connection
from django.test import Client

from hueandcry.access import actions as access
from hueandcry.access import queries as people
from hueandcry.access.models import Member
from hueandcry.access.viewer import viewing
from hueandcry.batch.nation import IMPORTER

_TIMES = 40
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
    """Return each page that grows with the data, who asks for it, and what gives the next address to ask for."""
    force = _client("force_recorder", "kent")
    national = _client("national_analyst", access.add_organisation(code="unit", name="Unit", kind="national_unit").code)
    dice = random.Random(seed)
    with viewing(IMPORTER):
        own = people.get_organisation("kent").pk
        records = _some("SELECT id FROM record_report WHERE owner_id = %s", [own], dice)
        anyones = _some("SELECT id FROM record_report", [], dice)
        seen = _some("SELECT kind || '/' || value FROM link_identifier", [], dice)
        written = _some("SELECT value FROM link_identifier WHERE kind IN ('phone', 'email', 'bank_account')", [], dice)
        series = _series(dice)
    return [
        ("national picture", national, lambda: "/"),
        ("one force", force, lambda: "/forces/kent/"),
        ("record, own", force, lambda: f"/record/{dice.choice(records)}/"),
        ("record, national", national, lambda: f"/record/{dice.choice(anyones)}/"),
        ("review queue", force, lambda: "/review/"),
        ("identifier", national, lambda: f"/identifier/{quote(dice.choice(seen), safe='/')}"),
        ("series list", national, lambda: "/series/"),
        ("series", national, lambda: f"/series/{dice.choice(series)}/"),
        ("search by identifier", national, lambda: f"/search/?q={quote(dice.choice(written))}"),
        ("search, nothing found", force, lambda: "/search/?q=nobody.at.all%40mail.test"),
    ]


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
