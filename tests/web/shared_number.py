"""Two forces and a bank whose records share a suspect's number: what the pages of records and series are tried on."""

from __future__ import annotations

from dataclasses import dataclass

from django.test import Client

from hueandcry.access.models import Member, Organisation
from hueandcry.access.viewer import AUDIT, Viewer, viewing
from hueandcry.audit.models import Event
from tests.factories import bring_in, member, organisation, report_id, source

NUMBER = "07700 900123"
NUMBER_NORMAL = "+447700900123"
SECRET = "paid by the victim through a forged checkout page"


@dataclass(frozen=True)
class Country:
    """Kent holds K1, K2 and K3; Essex E1 and E2; the bank B1. All but K3 share the number."""

    kent: Organisation
    essex: Organisation
    bank: Organisation

    def person(self, owner: Organisation, *roles: str) -> Member:
        return member(owner, *(roles or ("force_recorder",)))


def country() -> Country:
    found = Country(organisation("Kent"), organisation("Essex"), organisation("Example Bank", "bank"))
    bring_in(source(found.kent), [
        {"ref": "K1", "text": f"Sold a phone on Facebook Marketplace, suspect called from {NUMBER}.",
         "suspect phone": NUMBER, "when": "03/04/2026", "class": "Fraud by false representation", "victim": "Ann Other",
         "extra column": "kept whole"},
        {"ref": "K2", "text": "Threats by text message from a withheld number.", "suspect phone": NUMBER,
         "when": "05/05/2026"},
        {"ref": "K3", "text": "Bike stolen from the garden. She called 101.", "when": "06/05/2026"},
    ])  # fmt: skip
    bring_in(source(found.essex), [
        {"ref": "E1", "text": SECRET, "suspect phone": NUMBER, "when": "01/02/2026"},
        {"ref": "E2", "text": "Essex only, mail from crook@shop.example", "suspect phone": NUMBER},
    ])  # fmt: skip
    bring_in(source(found.bank), [{"ref": "B1", "text": "Push payment", "suspect phone": NUMBER}])
    return found


def page(client: Client, who: Member, address: str, status: int = 200) -> str:
    """Return the words of a page as one person sees it."""
    client.force_login(who)
    response = client.get(address)
    assert response.status_code == status, response.status_code
    return response.content.decode()


def address_of(reference: str) -> str:
    return f"/record/{report_id(reference)}/"


def events(what: str) -> list[Event]:
    """Return what the trail holds of one sort, oldest first."""
    with viewing(Viewer("auditor", 0, frozenset(), AUDIT)):
        return list(Event.objects.filter(what=what).order_by("id"))


def without_tokens(shown: str) -> list[str]:
    return [line for line in shown.splitlines() if "csrf" not in line.lower()]
