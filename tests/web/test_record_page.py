"""A record's page shows it whole to its owner, nothing to others, and leaves a trace of every reading."""

from __future__ import annotations

import pytest

from hueandcry.access.viewer import viewing
from hueandcry.stages.flag.models import Flag, Review, Sample
from tests.factories import ENGINE_VIEWER, NOW, bring_in, member, organisation, report_id, source
from tests.web.shared_number import (
    NUMBER,
    NUMBER_NORMAL,
    SECRET,
    address_of,
    country,
    events,
    page,
    without_tokens,
)  # fmt: skip

pytestmark = pytest.mark.django_db


@pytest.fixture
def here():
    return country()


def test_its_owner_sees_words_answers_people_and_row(client, here):
    shown = page(client, here.person(here.kent), address_of("K1"))

    assert f">{NUMBER}</a>" in shown
    assert "telephone number, suspect" in shown
    assert "Ann Other" in shown
    assert "extra column" in shown
    assert shown.count('class="hue-answers__who"') == 4
    assert "Fraud by false representation" in shown


def test_words_that_are_a_reason_are_marked_with_its_number(client, here):
    shown = page(client, here.person(here.kent), address_of("K1"))

    assert '<mark class="hue-mark"' in shown
    assert 'href="#reason-1"' in shown
    assert 'id="reason-1"' in shown


def test_another_force_gets_not_found_and_learns_nothing(client, here):
    who = here.person(here.kent)

    shown = page(client, who, address_of("E1"), status=404)
    missing = page(client, who, "/record/99999999/", status=404)

    assert "Essex" not in shown
    assert SECRET not in shown
    assert without_tokens(shown) == without_tokens(missing)


def test_a_refused_reading_leaves_no_reading_in_the_trail(client, here):
    page(client, here.person(here.kent), address_of("E1"), status=404)

    assert not events("record read")


def test_every_reading_is_in_the_trail(client, here):
    who = here.person(here.kent)
    number = report_id("K1")

    page(client, who, f"/record/{number}/")
    page(client, who, f"/record/{number}/")

    trail = events("record read")
    assert [(event.member, event.subject, event.owner_id) for event in trail] == [
        (who.email, f"report:{number}", here.kent.pk)
    ] * 2


def test_the_trail_is_shown_only_to_those_who_may_read_it(client, here):
    both = here.person(organisation("National unit", "national_unit"), "national_analyst", "auditor")

    assert "Audit trail of this record" not in page(client, here.person(here.kent), address_of("K1"))
    assert both.email in page(client, both, address_of("K1"))


def test_the_national_analyst_reads_every_force_and_decides_for_none(client, here):
    unit = organisation("National unit", "national_unit")

    shown = page(client, here.person(unit, "national_analyst"), address_of("E1"))

    assert SECRET in shown
    assert "Accept or correct" not in shown


def test_roles_without_the_right_are_refused(client, here):
    page(client, here.person(here.kent, "auditor"), address_of("K1"), status=403)


def test_a_stranger_is_sent_to_sign_in(client, here):
    response = client.get(address_of("K1"))

    assert response.status_code == 302
    assert "login" in response["Location"]


def test_why_each_identifier_links_or_not(client, here):
    k1 = page(client, here.person(here.kent), address_of("K1"))
    k3 = page(client, here.person(here.kent), address_of("K3"))

    assert "Links this record to 1 other; 3 more are withheld." in k1
    assert "It shares telephone number " + NUMBER_NORMAL in k1.replace("&#43;", "+")
    assert "Links nothing: " in k3
    assert "In no series" in k3


def test_a_second_version_keeps_the_first_to_read(client, here):
    bring_in(source(here.kent), [{"ref": "K3", "text": "Bike stolen, seen on Gumtree."}])

    shown = page(client, here.person(here.kent), address_of("K3"))

    assert "Version 2" in shown
    assert "She called 101" in shown


@pytest.mark.parametrize("text", ["<script>alert(1)</script> on Facebook", "a & b \u202e right to left", "x" * 100_000])
def test_hostile_and_huge_words_are_only_words(client, here, text):
    bring_in(source(here.kent), [{"ref": "K9", "text": text}])

    shown = page(client, here.person(here.kent), address_of("K9"))

    assert "<script>alert" not in shown


def test_a_record_without_words_says_so(client, here):
    bring_in(source(here.kent), [{"ref": "K8", "text": "", "when": "01/01/2026"}])

    assert "The source sent no words" in page(client, member(here.kent, "force_analyst"), address_of("K8"))


def waits_for(reading, here, by):
    """Make K1 wait for another reader, a colleague having answered."""
    number = report_id("K1")
    with viewing(ENGINE_VIEWER):
        Flag.objects.filter(pk=number).update(
            reading=reading, reviewed_flag=True, reviewed_kind="dependent", reviewed_family="stalking"
        )
        Review.objects.create(
            report_id=number, owner_id=here.kent.pk, flag=True, kind="dependent", family="stalking",
            reason="Her words", reviewer=by.email, reviewed_at=NOW, hub_decision="review", policy_version="",
            model_version="",
        )  # fmt: skip


@pytest.mark.parametrize("reading", ["second", "third"])
def test_a_further_reader_is_not_led_before_answering(client, here, reading):
    colleague, reader = here.person(here.kent), here.person(here.kent)
    waits_for(reading, here, colleague)

    shown = page(client, reader, address_of("K1"))

    for hidden in (
        colleague.email,
        "Her words",
        "The hub says",
        "Why the hub says so",
        'class="hue-mark"',
        "Which class?",
    ):
        assert hidden not in shown
    assert "Read and answer" in shown


def test_who_has_answered_sees_all_and_so_does_who_cannot_answer(client, here):
    colleague, national = here.person(here.kent), here.person(organisation("Unit", "national_unit"), "national_analyst")
    waits_for("second", here, colleague)

    for who in (colleague, national):
        shown = page(client, who, address_of("K1"))
        assert "The hub says" in shown
        assert "Her words" in shown


def test_a_sample_is_not_shown_with_the_hubs_answer(client, here):
    reader = here.person(here.kent)
    with viewing(ENGINE_VIEWER):
        Sample.objects.create(
            report_id=report_id("K1"), owner_id=here.kent.pk, force_id=here.kent.pk, class_code="",
            decision="review", drawn_by="engine", drawn_at=NOW,
        )  # fmt: skip

    shown = page(client, reader, address_of("K1"))

    assert "drawn at random to measure the hub" in shown
    assert "The hub says" not in shown


def test_the_further_answers_stand_beside_the_flag(client, here):
    bring_in(source(here.kent), [{"ref": "K9", "text": "Racist comments under her Instagram posts by her ex."}])

    shown = page(client, here.person(here.kent), address_of("K9"))

    for words in ("Is it a hate crime?", "Race", "these words show hostility", "Is it domestic abuse?", "Which class?"):
        assert words in shown
