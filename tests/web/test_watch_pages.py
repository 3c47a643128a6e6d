"""Watches, challenges and the ranking, through the pages."""

from __future__ import annotations

import html
import re
from urllib.parse import parse_qs, urlsplit

import pytest

from hueandcry.access.viewer import viewing
from hueandcry.stages.link import queries as link
from hueandcry.stages.watch.queries import read_as
from hueandcry.web.templatetags.reading import watch_address
from tests.factories import ENGINE_VIEWER, bring_in, member, organisation, report_id, source
from tests.web.shared_number import NUMBER, NUMBER_NORMAL, events, page

pytestmark = pytest.mark.django_db

WISH = {
    "kind": "identifier", "target": NUMBER, "purpose": "investigate", "gateway": "LG01", "reason": "A pattern.",
    "expires": "1/2/2027",
}  # fmt: skip


@pytest.fixture
def kent():
    owner = organisation("Kent")
    rows = [
        {"ref": f"K{n}", "text": "Paid on Facebook Marketplace.", "suspect phone": NUMBER, "when": f"03/{n:02}/2026",
         "victim": f"Ann {n} Other"}
        for n in range(1, 8)
    ]  # fmt: skip
    bring_in(source(owner), rows)
    return owner


@pytest.fixture
def analyst(kent):
    return member(kent, "force_analyst")


def post(client, who, address, status=302, **sent):
    client.force_login(who)
    answer = client.post(address, sent)
    assert answer.status_code == status, answer.status_code
    return answer.content.decode()


def set_watch(client, who, monkeypatch, **other):
    return post(client, who, "/watches/new/", **{**WISH, **other})


@pytest.fixture(autouse=True)
def today(monkeypatch):
    from datetime import date

    monkeypatch.setattr("django.utils.timezone.localdate", lambda *_: date(2026, 11, 22))


def test_a_watch_is_set_and_tells_of_the_next_record(client, kent, analyst, monkeypatch):
    set_watch(client, analyst, monkeypatch)
    assert "Nothing yet." in page(client, analyst, "/watches/")

    bring_in(source(kent), [{"ref": "N1", "text": "Paid again.", "suspect phone": NUMBER}])

    assert f'href="/record/{report_id("N1")}/"' in page(client, analyst, "/watches/hits/")
    assert "1 record, the newest first." in page(client, analyst, "/watches/")
    assert len(events("watch set")) == 1


@pytest.mark.parametrize(
    ("other", "says"),
    [
        ({"purpose": ""}, "Choose a purpose"),
        ({"expires": "1/2/2031"}, "within a year"),
        ({"target": "?"}, "Type an identifier"),
    ],
)
def test_what_is_missing_is_asked_for_and_what_was_typed_stays(client, analyst, other, says):
    shown = post(client, analyst, "/watches/new/", 422, **{**WISH, **other})

    assert says in shown
    assert "A pattern." in shown


def test_every_fault_of_a_watch_is_named_at_once(client, analyst):
    shown = post(client, analyst, "/watches/new/", 422, target=NUMBER)

    for says in ("Choose what you watch", "Choose a purpose", "Choose by which power", "Say why", "Type when it ends"):
        assert says in shown
    assert f'value="{NUMBER}"' in shown


def test_a_page_that_shows_the_newest_is_not_sent_it_again(client, kent, analyst, monkeypatch):
    set_watch(client, analyst, monkeypatch)
    asked = re.search(r'hx-get="([^"]+)"', page(client, analyst, "/watches/"))[1]
    assert client.get(asked, headers={"HX-Request": "true"}).status_code == 204

    bring_in(source(kent), [{"ref": "N1", "text": "Paid again.", "suspect phone": NUMBER}])

    answer = client.get(asked, headers={"HX-Request": "true"})
    assert answer.status_code == 200
    assert f'href="/record/{report_id("N1")}/"' in answer.content.decode()


def test_a_review_without_a_reason_asks_on_the_same_page(client, analyst, monkeypatch):
    set_watch(client, analyst, monkeypatch)
    number = page(client, analyst, "/watches/").split("/watches/")[-1].split("/")[0]

    shown = post(client, analyst, f"/watches/{number}/review/", 422, reason=" ")
    assert "Say why it is still needed" in shown
    assert f'href="#id_{number}_reason"' in shown
    shown = post(client, analyst, f"/watches/{number}/review/", 422, reason="So long. " * 300)
    assert "So long. So long." in shown
    post(client, analyst, "/watches/999999/review/", 404)


def link_to_watch(shown):
    return html.unescape(next(part.split('"')[0] for part in shown.split('href="') if part.startswith("/watches/new/")))


def series_reference():
    with viewing(ENGINE_VIEWER):
        return link.series_of_report(report_id("K1")).reference


@pytest.mark.parametrize("kind", ["identifier", "series"])
def test_a_page_leads_to_a_watch_on_what_it_shows(client, kent, analyst, kind):
    target = NUMBER_NORMAL if kind == "identifier" else series_reference()
    shown = page(client, analyst, f"/identifier/phone/{target}" if kind == "identifier" else f"/series/{target}/")

    asked = page(client, analyst, link_to_watch(shown))
    assert target in asked
    post(client, analyst, "/watches/new/", **{**WISH, "kind": kind, "target": target})
    bring_in(source(kent), [{"ref": "N1", "text": "Paid again.", "suspect phone": NUMBER}])

    assert f'href="/record/{report_id("N1")}/"' in page(client, analyst, "/watches/hits/")


def test_who_may_set_no_watch_is_led_to_none(client, kent):
    recorder = member(kent, "force_recorder")

    for address in (f"/identifier/phone/{NUMBER_NORMAL}", f"/series/{series_reference()}/"):
        client.force_login(recorder)
        answer = client.get(address).content.decode()
        assert "Watch this" not in answer
        assert "/watches/" not in answer


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        ("phone", "+447700900123"), ("email", "crook@shop.example"), ("bank_account", "200000-12345678"),
        ("url", "https://shop.example/a?b=c&d=e"), ("domain", "shop.example"), ("ipv4", "198.51.100.7"),
    ],
)  # fmt: skip
def test_an_identifier_leads_to_a_watch_on_itself(kind, value):
    with viewing(ENGINE_VIEWER):
        asked = parse_qs(urlsplit(watch_address(kind, value)).query)
        assert read_as(asked["target"][0]) == (kind, value)


def test_what_nobody_can_type_leads_to_no_watch():
    with viewing(ENGINE_VIEWER):
        assert watch_address("together", "198.51.100.7 in March 2026 + script 1-aa") == ""


def test_a_watch_is_reviewed_and_ended_by_its_owner_alone(client, kent, analyst, monkeypatch):
    set_watch(client, analyst, monkeypatch)
    shown = page(client, analyst, "/watches/")
    number = shown.split("/watches/")[-1].split("/")[0]

    post(client, member(kent, "force_analyst"), f"/watches/{number}/end/", 404)
    post(client, analyst, f"/watches/{number}/review/", reason="Still selling.")
    assert "Still selling." in page(client, analyst, "/watches/")
    post(client, analyst, f"/watches/{number}/end/")
    assert "Ended" in page(client, analyst, "/watches/")


def test_the_ranking_shows_each_part_and_an_interval_where_it_is_thin(client, analyst):
    shown = page(client, analyst, "/standing/")

    assert "Prolific" in shown
    assert "place 1" in shown
    assert " to " in shown
    assert "There are no more" in page(client, analyst, "/standing/?only=both&order=recency&from=2")


def test_a_series_of_companies_alone_says_so_and_names_no_force(client):
    for n in range(3):
        bring_in(source(organisation(f"Bank {n}", "bank")), [{"ref": f"B{n}", "text": "x", "suspect phone": NUMBER}])
    national = member(organisation("Unit", "national_unit"), "national_analyst")

    shown = page(client, national, "/standing/")

    assert 'data-label="Reach">3 others<' in shown


def test_a_filter_stands_in_the_address_and_nonsense_is_ignored(client, analyst):
    shown = page(client, analyst, "/standing/?only=persistent&order=victims")
    assert '<option value="persistent" selected>' in shown

    page(client, analyst, "/standing/?only=x&order=y&from=-3")


def test_a_challenge_is_recorded_decided_and_shown_in_the_ranking(client, kent, analyst):
    with viewing(ENGINE_VIEWER):
        reference = link.series_of_report(report_id("K1")).reference
    manager, officer = member(kent, "records_manager"), member(kent, "data_protection_officer")
    said = {"reference": reference, "received": "20/11/2026", "grounds": "It is a switchboard."}

    assert "Type the day" in post(client, manager, "/challenges/record/", 422, **{**said, "received": "soon"})
    post(client, manager, "/challenges/record/", **said)
    assert "Disputed" in page(client, analyst, "/standing/")

    shown = page(client, officer, "/challenges/")
    number = shown.split("/challenges/")[-1].split("/")[0]
    asked = post(client, officer, f"/challenges/{number}/decide/", 422, reason="It is a switchboard indeed.")
    assert "Choose an outcome" in asked
    assert "It is a switchboard indeed." in asked
    post(client, officer, "/challenges/999999/decide/", 404)
    post(client, officer, f"/challenges/{number}/decide/", outcome="upheld", reason="So it is.")
    assert "Ranking set aside" in page(client, analyst, "/standing/")
    post(client, manager, f"/challenges/{number}/decide/", 403, outcome="refused", reason="x")
