"""What tests of retention share: old records of two forces, and who looks after them."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.db import connection

from hueandcry.access.viewer import viewing
from hueandcry.stages.law.actions import disposing, restricting
from tests.factories import ENGINE_VIEWER, NOW, bring_in, organisation, report_id, source, viewer

SHARED = "Told to pay villain.one@mail.test on WhatsApp 07700 900123"
OLD, NEW = "01/02/2015", "01/10/2026"
# Every table with a row for a record, and the column that names it.
TABLES = {
    "record_report": "id", "record_reportversion": "report_id", "flag_flag": "report_id", "flag_review": "report_id",
    "flag_sample": "report_id", "flag_drawn": "report_id", "flag_exported": "report_id", "link_sighting": "report_id",
    "link_setaside": "report_id", "people_setaside": "report_id",
    "link_seriesmember": "report_id", "link_reportfact": "report_id", "law_clock": "report_id",
    "law_review": "report_id", "law_correction": "report_id", "law_restriction": "report_id",
    "law_setapart": "report_id", "law_heldrecord": "report_id",
}  # fmt: skip


class Held:
    """Kent with four old records and a new one, Essex with an old one of the same number; all come by file."""

    def __init__(self) -> None:
        self.kent, self.essex = organisation("Kent"), organisation("Essex")
        self.source = source(self.kent)
        self.rows = [{"ref": f"K{n}", "text": f"Broken window {n}", "when": OLD} for n in range(1, 4)]
        self.rows += [{"ref": "K4", "text": SHARED, "when": OLD}, {"ref": "K5", "text": "A theft", "when": NEW}]
        bring_in(self.source, self.rows)
        bring_in(source(self.essex), [{"ref": "E1", "text": SHARED, "when": OLD}])
        self.manager = viewer(self.kent, "records_manager")

    def dispose(self, report_ids: list[int] | None = None, at: datetime = NOW, **how: int) -> int:
        """Have these records disposed of, or all that are due, and run to the end."""
        with viewing(self.manager):
            number = disposing.ask(reason="Not needed", by=self.manager, at=at, report_ids=report_ids)
        disposing.run(number, now=lambda: at + timedelta(seconds=1), **how)
        return number

    def restrict(self, reference: str = "K4") -> int:
        """Restrict a record of Kent's and return its number."""
        number = report_id(reference)
        with viewing(self.manager):
            restricting.place(report_id=number, reason="He says it is not him", by=self.manager, at=NOW)
        return number

    def lift(self, number: int) -> None:
        with viewing(self.manager):
            restricting.lift(report_id=number, reason="It is him", by=self.manager, at=NOW)


def rows_of(number: int) -> dict[str, int]:
    """Return how many rows of each table name a record."""
    found = {}
    with viewing(ENGINE_VIEWER), connection.cursor() as cursor:
        for table, column in TABLES.items():
            cursor.execute(f"SELECT count(*) FROM {table} WHERE {column} = %s", [number])
            found[table] = cursor.fetchone()[0]
    return {table: count for table, count in found.items() if count}


def ask(statement: str, *values: object) -> list[tuple[object, ...]]:
    """Return what the engine reads."""
    with viewing(ENGINE_VIEWER), connection.cursor() as cursor:
        cursor.execute(statement, list(values))
        return list(cursor.fetchall())
