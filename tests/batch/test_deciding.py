"""History is decided anew under a policy: gone on with after a stop, tried again after a deadlock."""

from __future__ import annotations

import psycopg
import pytest
from click.testing import CliRunner
from django.db import OperationalError

from hueandcry.access.viewer import viewing
from hueandcry.batch import deciding
from hueandcry.batch.commands.flag import command
from hueandcry.stages.flag import actions as flag
from hueandcry.stages.flag import further_figures, queries
from hueandcry.stages.flag.policies import actions
from hueandcry.stages.flag.policies import queries as policies
from hueandcry.stages.flag.policies.data import Asked
from tests.factories import ENGINE_VIEWER, NOW, bring_in, organisation, report_id, source, viewer

pytestmark = pytest.mark.django_db

SMS = "Her ex keeps sending abusive SMS texts, threats too."


@pytest.fixture
def kent():
    owner = organisation()
    bring_in(source(owner), [{"ref": f"K{n}", "text": SMS + f" Log {n}."} for n in range(5)])
    return owner


def hue(*words):
    result = CliRunner().invoke(command, words, catch_exceptions=False)
    assert result.exit_code == 0, result.output
    return result.output


def decisions():
    with viewing(ENGINE_VIEWER):
        return {queries.get_flag(report_id(f"K{n}")).hub_decision for n in range(5)}


def test_a_named_policy_redecides_history_and_figures_say_so(kent):
    hue("policy", "new", "sms-counts", "--line", "sms_counts=yes", "--by", "Jo Bloggs", "--reason", "To compare")
    assert decisions() == {"no"}

    said = hue("recompute", "--policy", "sms-counts")

    assert "5 records decided under sms-counts" in said
    assert decisions() == {"yes"}
    with viewing(ENGINE_VIEWER):
        assert list(further_figures.policy_counts().values()) == [5]
        assert "sms-counts" in next(iter(further_figures.policy_counts()))
    assert "5 answers differ" in hue("recompute")
    assert decisions() == {"no"}


def test_ones_own_line_holds_under_the_policy_in_force_and_not_under_a_named_one(kent):
    registrar = viewer(kent, "crime_registrar")
    with viewing(registrar):
        actions.set_line(line="sms_counts", answer="yes", reason="Our rule", by=registrar, at=NOW)

    hue("recompute")
    assert decisions() == {"yes"}

    hue("recompute", "--policy", "home-office-default")
    assert decisions() == {"no"}


def test_what_a_person_decided_stays(kent):
    recorder = viewer(kent, "force_recorder")
    with viewing(recorder):
        answer = flag.Answer(True, "enabled", "stalking")
        flag.review(report_id=report_id("K1"), answer=answer, by=recorder, at=NOW)

    hue("recompute")

    with viewing(recorder):
        assert queries.get_flag(report_id("K1")).effective is True


def test_stopped_part_way_it_goes_on_where_it_was(kent, monkeypatch):
    monkeypatch.setattr(deciding, "_PAGE", 2)
    asked = Asked("", None, "a model")
    how = deciding.Deciding(asked, policies.get("home-office-default"), keeps_lines=True, model=None)
    with viewing(ENGINE_VIEWER):
        first = deciding.run(how, by=ENGINE_VIEWER)
        assert next(first)[0] == 2
        first.close()
        begun = policies.unfinished(asked)
        assert begun is not None
        assert (begun.decided, begun.last_report_id) == (2, report_id("K1"))

        assert [count for count, _ in deciding.run(how, by=ENGINE_VIEWER)] == [2, 1]

        assert policies.unfinished(asked) is None
        assert policies.recomputes()[0].decided == 5
        assert sum(count for count, _ in deciding.run(how, by=ENGINE_VIEWER, anew=True)) == 5


def fails(times, cause):
    turns = iter(range(100))

    def write():
        if next(turns) < times:
            raise OperationalError("deadlock detected") from cause
        return 7

    return write


def test_a_deadlock_is_tried_again_with_longer_waits():
    waits: list[float] = []

    assert deciding.tried_again(fails(3, psycopg.errors.DeadlockDetected()), waits.append) == 7
    assert waits == sorted(waits)
    assert len(waits) == 3


@pytest.mark.parametrize(("times", "cause"), [(99, psycopg.errors.DeadlockDetected()), (1, psycopg.OperationalError())])
def test_what_does_not_pass_is_raised(times, cause):
    with pytest.raises(OperationalError):
        deciding.tried_again(fails(times, cause), lambda seconds: None)
