"""What an organisation says is its own joins nothing, from then on and backwards."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from hueandcry.access.viewer import viewing
from hueandcry.stages.link.actions import own
from hueandcry.stages.link.actions.rebuild import rebuild
from hueandcry.stages.link.models import SeriesMember
from tests.factories import ENGINE_VIEWER, NOW, bring_in, organisation, report_id, source

pytestmark = pytest.mark.django_db

NUMBER = ("phone", "+447700900123")
ROWS = {
    "P1": "Call came from 07700 900123", "P2": "Call came from 07700 900123",
    "M1": "From help@mail.shop.example", "M2": "From help@mail.shop.example",
    "U1": "Paid at https://pay.shop.example/a", "U2": "Paid at https://pay.shop.example/a",
    "N1": "From crook@notshop.example", "N2": "From crook@notshop.example",
}  # fmt: skip


@pytest.fixture
def bank():
    owner = organisation("Bank", "bank")
    bring_in(source(owner), [{"ref": reference, "text": text} for reference, text in ROWS.items()])
    return owner


def joined():
    with viewing(ENGINE_VIEWER):
        members = set(SeriesMember.objects.values_list("report_id", flat=True))
        assert rebuild(at=NOW).corrected_count == 0
    return {reference[0] for reference in ROWS if report_id(reference) in members}


def say(bank, *values):
    return own.add(values, owner_id=bank.pk, by=ENGINE_VIEWER, at=NOW)


def test_a_number_of_its_own_parts_what_it_joined_and_joins_nothing_later(bank):
    assert joined() == {"P", "M", "U", "N"}

    assert say(bank, NUMBER) == 1
    bring_in(source(bank, "more"), [{"ref": "P3", "text": ROWS["P1"]}])

    assert joined() == {"M", "U", "N"}
    assert say(bank, NUMBER) == 0


def test_a_site_covers_every_address_and_link_under_it_and_nothing_beside_it(bank):
    assert say(bank, ("domain", "shop.example")) == 1

    assert joined() == {"P", "N"}


@pytest.mark.parametrize(("value", "is_looked_through"), [(NUMBER, False), (("domain", "shop.example"), True)])
def test_only_a_site_is_looked_for_among_all_values(bank, value, is_looked_through):
    with CaptureQueriesContext(connection) as asked:
        say(bank, value)

    assert any("value ~ ANY" in one["sql"] for one in asked) is is_looked_through
