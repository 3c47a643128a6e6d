"""Who there is: organisations and members."""

from __future__ import annotations

from django.db.models import F

from hueandcry.access.models import ApiKey, Member, Organisation
from hueandcry.core.errors import NotFound


class NoSuchOrganisation(NotFound):
    """There is no organisation by that name."""


class NoSuchKey(NotFound):
    """Your organisation has no such key in use."""


class NoSuchMember(NotFound):
    """There is no member with that e-mail address."""


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


def organisations_counting_sms() -> list[str]:
    """Return the names of the organisations that count abuse by SMS only as online, in order."""
    return list(Organisation.objects.filter(sms_counts=True).order_by("name").values_list("name", flat=True))
