"""What a caller sends who is not who they say, or sends what is not theirs: nothing opens, nothing changes."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from types import SimpleNamespace

import pytest
from django.test import Client

from hueandcry.access import actions as access
from hueandcry.access.models import ApiKey, Desk, Member
from hueandcry.access.viewer import OWN, Viewer, viewing
from hueandcry.core.sharing.vocabulary import Data, Purpose
from hueandcry.stages.law.models import Clock, Hold, RequestItem
from hueandcry.stages.record import queries as record
from hueandcry.stages.record.models import Source
from hueandcry.stages.share.actions import agreeing
from hueandcry.stages.share.models import Agreement, Clearance, Disclosure
from tests.factories import ENGINE_VIEWER, bring_in, member, organisation, report_id, source, viewer
from tests.web.shared_number import address_of, country, events

pytestmark = pytest.mark.django_db
REPORT = {"reference": "LF-1", "summary": "Seller took payment and closed the account."}


@pytest.fixture
def here():
    return country()


def signed_in(who: Member) -> Client:
    client = Client()
    client.force_login(who)
    return client


def key_of(owner) -> str:
    by = Viewer("maker", owner.pk, frozenset(access.Permission), OWN)
    with viewing(by):
        return access.make_key(title="feed", by=by, at=datetime.now(UTC))


def api(method: str, path: str, key: str, body: object = None, **headers: str):
    return Client().generic(
        method, f"/api/v1{path}", data=json.dumps(body) if body else "", content_type="application/json",
        headers={"Authorization": f"Bearer {key}", **headers},
    )  # fmt: skip


def test_the_purpose_that_a_machine_gives_is_kept_and_none_but_those_of_the_list(here):
    key = key_of(here.kent)

    assert api("GET", "/reports/K1", key).status_code == 200
    assert api("GET", "/reports/K1", key, **{"Hue-Purpose": "protect"}).status_code == 200
    for wrong in ("curiosity", "Ann Other of 1 High Street", "protect ", "PROTECT"):
        answer = api("GET", "/reports/K1", key, **{"Hue-Purpose": wrong})
        assert (answer.status_code, "Hue-Purpose" in answer.json()["detail"]) == (403, True), wrong

    assert [one.purpose for one in events("record read")] == ["", "protect"]
    # A purpose lets nobody into what is not theirs.
    assert api("GET", "/reports/E1", key, **{"Hue-Purpose": "protect"}).status_code == 404


def test_a_forged_key_opens_nothing(here):
    key = key_of(here.kent)
    prefix, secret = key.rsplit("_", 1)[0], key.split("_", 2)[2]
    other = key_of(here.essex)

    for forged in (
        key[:-1] + ("A" if key[-1] != "A" else "B"), key[:-1], key + "A", key.upper(), f"{prefix}_", secret,
        f"{prefix}_{other.split('_', 2)[2]}", key.replace("hue_", "hu\u0435_").encode("ascii", "replace").decode(),
    ):  # fmt: skip
        assert api("GET", "/reports/K1", forged).status_code == 401, forged


def test_an_expired_key_is_dead_and_a_clock_set_back_does_not_raise_it(here):
    key, now = key_of(here.kent), datetime.now(UTC)
    ApiKey.objects.update(expires_at=now - timedelta(seconds=1))

    assert api("GET", "/reports/K1", key).status_code == 401
    with pytest.raises(access.NotAKey):
        access.viewer_of_key(key, at=now - timedelta(days=1))


def test_a_key_from_the_future_opens_nothing(here):
    key = key_of(here.kent)

    with pytest.raises(access.NotAKey):
        access.viewer_of_key(key, at=datetime.now(UTC) - timedelta(days=1))


def test_a_submission_that_is_replayed_is_taken_once(here):
    bank = key_of(here.bank)
    body = {"source": f"src-{here.bank.code}", "reports": [REPORT]}

    first, again = (
        api("POST", "/reports/bulk", bank, body, **{"Idempotency-Key": "night"}).json()["submission"] for _ in range(2)
    )

    assert first == again


def test_a_session_that_was_ended_is_not_taken_again(here):
    client = signed_in(member(here.kent, "force_analyst"))
    stolen = client.cookies["sessionid"].value
    assert client.get(address_of("K1")).status_code == 200
    client.post("/accounts/logout/")

    thief = Client()
    for cookie in (stolen, stolen[:-1] + "x", "x" * 32, ""):
        thief.cookies["sessionid"] = cookie
        assert thief.get(address_of("K1"))["Location"].startswith("/accounts/login/"), cookie


def test_a_form_that_another_site_sends_changes_nothing(here):
    analyst = member(here.kent, "force_recorder")
    client = Client(enforce_csrf_checks=True)
    client.force_login(analyst)
    address = f"/review/{report_id('K2')}/answer/"

    for token in ({}, {"csrfmiddlewaretoken": "x" * 64}):
        answer = client.post(address, {"answer": "no", "kind": "none", "family": "violence", **token})
        assert answer.status_code == 403
    assert events("flag reviewed") == []


def test_another_s_source_in_a_bulk_body_is_not_there(here):
    key = key_of(here.bank)
    answers = [
        api("POST", "/reports/bulk", key, {"source": code, "reports": [REPORT]}) for code in ("src-kent", "src-nobody")
    ]

    assert {answer.status_code for answer in answers} == {404}
    assert answers[0].content == answers[1].content


def test_what_a_bulk_body_says_besides_is_refused(here):
    key = key_of(here.bank)
    for more in ({"owner_id": here.kent.pk}, {"compartments": []}, {"hub_flag": True}, {"id": report_id("K1")}):
        body = {"source": f"src-{here.bank.code}", "reports": [REPORT | more]}
        assert api("POST", "/reports/bulk", key, body).status_code == 422, more


def test_another_s_records_in_a_form_are_not_kept_disposed_of_held_or_given(here):
    client = signed_in(member(here.kent, "records_manager"))
    theirs, ours = report_id("E1"), report_id("K1")
    with viewing(ENGINE_VIEWER):
        before = Clock.objects.get(pk=theirs).review_on

    client.post("/retention/decide/", {"what": "keep", "report": [theirs], "sure": "1", "reason": "Mine now."})
    client.post("/retention/decide/", {"what": "dispose", "report": [theirs], "sure": "1", "reason": "Mine now."})
    client.post("/retention/holds/", {"what": "record", "on": "E1", "cause": "cpia", "reason": "Mine now."})
    begun = client.post(
        "/requests/", {"name": "Ann Other", "identifiers": "", "proof": "Passport", "received_on": "1/11/2026"}
    )
    for report in (theirs, ours + 10**9):
        client.post(f"{begun['Location']}act/", {"step": "decide", "report": report, "decision": "give"})

    with viewing(ENGINE_VIEWER):
        assert Clock.objects.get(pk=theirs).review_on == before
        assert record.get_report(theirs).reference == "E1"
        assert not Hold.objects.exists()
        assert not RequestItem.objects.filter(report_id=theirs).exists()


def test_another_s_people_desks_and_disclosures_in_a_form_change_nothing(here):
    theirs, supervisor = member(here.essex, "force_analyst"), member(here.kent, "intelligence_supervisor")
    ours, administrator = member(here.kent, "force_analyst"), member(here.kent, "administrator")
    with viewing(ENGINE_VIEWER):
        desk = Desk.objects.create(organisation=here.essex, name="Theirs")

    answer = signed_in(supervisor).post(
        "/sharing/compartments/", {"member": theirs.pk, "compartment": "COVERT", "reason": "x"}
    )
    assert answer.status_code == 422
    signed_in(administrator).post(f"/people/{ours.pk}/", {"roles": ["force_analyst"], "desk": desk.pk})
    for to in (here.kent.pk, 10**6, "", "-1"):
        answer = signed_in(ours).post(
            f"{address_of('K1')}share/",
            {"recipient": to, "purpose": "CRIME", "data": ["CRIME"], "reason": "x", "deed": "share"},
        )
        # With nobody named to receive it, nobody does.
        assert answer.status_code == 422, to

    with viewing(ENGINE_VIEWER):
        assert not Clearance.objects.exists()
        assert not Disclosure.objects.exists()
    assert Member.objects.get(pk=ours.pk).desk_id is None


def test_what_a_form_does_not_ask_for_is_not_taken(here):
    recorder = member(here.kent, "force_recorder")
    client = signed_in(recorder)

    client.post("/imports/new/source/", {
        "title": "Extra feed", "owner": here.essex.pk, "owner_id": here.essex.pk, "kind": "national_unit",
        "compartments": "COVERT", "tlp": "CLEAR", "code": "src-essex",
    })  # fmt: skip
    made = Source.objects.filter(title="Extra feed")
    with viewing(ENGINE_VIEWER):
        (new,) = made
    assert (new.owner_id, new.kind, new.tlp, new.code) == (here.kent.pk, "force", "AMBER", "kent-extra-feed")

    client.post(f"/review/{report_id('K2')}/answer/", {
        "answer": "yes", "kind": "enabled", "family": "stalking", "owner_id": here.essex.pk,
        "reviewer": "chief@kent.example", "by": "chief@kent.example",
    })  # fmt: skip
    (event,) = events("flag reviewed")
    assert (event.member, event.owner_id) == (recorder.email, here.kent.pk)


def agreed(here, ends: datetime) -> str:
    """Return the code of an agreement between the bank and the other marketplace that both have signed."""
    now = datetime.now(UTC)
    by = viewer(here.bank, "intelligence_supervisor")
    terms = agreeing.Terms(
        "Push payments", [here.market.pk], [Purpose.CRIME], [Data.CRIME], now - timedelta(days=9), ends,
        ends - timedelta(hours=1),
    )  # fmt: skip
    with viewing(by):
        code = agreeing.propose_agreement(terms=terms, by=by, at=now - timedelta(days=9))
    other = viewer(here.market, "intelligence_supervisor")
    with viewing(other):
        agreeing.sign(code=code, by=other, at=now - timedelta(days=8))
    return code


@pytest.mark.parametrize("how", ["ended by a party", "run out"])
def test_an_agreement_that_ends_mid_session_shuts_what_rested_on_it(here, how):
    world = SimpleNamespace(bank=here.bank, market=organisation("Example Market", "marketplace"))
    code = agreed(world, datetime.now(UTC) + timedelta(days=2))
    giver, reader = (signed_in(member(one, "partner_liaison")) for one in (world.bank, world.market))
    form = {"recipient": world.market.pk, "purpose": "CRIME", "data": ["CRIME"], "reason": "One offender."}
    bring_in(source(world.bank), [{"ref": "B2", "text": "x", "class": "Marked fraud"}])
    made = giver.post(f"{address_of('B2')}share/", {**form, "deed": "share"})
    assert "Marked fraud" in reader.get(made["Location"]).content.decode()

    if how == "run out":
        with viewing(ENGINE_VIEWER):
            Agreement.objects.update(ends=datetime.now(UTC) - timedelta(seconds=1))
    else:
        signed_in(member(world.bank, "intelligence_supervisor")).post(
            f"/sharing/agreements/{code}/", {"deed": "end", "reason": "Over."}
        )

    shown = reader.get(made["Location"]).content.decode()
    assert "Marked fraud" not in shown
    assert "no longer in force" in shown
    if how == "run out":
        # A clock that is set back, or an end that is put off without a signature, does not open it again.
        with viewing(ENGINE_VIEWER):
            Agreement.objects.update(
                ends=datetime.now(UTC) + timedelta(days=9), ended_at=datetime.now(UTC) + timedelta(days=3)
            )
        assert "Marked fraud" not in reader.get(made["Location"]).content.decode()
