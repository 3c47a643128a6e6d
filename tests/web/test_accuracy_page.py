"""The accuracy page: one's own figures, the nation's for those who may, and "not measured yet" until somebody reads."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime

import pytest
from django.test import Client
from django.urls import reverse

from hueandcry.access.actions import add_forces
from hueandcry.access.viewer import viewer_of, viewing
from hueandcry.stages.flag import actions as flag
from hueandcry.stages.flag.accuracy import actions
from hueandcry.stages.flag.drift import actions as drift
from hueandcry.stages.flag.models import Flag, Sample
from hueandcry.web.templatetags import accuracy as words
from tests.factories import ENGINE_VIEWER, NOW, bring_in, member, organisation, report_id, source

pytestmark = pytest.mark.django_db

YES, NO = flag.Answer(True, "enabled", "stalking"), flag.Answer(False, "none", "violence")
ESTIMATE = words.Estimate(0.96, 0.941, 0.978, 200)


def signed_in(who):
    client = Client()
    client.force_login(who)
    return client


def text(response):
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", "", response.content.decode()))


@pytest.fixture
def recorder():
    """Of a force with sixty records, half of which the hub says are online."""
    add_forces()
    kent = organisation()
    bring_in(source(kent), [{"ref": f"K{n}", "text": f"Bike {n} stolen", "when": "03/04/2026"} for n in range(60)])
    with viewing(ENGINE_VIEWER):
        for n in range(60):
            Flag.objects.filter(pk=report_id(f"K{n}")).update(hub_decision="yes" if n < 30 else "no")
    return member(kent, "force_recorder")


def all_read(recorder):
    who = viewer_of(recorder)
    with viewing(who):
        actions.draw(wanted=actions.Wanted(recorder.organisation_id, 60, 1), by=who, at=NOW)
        for sample in Sample.objects.filter(answer=None):
            given = YES if sample.decision == "yes" else NO
            flag.review(report_id=sample.report_id, answer=given, by=who, at=NOW)


def test_unread_it_says_so_on_the_page_and_beside_the_figures(recorder):
    client = signed_in(recorder)

    for address in (reverse("accuracy"), reverse("home"), reverse("force", args=["kent"])):
        assert "ot measured yet" in text(client.get(address))


def test_read_the_range_stands_beside_the_figures(recorder):
    all_read(recorder)
    client = signed_in(recorder)

    assert "about 100 are right" in text(client.get(reverse("force", args=["kent"])))
    page = text(client.get(reverse("accuracy")))
    assert "People read 60 records drawn at random from 60" in page
    assert "April 2026" in page


def test_records_that_came_in_after_the_sample_are_not_said_to_be_sampled(recorder):
    all_read(recorder)
    kent = source(recorder.organisation)
    bring_in(kent, [{"ref": f"L{n}", "text": f"Van {n} stolen", "when": "03/04/2026"} for n in range(20)])

    page = text(signed_in(recorder).get(reverse("accuracy")))

    assert "20 of the 80 records came in after the sample was drawn" in page
    assert "drawn at random from" not in page
    assert "Draw a new sample" in page


def test_a_sample_is_drawn_from_the_page(recorder):
    client = signed_in(recorder)

    answer = client.post(reverse("accuracy_draw"), {"size": "40", "since": "2026-04", "until": ""}, follow=True)

    assert "40 records are drawn" in text(answer)
    assert "April 2026 to now" in text(answer)
    assert "Drawn at random" in text(client.get(reverse("review")))


def test_a_notice_stands_on_the_first_page_until_it_is_closed(recorder):
    where = source(recorder.organisation)
    with viewing(ENGINE_VIEWER):
        for month in range(1, 8):
            arrivals = [(date(2026, month, 1), "yes" if n < 20 or month == 7 else "no", 0, 0) for n in range(100)]
            drift.count(arrivals, source_id=where.id, owner_id=where.owner_id, at=NOW)
        drift.look(source_id=where.id, at=datetime(2026, 7, 31, tzinfo=UTC))
    client = signed_in(recorder)

    assert "1 source or measure has changed more than usual" in text(client.get(reverse("home")))
    page = client.get(reverse("accuracy"))
    assert "Records flagged as online: up 81.8 points, from 18.2% to 100.0%" in text(page)
    (address,) = set(re.findall(r"/accuracy/notices/\d+/close/", page.content.decode()))
    assert client.post(address, {"reason": ""}).status_code == 422
    assert "The notice is closed" in text(client.post(address, {"reason": "A new form"}, follow=True))
    assert "changed more than usual" not in text(client.get(reverse("home")))


def test_months_without_records_are_said_at_their_field(recorder):
    sent = {"size": "50", "since": f"{date.today():%Y-%m}", "until": ""}

    answer = signed_in(recorder).post(reverse("accuracy_draw"), sent)

    assert answer.status_code == 422
    assert '<a href="#draw-since">There is no record of these months' in answer.content.decode()


@pytest.mark.parametrize("size", ["0", "", "99999", "-4", "²"])
def test_a_size_out_of_range_is_refused_in_words(recorder, size):
    answer = signed_in(recorder).post(reverse("accuracy_draw"), {"size": size})

    assert answer.status_code == 422
    assert "between 1 and 5,000" in text(answer)


@pytest.mark.parametrize("role", ["figures_reader", "flag_owner"])
def test_who_answers_for_no_records_sees_the_nation_s(recorder, role):
    all_read(recorder)
    inspector = signed_in(member(organisation("Inspectorate", "inspectorate"), role))

    page = text(inspector.get(reverse("accuracy")))

    assert "All forces and companies" in page
    assert "By force" in page
    assert "Draw a sample" not in page


def test_each_sees_their_own_and_the_national_analyst_all(recorder):
    all_read(recorder)
    stranger = signed_in(member(organisation("Essex"), "force_recorder"))
    national = signed_in(member(organisation("Unit", "national_unit"), "national_analyst"))

    assert "Not measured yet" in text(stranger.get(reverse("accuracy")))
    assert "By force" in text(national.get(reverse("accuracy")))
    assert "Draw a sample" not in text(national.get(reverse("accuracy")))
    assert national.post(reverse("accuracy_draw"), {"size": "40"}).status_code == 403


def test_figures_by_group_hide_what_is_small(recorder):
    all_read(recorder)
    page = text(signed_in(recorder).get(reverse("accuracy_groups")))

    assert "By ethnicity of the victim, as recorded" in page
    assert "50.0%" in page
    assert signed_in(member(organisation(), "auditor")).get(reverse("accuracy_groups")).status_code == 403


def test_the_policy_names_every_line(recorder):
    from hueandcry.core.flagging.policy_table import LINES

    page = text(signed_in(recorder).get(reverse("policy")))

    assert [line.name for line in LINES if line.name not in page] == []
    assert "None has." in page


def test_the_policy_says_who_counts_sms(recorder):
    recorder.organisation.sms_counts = True
    recorder.organisation.save()

    assert "Abuse by SMS only counts as online in: Kent" in text(signed_in(recorder).get(reverse("policy")))


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (words.of_100(ESTIMATE), "94 to 98"),
        (words.of_100(words.Estimate(1, 0.996, 1, 9)), "about 100"),
        (words.measured(ESTIMATE), "96.0% (94.1% to 97.8%)"),
        (words.measured(None), "Not measured yet"),
        (words.agreement_words(0.81), "almost complete"),
        (words.agreement_words(0.5), "moderate"),
        (words.agreement_words(-0.2), "no better than chance"),
        (words.points(0.042), "up 4.2 points"),
        (words.points(-0.1), "down 10.0 points"),
    ],
)
def test_how_shares_are_put(said, expected):
    assert said == expected
