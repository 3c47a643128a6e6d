"""Whoever was given a record is told when its source sends another version: once, and only what they may know."""

from __future__ import annotations

import json
import re

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from hueandcry.access import actions as access
from hueandcry.access.viewer import viewing
from hueandcry.core.sharing.vocabulary import Data, Purpose
from hueandcry.stages.law.actions import restricting
from hueandcry.stages.record.actions import handling
from hueandcry.stages.share import queries
from hueandcry.stages.share.actions import disclosing
from hueandcry.stages.share.data import DisclosureData, Wish
from tests.factories import ENGINE_VIEWER, NOW, bring_in, member, organisation, report_id, source, viewer
from tests.stages.share.arranging import quiet_source

pytestmark = pytest.mark.django_db
WHAT = "recipient told: changed"


class Here:
    """Kent, which shares records of its own with Essex."""

    def __init__(self) -> None:
        self.kent, self.essex = organisation("Kent"), organisation("Essex")
        self.source = source(self.kent)
        self.send("K1", "Theft"), self.send("K2", "Theft")
        self.analyst, self.manager = viewer(self.kent, "force_analyst"), viewer(self.kent, "records_manager")

    def send(self, reference: str, says: str) -> None:
        bring_in(self.source, [{"ref": reference, "text": f"A van was taken: {says}", "class": says}])

    def share(self, reference: str = "K1") -> int:
        wish = Wish(self.essex.pk, Purpose.CRIME, frozenset({Data.CRIME}), reason="One offender.")
        with viewing(self.analyst):
            _, number = disclosing.propose(report_id=report_id(reference), wish=wish, by=self.analyst, at=NOW)
        assert number
        return number

    def seen(self, number: int) -> DisclosureData:
        with viewing(viewer(self.essex, "force_analyst")):
            return queries.get_disclosure(number)


@pytest.fixture
def here() -> Here:
    return Here()


def told() -> list[tuple[str, str, dict[str, object]]]:
    """Return the act, gateway and detail of each event that says that somebody was told of a change."""
    with viewing(ENGINE_VIEWER), connection.cursor() as cursor:
        cursor.execute("SELECT act, gateway, detail FROM audit_event WHERE what = %s ORDER BY id", [WHAT])
        return [(act, gateway, json.loads(detail)) for act, gateway, detail in cursor.fetchall()]


def test_an_import_that_changes_a_record_tells_who_was_given_it(here: Here) -> None:
    number, other = here.share("K1"), here.share("K2")
    assert here.seen(number).changed_at is None

    here.send("K1", "Robbery")

    assert here.seen(number).changed_at is not None
    assert here.seen(other).changed_at is None
    ((act, gateway, detail),) = told()
    assert (act, gateway) == ("disclosure", here.seen(number).gateway)
    assert (detail["disclosure"], detail["to"]) == (number, here.essex.pk)


def test_the_same_again_and_a_second_change_tell_nothing_more(here: Here) -> None:
    number = here.share()
    here.send("K1", "Theft")
    assert here.seen(number).changed_at is None

    here.send("K1", "Robbery")
    since = here.seen(number).changed_at
    here.send("K1", "Burglary")

    assert here.seen(number).changed_at == since
    assert len(told()) == 1


def test_once_they_are_given_it_anew_the_next_change_tells_again(here: Here) -> None:
    number = here.share()
    here.send("K1", "Robbery")
    with viewing(here.analyst):
        disclosing.correct(disclosure_id=number, by=here.analyst, at=NOW)
    assert here.seen(number).changed_at is None

    here.send("K1", "Burglary")

    assert here.seen(number).changed_at is not None
    assert len(told()) == 2


def test_what_was_recalled_or_only_proposed_is_nobody_s_to_hear_of(here: Here) -> None:
    number = here.share()
    with viewing(here.analyst):
        disclosing.recall(disclosure_id=number, reason="Wrong one", by=here.analyst, at=NOW)

    here.send("K1", "Robbery")

    assert here.seen(number).changed_at is None
    assert told() == []


def test_of_a_restricted_record_they_hear_when_it_is_restricted_no_more(here: Here) -> None:
    number, earlier = here.share("K1"), here.share("K2")
    here.send("K2", "Robbery")
    for reference in ("K1", "K2"):
        with viewing(here.manager):
            restricting.place(report_id=report_id(reference), reason="Disputed", by=here.manager, at=NOW)
    here.send("K1", "Robbery")
    assert [here.seen(one).changed_at for one in (number, earlier)] == [None, None]
    assert len(told()) == 1

    for reference in ("K1", "K2"):
        with viewing(here.manager):
            restricting.lift(report_id=report_id(reference), reason="Settled", by=here.manager, at=NOW)

    assert None not in [here.seen(one).changed_at for one in (number, earlier)]
    assert len(told()) == 2


def test_of_what_is_in_a_compartment_they_hear_nothing(here: Here) -> None:
    number = here.share()
    with viewing(ENGINE_VIEWER):
        handling.place(
            report_ids=[report_id("K1")], compartments=frozenset({"CHILD"}), reason="", by=ENGINE_VIEWER, at=NOW
        )

    here.send("K1", "Robbery")

    assert told() == []
    assert here.seen(number).changed_at is None


def test_a_version_that_puts_a_record_in_a_compartment_recalls_what_was_shared(here: Here) -> None:
    number, other = here.share("K1"), here.share("K2")

    bring_in(quiet_source(here.kent, "COVERT"), [{"ref": "K1", "text": "Watched", "class": "Theft"}])

    assert (here.seen(number).state, here.seen(other).state) == ("recalled", "made")
    assert told() == []


def test_a_chunk_asks_once_however_many_of_its_records_changed(here: Here) -> None:
    def asked(count: int, says: str) -> list[str]:
        rows = [{"ref": f"N{n}", "text": f"A van was taken: {says}"} for n in range(count)]
        with CaptureQueriesContext(
            connection,
        ) as seen:
            bring_in(here.source, rows)
        return [one["sql"] for one in seen.captured_queries if "share_disclosure" in one["sql"]]

    assert asked(30, "first") == []
    for n in range(5):
        here.share(f"N{n}")

    assert len(asked(2, "second")) == len(asked(30, "third")) == 1
    assert len(told()) == 5


def test_its_recipient_reads_so_and_its_owner_that_they_know(here: Here, client: Client) -> None:
    number = here.share()
    here.send("K1", "Robbery")
    client.force_login(member(here.essex, "force_analyst"))

    assert "Changed since" in client.get("/sharing/").content.decode()
    shown = client.get(f"/sharing/{number}/").content.decode()
    assert "has changed since you received it" in shown
    assert "Robbery" not in shown
    client.force_login(member(here.kent, "intelligence_supervisor"))
    assert "They have been told so" in client.get(f"/sharing/{number}/").content.decode()
    answer = client.post(f"/sharing/{number}/decide/", {"deed": "correct"})
    assert answer.status_code == 302
    client.force_login(member(here.essex, "force_analyst"))
    shown = client.get(f"/sharing/{number}/").content.decode()
    assert "has changed since" not in shown
    assert re.search(r"Robbery", shown)


def test_a_machine_reads_so_too(here: Here, client: Client) -> None:
    number = here.share()
    liaison = viewer(here.essex, "partner_liaison")
    with viewing(liaison):
        bearer = {"Authorization": f"Bearer {access.make_key(title='feed', by=liaison, at=NOW)}"}

    def since() -> tuple[str | None, str | None]:
        (listed,) = client.get("/api/v1/shared", headers=bearer).json()
        return listed["changed_at"], client.get(f"/api/v1/shared/{number}", headers=bearer).json()["changed_at"]

    assert since() == (None, None)
    here.send("K1", "Robbery")
    assert None not in since()
