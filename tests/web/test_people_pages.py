"""Suspects and victims are looked for and shown with why, and judged in place."""

from __future__ import annotations

import re

import pytest

from hueandcry.access.viewer import viewing
from hueandcry.core.linkage.reference import reference_of
from hueandcry.stages.people import queries
from tests.factories import ENGINE_VIEWER, member, organisation
from tests.stages.people.town import CROW, QUILL, as_victim, bring, mention_in, settle, whose
from tests.web.shared_number import events, page

pytestmark = pytest.mark.django_db


@pytest.fixture
def kent():
    kent, essex = organisation("Kent"), organisation("Essex")
    bring(
        kent,
        {"ref": "K1", **QUILL},
        {"ref": "K2", **QUILL, "suspect name": "Jon Quill"},
        {"ref": "K3", **as_victim(CROW)},
    )
    bring(essex, {"ref": "E1", **QUILL}, {"ref": "E2", **CROW})
    settle()
    return kent


@pytest.fixture
def analyst(kent):
    return member(kent, "force_analyst")


def sent(client, who, address, status=200, **fields):
    client.force_login(who)
    answer = client.post(address, fields)
    assert answer.status_code == status, answer.status_code
    return answer.content.decode() if status != 302 else answer["Location"]


def address(reference, role="suspect", more=""):
    with viewing(ENGINE_VIEWER):
        return f"/{role}s/{reference_of(whose(reference), 'P')}/{more}"


def test_a_suspect_is_found_by_name_and_leads_to_their_page(client, analyst):
    shown = sent(client, analyst, "/suspects/", name="Quill, John", born="7/2/1984", purpose="investigate")

    assert "Who it may be" in shown
    assert "Very likely the same person" in shown
    assert "Named in 3 records of 2 organisations" in shown
    assert f"{address('K1')}?for=investigate" in shown
    assert len(events("suspect looked for")) == 1


def test_who_is_not_in_one_s_records_is_not_found(client, analyst):
    shown = sent(client, analyst, "/suspects/", name="Mary Crow", purpose="investigate")

    assert "Nobody like that in the records you may see" in shown


@pytest.mark.parametrize(
    ("fields", "says"),
    [
        ({"purpose": "investigate"}, "Type a name"),
        ({"name": "John Quill"}, "Choose what you look for them for"),
        ({"name": "John Quill", "purpose": "investigate", "born": "31/31/0000"}, "Type a date of birth such as"),
        ({"name": "J", "purpose": "investigate"}, "Type a given name and a surname, in letters"),
        ({"name": "Smith", "purpose": "investigate"}, "Type a given name and a surname, in letters"),
        ({"name": "x" * 500, "purpose": "investigate"}, "at most 200 letters"),
    ],
)
def test_what_is_missing_is_asked_for(client, analyst, fields, says):
    assert says in sent(client, analyst, "/suspects/", status=422, **fields)
    assert events("suspect looked for") == []


def test_a_person_is_opened_for_a_purpose_only(client, analyst):
    asked = page(client, analyst, address("K1"))
    assert "What do you open this person for?" in asked
    assert "Quill" not in asked

    shown = page(client, analyst, address("K1") + "?for=investigate")
    assert "John Quill" in shown
    assert "1 withheld" in shown
    assert "the same date of birth" in shown
    assert [event.purpose for event in events("person read")] == ["investigate"]


def test_two_are_parted_and_put_together_again_in_place(client, analyst):
    fields = {"left": mention_in("K1").id, "right": mention_in("K2").id, "for": "investigate"}
    asked = sent(client, analyst, address("K1", more="judge/"), status=422, **fields, says="different")
    assert "Choose an answer and give a reason" in asked
    assert re.search(r'value="different"[^>]* checked', asked)
    assert "Your purpose: Investigate a crime that was reported" in asked

    where = sent(client, analyst, address("K1", more="judge/"), 302, **fields, says="different", reason="Two cousins.")
    assert whose("K1") != whose("K2")
    shown = page(client, analyst, where)
    assert "Two cousins." in shown
    assert "Who else it may be" in shown

    sent(client, analyst, address("K1", more="take-back/"), 302, **fields)
    assert whose("K1") == whose("K2")


def test_victims_are_behind_another_door(client, kent, analyst):
    recorder, national = (
        member(kent, "force_recorder"),
        member(organisation("Unit", "national_unit"), "national_analyst"),
    )

    assert "Mary Crow" in page(client, recorder, address("K3", "victim") + "?for=care")
    page(client, recorder, address("K1"), status=403)
    page(client, national, address("K3", "victim"), status=403)
    page(client, analyst, address("K3", "suspect"), status=404)
    page(client, analyst, address("E2"), status=404)


def test_how_many_are_still_being_compared_is_said_up_to_a_bound(client, kent, analyst, monkeypatch):
    bring(kent, *({"ref": f"K{n}", **QUILL} for n in range(4, 8)))
    client.force_login(analyst)
    assert "4 mentions of records that came in lately are still" in page(client, analyst, "/suspects/")

    monkeypatch.setattr(queries, "MOST_WAITING", 3)
    assert "More than 3 mentions of records that came in lately are still" in page(client, analyst, "/suspects/")
