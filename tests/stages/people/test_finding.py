"""People are found by those who may, for a purpose, and the trail tells of it."""

from __future__ import annotations

from datetime import date
from types import SimpleNamespace

import pytest

from hueandcry.access.viewer import AUDIT, Viewer, viewing
from hueandcry.audit.models import Event
from hueandcry.core.errors import NotAllowed
from hueandcry.stages.people import queries
from hueandcry.stages.people.actions import finding
from hueandcry.stages.people.actions.finding import Wanted
from tests.factories import NOW, organisation, viewer
from tests.stages.people.town import CROW, QUILL, as_victim, bring, settle, whose

pytestmark = pytest.mark.django_db


@pytest.fixture
def here():
    kent, essex = organisation("Kent"), organisation("Essex")
    bring(kent, {"ref": "K1", **QUILL}, {"ref": "K2", **as_victim(CROW)})
    bring(essex, {"ref": "E1", **QUILL}, {"ref": "E2", **CROW})
    settle()
    national = viewer(organisation("Unit", "national_unit"), "national_analyst")
    return SimpleNamespace(kent=kent, national=national, analyst=viewer(kent, "force_analyst"))


def find(by, name, *, role="suspect", purpose="investigate", **known):
    with viewing(by):
        return finding.find(wanted=Wanted(role, name, purpose=purpose, **known), by=by, at=NOW)


def events(what):
    with viewing(Viewer("auditor", 0, frozenset(), AUDIT)):
        return list(Event.objects.filter(what=what))


def test_a_name_finds_the_person_with_the_reasons(here):
    (hit,) = find(here.national, "Quill, Jon", born=date(1984, 2, 7))

    assert hit.person.mention_count == 2
    assert hit.probability > 0.9
    assert any("date of birth" in reason for reason in hit.reasons)


def test_a_force_finds_its_own_and_hears_of_no_other(here):
    assert len(find(here.analyst, "John Quill")) == 1
    assert find(here.analyst, "Mary Crow") == []


def test_victims_are_found_by_another_door(here):
    assert len(find(here.analyst, "Mary Crow", role="victim", purpose="care")) == 1
    with pytest.raises(NotAllowed):
        find(here.national, "Mary Crow", role="victim", purpose="care")


def test_nobody_is_looked_for_without_a_purpose_or_a_name(here):
    with pytest.raises(finding.NoPurpose):
        find(here.analyst, "John Quill", purpose="curiosity")
    for name in ("", "J", "x" * 500, "!!!"):
        with pytest.raises(finding.NobodyNamed):
            find(here.analyst, name)


def test_the_trail_says_why_and_not_whom(here):
    find(here.analyst, "John Quill")

    (event,) = events("suspect looked for")
    assert event.purpose == "investigate"
    assert "Quill" not in event.subject + str(event.detail)


def test_a_person_is_opened_with_what_is_withheld(here):
    with viewing(here.analyst):
        person = queries.persons([whose("K1")])[whose("K1")]
        opened = finding.open_person(reference=person.reference, purpose="investigate", by=here.analyst, at=NOW)
        assert (opened.mention_count, queries.visible_count(opened.id)) == (2, 1)
        (because,) = finding.because(opened, by=here.analyst)
        assert because.partner is None
    with viewing(here.national):
        both = finding.because(person, by=here.national)
        assert all(one.partner and one.probability > 0.9 and one.reasons for one in both)
    assert [event.subject for event in events("person read")] == [f"person:{person.reference}"]


def test_a_person_one_has_no_part_in_or_may_not_find_is_not_there(here):
    with viewing(here.national):
        crow = queries.persons([whose("E2")])[whose("E2")].reference
        victim = queries.persons([whose("K2")])[whose("K2")].reference
    for by, reference in (
        (here.analyst, crow),
        (here.national, victim),
        (here.analyst, "P-0000-0"),
        (here.analyst, "x"),
    ):
        with viewing(by), pytest.raises(queries.NoSuchPerson):
            finding.open_person(reference=reference, purpose="investigate", by=by, at=NOW)
