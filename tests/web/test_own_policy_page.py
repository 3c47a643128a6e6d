"""A registrar sets the own lines of a force, an administrator gives the permit; others read both and change neither."""

from __future__ import annotations

import re

import pytest
from django.urls import reverse

from hueandcry.access.viewer import viewing
from hueandcry.stages.flag.adoption import queries as permits
from hueandcry.stages.flag.policies import queries
from tests.factories import ENGINE_VIEWER, member, organisation

pytestmark = pytest.mark.django_db


def text(response):
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", "", response.content.decode()))


@pytest.fixture
def kent():
    return organisation()


def test_a_registrar_sets_a_line_and_everybody_of_the_force_sees_it(client, kent):
    client.force_login(member(kent, "crime_registrar"))
    sent = {"line": "sms_counts", "answer": "yes", "reason": "Decided by the chief officers"}

    response = client.post(reverse("own_policy_set"), sent, follow=True)

    assert "The line is set" in text(response)
    with viewing(ENGINE_VIEWER):
        assert queries.settings_of(kent.pk) == {"sms_counts": "yes"}
    client.force_login(member(kent, "force_recorder"))
    shown = text(client.get(reverse("own_policy")))
    assert "Decided by the chief officers" in shown
    assert "The force crime registrar sets these lines" in shown
    client.force_login(member(organisation("Essex"), "force_recorder"))
    assert "Decided by the chief officers" not in text(client.get(reverse("own_policy")))
    assert "sms_counts: yes" in text(client.get(reverse("policy")))


def test_what_was_chosen_stays_when_the_reason_is_missing(client, kent):
    client.force_login(member(kent, "crime_registrar"))

    response = client.post(reverse("own_policy_set"), {"line": "voice_only", "answer": "review", "reason": " "})

    shown = response.content.decode()
    assert response.status_code == 422
    assert 'href="#line-reason">Say why' in shown
    assert '<option value="voice_only" selected>' in shown
    assert '<option value="review" selected>' in shown


def test_a_long_line_s_name_breaks_between_its_words(client, kent):
    client.force_login(member(kent, "crime_registrar"))

    assert "sms_<wbr>counts" in client.get(reverse("policy")).content.decode()


@pytest.mark.parametrize(
    ("sent", "status"),
    [
        ({"line": "sms_counts", "answer": "yes", "reason": ""}, 422),
        ({"line": "sms_counts", "answer": "perhaps", "reason": "why"}, 422),
        ({"line": "none such", "answer": "yes", "reason": "why"}, 422),
        ({}, 422),
    ],
)
def test_what_is_no_setting_is_refused(client, kent, sent, status):
    client.force_login(member(kent, "crime_registrar"))

    assert client.post(reverse("own_policy_set"), sent).status_code == status
    with viewing(ENGINE_VIEWER):
        assert queries.settings_of(kent.pk) == {}


def test_an_administrator_gives_and_withdraws_the_permit(client, kent):
    client.force_login(member(kent, "administrator"))
    assert "Nobody has given a permit" in text(client.get(reverse("own_policy")))

    given = text(client.post(reverse("own_permit"), {"answer": "give"}, follow=True))
    assert "The permit is given" in given
    with viewing(ENGINE_VIEWER):
        assert permits.permit_of(kent.pk).is_allowed
    assert "Withdraw the permit" in given

    assert "The permit is withdrawn" in text(client.post(reverse("own_permit"), {"answer": "withdraw"}, follow=True))
    with viewing(ENGINE_VIEWER):
        assert not permits.permit_of(kent.pk).is_allowed


@pytest.mark.parametrize("name", ["own_policy_set", "own_permit"])
def test_others_change_nothing(client, kent, name):
    client.force_login(member(kent, "force_recorder"))

    sent = {"line": "sms_counts", "answer": "give", "reason": "why"}
    assert client.post(reverse(name), sent).status_code == 403
