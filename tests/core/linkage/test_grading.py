"""What is thought false, or comes from a source that is not reliable, joins nothing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hueandcry.core.linkage.grading import columns_may_join, may_join


@pytest.mark.parametrize("grading", ["3AP", "3-D-C", "2EP", "1E", "2-E-P A1", "3 b", "D41", "E51", "b/5"])
def test_badly_graded_material_joins_nothing(grading):
    assert not may_join(grading)


@pytest.mark.parametrize("grading", ["", "2DP", "1-A-C/S2", "B24", "E41", "A1", "n/a", "Assault", "32", "grade 3"])
def test_other_material_may(grading):
    assert may_join(grading)


@pytest.mark.parametrize(
    ("header", "cell", "expected"),
    [
        ("Grading", "2EP", False),
        ("intel_grading", "3-A-P", False),
        ("Source Evaluation", "3 - Not reliable", False),
        ("Source evaluation", "2 - Untested", True),
        ("Assessment", "E: suspected to be false", False),
        ("Assessment", "D", True),
        ("Title", "3EP", True),
    ],
)
def test_a_record_s_own_columns_say_so_too(header, cell, expected):
    assert columns_may_join({"beat": "E3", header: cell}) is expected


@given(st.text(), st.text())
def test_any_cell_is_read(header, cell):
    assert columns_may_join({header: cell}) in (True, False)
    assert may_join(cell) in (True, False)
