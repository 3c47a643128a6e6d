"""What a shared value says falls with how common it is, and a weak one never says much."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hueandcry.core.identifiers import JOINING, KINDS
from hueandcry.core.linkage.policy import DEFAULT, LinkPolicy
from hueandcry.core.linkage.weights import most_records, weight, why
from hueandcry.core.linkage.weights_table import LINE, STRENGTHS, WEAK

KIND = st.sampled_from(sorted([*KINDS, "together"]))


@given(KIND, st.integers(1, 10_000_000))
def test_a_commoner_value_never_says_more(kind, count):
    assert weight(kind, count) >= weight(kind, count + 1) >= 0


@given(KIND, st.floats(0, 30))
def test_the_limit_is_where_the_weight_falls_below_the_line(kind, line):
    most = most_records(kind, line)

    assert most == 0 or weight(kind, most) >= line - 1e-9
    assert most_records(kind, 0) == 0 or weight(kind, most + 1) < line or line == 0


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_a_value_in_a_million_records_joins_nothing(kind):
    assert DEFAULT.limit(kind) < 1_000_000
    assert weight(kind, 1_000_000) < LINE


def test_every_kind_that_joins_has_a_weight_and_no_other_kind_reaches_the_line():
    assert set(STRENGTHS) == JOINING | {"together"}
    assert all(weight(kind, 2) >= LINE for kind in JOINING)
    assert all(weight(kind, 1) <= WEAK < LINE for kind in set(KINDS) - JOINING)


def test_one_bank_account_says_more_than_one_site():
    assert DEFAULT.limit("bank_account") > DEFAULT.limit("phone") > DEFAULT.limit("domain") > 1


def test_a_higher_line_joins_fewer():
    assert LinkPolicy("strict", frozenset(), line=19.0).limit("phone") == 4
    assert LinkPolicy("none", frozenset(), line=30.0).limit("phone") == 0


def test_every_reason_ends_a_sentence():
    assert why("ipv4") == "many people may share it"
    assert all(strength.why[0].islower() and not strength.why.endswith(".") for strength in STRENGTHS.values())
