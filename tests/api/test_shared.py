"""A company's machine reads exactly what was shared with it, and nothing of a compartment shows by any operation."""

from __future__ import annotations

import pytest

from hueandcry.access import actions as access
from hueandcry.access.viewer import viewing
from hueandcry.core.sharing.vocabulary import Data, Purpose
from hueandcry.stages.share.actions import disclosing
from hueandcry.stages.share.data import Wish
from tests.factories import NOW, bring_in, organisation, report_id, source, viewer
from tests.stages.share.arranging import quiet_source

pytestmark = pytest.mark.django_db


def key_of(owner):
    by = viewer(owner, "partner_liaison")
    with viewing(by):
        return access.make_key(title="feed", by=by, at=NOW)


def get(client, path, key):
    return client.get(f"/api/v1{path}", headers={"authorization": f"Bearer {key}"})


def test_what_was_shared_is_listed_read_and_gone_when_recalled(client):
    bank, kent = organisation("Example Bank", "bank"), organisation("Kent")
    bring_in(source(bank), [{"ref": "B1", "text": "Push payment", "class": "Fraud"}])
    liaison = viewer(bank, "partner_liaison")
    wish = Wish(kent.pk, Purpose.CRIME, frozenset({Data.CRIME}), reason="Theirs.")
    with viewing(liaison):
        _, number = disclosing.propose(report_id=report_id("B1"), wish=wish, by=liaison, at=NOW)
    ours, strangers = key_of(kent), key_of(organisation("Surrey"))

    (listed,) = get(client, "/shared", ours).json()
    assert (listed["disclosure"], listed["shared_by"]) == (number, "Example Bank")
    read = get(client, f"/shared/{number}", ours).json()
    assert read["content"]["crime"]["offence"] == "Fraud"
    assert "Push payment" not in str(read)
    assert get(client, "/shared", strangers).json() == []
    assert get(client, f"/shared/{number}", strangers).status_code == 404
    assert get(client, f"/shared/{number}", key_of(bank)).status_code == 404
    assert get(client, "/reports/B1", ours).status_code == 404

    with viewing(liaison):
        disclosing.recall(disclosure_id=number, reason="Wrong.", by=liaison, at=NOW)
    after = get(client, f"/shared/{number}", ours).json()
    assert after["content"] is None
    assert after["says"].startswith("Its owner has recalled it")


def test_a_key_is_let_into_no_compartment(client):
    bank = organisation("Example Bank", "bank")
    bring_in(source(bank), [{"ref": "B1", "text": "Push payment to villain.one@mail.test"}])
    bring_in(quiet_source(bank, "COVERT"), [{"ref": "Q1", "text": "Push payment to villain.one@mail.test"}])
    key = key_of(bank)

    assert get(client, "/reports/Q1", key).content == get(client, "/reports/Z9", key).content
    read = get(client, "/reports/B1", key).json()
    assert read["series"] is None
    assert [one["seen_in"] for one in read["identifiers"]] == [1] * len(read["identifiers"])
