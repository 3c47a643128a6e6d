"""People put in as they were made are as those that were placed: found by the same keys, with shapes and counts."""

from __future__ import annotations

import pytest
from django.db import connection

from hueandcry.access.viewer import viewing
from hueandcry.batch.people.filled import fill
from hueandcry.batch.people.made import make
from hueandcry.batch.people.times import people_times
from hueandcry.core.linkage.people.keys import keys
from hueandcry.stages.people import learnt, mentions
from hueandcry.stages.people.actions.rebuild import rebuild
from hueandcry.stages.people.data import SUSPECT
from tests.factories import ENGINE_VIEWER, NOW, organisation

pytestmark = pytest.mark.django_db

COUNT, REBUILT = 500, 200


def asked(statement):
    with connection.cursor() as cursor:
        cursor.execute(statement)
        return cursor.fetchall()


def test_they_are_held_and_found_like_any_other():
    owner = organisation().pk
    with viewing(ENGINE_VIEWER):
        first = make(REBUILT, owner)
        rebuild(at=NOW, memory="500MB")
        more = fill(COUNT, REBUILT, owner, first_report=first + 1)

        assert asked("SELECT count(*) FROM people_mention WHERE NOT is_placed") == [(0,)]
        assert asked("SELECT count(*) FROM people_mention") == [(first + more,)]
        assert asked("SELECT sum(mention_count) FROM people_person") == [(first + more,)]
        held = dict(asked("SELECT mention_id, array_agg(key) FROM people_key GROUP BY 1"))
        for mention in mentions.every(SUSPECT):
            wanted = keys(mentions.comparables([mention])[mention.id], SUSPECT)
            assert sorted(held[mention.id]) == sorted(wanted)
        assert learnt.model_of(SUSPECT).person_counts["birth"] == COUNT

        times = people_times(COUNT, owner, tries=15)
        assert times.known_count == times.stranger_count == 15
        assert times.found_count > 13
        assert times.strangers_joined == 0
