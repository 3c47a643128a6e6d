"""What anybody is given never exceeds a plain policy, written here without the code or the database: 10,000 cases.

An invented country by a fixed seed; hypothesis draws who looks, what they are cleared for, and at what. A case is one
viewer's question: to the readers behind pages and files, and a part of them through pages and the API themselves. What
is hidden and what never was must give the same answer, by the same statements on the database, so that no message and
no time that it takes tells them apart.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from django.db import transaction
from django.test import Client
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hueandcry.access import actions as access
from hueandcry.access.models import Member, Organisation
from hueandcry.access.roles import ROLES, Permission, permissions_of
from hueandcry.access.viewer import AUDIT, ENGINE, NATIONAL, OWN, Viewer, viewing
from hueandcry.stages.flag import queries as flag
from hueandcry.stages.link import queries as link
from hueandcry.stages.record import queries as record
from hueandcry.stages.share import passing
from hueandcry.stages.share.models import Clearance
from tests.access.asked import Asked, ask
from tests.factories import ENGINE_VIEWER, NOW, bring_in, member, organisation, report_id, source
from tests.stages.share.arranging import quiet_source

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
SEED, EXAMPLES, QUESTIONS = 20261122, 250, 40
KINDS = ("force", "force", "force", "bank", "marketplace", "national_unit", "oversight")
NUMBERS = [f"07700 900{n:03}" for n in range(12)]
COVERT = "COVERT"
NOBODY_S = 10**12


@dataclass(frozen=True)
class Held:
    """One record as the policy knows it: whose it is, which number it names, and whether it is in a compartment."""

    id: int
    reference: str
    owner: int
    number: str
    is_covert: bool

    @property
    def secret(self) -> str:
        return f"Secret of {self.reference}."


@dataclass(frozen=True)
class Country:
    """Everybody and everything there is; a person and a key of each organisation."""

    organisations: list[Organisation]
    records: list[Held]
    people: list[Member]
    keys: list[str]


@dataclass(frozen=True)
class Looker:
    """Who looks: as the database knows them, whether they are cleared, and by which door they come."""

    viewer: Viewer
    is_cleared: bool
    client: Client
    key: str


@pytest.fixture(scope="module")
def country(django_db_setup: None, django_db_blocker: object) -> Iterator[Country]:
    dice = random.Random(SEED)
    with django_db_blocker.unblock(), transaction.atomic():  # type: ignore[attr-defined]
        owners = [organisation(f"Organisation {n}", kind) for n, kind in enumerate(KINDS)]
        made = []
        for n, owner in enumerate(owners[:5]):
            for letter, count, where in (("X", 8, source(owner)), ("Q", 3, quiet_source(owner, COVERT))):
                numbers = [dice.choice(NUMBERS) for _ in range(count)]
                rows = [
                    {"ref": f"R{n}{letter}{m}", "class": f"Secret of R{n}{letter}{m}.",
                     "text": f"Suspect called from {number}.", "suspect phone": number}
                    for m, number in enumerate(numbers)
                ]  # fmt: skip
                bring_in(where, rows)
                made += [
                    Held(report_id(row["ref"]), row["ref"], owner.pk, row["suspect phone"], letter == "Q")
                    for row in rows
                ]
        people = [member(owner, "auditor", email=f"looker{owner.pk}@hue.example") for owner in owners]
        yield Country(owners, made, people, [_key(owner) for owner in owners])
        transaction.set_rollback(True)


def _key(owner: Organisation) -> str:
    by = Viewer("maker", owner.pk, frozenset({Permission.MANAGE_KEYS}), OWN)
    with viewing(by):
        return access.make_key(title="feed", by=by, at=NOW)


def sees(who: Looker, held: Held) -> bool:
    """Say what the policy is: one's own organisation's, all for the national unit, and a compartment to the cleared."""
    viewer = who.viewer
    reaches = viewer.reach == NATIONAL or (viewer.reach == OWN and held.owner == viewer.organisation_id)
    return reaches and (who.is_cleared or not held.is_covert)


def reach_of(roles: list[str]) -> str:
    """Return the reach that these roles have, worked out anew and not by the code under test."""
    if "national_analyst" in roles:
        return NATIONAL
    reads = any(one.name == "READ_TEXT" for role in roles for one in ROLES[role].permissions)
    return AUDIT if "auditor" in roles and not reads else OWN


def looker(country: Country, who: int, roles: list[str], *, is_cleared: bool = False) -> Looker:
    """Give somebody these roles and this clearance, and sign them in."""
    person = country.people[who]
    Member.objects.filter(pk=person.pk).update(roles=roles)
    with viewing(ENGINE_VIEWER):
        Clearance.objects.filter(member_id=person.pk).delete()
        if is_cleared:
            Clearance.objects.create(
                owner_id=person.organisation_id, member_id=person.pk, compartment=COVERT, reason="x", given_by="a",
                given_at=NOW, confirmed_by="b", confirmed_at=NOW,
            )  # fmt: skip
    client = Client()
    client.force_login(person)
    viewer = Viewer(
        person.email, person.organisation_id, permissions_of(roles), reach_of(roles), person.pk, purpose="check"
    )
    return Looker(viewer, is_cleared, client, country.keys[who])


def check(who: Looker, question: str, country: Country, at: int) -> None:
    """Ask one question about one record and hold the answer to the policy."""
    held = country.records[at % len(country.records)]
    every = {one.id for one in country.records if sees(who, one)}
    # What is in a compartment joins nothing and is in no count, whoever asks.
    alike = [one for one in country.records if one.number == held.number and not one.is_covert]
    visible = {one.id for one in alike if sees(who, one)}
    if question in DOORS:
        DOORS[question](who, held, country)
        return
    with viewing(who.viewer):
        if question == "reference":
            assert record.find_by_reference(held.reference) == ([held.id] if sees(who, held) else [])
        elif question == "record":
            try:
                assert record.get_report(held.id).owner_id == held.owner
                assert sees(who, held)
            except record.NoSuchReport:
                assert not sees(who, held)
        elif question == "flag":
            assert set(flag.answers([held.id])) == ({held.id} if sees(who, held) else set())
        elif question == "lists":
            assert set(record.briefs([one.id for one in country.records])) == every
        elif question == "file":
            given = record.references([one.id for one in country.records])
            assert set(given) == every
            if who.viewer.may(Permission.READ_TEXT):
                assert set(passing.references(list(given), by=who.viewer)) == every
        elif question == "search":
            found = link.search(held.number)
            # A number that nobody visible names does not exist; of one that does, the count of the rest and no more.
            assert [set(one.report_ids) for one in found] == ([visible] if visible else [])
            assert [one.withheld_count for one in found] == ([len(alike) - len(visible)] if visible else [])
        elif question == "counts":
            found = link.search(held.number)
            spread = link.spreads([one.id for one in found])
            assert [one.visible_count for one in spread.values()] == ([len(visible)] if visible else [])
            _check_figures(country)
        else:
            found_series = link.series_of_reports([one.id for one in alike])
            assert set(found_series) <= visible
            assert all(series.record_count <= len(country.records) for series in link.series_list())


def _check_figures(country: Country) -> None:
    """Figures count each record but those in a compartment, to whoever may see figures."""
    by_force = [margin for margin in flag.margins() if margin.by == "force_id"]
    assert sum(margin.record_count for margin in by_force) == sum(not one.is_covert for one in country.records)


def _open_page(who: Looker, held: Held, country: Country) -> None:
    answer, nothing = (ask(who.client, f"/record/{number}/") for number in (held.id, NOBODY_S))
    _check_door(answer, nothing, opens=sees(who, held) and who.viewer.may(Permission.READ_TEXT), held=held)
    if not who.viewer.may(Permission.READ_TEXT):
        assert answer.status == 403


def _search_page(who: Looker, held: Held, country: Country) -> None:
    answer = ask(who.client, f"/search/?q={held.number.replace(' ', '+')}")
    shown = {one.id for one in country.records if one.secret in answer.body or f"/record/{one.id}/" in answer.body}
    assert shown <= {one.id for one in country.records if sees(who, one) and one.number == held.number}
    assert (answer.status == 200) == who.viewer.may(Permission.SEARCH)


def _api(who: Looker, held: Held, country: Country) -> None:
    header = {"Authorization": f"Bearer {who.key}"}
    answer, nothing = (
        ask(Client(), f"/api/v1/reports/{reference}", header) for reference in (held.reference, "NEVERWAS")
    )
    # A key is nobody who could be cleared.
    opens = held.owner == who.viewer.organisation_id and not held.is_covert
    _check_door(answer, nothing, opens=opens, held=held)


def _check_door(answer: Asked, nothing: Asked, *, opens: bool, held: Held) -> None:
    """Hold one door to the policy; what it does not open to is in nothing told from what never was."""
    assert (answer.status == 200) == opens
    assert (held.secret in answer.body) == opens
    if not opens:
        assert answer == nothing


DOORS = {"page": _open_page, "search page": _search_page, "API": _api}
# Pages take a hundred times as long as their readers: one question in sixteen goes through a door.
READERS = ["reference", "record", "flag", "lists", "file", "search", "counts", "series"]
QUESTION = st.tuples(st.sampled_from(READERS * 6 + list(DOORS)), st.integers(0, 10_000))


def test_nobody_reads_more_or_less_than_the_policy_says(country: Country) -> None:
    asked = dict.fromkeys((*READERS, *DOORS), 0)

    @settings(
        max_examples=EXAMPLES, derandomize=True, deadline=None, database=None,
        suppress_health_check=list(HealthCheck),
    )  # fmt: skip
    @given(
        st.integers(0, len(KINDS) - 1),
        st.lists(st.sampled_from(sorted(ROLES)), min_size=1, max_size=3, unique=True),
        st.booleans(),
        st.lists(QUESTION, min_size=QUESTIONS, max_size=QUESTIONS),
    )
    def holds(who: int, roles: list[str], is_cleared: bool, questions: list[tuple[str, int]]) -> None:
        someone = looker(country, who, roles, is_cleared=is_cleared)
        for question, at in questions:
            check(someone, question, country, at)
            asked[question] += 1

    holds()

    assert sum(asked.values()) >= EXAMPLES * QUESTIONS >= 10_000
    assert all(count > 100 for count in asked.values()), asked


@pytest.mark.parametrize("question", ["reference", "record", "lists", "file", "search", "page", "API"])
def test_the_policy_can_be_broken(country: Country, question: str, monkeypatch: pytest.MonkeyPatch) -> None:
    outsider = looker(country, 0, ["force_analyst"])
    theirs = next(n for n, held in enumerate(country.records) if held.owner != outsider.viewer.organisation_id)
    check(outsider, question, country, theirs)

    lax = Viewer("x", outsider.viewer.organisation_id, outsider.viewer.permissions, ENGINE, purpose="check")
    as_engine = Looker(lax, False, outsider.client, outsider.key)
    monkeypatch.setattr("hueandcry.web.middleware.viewer_of", lambda *_, **__: lax)
    monkeypatch.setattr("hueandcry.api.keys.viewer_of_key", lambda *_, **__: lax)

    with pytest.raises(AssertionError):
        check(as_engine, question, country, theirs)
