"""One record waits, one key answers it, the next one waits; nobody's answer is lost or silently overwritten."""

from __future__ import annotations

import pytest

from hueandcry.access.viewer import viewing
from hueandcry.stages.flag import queries
from hueandcry.stages.flag.models import Flag, Review, Sample
from hueandcry.stages.flag.rules import wants_second_reader
from tests.factories import ENGINE_VIEWER, NOW, bring_in, organisation, report_id, source
from tests.web.shared_number import Country, events, page

pytestmark = pytest.mark.django_db

ANSWER = {"kind": "enabled", "family": "romance_fraud", "reason": "", "seen": "0"}


@pytest.fixture
def kent():
    """A force with three records that wait, the second the most doubtful."""
    owner = organisation("Kent")
    rows = [{"ref": f"K{n}", "text": f"Words number {n}, seen on Facebook"} for n in range(1, 4)]
    bring_in(source(owner), rows)
    with viewing(ENGINE_VIEWER):
        for reference, probability in (("K1", 0.7), ("K2", 0.51), ("K3", 0.2)):
            Flag.objects.filter(pk=report_id(reference)).update(
                hub_decision="review", hub_probability=probability, hub_kind="enabled", hub_family="romance_fraud"
            )
    return owner


@pytest.fixture
def people(kent):
    here = Country(kent, kent, kent)
    return here.person(kent), here.person(kent)


def answer(client, who, reference, choice, follow=True, **more):
    client.force_login(who)
    return client.post(
        f"/review/{report_id(reference)}/answer/", {**ANSWER, "answer": choice, **more}, follow=follow
    ).content.decode()


def flag_of(reference):
    with viewing(ENGINE_VIEWER):
        return queries.get_flag(report_id(reference))


def test_the_most_doubtful_comes_first_with_the_suggestion_and_reasons(client, people):
    shown = page(client, people[0], "/review/")

    assert "Words number 2" in shown
    assert "3 records wait" in shown
    assert "The hub suggests: online" in shown
    assert '<option value="romance_fraud" selected>' in shown


@pytest.mark.parametrize(("choice", "flag", "kind"), [("yes", True, "enabled"), ("no", False, "none")])
def test_one_press_answers_and_shows_the_next(client, people, choice, flag, kind):
    shown = answer(client, people[0], "K2", choice)

    assert "Words number 1" in shown
    assert "Saved as" in shown
    told = flag_of("K2")
    assert (told.reviewed_flag, told.reviewed_kind, told.reviewed_family) == (flag, kind, "romance_fraud")


def test_undo_restores_what_was_and_shows_the_record_again(client, people):
    before = flag_of("K2")
    answer(client, people[0], "K2", "no")

    shown = client.post("/review/undo/", follow=True).content.decode()

    assert "Words number 2" in shown
    assert "taken back" in shown
    assert flag_of("K2") == before
    assert [event.what for event in events("review taken back")] == ["review taken back"]


def test_undo_with_nothing_to_undo_says_so(client, people):
    client.force_login(people[0])

    assert "no answer of this session" in client.post("/review/undo/", follow=True).content.decode()


def test_skipped_records_wait_until_they_are_asked_for(client, people):
    client.force_login(people[0])
    for reference in ("K2", "K1", "K3"):
        shown = client.post(f"/review/{report_id(reference)}/skip/", follow=True).content.decode()

    assert "Only skipped records are left" in shown
    assert "Words number 2" in client.post("/review/skipped/", follow=True).content.decode()


def test_the_second_of_two_people_is_told_and_overwrites_nothing(client, people):
    reference = next(r for r in ("K1", "K2", "K3") if not wants_second_reader(report_id(r)))
    answer(client, people[0], reference, "yes")

    shown = answer(client, people[1], reference, "no")

    assert "A colleague answered" in shown
    assert flag_of(reference).reviewed_flag is True


def test_pressed_twice_the_first_answer_stands(client, people):
    reference = next(r for r in ("K1", "K2", "K3") if not wants_second_reader(report_id(r)))
    answer(client, people[0], reference, "yes")

    assert "You had answered" in answer(client, people[0], reference, "no")
    assert flag_of(reference).reviewed_flag is True


def test_who_saw_the_earlier_answer_may_correct_it(client, people):
    answer(client, people[0], "K1", "yes")

    answer(client, people[0], "K1", "no", seen="1")

    assert flag_of("K1").reviewed_flag is False


def test_from_a_records_own_page_one_comes_back_to_it(client, people):
    client.force_login(people[0])
    shown = page(client, people[0], f"/review/{report_id('K3')}/")
    assert 'name="then" value="record"' in shown

    response = client.post(f"/review/{report_id('K3')}/answer/", {**ANSWER, "answer": "yes", "then": "record"})

    assert response["Location"] == f"/record/{report_id('K3')}/"


def test_a_sample_is_read_without_the_hubs_answer(client, people, kent):
    number = report_id("K3")
    with viewing(ENGINE_VIEWER):
        Sample.objects.create(
            report_id=number, owner_id=kent.pk, force_id=kent.pk, class_code="", decision="review",
            drawn_by="engine", drawn_at=NOW,
        )  # fmt: skip

    shown = page(client, people[0], f"/review/{number}/")

    assert "Drawn at random" in shown
    assert "hub suggests" not in shown
    assert "Why the hub says so" not in shown
    assert f"/record/{number}/" not in shown


def test_the_second_reader_does_not_see_the_first_answer(client, people):
    number = report_id("K1")
    with viewing(ENGINE_VIEWER):
        Flag.objects.filter(pk=number).update(
            reading="second", reviewed_flag=True, reviewed_kind="dependent", reviewed_family="stalking"
        )
        Review.objects.create(
            report_id=number, owner_id=people[0].organisation_id, flag=True, kind="dependent", family="stalking",
            reason="", reviewer=people[0].email, reviewed_at=NOW, hub_decision="review", policy_version="",
            model_version="",
        )  # fmt: skip

    first, second = (page(client, who, f"/review/{number}/") for who in people)

    assert "Answered: " in first
    assert "You are its second reader" in second
    assert people[0].email not in second
    assert '<option value="stalking" selected>' not in second
    assert "hub suggests" not in second
    assert "Why the hub says so" not in second


def test_strands_domestic_and_class_are_judged_in_the_same_form(client, people):
    shown = page(client, people[0], f"/review/{report_id('K1')}/")
    assert "Hate, domestic abuse and class" in shown
    assert 'name="strands" value="race">' in shown

    answer(client, people[0], "K1", "yes", strands=["race", "religion"], domestic="no", **{"class": "HO 8R"})

    told = flag_of("K1")
    assert (told.strands, told.domestic_said, told.other_class) == (("race", "religion"), "no", "HO 8R")
    again = page(client, people[0], f"/review/{report_id('K1')}/")
    assert 'name="strands" value="race" checked>' in again
    assert '<option value="HO 8R" selected>' in again
    record = page(client, people[0], f"/record/{report_id('K1')}/")
    assert "A person’s answer: <strong>Race and Religion</strong>" in record


def test_left_empty_nothing_is_judged(client, people):
    answer(client, people[0], "K1", "yes")

    told = flag_of("K1")
    assert (told.reviewed_strands, told.reviewed_domestic, told.reviewed_class) == (None, None, None)
    assert "A person’s answer" not in page(client, people[0], f"/record/{report_id('K1')}/")


def test_no_hate_crime_is_an_answer(client, people):
    answer(client, people[0], "K1", "yes", strands=["none"])

    assert flag_of("K1").reviewed_strands == ()


def test_the_second_reader_is_not_led_on_strands_either(client, people):
    number = report_id("K1")
    with viewing(ENGINE_VIEWER):
        Flag.objects.filter(pk=number).update(
            reading="second", reviewed_flag=True, reviewed_kind="enabled", reviewed_family="stalking",
            reviewed_strands=["race"], reviewed_domestic=True, reviewed_class="HO 8R", hate_strands=["religion"],
            suggested_class="HO 8L",
        )  # fmt: skip

    shown = page(client, people[1], f"/review/{number}/")

    assert "checked" not in shown.split("Hate, domestic abuse and class")[1].split("</form>")[0]
    assert '<option value="HO 8R" selected>' not in shown
    assert "suggestion" not in shown
    assert "The hub says" not in shown


@pytest.mark.parametrize(
    "wrong",
    [{"strands": ["none", "race"]}, {"strands": ["hair"]}, {"domestic": "perhaps"}, {"class": "HO 999Z"}],
    ids=str,
)
def test_a_made_up_further_answer_is_refused_and_stores_nothing(client, people, wrong):
    client.force_login(people[0])

    response = client.post(f"/review/{report_id('K1')}/answer/", {**ANSWER, "answer": "yes", **wrong})

    assert response.status_code == 422
    assert flag_of("K1").reviewed_flag is None


@pytest.mark.parametrize(
    "wrong", [{"answer": "perhaps"}, {"kind": "none"}, {"family": "jaywalking"}, {"kind": ""}], ids=str
)
def test_a_made_up_answer_is_refused_and_stores_nothing(client, people, wrong):
    client.force_login(people[0])

    response = client.post(f"/review/{report_id('K1')}/answer/", {**ANSWER, "answer": "yes", **wrong})

    assert response.status_code == 422
    assert flag_of("K1").reviewed_flag is None


def test_another_forces_record_cannot_be_seen_or_answered(client, people):
    other = organisation("Essex")
    bring_in(source(other), [{"ref": "E1", "text": "Essex secret"}])
    page(client, people[0], f"/review/{report_id('E1')}/", status=404)
    client.force_login(people[0])

    response = client.post(f"/review/{report_id('E1')}/answer/", {**ANSWER, "answer": "yes"})

    assert response.status_code == 404
    assert flag_of("E1").reviewed_flag is None


def test_a_national_analyst_decides_for_nobody(client, people):
    unit = organisation("National unit", "national_unit")

    page(client, Country(unit, unit, unit).person(unit, "national_analyst"), "/review/", status=403)


def test_an_empty_queue_says_why_it_is_empty(client):
    owner = organisation("Surrey")

    assert "Nothing waits for a person" in page(client, Country(owner, owner, owner).person(owner), "/review/")


def test_each_reading_in_the_queue_is_in_the_trail(client, people):
    page(client, people[0], "/review/")

    assert [event.subject for event in events("record read")] == [f"report:{report_id('K2')}"]
