"""Who there is: organisations and members."""

from __future__ import annotations

from django.db.models import F, Q

from hueandcry.access.models import ApiKey, Desk, Invitation, Member, Organisation, RoleRequest
from hueandcry.access.viewer import Viewer
from hueandcry.core.errors import NotFound


class NoSuchOrganisation(NotFound):
    """There is no organisation by that name."""


class NoSuchKey(NotFound):
    """Your organisation has no such key in use."""


class NoSuchMember(NotFound):
    """There is no such person in your organisation."""


def get_organisation(code: str) -> Organisation:
    """Return the organisation with this code; raises NoSuchOrganisation."""
    found = Organisation.objects.filter(code=code).first()
    if found is None:
        raise NoSuchOrganisation()
    return found


def organisation(number: int) -> Organisation:
    """Return an organisation by its number; raises NoSuchOrganisation."""
    found = Organisation.objects.filter(pk=number).first()
    if found is None:
        raise NoSuchOrganisation()
    return found


def find_organisation(code: str) -> Organisation | None:
    """Return the organisation with this code, or None."""
    return Organisation.objects.filter(code=code).first()


def find_organisation_by_ons_code(ons_code: str) -> Organisation | None:
    """Return the force with this ONS code, or None."""
    return Organisation.objects.filter(ons_code=ons_code).first()


def organisation_names() -> dict[int, str]:
    """Return the name of every organisation by its number."""
    return dict(Organisation.objects.values_list("pk", "name"))


def organisation_kinds() -> dict[int, str]:
    """Return the kind of every organisation by its number."""
    return dict(Organisation.objects.values_list("pk", "kind"))


def forces() -> dict[int, tuple[str, str]]:
    """Return (ONS code, name) of every force by its number."""
    found = Organisation.objects.filter(kind="force").order_by("name")
    return {pk: (ons_code, name) for pk, ons_code, name in found.values_list("pk", "ons_code", "name")}


def get_force(code: str) -> Organisation:
    """Return the police force with this code; raises NoSuchOrganisation, also for what is no force."""
    found = Organisation.objects.filter(code=code, kind="force").first()
    if found is None:
        raise NoSuchOrganisation()
    return found


def force_codes() -> dict[int, tuple[str, str]]:
    """Return (code, name) of every force by its number, by name."""
    found = Organisation.objects.filter(kind="force").order_by("name")
    return {pk: (code, name) for pk, code, name in found.values_list("pk", "code", "name")}


def organisation_codes() -> list[tuple[str, str]]:
    """Return (code, name) of every organisation, by name."""
    return list(Organisation.objects.order_by("name").values_list("code", "name"))


def keys_of(organisation_id: int) -> list[ApiKey]:
    """Return an organisation's API keys, those in use first, then the newest."""
    found = ApiKey.objects.filter(organisation_id=organisation_id)
    return list(found.order_by(F("ended_at").desc(nulls_first=True), "-id"))


def get_key(key_id: int, organisation_id: int) -> ApiKey:
    """Return one of an organisation's keys that has not ended; raises NoSuchKey."""
    found = ApiKey.objects.filter(pk=key_id, organisation_id=organisation_id, ended_at=None).first()
    if found is None:
        raise NoSuchKey()
    return found


def get_member(email: str) -> Member:
    """Return the member who signs in with this address; raises NoSuchMember."""
    found = Member.objects.select_related("organisation").filter(email__iexact=email).first()
    if found is None:
        raise NoSuchMember()
    return found


def get_colleague(member_id: int, organisation_id: int) -> Member:
    """Return an active member of one organisation by number; raises NoSuchMember, also for somebody of another."""
    found = Member.objects.filter(pk=member_id, organisation_id=organisation_id, is_active=True).first()
    if found is None:
        raise NoSuchMember()
    return found


def colleagues(organisation_id: int) -> list[Member]:
    """Return the active members of one organisation, by name."""
    return list(Member.objects.filter(organisation_id=organisation_id, is_active=True).order_by("name", "pk"))


def own_member(member_id: int, by: Viewer, *, lock: bool = False) -> Member:
    """Return a person of the viewer's own organisation who has not left; raises NoSuchMember."""
    rows = Member.objects.select_for_update() if lock else Member.objects.select_related("organisation")
    found = rows.filter(pk=member_id, organisation_id=by.organisation_id, is_active=True).first()
    if found is None:
        raise NoSuchMember()
    return found


def leavable_member(member_id: int, by: Viewer) -> Member:
    """Return a person whose place the viewer's organisation may end: its own, or one it has lent."""
    mine = Q(organisation_id=by.organisation_id) | Q(home_organisation_id=by.organisation_id)
    found = Member.objects.filter(mine, pk=member_id, is_active=True).first()
    if found is None:
        raise NoSuchMember()
    return found


def members_of(organisation_id: int) -> list[Member]:
    """Return the people of an organisation, those who are there first, by name."""
    found = Member.objects.filter(organisation_id=organisation_id).select_related("desk", "home_organisation")
    return list(found.order_by("-is_active", "name", "pk"))


def lent_by(organisation_id: int) -> list[Member]:
    """Return the people of an organisation who are seconded to another."""
    found = Member.objects.filter(home_organisation_id=organisation_id, is_active=True)
    return list(found.select_related("organisation").order_by("name", "pk"))


def desks_of(organisation_id: int) -> list[Desk]:
    """Return an organisation's desks by name."""
    return list(Desk.objects.filter(organisation_id=organisation_id).order_by("name"))


def open_invitations(organisation_id: int) -> list[Invitation]:
    """Return the offers of an organisation that nobody has taken up, the newest first."""
    found = Invitation.objects.filter(organisation_id=organisation_id, used_at=None, ended_at=None)
    return list(found.order_by("-pk"))


def waiting_requests(organisation_id: int) -> list[RoleRequest]:
    """Return the roles that wait for a second administrator, the oldest first."""
    found = RoleRequest.objects.filter(organisation_id=organisation_id, decided_at=None)
    return list(found.select_related("member").order_by("pk"))


def organisations_counting_sms() -> list[str]:
    """Return the names of the organisations that count abuse by SMS only as online, in order."""
    return list(Organisation.objects.filter(sms_counts=True).order_by("name").values_list("name", flat=True))
