"""The sentences of the pages."""

from __future__ import annotations

import pytest

from hueandcry.stages.link.data import SightingData, Spread
from hueandcry.web import explaining
from hueandcry.web.templatetags.reading import percent, pounds


@pytest.mark.parametrize(
    ("probability", "term"),
    [(0.0, "a remote chance"), (0.1, "highly unlikely"), (0.3, "unlikely"), (0.5, "a realistic possibility"),
     (0.7, "likely"), (0.85, "highly likely"), (0.97, "almost certain"), (1.0, "almost certain")],
)  # fmt: skip
def test_a_probability_has_the_yardsticks_term(probability, term):
    assert explaining.likelihood(probability) == term


@pytest.mark.parametrize(("value", "shown"), [(1.0, "over 99%"), (0.0, "under 1%"), (0.624, "62%")])
def test_a_probability_is_never_shown_as_certainty(value, shown):
    assert percent(value) == shown


@pytest.mark.parametrize(("pence", "shown"), [(9500, "£95"), (120_050, "£1,200.50"), (0, "£0"), (None, "")])
def test_pounds(pence, shown):
    assert pounds(pence) == shown


@pytest.mark.parametrize(
    ("kind", "value", "role", "joins", "count", "visible", "joining", "begins"),
    [
        ("phone", "+447700900123", "suspect", True, 1, 1, 1, "Would link"),
        ("phone", "+447700900123", "suspect", True, 3, 3, 3, "Links this record to 2 others."),
        ("phone", "+447700900123", "suspect", True, 5, 3, 3, "Links this record to 2 others; 2 more are withheld."),
        ("phone", "+447700900123", "suspect", True, 2, 2, 1, "Would link"),
        ("phone", "+447700900123", "suspect", True, 4, 1, 1, "Shared with 3 records of others"),
        ("phone", "+447700900123", "suspect", True, 9000, 9000, 9000, "Links nothing: in 9,000 records"),
        ("phone", "+447700900123", "victim", False, 3, 3, 1, "Links nothing: it is not a suspect’s."),
        ("phone", "101", "benign", False, 9, 9, 0, "Links nothing: "),
        ("postcode", "BS1 1AA", "suspect", False, 3, 3, 0, "Links nothing: postcode alone is too weak."),
        ("handle", "unknown:jo", "suspect", False, 3, 3, 0, "Links nothing: a short or plain name"),
        ("email", "help@shop.example", "suspect", False, 3, 3, 0, "Links nothing: it belongs to an organisation"),
    ],
)
def test_why_an_identifier_links_or_not(kind, value, role, joins, count, visible, joining, begins):
    sighting = SightingData(1, kind, value, role, joins, 0, 5, count)
    spread = Spread(visible, joining, 1, None, None)

    assert explaining.linking(sighting, spread).startswith(begins)
    assert explaining.is_link(sighting, spread) == begins.startswith(("Links this", "Shared"))


@pytest.mark.parametrize(("parts", "shown"), [([], ""), (["a"], "a"), (["a", "b"], "a and b"), ("abc", "a, b and c")])
def test_a_list_in_words(parts, shown):
    assert explaining.listed(parts) == shown


def test_the_page_about_the_policy_says_how_common_is_too_common(client, db):
    shown = client.get("/about/").content.decode()

    assert "A telephone number that more than 512 records hold" in shown
    assert "An account may be in 4,096, a site in 256." in shown


@pytest.mark.parametrize(
    ("kind", "count", "expected"),
    [
        ("bank_account", 2, "Very strong"),
        ("phone", 2, "Very strong"),
        ("phone", 20, "Strong"),
        ("domain", 100, "Enough"),
        ("domain", 200, "Only just"),
        ("domain", 300, "Too common"),
    ],
)
def test_a_link_is_weaker_the_more_records_hold_it(kind, count, expected):
    assert explaining.strength(kind, count) == expected
