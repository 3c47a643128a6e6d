"""Who is not cleared for a compartment is told of an import as if what is in it were not there; nothing is lost."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client

from hueandcry.access import actions as access
from hueandcry.access.viewer import viewing
from hueandcry.batch.commands import import_file
from hueandcry.batch.commands.work import work_once
from hueandcry.batch.pipeline.pool import Pool
from hueandcry.core.importing.profile_toml import to_toml
from hueandcry.core.sharing.handling import Handling
from hueandcry.stages.link import queries as link
from hueandcry.stages.record import queries as record
from hueandcry.stages.record.actions import batches, handling
from hueandcry.stages.record.actions.batches import Upload
from hueandcry.stages.record.models import Batch
from tests.factories import (
    ENGINE_VIEWER,
    NOW,
    PROFILE,
    bring_in,
    member,
    organisation,
    report_id,
    source,
    viewer,
)  # fmt: skip
from tests.stages.share.arranging import cleared, quiet_source

pytestmark = pytest.mark.django_db
TEXT = "Told to pay villain.one@mail.test on WhatsApp"
# What is sent, of which file, and what it is told: the same for a record that nobody has seen.
SENT = (("A", "one", "stored"), ("A", "one", "held"), ("A", "two", "held"), ("B", "three", "changed"),
        ("A", "one", "held"), ("A", "four", "changed"), ("A", "four", "held"))  # fmt: skip


@pytest.fixture
def kent(settings, tmp_path: Path):
    settings.UPLOADS = tmp_path / "uploads"
    kent = organisation("Kent")
    source(kent)
    bring_in(quiet_source(kent, "COVERT"), [{"ref": "Q1", "text": TEXT + " A"}])
    with viewing(ENGINE_VIEWER):
        Batch.objects.update(state="done")
    return kent


def put_in(reference: str, *compartments: str) -> None:
    with viewing(ENGINE_VIEWER):
        handling.place(
            report_ids=[report_id(reference)], compartments=frozenset(compartments), reason="", by=ENGINE_VIEWER, at=NOW
        )


def versions(reference: str) -> list[str]:
    """Return what each version of a record says, the newest first."""
    number = report_id(reference)
    with viewing(ENGINE_VIEWER):
        return [record.get_report(number).text, *(one.text for one in record.versions(number))]


def sent(where, reference: str, text: str, sha: str) -> dict[str, int]:
    return dict(+bring_in(where, [{"ref": reference, "text": f"{TEXT} {text}"}], sha=f"{sha}-{reference}")[1])


@pytest.mark.parametrize("reference", ["Q1", "H1", "NEVER"])
def test_each_answer_is_that_of_a_record_which_was_never_there(kent, reference) -> None:
    where = source(kent)
    bring_in(where, [{"ref": "H1", "text": TEXT + " A"}], sha="one-H1")
    put_in("H1", "CHILD")

    told = [sent(where, reference, text, sha) for text, sha, _ in SENT]

    assert told == [{what: 1} for _, _, what in SENT]
    assert versions(reference)[:3] == [f"{TEXT} {text}" for text in "ABA"]


def test_nothing_is_doubled_or_lost_and_it_stays_in_its_compartment(kent) -> None:
    number = report_id("Q1")
    assert sent(source(kent), "Q1", "new", "x") == {"stored": 1}

    assert versions("Q1") == [f"{TEXT} new", f"{TEXT} A"]
    with viewing(ENGINE_VIEWER), connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM record_report WHERE reference_key = 'Q1'")
        assert cursor.fetchone() == (1,)
        assert link.sightings_of(number) == []
        cursor.execute("SELECT coalesce(sum(count), 0) FROM flag_tally")
        assert cursor.fetchone() == (0,)
    with viewing(viewer(kent, "force_recorder")):
        assert record.find_by_reference("Q1") == []
    with viewing(cleared(kent, "COVERT")):
        assert record.get_report(number).text == f"{TEXT} new"


def test_who_is_cleared_is_told_what_is_so(kent) -> None:
    where = quiet_source(kent, "COVERT")
    assert sent(source(kent), "Q1", "new", "x") == {"stored": 1}

    assert sent(where, "Q1", "new", "y") == {"held": 1}
    assert sent(where, "Q1", "A", "z") == {"changed": 1}
    # What came from those who are cleared since changes nothing of what others are told.
    assert sent(source(kent), "Q1", "new", "w") == {"held": 1}


def test_a_source_of_one_compartment_is_not_told_of_another(kent) -> None:
    where = quiet_source(kent, "COVERT")
    put_in("Q1", "CHILD")

    assert sent(where, "Q1", "A", "y") == {"stored": 1}
    assert sent(where, "Q1", "A", "z") == {"held": 1}


def test_several_rows_of_one_file_are_told_in_their_order(kent) -> None:
    rows = [{"ref": "Q1", "text": text} for text in ("one", "two", "two")]

    _, counts = bring_in(source(kent), [*rows, {"ref": "K9", "text": "A van"}])

    assert +counts == {"stored": 2, "changed": 1, "held": 1}


def test_a_source_that_leaves_its_compartments_does_not_tell_of_what_it_brought(kent) -> None:
    where = quiet_source(kent, "COVERT")
    bring_in(where, [{"ref": "Q1", "text": TEXT + " B"}])
    recorder = cleared(kent, "COVERT", role="force_recorder")
    with viewing(recorder):
        handling.set_source_handling(source_id=where.id, handling=Handling(), by=recorder, at=NOW)

    assert sent(source(kent), "Q1", "B", "x") == {"stored": 1}


def test_the_page_of_an_import_tells_no_more(kent, client: Client) -> None:
    client.force_login(member(kent, "force_recorder"))
    shown = {}
    for reference in ("Q1", "NEW1"):
        text = f"ref,text\n{reference},A van was taken\n"
        answer = client.post(
            "/imports/new/", {"source": "src-kent", "file": SimpleUploadedFile("rows.csv", text.encode())}
        )
        address = answer["Location"]
        if "columns" in address:
            form = client.get(address).context["form"]
            fields = {name: str(field.initial or "") for name, field in form.fields.items()}
            address = client.post(address, fields)["Location"]
        batch = client.post(address, {})["Location"]
        assert work_once(Pool(0))
        page = client.get(batch)
        shown[reference] = (page.context["batch"].stored_count, page.context["batch"].received_count)

    assert shown["Q1"] == shown["NEW1"] == (1, 1)
    assert len(versions("Q1")) == 2


def test_the_command_line_tells_no_more(kent, tmp_path: Path) -> None:
    (tmp_path / "plain.toml").write_text(to_toml(PROFILE))
    told = {}
    for reference in ("Q1", "NEW1"):
        (tmp_path / "rows.csv").write_text(f"ref,text\n{reference},A van was taken\n")
        asked = [
            str(tmp_path / "rows.csv"),
            "--source",
            "src-kent",
            "--profile",
            str(tmp_path / "plain.toml"),
            "--json",
        ]
        done = CliRunner().invoke(import_file.command, [*asked, "--processes", "0"])
        assert done.exit_code == 0, done.output
        told[reference] = json.loads(done.stdout.splitlines()[-1])
        told[reference].pop("batch")

    assert told["Q1"] == told["NEW1"]
    assert (told["Q1"]["stored"], told["Q1"]["held"], told["Q1"]["changed"]) == (1, 0, 0)


def test_a_key_of_a_submission_that_one_may_not_see_is_free(kent) -> None:
    upload = Upload("rows.csv", "/nowhere", "a-file", 1, "", idempotency_key="k1")
    recorder = viewer(kent, "force_recorder")
    with viewing(ENGINE_VIEWER):
        hidden = batches.take(source=quiet_source(kent, "COVERT"), upload=upload, by=ENGINE_VIEWER, at=NOW)

    with viewing(recorder):
        number = batches.take(source=source(kent), upload=upload, by=recorder, at=NOW)
        assert batches.take(source=source(kent), upload=upload, by=recorder, at=NOW) == number != hidden
        with pytest.raises(batches.KeyUsed):
            batches.take(source=source(kent, "other"), upload=upload, by=recorder, at=NOW)
        with pytest.raises(batches.KeyUsed):
            batches.take(source=source(kent), upload=replace(upload, file_sha256="another"), by=recorder, at=NOW)


@pytest.mark.parametrize("bulk", [False, True])
def test_the_api_tells_no_more(kent, client: Client, bulk: bool) -> None:
    liaison = viewer(kent, "partner_liaison")
    with viewing(liaison):
        bearer = {"Authorization": f"Bearer {access.make_key(title='feed', by=liaison, at=NOW)}"}
    told = {}
    for reference in ("Q1", "NEW1"):
        report = {"reference": reference, "summary": "A van was taken"}
        body = {"source": "src-kent", "reports": [report]} if bulk else {"source": "src-kent", "report": report}
        path = "/api/v1/reports/bulk" if bulk else "/api/v1/reports"
        taken = [
            client.post(
                path, json.dumps(body), "application/json", headers={**bearer, "Idempotency-Key": f"key-{reference}"}
            )
            for _ in range(2)
        ]
        assert [one.status_code for one in taken] == [202, 202]
        assert taken[0].json()["submission"] == taken[1].json()["submission"]
        assert work_once(Pool(0))
        assert not work_once(Pool(0))
        address = f"/api/v1/submissions/{taken[0].json()['submission']}"
        became = client.get(address, headers=bearer).json()
        became.pop("submission")
        told[reference] = became

    assert told["Q1"] == told["NEW1"]
    assert told["Q1"]["stored"] == told["Q1"]["received"] == 1
    assert len(versions("Q1")) == 2
