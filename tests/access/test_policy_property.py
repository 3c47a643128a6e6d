"""What the database and the queries give never exceeds a plain policy, written here without either: 10,000 cases.

An invented country by a fixed seed; hypothesis draws who looks and at what. A case is one viewer's question, answered
by the queries that pages and the API use, and compared with what the policy says.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hueandcry.access.models import Organisation
from hueandcry.access.roles import ROLES, permissions_of
from hueandcry.access.viewer import AUDIT, ENGINE, NATIONAL, OWN, Viewer, viewing
from hueandcry.stages.flag import queries as flag
from hueandcry.stages.link import queries as link
from hueandcry.stages.record import queries as record
from tests.factories import ENGINE_VIEWER, bring_in, organisation, report_id, source

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
SEED, EXAMPLES, QUESTIONS = 20261122, 250, 40
KINDS = ("force", "force", "force", "bank", "marketplace", "national_unit", "oversight")
NUMBERS = [f"07700 900{n:03}" for n in range(12)]


@dataclass(frozen=True)
class Held:
    """One record as the policy knows it: whose it is and which number it names."""

    id: int
    reference: str
    owner: int
    number: str


@dataclass(frozen=True)
class Country:
    """Everybody and everything there is."""

    organisations: list[Organisation]
    records: list[Held]


@pytest.fixture(scope="module")
def country(django_db_setup: None, django_db_blocker: object) -> Iterator[Country]:
    dice = random.Random(SEED)
    with django_db_blocker.unblock(), transaction.atomic():  # type: ignore[attr-defined]
        owners = [organisation(f"Organisation {n}", kind) for n, kind in enumerate(KINDS)]
        made = []
        for n, owner in enumerate(owners[:5]):
            numbers = [dice.choice(NUMBERS) for _ in range(8)]
            rows = [
                {"ref": f"R{n}X{m}", "text": f"Suspect called from {number}.", "suspect phone": number}
                for m, number in enumerate(numbers)
            ]
            bring_in(source(owner), rows)
            made += [Held(report_id(f"R{n}X{m}"), f"R{n}X{m}", owner.pk, one) for m, one in enumerate(numbers)]
        yield Country(owners, made)
        transaction.set_rollback(True)


def sees(viewer: Viewer, held: Held) -> bool:
    """Say what the policy is: one's own organisation's records, all for the national unit, none for auditors."""
    return viewer.reach == NATIONAL or (viewer.reach == OWN and held.owner == viewer.organisation_id)


def viewer_for(owner: Organisation, roles: list[str]) -> Viewer:
    """Return a viewer with the reach that these roles have, worked out anew and not by the code under test."""
    reach = OWN
    if "national_analyst" in roles:
        reach = NATIONAL
    elif "auditor" in roles and not {"READ_TEXT"} & {one.name for role in roles for one in ROLES[role].permissions}:
        reach = AUDIT
    return Viewer("pat@force.example", owner.pk, permissions_of(roles), reach, purpose="check")


def check(viewer: Viewer, question: str, country: Country, at: int) -> None:
    """Ask one question about one record and hold the answer to the policy."""
    held = country.records[at % len(country.records)]
    alike = [one for one in country.records if one.number == held.number]
    visible = {one.id for one in alike if sees(viewer, one)}
    if question == "reference":
        assert record.find_by_reference(held.reference) == ([held.id] if sees(viewer, held) else [])
    elif question == "record":
        try:
            assert record.get_report(held.id).owner_id == held.owner
            assert sees(viewer, held)
        except record.NoSuchReport:
            assert not sees(viewer, held)
    elif question == "flag":
        assert set(flag.answers([held.id])) == ({held.id} if sees(viewer, held) else set())
    elif question == "briefs":
        every = [one.id for one in country.records]
        assert set(record.briefs(every)) == {one.id for one in country.records if sees(viewer, one)}
    elif question == "search":
        found = link.search(held.number)
        # A number that nobody visible names does not exist; of one that does, the count of the rest and no more.
        assert [set(one.report_ids) for one in found] == ([visible] if visible else [])
        assert [one.withheld_count for one in found] == ([len(alike) - len(visible)] if visible else [])
    else:
        found_series = link.series_of_reports([one.id for one in alike])
        assert set(found_series) <= visible


QUESTION = st.tuples(
    st.sampled_from(["reference", "record", "flag", "briefs", "search", "series"]), st.integers(0, 10_000)
)


def test_nobody_reads_more_or_less_than_the_policy_says(country: Country) -> None:
    asked = 0

    @settings(
        max_examples=EXAMPLES, derandomize=True, deadline=None, database=None,
        suppress_health_check=list(HealthCheck),
    )  # fmt: skip
    @given(
        st.integers(0, len(KINDS) - 1),
        st.lists(st.sampled_from(sorted(ROLES)), min_size=1, max_size=3, unique=True),
        st.lists(QUESTION, min_size=QUESTIONS, max_size=QUESTIONS),
    )
    def holds(who: int, roles: list[str], questions: list[tuple[str, int]]) -> None:
        nonlocal asked
        viewer = viewer_for(country.organisations[who], roles)
        with viewing(viewer):
            for question, at in questions:
                check(viewer, question, country, at)
                asked += 1

    holds()

    assert asked >= EXAMPLES * QUESTIONS >= 10_000


def test_the_policy_can_be_broken(country: Country) -> None:
    outsider = viewer_for(country.organisations[0], ["force_analyst"])
    theirs = next(n for n, held in enumerate(country.records) if held.owner != outsider.organisation_id)

    with viewing(ENGINE_VIEWER), pytest.raises(AssertionError):
        check(outsider, "reference", country, theirs)
    assert ENGINE_VIEWER.reach == ENGINE
