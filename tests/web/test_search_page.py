"""One box finds an identifier in any written form, a record or a series, and forgets what was typed."""

from __future__ import annotations

import pytest

from hueandcry.access.viewer import viewing
from hueandcry.core.identifiers import interpret
from hueandcry.stages.link import queries as link
from hueandcry.web.views.search import TIPS
from tests.factories import ENGINE_VIEWER, bring_in, organisation, report_id, source
from tests.web.shared_number import NUMBER, NUMBER_NORMAL, SECRET, country, events, without_tokens

pytestmark = pytest.mark.django_db


@pytest.fixture
def here():
    return country()


@pytest.fixture
def search(client, here):
    def asked(typed, who=None):
        client.force_login(who or here.person(here.kent))
        response = client.get("/search/", {"q": typed})
        assert response.status_code == 200
        return response.content.decode().replace("&#x27;", "'")

    return asked


@pytest.mark.parametrize(
    "typed", [NUMBER, "07700900123", "+44 7700 900 123", "0044 (0)7700-900123", "  07700 900123  "]
)
def test_a_number_is_found_however_it_is_written(search, typed):
    shown = search(typed)

    assert "Read as telephone number" in shown
    assert NUMBER_NORMAL in shown
    assert "seen in 2 records and <strong>3 more</strong> that you may not see" in shown
    assert ">K1<" in shown
    # What a record's reference looks like may stand in a token of the form.
    assert ">E1<" not in shown
    assert "E1" not in shown.partition("<main")[2]
    assert SECRET not in shown


def test_a_records_reference_is_found_however_it_is_punctuated(search, here):
    bring_in(source(here.kent), [{"ref": "46/0012345/26", "text": "Words"}])

    assert ">46/0012345/26<" in search("46-0012345 26")


def test_another_forces_reference_is_not_found(search):
    assert "Nothing that you may see holds this" in search("E1")


def test_a_series_is_found_by_its_reference(search):
    with viewing(ENGINE_VIEWER):
        series = link.series_of_report(report_id("K1"))
    assert series is not None

    assert f"/series/{series.reference}/" in search(series.reference.lower())


def test_what_only_others_hold_looks_like_what_nobody_holds(search, here):
    who = here.person(here.kent)

    theirs, nobodys = search("crook@shop.example", who), search("fraud@shop.example", who)

    assert without_tokens(theirs.replace("crook", "fraud")) == without_tokens(nobodys)
    assert "Nothing that you may see holds this" in theirs


def test_the_trail_holds_the_kind_and_a_code_but_never_what_was_typed(search, here):
    who = here.person(here.kent)
    search(NUMBER, who)
    search("0044 7700 900123", who)
    search("crook@shop.example", who)

    first, second, third = events("search")
    assert first.subject == second.subject
    assert first.subject.startswith("identifier:phone:")
    assert third.subject.startswith("identifier:email:")
    assert (first.member, first.detail, third.detail) == (who.email, {"found": 1}, {"found": 0})
    for event in (first, second, third):
        assert "900123" not in event.subject
        assert "crook" not in event.subject


def test_a_search_and_a_look_at_the_page_have_one_subject(search, client, here):
    search(NUMBER)
    client.get(f"/identifier/phone/{NUMBER_NORMAL}")

    assert events("search")[0].subject == events("identifier read")[0].subject


@pytest.mark.parametrize("typed", ["", "   ", "!", "\u202e", "x" * 5000, "%", "' OR 1=1 --", "<b>bold</b>"])
def test_anything_may_be_typed(search, typed):
    shown = search(typed)

    assert "<b>bold" not in shown
    assert "What you can type" in shown


def test_what_no_text_holds_is_refused(client, here):
    client.force_login(here.person(here.kent))

    assert client.get("/search/", {"q": "a\x00b"}).status_code == 400


def test_the_empty_page_writes_nothing(search):
    search("")

    assert not events("search")


@pytest.mark.parametrize(
    ("example", "kind"),
    [(TIPS[at][0], kind) for at, kind in enumerate(("phone", "email", "bank_account", "url", "handle"))],
)
def test_each_tip_is_understood_as_it_says(example, kind):
    first = example.partition(" or ")[0]

    assert interpret(first)[0][0] == kind


def test_a_reference_is_said_to_be_one(search):
    with viewing(ENGINE_VIEWER):
        series = link.series_of_report(report_id("K1"))
    assert series is not None

    assert "Read as the reference of a series." in search(series.reference)
    assert "Read as a record’s reference." in search("K1")


def test_a_user_name_is_told_once_and_not_for_every_platform(search):
    shown = search("@silent.raven99")

    assert "account name <strong" in shown
    assert ":silent.raven99" not in shown


def test_the_national_analyst_finds_all_of_them(search, here):
    unit = here.person(organisation("National unit", "national_unit"), "national_analyst")

    shown = search(NUMBER, unit)

    assert "seen in 5 records." in shown
