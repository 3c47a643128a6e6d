"""New mentions find the person they belong to among those held."""

from __future__ import annotations

import pytest

from hueandcry.access.viewer import viewing
from hueandcry.stages.people.actions import dispose
from hueandcry.stages.people.actions.placing import catch_up
from hueandcry.stages.people.models import Key, Mention, Person
from tests.factories import ENGINE_VIEWER, NOW, organisation, report_id
from tests.stages.people.town import QUILL, bring, settle, whose

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    "other",
    [
        {"suspect name": "QUILL, John", "suspect born": "07/02/1984"},
        {"suspect name": "Jon Quill", "suspect born": "08/02/1984", "suspect postcode": "ME14 1AA"},
        {"suspect name": "Quill John", "suspect born": "07/02/1984", "suspect postcode": "ME14 1AA"},
    ],
)
def test_one_man_in_two_forces_is_one_person(other):
    bring(organisation("Kent"), {"ref": "K1", **QUILL})
    settle()
    bring(organisation("Essex"), {"ref": "E1", **other})
    settle()

    assert whose("K1") == whose("E1")
    with viewing(ENGINE_VIEWER):
        (person,) = Person.objects.all()
    assert (person.mention_count, person.role, len(person.owners)) == (2, "suspect", 2)


@pytest.mark.parametrize(
    "other",
    [
        {"suspect name": "John Quill"},
        {"suspect name": "John Quill", "suspect born": "30/11/1951"},
        {"suspect name": "Mary Crow", "suspect born": "07/02/1984"},
        {"suspect name": "J"},
        {"suspect name": "x" * 500, "suspect born": "00/00/0000"},
    ],
)
def test_a_name_alone_or_another_date_of_birth_joins_nobody(other):
    bring(organisation("Kent"), {"ref": "K1", **QUILL}, {"ref": "K2", **other})
    settle()

    assert whose("K1") != whose("K2")


def test_suspects_and_victims_are_never_one_person():
    bring(
        organisation("Kent"), {"ref": "K1", **QUILL}, {"ref": "K2", **{f"victim{key[7:]}": QUILL[key] for key in QUILL}}
    )
    settle()

    assert whose("K1") != whose("K2")
    with viewing(ENGINE_VIEWER):
        assert {person.role for person in Person.objects.all()} == {"suspect", "victim"}


def test_mentions_of_one_chunk_find_one_another():
    bring(organisation("Kent"), *({"ref": f"K{number}", **QUILL} for number in range(5)))
    settle()

    assert len({whose(f"K{number}") for number in range(5)}) == 1


def test_nobody_without_a_name_and_no_bystander_is_kept():
    bring(organisation("Kent"), {"ref": "K1", "suspect born": "07/02/1984"}, {"ref": "K2"})

    with viewing(ENGINE_VIEWER):
        assert not Mention.objects.exists()
        assert catch_up(at=NOW) == 0


def test_a_record_that_changes_elsewhere_leaves_its_people_alone_and_one_that_names_another_moves_them():
    kent = organisation("Kent")
    bring(kent, {"ref": "K1", **QUILL}, {"ref": "K2", **QUILL})
    settle()
    before = whose("K1")
    bring(kent, {"ref": "K1", **QUILL, "text": "It was sold twice."})
    assert whose("K1") == before

    bring(kent, {"ref": "K1", "suspect name": "Mary Crow"})
    settle()

    assert whose("K2") == before != whose("K1")
    with viewing(ENGINE_VIEWER):
        assert Person.objects.get(pk=before).mention_count == 1


def test_a_person_alone_keeps_the_reference_when_the_name_is_put_right():
    kent = organisation("Kent")
    bring(kent, {"ref": "K1", **QUILL})
    settle()
    before = whose("K1")

    bring(kent, {"ref": "K1", **QUILL, "suspect name": "Jon Quill"})
    settle()

    assert whose("K1") == before


def test_what_is_disposed_of_is_gone_with_all_that_was_made_of_it():
    bring(organisation("Kent"), {"ref": "K1", **QUILL}, {"ref": "K2", "suspect name": "Mary Crow"})
    settle()

    with viewing(ENGINE_VIEWER):
        assert dispose([report_id("K1")]) == 1
        assert Mention.objects.count() == Person.objects.count() == 1
        assert set(Key.objects.values_list("mention_id", flat=True)) == set(
            Mention.objects.values_list("id", flat=True)
        )
