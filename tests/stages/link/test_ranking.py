"""Ranking asks for all that it shows at once."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from hueandcry.access.viewer import viewing
from hueandcry.stages.link import ranking
from hueandcry.stages.link.actions.sighting import take
from hueandcry.stages.link.models import Series
from tests.factories import ENGINE_VIEWER, NOW
from tests.stages.link.sightings_made import POLICY, report

pytestmark = pytest.mark.django_db


def test_any_number_of_series_takes_as_many_statements_as_one() -> None:
    with viewing(ENGINE_VIEWER):
        take([report(n, [n // 2]) for n in range(2, 22)], at=NOW, policy=POLICY)
        Series.objects.update(month_count=12)
        with CaptureQueriesContext(
            connection,
        ) as one:
            assert len(ranking.ranked(limit=1)) == 1
        with CaptureQueriesContext(connection) as all_of_them:
            found = ranking.ranked()

    assert [one.places["harm"] for one in found] == list(range(1, 11))
    assert len({one.series.id for one in found}) == 10
    assert len(all_of_them) == len(one) == 2
