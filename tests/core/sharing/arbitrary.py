"""Arbitrary handlings, requests and agreements for the laws of sharing."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from hypothesis import strategies as st

from hueandcry.core.sharing.agreements import Agreement
from hueandcry.core.sharing.handling import Grading, Handling
from hueandcry.core.sharing.handling_table import ASSESSMENTS, COMPARTMENTS, CONDITIONS, MARKINGS, SOURCE_GRADES, TLPS
from hueandcry.core.sharing.request import Request
from hueandcry.core.sharing.vocabulary import Data, Established, Party, Purpose, Subject

AT = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
DISCLOSER, RECIPIENT = 1, 2


def some(kind):
    return st.frozensets(st.sampled_from(list(kind)))


gradings = st.builds(
    lambda source, assessment, conditions: Grading(source, assessment, "C" if conditions else "P", conditions),
    st.sampled_from(list(SOURCE_GRADES)),
    st.sampled_from(list(ASSESSMENTS)),
    some(CONDITIONS),
)
handlings = st.builds(
    Handling, gradings, st.sampled_from(list(MARKINGS)), st.sampled_from(list(TLPS)), some(COMPARTMENTS)
)
requests = st.builds(
    Request,
    discloser=st.sampled_from(Party),
    recipient=st.sampled_from(Party),
    data=some(Data),
    purpose=st.sampled_from(Purpose),
    subjects=some(Subject),
    established=some(Established),
    handling=st.one_of(st.just(Handling()), handlings),
    audience=st.frozensets(st.integers(1, 5), min_size=1, max_size=2),
    is_originator=st.booleans(),
    is_restricted=st.booleans(),
)
moments = st.integers(-5, 5).map(lambda days: AT + timedelta(days=days))
agreements = st.builds(
    Agreement,
    code=st.sampled_from(["A1", "A2", "A3"]),
    parties=st.frozensets(st.integers(1, 4)),
    purposes=some(Purpose),
    data=some(Data),
    starts=moments,
    ends=moments,
    review_on=moments,
    accepted=st.frozensets(st.integers(1, 4)),
    ended_at=st.one_of(st.none(), moments),
)
