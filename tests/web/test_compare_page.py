"""Two records are compared and judged in one place, by those who may see both."""

from __future__ import annotations

import pytest

from hueandcry.access.viewer import viewing
from hueandcry.core.importing.profile import PersonBlock, Profile
from hueandcry.stages.link import queries as link
from tests.factories import ENGINE_VIEWER, PROFILE, bring_in, organisation, report_id, source
from tests.web.shared_number import NUMBER_NORMAL, SECRET, address_of, country, events, page

pytestmark = pytest.mark.django_db


@pytest.fixture
def here():
    return country()


@pytest.fixture
def national(here):
    return here.person(organisation("National unit", "national_unit"), "national_analyst")


def address(left, right, more=""):
    return f"/compare/{report_id(left)}/{report_id(right)}/{more}"


def send(client, who, where, **sent):
    client.force_login(who)
    return client.post(where, sent)


def series_of(reference):
    with viewing(ENGINE_VIEWER):
        found = link.series_of_report(report_id(reference))
    return found.id if found else None


def test_both_stand_side_by_side_with_what_speaks_for_them(client, national):
    shown = page(client, national, address("K1", "E1"))

    assert SECRET in shown
    assert "They are in one series" in shown
    assert "Both name the same identifier of a suspect." in shown
    assert NUMBER_NORMAL in shown
    assert "Nobody has judged these two." in shown
    assert len(events("record read")) == 2


def test_somebody_of_the_same_name_who_moved_agrees_in_part(client, here, national):
    named = PersonBlock({"name": ("suspect",), "address": ("home",)}, role="suspect")
    profile = Profile("suspects", columns=PROFILE.columns, people=(named,), dates="day-first")
    rows = [{"ref": f"P{n}", "text": "x", "suspect": "Karan Rao", "home": home} for n, home in
            ((1, "4 Willow Way"), (2, "73 Gladstone Grove"))]  # fmt: skip
    bring_in(source(here.kent, "src-named"), rows, profile=profile)

    shown = page(client, national, address("P1", "P2"))

    assert 'data-label="Agrees">In part</td>' in shown


@pytest.mark.parametrize("right", ["E1", "B1"])
def test_who_may_not_see_one_of_them_sees_neither(client, here, right):
    page(client, here.person(here.kent, "force_analyst"), address("K1", right), status=404)


def test_a_judgement_parts_them_and_taking_it_back_joins_them(client, national):
    together = series_of("E1")

    answer = send(client, national, address("K1", "E1", "judge/"), says="different", reason="Two men.")
    assert (answer.status_code, answer["Location"]) == (302, address("K1", "E1"))
    shown = page(client, national, address("K1", "E1"))
    assert "They are not in one series" in shown
    assert "“Two men.”" in shown
    assert series_of("E1") != series_of("K1")

    send(client, national, address("K1", "E1", "take-back/"))
    assert series_of("E1") == series_of("K1") == together
    assert "taken back" in page(client, national, address("K1", "E1"))


@pytest.mark.parametrize("sent", [{"says": "same"}, {"reason": "Because."}, {"says": "maybe", "reason": "Because."}])
def test_without_an_answer_and_a_reason_the_page_asks_again(client, national, sent):
    answer = send(client, national, address("K1", "E1", "judge/"), **sent)

    assert answer.status_code == 422
    assert "There is a problem" in answer.content.decode()
    assert sent.get("reason", "") in answer.content.decode()


def test_who_came_from_a_series_goes_back_there_after_being_asked_again(client, national):
    where, reference = address("K1", "E1", "judge/"), series_reference("K1")

    asked = send(client, national, where, says="same", **{"from": "series"}).content.decode()
    assert '<input type="hidden" name="from" value="series">' in asked
    answer = send(client, national, where, says="same", reason="One man.", **{"from": "series"})
    assert answer["Location"] == f"/series/{reference}/"


def series_reference(reference):
    with viewing(ENGINE_VIEWER):
        return link.series_of_report(report_id(reference)).reference


def test_who_may_read_and_not_judge_is_not_asked(client, here):
    recorder = here.person(here.kent)

    assert "Are these two" not in page(client, recorder, address("K1", "K2"))
    assert send(client, recorder, address("K1", "K2", "judge/"), says="same", reason="x").status_code == 403


def test_nobody_takes_back_another_s_judgement(client, here, national):
    analyst = here.person(here.kent, "force_analyst")
    send(client, analyst, address("K1", "K2", "judge/"), says="different", reason="Two men.")

    assert "Take your judgement back" not in page(client, national, address("K1", "K2"))
    assert send(client, national, address("K1", "K2", "take-back/")).status_code == 409


def test_a_record_beside_itself_is_shown_and_not_judged(client, national):
    assert "Are these two" not in page(client, national, address("K1", "K1"))


def test_series_and_record_pages_tell_of_judgements_and_lead_here(client, national):
    send(client, national, address("K1", "K3", "judge/"), says="same", reason="Same bike.")
    with viewing(ENGINE_VIEWER):
        found = link.series_of_report(report_id("K3"))

    of_series = page(client, national, f"/series/{found.reference}/")
    of_record = page(client, national, address_of("K3"))

    assert "People have said of 1 pair" in of_series
    assert "What people say" in of_series
    assert "K1 (Kent) and K3 (Kent)" in of_series
    assert f'href="{address("K1", "K3")}"' in of_record
    assert "A person said that it belongs to it." in of_record


def test_a_series_made_by_people_alone_has_a_page(client, national, here):
    send(client, national, address("K3", "E2", "judge/"), says="same", reason="Same bike.")
    send(client, national, address("K2", "E2", "judge/"), says="different", reason="Another man.")
    send(client, national, address("K1", "E2", "judge/"), says="different", reason="Another man.")
    send(client, national, address("E1", "E2", "judge/"), says="different", reason="Another man.")
    send(client, national, address("B1", "E2", "judge/"), says="different", reason="Another man.")
    with viewing(ENGINE_VIEWER):
        found = link.series_of_report(report_id("K3"))
    assert found.record_count == 2

    assert found.reference in page(client, national, f"/series/{found.reference}/")


@pytest.mark.parametrize("order", ["records", "victims", "organisations", "months", "harm", "recent", "nonsense"])
def test_the_list_can_be_ordered_by_each_part(client, national, order):
    shown = page(client, national, f"/series/?order={order}&only=prolific&after=9999999-1")

    assert 'id="order"' in shown


def test_the_list_marks_what_reaches_far(client, national):
    shown = page(client, national, "/series/?only=prolific")

    assert shown.count('<th scope="row"') == 1
    assert "Prolific" in shown
    assert page(client, national, "/series/?only=persistent").count('<th scope="row"') == 0
