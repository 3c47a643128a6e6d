"""The demo has a sign-in for each job; the first five are what a newcomer needs; all are made together or none."""

from __future__ import annotations

import pytest

from hueandcry.access import actions as access
from hueandcry.access.models import Member
from hueandcry.access.roles import ROLES, permissions_of
from hueandcry.access.viewer import viewing
from hueandcry.batch import demo
from tests.factories import ENGINE_VIEWER, organisation

pytestmark = pytest.mark.django_db
FIRST = ["force_recorder", "force_analyst", "national_analyst", "partner_liaison", "auditor"]


@pytest.fixture
def marketplace():
    access.add_forces()
    for code, name, kind in (demo.NATIONAL_UNIT, demo.OVERSIGHT):
        access.add_organisation(code=code, name=name, kind=kind)
    return organisation("Example Market", "marketplace")


def test_the_five_come_first_and_somebody_manages_each_thing(marketplace):
    with viewing(ENGINE_VIEWER):
        made = demo._people(marketplace.pk, ENGINE_VIEWER)

    roles = [Member.objects.get(email=one.email).roles for one in made]
    assert [of[0] for of in roles[:5]] == FIRST
    allowed = permissions_of([role for of in roles for role in of])
    # Left to commands of the operator: who answers for the flag, and for a force's lines of its policy.
    assert allowed >= frozenset().union(
        *(role.permissions for code, role in ROLES.items() if code not in ("flag_owner", "crime_registrar"))
    )
    # A sensitive role needs two administrators.
    assert roles.count(["administrator"]) == 2


def test_interrupted_it_leaves_nobody(marketplace, monkeypatch):
    monkeypatch.setattr(demo, "PEOPLE", (*demo.PEOPLE, ("Nobody", "No Body", "nobody", "nowhere", "auditor")))
    with viewing(ENGINE_VIEWER), pytest.raises(Exception, match="no organisation"):
        demo._people(marketplace.pk, ENGINE_VIEWER)

    assert not Member.objects.exists()
