"""A person asks what is held: all is found, each record decided, a second person checks, the package is theirs."""

from __future__ import annotations

import io
import json
import zipfile
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest

from hueandcry.access.viewer import Viewer, viewing
from hueandcry.core.errors import NotAllowed
from hueandcry.core.importing.profile import PersonBlock
from hueandcry.core.sharing.vocabulary import Data, Purpose
from hueandcry.stages.law import request_queries
from hueandcry.stages.law.actions import disposing, requests
from hueandcry.stages.share.actions import disclosing
from hueandcry.stages.share.data import Wish
from tests.factories import NOW, PROFILE, bring_in, report_id, viewer
from tests.stages.law.held import OLD, Held, ask

pytestmark = pytest.mark.django_db

PEOPLE = replace(
    PROFILE,
    people=(
        PersonBlock({"name": ("victim",), "born": ("victim born",)}, role="victim"),
        PersonBlock({"name": ("suspect",), "born": ("suspect born",)}, role="suspect"),
    ),
)
ROWS = [
    {"ref": "P1", "text": "She paid and nothing came.", "victim": "Morag Ítalo", "victim born": "05/06/1980",
     "suspect": "Ann Other", "when": OLD},
    {"ref": "P2", "text": "Seen by Morag Italo at the till.", "victim": "Bob Else", "when": OLD},
    {"ref": "P3", "text": "A window.", "victim": "Morag Italo", "victim born": "07/08/1999", "when": OLD},
    {"ref": "P4", "text": "Rang 07700 900456.", "suspect": "A man", "when": OLD},
]  # fmt: skip
NEW = requests.NewRequest("Morag Italo", date(1980, 6, 5), ("07700 900456",), "Passport seen", date(2026, 11, 20))


class Asked:
    """A request of Morag Italo's to Kent, prepared by one person, with another to check it."""

    def __init__(self) -> None:
        self.held = Held()
        bring_in(self.held.source, ROWS, profile=PEOPLE)
        self.preparer = self.held.manager
        self.officer = viewer(self.held.kent, "data_protection_officer")
        with viewing(self.preparer):
            self.number = requests.begin(new=NEW, by=self.preparer, at=NOW)

    def items(self) -> dict[int, Any]:
        with viewing(self.preparer):
            return {item.report_id: item for item in request_queries.items(self.number)}

    def decide(self, reference: str, decision: str, exemption: str = "", reason: str = "") -> None:
        says = requests.ItemDecision(decision, exemption, reason)
        with viewing(self.preparer):
            requests.decide(request_id=self.number, report_id=report_id(reference), says=says, by=self.preparer, at=NOW)

    def act(self, what: Any, by: Viewer, at: datetime = NOW, **more: object) -> Any:
        with viewing(by):
            return what(request_id=self.number, by=by, at=at, **more)


@pytest.fixture
def asked() -> Asked:
    return Asked()


def released(asked: Asked) -> dict[str, Any]:
    asked.decide("P1", "part")
    asked.decide("P2", "withhold", "crime", "He does not know that she saw him")
    asked.decide("P4", "give")
    asked.act(requests.send_to_check, asked.preparer)
    asked.act(requests.release, asked.officer)
    with zipfile.ZipFile(io.BytesIO(asked.act(requests.hand_over, asked.preparer))) as archive:
        assert archive.namelist() == ["package.json", "answer.html"]
        page = archive.read("answer.html").decode()
        found: dict[str, Any] = json.loads(archive.read("package.json"))
    assert all(one["reference"] in page for one in found["records"])
    return found


def test_everything_that_may_be_about_them_is_found_and_why(asked: Asked) -> None:
    found = {number: item.because for number, item in asked.items().items()}

    assert set(found) == {report_id("P1"), report_id("P2"), report_id("P4")}
    assert found[report_id("P1")] == ["Named as victim; by name and date of birth"]
    assert found[report_id("P2")] == ["The name stands in its words"]
    assert found[report_id("P4")][0].startswith("Holds 07700 900456")


def test_the_answer_is_due_in_a_month_and_once_in_three(asked: Asked) -> None:
    with viewing(asked.preparer):
        assert request_queries.get_request(asked.number, asked.held.kent.pk).answer_by == date(2026, 12, 20)
    asked.act(requests.take_longer, asked.preparer, because="Four systems")
    with viewing(asked.preparer):
        assert request_queries.get_request(asked.number, asked.held.kent.pk).answer_by == date(2027, 2, 20)
    with pytest.raises(requests.WrongState):
        asked.act(requests.take_longer, asked.preparer, because="Again")


def test_the_package_holds_what_is_theirs_and_of_nobody_else(asked: Asked) -> None:
    given = released(asked)
    records = {one["reference"]: one for one in given["records"]}

    assert set(records) == {"P1", "P4"}
    assert [one["name"] for one in records["P1"]["what it says of you"]] == ["Morag Ítalo"]
    assert "words" not in records["P1"]
    assert records["P4"]["words"] == "Rang 07700 900456."
    assert records["P4"]["your numbers and addresses in it"] == ["phone +447700900456"]
    assert all(name not in json.dumps(given) for name in ("Ann Other", "Bob Else", "A man", "He does not know"))


def test_the_package_says_who_was_told_of_each_record(asked: Asked) -> None:
    analyst = viewer(asked.held.kent, "force_analyst")
    wish = Wish(asked.held.essex.pk, Purpose.CRIME, frozenset({Data.CRIME}), reason="One offender.")
    with viewing(analyst):
        _, number = disclosing.propose(report_id=report_id("P4"), wish=wish, by=analyst, at=NOW)
        assert number
        disclosing.recall(disclosure_id=number, reason="Wrong.", by=analyst, at=NOW)

    records = {one["reference"]: one for one in released(asked)["records"]}

    assert records["P4"]["disclosed to"] == ["Essex on 2026-11-22: what happened: offence, dates, area, taken back"]
    assert records["P1"]["disclosed to"] == []


def test_a_second_person_checks_and_nobody_skips_it(asked: Asked) -> None:
    with pytest.raises(requests.Undecided):
        asked.act(requests.send_to_check, asked.preparer)
    with pytest.raises(requests.WrongState):
        asked.act(requests.release, asked.officer)
    for reference in ("P1", "P2", "P4"):
        asked.decide(reference, "other")
    asked.act(requests.send_to_check, asked.preparer)
    with pytest.raises(NotAllowed):
        asked.act(requests.release, asked.preparer)
    both = replace(asked.officer, name=asked.preparer.name)
    with pytest.raises(requests.SamePerson):
        asked.act(requests.release, both)
    asked.act(requests.send_back, asked.officer, reason="P1 is hers")
    asked.decide("P1", "part")
    asked.act(requests.send_to_check, asked.preparer)
    asked.act(requests.release, asked.officer)
    with pytest.raises(requests.WrongState):
        asked.decide("P1", "give")


@pytest.mark.parametrize(("exemption", "reason"), [("", "x"), ("crime", " "), ("mood", "x")])
def test_nothing_is_withheld_without_an_exemption_and_a_reason(asked: Asked, exemption: str, reason: str) -> None:
    with pytest.raises(requests.NeedsReason):
        asked.decide("P1", "withhold", exemption, reason)


def test_what_is_asked_for_is_not_disposed_of_until_the_answer_is_out(asked: Asked) -> None:
    asked.held.dispose()
    assert ask("SELECT count(*) FROM record_report WHERE reference IN ('P1', 'P2', 'P4')") == [(3,)]
    assert ask("SELECT count(*) FROM law_disposalitem WHERE outcome = %s", disposing.ASKED_FOR) == [(3,)]

    asked.act(requests.close, asked.preparer, reason="She withdrew it")
    asked.held.dispose()
    assert ask("SELECT count(*) FROM record_report WHERE reference LIKE 'P%%'") == [(0,)]


def test_every_step_is_in_the_trail_and_no_name_is(asked: Asked) -> None:
    released(asked)
    events = ask(
        "SELECT what, act, detail::text FROM audit_event WHERE subject = %s ORDER BY id", f"request:{asked.number}"
    )

    assert [what for what, _, _ in events][-3:] == ["answer sent to be checked", "answer released", "answer fetched"]
    assert {act for what, act, _ in events if what in ("answer released", "answer fetched")} == {"disclosure"}
    assert "Morag" not in str(events)


def test_another_force_has_no_such_request(asked: Asked) -> None:
    essex = viewer(asked.held.essex, "records_manager", "data_protection_officer")
    for what in (requests.gather_again, requests.send_to_check, requests.release, requests.hand_over):
        with pytest.raises(requests.NoSuchRequest):
            asked.act(what, essex)
    with viewing(essex):
        assert request_queries.requests(asked.held.kent.pk) == []


def test_a_request_that_came_in_after_midnight_in_summer_came_in_that_day(asked: Asked) -> None:
    # In universal time it is still the day before.
    after_midnight = datetime(2026, 7, 2, 23, 30, tzinfo=UTC)
    new = replace(NEW, received_on=date(2026, 7, 3))

    with viewing(asked.preparer):
        assert requests.begin(new=new, by=asked.preparer, at=after_midnight)
        with pytest.raises(requests.NotAPerson):
            requests.begin(new=replace(new, received_on=date(2026, 7, 4)), by=asked.preparer, at=after_midnight)
