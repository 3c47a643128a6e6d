from pathlib import Path

import pytest

from hueandcry.core.importing.conversion import CONVERTERS
from hueandcry.core.importing.fields import DATE_ORDERS, FIELDS, PERSON_FIELDS, ROLES
from hueandcry.core.importing.kinds import KINDS
from hueandcry.core.importing.profile import Column, IdentifierColumn, PersonBlock

DOCS = Path(__file__).parents[3] / "docs"
REFERENCE = (DOCS / "reference" / "profiles.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", [*FIELDS, *CONVERTERS, *KINDS, *PERSON_FIELDS])
def test_every_name_a_profile_may_use_is_in_the_reference(name):
    assert f"`{name}`" in REFERENCE


@pytest.mark.parametrize("name", [*DATE_ORDERS, *ROLES])
def test_every_value_a_profile_may_use_is_in_the_reference(name):
    assert name in REFERENCE


@pytest.mark.parametrize("kind", [Column, PersonBlock, IdentifierColumn])
def test_every_key_of_a_block_is_in_the_reference(kind):
    keys = {name for name in kind.__slots__ if name not in ("headers", "columns")}

    assert {key for key in keys if f"`{key}`" not in REFERENCE} == set()
