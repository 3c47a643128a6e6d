"""An administrator brings in, changes and ends their own people only; sensitive roles need a second administrator."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from hueandcry.access import actions as access
from hueandcry.access import granting, joining, leaving, queries
from hueandcry.access.actions import NoSuchRole, NotAKey
from hueandcry.access.models import Invitation, Member, Organisation
from hueandcry.access.queries import NoSuchMember
from hueandcry.access.viewer import viewer_of, viewing
from hueandcry.core.errors import HueAndCryError, NotAllowed
from hueandcry.core.lookalikes import Lookalike
from tests.factories import ENGINE_VIEWER, NOW, member, organisation
from tests.web.shared_number import events

pytestmark = pytest.mark.django_db
PASSWORD = "four words nobody guesses"


@pytest.fixture
def admin():
    return viewer_of(member(organisation("Kent"), "administrator", email="first@kent.example"))


@pytest.fixture
def second(admin):
    return viewer_of(member(organisation("Kent"), "administrator", email="second@kent.example"))


def invited(by, *roles, email="new@kent.example", at=NOW, **more):
    offer = joining.Offer(email, "New Person", roles or ("force_analyst",), **more)
    with viewing(by):
        return joining.invite(offer=offer, by=by, at=at)


def joined(by, *roles, **more):
    return joining.join(secret=invited(by, *roles, **more), password=PASSWORD, at=NOW + timedelta(hours=1))


def request_of(by):
    with viewing(by):
        return queries.waiting_requests(by.organisation_id)[0].pk


def test_an_invited_person_joins_with_what_was_offered_and_a_password_of_their_own(admin):
    found = joined(admin)

    assert (found.email, found.roles, found.organisation_id) == (
        "new@kent.example", ["force_analyst"], admin.organisation_id,
    )  # fmt: skip
    assert Member.objects.get(pk=found.pk).check_password(PASSWORD)
    assert [one.what for what in ("person invited", "person joined") for one in events(what)] == [
        "person invited", "person joined",
    ]  # fmt: skip
    with viewing(ENGINE_VIEWER):
        assert PASSWORD not in str([vars(one) for one in events("person joined")])


@pytest.mark.parametrize("how", ["used", "old", "clock", "newer", "taken back", "forged"])
def test_a_link_works_once_in_its_time_and_no_other(admin, how):
    secret, at = invited(admin), NOW + timedelta(hours=1)
    if how == "used":
        joining.join(secret=secret, password=PASSWORD, at=at)
    elif how == "old":
        at = NOW + joining.VALID
    elif how == "clock":
        at = NOW - timedelta(days=1)
    elif how == "newer":
        invited(admin)
    elif how == "taken back":
        with viewing(admin):
            (one,) = queries.open_invitations(admin.organisation_id)
            joining.end_invitation(invitation_id=one.pk, by=admin, at=NOW)
    else:
        secret = secret[:-1] + ("A" if secret[-1] != "A" else "B")

    with pytest.raises(joining.NoSuchInvitation):
        joining.join(secret=secret, password=PASSWORD, at=at)


def test_a_weak_password_is_refused_and_the_link_still_works(admin):
    secret = invited(admin)
    with pytest.raises(joining.Unfit):
        joining.join(secret=secret, password="password1234", at=NOW)

    assert joining.join(secret=secret, password=PASSWORD, at=NOW).is_active


def test_sensitive_roles_wait_for_a_second_administrator(admin, second):
    found = joined(admin, "force_analyst", "auditor")
    assert found.roles == ["force_analyst"]
    number = request_of(admin)

    with viewing(admin), pytest.raises(granting.SecondPersonWanted):
        granting.decide(request_id=number, grant=True, by=admin, at=NOW)
    with viewing(second):
        granting.decide(request_id=number, grant=True, by=second, at=NOW)
        with pytest.raises(granting.NoSuchRequest):
            granting.decide(request_id=number, grant=True, by=second, at=NOW)

    assert Member.objects.get(pk=found.pk).roles == ["force_analyst", "auditor"]


def test_a_refused_role_is_not_given(admin, second):
    found = joined(admin, "administrator", "force_analyst")
    with viewing(second):
        granting.decide(request_id=request_of(second), grant=False, by=second, at=NOW)

    assert Member.objects.get(pk=found.pk).roles == ["force_analyst"]


def test_nobody_decides_about_themselves_or_changes_their_own_roles(admin, second):
    third = member(Organisation.objects.get(code="kent"), "force_analyst", email="third@kent.example")
    with viewing(admin):
        granting.change_roles(member_id=third.pk, roles=["administrator"], by=admin, at=NOW)
        with pytest.raises(granting.NotOneself):
            granting.change_roles(member_id=admin.member_id, roles=["auditor"], by=admin, at=NOW)
    with viewing(second):
        granting.decide(request_id=request_of(second), grant=True, by=second, at=NOW)
    mine = viewer_of(Member.objects.get(pk=third.pk))
    with viewing(second):
        granting.change_roles(member_id=third.pk, roles=["administrator", "auditor"], by=second, at=NOW)
    with viewing(mine), pytest.raises(granting.SecondPersonWanted):
        granting.decide(request_id=request_of(mine), grant=True, by=mine, at=NOW)


def test_a_later_change_withdraws_what_was_asked_before(admin, second):
    found = joined(admin, "force_analyst", "auditor")
    number = request_of(admin)
    with viewing(admin):
        granting.change_roles(member_id=found.pk, roles=["force_recorder"], by=admin, at=NOW)
    with viewing(second), pytest.raises(granting.NoSuchRequest):
        granting.decide(request_id=number, grant=True, by=second, at=NOW)

    assert Member.objects.get(pk=found.pk).roles == ["force_recorder"]


def test_another_organisation_s_people_do_not_exist(admin, second):
    theirs = member(organisation("Essex"), "force_analyst")
    number = joined(admin, "auditor").pk
    stranger = viewer_of(member(organisation("Essex"), "administrator"))
    tries = [
        lambda who: granting.change_roles(member_id=who, roles=["force_analyst"], by=admin, at=NOW),
        lambda who: granting.seat(member_id=who, desk_id=None, by=admin, at=NOW),
        lambda who: leaving.end(member_id=who, by=admin, at=NOW),
    ]

    for attempt in tries:
        for who in (theirs.pk, 10**8):
            with viewing(admin), pytest.raises(NoSuchMember):
                attempt(who)
    with viewing(stranger):
        assert queries.waiting_requests(admin.organisation_id) == []
        assert queries.open_invitations(admin.organisation_id) == []
        with pytest.raises(granting.NoSuchRequest):
            granting.decide(request_id=request_of(admin), grant=True, by=stranger, at=NOW)
    assert Member.objects.get(pk=number).roles == []


def test_a_desk_of_another_organisation_does_not_exist(admin):
    stranger = viewer_of(member(organisation("Essex"), "administrator"))
    with viewing(stranger):
        granting.add_desk(name="Fraud desk", by=stranger, at=NOW)
        (theirs,) = queries.desks_of(stranger.organisation_id)
    with viewing(admin):
        granting.add_desk(name="Fraud  desk", by=admin, at=NOW)
        granting.add_desk(name="Fraud desk", by=admin, at=NOW)
        (ours,) = queries.desks_of(admin.organisation_id)
        granting.seat(member_id=admin.member_id, desk_id=ours.pk, by=admin, at=NOW)
        with pytest.raises(granting.NoSuchDesk):
            granting.seat(member_id=admin.member_id, desk_id=theirs.pk, by=admin, at=NOW)

    assert Member.objects.get(pk=admin.member_id).desk_id == ours.pk


def test_whoever_does_not_manage_people_does_none_of_it(admin):
    analyst = viewer_of(member(organisation("Kent"), "force_analyst"))
    tries = [
        lambda: invited(analyst),
        lambda: granting.change_roles(member_id=admin.member_id, roles=["auditor"], by=analyst, at=NOW),
        lambda: granting.decide(request_id=1, grant=True, by=analyst, at=NOW),
        lambda: granting.add_desk(name="x", by=analyst, at=NOW),
        lambda: granting.seat(member_id=1, desk_id=None, by=analyst, at=NOW),
        lambda: leaving.end(member_id=admin.member_id, by=analyst, at=NOW),
        lambda: joining.end_invitation(invitation_id=1, by=analyst, at=NOW),
    ]
    for attempt in tries:
        with viewing(analyst), pytest.raises(NotAllowed):
            attempt()


def test_a_leaver_loses_everything_at_once(admin, second):
    leaver = member(Organisation.objects.get(code="kent"), "administrator", email="leaver@kent.example")
    who = viewer_of(leaver)
    with viewing(who):
        key = access.make_key(title="feed", by=who, at=NOW)
    access.viewer_of_key(key, at=NOW)

    with viewing(admin):
        leaving.end(member_id=leaver.pk, by=admin, at=NOW)

    leaver.refresh_from_db()
    assert not leaver.is_active
    assert not leaver.has_usable_password()
    with pytest.raises(NotAKey):
        access.viewer_of_key(key, at=NOW)


def test_the_last_administrator_stays(admin):
    with viewing(admin), pytest.raises(leaving.LastAdministrator):
        leaving.end(member_id=admin.member_id, by=admin, at=NOW)


def test_a_secondee_has_a_home_an_end_and_nothing_after_it(admin):
    organisation("Example Bank", "bank")
    last = NOW.date() + timedelta(days=30)
    found = joined(admin, "administrator", "partner_liaison", email="lent@bank.example", home="example-bank",
                   ends_on=last)  # fmt: skip
    who = viewer_of(found)
    with viewing(who):
        key = access.make_key(title="feed", by=who, at=NOW)

    assert not leaving.end_if_over(found, at=NOW, today=last)
    after = NOW + timedelta(days=31)
    with pytest.raises(NotAKey):
        access.viewer_of_key(key, at=after)
    assert leaving.end_if_over(found, at=after, today=last + timedelta(days=1))
    # The clock set back brings nobody back.
    found.refresh_from_db()
    assert leaving.has_ended(found, NOW.date())
    with pytest.raises(NotAKey):
        access.viewer_of_key(key, at=NOW)


def test_a_secondee_s_home_may_end_them_and_change_nothing(admin):
    bank = organisation("Example Bank", "bank")
    home = viewer_of(member(bank, "administrator"))
    found = joined(admin, email="lent@bank.example", home="example-bank", ends_on=NOW.date())
    with viewing(home):
        with pytest.raises(NoSuchMember):
            granting.change_roles(member_id=found.pk, roles=["force_recorder"], by=home, at=NOW)
        assert [one.pk for one in queries.lent_by(bank.pk)] == [found.pk]
        leaving.end(member_id=found.pk, by=home, at=NOW)

    assert not Member.objects.get(pk=found.pk).is_active


@pytest.mark.parametrize(
    ("more", "error"),
    [
        ({"home": "nowhere", "ends_on": date(2027, 1, 1)}, HueAndCryError),
        ({"home": "kent", "ends_on": date(2027, 1, 1)}, joining.Unfit),
        ({"home": "essex"}, joining.Unfit),
        ({"ends_on": date(2020, 1, 1)}, joining.Unfit),
        ({"email": "new@kеnt.example"}, Lookalike),
        ({"email": "new@k-ent.example"}, Lookalike),
        ({"email": "new@kent.example", "name": "Pаt"}, Lookalike),
        ({"roles": ("sorcerer",)}, NoSuchRole),
    ],
)
def test_an_offer_that_cannot_be_is_refused(admin, more, error):
    organisation("Essex")
    Organisation.objects.filter(code="kent").update(domains=["kent.example"])
    offer = {"email": "new@kent.example", "name": "New Person", "roles": ("force_analyst",), **more}
    with viewing(admin), pytest.raises(error):
        joining.invite(offer=joining.Offer(**offer), by=admin, at=NOW)
    with viewing(ENGINE_VIEWER):
        assert not Invitation.objects.exists()


def test_a_person_has_one_place_at_a_time_and_moves_by_leaving_first(admin, second):
    essex = organisation("Essex")
    there = member(essex, "force_analyst", email="mover@force.example")
    their_admin = viewer_of(member(essex, "administrator"))
    secret = invited(admin, "force_recorder", email="mover@force.example")
    with pytest.raises(joining.HasAPlace):
        joining.join(secret=secret, password=PASSWORD, at=NOW)

    with viewing(their_admin):
        leaving.end(member_id=there.pk, by=their_admin, at=NOW)
    moved = joining.join(secret=secret, password=PASSWORD, at=NOW)

    assert moved.pk == there.pk
    assert (moved.organisation_id, moved.roles) == (admin.organisation_id, ["force_recorder"])
    with viewing(their_admin), pytest.raises(NoSuchMember):
        queries.own_member(moved.pk, their_admin)


def test_keys_expire_and_fall_with_a_mover(admin):
    essex = organisation("Essex")
    maker = member(essex, "partner_liaison", email="maker@force.example")
    who = viewer_of(maker)
    with viewing(who):
        key = access.make_key(title="feed", by=who, at=NOW)

    assert access.viewer_of_key(key, at=NOW + timedelta(days=364)).organisation_id == essex.pk
    with pytest.raises(NotAKey):
        access.viewer_of_key(key, at=NOW + access.KEY_VALID)
    Member.objects.filter(pk=maker.pk).update(organisation=admin.organisation_id)
    with pytest.raises(NotAKey):
        access.viewer_of_key(key, at=NOW)
