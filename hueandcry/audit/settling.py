"""Up to which event no more can come: numbers are given before transactions commit, and commits come out of order."""

from __future__ import annotations

from dataclasses import dataclass

from django.db import connection

# Whoever may still add an event holds this lock from before it drew the number until it has committed or not:
# the way in which PostgreSQL itself waits before it makes an index beside writers.
_WRITERS = """
    SELECT virtualtransaction FROM pg_locks
    WHERE locktype = 'relation' AND relation = 'audit_event'::regclass AND mode = 'RowExclusiveLock' AND granted
      AND database = (SELECT oid FROM pg_database WHERE datname = current_database()) AND pid <> pg_backend_pid()
    """


@dataclass(frozen=True, slots=True)
class Mark:
    """An event's number, and the transactions that were writing when it was the newest."""

    upto: int
    writers: frozenset[str]


def mark() -> Mark | None:
    """Return the newest event with whoever writes beside it; None when there is no event at all."""
    with connection.cursor() as cursor:
        # In this order: whoever drew a lower number had the lock before this one could be seen.
        cursor.execute("SELECT max(id) FROM audit_event")
        (upto,) = cursor.fetchone()
    return None if upto is None else Mark(upto, _writers())


def is_settled(marked: Mark) -> bool:
    """Tell whether every transaction of then has ended: each number up to the mark is there, or never will be."""
    return not marked.writers or not marked.writers & _writers()


def _writers() -> frozenset[str]:
    with connection.cursor() as cursor:
        cursor.execute(_WRITERS)
        return frozenset(name for (name,) in cursor.fetchall())
