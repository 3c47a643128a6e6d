from datetime import UTC, datetime

from hueandcry.core.importing.convert import convert
from hueandcry.core.importing.profile import Column, Profile
from hueandcry.core.importing.rows import Row


def made(*columns, cells):
    profile = Profile("p", dates="day-first", columns=(Column(("Ref",), "reference"), *columns))
    return convert(profile, Row(7, {"Ref": "R1", **cells}))


def test_a_date_that_holds_its_own_time_needs_no_second_cell():
    column = Column(("Date", "Time"), "committed_from")

    own = made(column, cells={"Date": "01/07/2024 12:30", "Time": "12:45"}).report
    midnight = made(column, cells={"Date": "2024-07-01 00:00:00.000", "Time": "815"}).report
    neither = made(column, cells={"Date": "2024-07-01 00:00:00", "Time": "soon-ish 99"})

    assert own.committed_from == datetime(2024, 7, 1, 11, 30, tzinfo=UTC)
    assert own.extra == {"Date + Time": "01/07/2024 12:30 12:45"}
    assert midnight.committed_from == datetime(2024, 7, 1, 7, 15, tzinfo=UTC)
    assert neither.report.committed_from is None
    assert neither.faults


def test_a_range_whose_cell_holds_its_times_needs_no_second_cell():
    column = Column(("When", "Time"), "committed")

    found = made(column, cells={"When": "01/07/2024 12:30", "Time": "12:30"}).report

    assert found.committed_from == datetime(2024, 7, 1, 11, 30, tzinfo=UTC)


def test_date_and_time_in_two_columns():
    column = Column(("Date", "Time"), "committed_from")

    both = made(column, cells={"Date": "01/07/2024", "Time": "12:30"}).report
    date_only = made(column, cells={"Date": "01/07/2024", "Time": "unknown"}).report
    neither = made(column, cells={"Date": "", "Time": "12:30"})

    assert (both.committed_from, both.committed_precision) == (datetime(2024, 7, 1, 11, 30, tzinfo=UTC), "minute")
    assert (date_only.committed_from, date_only.committed_precision) == (datetime(2024, 6, 30, 23, tzinfo=UTC), "day")
    assert neither.report.committed_from is None
    assert neither.report.extra == {"Date + Time": "12:30"}


def test_the_coarser_end_gives_the_precision():
    columns = (Column(("From",), "committed_from"), Column(("To",), "committed_to"))

    report = made(*columns, cells={"From": "01/02/2024 10:00", "To": "03/02/2024"}).report

    assert report.committed_precision == "day"


def test_a_range_in_one_cell_fills_both_ends():
    report = made(Column(("When",), "committed"), cells={"When": "1/2/24 10:00 to 12:00"}).report

    assert report.committed_from == datetime(2024, 2, 1, 10, tzinfo=UTC)
    assert report.committed_to == datetime(2024, 2, 1, 12, tzinfo=UTC)
