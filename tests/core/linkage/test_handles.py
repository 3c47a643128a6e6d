"""A name on a platform is one account; a plain word on an unknown one is nobody's."""

from __future__ import annotations

import pytest

from hueandcry.core.linkage.handles import is_telling


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("snapchat:dave", True),
        ("unknown:dave", False),
        ("unknown:collector", False),
        ("unknown:dave_99", True),
        ("unknown:coast.books", True),
        ("unknown:d_9", False),
    ],
)
def test_which_names_may_join(value, expected):
    assert is_telling(value) is expected
