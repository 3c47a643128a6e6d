"""kill -9 at any moment of a disposal: each record is there whole or gone whole, and the disposal goes on."""

from __future__ import annotations

import os
import random
import subprocess
import sys
import time

import pytest

from tests.journeys.conftest import NewHub
from tests.journeys.hub import ROOT, Hub, kill

pytestmark = pytest.mark.slow

ROWS = 600
# Per record: one row in each of these while it is there, none when it has gone.
WHOLE = {"record_report": "id", "flag_flag": "report_id", "link_reportfact": "report_id", "law_clock": "report_id"}
BEGIN = """
import os, django
os.environ["DJANGO_SETTINGS_MODULE"] = "hueandcry.config.settings"
django.setup()
from tests.factories import NOW, bring_in, organisation, source, viewer
from hueandcry.access.viewer import viewing
from hueandcry.stages.law.actions import disposing
kent = organisation("Kent")
rows = [{"ref": f"K{n}", "text": f"Rang from 07700 9001{n % 50:02}", "when": "01/02/2015"} for n in range(ROWS)]
bring_in(source(kent), rows)
by = viewer(kent, "records_manager")
with viewing(by):
    disposing.ask(reason="Old", by=by, at=NOW)
"""


def begin(hub: Hub) -> None:
    environment = {**os.environ, **hub.environment}
    program = BEGIN.replace("ROWS", str(ROWS))
    subprocess.run([sys.executable, "-c", program], env=environment, cwd=ROOT, check=True, timeout=120)


def counts(hub: Hub) -> set[int]:
    return {int(str(hub.ask(f"SELECT count(*) FROM {table}")[0])) for table in WHOLE}


def in_the_air(hub: Hub) -> int:
    statement = " UNION ALL ".join(
        f"SELECT count(*) FROM {table} WHERE {column} NOT IN (SELECT id FROM record_report)"
        for table, column in {**WHOLE, "link_sighting": "report_id", "link_seriesmember": "report_id"}.items()
    )
    return sum(int(str(found)) for found in hub.ask(statement))


def wait_for_a_chunk(hub: Hub, seconds: float = 60) -> None:
    """Wait until one more chunk than now is committed."""
    until, now = time.monotonic() + seconds, max(counts(hub))
    while max(counts(hub)) == now:
        assert time.monotonic() < until
        time.sleep(0.01)


def test_a_killed_disposal_leaves_no_half_records_and_goes_on(new_hub: NewHub) -> None:
    hub = new_hub()
    begin(hub)
    assert counts(hub) == {ROWS}
    for _ in range(5):
        process = hub.begin("law", "dispose", "--go-on", "--chunk", 20)
        wait_for_a_chunk(hub)
        # Any moment of the next chunk: being looked at, taken out, committed.
        time.sleep(random.uniform(0, 0.1))
        kill(process)
        assert len(counts(hub)) == 1
        assert in_the_air(hub) == 0
    assert 0 < max(counts(hub)) < ROWS

    done = hub.hue("law", "dispose", "--go-on")
    assert done.returncode == 0, done.stderr
    assert counts(hub) == {0}
    assert hub.ask("SELECT gone_count FROM law_disposal") == [ROWS]
    assert hub.ask("SELECT count(*) FROM audit_event WHERE what = 'record disposed of'", reach="audit") == [ROWS]
