"""The further answers are stored with the flag, kept apart from the force's own, and counted as they stand."""

from __future__ import annotations

import dataclasses

import pytest

from hueandcry.access.viewer import viewing
from hueandcry.core.importing.profile import Column
from hueandcry.core.scan import scan
from hueandcry.stages.flag import actions, further_figures, queries
from hueandcry.stages.flag.models import Flag
from tests.factories import ENGINE_VIEWER, NOW, PROFILE, bring_in, organisation, report_id, source, viewer

pytestmark = pytest.mark.django_db

HATE = "Homophobic comments under his Instagram posts, threats to beat him."
ROWS = [
    {"ref": "K1", "text": HATE, "strand": "Sexual orientation", "da": "no"},
    {"ref": "K2", "text": "Racist graffiti on the shop shutter.", "strand": "", "da": ""},
    {"ref": "K3", "text": "Assaulted by her husband in the kitchen.", "strand": "", "da": "yes"},
    {"ref": "K4", "text": "Bicycle stolen from a shed.", "strand": "Disability", "da": ""},
]
WITH_STRANDS = dataclasses.replace(
    PROFILE, columns=(*PROFILE.columns, Column(("strand",), "hate_strands"), Column(("da",), "domestic"))
)


@pytest.fixture
def kent():
    owner = organisation()
    bring_in(source(owner), ROWS, profile=WITH_STRANDS)
    return owner


def counted(**only):
    with viewing(ENGINE_VIEWER):
        return {
            one.strand: (one.record_count, one.hub_count, one.force_count, one.both_count, one.online_count)
            for one in further_figures.strand_counts(**only)
        }


def test_hub_and_force_are_kept_apart_with_reasons(kent):
    with viewing(viewer(kent, "force_recorder")):
        flag = queries.get_flag(report_id("K1"))

    assert flag.hate_strands == flag.force_strands == ("sexual_orientation",)
    assert (flag.domestic, flag.force_domestic) == ("no", False)
    assert flag.suggested_class
    abouts = {reason["about"]: reason for reason in flag.further_reasons}
    assert HATE[abouts["hate"]["start"] : abouts["hate"]["end"]] == "Homophobic"
    assert "no class" in abouts["class"]["says"]


def test_strands_are_counted_by_who_said_so(kent):
    assert counted() == {
        "sexual_orientation": (1, 0, 0, 1, 1),
        "race": (1, 1, 0, 0, 0),
        "domestic": (1, 0, 0, 1, 0),
        "disability": (1, 0, 1, 0, 0),
    }


def test_the_counts_follow_whatever_changes_a_flag(kent):
    recorder = viewer(kent, "force_recorder")
    with viewing(recorder):
        answer = actions.Answer(False, "none", "hate_crime")
        actions.review(report_id=report_id("K1"), answer=answer, by=recorder, at=NOW)
    with viewing(ENGINE_VIEWER):
        text = "Graffiti on the shop shutter."
        actions.decide_anew({report_id("K2"): scan(text)}, by=ENGINE_VIEWER, at=NOW)
        Flag.objects.filter(pk=report_id("K4")).delete()

    assert counted() == {"sexual_orientation": (1, 0, 0, 1, 0), "domestic": (1, 0, 0, 1, 0)}


def test_a_new_version_is_counted_once(kent):
    bring_in(source(kent), [ROWS[1] | {"text": "Islamophobic graffiti on the shutter."}], profile=WITH_STRANDS)

    found = counted()

    assert "race" not in found
    assert found["religion"][0] == 1


def test_figures_say_under_which_policy(kent):
    with viewing(ENGINE_VIEWER):
        found = further_figures.policy_counts(kent.pk)

    assert sum(found.values()) == len(ROWS)
    assert all("home-office-default" in name for name in found)
