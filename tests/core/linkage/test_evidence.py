"""What officers read about two records, and when two records are probably one crime."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hueandcry.core.linkage.evidence import FUNCTIONS, Named, Side, is_probably_twice, weigh

PAYEE = ("bank_account", "00971115755848")
MAIL = ("email", "ann@mail.test")
DAY = date(2026, 3, 17)
SUSPECTS, VICTIMS, WEAK = Named("suspect", True, 3), Named("victim", False, 2), Named("unknown", False, 9)
BANK = Side(1, DAY, frozenset({7}), 150_259, {PAYEE: SUSPECTS})
FORCE = Side(2, date(2026, 3, 19), frozenset({7}), 150_259, {PAYEE: SUSPECTS})


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({}, True),
        ({"identifiers": {}}, True),  # the victim, the sum and the days
        ({"victims": frozenset()}, True),  # the payee, the sum and the days
        ({"victims": frozenset({8})}, False),  # another victim of the same thief
        ({"victims": frozenset(), "loss_pence": None}, False),  # one series, not one crime
        ({"victims": frozenset(), "loss_pence": 20_000}, False),
        ({"seen_on": date(2026, 9, 1), "victims": frozenset()}, False),
        ({"owner_id": 1}, False),  # one organisation's own two records are its own affair
        ({"identifiers": {}, "loss_pence": None}, True),
        ({"identifiers": {}, "loss_pence": None, "seen_on": None}, False),
    ],
)
def test_when_two_records_are_probably_one_crime(change, expected):
    assert is_probably_twice(BANK, replace(FORCE, **change)) is expected


def test_a_round_sum_says_less():
    left, right = replace(BANK, loss_pence=20_000), replace(FORCE, loss_pence=20_000)

    assert not is_probably_twice(replace(left, victims=frozenset()), replace(right, victims=frozenset()))


@pytest.mark.parametrize(
    ("mine", "theirs", "expected"),
    [
        (SUSPECTS, SUSPECTS, "Both name the same identifier of a suspect."),
        (VICTIMS, VICTIMS, "Both name the same identifier of a victim."),
        (WEAK, SUSPECTS, "Both name the same value, which many people may share or nobody is known to own."),
        (VICTIMS, SUSPECTS, "What is a victim's in one record is another's in the other: a stolen or misused account?"),
    ],
)
def test_what_a_shared_identifier_says_turns_on_whose_it_is(mine, theirs, expected):
    assert [one.says for one in weigh(Side(1, identifiers={MAIL: mine}), Side(2, identifiers={MAIL: theirs}))] == [
        expected
    ]


def test_a_public_service_s_number_says_nothing():
    benign = Named("benign", False, 900)

    assert weigh(Side(1, identifiers={MAIL: benign}), Side(2, identifiers={MAIL: benign})) == []


def test_the_same_script_is_evidence_and_a_few_common_words_are_not():
    script = " ".join(f"word{n}" for n in range(40))

    assert [one.offender for one in weigh(Side(1, text=script), Side(2, text=f"He wrote: {script}"))] == [8.0]
    assert weigh(Side(1, text="she paid by bank transfer"), Side(2, text="she paid by bank transfer")) == []


def test_every_reason_is_short_enough_to_read():
    assert [one.__name__ for one in FUNCTIONS if not one.__doc__ or len(one.__doc__) >= 90 or "\n" in one.__doc__] == []


IDENTIFIERS = st.dictionaries(st.sampled_from([PAYEE, MAIL]), st.sampled_from([SUSPECTS, VICTIMS, WEAK]))
SIDES = st.builds(
    Side,
    st.integers(1, 3),
    st.none() | st.dates(date(2026, 1, 1), date(2026, 3, 1)),
    st.frozensets(st.integers(1, 3), max_size=2),
    st.none() | st.sampled_from([0, 100, 150_259]),
    IDENTIFIERS,
)


@given(SIDES, SIDES)
def test_which_record_comes_first_does_not_matter(left, right):
    def weights(one, other):
        return [(found.says, found.offender, found.twice) for found in weigh(one, other)]

    assert weights(left, right) == weights(right, left)
    assert is_probably_twice(left, right) is is_probably_twice(right, left)
