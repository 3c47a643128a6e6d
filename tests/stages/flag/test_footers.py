"""Each source's footers are learned at the end of an import, kept apart, and used from then on."""

from __future__ import annotations

import pytest

from hueandcry.access.viewer import viewing
from hueandcry.stages.flag import footers
from tests.core.reading.test_footers import TEXTS, WITH_FOOTER
from tests.factories import ENGINE_VIEWER, NOW, bring_in, organisation, source, viewer

pytestmark = pytest.mark.django_db


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
