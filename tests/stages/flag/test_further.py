"""The further answers are stored with the flag, kept apart from the force's own, and counted as they stand."""

from __future__ import annotations

import dataclasses

import pytest

from hueandcry.access.viewer import viewing
from hueandcry.audit.models import Event
from hueandcry.batch.writeback import added
from hueandcry.core.importing.profile import Column
from hueandcry.core.scan import scan
from hueandcry.stages.flag import actions, further_figures, queries
from hueandcry.stages.flag.judging import NOT_JUDGED, Judged, NoSuchJudgement, standing
from hueandcry.stages.flag.models import Flag
from tests.factories import ENGINE_VIEWER, NOW, PROFILE, bring_in, organisation, report_id, source, viewer

pytestmark = pytest.mark.django_db

HATE = "Homophobic comments under his Instagram posts, threats to beat him."
ROWS = [
    {"ref": "K1", "text": HATE, "strand": "Sexual orientation", "da": "no"},
    {"ref": "K2", "text": "Racist graffiti on the shop shutter.", "strand": "", "da": ""},
    {"ref": "K3", "text": "Assaulted by her husband in the kitchen.", "strand": "", "da": "yes"},
    {"ref": "K4", "text": "Bicycle stolen from a shed.", "strand": "Disability", "da": ""},
    {"ref": "K5", "text": "Demanding £500 or the intimate photos of him go to everyone.", "strand": "", "da": ""},
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
    abouts = {reason["about"]: reason for reason in flag.further_reasons}
    assert HATE[abouts["hate"]["start"] : abouts["hate"]["end"]] == "Homophobic"


def test_a_class_is_suggested_with_its_reason(kent):
    with viewing(viewer(kent, "force_recorder")):
        flag = queries.get_flag(report_id("K5"))

    assert flag.suggested_class == "HO 35"
    abouts = {reason["about"]: reason for reason in flag.further_reasons}
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


def judge(who, reference, **said):
    with viewing(who):
        answer = actions.Answer(True, "enabled", "hate_crime", judged=Judged(**said))
        actions.review(report_id=report_id(reference), answer=answer, by=who, at=NOW)


def test_a_person_outranks_hub_and_force_and_is_never_overwritten(kent):
    judge(viewer(kent, "force_recorder"), "K4", strands=("race",), domestic=True, class_said="HO 8R")
    bring_in(source(kent), [ROWS[3] | {"text": "Homophobic abuse by her husband, assaulted."}], profile=WITH_STRANDS)

    with viewing(viewer(kent, "force_recorder")):
        told = queries.get_flag(report_id("K4"))
    assert told.hate_strands == ("sexual_orientation",)
    assert (told.strands, told.domestic_said, told.other_class) == (("race",), "yes", "HO 8R")
    row = added(told)
    assert (row["hue_hate_strands"], row["hue_domestic"], row["hue_suggested_class"]) == ("Race", "Y", "HO 8R")


def test_what_was_not_judged_stays_the_hubs(kent):
    judge(viewer(kent, "force_recorder"), "K5", class_said="own")

    with viewing(viewer(kent, "force_recorder")):
        told = queries.get_flag(report_id("K5"))
    assert (told.strands, told.domestic_said) == ((), "no")
    assert told.suggested_class == "HO 35"
    assert told.other_class == ""


def test_where_a_person_judged_only_the_person_is_counted(kent):
    judge(viewer(kent, "force_recorder"), "K1", strands=(), domestic=False)
    judge(viewer(kent, "force_recorder"), "K2", strands=("race", "religion"))

    with viewing(ENGINE_VIEWER):
        found = {one.strand: one for one in further_figures.strand_counts()}
    assert "sexual_orientation" not in found
    assert (found["race"].person_count, found["race"].hub_count, found["race"].record_count) == (1, 0, 1)
    assert found["religion"].person_count == 1
    assert found["disability"].force_count == 1


def test_taking_an_answer_back_gives_the_hub_its_word_again(kent):
    before = counted()
    recorder = viewer(kent, "force_recorder")
    judge(recorder, "K2", strands=("religion",), domestic=True)
    with viewing(recorder):
        actions.take_back(report_id=report_id("K2"), by=recorder, at=NOW)
        told = queries.get_flag(report_id("K2"))

    assert (told.reviewed_strands, told.reviewed_domestic, told.reviewed_class) == (None, None, None)
    assert counted() == before


def test_of_two_readers_each_question_goes_to_the_last_that_judged_it():
    first, second = Judged(("race",), True, None), Judged(None, False, "own")

    assert standing([first, second]) == Judged(("race",), False, "own")
    assert standing([second, first]) == Judged(("race",), True, "own")
    assert standing([]) == NOT_JUDGED


@pytest.mark.parametrize("said", [{"strands": ("hair",)}, {"class_said": "HO 999Z"}, {"class_said": "8R"}], ids=str)
def test_made_up_answers_are_refused(kent, said):
    with pytest.raises(NoSuchJudgement):
        judge(viewer(kent, "force_recorder"), "K1", **said)


def test_the_trail_says_that_strands_were_judged_and_not_which(kent):
    judge(viewer(kent, "force_recorder"), "K1", strands=("race",), domestic=False)

    with viewing(ENGINE_VIEWER):
        detail = Event.objects.filter(what="flag reviewed").latest("id").detail
    assert detail["judged"] == ["strands", "domestic"]
    assert "race" not in str(detail)
