"""What every page has around it: the menu in its groups, and faults of a form that lead to what is to be mended."""

from __future__ import annotations

import re

import pytest
from django.test import Client

from hueandcry.access.roles import ROLES
from tests.factories import member, organisation, report_id
from tests.web.shared_number import country, page

pytestmark = pytest.mark.django_db
# What fits beside each other on a laptop.
MOST_ENTRIES = 7


@pytest.mark.parametrize("role", sorted(ROLES))
def test_menu_fits_one_row_and_leads_to_every_door(client: Client, role: str) -> None:
    client.force_login(member(organisation(), role))
    context = client.get("/account/").context
    sections = context["sections"]

    assert len(sections) <= MOST_ENTRIES
    assert [item for section in sections for item in section.items] == context["menu"]
    for section in sections:
        shown = client.get(section.first.address).content.decode()
        assert [item.title for item in section.items if f'href="{item.address}"' not in shown] == []
        assert 'aria-current="page"' in shown


FORMS = (
    ("force_recorder", "/imports/new/"),
    ("force_recorder", "/imports/new/source/"),
    ("force_recorder", "/purpose/"),
    ("force_analyst", "/suspects/"),
    ("force_analyst", "/victims/"),
    ("force_analyst", "/watches/new/"),
    ("force_analyst", "/record/{K1}/share/"),
    ("intelligence_supervisor", "/sharing/agreements/new/"),
    ("intelligence_supervisor", "/sharing/compartments/"),
    ("intelligence_supervisor", "/record/{K1}/compartment/"),
    ("records_manager", "/retention/holds/"),
    ("records_manager", "/retention/disposals/"),
    ("records_manager", "/requests/"),
    ("records_manager", "/challenges/record/"),
    ("records_manager", "/record/{K1}/rights/"),
    ("administrator", "/people/invite/"),
    ("administrator", "/keys/"),
)


@pytest.mark.parametrize(("role", "address"), FORMS)
def test_each_fault_leads_to_the_control_that_it_speaks_of(client: Client, role: str, address: str) -> None:
    here = country()
    client.force_login(member(here.kent, role))
    answer = client.post(address.format(K1=report_id("K1")), {"deed": "weigh"})
    shown = answer.content.decode()

    assert answer.status_code == 422
    summary = shown[shown.index("govuk-error-summary__list") : shown.index("<h1")]
    leads = re.findall(r'<a href="#([^"]*)"', summary)
    controls = re.findall(r'<(?:input|select|textarea)[^>]* id="([^"]+)"', shown)
    assert leads
    assert [lead for lead in leads if lead not in controls] == []
    assert [lead for lead in leads if controls.count(lead) > 1] == []


def test_hints_of_choices_have_names_of_their_own(client: Client) -> None:
    shown = page(client, member(organisation(), "records_manager"), "/retention/holds/")

    names = re.findall(r' id="([^"]*)"', shown)
    assert [name for name in names if not name or name.startswith("-")] == []
    assert len(names) == len(set(names))
