"""What no honest machine sends is answered in words, and breaks nothing."""

from __future__ import annotations

import json
from typing import Any

import pytest
from django.test import Client

from hueandcry.batch.commands.work import work_once
from hueandcry.batch.pipeline.pool import Pool
from tests.api.test_reports import REPORT, call, key

__all__ = ["key"]
pytestmark = pytest.mark.django_db

SOURCE = "marketplace-larkfield"


@pytest.mark.parametrize(
    "path",
    [
        "/reports/a%00b", "/submissions/%00", "/shared?before=%00", "/reports/%ED%A0%80", "/shared?before=-1",
        f"/shared?before={10**30}", f"/submissions/{10**30}", f"/shared/{10**30}", "/reports/" + "9" * 5000,
    ],
)  # fmt: skip
def test_an_address_that_names_nothing(key: str, path: str) -> None:
    answer = call(Client(raise_request_exception=False), "get", path, key)

    assert answer.status_code in (200, 400, 404, 422)
    assert answer.status_code != 200 or answer.json() == []


# What is sent, and whether it may be taken in: what was taken is stored.
BODIES: list[tuple[dict[str, Any], bool]] = [
    ({"source": SOURCE, "report": REPORT | {"summary": "a\x00b"}}, True),
    ({"source": SOURCE, "report": REPORT | {"reference": "\x00"}}, True),
    ({"source": "a\x00", "report": REPORT}, False),
    ({"source": SOURCE, "report": REPORT | {"loss_pence": 10**40}}, False),
    ({"source": SOURCE, "report": REPORT | {"reported_at": "0001-01-01T00:00:00+14:00"}}, True),
]


@pytest.mark.parametrize(("body", "taken"), BODIES)
def test_a_body_with_what_no_text_can_hold(key: str, body: dict[str, Any], taken: bool) -> None:
    answer = call(Client(raise_request_exception=False), "post", "/reports", key, body)

    assert answer.status_code in ((202, 422, 400) if taken else (400, 404, 422)), answer.content
    if answer.status_code == 202:
        assert work_once(Pool(0))
        became = call(Client(), "get", f"/submissions/{answer.json()['submission']}", key).json()
        assert (became["state"], became["received"]) == ("done", 1)


def test_half_a_character_is_refused(key: str) -> None:
    # JSON can write it, and no text can hold it.
    body = json.dumps({"source": SOURCE, "report": REPORT | {"summary": "half"}}).replace("half", "\\ud800")

    answer = Client(raise_request_exception=False).post(
        "/api/v1/reports", data=body, content_type="application/json", headers={"Authorization": f"Bearer {key}"}
    )

    assert answer.status_code in (400, 422), answer.content
