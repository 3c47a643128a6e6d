"""The gateway engine: known answers from the decision path, and laws that hold for every sharing there is."""

from __future__ import annotations

import itertools
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hueandcry.core.sharing.agreements import Agreement
from hueandcry.core.sharing.gateway import decide, decide_between
from hueandcry.core.sharing.gateway_table import TABLE
from hueandcry.core.sharing.handling import Grading, Handling, stricter
from hueandcry.core.sharing.law_table import LAWS
from hueandcry.core.sharing.reading_table import READING
from hueandcry.core.sharing.request import Request
from hueandcry.core.sharing.vocabulary import COMPANIES, Data, Established, Outcome, Party, Purpose, Subject
from tests.core.sharing.arbitrary import AT, DISCLOSER, RECIPIENT, agreements, handlings, requests

BOTH = frozenset({DISCLOSER, RECIPIENT})


def ask(discloser, recipient, data, purpose=Purpose.CRIME, established=(), **more):
    return Request(
        discloser, recipient, frozenset(data), purpose, established=frozenset(established),
        audience=frozenset({RECIPIENT}), **more,
    )  # fmt: skip


def answer(*given, **more):
    found = decide(ask(*given, **more))
    return found.line.code, found.outcome


YES, SECOND, NO = Outcome.ALLOWED, Outcome.SECOND_PERSON, Outcome.REFUSED
P, D, E = Party, Data, Established


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        # Part 3 for police to police.
        ((P.POLICE, P.POLICE, [D.WORDS, D.IDENTITY]), ("G03", YES)),
        # Leaving Part 3 needs authority in law, and then an agreement and a second person.
        ((P.POLICE, P.PLATFORM, [D.INDICATORS]), ("P01", NO)),
        ((P.POLICE, P.PLATFORM, [D.INDICATORS], Purpose.CRIME, [E.AUTHORISED_BY_LAW]), ("G10", SECOND)),
        # Not people: indicators only.
        ((P.POLICE, P.PLATFORM, [D.IDENTITY], Purpose.CRIME, [E.AUTHORISED_BY_LAW]), ("X99", NO)),
        # Communications data never by asking, whoever offers it.
        ((P.PLATFORM, P.POLICE, [D.ENTITY]), ("C03", NO)),
        ((P.PLATFORM, P.POLICE, [D.ENTITY], Purpose.CRIME, [E.SPOC]), ("G02", YES)),
        ((P.PLATFORM, P.POLICE, [D.ENTITY, D.EVENTS], Purpose.CRIME, [E.SPOC]), ("C04", NO)),
        ((P.PLATFORM, P.POLICE, [D.EVENTS], Purpose.CRIME, [E.SPOC, E.SERIOUS]), ("G02", YES)),
        # Content to a judge's order only.
        ((P.PLATFORM, P.POLICE, [D.CONTENT], Purpose.CRIME, [E.SPOC]), ("C02", NO)),
        ((P.OVERSEAS, P.POLICE, [D.CONTENT]), ("C01", NO)),
        ((P.PLATFORM, P.POLICE, [D.CONTENT], Purpose.CRIME, [E.ORDER]), ("G01", YES)),
        # Danger to life: a supervisor, the least data, and no such word without a danger.
        ((P.PLATFORM, P.POLICE, [D.CUSTOMER], Purpose.LIFE), ("D01", NO)),
        ((P.PLATFORM, P.POLICE, [D.CUSTOMER], Purpose.LIFE, [E.DANGER]), ("D02", SECOND)),
        ((P.PLATFORM, P.POLICE, [D.ENTITY], Purpose.LIFE, [E.DANGER]), ("C03", NO)),
        # A company to the police, of its own will.
        ((P.PLATFORM, P.POLICE, [D.CUSTOMER, D.INDICATORS]), ("G05", YES)),
        ((P.REGULATED, P.NCA, [D.CUSTOMER]), ("G04", YES)),
        # Sections 188 and 189 are for regulated firms only.
        ((P.PLATFORM, P.REGULATED, [D.CUSTOMER], Purpose.ECONOMIC_CRIME, [E.REQUESTED]), ("R01", NO)),
        ((P.REGULATED, P.PLATFORM, [D.CUSTOMER], Purpose.ECONOMIC_CRIME, [E.ENDED]), ("R01", NO)),
        ((P.REGULATED, P.REGULATED, [D.CUSTOMER], Purpose.ECONOMIC_CRIME), ("R02", NO)),
        ((P.REGULATED, P.REGULATED, [D.CUSTOMER], Purpose.ECONOMIC_CRIME, [E.REQUESTED]), ("R03", YES)),
        ((P.REGULATED, P.REGULATED, [D.CUSTOMER], Purpose.ECONOMIC_CRIME, [E.SAFEGUARDED]), ("R04", YES)),
        ((P.REGULATED, P.REGULATED, [D.CUSTOMER], Purpose.ECONOMIC_CRIME, [E.ENDED]), ("R05", YES)),
        # Companies among themselves: indicators first.
        ((P.PLATFORM, P.PLATFORM, [D.HASHES]), ("G13", YES)),
        ((P.PLATFORM, P.REGULATED, [D.IDENTITY]), ("G14", SECOND)),
        # Special or offence data of a company.
        ((P.PLATFORM, P.POLICE, [D.ALLEGATION]), ("S05", NO)),
        ((P.PLATFORM, P.POLICE, [D.ALLEGATION], Purpose.CRIME, [E.SCHEDULE_1]), ("G05", YES)),
        ((P.POLICE, P.POLICE, [D.SPECIAL], Purpose.CRIME, [E.SCHEDULE_8]), ("S03", NO)),
        ((P.POLICE, P.POLICE, [D.SPECIAL], Purpose.CRIME, [E.SPECIALIST]), ("S04", NO)),
        ((P.POLICE, P.POLICE, [D.SPECIAL], Purpose.CRIME, [E.SPECIALIST, E.SCHEDULE_8]), ("G03", SECOND)),
        # Overseas with its assessment.
        ((P.POLICE, P.OVERSEAS, [D.WORDS]), ("O01", NO)),
        ((P.POLICE, P.OVERSEAS, [D.WORDS], Purpose.CRIME, [E.ASSESSED]), ("G12", SECOND)),
        # A victim to support.
        ((P.POLICE, P.CHARITY, [D.VICTIM], Purpose.VICTIM_SUPPORT), ("V01", NO)),
        ((P.POLICE, P.CHARITY, [D.VICTIM], Purpose.VICTIM_SUPPORT, [E.OFFER_TAKEN]), ("G09", SECOND)),
        # Figures go anywhere; people are no statistics.
        ((P.POLICE, P.ACADEMIC, [D.FIGURES], Purpose.STATISTICS), ("F01", YES)),
        ((P.POLICE, P.PUBLIC, [D.FIGURES], Purpose.STATISTICS), ("H09", NO)),
        ((P.POLICE, P.ACADEMIC, [D.CRIME], Purpose.STATISTICS, [E.AUTHORISED_BY_LAW]), ("F02", NO)),
    ],
)  # fmt: skip
def test_known_answers(asked, expected):
    assert answer(*asked) == expected


@pytest.mark.parametrize("subject", [Subject.CHILD_ABUSE, Subject.COVERT_SOURCE, Subject.PRIVILEGED])
def test_what_stops_for_a_specialist(subject):
    subjects = frozenset({subject})

    assert answer(P.POLICE, P.POLICE, [D.WORDS], subjects=subjects) == ("S01", NO)
    assert answer(P.POLICE, P.POLICE, [D.WORDS], Purpose.CRIME, [E.SPECIALIST], subjects=subjects) == ("G03", SECOND)


def test_a_sexual_offence_s_victim_is_anonymous():
    assert answer(P.POLICE, P.POLICE, [D.WORDS], subjects=frozenset({Subject.SEXUAL_VICTIM})) == ("S02", NO)


@pytest.mark.parametrize(
    ("handling", "expected"),
    [
        (Handling(Grading("1", "E", "P")), ("H04", NO)),
        (Handling(marking="SECRET"), ("H03", NO)),
        (Handling(tlp="RED"), ("H06", NO)),
        (Handling(compartments=frozenset({"COVERT"})), ("H05", NO)),
        (Handling(Grading("2", "C", "C", frozenset({"A1"}))), ("H08", NO)),
        (Handling(Grading("2", "C", "C")), ("G03", SECOND)),
        (Handling(marking="OFFICIAL-SENSITIVE"), ("G03", SECOND)),
        (Handling(Grading("3", "C", "P")), ("G03", SECOND)),
        (Handling(tlp="GREEN"), ("G03", YES)),
    ],
)
def test_what_handling_does(handling, expected):
    assert answer(P.POLICE, P.POLICE, [D.CRIME], handling=handling) == expected


def test_what_came_from_elsewhere_is_not_shared_on():
    handling = Handling(Grading("1", "A", "C"))

    assert answer(P.POLICE, P.POLICE, [D.CRIME], handling=handling, is_originator=False) == ("H07", NO)


RESTRICTED = [
    (Purpose.CRIME, ("H10", NO)),
    (Purpose.VICTIM_SUPPORT, ("H10", NO)),
    (Purpose.LEGAL, ("G03", SECOND)),
    (Purpose.SAFEGUARDING, ("G03", SECOND)),
]


@pytest.mark.parametrize(("purpose", "expected"), RESTRICTED)
def test_what_is_restricted_is_stored_and_serves_others_rights_only(purpose, expected):
    assert answer(P.POLICE, P.POLICE, [D.CRIME], purpose, is_restricted=True) == expected


@given(requests)
def test_a_restriction_never_loosens_the_answer(asked):
    restricted = decide(replace(asked, is_restricted=True)).outcome

    assert restricted >= decide(replace(asked, is_restricted=False)).outcome
    assert restricted != YES or asked.data <= {D.FIGURES}


def test_nobody_named_is_nobody():
    found = decide(replace(ask(P.POLICE, P.POLICE, [D.CRIME]), audience=frozenset()))

    assert (found.line.code, found.outcome) == ("H01", NO)


@given(requests)
@settings(max_examples=3000, deadline=None)
def test_every_sharing_gets_one_line_with_its_law_and_a_refusal_its_way_on(asked):
    found = decide(asked)

    assert found.line is next(line for line in TABLE if line.decides(asked))
    assert found.laws
    if found.outcome == NO:
        assert found.next_route.endswith(".")
        assert found.duties == ()
    else:
        assert found.duties
        assert bool(found.because) == (found.outcome == SECOND)


@given(requests, handlings)
@settings(max_examples=5000, deadline=None)
def test_tighter_handling_never_loosens_the_answer(asked, more):
    tightened = replace(asked, handling=stricter(asked.handling, more))

    assert decide(tightened).outcome >= decide(asked).outcome


@given(requests, st.lists(agreements, max_size=3))
@settings(max_examples=5000, deadline=None)
def test_an_agreement_never_widens(asked, held):
    between = decide_between(asked, held, parties=(DISCLOSER, RECIPIENT), at=AT)

    assert between.outcome >= decide(asked).outcome
    if between.outcome == NO:
        assert between.laws
        assert between.next_route


@given(requests, st.lists(agreements, max_size=3))
@settings(max_examples=1000, deadline=None)
def test_nobody_named_is_nobody_whatever_is_agreed(asked, held):
    nobody = replace(asked, audience=frozenset())

    assert decide_between(nobody, held, parties=(DISCLOSER, RECIPIENT), at=AT).outcome == NO


def agreed(**changes):
    usual = {
        "code": "A1", "parties": BOTH, "purposes": frozenset({Purpose.CRIME}), "data": frozenset({D.HASHES}),
        "starts": AT - timedelta(days=9), "ends": AT + timedelta(days=9), "review_on": AT + timedelta(days=5),
        "accepted": BOTH,
    }  # fmt: skip
    return Agreement(**(usual | changes))


@pytest.mark.parametrize(
    ("changes", "outcome"),
    [
        ({}, YES),
        ({"accepted": frozenset({DISCLOSER})}, NO),
        ({"starts": AT + timedelta(seconds=1)}, NO),
        ({"ends": AT}, NO),
        ({"ended_at": AT}, NO),
        ({"data": frozenset({D.CRIME})}, NO),
        ({"purposes": frozenset({Purpose.WARNING})}, NO),
        ({"parties": frozenset({DISCLOSER, 3}), "accepted": frozenset({DISCLOSER, 3})}, NO),
        ({"review_on": AT}, SECOND),
    ],
)
def test_what_needs_an_agreement_stands_and_falls_with_it(changes, outcome):
    asked = ask(P.PLATFORM, P.PLATFORM, [D.HASHES])

    assert decide_between(asked, [agreed(**changes)], parties=(DISCLOSER, RECIPIENT), at=AT).outcome == outcome


def test_without_any_agreement_companies_share_nothing_and_police_share_on():
    parties = (DISCLOSER, RECIPIENT)

    assert decide_between(ask(P.PLATFORM, P.PLATFORM, [D.HASHES]), [], parties=parties, at=AT).outcome == NO
    assert decide_between(ask(P.POLICE, P.POLICE, [D.WORDS]), [], parties=parties, at=AT).outcome == YES
    narrowed = decide_between(ask(P.POLICE, P.POLICE, [D.WORDS]), [agreed()], parties=parties, at=AT)
    assert (narrowed.outcome, narrowed.agreement) == (NO, "A1")


def test_an_emergency_does_not_wait_for_an_agreement():
    asked = ask(P.POLICE, P.POLICE, [D.WORDS], Purpose.LIFE, [E.DANGER])

    assert decide_between(asked, [agreed()], parties=(DISCLOSER, RECIPIENT), at=AT).outcome == SECOND


def test_codes_are_told_once_and_laws_are_known():
    codes = [line.code for line in (*TABLE, *READING)]

    assert len(set(codes)) == len(codes)
    assert {law for line in (*TABLE, *READING) for law in line.laws} == set(LAWS) - {"LG03"}
    assert all(line.next_route for line in TABLE if line.outcome == NO)


# A request that a line of handling speaks of, since its own fields do not say how.
HANDLED = {
    "H01": {"audience": frozenset()}, "H02": {"data": frozenset()}, "H03": {"handling": Handling(marking="SECRET")},
    "H04": {"handling": Handling(Grading("1", "E"))}, "H05": {"handling": Handling(compartments=frozenset({"CHILD"}))},
    "H06": {"handling": Handling(tlp="RED")},
    "H07": {"handling": Handling(tlp="AMBER+STRICT"), "is_originator": False},
    "H08": {"handling": Handling(Grading("1", "A", "C", frozenset({"A1"})))},
    "H10": {"is_restricted": True}, "G11": {"handling": Handling(tlp="CLEAR")},
}  # fmt: skip


@pytest.mark.parametrize("line", TABLE, ids=lambda line: line.code)
def test_no_line_is_hidden_behind_those_above_it(line):
    everything = frozenset(Established)
    facts = [line.needs, everything - line.unless, line.needs | {E.SERIOUS}, line.needs | {E.SCHEDULE_1}]
    datas = [frozenset({one}) for one in line.data or line.covers or Data]
    for discloser, recipient, data, purpose, established in itertools.product(
        line.discloser or COMPANIES, line.recipient or P, datas, line.purposes or Purpose, facts
    ):
        asked = ask(discloser, recipient, data, purpose, established, subjects=line.subjects)
        if decide(replace(asked, **HANDLED.get(line.code, {}))).line is line:
            return
    pytest.fail(f"{line.code} never decides")
