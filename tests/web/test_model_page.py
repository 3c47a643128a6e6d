"""The model page: what is in force, and a flag owner who adopts, refuses and goes back; nobody else may."""

from __future__ import annotations

import re
from dataclasses import asdict

import pytest
from django.test import Client
from django.urls import reverse

from hueandcry.access.viewer import viewing
from hueandcry.core.flagging import model as models
from hueandcry.core.flagging import model_card
from hueandcry.core.flagging.comparing import compare
from hueandcry.stages.flag.adoption import actions
from hueandcry.stages.flag.adoption.data import NewCandidate
from tests.factories import ENGINE_VIEWER, NOW, member, organisation

pytestmark = pytest.mark.django_db

ROWS = [
    {"text": "Threats sent to her on Facebook Messenger", "online_flag": True, "family": "threats_blackmail"},
    {"text": "Rear window forced, jewellery stolen", "online_flag": False, "family": "theft_robbery_burglary"},
]


def client_of(role):
    client = Client()
    client.force_login(member(organisation(), role))
    return client


def text(response):
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", "", response.content.decode()))


@pytest.fixture
def candidate():
    found = compare("Corpus, kept back", ROWS, models.packaged(), models.packaged())
    figures = [asdict(found) | {"verdict": found.verdict, "seen": "It has seen these rows."}]
    with viewing(ENGINE_VIEWER):
        new = NewCandidate("flag 2", "0123abcd", {"rows": 2}, figures, "# Model card: flag 2")
        return actions.keep(new=new, by=ENGINE_VIEWER, at=NOW)


def test_the_model_that_ships_is_in_force_at_first():
    page = text(client_of("force_recorder").get(reverse("model")))

    assert f"{models.packaged().name}, which ships with the program" in page
    assert "None waits for a decision" in page


def test_without_its_file_the_page_says_so(monkeypatch):
    def missing():
        raise models.ModelMissing

    monkeypatch.setattr(models, "packaged", missing)

    assert "the rules alone answer" in text(client_of("force_recorder").get(reverse("model")))


def test_a_candidate_is_adopted_and_put_back(candidate):
    client = client_of("flag_owner")
    assert "flag 2" in text(client.get(reverse("model")))
    page = text(client.get(reverse("model_candidate", args=[candidate])))
    assert "Corpus, kept back: no clear difference" in page
    assert "# Model card: flag 2" in page
    assert "It has seen these rows. What a model has seen flatters it." in page

    decision = {"answer": "adopt", "reason": "Better on Kent"}
    after = text(client.post(reverse("model_decide", args=[candidate]), decision, follow=True))
    assert "The model is adopted" in after
    assert "Better on Kent" in after
    assert "which ships with the program" not in after

    after = text(client.post(reverse("model_back"), {"model": "packaged", "reason": "Letters"}, follow=True))
    assert "which ships with the program" in after
    again = client.post(reverse("model_back"), {"model": str(candidate), "reason": "No, it was right"}, follow=True)
    assert "The model is back in force" in text(again)


@pytest.mark.parametrize(
    ("sent", "status"),
    [
        ({"answer": "refuse", "reason": "Worse"}, 302),
        ({"answer": "adopt", "reason": ""}, 422),
        ({"answer": "", "reason": "x"}, 422),
    ],
)
def test_what_a_decision_must_hold(candidate, sent, status):
    assert client_of("flag_owner").post(reverse("model_decide", args=[candidate]), sent).status_code == status


def test_going_back_without_a_reason_asks_for_it_at_the_field(candidate):
    client = client_of("flag_owner")
    client.post(reverse("model_decide", args=[candidate]), {"answer": "adopt", "reason": "Better on Kent"})

    answer = client.post(reverse("model_back"), {"model": "packaged", "reason": " "})

    assert answer.status_code == 422
    assert '<a href="#back-reason">Say why</a>' in answer.content.decode()
    assert "which ships with the program" not in text(answer)


@pytest.mark.parametrize("model", ["", "-1", "999", "²"])
def test_only_what_was_in_force_can_be_put_back(candidate, model):
    sent = {"model": model, "reason": "x"}

    assert client_of("flag_owner").post(reverse("model_back"), sent).status_code == 404


def test_others_read_and_do_not_decide(candidate):
    client = client_of("force_recorder")

    assert "Your decision" not in text(client.get(reverse("model_candidate", args=[candidate])))
    sent = {"answer": "adopt", "reason": "x"}
    assert client.post(reverse("model_decide", args=[candidate]), sent).status_code == 403
    assert client.get(reverse("model_candidate", args=[candidate + 1])).status_code == 404


def test_what_training_printed_is_shown_where_it_was_kept(monkeypatch):
    monkeypatch.setattr("hueandcry.web.views.model.packaged_numbers", lambda: {"held_out_recall": 0.97})

    page = text(client_of("auditor").get(reverse("model")))

    assert "Held out recall" in page
    assert "0.97" in page


def test_numbers_that_were_not_kept_are_none(monkeypatch):
    monkeypatch.setattr(model_card, "NUMBERS_FILE", "no such file")

    assert model_card.packaged_numbers() == {}
