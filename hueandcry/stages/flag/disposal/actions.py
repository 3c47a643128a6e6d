"""Taking the answers about records out with the records. The tally follows by its trigger."""

from __future__ import annotations

from collections.abc import Sequence

from django.db import connection

from hueandcry.stages.flag.accuracy.actions import publish

# What readers of a sample found stays as sums over many records; the answers themselves go.
_TABLES = ("flag_review", "flag_drawn", "flag_exported", "flag_flag")


def remove(report_ids: Sequence[int]) -> None:
    """Remove every answer about these reports, in the caller's transaction, as the engine."""
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM flag_sample WHERE report_id = ANY(%s) RETURNING owner_id", [list(report_ids)])
        owners = {owner for (owner,) in cursor.fetchall()}
        for table in _TABLES:
            cursor.execute(f"DELETE FROM {table} WHERE report_id = ANY(%s)", [list(report_ids)])
    for owner in sorted(owners):
        publish(owner)
