"""Ten thousand records in one series, and under one identifier: pages stay small, and every record can be reached."""

from __future__ import annotations

import re
from dataclasses import replace
from types import SimpleNamespace

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from hueandcry.access.viewer import viewing
from hueandcry.core.importing.profile import IdentifierColumn
from hueandcry.stages.link import queries as link
from hueandcry.stages.link.actions.rebuild import rebuild
from tests.factories import ENGINE_VIEWER, NOW, PROFILE, bring_in, member, organisation, report_id, source
from tests.web.shared_number import NUMBER, NUMBER_NORMAL, page

pytestmark = [pytest.mark.django_db, pytest.mark.slow]

MANY, GROUPS = 10_000, 4
BOUNDS = replace(
    PROFILE,
    identifiers=(*PROFILE.identifiers, IdentifierColumn("bank_account", ("suspect account",), role="suspect"),
                 IdentifierColumn("email", ("suspect mail",), role="suspect")),
)  # fmt: skip
# A page of 200 records, with what can be said and done of each; a picture on it would be as large.
LARGEST_PAGE = 1_500_000


def rows():
    """Yield 2,500 records of each of four accounts, tied by one address in a record of each; one number is in all."""
    for number in range(MANY):
        group, place = number % GROUPS, number // GROUPS
        yield {
            "ref": f"T{number}", "text": "Paid on a market place.", "when": f"{1 + number % 28}/{1 + number % 12}/2026",
            "suspect phone": NUMBER, "suspect account": f"20-00-0{group} 1234567{group}",
            "suspect mail": "" if place else "link@crook.example",
        }  # fmt: skip


@pytest.fixture
def here():
    owner = organisation()
    where = source(owner)
    every = list(rows())
    # As the pipeline writes them: some thousands of rows a transaction.
    for start in range(0, MANY, 4_000):
        bring_in(where, every[start : start + 4_000], profile=BOUNDS)
    with connection.cursor() as cursor:
        # What autovacuum does by itself within a minute of an import.
        cursor.execute("ANALYZE")
    bring_in(where, [{"ref": f"S{n}", "text": "Mail small@shop.example", "when": "01/02/2026"} for n in (1, 2)])
    return SimpleNamespace(owner=owner, analyst=member(owner, "force_analyst"))


def reference(of):
    with viewing(ENGINE_VIEWER):
        return link.series_of_report(report_id(of)).reference


def records_on(shown):
    return re.findall(r">(T\d+)<", shown)


def test_pages_stay_small_and_reach_every_record(client, here):
    large, small = reference("T1"), reference("S1")
    page(client, here.analyst, f"/series/{small}/")
    with CaptureQueriesContext(connection) as few:
        page(client, here.analyst, f"/series/{small}/")
    with CaptureQueriesContext(connection) as many:
        first = page(client, here.analyst, f"/series/{large}/")

    assert "10,000 records" in first
    # One address ties the four accounts; without it three quarters would leave.
    assert "link@crook.example" in first
    assert "7,500 records would leave" in first
    assert len(many) <= len(few) + 1
    assert len(first) < LARGEST_PAGE
    assert len(set(records_on(first))) == link.PAGE
    last = page(client, here.analyst, f"/series/{large}/?after={report_id('T9998')}")
    assert set(records_on(last)) == {"T9999"}

    shown = page(client, here.analyst, f"/identifier/phone/{NUMBER_NORMAL}")
    assert "Seen in 10,000 records" in shown
    assert len(shown) < LARGEST_PAGE
    assert len(set(records_on(shown))) == 50
    older = page(client, here.analyst, f"/identifier/phone/{NUMBER_NORMAL}?before={report_id('T1')}")
    assert set(records_on(older)) == {"T0"}

    with viewing(ENGINE_VIEWER):
        assert rebuild(at=NOW).corrected_count == 0
