"""The auditor's pages: the trail is searched in every way, its seals are said, its report and file hold no contents."""

from __future__ import annotations

import csv
import io
import json
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from hueandcry.access.viewer import AUDIT, Viewer, viewing
from hueandcry.audit import actions
from hueandcry.batch.sealer import seal_now
from hueandcry.batch.verifying import verify_and_note
from tests.factories import ENGINE_VIEWER, member, organisation
from tests.web.shared_number import NUMBER, SECRET, address_of, country, events, page

pytestmark = pytest.mark.django_db

NIGHT = datetime(2026, 1, 5, 2, 30, tzinfo=UTC)


@pytest.fixture(autouse=True)
def folder(settings: Any, tmp_path: Path) -> None:
    settings.AUDIT_KEYS = tmp_path / "audit"


@pytest.fixture
def auditor() -> Client:
    client = Client()
    client.force_login(member(organisation("Oversight", "oversight"), "auditor", email="auditor@oversight.example"))
    return client


def done(at: datetime, who: str, subject: str, **more: Any) -> None:
    act = more.pop("act", actions.CONSULTATION)
    with viewing(ENGINE_VIEWER):
        actions.note_many([actions.Done(at, act, "record read", who, more.pop("organisation_id", None), None, subject,
                                        **more)])  # fmt: skip


def found(client: Client, **narrowed: object) -> list[str]:
    """Return who did what the page shows, newest first."""
    answer = client.get("/audit/", narrowed)
    assert answer.status_code == 200
    return [event.member for event, _, _ in answer.context["rows"]]


def test_the_trail_is_searched_by_each_of_its_columns(auditor: Client) -> None:
    kent = organisation("Kent")
    done(NIGHT, "ann@kent.example", "report:7", purpose="intelligence", origin="192.0.2.7", organisation_id=kent.pk)
    done(NIGHT + timedelta(days=2), "bob@kent.example", "series:S-1", gateway="dpa2018-sch2-p2", act=actions.DISCLOSURE)

    assert found(auditor, member="ANN@") == ["ann@kent.example"]
    assert found(auditor, organisation=kent.pk) == ["ann@kent.example"]
    assert found(auditor, act="disclosure") == ["bob@kent.example"]
    assert found(auditor, since="2026-01-06", until="2026-01-07") == ["bob@kent.example"]
    assert found(auditor, until="2026-01-05") == ["ann@kent.example"]
    assert found(auditor, purpose="intell") == ["ann@kent.example"]
    assert found(auditor, gateway="sch2") == ["bob@kent.example"]
    assert found(auditor, origin="192.0.2.") == ["ann@kent.example"]
    assert found(auditor, subject="7") == ["ann@kent.example"]
    assert found(auditor, subject="series:S-1") == ["bob@kent.example"]
    assert found(auditor, subject="7", member="bob") == []
    assert found(auditor, member="ann", act="disclosure") == []


@pytest.mark.parametrize(
    "narrowed",
    [
        {"since": "yesterday"},
        {"since": "2026-02-02", "until": "2026-02-01"},
        {"until": "9999-12-31"},
        {"act": "sorcery"},
        {"organisation": "x"},
        {"member": "a" * 201},
    ],
)
def test_what_cannot_be_searched_for_is_said_beside_its_field(auditor: Client, narrowed: dict[str, str]) -> None:
    for address in ("/audit/", "/audit/events.csv"):
        answer = auditor.get(address, narrowed)
        assert answer.status_code == 422
        assert "There is a problem" in answer.content.decode()


@pytest.mark.parametrize("before", ["x", "-1", "²", "9" * 30, ""])
def test_a_strange_place_to_go_on_from_is_no_error(auditor: Client, before: str) -> None:
    assert auditor.get("/audit/", {"before": before}).status_code == 200


def test_an_auditor_finds_who_opened_a_record_by_the_force_s_reference_and_who_looked_for_a_number(
    auditor: Client,
) -> None:
    here = country()
    reader = here.person(here.kent, "force_analyst")
    page(Client(), reader, address_of("K1"))
    page(Client(), reader, f"/search/?q={NUMBER}")
    page(Client(), reader, address_of("K3"))

    assert found(auditor, subject="k-1", act="consultation") == [reader.email]
    looked = auditor.get("/audit/", {"subject": "+44 7700 900123"})
    assert [(event.member, event.what) for event, _, _ in looked.context["rows"]] == [(reader.email, "search")]
    assert SECRET not in looked.content.decode()
    # That the auditor asked is in the trail, and what they asked is not.
    asked = events("trail searched")
    assert [one.member for one in asked] == ["auditor@oversight.example"] * 2
    assert not any("900123" in f"{one.subject}{one.detail}{one.what}" for one in asked)


def test_an_auditor_of_one_organisation_reaches_only_its_own(auditor: Client) -> None:
    here = country()
    both = Client()
    both.force_login(member(here.essex, "auditor", "force_analyst"))
    page(Client(), here.person(here.kent, "force_analyst"), address_of("K1"))

    assert found(both, subject="K1") == []
    assert both.get("/audit/").context["seal"] is None


def test_how_far_the_trail_is_sealed_is_said_in_plain_words(auditor: Client) -> None:
    assert "Nothing is sealed yet." in auditor.get("/audit/").content.decode()
    seal_now(wait_seconds=0)
    member(organisation(), "auditor")
    verify_and_note([], at=timezone.now())

    shown = auditor.get("/audit/").content.decode()

    assert "Sealed up to event" in shown
    assert "2 newer events wait for the next seal." in shown
    assert "every event was as sealed" in shown


def test_a_check_that_found_something_is_said_first(auditor: Client) -> None:
    with viewing(Viewer("x", 0, frozenset(), AUDIT)):
        actions.note(act=actions.ADMINISTRATION, what=actions.VERIFIED, by=ENGINE_VIEWER, at=NIGHT,
                     detail={"faults": 3})  # fmt: skip

    assert "The last check found 3 things that are not as sealed" in auditor.get("/audit/").content.decode()


def test_the_file_holds_the_events_that_match_and_runs_in_no_spreadsheet(auditor: Client) -> None:
    done(NIGHT, "=cmd()", "report:7", withheld=4, gateway="dpa2018-sch2-p2")
    done(NIGHT, "bob@kent.example", "report:8")

    answer = auditor.get("/audit/events.csv", {"until": "2026-01-06"})
    rows = list(csv.reader(io.StringIO(b"".join(answer.streaming_content).decode().lstrip("\ufeff"))))  # type: ignore[attr-defined]

    assert rows[0][:5] == ["event", "at", "act", "what", "who"]
    assert [row[4] for row in rows[1:]] == ["bob@kent.example", "'=cmd()"]
    assert rows[2][9:11] == ["dpa2018-sch2-p2", "4"]
    (given,) = events("events given as a file")
    assert (given.member, given.detail) == ("auditor@oversight.example", {"narrowed_by": ["until"]})


def test_the_report_counts_by_month_and_names_what_is_out_of_the_usual(auditor: Client) -> None:
    now = timezone.now().replace(minute=0)
    last_night = (now - timedelta(days=1)).replace(hour=2)
    for number in range(4):
        done(now - timedelta(days=2, minutes=-number), "busy@kent.example", f"report:{number}")
        done(last_night + timedelta(minutes=number), "owl@kent.example", "report:77")
        done(now - timedelta(days=3), f"reader{number}@kent.example", "report:99")

    answer = auditor.get("/audit/report/", {"hour": 3, "night": 3, "people": 3})

    facts = answer.context
    assert [(one.name, one.count) for one, _ in facts["hours"]] == [("busy@kent.example", 4)]
    assert "owl@kent.example" in [one.name for one, _ in facts["nights"]]
    assert [(one.name, one.count, one.others) for one in facts["things"]] == [("report:99", 4, 4)]
    assert sum(all_ for _, _, all_ in facts["months"]) >= 12
    # Each line leads to its events.
    assert found(auditor, subject="report:99", act="consultation")[:1] == ["reader3@kent.example"]


def test_each_column_of_the_report_is_named(auditor: Client) -> None:
    done(timezone.now(), "ann@kent.example", "report:7")

    shown = auditor.get("/audit/report/").content.decode()
    head = shown[shown.index("<thead") : shown.index("</thead>")]
    row = shown[shown.index("<tbody") : shown.index("</tbody>")].split("</tr>")[0]
    assert head.count("<th ") == row.count("<td ") + row.count("<th ") == 9
    assert "Consultation" in head


def test_an_event_s_details_are_in_words(auditor: Client) -> None:
    done(NIGHT, "ann@kent.example", "member:7", purpose="investigate",
         detail=json.dumps({"roles": ["force_analyst", "auditor"], "was_ended": False, "narrowed_by": []}))  # fmt: skip

    shown = auditor.get("/audit/", {"member": "ann@"}).content.decode()
    assert "roles: Force analyst, Auditor" in shown
    assert "was ended: no" in shown
    assert "narrowed by: none" in shown
    assert "for: investigate a crime that was reported" in shown


def test_the_report_shows_nothing_where_nothing_is_out_of_the_usual(auditor: Client) -> None:
    shown = auditor.get("/audit/report/").content.decode()

    assert "Nobody looked at more than 30 different things within an hour." in shown
    assert auditor.get("/audit/report/", {"hour": "many"}).status_code == 422
    assert auditor.get("/audit/report/", {"hour": "-1"}).status_code == 422


@pytest.mark.parametrize("address", ["/audit/", "/audit/report/", "/audit/events.csv"])
def test_only_auditors_open_them(address: str) -> None:
    client = Client()
    client.force_login(member(organisation("Kent"), "force_analyst", "administrator"))

    assert client.get(address).status_code == 403
    assert Client().get(address)["Location"].startswith("/accounts/login/")
