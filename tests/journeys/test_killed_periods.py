"""kill -9 at any moment while new periods are carried to the clocks: it goes on, to where one run would have come."""

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
BEGIN = """
import os, django
os.environ["DJANGO_SETTINGS_MODULE"] = "hueandcry.config.settings"
django.setup()
from dataclasses import replace
from tests.factories import NOW, bring_in, organisation, source, viewer
from hueandcry.access.viewer import viewing
from hueandcry.core.retention.schedule import SHIPPED, Period
from hueandcry.stages.law.periods import actions
kent, essex = organisation("Kent"), organisation("Essex")
for owner in (kent, essex):
    rows = [{"ref": f"{owner.code}{n}", "text": f"Rang from 07700 9001{n % 50:02}", "when": "01/02/2015"}
            for n in range(ROWS)]
    bring_in(source(owner), rows)
longer = replace(SHIPPED, periods=tuple(Period(144, one.until_age) for one in SHIPPED.periods))
by, second = viewer(kent, "records_manager"), viewer(kent, "records_manager")
with viewing(by):
    number = actions.propose(schedule=longer, reason="Ours", by=by, at=NOW)
with viewing(second):
    actions.confirm(periods_id=number, reason="Agreed", by=second, at=NOW)
"""
_PLACE = "SELECT last_report_id FROM law_reckoning"
# Kent's clocks that do not stand where the progress says: before it by the new periods, after it by the old.
_OUT_OF_STEP = """
    SELECT count(*) FROM law_clock c JOIN law_reckoning n ON n.owner_id = c.owner_id
    WHERE (c.own_review_on = '2027-02-01') <> (c.report_id <= n.last_report_id)
    """


def begin(hub: Hub) -> None:
    environment = {**os.environ, **hub.environment}
    program = BEGIN.replace("ROWS", str(ROWS))
    subprocess.run([sys.executable, "-c", program], env=environment, cwd=ROOT, check=True, timeout=120)


def place(hub: Hub) -> int:
    return int(str(hub.ask(_PLACE)[0]))


def wait_for_a_block(hub: Hub, seconds: float = 60) -> None:
    """Wait until one more block than now is committed."""
    until, now = time.monotonic() + seconds, place(hub)
    while place(hub) == now:
        assert time.monotonic() < until
        time.sleep(0.01)


def test_killed_in_the_midst_the_clocks_go_on_to_their_new_dates(new_hub: NewHub) -> None:
    hub = new_hub()
    begin(hub)
    for _ in range(4):
        process = hub.begin("law", "periods", "go-on", "--block", 20)
        wait_for_a_block(hub)
        # Any moment of the next block: reckoned, brought together, committed.
        time.sleep(random.uniform(0, 0.1))
        kill(process)
        assert hub.ask(_OUT_OF_STEP) == [0]
    assert hub.ask("SELECT state FROM law_reckoning") == ["running"]

    # Nobody asks for it: a worker goes on by itself.
    done = hub.hue("work", "--once")
    assert done.returncode == 0, done.stderr
    assert hub.ask("SELECT state FROM law_reckoning") == ["done"]
    assert hub.ask("SELECT changed_count FROM law_reckoning") == [ROWS]
    assert hub.ask("SELECT count(*) FROM law_clock WHERE own_review_on = '2027-02-01'") == [ROWS]
    # Essex keeps its own dates; what is linked with Kent's is kept as long.
    assert hub.ask("SELECT count(*) FROM law_clock WHERE review_on = '2027-02-01'") == [2 * ROWS]
    assert hub.ask("SELECT count(*) FROM record_report") == [2 * ROWS]
    reckoned = hub.hue("law", "reckon")
    assert "0 clocks changed, 0 dates changed" in reckoned.stdout
