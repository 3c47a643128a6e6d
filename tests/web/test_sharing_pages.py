"""The pages of sharing: what the law says comes first, exactly what was chosen leaves, and strangers learn nothing."""

from __future__ import annotations

import re

import pytest

from hueandcry.access.viewer import viewer_of, viewing
from hueandcry.core.importing.profile import IdentifierColumn, PersonBlock, Profile
from hueandcry.core.sharing.gateway_table import TABLE
from hueandcry.stages.share.actions import clearing
from tests.factories import NOW, PROFILE, bring_in, member, organisation, report_id, source
from tests.stages.share.arranging import quiet_source
from tests.web.shared_number import NUMBER, SECRET, address_of, country, events, page, without_tokens

pytestmark = pytest.mark.django_db

HIDDEN = "a test purchase by an officer"


@pytest.fixture
def here():
    return country()


def wish(to, *data, **more):
    return {"recipient": str(to.pk), "purpose": "CRIME", "data": data or ("CRIME",), "reason": "One offender.", **more}


def share(client, who, ref, form, deed="share"):
    client.force_login(who)
    return client.post(f"{address_of(ref)}share/", {**form, "deed": deed})


def test_the_answer_is_shown_before_anything_leaves(client, here):
    analyst = member(here.kent, "force_analyst")

    shown = share(client, analyst, "K1", wish(here.essex, "CRIME", "INDICATORS"), "weigh").content.decode()

    assert "Allowed" in shown
    assert "DPA 2018 Part 3" in shown
    assert "not yet checked against the text" in shown
    assert "Share it</button>" in shown
    assert events("record disclosed") == []


def test_what_was_chosen_is_read_by_the_other_force_and_nothing_else(client, here):
    analyst, reader = member(here.kent, "force_analyst"), member(here.essex, "force_analyst")
    made = share(client, analyst, "K1", wish(here.essex, "CRIME", "INDICATORS"))
    assert made.status_code == 302

    listed = page(client, reader, "/sharing/")
    assert "K1" in listed
    shown = page(client, reader, made["Location"])
    assert "Fraud by false representation" in shown
    assert "+447700900123" in shown
    assert "Ann Other" not in shown
    assert "Sold a phone" not in shown
    page(client, reader, address_of("K1"), status=404)
    assert "First opened by" in page(client, analyst, made["Location"])
    (event,) = events("record disclosed")
    assert (event.gateway, event.withheld) == ("G03", 2)


def test_a_shared_record_reads_from_top_to_bottom_with_days_as_people_write_them(client, here):
    address = share(client, member(here.kent, "force_analyst"), "K1", wish(here.essex, "CRIME"))["Location"]

    shown = page(client, member(here.essex, "force_analyst"), address)

    assert "3 April 2026" in shown
    assert not re.search(r"20\d\d-\d\d-\d\d", shown)
    assert shown.index(">Reference<") < shown.index(">Offence<") < shown.index(">Reported<")


def test_a_refusal_names_the_law_and_the_next_route(client, here):
    shown = share(client, member(here.kent, "force_analyst"), "K1", wish(here.bank, "WORDS")).content.decode()

    assert "Refused" in shown
    assert "DPA 2018 s36(4)" in shown
    assert "Name the law that authorises it" in shown
    assert "Share it</button>" not in shown
    assert [event.gateway for event in events("disclosure refused")] == ["P01"]


def test_two_people_and_a_recall(client, here):
    care = organisation("Care", "victim_care")
    form = wish(care, "VICTIM", purpose="VICTIM_SUPPORT", established=("OFFER_TAKEN",))
    first, second = (member(here.kent, "intelligence_supervisor") for _ in range(2))
    reader = member(care, "partner_liaison")
    address = share(client, first, "K1", form)["Location"]
    page(client, reader, address, status=404)

    assert "Somebody else who may authorise must decide" in page(client, first, address)
    assert client.post(f"{address}decide/", {"deed": "authorise"}).status_code == 403
    client.force_login(second)
    assert "Authorise it" in client.get(address).content.decode()
    assert client.post(f"{address}decide/", {"deed": "authorise"}).status_code == 302
    assert "Ann Other" in page(client, reader, address)

    client.force_login(first)
    client.post(f"{address}decide/", {"deed": "recall", "reason": "She has moved."})
    after = page(client, reader, address)
    assert "Ann Other" not in after
    assert "Its owner has recalled it" in after


REACHED = Profile(
    "with victims",
    columns=PROFILE.columns,
    people=(PersonBlock({"name": ("victim",), "born": ("born",), "sex": ("sex",)}, role="victim"),),
    identifiers=(IdentifierColumn("phone", ("victim phone",), role="victim"),),
    dates="day-first",
)


def test_a_victim_is_reached_by_whoever_was_told_who_they_are(client, here):
    rows = [{"ref": "R1", "text": "Bike taken.", "victim": "Una Victim", "born": "27/8/2000", "sex": "F",
             "victim phone": "07700 900456"}]  # fmt: skip
    bring_in(source(here.kent, "src-reached"), rows, profile=REACHED)
    care = organisation("Care", "victim_care")
    form = wish(care, "VICTIM", purpose="VICTIM_SUPPORT", established=("OFFER_TAKEN",))
    first, second = (member(here.kent, "intelligence_supervisor") for _ in range(2))
    address = share(client, first, "R1", form)["Location"]
    client.force_login(second)
    client.post(f"{address}decide/", {"deed": "authorise"})

    shown = page(client, member(care, "partner_liaison"), address)

    assert "Telephone and e-mail: +447700900456" in shown
    assert "Sex: female" in shown
    assert shown.index("Name: Una Victim") < shown.index("Born: 27 August 2000")


def test_a_recipient_is_not_told_what_else_a_record_holds(client, here):
    analyst, reader = member(here.kent, "force_analyst"), member(here.essex, "force_analyst")
    address = share(client, analyst, "K1", wish(here.essex, "CRIME"))["Location"]

    assert "Held back" in page(client, analyst, address)
    shown = page(client, reader, address)
    assert "Held back" not in shown
    assert "Who the victims are" not in shown


def test_what_became_of_a_disclosure_is_said_in_words(client, here):
    analyst = member(here.kent, "force_analyst")
    share(client, analyst, "K1", wish(here.essex, "CRIME"))

    assert "2026: may read it</li>" in page(client, analyst, f"{address_of('K1')}share/")


def test_nobody_is_told_to_ask_who_may_not(client, here):
    national = member(organisation("Unit", "national_unit"), "national_analyst")

    assert "you can ask the others" not in page(client, national, "/sharing/")
    assert "you can ask the others" in page(client, member(here.kent, "force_analyst"), "/sharing/")


def test_what_may_be_missing_is_open_to_see_when_the_law_refuses(client, here):
    shown = share(client, member(here.kent, "force_analyst"), "K1", wish(here.bank, "WORDS")).content.decode()

    assert '<details class="govuk-details" open>' in shown
    assert "A law authorises use outside law enforcement" in shown


@pytest.mark.parametrize("deed", ["recall", "decline"])
def test_a_recall_or_refusal_without_a_reason_asks_on_the_same_page(client, here, deed):
    care = organisation("Care", "victim_care")
    form = wish(care, "VICTIM", purpose="VICTIM_SUPPORT", established=("OFFER_TAKEN",))
    first, second = (member(here.kent, "intelligence_supervisor") for _ in range(2))
    address = share(client, first, "K1", form)["Location"]
    client.force_login(second)
    if deed == "recall":
        client.post(f"{address}decide/", {"deed": "authorise"})

    answer = client.post(f"{address}decide/", {"deed": deed, "reason": "x" * 2001})

    assert answer.status_code == 422
    shown = answer.content.decode()
    assert "Say why in no more than 2,000 characters" in shown
    assert "x" * 2001 in shown
    assert f'value="{deed}"' in shown


def test_line_ends_count_as_the_browser_counts_them(client, here):
    address = share(client, member(here.kent, "force_analyst"), "K1", wish(here.essex))["Location"]
    reason = "x" * 1998 + "\r\n" + "x"

    client.post(f"{address}decide/", {"deed": "recall", "reason": reason})

    assert "Recalled by" in client.get(address).content.decode()


def test_a_stranger_s_disclosure_does_not_exist(client, here):
    address = share(client, member(here.kent, "force_analyst"), "K1", wish(here.essex))["Location"]
    stranger = member(organisation("Surrey"), "force_analyst", "intelligence_supervisor")

    shown = page(client, stranger, address, status=404)
    missing = page(client, stranger, "/sharing/99999999/", status=404)

    assert without_tokens(shown) == without_tokens(missing)
    assert client.post(f"{address}decide/", {"deed": "recall", "reason": "x"}).status_code == 404


def test_the_auditor_sees_who_received_what_and_no_contents(client, here):
    address = share(client, member(here.kent, "force_analyst"), "K1", wish(here.essex))["Location"]
    auditor = member(organisation("Oversight", "oversight"), "auditor")

    shown = page(client, auditor, "/sharing/log/")

    assert "Kent" in shown
    assert "G03" in shown
    page(client, auditor, address, status=403)


def test_others_in_the_series_are_asked_from_its_page(client, here):
    analyst = member(here.kent, "force_analyst")
    series = re.search(r'/series/([^/"]+)/"', page(client, analyst, address_of("K1")))[1]
    assert f"/series/{series}/ask/" in page(client, analyst, f"/series/{series}/")

    form = {"organisation": str(here.essex.pk), "purpose": "CRIME", "reason": "We have the seller."}
    assert client.post(f"/series/{series}/ask/", form).status_code == 302

    other = member(here.essex, "force_analyst")
    address = re.search(r"/sharing/asked/\d+/", page(client, other, "/sharing/"))[0]
    assert "We have the seller." in page(client, other, address)
    assert client.post(address, {"reason": "E1 is on its way."}).status_code == 302
    assert "E1 is on its way." in page(client, analyst, address)
    page(client, member(organisation("Surrey"), "force_analyst"), address, status=404)


def test_why_can_i_see_this_and_why_cannot_they(client, here):
    boss, colleague = member(here.kent, "intelligence_supervisor"), member(here.kent, "auditor")
    address = f"{address_of('K1')}why/"

    assert "It belongs to your own organisation." in page(client, boss, address)
    assert "Their role reads no records." in page(client, boss, f"{address}?colleague={colleague.pk}")
    shown = page(client, boss, f"{address}?organisation={here.essex.pk}")
    assert "It belongs to another organisation" in shown
    page(client, boss, f"{address}?colleague={member(here.essex, 'force_analyst').pk}", status=404)
    page(client, member(here.essex, "force_analyst"), address, status=404)
    national = member(organisation("Unit", "national_unit"), "national_analyst")
    assert "national unit" in page(client, national, address)
    assert "Why can’t they?" not in page(client, national, address)


def test_a_company_never_sees_how_a_source_was_graded(client, here):
    liaison = member(here.bank, "partner_liaison")

    for address in (address_of("B1"), f"{address_of('B1')}why/"):
        assert "2DP" not in page(client, liaison, address)
        assert "Untested" not in page(client, liaison, address)
    assert "1CP" in page(client, member(here.kent, "force_analyst"), address_of("K1"))


def test_an_agreement_is_proposed_signed_and_ended(client, here):
    one, two = member(here.kent, "intelligence_supervisor"), member(here.bank, "intelligence_supervisor")
    form = {
        "title": "Indicators to the bank", "parties": [str(here.bank.pk)], "purposes": ["CRIME"],
        "data": ["INDICATORS"],
        "starts": "2020-01-01", "review_on": "2090-01-01", "ends": "2091-01-01",
    }  # fmt: skip
    client.force_login(one)
    assert client.post("/sharing/agreements/new/", {**form, "ends": "2019-01-01"}).status_code == 422
    address = client.post("/sharing/agreements/new/", form)["Location"]
    assert "Waits for signatures" in client.get(address).content.decode()
    client.force_login(two)
    client.post(address, {"deed": "sign"})
    assert "In force" in client.get(address).content.decode()
    client.post(address, {"deed": "end", "reason": "Not needed."})
    assert "Ended by" in page(client, one, address)
    page(client, member(here.essex, "intelligence_supervisor"), address, status=404)


def test_the_table_of_gateways_is_shown_as_it_stands_and_can_be_tried(client, here):
    shown = page(client, member(here.kent, "force_recorder"), "/sharing/gateways/")
    assert all(f'id="{line.code}"' in shown for line in TABLE)

    tried = client.get(
        "/sharing/gateways/?discloser=PLATFORM&recipient=POLICE&purpose=CRIME&data=ENTITY"
    ).content.decode()
    assert "<strong>C03</strong>" in tried


def test_a_source_s_handling_is_set_and_carried(client, here):
    boss = member(here.kent, "intelligence_supervisor")
    client.force_login(boss)
    (number,) = set(re.findall(r"/sharing/sources/(\d+)/", client.get("/sharing/sources/").content.decode()))
    form = {"marking": "OFFICIAL-SENSITIVE", "tlp": "AMBER+STRICT", "grading": "2dc/s2"}
    assert client.post(f"/sharing/sources/{number}/", {**form, "grading": "9XX"}).status_code == 422
    assert client.post(f"/sharing/sources/{number}/", form).status_code == 302
    from tests.factories import source

    bring_in(source(here.kent), [{"ref": "K9", "text": "x"}])
    assert "OFFICIAL-SENSITIVE, TLP:AMBER+STRICT, 2DC/S2" in page(client, boss, address_of("K9"))
    assert "OFFICIAL, TLP:AMBER, 1CP" in page(client, boss, address_of("K1"))


@pytest.fixture
def quiet(here):
    bring_in(
        quiet_source(here.kent, "COVERT"),
        [{"ref": "Q7", "text": f"{HIDDEN}, seller on {NUMBER}", "suspect phone": NUMBER, "when": "03/04/2026"}],
    )
    return here


@pytest.mark.parametrize("role", ["force_analyst", "force_recorder", "intelligence_supervisor"])
def test_a_compartmented_record_shows_on_no_page_of_colleagues(client, quiet, role):
    who = member(quiet.kent, role)
    number = report_id("Q7")
    client.force_login(who)
    searched = {"for": "Q7", "q": "Q7"}
    addresses = [
        "/", "/forces/kent/", "/series/", "/review/", "/sharing/", "/sharing/log/", "/imports/",
        f"/identifier/phone/{NUMBER.replace(' ', '')}", address_of("K1"), "/sharing/sources/", "/accuracy/",
    ]  # fmt: skip
    for address in addresses:
        shown = client.get(address, searched).content.decode()
        assert HIDDEN not in shown, address
        assert f"/record/{number}/" not in shown, address
        assert "quiet-kent" not in shown, address
    for door in ("", "why/", "share/", "compartment/"):
        assert client.get(f"/record/{number}/{door}").status_code in (403, 404)
    if role != "intelligence_supervisor":
        missing = without_tokens(page(client, who, "/record/99999999/", status=404))
        assert without_tokens(page(client, who, f"/record/{number}/", status=404)) == missing


def test_the_series_page_counts_as_if_it_were_not_there(client, quiet):
    shown = page(client, member(quiet.kent, "force_analyst"), address_of("K1"))

    # K1 and K2, E1 and E2, B1: five, and not six.
    assert "5 records from 3 organisations" in shown
    assert SECRET not in shown


def test_a_cleared_analyst_reads_it_and_shares_it_with_nobody(client, quiet):
    who = member(quiet.kent, "force_analyst")
    bosses = [viewer_of(member(quiet.kent, "intelligence_supervisor")) for _ in range(2)]
    with viewing(bosses[0]):
        made = clearing.give(member_id=who.pk, compartment="COVERT", reason="x", by=bosses[0], at=NOW)
    with viewing(bosses[1]):
        clearing.confirm(clearance_id=made, by=bosses[1], at=NOW)

    shown = page(client, who, address_of("Q7"))

    assert HIDDEN in shown
    assert "Covert operation" in shown
    refused = share(client, who, "Q7", wish(quiet.essex)).content.decode()
    assert "Refused" in refused
    assert "H05" in refused


def test_clearances_are_given_confirmed_and_ended_on_a_page(client, here):
    first, second = (member(here.kent, "intelligence_supervisor") for _ in range(2))
    analyst = member(here.kent, "force_analyst")
    client.force_login(first)
    form = {"member": str(analyst.pk), "compartment": "CHILD", "reason": "Child protection team."}
    assert client.post("/sharing/compartments/", form).status_code == 302
    shown = client.get("/sharing/compartments/").content.decode()
    assert "Waits for a second person" in shown
    assert "Confirm<" not in shown
    client.force_login(second)
    address = re.search(r"/sharing/compartments/\d+/decide/", client.get("/sharing/compartments/").content.decode())[0]
    client.post(address, {"deed": "confirm"})
    assert "Confirmed by" in client.get("/sharing/compartments/").content.decode()
    client.post(address, {"deed": "end"})
    assert "Nobody is cleared" in client.get("/sharing/compartments/").content.decode()
