"""What the database lets a person see is what the policy function says, for arbitrary people and records."""

from __future__ import annotations

import itertools
import random

import pytest
from django.db import connection

from hueandcry.access.viewer import Viewer, viewing
from hueandcry.core.sharing.because import Held, Seer, sees
from hueandcry.core.sharing.handling_table import COMPARTMENTS
from hueandcry.stages.record.actions import handling
from hueandcry.stages.share.models import Clearance
from tests.factories import ENGINE_VIEWER, NOW, bring_in, organisation, source

pytestmark = pytest.mark.django_db

SETS = [frozenset(some) for size in range(4) for some in itertools.combinations(sorted(COMPARTMENTS), size)]
REACHES = ("own", "national", "audit", "engine", "")
TABLES = (("record_report", "id"), ("flag_flag", "report_id"), ("link_reportfact", "report_id"))
CASES = 10_000


@pytest.fixture
def owners():
    return [organisation("Kent"), organisation("Essex"), organisation("Example Bank", "bank")]


def arrange(owners):
    """Store a record of each owner in each set of compartments; return report → what is held."""
    held = {}
    for owner in owners:
        bring_in(source(owner), [{"ref": f"R{n}", "text": "x"} for n in range(len(SETS))])
        with viewing(ENGINE_VIEWER), connection.cursor() as cursor:
            cursor.execute("SELECT id FROM record_report WHERE owner_id = %s ORDER BY id", [owner.pk])
            for (number,), compartments in zip(cursor.fetchall(), SETS, strict=True):
                held[number] = Held(owner.pk, compartments)
                if compartments:
                    handling.place(report_ids=[number], compartments=compartments, reason="", by=ENGINE_VIEWER, at=NOW)
    return held


def clear(owner_id, member_id, compartments, dice):
    """Clear somebody, and give them besides what opens nothing: clearances that wait or have ended."""
    made = []
    for one in COMPARTMENTS:
        state = "given" if one in compartments else dice.choice(["none", "waits", "ended"])
        if state != "none":
            made.append(
                Clearance(
                    owner_id=owner_id, member_id=member_id, compartment=one, reason="x", given_by="a", given_at=NOW,
                    confirmed_by="" if state == "waits" else "b", confirmed_at=None if state == "waits" else NOW,
                    ended_at=NOW if state == "ended" else None,
                )
            )  # fmt: skip
    with viewing(ENGINE_VIEWER):
        Clearance.objects.bulk_create(made)


def test_ten_thousand_looks_are_decided_alike(owners):
    dice, held, looks = random.Random(20261122), arrange(owners), 0
    for member in itertools.count(1000):
        owner, reach, cleared = dice.choice(owners), dice.choice(REACHES), dice.choice(SETS)
        clear(owner.pk, member, cleared, dice)
        with viewing(Viewer("x", owner.pk, frozenset(), reach, member)), connection.cursor() as cursor:
            for table, column in (
                ("record_report", "id"),
                ("flag_flag", "report_id"),
                ("link_reportfact", "report_id"),
            ):
                cursor.execute(f"SELECT {column} FROM {table}")
                seen = {number for (number,) in cursor.fetchall()}
                who = Seer(owner.pk, reach, clearances=cleared)
                assert seen == {number for number, what in held.items() if sees(who, what).may}, (who, table)
        looks += 3 * len(held)
        if looks >= CASES:
            break
