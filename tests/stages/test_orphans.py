"""The tables without foreign keys: whatever comes, changes and goes, no row names another that is not there."""

from __future__ import annotations

import pytest
from django.db import connection

from hueandcry.access.viewer import viewing
from tests.factories import ENGINE_VIEWER, bring_in, organisation, source

pytestmark = pytest.mark.django_db

# Table and column → the table whose row it names. See docs/adr/0006.
NAMES = {
    ("record_report", "batch_id"): "record_batch.id",
    ("record_report", "source_id"): "record_source.id",
    ("record_report", "owner_id"): "access_organisation.id",
    ("record_reportversion", "report_id"): "record_report.id",
    ("flag_flag", "report_id"): "record_report.id",
    ("flag_review", "report_id"): "record_report.id",
    ("flag_sample", "report_id"): "record_report.id",
    ("flag_exported", "report_id"): "record_report.id",
    ("link_sighting", "report_id"): "record_report.id",
    ("link_sighting", "identifier_id"): "link_identifier.id",
    ("link_seriesmember", "report_id"): "record_report.id",
    ("link_seriesmember", "series_id"): "link_series.id",
}
SHARED = "Told to pay villain.one@mail.test on WhatsApp 07700 900123"


def orphans(table: str, column: str, named: str) -> int:
    parent, key = named.split(".")
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT count(*) FROM {table} c WHERE NOT EXISTS (SELECT FROM {parent} p WHERE p.{key} = c.{column})"
        )
        return int(cursor.fetchone()[0])


@pytest.fixture
def busy() -> None:
    """Two organisations whose records come, come again and change, so that series are made and come apart."""
    kent, bank = source(organisation("Kent")), source(organisation("A Bank", "bank"))
    bring_in(kent, [{"ref": "K1", "text": SHARED}, {"ref": "K2", "text": SHARED}, {"ref": "", "text": SHARED}])
    bring_in(bank, [{"ref": "B1", "text": SHARED}, {"ref": "B2", "text": "Paid 08-32-77 11930462"}])
    bring_in(kent, [{"ref": "K1", "text": "Nothing shared any more"}, {"ref": "K2", "text": SHARED}])


def test_every_report_has_its_flag_and_no_row_hangs_in_the_air(busy: None) -> None:
    with viewing(ENGINE_VIEWER):
        lost = {(table, column): orphans(table, column, named) for (table, column), named in NAMES.items()}
        unflagged = orphans("record_report", "id", "flag_flag.report_id")
        held = orphans("record_report", "id", "record_reportversion.report_id")

    assert lost == dict.fromkeys(NAMES, 0)
    assert unflagged == 0
    # The query itself can find something: three of the four reports have no earlier version.
    assert held == 3
