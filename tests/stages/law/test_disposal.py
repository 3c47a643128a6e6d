"""Disposal takes everything of a record, nothing of any other, never too early, and never by half."""

from __future__ import annotations

from collections import Counter
from datetime import date
from pathlib import Path

import pytest
from django.conf import settings
from django.db import connection

from hueandcry.access.viewer import viewing
from hueandcry.core.errors import NotAllowed, NotFound
from hueandcry.stages.law import queries
from hueandcry.stages.law.actions import disposing, holding
from hueandcry.stages.link import queries as link
from hueandcry.stages.link.actions.rebuild import rebuild
from hueandcry.stages.record import queries as record
from tests.factories import ENGINE_VIEWER, NOW, bring_in, report_id, source, viewer
from tests.stages.law.held import NEW, OLD, SHARED, Held, ask, rows_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def held() -> Held:
    return Held()


def hold(held: Held, what: str, on: str, until: date | None = None) -> int:
    with viewing(held.manager):
        new = holding.NewHold(what, on, "cpia", "Trial at Maidstone", until)
        return holding.place(new=new, by=held.manager, at=NOW)


def test_what_is_due_goes_from_every_table_and_nothing_else_does(held: Held) -> None:
    going, staying = report_id("K1"), report_id("K5")
    bring_in(held.source, [{"ref": "K5", "text": "A theft, and again", "when": NEW}])
    before = rows_of(staying)

    number = held.dispose()

    assert rows_of(going) == {}
    assert rows_of(staying) == before
    with viewing(held.manager):
        done = queries.get_disposal(number, held.kent.pk)
        assert record.find_by_reference("K1") == []
    assert (done.state, done.wanted_count, done.gone_count, done.kept_count) == ("done", 4, 4, 0)
    events = ask("SELECT act, what, member FROM audit_event WHERE subject = %s", f"report:{going}")
    assert events == [("erasure", "record disposed of", held.manager.name)]


def test_series_search_and_tallies_follow_and_a_rebuild_finds_nothing_to_do(held: Held) -> None:
    counted = "SELECT coalesce(sum(count), 0)::int FROM flag_tally"
    ((before,),) = ask(counted)
    held.dispose()

    assert ask(counted) == [(before - 4,)]
    assert ask("SELECT count(*) FROM link_seriesmember") == [(0,)]
    with viewing(ENGINE_VIEWER):
        (found,) = link.search("villain.one@mail.test")
        assert (found.sighting_count, found.report_ids) == (1, [report_id("E1")])
        assert rebuild(at=NOW).corrected_count == 0


def test_an_identifier_that_nobody_else_has_goes_with_its_record(held: Held) -> None:
    bring_in(held.source, [{"ref": "K9", "text": "own.villain@mail.test sent abuse on Instagram", "when": OLD}])
    held.dispose()

    assert ask("SELECT count(*) FROM link_identifier WHERE value = 'own.villain@mail.test'") == [(0,)]
    assert ask("SELECT count(*) FROM link_identifier WHERE sighting_count < 1") == [(0,)]


def test_nothing_goes_before_its_date_even_when_it_is_asked_for(held: Held) -> None:
    with pytest.raises(disposing.NothingDue):
        held.dispose([report_id("K5")])

    assert rows_of(report_id("K5"))


def test_a_record_that_comes_after_the_asking_still_keeps_what_it_is_linked_with(held: Held) -> None:
    with viewing(held.manager):
        number = disposing.ask(reason="Old", by=held.manager, at=NOW)
    bring_in(source(held.essex), [{"ref": "E2", "text": SHARED, "when": NEW}])

    disposing.run(number, now=lambda: NOW)

    assert rows_of(report_id("K4"))
    with viewing(held.manager):
        assert queries.outcomes(number) == {"gone": 3, "not due": 1}


@pytest.mark.parametrize(
    ("what", "on"),
    [("record", "K4"), ("series", ""), ("identifier", "+44 7700 900123"), ("identifier", "villain.one@mail.test")],
)
def test_a_hold_outranks_disposal_until_it_is_lifted(held: Held, what: str, on: str) -> None:
    kept = report_id("K4")
    if what == "series":
        with viewing(held.manager):
            series = link.series_of_report(kept)
            assert series is not None
            on = series.reference
    number = hold(held, what, on)
    held.dispose()
    assert rows_of(kept)

    with viewing(held.manager):
        (due,) = [one for one in queries.due(owner_id=held.kent.pk, until=NOW.date()) if one.clock.report_id == kept]
        assert (due.is_held, due.may_go) == (True, False)
        holding.lift(hold_id=number, reason="Acquitted", by=held.manager, at=NOW)
    held.dispose()
    assert rows_of(kept) == {}


def test_a_hold_ends_with_its_day_and_covers_its_owner_s_records_alone(held: Held) -> None:
    hold(held, "identifier", "07700 900123", until=date(2026, 11, 21))
    held.dispose()
    assert rows_of(report_id("E1"))
    with viewing(ENGINE_VIEWER):
        assert record.find_by_reference("K4") == []


def test_a_hold_on_what_is_not_one_s_own_says_nothing_of_it(held: Held) -> None:
    with pytest.raises(holding.NothingToHold) as others:
        hold(held, "record", "E1")
    with pytest.raises(holding.NothingToHold) as nobody_s:
        hold(held, "record", "NONE1")

    assert others.value.message == nobody_s.value.message


def test_what_was_disposed_of_does_not_come_back_until_somebody_lets_it_in(held: Held) -> None:
    held.dispose()
    batch, counts = bring_in(held.source, held.rows)

    assert counts == Counter(rejected=4, held=1)
    ((code, message, row),) = ask(
        "SELECT code, message, row::text FROM record_rejection WHERE batch_id = %s AND row_number = 2", batch
    )
    assert (code, row) == ("disposed", "{}")
    assert "disposed of on 22 November 2026" in str(message)

    with viewing(held.manager):
        disposing.let_in_again(reference="k-1", reason="Reopened", by=held.manager, at=NOW)
        with pytest.raises(NotFound):
            disposing.let_in_again(reference="k-1", reason="Reopened", by=held.manager, at=NOW)
    assert bring_in(held.source, held.rows)[1] == Counter(stored=1, rejected=3, held=1)


def test_the_digest_is_of_one_organisation_and_holds_no_reference(held: Held) -> None:
    held.dispose()

    assert bring_in(source(held.essex), [{"ref": "K1", "text": "Another force’s own"}])[1] == Counter(stored=1)
    assert all(b"K1" not in bytes(digest) for (digest,) in ask("SELECT digest FROM law_gone"))  # type: ignore[arg-type]


def test_uploads_and_rejected_rows_that_held_it_go_as_well(held: Held) -> None:
    folder = Path(settings.UPLOADS)
    folder.mkdir(parents=True, exist_ok=True)
    upload, elsewhere = folder / "kent-week.csv", folder.parent / "kent-own.csv"
    for path in (upload, elsewhere):
        path.write_text("ref,text\nK1,Broken window\n")
    ended, _ = bring_in(held.source, [{"ref": "K7", "text": "x", "when": OLD}, {"ref": "", "text": "see k/1"}])
    bring_in(held.source, [{"ref": "K8", "text": "x", "flag": "perhaps", "when": NEW}])
    with viewing(ENGINE_VIEWER), connection.cursor() as cursor:
        cursor.execute("UPDATE record_batch SET state = 'done', file_path = %s", [str(elsewhere)])
        cursor.execute("UPDATE record_batch SET file_path = %s WHERE id = %s", [str(upload), ended])
        cursor.execute('UPDATE record_rejection SET row = \'{"their no": "k/1"}\' WHERE batch_id = %s', [ended])

    number = held.dispose([report_id("K1")])

    assert not upload.exists()
    assert elsewhere.exists()
    assert ask("SELECT count(*) FROM record_rejection") == [(0,)]
    with viewing(held.manager):
        assert queries.get_disposal(number, held.kent.pk).file_count == 1
    elsewhere.unlink()


def test_only_who_may_dispose_does_and_only_of_their_own(held: Held) -> None:
    officer = viewer(held.kent, "data_protection_officer")
    with viewing(officer), pytest.raises(NotAllowed):
        disposing.ask(reason="x", by=officer, at=NOW)
    essex = viewer(held.essex, "records_manager")
    with viewing(essex), pytest.raises(disposing.NothingDue):
        disposing.ask(reason="x", by=essex, at=NOW, report_ids=[report_id("K1")])
    with viewing(essex), pytest.raises(disposing.NoSuchDisposal):
        queries.get_disposal(held.dispose(), held.essex.pk)


# Numbers that stay as the trail of what was done, without contents.
TRAIL = {"law_disposalitem", "law_requestitem", "share_disclosure"}


def test_no_table_that_names_records_is_forgotten(held: Held) -> None:
    tables = ask(
        """SELECT table_name, column_name FROM information_schema.columns
           WHERE table_schema = 'public' AND column_name IN ('report_id', 'left_id', 'right_id')
             AND table_name NOT LIKE 'people_%%'"""
    )
    going = report_id("K4")

    held.dispose()

    left = {
        table: ask(f"SELECT count(*) FROM {table} WHERE {column} = %s", going)[0][0]
        for table, column in tables if table not in TRAIL
    }  # fmt: skip
    assert len(left) > 15
    assert left == dict.fromkeys(left, 0)
    assert ask("SELECT count(*) FROM people_mention WHERE id / 1024 = %s", going) == [(0,)]
