"""A person's request through the pages, from the note to the package; and a record that is restricted or corrected."""

from __future__ import annotations

import re

import pytest
from django.test import Client

from tests.factories import bring_in, member, organisation, report_id, source
from tests.stages.law.held import Held
from tests.web.shared_number import without_tokens

pytestmark = pytest.mark.django_db
FORM = {"name": "Morag Italo", "born": "", "identifiers": "k/1", "proof": "Passport seen", "received_on": "20/11/2026"}


@pytest.fixture
def held() -> Held:
    return Held()


def people(held: Held) -> tuple[Client, Client]:
    """Return the browsers of who prepares and of who checks."""
    preparer, officer = Client(), Client()
    preparer.force_login(member(held.kent, "records_manager"))
    officer.force_login(member(held.kent, "data_protection_officer"))
    return preparer, officer


def test_a_request_goes_from_one_person_to_another_and_out(held: Held) -> None:
    preparer, officer = people(held)
    assert preparer.post("/requests/", {**FORM, "proof": ""}).status_code == 422
    here = preparer.post("/requests/", FORM)["Location"]
    page = preparer.get(here).content.decode()
    assert "Its reference was given: k/1" in page

    act = f"{here}act/"
    assert "Decide about every record" in preparer.post(act, {"step": "send"}, follow=True).content.decode()
    withheld = {"step": "decide", "report": report_id("K1"), "decision": "withhold"}
    assert "choose an exemption" in preparer.post(act, withheld, follow=True).content.decode()
    preparer.post(act, {**withheld, "decision": "part"})
    assert "second person" in preparer.post(act, {"step": "send"}, follow=True).content.decode()
    assert preparer.post(f"{here}check/", {"step": "release"}).status_code == 403
    assert "Release it" in officer.get(here).content.decode()
    officer.post(f"{here}check/", {"step": "release"})

    package = preparer.get(f"{here}package.zip")
    assert package["Content-Type"] == "application/zip"
    assert package.content.startswith(b"PK")
    assert preparer.post(act, {"step": "sing"}).status_code == 404


def test_what_was_typed_stays_when_a_step_cannot_be_done(held: Held) -> None:
    preparer, officer = people(held)
    here = preparer.post("/requests/", FORM)["Location"]
    number = re.search(r'id="decision-(\d+)"', preparer.get(here).content.decode())[1]  # type: ignore[index]
    typed = {"step": "decide", "report": number, "decision": "withhold", "reason": "A trial is under way in Leeds"}

    answer = preparer.post(f"{here}act/", typed)

    shown = answer.content.decode()
    assert answer.status_code == 422
    assert f'href="#decision-{number}"' in shown
    assert "A trial is under way in Leeds</textarea>" in shown
    assert re.search(r'value="withhold" selected', shown)
    long = preparer.post(f"{here}act/", {"step": "close", "reason": "Withdrawn. " * 200}).content.decode()
    assert "Withdrawn. Withdrawn." in long
    assert '<a href="#why">' in long
    assert officer.get(here).status_code == 200


def test_the_list_says_what_is_late(held: Held) -> None:
    preparer, officer = people(held)
    preparer.post("/requests/", {**FORM, "received_on": "01/02/2020"})

    page = officer.get("/requests/").content.decode()
    assert "Late</strong>" in page
    assert "Find what is held" not in page


def test_a_restricted_record_says_so_to_its_own_and_is_not_there_for_others(held: Held) -> None:
    preparer, _ = people(held)
    number = report_id("K4")
    national = Client()
    national.force_login(member(organisation("Unit", "national_unit"), "national_analyst"))
    assert national.get(f"/record/{number}/").status_code == 200

    assert preparer.post(f"/record/{number}/rights/", {"reason": ""}).status_code == 422
    preparer.post(f"/record/{number}/rights/", {"reason": "He disputes it"})

    assert "decide nothing by it. He disputes it" in preparer.get(f"/record/{number}/").content.decode()
    assert national.get(f"/record/{number}/").status_code == 404
    found = national.get("/search/?q=07700900123").content.decode()
    assert "K4" not in "\n".join(without_tokens(found))
    preparer.post(f"/record/{number}/rights/", {"reason": "Settled"})
    assert national.get(f"/record/{number}/").status_code == 200


def test_a_correction_is_read_by_everybody_who_reads_the_record(held: Held) -> None:
    preparer, _ = people(held)
    number = report_id("K1")
    preparer.post(f"/record/{number}/rights/", {"what": "correct", "wrong": "The street", "right": "High Street"})
    national = Client()
    national.force_login(member(organisation("Unit", "national_unit"), "national_analyst"))

    assert "High Street" in national.get(f"/record/{number}/").content.decode()
    bring_in(source(held.kent), [{"ref": "K1", "text": "Broken window 1, High Street", "when": "01/02/2015"}])
    assert "Said to be wrong" not in national.get(f"/record/{number}/").content.decode()


def test_another_force_s_record_cannot_be_restricted(held: Held) -> None:
    preparer, _ = people(held)

    assert preparer.get(f"/record/{report_id('E1')}/rights/").status_code == 404
    assert preparer.post(f"/record/{report_id('E1')}/rights/", {"reason": "x"}).status_code == 404
