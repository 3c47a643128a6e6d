"""A tenth of records are read twice, blind; two who disagree call a third; agreement is counted."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hueandcry.access.viewer import viewing
from hueandcry.stages.flag import actions, queries, rules
from hueandcry.stages.flag.data import AgreementData
from hueandcry.stages.flag.rules import Opinion, settle
from hueandcry.stages.flag.states import Reading
from tests.factories import NOW, bring_in, organisation, report_id, source, viewer

YES, NO = Opinion(True, "enabled", "stalking"), Opinion(False, "none", "violence")
FACILITATED = Opinion(True, "facilitated", "violence")


@pytest.mark.parametrize(
    ("opinions", "second_wanted", "answer", "reading"),
    [
        ([YES], False, YES, Reading.SETTLED),
        ([YES], True, YES, Reading.SECOND),
        ([YES, YES], True, YES, Reading.SETTLED),
        ([YES, NO], True, YES, Reading.THIRD),
        ([YES, FACILITATED], True, YES, Reading.THIRD),
        ([YES, NO, NO], True, NO, Reading.SETTLED),
        ([NO, YES, FACILITATED], True, YES, Reading.SETTLED),
        ([NO, FACILITATED, FACILITATED], True, FACILITATED, Reading.SETTLED),
        ([YES, NO, NO, YES], True, YES, Reading.SETTLED),
    ],
)
def test_what_several_answers_come_to(opinions, second_wanted, answer, reading):
    assert settle(opinions, second_wanted=second_wanted) == rules.Outcome(answer, reading)


@given(st.lists(st.sampled_from([YES, NO, FACILITATED]), min_size=1, max_size=7), st.booleans())
def test_the_answer_is_one_that_somebody_gave(opinions, second_wanted):
    assert settle(opinions, second_wanted=second_wanted).answer in opinions


def test_about_a_tenth_is_drawn_and_always_the_same():
    drawn = [number for number in range(20_000) if rules.wants_second_reader(number)]

    assert 0.09 < len(drawn) / 20_000 < 0.11
    assert drawn == [number for number in range(20_000) if rules.wants_second_reader(number)]


@pytest.mark.django_db
def test_two_readers_and_a_third(monkeypatch):
    monkeypatch.setattr(rules, "wants_second_reader", lambda number: True)
    kent = organisation()
    bring_in(source(kent), [{"ref": "K1", "text": "Bike stolen"}])
    number = report_id("K1")
    first, second, third = (viewer(kent, "force_recorder") for _ in range(3))
    yes, no = (actions.Answer(o.flag, o.kind, o.family) for o in (YES, NO))

    def answer(who, what):
        with viewing(who):
            actions.review(report_id=number, answer=what, by=who, at=NOW)

    def waiting(who):
        with viewing(who):
            return queries.next_to_review(kent.pk, reader=who.name)

    answer(first, yes)
    assert (waiting(first), waiting(second)) == ([], [number])
    answer(second, no)
    assert (waiting(second), waiting(third)) == ([], [number])
    answer(third, no)
    with viewing(third):
        assert queries.next_to_review(kent.pk, reader="somebody else") == []
        assert queries.get_flag(number).effective is False
        assert queries.agreement(kent.pk) == (1, 0.0)
        assert queries.agreements() == [AgreementData(kent.pk, 1, 0, 0.0, 0, 0)]


@pytest.mark.django_db
def test_what_waits_for_another_reader_is_counted_and_only_one_s_own(monkeypatch):
    monkeypatch.setattr(rules, "wants_second_reader", lambda number: True)
    kent, essex = organisation(), organisation("Essex")
    bring_in(source(kent), [{"ref": f"K{n}", "text": "Bike stolen"} for n in range(3)])
    first, second = viewer(kent, "force_recorder"), viewer(kent, "force_recorder")
    for who, ref, opinion in ((first, "K1", YES), (first, "K2", YES), (second, "K2", NO)):
        with viewing(who):
            answer = actions.Answer(opinion.flag, opinion.kind, opinion.family)
            actions.review(report_id=report_id(ref), answer=answer, by=who, at=NOW)

    with viewing(first):
        assert queries.agreements(kent.pk) == [AgreementData(kent.pk, 1, 0, 0.0, 1, 1)]
    with viewing(viewer(essex, "force_recorder")):
        assert queries.agreements() == []
