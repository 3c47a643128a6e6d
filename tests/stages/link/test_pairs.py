"""One crime that reached the hub by two channels is found, so far as somebody may see both."""

from __future__ import annotations

from dataclasses import replace

import pytest

from hueandcry.access.viewer import viewing
from hueandcry.core.importing.profile import Column, PersonBlock
from hueandcry.stages.link import pairs, queries
from tests.factories import PROFILE, bring_in, organisation, report_id, source, viewer

pytestmark = pytest.mark.django_db

WITH_LOSS = replace(
    PROFILE,
    columns=(*PROFILE.columns, Column(("loss",), "loss_pence")),
    people=(PersonBlock({"name": ("victim",), "born": ("born",)}, role="victim"),),
)
SCAM = {"text": "Told to pay villain.one@mail.test", "when": "17/03/2026", "loss": "1502.59"}
ANN = {"victim": "Ann Other", "born": "18/01/1974"}


@pytest.fixture
def here():
    kent, bank = organisation("Kent"), organisation("Example Bank", "bank")
    rows = [{"ref": "K1", **SCAM, **ANN}, {"ref": "K2", **SCAM, "victim": "Bea Else", "born": "01/02/1980"}]
    bring_in(source(kent), rows, profile=WITH_LOSS)
    bring_in(source(bank), [{"ref": "B1", **SCAM, **ANN, "when": "19/03/2026"}], profile=WITH_LOSS)
    return kent, viewer(organisation("Unit", "national_unit"), "national_analyst")


def test_the_same_crime_by_two_channels_is_found_from_either_side(here):
    one, other = report_id("K1"), report_id("B1")
    with viewing(here[1]):
        assert pairs.recorded_twice([one]) == [(one, other)]
        assert pairs.recorded_twice([other]) == [(other, one)]
        assert len(pairs.recorded_twice([one, other, report_id("K2")])) == 1


def test_it_counts_as_one_victim(here):
    with viewing(here[1]):
        series = queries.series_of_report(report_id("K1"))

    assert (series.record_count, series.victim_count, series.unnamed_count) == (3, 2, 0)


def test_who_may_not_see_the_other_record_learns_nothing_of_it(here):
    with viewing(viewer(here[0], "force_analyst")):
        assert pairs.recorded_twice([report_id("K1")]) == []


def test_the_evidence_names_what_agrees_and_what_does_not(here):
    with viewing(here[1]):
        same = pairs.evidence(report_id("K1"), report_id("B1"), {})
        other = pairs.evidence(report_id("K2"), report_id("B1"), {})

    assert [one.what for one in same] == ["villain.one@mail.test", "", "£1,502.59", "2 days"]
    assert "They name different victims." in [one.says for one in other]


def test_harm_and_months_are_those_of_the_last_year(here):
    kent = organisation("Surrey")
    long_ago = {**SCAM, "when": "01/01/2020", "victim": "Old Case", "class": "x"}
    bring_in(source(kent), [{"ref": "S1", **long_ago}], profile=WITH_LOSS)

    with viewing(here[1]):
        series = queries.series_of_report(report_id("K1"))
    assert (series.record_count, series.victim_count, series.month_count) == (4, 2, 1)
    assert len(series.owner_ids) == 3
    assert len(series.year_owner_ids) == 2
