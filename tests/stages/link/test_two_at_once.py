"""Two writers that join the same two series at once, and a rebuild that is killed half-way."""

from __future__ import annotations

import threading

import pytest
from django.db import DatabaseError, connection, connections, transaction

from hueandcry.access.viewer import viewing
from hueandcry.stages.link.actions import rebuild as rebuilding
from hueandcry.stages.link.actions.rebuild import rebuild
from hueandcry.stages.link.actions.sighting import take
from hueandcry.stages.link.models import SeriesMember
from tests.factories import ENGINE_VIEWER, NOW
from tests.stages.link.sightings_made import POLICY, expected, live, report

HELD = {1: [1], 2: [1], 3: [2], 4: [2]}
TABLES = ("sighting", "identifier", "seriesmember", "series", "serieschange", "reportfact")


@pytest.fixture(autouse=True)
def committed(django_db_setup, django_db_blocker):
    """Let tests commit, and take away what they did; the usual way empties every table, and the trail refuses that."""
    with django_db_blocker.unblock():
        yield
        with viewing(ENGINE_VIEWER), connection.cursor() as cursor:
            for table in TABLES:
                cursor.execute(f"DELETE FROM link_{table}")
        connections.close_all()


def took(number, identifiers, errors):
    try:
        with viewing(ENGINE_VIEWER), transaction.atomic():
            take([report(number, identifiers)], at=NOW, policy=POLICY)
    except DatabaseError as error:
        errors.append(error)
    finally:
        connections.close_all()


def test_two_writers_that_join_the_same_two_series_take_turns():
    with viewing(ENGINE_VIEWER), transaction.atomic():
        take([report(number, ids) for number, ids in HELD.items()], at=NOW, policy=POLICY)
    errors = []
    writers = [threading.Thread(target=took, args=(number, [1, 2], errors)) for number in (5, 6)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join(60)

    assert errors == []
    with viewing(ENGINE_VIEWER):
        assert live()[0] == expected(HELD | {5: [1, 2], 6: [1, 2]})
        assert rebuild(at=NOW, policy=POLICY).corrected_count == 0


def test_a_rebuild_killed_half_way_leaves_what_was_and_the_next_one_puts_it_right(monkeypatch):
    with viewing(ENGINE_VIEWER):
        with transaction.atomic():
            take([report(number, ids) for number, ids in HELD.items()], at=NOW, policy=POLICY)
        right = live()
        SeriesMember.objects.filter(report_id=4).update(series_id=1)
        SeriesMember.objects.filter(report_id=2).delete()
        spoilt = live()

        def killed(*_: object) -> None:
            with connection.cursor() as cursor:
                cursor.execute("SELECT pg_terminate_backend(pg_backend_pid())")

        with monkeypatch.context() as patch:
            patch.setattr(rebuilding, "_summarise", killed)
            with pytest.raises(DatabaseError):
                rebuild(at=NOW, policy=POLICY)
        connection.close()
    with viewing(ENGINE_VIEWER):
        assert live() == spoilt
        assert rebuild(at=NOW, policy=POLICY).corrected_count == 2
        assert live() == right
