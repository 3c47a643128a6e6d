"""Real exports in shapes that nobody chose for us: every row accounted for, dates right by laws of their own.

Their licences let them be measured on and not be kept here: where the folder is not, these are skipped.
"""

from __future__ import annotations

import csv
import os
import re
from collections.abc import Callable
from datetime import date, datetime
from itertools import pairwise
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from hueandcry.access.viewer import viewing
from hueandcry.stages.record.models import Report
from tests.factories import ENGINE_VIEWER
from tests.journeys.hub import ROOT
from tests.journeys.importing import Done, bring_in

FOLDER = Path(os.environ.get("HUE_SHARED") or ROOT.parent / "shared") / "data" / "imports"
LONDON = ZoneInfo("Europe/London")
US_DATE = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4}|\d\d)\b")

pytestmark = [
    pytest.mark.slow,
    pytest.mark.django_db,
    pytest.mark.skipif(not FOLDER.is_dir(), reason=f"the real exports are not here: {FOLDER} (set HUE_SHARED)"),
]
Law = Callable[[list[Report]], None]


def law_of_the_us_day_and_month(column: str) -> Law:
    """Every date in a column is month/day/year, whichever way its first rows may be read."""

    def hold(reports: list[Report]) -> None:
        checked = 0
        for report in reports:
            found = US_DATE.match(report.row[column])
            if found and report.reported_at:
                month, day, year = map(int, found.groups())
                assert _day(report.reported_at) == date(year % 100 + 2000, month, day), report.row[column]
                checked += 1
        assert checked > 0.97 * len(reports)

    return hold


def law_of_rising_numbers(years: range, share: float = 0.9) -> Law:
    """Numbers are given out as reports come in, so the days of neighbours seldom fall; by chance half would."""

    def hold(reports: list[Report]) -> None:
        dated = [(report.reference_key, report.reported_at) for report in reports if report.reported_at]
        assert {moment.year for _, moment in dated} <= set(years)
        rises = [later >= earlier for (_, earlier), (_, later) in pairwise(sorted(dated))]
        assert sum(rises) > share * len(rises)

    return hold


def law_of_ranges(reports: list[Report]) -> None:
    """Nothing ends before it begins, and hardly anything is reported before it has."""
    begun = [report for report in reports if report.committed_from]
    assert begun
    assert all(r.committed_from <= r.committed_to for r in begun if r.committed_from and r.committed_to)
    known = [_day(r.committed_from) <= _day(r.reported_at) for r in begun if r.committed_from and r.reported_at]
    assert sum(known) > 0.97 * len(known)


def law_of_dates_in_numbers(reports: list[Report]) -> None:
    """A number such as 2508100004 was given out on 10 August 2025."""
    dated = [r for r in reports if re.fullmatch(r"\d{10}", r.reference) and r.reported_at]
    assert len(dated) > 500
    same = [r.reference[:6] == f"{r.reported_at.astimezone(LONDON):%y%m%d}" for r in dated if r.reported_at]
    assert sum(same) > 0.9 * len(same)


def law_of_two_columns(reports: list[Report]) -> None:
    """Date Occurred and Time Occurred are one moment."""
    checked = 0
    for report in reports:
        day, hour = US_DATE.fullmatch(report.row["Date Occurred"]), report.row["Time Occurred"]
        if day and re.fullmatch(r"\d{1,2}:\d\d [AP]M", hour):
            month, number, year = map(int, day.groups())
            moment = datetime.strptime(hour, "%I:%M %p").time()
            assert report.committed_from
            assert _day(report.committed_from) == date(year, month, number)
            assert report.committed_from.astimezone(LONDON).time() == moment
            checked += 1
    assert checked > 0.85 * len(reports)


def law_of_years_and_months(reports: list[Report]) -> None:
    """A year and a month's name are the beginning of what was committed."""
    for report in reports:
        rows = report.row.get("rows", [report.row])
        year, month = rows[0]["Year1 of Occurrence"], rows[0]["Month1 of Occurence"]
        if year and month:
            wanted = datetime.strptime(f"1 {month} {year}", "%d %B %Y").date()
            assert report.committed_from
            assert _day(report.committed_from) == wanted


def law_of_prose(reports: list[Report]) -> None:
    """Texts with line breaks are whole: each ends as its last line does."""
    assert all(r.text.split()[-1:] == r.row["description"].split()[-1:] for r in reports)
    assert sum("\n" in r.text for r in reports) > 0.5 * len(reports)


def law_of_persons(reports: list[Report]) -> None:
    """Rows of one crime, one a person, are one report, and each person's row is kept in it."""
    assert len({r.reference_key for r in reports}) == len(reports)
    assert any(len(r.row.get("rows", ())) > 1 for r in reports)


FILES: dict[str, tuple[Law, ...]] = {
    "chicago_campus_police_log.csv": (
        law_of_the_us_day_and_month("Reported"), law_of_rising_numbers(range(2010, 2020)), law_of_ranges,
    ),
    "madison_incident_reports.csv": (
        law_of_the_us_day_and_month("date"), law_of_rising_numbers(range(2005, 2023), 0.8), law_of_prose,
    ),
    "san_diego_campus_police_calls.csv": (
        law_of_the_us_day_and_month("Date Reported"), law_of_dates_in_numbers, law_of_two_columns, law_of_ranges,
    ),
    "dallas_modus_operandi.csv": (law_of_years_and_months, law_of_persons),
}  # fmt: skip


@pytest.fixture(params=FILES)
def file(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    # Linked, because the command's profile lies beside its file, and this folder is not ours to write in.
    linked = tmp_path / str(request.param)
    linked.symlink_to(FOLDER / str(request.param))
    return linked


def test_real_export_is_imported_whole_and_its_dates_are_right(file: Path) -> None:
    done = bring_in(file, "--yes", source="real-export")

    assert done.batch
    assert done.batch.state == "done"
    assert _accounted_for(done, file)
    with viewing(ENGINE_VIEWER):
        reports = list(Report.objects.order_by("row_number"))
    assert len(reports) == done.stored > 0.8 * done.batch.received_count
    for law in FILES[file.name]:
        law(reports)

    again = bring_in(file, "--yes", source="real-export")

    assert again.batch
    assert again.batch.id != done.batch.id
    assert (again.batch.stored_count, again.batch.changed_count, again.stored) == (0, 0, done.stored)
    assert again.batch.rejected_count == done.batch.rejected_count
    assert again.batch.received_count == done.batch.received_count


def _accounted_for(done: Done, file: Path) -> bool:
    """Tell whether each row of a file is in the sum, by another reader's count, and each rejected one has a reason."""
    with file.open(encoding="utf-8-sig", newline="") as opened:
        rows = sum(1 for _ in csv.DictReader(opened))
    assert done.batch
    assert done.batch.received_count == rows
    assert len(done.rejected) == done.batch.rejected_count
    return all(one.message and one.row_number > 1 for one in done.rejected)


def _day(moment: datetime) -> date:
    return moment.astimezone(LONDON).date()
