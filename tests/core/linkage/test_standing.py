"""The lines that make a series prolific or persistent."""

from __future__ import annotations

import pytest

from hueandcry.core.linkage.standing import is_persistent, is_prolific


@pytest.mark.parametrize(
    ("victims", "owners", "expected"), [(4, 2, False), (5, 1, True), (1, 3, True), (0, 0, False), (9, 9, True)]
)
def test_prolific_is_many_victims_or_many_organisations(victims, owners, expected):
    assert is_prolific(victims, owners) is expected


@pytest.mark.parametrize(("months", "expected"), [(0, False), (3, False), (4, True), (12, True)])
def test_persistent_is_many_months(months, expected):
    assert is_persistent(months) is expected
