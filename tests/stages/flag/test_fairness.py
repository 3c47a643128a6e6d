"""Figures by group are weighted, small ones are hidden, and reading them leaves a trace."""

from __future__ import annotations

import pytest
from django.db import connection
from hypothesis import given
from hypothesis import strategies as st

from hueandcry.access.viewer import viewing
from hueandcry.audit import queries as audit
from hueandcry.core.errors import NotAllowed
from hueandcry.core.reading.language import language_of
from hueandcry.core.statistics.suppression import LEAST_SHOWN
from hueandcry.stages.flag import actions as flag
from hueandcry.stages.flag.accuracy import actions as accuracy
from hueandcry.stages.flag.fairness import actions, counting
from hueandcry.stages.flag.fairness.counting import Subject, figures
from hueandcry.stages.flag.models import Draw, Drawn, Flag
from tests.factories import ENGINE_VIEWER, NOW, bring_in, organisation, report_id, source, viewer
from tests.stages.plans import rows_read_by


def subjects(group, count, decision, *, answer=None, weight=1.0):
    return [Subject({"sex": frozenset({group})}, decision, answer, weight)] * count


def row(found, name):
    (one,) = [each for each in found["sex"] if each.name == name]
    return one


def test_shares_are_weighted_and_corrections_counted():
    found = figures(
        [
            *subjects("Female", 10, "yes", answer=True, weight=1),
            *subjects("Female", 10, "no", answer=True, weight=9),
            *subjects("Male", 30, "review", answer=False),
        ]
    )

    assert row(found, "Female").flagged == pytest.approx(0.1)
    assert row(found, "Female").corrected == pytest.approx(0.5)
    assert (row(found, "Male").sent, row(found, "Male").answered) == (1, 0)


def test_what_people_chose_to_answer_says_nothing_of_how_much_is_flagged():
    found = figures(
        [*subjects("Female", 20, "yes", weight=20), *subjects("Female", 50, "no", answer=True, weight=None)]
    )

    assert row(found, "Female").flagged == 1
    assert (row(found, "Female").drawn, row(found, "Female").answered) == (20, 50)


def test_a_small_group_is_hidden_and_another_with_it():
    found = figures([*subjects("Female", 40, "yes"), *subjects("Male", 20, "yes"), *subjects("Other", 3, "no")])

    assert (row(found, "Other").drawn, row(found, "Other").flagged) == (None, None)
    assert (row(found, "Male").drawn, row(found, "Male").flagged) == (None, None)
    assert row(found, "Female").drawn == 40


def test_what_is_nobody_s_group_is_not_hidden_but_may_hide_another():
    few = figures([*subjects("Female", 40, "yes"), *subjects("Not recorded", 3, "no")])
    alone = figures([*subjects("Female", 40, "yes"), *subjects("Other", 2, "no"), *subjects("Not recorded", 3, "no")])

    assert (row(few, "Female").drawn, row(few, "Not recorded").drawn) == (40, 3)
    assert (row(alone, "Other").drawn, row(alone, "Not recorded").drawn, row(alone, "Female").drawn) == (None, None, 40)


def test_a_share_of_few_people_is_hidden_on_either_side():
    few = figures([*subjects("Female", 2, "yes"), *subjects("Female", 38, "no")])
    rest = figures([*subjects("Female", 38, "yes"), *subjects("Female", 2, "no")])

    assert row(few, "Female").flagged is row(rest, "Female").flagged is None
    assert row(few, "Female").drawn == 40


@given(
    st.lists(st.tuples(st.sampled_from("ABC"), st.sampled_from(["yes", "no", "review"]), st.booleans()), max_size=80)
)
def test_nothing_shown_tells_of_fewer_than_five(rows):
    found = figures(Subject({"sex": frozenset({name})}, said, answer, 1.0) for name, said, answer in rows)

    for one in found.get("sex", []):
        assert one.drawn is None or one.drawn == 0 or one.drawn >= LEAST_SHOWN
        for share, of in ((one.flagged, one.drawn), (one.sent, one.drawn), (one.corrected, one.answered)):
            assert share is None or round(share * of) not in range(1, LEAST_SHOWN)


@pytest.mark.parametrize(
    ("written", "expected"),
    [("F", "Female"), ("MALE", "Male"), ("", "Not recorded"), ("U", "Not recorded"), ("Indeterminate", "Other")],
)
def test_sex_as_written(written, expected):
    assert counting.sex(written) == expected


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("W1", "White"),
        ("W1 - British", "White"),
        ("British", "White"),
        ("Any other White background", "White"),
        ("White and Black Caribbean", "Mixed"),
        ("B2 - African", "Black"),
        ("Pakistani", "Asian"),
        ("Any other Asian background", "Asian"),
        ("O9", "Chinese or other"),
        ("Chinese", "Chinese or other"),
        ("NS", "Not recorded"),
        ("Not stated", "Not recorded"),
        ("", "Not recorded"),
    ],
)
def test_ethnicity_as_written(written, expected):
    assert counting.ethnicity(written) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Fe anfonodd ef negeseuon bygythiol ati ar Facebook bob nos am wythnos gyfan", "Welsh"),
        ("SUSP HAS FORCED REAR DOOR USING UNKNOWN INSTRUMENT AND STOLEN JEWELLERY FROM BEDROOM", "English"),
        ("Ona otrzymała groźby przez WhatsApp od byłego partnera, który chciał pieniędzy", "Polish"),
        ("Short", "Too short to tell"),
        ("xqz vbn " * 40, "Cannot be told"),
        ("\x00\x01\ud800" * 200, "Too short to tell"),
    ],
)
def test_language_of_a_text(text, expected):
    assert language_of(text) == expected


@given(st.text(max_size=300))
def test_any_text_has_a_language_or_says_that_it_cannot_be_told(text):
    assert language_of(text)


@pytest.mark.django_db
def test_figures_of_real_records_are_one_s_own_and_leave_a_trace(monkeypatch):
    monkeypatch.setattr("hueandcry.stages.flag.rules.wants_second_reader", lambda number: False)
    kent = organisation()
    text = "Threats were sent to her on Facebook Messenger every night for a week"
    bring_in(source(kent), [{"ref": f"K{n}", "text": text, "victim": "Ann Example"} for n in range(12)])
    with viewing(ENGINE_VIEWER):
        Flag.objects.filter(pk__in=[report_id(f"K{n}") for n in range(12)]).update(hub_decision="yes")
        wanted = accuracy.Wanted(kent.pk, 12, 1)
        accuracy.draw(wanted=wanted, by=ENGINE_VIEWER, at=NOW)
    recorder = viewer(kent, "force_recorder")
    with viewing(recorder):
        for n in range(12):
            answer = flag.Answer(n >= 6, "enabled" if n >= 6 else "none", "threats_blackmail")
            flag.review(report_id=report_id(f"K{n}"), answer=answer, by=recorder, at=NOW)

        found = actions.work_out(owner_id=kent.pk, by=recorder, at=NOW)

    (by_source,), (by_language,) = found["source"], found["language"]
    assert (by_source.name, by_source.drawn, by_source.flagged) == ("Kent", 12, 1)
    assert (by_source.answered, by_source.corrected) == (12, 0.5)
    assert by_language.name == "English"
    assert found["sex"][0].name == found["ethnicity"][0].name == "Not recorded"
    with viewing(viewer(organisation("Audit", "oversight"), "auditor")):
        assert "figures by group worked out" in [event.what for event in audit.events()]
    stranger, auditor = viewer(organisation("Essex"), "force_recorder"), viewer(kent, "auditor")
    with viewing(stranger):
        assert actions.work_out(owner_id=None, by=stranger, at=NOW) == {}
    with viewing(auditor), pytest.raises(NotAllowed):
        actions.work_out(owner_id=kent.pk, by=auditor, at=NOW)


@pytest.mark.django_db
def test_the_drawn_and_answered_are_found_without_going_through_every_flag():
    with viewing(ENGINE_VIEWER):
        with connection.cursor() as cursor:
            cursor.execute(
                """
                INSERT INTO flag_flag (report_id, owner_id, force_id, class_code, hub_decision, hub_probability,
                                       hub_kind, hub_family, reasons, policy_version, model_version)
                SELECT n, 1, 1, '', 'no', 0, '', '', '[]', '', '' FROM generate_series(1, 20000) AS n
                """
            )
            cursor.execute("ANALYZE flag_flag; ANALYZE flag_drawn; ANALYZE flag_review")
        draw = Draw.objects.create(
            owner_id=1, since="2026-01-01", until="2026-02-01", size=50, seed=1, layers=[], drawn_by="x", drawn_at=NOW
        )
        Drawn.objects.bulk_create(Drawn(draw=draw, report_id=n * 100, owner_id=1, layer=0) for n in range(1, 51))

        read = rows_read_by(actions._SUBJECTS, {"owner": None, "most": actions.MOST_RECORDS})

    assert 50 <= read < 5000
