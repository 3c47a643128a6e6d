"""The sightings that linking is measured on are like a nation's, and what is measured is the real thing."""

from __future__ import annotations

import pytest

from hueandcry.access.viewer import viewing
from hueandcry.batch.link_made import TO_A_RECORD, make
from hueandcry.batch.link_times import link_times
from hueandcry.stages.link.models import Series, SeriesMember, Sighting
from tests.factories import ENGINE_VIEWER

pytestmark = pytest.mark.django_db


def test_one_record_in_six_is_of_a_series_and_every_new_one_joins_one():
    with viewing(ENGINE_VIEWER):
        records = make(3_000)

        found = link_times(records, more=5)

        assert (records, Sighting.objects.count()) == (1_000, (1_000 + 5) * TO_A_RECORD)
        assert found.series_count == records // 6 // 5 + 1
        assert 0 < found.median_ms <= found.p95_ms <= found.p99_ms <= found.slowest_ms
        assert SeriesMember.objects.filter(report_id__gt=records).count() == 5
        assert Series.objects.count() <= found.series_count
