"""`hue law periods`: what the pages do, from a terminal, by the same rules."""

from __future__ import annotations

import csv
import io

import pytest
from click.testing import CliRunner, Result

from hueandcry.access.viewer import viewing
from hueandcry.batch.commands.law import command
from hueandcry.core.errors import HueAndCryError
from hueandcry.stages.law.periods import actions, queries
from tests.factories import ENGINE_VIEWER, member, report_id
from tests.stages.law.held import Held, ask

pytestmark = pytest.mark.django_db
TWELVE_YEARS = [part for group in "1234" for part in ("--months", f"{group}=144")]


@pytest.fixture
def held() -> Held:
    held = Held()
    for name in ("pat", "sam"):
        member(held.kent, "records_manager", email=f"{name}@kent.example")
    return held


def run(*words: str) -> Result:
    return CliRunner().invoke(command, ["periods", *words], catch_exceptions=False)


def propose(*words: str, by: str = "pat") -> Result:
    return run("propose", "--by", f"{by}@kent.example", "--reason", "Board of March", *words)


def number(held: Held) -> str:
    with viewing(held.manager):
        waiting = queries.waiting(held.kent.pk)
    assert waiting is not None
    return str(waiting.id)


def test_proposed_by_one_confirmed_by_another_and_shown(held: Held) -> None:
    said = propose(*TWELVE_YEARS, "--source", "3=Our schedule", "--age", "1=", "--rule", "large-fraud=3")
    assert "later: 5\n" in said.output
    with pytest.raises(actions.SamePerson):
        run("confirm", number(held), "--by", "pat@kent.example", "--reason", "Mine")

    done = run("confirm", number(held), "--by", "sam@kent.example", "--reason", "Agreed")

    assert "Clocks are set" in done.output
    assert ask("SELECT own_review_on::text FROM law_clock WHERE report_id = %s", report_id("K1")) == [("2027-02-01",)]
    rows = list(csv.reader(io.StringIO(run("show", "--owner", "kent").output)))
    assert ["1", "144", "", "no", "Not confirmed. Nobody has said where it is from."] in rows
    assert ["3", "144", "", "yes", "Our schedule"] in rows
    assert ["large-fraud", "3"] in rows
    essex = list(csv.reader(io.StringIO(run("show", "--owner", "essex").output)))
    assert ["3", "72", "", "no", "Not confirmed. As remembered of the College of Policing’s APP."] in essex


def test_a_dry_run_proposes_nothing(held: Held) -> None:
    assert "due after: 0" in propose(*TWELVE_YEARS, "--dry-run").output
    with viewing(ENGINE_VIEWER):
        assert queries.history(held.kent.pk) == []


def test_refused_withdrawn_and_nothing_left_to_go_on_with(held: Held) -> None:
    propose(*TWELVE_YEARS)
    run("refuse", number(held), "--by", "sam@kent.example", "--reason", "Too long")
    propose(*TWELVE_YEARS)
    run("withdraw", number(held), "--by", "pat@kent.example", "--reason", "A slip")
    with viewing(ENGINE_VIEWER):
        assert [one.state for one in queries.history(held.kent.pk)] == ["withdrawn", "refused"]
    assert run("go-on").output == ""


@pytest.mark.parametrize(
    "words",
    [
        ["--months", "9=72"], ["--months", "3"], ["--months", "3=six"], ["--age", "1=²"], ["--months", "large-fraud=3"],
        ["--months", "3=-1"],
    ],
)  # fmt: skip
def test_what_names_nothing_is_said_so(held: Held, words: list[str]) -> None:
    found = propose(*words)

    assert found.exit_code == 2
    assert "Error" in found.output


@pytest.mark.parametrize("words", [["--months", "3=12"], ["--rule", "large-fraud=9"], ["--source", "3="]])
def test_what_cannot_be_is_refused(held: Held, words: list[str]) -> None:
    with pytest.raises(HueAndCryError):
        propose(*words)
    with viewing(ENGINE_VIEWER):
        assert queries.history(held.kent.pk) == []
