"""What joins records on its way through the real import, and what does not however often it comes."""

from __future__ import annotations

from dataclasses import replace

import pytest

from hueandcry.access.viewer import viewing
from hueandcry.core.importing.profile import Column, IdentifierColumn
from hueandcry.core.linkage.policy import DEFAULT
from hueandcry.stages.link import queries
from hueandcry.stages.link.models import Identifier, SeriesMember, Sighting
from tests.factories import ENGINE_VIEWER, PROFILE, bring_in, organisation, report_id, source

pytestmark = pytest.mark.django_db

FEED = replace(
    PROFILE,
    columns=(*PROFILE.columns, Column(("grading",), "extra")),
    identifiers=tuple(
        IdentifierColumn(kind, (header,), role="suspect")
        for kind, header in (("ip", "ip"), ("device", "device"), ("handle", "seller"))
    ),
)
SCAM = "Told to pay villain.one@mail.test"
SCRIPT = (
    'Messages: "Hello dear, my agent will come and collect the sofa, please send your full name, bank and sort code so '
    'that I can make the payment of £450 at once."'
)
WEAK = {"ip": "198.51.100.7", "when": "17/03/2026"}


def members(*references):
    with viewing(ENGINE_VIEWER):
        held = dict(SeriesMember.objects.values_list("report_id", "series_id"))
    return [held.get(report_id(one)) for one in references]


def brought(*rows, where=None, letter="K"):
    references = [f"{letter}{number}" for number in range(1, len(rows) + 1)]
    named = [{"ref": reference} | row for reference, row in zip(references, rows, strict=True)]
    bring_in(where or source(organisation(letter)), named, profile=FEED)
    return members(*references)


@pytest.mark.parametrize("grading", ["2EP", "3AP", "3-D-C"])
def test_a_badly_graded_record_joins_nothing_and_is_kept(grading):
    first, second, bad = brought({"text": SCAM}, {"text": SCAM}, {"text": SCAM, "grading": grading})

    assert first == second is not None
    assert bad is None
    assert Sighting.objects.count() == 0  # nobody looks
    with viewing(ENGINE_VIEWER):
        assert Sighting.objects.filter(joins=False).count() == 1


def test_a_badly_graded_source_joins_nothing():
    where = replace(source(organisation()), grading="3DP")

    assert brought({"text": SCAM}, {"text": SCAM}, where=where) == [None, None]


def test_an_address_of_the_internet_alone_joins_nothing_and_with_the_same_script_it_does():
    apart = brought(WEAK | {"text": "Sofa never came."}, WEAK | {"text": "Telephone never came."})
    with_script = brought(
        WEAK | {"text": SCRIPT}, WEAK | {"text": SCRIPT.replace("450", "1,275")}, {"text": SCRIPT},
        letter="E",
    )  # fmt: skip

    assert apart == [None, None]
    assert with_script[0] == with_script[1] is not None
    assert with_script[2] is None


def test_two_weak_values_join_nothing_and_three_do():
    two = {**WEAK, "text": "Sofa never came.", "device": "5d41402abc4b2a76"}
    three = two | {"seller": "unknown:dave", "device": "0cc175b9c0f1b6a8"}

    joined = brought(two, two, three, three)

    assert joined[:2] == [None, None]
    assert joined[2] == joined[3] is not None


def test_several_weak_values_are_shown_as_one_reason():
    brought(WEAK | {"text": SCRIPT}, WEAK | {"text": SCRIPT})

    with viewing(ENGINE_VIEWER):
        shared = queries.shared_by(members("K1")[0])
    assert {one.kind for one in shared} == {"together"}
    assert all(one.value.startswith("198.51.100.7 in March 2026 + script ") for one in shared)


def test_weak_values_that_very_many_share_join_nothing():
    count = DEFAULT.limit("together") + 1

    assert set(brought(*[WEAK | {"text": SCRIPT}] * count)) == {None}


def test_a_value_in_every_record_costs_a_row_each_and_joins_nothing():
    count = DEFAULT.limit("phone") + 500

    rows = [{"text": "Call came from 07700 900123"}] * count
    assert set(brought(*rows)) == {None}

    with viewing(ENGINE_VIEWER):
        assert Sighting.objects.count() == count
        assert Identifier.objects.count() == 1


def test_two_strong_values_that_are_each_too_common_do_not_join_together():
    number, site = "Call came from 07700 900123", "Paid at https://crook-shop.example/pay"
    numbers, sites = DEFAULT.limit("phone"), DEFAULT.limit("domain")
    # Links of their own, so that only the site is shared.
    rows = [{"text": number}] * (numbers - 1)
    rows += [{"text": f"{site}{place}"} for place in range(sites - 1)]
    both = [{"text": f"{number}. {site}-a{place}"} for place in (1, 2)]

    assert set(brought(*rows, *both)) == {None}

    with viewing(ENGINE_VIEWER):
        counts = dict(Identifier.objects.filter(kind__in=("phone", "domain")).values_list("kind", "sighting_count"))
    assert counts == {"phone": numbers + 1, "domain": sites + 1}


@pytest.mark.parametrize("link", ["https://t.co/GREEN", "bit.ly/3abcdE", "https://tinyurl.com/green1"])
def test_a_shortener_joins_nothing(link):
    assert brought({"text": f"Clicked {link}?a"}, {"text": f"Sent {link}?b by text"}) == [None, None]
