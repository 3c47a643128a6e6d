"""Everybody is worked out anew from the mentions alone; references and judgements live on."""

from __future__ import annotations

import random

import pytest

from hueandcry.access.viewer import viewing
from hueandcry.stages.people.actions.rebuild import rebuild
from hueandcry.stages.people.models import Common, Key, Learnt, Mention, Person
from tests.factories import ENGINE_VIEWER, NOW, organisation
from tests.stages.people.town import CROW, QUILL, as_victim, bring, settle, whose

pytestmark = pytest.mark.django_db

GIVEN = ("John", "Mary", "Bill", "Aled", "Siân", "Jean", "Peter", "Anne", "Olga", "Zoe")
FAMILY = ("Quill", "Crow", "Jones", "Okafor", "Smyth", "Smith", "Khan", "Evans", "Bury", "Dunn")


def rebuilt():
    with viewing(ENGINE_VIEWER):
        return {found.role: found for found in rebuild(at=NOW, memory="500MB")}


def crowd(count):
    """Return rows of so many people, each in two records, the second with a slip."""
    dice = random.Random(11)
    for number in range(count):
        given, family = dice.choice(GIVEN), dice.choice(FAMILY) + dice.choice(("", "son", "ley", "worth"))
        born = f"{dice.randint(1, 28):02}/{dice.randint(1, 12):02}/{dice.randint(1950, 2000)}"
        place = {"suspect postcode": f"ME{number % 20 + 1} {dice.randint(1, 9)}AA"}
        yield {"ref": f"A{number}", "suspect name": f"{given} {family}", "suspect born": born, **place}
        yield {"ref": f"B{number}", "suspect name": f"{given[:-1]} {family}", "suspect born": born, **place}


def test_a_rebuild_of_what_waits_learns_and_places_everybody():
    bring(organisation("Kent"), *crowd(150))

    found = rebuilt()["suspect"]

    assert found.mention_count == 300
    assert 145 <= found.person_count <= 165
    right = sum(whose(f"A{number}") == whose(f"B{number}") for number in range(0, 150, 10))
    assert right >= 13
    with viewing(ENGINE_VIEWER):
        assert Learnt.objects.filter(role="suspect").count() == 1
        assert Common.objects.filter(role="suspect", column="given").exists()
        assert Person.objects.count() == found.person_count
        assert Mention.objects.exclude(pk__in=Key.objects.values("mention_id")).count() == 0


def test_a_rebuild_after_live_placing_keeps_references():
    bring(organisation("Kent"), {"ref": "K1", **QUILL}, {"ref": "K2", **QUILL}, {"ref": "K3", **CROW})
    settle()
    before = [whose(reference) for reference in ("K1", "K2", "K3")]

    found = rebuilt()["suspect"]

    assert [whose(reference) for reference in ("K1", "K2", "K3")] == before
    assert found.moved_count == 0


def test_new_mentions_are_weighed_by_what_was_learnt():
    kent = organisation("Kent")
    bring(kent, *crowd(150))
    rebuilt()
    held = whose("A7")
    row = next(row for row in crowd(150) if row["ref"] == "A7")

    bring(organisation("Essex"), {**row, "ref": "E1"})
    settle()

    assert whose("E1") == held


def test_suspects_and_victims_are_rebuilt_apart():
    bring(organisation("Kent"), {"ref": "K1", **QUILL}, {"ref": "K2", **QUILL}, {"ref": "K3", **as_victim(QUILL)})

    found = rebuilt()

    assert (found["suspect"].person_count, found["victim"].person_count) == (1, 1)
    assert whose("K1") == whose("K2") != whose("K3")


def test_nothing_at_all_is_rebuilt_to_nothing():
    assert [(found.mention_count, found.person_count) for found in rebuilt().values()] == [(0, 0), (0, 0)]


def test_odd_names_are_kept_and_hold_nothing_up():
    rows = [{"ref": f"K{number}", "suspect name": "J" if number % 2 else "x" * 999} for number in range(300)]
    bring(organisation("Kent"), *rows)

    found = rebuilt()["suspect"]

    assert found.mention_count == 300
