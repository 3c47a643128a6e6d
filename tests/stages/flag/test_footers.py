"""Each source's footers are learned at the end of an import, kept apart, and used from then on."""

from __future__ import annotations

from datetime import timedelta

import pytest

from hueandcry.access.viewer import viewing
from hueandcry.stages.flag import footers
from hueandcry.stages.flag.models import Footer
from tests.core.reading.test_footers import TEXTS, WITH_FOOTER
from tests.factories import ENGINE_VIEWER, NOW, bring_in, organisation, source, viewer

pytestmark = pytest.mark.django_db

BEFORE = NOW - timedelta(days=400)


def test_a_source_s_footers_are_its_own_and_learned_once():
    kent, essex = organisation("Kent"), organisation("Essex")
    mine, theirs = source(kent), source(essex)
    bring_in(mine, [{"ref": f"K{n}", "text": text} for n, text in enumerate(WITH_FOOTER)])
    bring_in(theirs, [{"ref": f"E{n}", "text": text} for n, text in enumerate(TEXTS)])

    with viewing(ENGINE_VIEWER):
        first = footers.learn(source_id=mine.id, owner_id=kent.pk, at=NOW)
        assert any("report online" in sentence for sentence in first)
        assert footers.learn(source_id=mine.id, owner_id=kent.pk, at=NOW) == []
        footers.learn(source_id=theirs.id, owner_id=essex.pk, at=NOW)
        known = footers.known()
    assert any("report online" in sentence for sentence in known[mine.id])
    assert not any("report online" in sentence for sentence in known.get(theirs.id, ()))

    with viewing(viewer(kent, "force_recorder")):
        assert footers.listed(mine.id)[0][1:] == (40, 40)
    with viewing(viewer(essex, "force_recorder")):
        assert footers.listed(mine.id) == []


def test_a_line_learned_before_that_would_not_be_today_is_forgotten():
    kent = organisation("Kent")
    mine = source(kent)
    bring_in(mine, [{"ref": f"K{n}", "text": text} for n, text in enumerate(WITH_FOOTER)])

    with viewing(ENGINE_VIEWER):
        for sentence in ("nothing was said online by anyone", *(f"kept in cabinet {n} here" for n in range(60))):
            Footer(
                source_id=mine.id, owner_id=kent.pk, sentence=sentence, records=30, of_records=40, learned_at=BEFORE
            ).save()
        footers.learn(source_id=mine.id, owner_id=kent.pk, at=NOW)
        left = footers.known()[mine.id]

    assert "nothing was said online by anyone" not in left
    assert any("report online" in sentence for sentence in left)
    assert len(left) == footers.MOST_FOOTERS
