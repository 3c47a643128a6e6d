"""The import wizard: nothing is stored before it is asked for, and every row is accounted for after."""

from __future__ import annotations

import csv
import io
import re
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from hueandcry.access.viewer import viewing
from hueandcry.batch.commands.work import work_once
from hueandcry.batch.pipeline.pool import Pool
from hueandcry.stages.record import queries
from tests.factories import ENGINE_VIEWER, member, organisation, source

pytestmark = pytest.mark.django_db

FILE = """Incident No;Date Reported;What happened;Area;Their mobile;Notes for us
A/1;03/04/2026;Bought a phone on Facebook Marketplace and nothing arrived.;ME14 1AA;07700 900555;=1+1
A/2;13/04/2026;A window was broken in the night.;ME15 6AB;;
;04/04/2026;This one has no number.;CT1 2AB;;"=cmd|'/C calc'!A0"
"""


@pytest.fixture(autouse=True)
def uploads(settings, tmp_path: Path) -> Path:
    settings.UPLOADS = tmp_path / "uploads"
    return settings.UPLOADS


@pytest.fixture
def kent():
    owner = organisation("Kent")
    source(owner)
    return owner


@pytest.fixture
def recorder(client: Client, kent) -> Client:
    client.force_login(member(kent, "force_recorder"))
    return client


def send(client: Client, text: str | bytes = FILE, name: str = "odd.csv", code: str = "src-kent"):
    data = text.encode() if isinstance(text, str) else text
    return client.post("/imports/new/", {"source": code, "file": SimpleUploadedFile(name, data)})


def columns_of(client: Client, address: str) -> dict[str, str]:
    """Return what the columns page would send if nobody changed anything."""
    form = client.get(address).context["form"]
    return {name: str(field.initial or "") for name, field in form.fields.items()}


def begun(client: Client, text: str = FILE) -> int:
    """Send a file, take the proposal as it is, start, and return the import's number."""
    address = send(client, text)["Location"]
    if "columns" in address:
        address = client.post(address, columns_of(client, address))["Location"]
    return int(client.post(address, {})["Location"].rstrip("/").rsplit("/", 1)[1])


def test_the_first_of_many_rejected_rows_say_of_how_many_they_are(recorder: Client) -> None:
    text = FILE + ";05/04/2026;Nor this one.;;;\n" * 30
    address = send(recorder, text)["Location"]
    check = recorder.post(address, columns_of(recorder, address))["Location"]

    assert "The first 20 of 31 rows that would be rejected" in recorder.get(check).content.decode()


def test_without_script_one_asks_how_far_an_import_is(recorder: Client) -> None:
    address = f"/imports/{begun(recorder)}/"

    shown = recorder.get(address).content.decode()

    assert f'<noscript><p class="govuk-body"><a class="govuk-link" href="{address}">See how far' in shown


def test_a_file_that_nobody_knows_goes_to_its_columns(recorder: Client) -> None:
    answer = send(recorder)

    shown = recorder.get(answer["Location"]).content.decode()

    assert "Nobody has sent a file like" in shown
    assert "Bought a phone on Facebook" in shown
    assert "The header reads like" in shown


def test_nothing_is_stored_before_it_is_started(recorder: Client) -> None:
    address = send(recorder)["Location"]
    recorder.post(address, columns_of(recorder, address))

    with viewing(ENGINE_VIEWER):
        assert queries.batches() == []


def test_the_check_shows_records_rejections_and_what_is_unread(recorder: Client) -> None:
    address = send(recorder)["Location"]

    check = recorder.post(address, columns_of(recorder, address))["Location"]
    shown = recorder.get(check).content.decode()

    assert "3 read, 1 would be rejected" in shown
    assert "Bought a phone on Facebook Marketplace" in shown
    assert "Notes for us: 2 rows" in shown


def test_a_correction_is_what_is_imported(recorder: Client) -> None:
    address = send(recorder)["Location"]
    sent = columns_of(recorder, address)
    sent["column-4"] = "victim phone"

    check = recorder.post(address, sent)["Location"]

    assert "Victim’s telephone number" in recorder.get(check).content.decode()


def test_times_of_another_place_are_read_as_that_place_s(recorder: Client) -> None:
    file = "Ref;Reported;Text\nA/1;7/13/2026 10:00 PM;A bicycle was stolen in the night.\nA/2;7/14/2026;A window.\n"
    columns = send(recorder, file)["Location"]
    assert "choose which place’s time its times are in" in recorder.get(columns).content.decode()

    check = recorder.post(columns, {**columns_of(recorder, columns), "time_zone": "America/Chicago"})["Location"]

    assert "14 July 2026, 04:00" in recorder.get(check).content.decode()


def test_a_month_alone_is_shown_as_a_month(recorder: Client) -> None:
    file = "Ref;Year of Occurrence;Month of Occurrence;Text\nA/1;2016;June;A bicycle was stolen in the night.\n"
    columns = send(recorder, file)["Location"]
    check = recorder.post(columns, columns_of(recorder, columns))["Location"]

    assert "June 2016, day not known" in recorder.get(check).content.decode()


def test_without_a_reference_it_asks_for_one(recorder: Client) -> None:
    address = send(recorder)["Location"]
    sent = columns_of(recorder, address)
    sent["column-0"] = ""

    answer = recorder.post(address, sent)

    assert answer.status_code == 422
    assert "Choose which column is the reference" in answer.content.decode()


def test_received_is_the_sum_of_what_became_of_the_rows(recorder: Client) -> None:
    number = begun(recorder)
    assert "The import starts in a moment" in recorder.get(f"/imports/{number}/").content.decode()

    assert work_once(Pool(0))

    shown = recorder.get(f"/imports/{number}/").content.decode()
    assert "Every row is accounted for" in shown
    assert [int(n) for n in re.findall(r"<dd>(\d+)</dd>", shown)] == [3, 2, 0, 0, 1]


def test_the_same_file_again_changes_nothing(recorder: Client) -> None:
    begun(recorder)
    work_once(Pool(0))

    number = begun(recorder)
    work_once(Pool(0))

    shown = recorder.get(f"/imports/{number}/").content.decode()
    assert [int(n) for n in re.findall(r"<dd>(\d+)</dd>", shown)] == [3, 0, 2, 0, 1]


def test_rejected_rows_come_back_as_cells_that_no_spreadsheet_runs(recorder: Client) -> None:
    number = begun(recorder)
    work_once(Pool(0))

    answer = recorder.get(f"/imports/{number}/rejected.csv")

    text = b"".join(answer.streaming_content).decode("utf-8-sig")
    (row,) = csv.DictReader(io.StringIO(text))
    assert (row["Row"], row["What happened"]) == ("4", "This one has no number.")
    assert row["Notes for us"] == "'=cmd|'/C calc'!A0"


def test_a_part_of_the_page_is_enough_for_a_poll(recorder: Client) -> None:
    number = begun(recorder)

    shown = recorder.get(f"/imports/{number}/", headers={"HX-Request": "true"}).content.decode()

    assert shown.lstrip().startswith('<div id="progress"')
    assert 'hx-trigger="every 1s"' in shown


def test_a_mapping_that_was_saved_knows_the_next_file(recorder: Client) -> None:
    address = send(recorder)["Location"]
    check = recorder.post(address, columns_of(recorder, address))["Location"]
    assert recorder.post(check, {"save": "on"}).status_code == 422
    recorder.post(check, {"save": "on", "name": "odd-export"})

    again = send(recorder, FILE.replace("A/1", "B/1"))

    assert again["Location"].endswith("/check/")
    assert "Odd export" in recorder.get(again["Location"]).content.decode()


def test_a_file_thrown_away_is_gone(recorder: Client, uploads: Path) -> None:
    token = send(recorder)["Location"].split("/")[3]
    assert len(list(uploads.iterdir())) == 1

    recorder.post(f"/imports/new/{token}/throw-away/")

    assert list(uploads.iterdir()) == []
    assert recorder.get(f"/imports/new/{token}/check/").status_code == 404


def test_files_that_were_never_started_do_not_pile_up(recorder: Client, uploads: Path) -> None:
    for _ in range(8):
        send(recorder)

    assert len(list(uploads.iterdir())) == 5


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "The file is empty"),
        (b"\x89PNG\r\n\x1a\n" + bytes(2000), "odd.csv"),
        (b"PK\x03\x04" + bytes(500), "odd.csv"),
    ],
)
def test_a_file_that_cannot_be_read_says_why_and_is_not_kept(
    recorder: Client, uploads: Path, data: bytes, says: str
) -> None:
    answer = send(recorder, data)

    assert answer.status_code == 422
    assert says in answer.content.decode()
    assert not uploads.exists() or list(uploads.iterdir()) == []


def test_nobody_sends_for_another_organisation(recorder: Client) -> None:
    source(organisation("Surrey"))

    answer = send(recorder, code="src-surrey")

    assert answer.status_code == 422
    assert "src-surrey" not in recorder.get("/imports/new/").content.decode()


def test_another_organisations_import_is_not_there(recorder: Client, client: Client) -> None:
    number = begun(recorder)
    other = Client()
    other.force_login(member(organisation("Surrey"), "force_recorder"))

    assert other.get(f"/imports/{number}/").status_code == 404
    assert other.get(f"/imports/{number}/rejected.csv").status_code == 404


def test_somebody_elses_draft_is_not_there(recorder: Client, kent) -> None:
    address = send(recorder)["Location"]
    other = Client()
    other.force_login(member(kent, "force_recorder"))

    assert other.get(address).status_code == 404


def test_the_first_file_of_an_organisation_begins_with_its_source(client: Client) -> None:
    client.force_login(member(organisation("Surrey"), "force_recorder"))
    assert client.get("/imports/new/")["Location"] == "/imports/new/source/"

    client.post("/imports/new/source/", {"title": "Crime recording system"})

    assert "Crime recording system" in client.get("/imports/new/").content.decode()


def test_a_file_of_headers_alone_says_that_it_has_no_rows(recorder: Client) -> None:
    columns = send(recorder, "Ref;Text\n")["Location"]
    check = recorder.post(columns, columns_of(recorder, columns))["Location"]

    shown = recorder.get(check).content.decode()
    assert "The file has no rows" in shown
    assert "Every row would be rejected" not in shown
