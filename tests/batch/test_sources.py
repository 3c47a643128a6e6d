"""A described source belongs to the organisation that is there already, and to a new one only where none is."""

from __future__ import annotations

import pytest

from hueandcry.access import actions as access
from hueandcry.access import queries as people
from hueandcry.access.viewer import viewing
from hueandcry.batch.sources import open_described
from hueandcry.core.simulation import SOURCES
from tests.factories import ENGINE_VIEWER, NOW

pytestmark = pytest.mark.django_db


def test_every_force_of_the_simulated_nation_is_one_of_the_reference_table() -> None:
    with viewing(ENGINE_VIEWER):
        access.add_forces()
        before = people.organisation_names()
        for source in SOURCES:
            if source.organisation_kind == "force":
                described = {"source": source.slug, "organisation": source.organisation, "shape": source.shape,
                             "organisation_name": source.name, "organisation_kind": "force"}  # fmt: skip
                open_described(described, by=ENGINE_VIEWER, at=NOW)

        assert people.organisation_names() == before
        assert len(set(before.values())) == len(before)
