"""What somebody disputes is recorded by one person and decided by another."""

from __future__ import annotations

from datetime import timedelta
from types import SimpleNamespace

import pytest

from hueandcry.access.viewer import viewing
from hueandcry.core.errors import NotAllowed
from hueandcry.stages.link import queries as link
from hueandcry.stages.watch import queries, rules
from hueandcry.stages.watch.actions import challenging
from tests.factories import NOW, bring_in, organisation, report_id, source, viewer

pytestmark = pytest.mark.django_db

TODAY = NOW.date()


@pytest.fixture
def here():
    kent = organisation("Kent")
    bring_in(source(kent), [{"ref": f"K{n}", "text": "Paid.", "suspect phone": "07700 900123"} for n in (1, 2)])
    manager, officer = viewer(kent, "records_manager"), viewer(kent, "data_protection_officer")
    with viewing(manager):
        series = link.series_of_report(report_id("K1"))
    return SimpleNamespace(kent=kent, manager=manager, officer=officer, series=series)


def record(here, by=None, grounds="That telephone is my employer's.", on=TODAY):
    by = by or here.manager
    with viewing(by):
        return challenging.record(reference=here.series.reference, received_on=on, grounds=grounds, by=by, at=NOW)


def decide(here, number, by=None, outcome="upheld", reason="It is a switchboard."):
    by = by or here.officer
    with viewing(by):
        challenging.decide(challenge_id=number, outcome=outcome, reason=reason, by=by, at=NOW)


def test_a_challenge_and_its_outcome_are_kept(here):
    number = record(here)
    decide(here, number)

    with viewing(here.officer):
        (found,) = queries.challenges()
        assert queries.challenged([here.series.id])[here.series.id].outcome == "upheld"
    assert (found.outcome, found.decided_by, found.grounds) == (
        "upheld", here.officer.name, "That telephone is my employer's.",
    )  # fmt: skip


def test_it_is_decided_once_and_by_another(here):
    both = viewer(here.kent, "records_manager", "data_protection_officer")
    number = record(here, both)
    with pytest.raises(challenging.OwnChallenge):
        decide(here, number, both)
    decide(here, number)
    with pytest.raises(challenging.DecidedAlready):
        decide(here, number)


def test_only_those_whose_job_it_is_record_and_decide(here):
    with pytest.raises(NotAllowed):
        record(here, here.officer)
    with pytest.raises(NotAllowed):
        decide(here, record(here), here.manager)


def test_without_grounds_reasons_or_a_day_nothing_is_recorded(here):
    for wrong in ({"grounds": " "}, {"grounds": "x" * 2001}, {"on": NOW.date() + timedelta(days=1)}):
        with pytest.raises(rules.NotDecided):
            record(here, **wrong)
    number = record(here)
    for wrong in ({"outcome": "perhaps"}, {"reason": ""}):
        with pytest.raises(rules.NotDecided):
            decide(here, number, **wrong)


def test_another_organisation_s_challenge_is_not_there(here):
    number = record(here)
    with pytest.raises(challenging.NoSuchChallenge):
        decide(here, number, viewer(organisation("Essex"), "data_protection_officer"))
