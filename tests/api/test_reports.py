"""A company's machine submits reports, asks what became of them, and reads its own back."""

from __future__ import annotations

import json

import pytest

from hueandcry.access import actions as access
from hueandcry.access.viewer import viewing
from hueandcry.batch.commands.work import work_once
from hueandcry.batch.pipeline.pool import Pool
from tests.factories import NOW, organisation, source, viewer

pytestmark = pytest.mark.django_db

REPORT = {
    "reference": "LF-1",
    "class_scheme": "NFIB",
    "class_code": "NFIB3A",
    "reported_at": "2026-11-01T10:00:00Z",
    "summary": "Seller took payment for a pram and closed the account. E-mail seller.one@mail.test",
    "identifiers": [{"kind": "phone", "value": "07700 900123", "role": "suspect"}],
    "people": [{"role": "victim", "name": "Ann Ash", "postcode": "TN1 1AA"}],
}


@pytest.fixture
def key():
    owner = organisation("Larkfield", "marketplace")
    source(owner, "marketplace-larkfield")
    liaison = viewer(owner, "partner_liaison")
    with viewing(liaison):
        return access.make_key(title="feed", by=liaison, at=NOW)


def call(client, method, path, key, body=None, **headers):
    return getattr(client, method)(
        f"/api/v1{path}",
        data=json.dumps(body) if body is not None else None,
        content_type="application/json",
        headers={"Authorization": f"Bearer {key}", **headers},
    )


def submit(client, key, *reports, **headers):
    body = {"source": "marketplace-larkfield", "reports": list(reports)}
    return call(client, "post", "/reports/bulk", key, body, **headers)


def test_a_report_goes_in_and_can_be_read_back(client, key):
    taken = call(client, "post", "/reports", key, {"source": "marketplace-larkfield", "report": REPORT})
    assert taken.status_code == 202
    assert work_once(Pool(0))

    became = call(client, "get", f"/submissions/{taken.json()['submission']}", key).json()
    assert (became["state"], became["received"], became["stored"]) == ("done", 1, 1)
    read = call(client, "get", "/reports/lf 1", key).json()
    assert read["text"] == REPORT["summary"]
    assert {(i["kind"], i["value"]) for i in read["identifiers"]} >= {
        ("email", "seller.one@mail.test"),
        ("phone", "+447700900123"),
    }
    assert read["flag"]["hub"] in ("yes", "no", "review")


def test_the_same_key_twice_is_one_submission(client, key):
    first = submit(client, key, REPORT, **{"Idempotency-Key": "k1"}).json()
    second = submit(client, key, REPORT, **{"Idempotency-Key": "k1"}).json()

    assert first["submission"] == second["submission"]


def test_a_bad_report_is_named_field_by_field_and_nothing_is_taken(client, key):
    answer = submit(client, key, REPORT, {"reference": "", "loss_pence": -1, "surprise": 1})

    assert answer.status_code == 422
    fields = {tuple(error["loc"][-2:]) for error in answer.json()["detail"]}
    assert {(1, "reference"), (1, "loss_pence"), (1, "surprise")} <= fields
    assert not work_once(Pool(0))


@pytest.mark.parametrize("bad", ["", "hue_x", "hue_00000000_secret", "Bearer", "hue_%00_x"])
def test_without_a_good_key_nothing_answers(client, key, bad):
    assert submit(client, bad, REPORT).status_code == 401


def test_an_ended_key_is_dead_at_once(client, key):
    from hueandcry.access.models import ApiKey

    held = ApiKey.objects.get()
    owner = viewer(held.organisation, "partner_liaison")
    with viewing(owner):
        access.end_key(key_id=held.pk, by=owner, at=NOW)

    assert submit(client, key, REPORT).status_code == 401


def test_another_organisation_s_source_and_reports_do_not_exist(client, key):
    source(organisation("Swapstead", "marketplace"), "marketplace-swapstead")
    body = {"source": "marketplace-swapstead", "report": REPORT}
    submit(client, key, REPORT)
    work_once(Pool(0))
    stranger = viewer(organisation("Swapstead", "marketplace"), "partner_liaison")
    with viewing(stranger):
        other = access.make_key(title="theirs", by=stranger, at=NOW)

    assert call(client, "post", "/reports", key, body).status_code == 404
    assert call(client, "get", "/reports/LF-1", other).status_code == 404
    assert call(client, "get", "/submissions/1", other).status_code == 404


def test_the_description_names_every_answer(client):
    described = client.get("/api/v1/openapi.json").json()

    for operations in described["paths"].values():
        for operation in operations.values():
            assert {"401", "403", "404", "422"} <= set(operation["responses"])


def test_a_key_given_again_with_another_body_is_refused_and_nothing_is_kept(client, key, settings, tmp_path):
    settings.UPLOADS = tmp_path / "uploads"
    first = submit(client, key, REPORT, **{"Idempotency-Key": "night-1"})

    other = submit(client, key, REPORT | {"reference": "LF-2"}, **{"Idempotency-Key": "night-1"})
    again = submit(client, key, REPORT, **{"Idempotency-Key": "night-1"})

    assert (first.status_code, other.status_code, again.status_code) == (202, 409, 202)
    assert "key of its own" in other.json()["detail"]
    assert again.json()["submission"] == first.json()["submission"]
    assert len(list(settings.UPLOADS.iterdir())) == 1


@pytest.mark.parametrize("address", ["/nothing", "/submissions/null", "/reports/a/b"])
def test_address_that_is_not_there_is_answered_as_every_other_error(client, key, address):
    found = call(client, "get", address, key)

    assert found.status_code == 404
    assert found["Content-Type"] == "application/json"
    assert found.json() == {"detail": "There is nothing at this address."}


def test_fault_of_ours_is_answered_without_saying_what_it_was(client, key, monkeypatch):
    def fail(*args, **kwargs):
        raise RuntimeError("a victim's words")

    monkeypatch.setattr("hueandcry.api.v1.record.get_batch", fail)
    client.raise_request_exception = False

    found = call(client, "get", "/submissions/1", key)

    assert (found.status_code, found["Content-Type"]) == (500, "application/json")
    assert "victim" not in found.content.decode()
