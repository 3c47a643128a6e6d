"""Harm is read from the offence and the loss, by a table that anyone may read."""

from __future__ import annotations

import pytest

from hueandcry.core.linkage.harm import days_of, harm_of
from hueandcry.core.linkage.harm_table import HOME_OFFICE, WEIGHTS


@pytest.mark.parametrize(
    ("scheme", "code", "loss_pence", "expected"),
    [
        ("HO", "8Q", None, "stalking"),
        ("HO", " 34b", 100, "robbery"),
        ("HO", "53D", 499_999, "fraud E"),
        ("HO", "53D", 500_000, "fraud D"),
        ("NFIB", "NFIB3A", None, "fraud E"),
        ("NFIB", "NFIB2E", 60_000_000, "fraud A"),
        ("NFIB", "NFIB52C", 60_000_000, "computer misuse"),
        ("bank", "purchase", 2_000_000, "fraud C"),
        ("marketplace", "threats", None, "no injury"),
        ("marketplace", "", None, ""),
        ("HO", "ZZZ", 10_000_000, ""),
        ("", "", None, ""),
    ],
)
def test_the_weight_of_a_crime(scheme, code, loss_pence, expected):
    assert harm_of(scheme, code, loss_pence) == expected


def test_every_weight_has_a_source_and_every_class_a_weight():
    assert all(weight.source and weight.title for weight in WEIGHTS.values())
    assert set(HOME_OFFICE.values()) - {"fraud"} <= set(WEIGHTS)


def test_a_greater_loss_never_weighs_less():
    days = [days_of(harm_of("HO", "53D", pence)) for pence in (0, 600_000, 3_000_000, 20_000_000, 90_000_000)]

    assert days == sorted(days)
