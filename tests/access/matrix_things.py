"""A small country to try the doors in: for every sort of thing, one's own, another force's, a company's and none's."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from hueandcry.access import actions as access
from hueandcry.access import granting, joining
from hueandcry.access import queries as access_queries
from hueandcry.access.models import ApiKey, Member, Organisation
from hueandcry.access.roles import ROLES
from hueandcry.access.viewer import OWN, Viewer, viewer_of, viewing
from hueandcry.core.errors import NotFound
from hueandcry.core.linkage.reference import reference_of
from hueandcry.core.retention.schedule import SHIPPED, Period
from hueandcry.stages.flag.adoption import actions as adoption
from hueandcry.stages.flag.adoption.data import NewCandidate
from hueandcry.stages.flag.models import Notice
from hueandcry.stages.law.actions import disposing, holding, requests
from hueandcry.stages.law.periods import actions as periods
from hueandcry.stages.link import queries as link
from tests.access.matrix_people import people_things, watch_things
from tests.access.matrix_quiet import quiet_things
from tests.access.matrix_shared import shared_things
from tests.factories import ENGINE_VIEWER, NOW, bring_in, member, organisation, report_id, source

# Whose a thing in an address is, seen from Kent, where everybody works. "partner's": of a force that shared the
# record with Kent. "compartmented": Kent's own, but covert. "none": it never was.
WHOSE = ("own", "other force's", "company's", "partner's", "compartmented", "none")
HIDDEN = WHOSE[1:-1]
# The offence of each record: it stands in no page by itself.
MARK = "Obtaining by a marked pretence"
NUMBERS = {"Kent": "07700 900111", "Essex": "07700 900222", "Example Bank": "07700 900333", "Surrey": "07700 900444"}
# What ships, with no age: other periods than those in force.
_LONGER = replace(SHIPPED, periods=tuple(Period(one.review_months) for one in SHIPPED.periods))

# What is put into an address in place of its parameters, by name.
Filling = Mapping[str, Any]
Things = Mapping[str, Sequence[Filling]]


@dataclass
class World:
    """Organisations, one person of every role at Kent, an API key each, and things by sort and by whose they are.

    cleared: people of Kent of the same roles who are cleared for the compartment.
    """

    organisations: list[Organisation]
    people: dict[str, Member]
    cleared: dict[str, Member]
    keys: dict[str, str]
    things: dict[str, Things] = field(default_factory=dict)


def arrange() -> World:
    """Fill the database, and return what is in it."""
    owners = [organisation("Kent"), organisation("Essex"), organisation("Example Bank", "bank"), organisation("Surrey")]
    people = {role: member(owners[0], role, email=f"{role}@kent.example") for role in ROLES}
    cleared = {role: member(owners[0], role, email=f"{role}.cleared@kent.example") for role in ROLES}
    world = World(owners, people, cleared, {owner.name: _key(owner) for owner in owners})
    batches = [_records(owner) for owner in owners]
    makers = (
        _records_and_pairs,
        _identifiers_and_series,
        _keys,
        _shared_by_all,
        _notices,
        _held_and_disposed,
        shared_things,
        _people,
        people_things,
        watch_things,
    )
    for make in makers:
        world.things |= make(owners)
    world.things["import"] = by_whose([{"batch_id": one} for one in batches], {"batch_id": 10**9})
    world.things["draft"] = _draft(people)
    for sort, of in quiet_things(owners[0], cleared.values()).items():
        world.things[sort] = {**world.things[sort], "compartmented": [of]}
    return world


def by_whose(found: Sequence[Filling | Sequence[Filling]], none: Filling | Sequence[Filling]) -> Things:
    """Return fillings of (Kent, Essex, the bank, Surrey) and of nothing, under the words of WHOSE.

    Where one of them is several, each is compared with the nothing of the same place.
    """
    listed = [[one] if isinstance(one, Mapping) else list(one) for one in (*found, none)]
    return dict(zip((*WHOSE[:4], "none"), listed, strict=True))


def machine(owner: Organisation) -> Viewer:
    """Return a viewer who may do anything an organisation's own people may."""
    every = frozenset().union(*(role.permissions for role in ROLES.values()))
    return Viewer("arranger", owner.pk, every, OWN)


def _key(owner: Organisation) -> str:
    by = machine(owner)
    with viewing(by):
        return access.make_key(title="Feed", by=by, at=NOW)


def _mark(owner: Organisation) -> str:
    return owner.name[-2:]


def _records(owner: Organisation) -> int:
    number = NUMBERS[owner.name]
    rows = [
        {"ref": f"{_mark(owner)}{n}", "text": f"Paid on Facebook Marketplace, suspect called from {number}.",
         "suspect phone": number, "when": "03/04/2026", "class": MARK}
        for n in (1, 2)
    ]  # fmt: skip
    rows.append({"ref": "", "text": f"{MARK}, and no reference."})
    return bring_in(source(owner), rows)[0]


def _records_and_pairs(owners: Sequence[Organisation]) -> dict[str, Things]:
    ids = [[report_id(f"{_mark(owner)}{n}") for n in (1, 2)] for owner in owners]
    none = 10**12
    pairs = [{"left": one, "right": two} for one, two in ids]
    # One's own beside another's is another's.
    mixed = [{"left": ids[0][0], "right": ids[1][0]}, {"left": ids[1][0], "right": ids[0][0]}]
    nones = [
        {"left": none, "right": none + 1},
        {"left": ids[0][0], "right": none},
        {"left": none, "right": ids[0][0]},
    ]
    return {
        "record": by_whose([{"report_id": one} for one, _ in ids], {"report_id": none}),
        "pair": by_whose([pairs[0], [pairs[1], *mixed], *pairs[2:]], nones),
        "reference": by_whose([{"reference": f"{_mark(owner)}1"} for owner in owners], {"reference": "Z9"}),
        "source": by_whose([{"source": f"src-{owner.code}"} for owner in owners], {"source": "src-nobody"}),
    }


def _identifiers_and_series(owners: Sequence[Organisation]) -> dict[str, Things]:
    values = [f"+44{NUMBERS[owner.name][1:].replace(' ', '')}" for owner in owners]
    with viewing(ENGINE_VIEWER):
        found = [link.series_of_report(report_id(f"{_mark(owner)}1")) for owner in owners]
    assert all(found)
    return {
        "identifier": by_whose(
            [{"kind": "phone", "value": one} for one in values], {"kind": "phone", "value": "+447700900999"}
        ),
        "series": by_whose([{"reference": one.reference} for one in found if one], {"reference": reference_of(10**9)}),
    }


def _keys(owners: Sequence[Organisation]) -> dict[str, Things]:
    numbers = dict(ApiKey.objects.values_list("organisation_id", "pk"))
    return {"key": by_whose([{"key_id": numbers[owner.pk]} for owner in owners], {"key_id": 10**8})}


def _shared_by_all(owners: Sequence[Organisation]) -> dict[str, Things]:
    new = NewCandidate("flag 2", "0123abcd", {"rows": 2}, [], "# Model card: flag 2")
    with viewing(ENGINE_VIEWER):
        candidate = adoption.keep(new=new, by=ENGINE_VIEWER, at=NOW)
    return {
        # A force's page holds figures, open to all alike; a company has none.
        "force": {
            "own": [{"code": "kent"}],
            "other force's": [{"code": "essex"}],
            "partner's": [{"code": "surrey"}],
            "none": [{"code": "nowhere"}],
        },
        # A model belongs to the hub.
        "candidate": {"own": [{"candidate_id": candidate}], "none": [{"candidate_id": 10**9}]},
        # Nobody here has a passkey.
        "passkey": {"none": [{"pk": 10**8}]},
    }


def _held_and_disposed(owners: Sequence[Organisation]) -> dict[str, Things]:
    holds, disposals, proposed = [], [], []
    for owner in owners:
        by = machine(owner)
        with viewing(by):
            new = holding.NewHold("record", f"{_mark(owner)}1", "cpia", "A trial")
            holds.append({"hold_id": holding.place(new=new, by=by, at=NOW)})
            proposed.append({"periods_id": periods.propose(schedule=_LONGER, reason="Ours", by=by, at=NOW)})
            # Asked for in the far future, when it will be due, and never run.
            later = NOW.replace(year=2050)
            disposals.append({"disposal_id": disposing.ask(reason="Old", by=by, at=later)})
    return _asked(owners) | {
        "hold": by_whose(holds, {"hold_id": 10**9}),
        "disposal": by_whose(disposals, {"disposal_id": 10**9}),
        "periods": by_whose(proposed, {"periods_id": 10**9}),
    }


def _asked(owners: Sequence[Organisation]) -> dict[str, Things]:
    asked, released = [], []
    for owner in owners:
        by = machine(owner)
        new = requests.NewRequest("Nobody Known", None, (), "Passport seen", NOW.date())
        with viewing(by):
            asked.append({"request_id": requests.begin(new=new, by=by, at=NOW)})
            number = requests.begin(new=new, by=by, at=NOW)
            requests.send_to_check(request_id=number, by=by, at=NOW)
            requests.release(request_id=number, by=replace(by, name="officer"), at=NOW)
        released.append({"request_id": number})
    none = {"request_id": 10**9}
    return {"request": by_whose(asked, none), "released request": by_whose(released, none)}


def _notices(owners: Sequence[Organisation]) -> dict[str, Things]:
    made = []
    for owner in owners:
        with viewing(ENGINE_VIEWER):
            notice = Notice.objects.create(
                source_id=source(owner).id, owner_id=owner.pk, month=date(2026, 4, 1), measure="flagged",
                before=0.1, now=0.9, records=100, raised_at=NOW,
            )  # fmt: skip
        made.append({"notice_id": notice.pk})
    return {"notice": by_whose(made, {"notice_id": 10**9})}


def _people(owners: Sequence[Organisation]) -> dict[str, Things]:
    """Somebody who works there, an open invitation, and roles that another administrator asked for."""
    members, offers, waiting = [], [], []
    for owner in owners:
        by = machine(owner)
        with viewing(by):
            somebody = member(owner, "force_analyst")
            joining.invite(offer=joining.Offer("new@force.example", "New Person", ("force_analyst",)), by=by, at=NOW)
            granting.change_roles(member_id=somebody.pk, roles=["flag_owner"], by=by, at=NOW)
            members.append({"member_id": somebody.pk})
            offers.append({"invitation_id": access_queries.open_invitations(owner.pk)[0].pk})
            waiting.append({"request_id": access_queries.waiting_requests(owner.pk)[0].pk})
    return {
        "person": by_whose(members, {"member_id": 10**8}),
        "invitation": by_whose(offers, {"invitation_id": 10**8}),
        "role request": by_whose(waiting, {"request_id": 10**8}),
        # Nobody guesses a link; that it opens to its bearer is tried in tests/web/test_staff_pages.py.
        "offer": {"none": [{"secret": "x" * 43}]},
    }


def _draft(people: Mapping[str, Member]) -> Things:
    """Another person's draft is nobody else's, be they of the same force."""
    client = Client()
    colleague = member(people["force_recorder"].organisation, "force_recorder")
    client.force_login(colleague)
    file = SimpleUploadedFile("odd.csv", b"No;What\n1;A window was broken.\n")
    answer = client.post("/imports/new/", {"source": "src-kent", "file": file})
    if answer.status_code != 302:
        raise NotFound("no draft was made")
    token = answer["Location"].split("/")[3]
    return {"other force's": [{"token": token}], "none": [{"token": "0" * 32}]}


__all__ = ["WHOSE", "World", "arrange", "viewer_of"]
