"""Every page is timed or says why not, and each that is timed opens for whom the table names."""

from __future__ import annotations

import pytest
from django.urls import resolve

from hueandcry.access import actions as access
from hueandcry.access import queries as people
from hueandcry.access.doors_table import DOORS
from hueandcry.access.roles import ROLES
from hueandcry.batch import page_times
from hueandcry.batch.pages_table import TIMED, UNTIMED
from tests.factories import bring_in, source

EXAMPLES = {
    "own": "1", "any": "1", "pair": "1/2", "identifier": "phone/1", "value": "1", "series": "s", "batch": "1",
}  # fmt: skip


def test_each_page_that_is_read_is_timed_or_says_why_not() -> None:
    timed = {resolve(address.format_map(EXAMPLES).split("?")[0]).url_name for _, _, address in TIMED}
    # Signing in has pages of its own, of another package.
    pages = {door.name for door in DOORS if door.does == "GET" and not door.name.startswith(("account_", "mfa_"))}

    assert timed | set(UNTIMED) == pages
    assert timed & set(UNTIMED) == set()


def test_each_page_is_timed_as_a_role_that_it_opens_to() -> None:
    opens = {door.name: door.opens for door in DOORS if door.does == "GET"}

    for _, role, address in TIMED:
        door = opens[str(resolve(address.format_map(EXAMPLES).split("?")[0]).url_name)]
        assert role in ROLES
        assert role in door.split() or door in ("everyone", "signed in"), address
    assert len({name for name, _, _ in TIMED}) == len(TIMED)


@pytest.mark.django_db
def test_each_of_them_opens(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(page_times, "_TIMES", 1)
    access.add_forces()
    kent = source(people.get_organisation("kent"))
    text = "Told to pay villain.one@mail.test on WhatsApp, and to call 07700 900123"
    bring_in(kent, [{"ref": f"K{n}", "text": text} for n in range(4)])

    found = page_times.page_times()

    assert [one.page for one in found] == [name for name, _, _ in TIMED]
    assert all(one.median_ms > 0 for one in found)
