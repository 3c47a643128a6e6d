from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hueandcry.core.importing.dates import Calendar, Moment, Problem, Span, day, moment, span

LONDON = ZoneInfo("Europe/London")
UK = Calendar("day-first", LONDON)
US = Calendar("month-first", LONDON)
AUTO = Calendar("auto", LONDON)


def at(*parts):
    return datetime(*parts, tzinfo=UTC)


MOMENTS = [
    ("14/03/2024 09:15", at(2024, 3, 14, 9, 15), "minute"),
    ("14/03/2024", at(2024, 3, 14), "day"),
    ("14-03-2024", at(2024, 3, 14), "day"),
    ("14.03.24 9.15pm", at(2024, 3, 14, 21, 15), "minute"),
    ("3/4/2024", at(2024, 4, 2, 23), "day"),
    ("03-JAN-24", at(2024, 1, 3), "day"),
    ("3rd of January 2024 1345hrs", at(2024, 1, 3, 13, 45), "minute"),
    ("Wednesday, January 3, 2024 at 1 pm", at(2024, 1, 3, 13), "minute"),
    ("2024-01-31T15:30:00Z", at(2024, 1, 31, 15, 30), "minute"),
    ("2024-01-31 15:30:00.123456+05:30", at(2024, 1, 31, 10), "minute"),
    ("20240131T153000Z", at(2024, 1, 31, 15, 30), "minute"),
    ("Fri, 8 Sep 2023 05:47:04 +0000 (UTC)", at(2023, 9, 8, 5, 47, 4), "minute"),
    ("1 Feb 2024 24:00", at(2024, 2, 2), "minute"),
    ("February 2024", at(2024, 2, 1), "month"),
    ("02/2024", at(2024, 2, 1), "month"),
    ("2024", at(2024, 1, 1), "year"),
    ("45292.5", at(2024, 1, 1, 12), "minute"),
    ("45292", at(2024, 1, 1), "day"),
    ("1705312800", at(2024, 1, 15, 10), "minute"),
    ("1705312800000", at(2024, 1, 15, 10), "minute"),
]


@pytest.mark.parametrize(("text", "expected", "precision"), MOMENTS)
def test_moments_are_read_in_every_usual_writing(text, expected, precision):
    found = moment(text, UK)

    assert isinstance(found, Moment)
    assert (found.at, found.precision) == (expected, precision)


OTHER_HANDS = [
    ("2024-03", "2024-03-01T00:00", "month"),
    ("2024/03", "2024-03-01T00:00", "month"),
    ("Jan-24", "2024-01-01T00:00", "month"),
    ("03012024", "2024-01-03T00:00", "day"),
    ("20112011", "2011-11-20T00:00", "day"),
    ("03012024 08:15:00", "2024-01-03T08:15", "minute"),
    ("03/01/2024 815", "2024-01-03T08:15", "minute"),
    ("03-JAN-2024 08.15.00.000000000 PM", "2024-01-03T20:15", "minute"),
    ("Wed Jan 03 08:15:00 GMT 2024", "2024-01-03T08:15", "minute"),
    ("Wed Jan 03 08:15:00 +0100 2024", "2024-01-03T07:15", "minute"),
    ("/Date(1704269700000)/", "2024-01-03T08:15", "minute"),
    ("/Date(1704269700000+0100)/", "2024-01-03T08:15", "minute"),
    ("1704269700.5", "2024-01-03T08:15", "minute"),
    ("03/01/2024 08:15:00 PDT", "2024-01-03T15:15", "minute"),
    ("03/01/2024 08:15 CET", "2024-01-03T07:15", "minute"),
]


@pytest.mark.parametrize(("text", "at", "precision"), OTHER_HANDS)
def test_dates_as_databases_programs_and_spreadsheets_write_them(text, at, precision):
    found = moment(text, UK)

    assert (found.at.isoformat()[:16], found.precision) == (at, precision)


BAD = [
    ("31/02/2024", "no_such_date", "no day 31 in month 2 of 2024"),
    ("30/02/2023 10:00", "no_such_date", "no day 30"),
    ("2024-02-31", "no_such_date", "no day 31"),
    ("12/31/2024", "no_such_date", "month 31"),
    ("01/02/0024", "unlikely_year", "0024"),
    ("0024-02-01", "unlikely_year", "0024"),
    ("00/00/0000", "unlikely_year", "0000"),
    ("01/02/2024 25:10", "no_such_time", "25:10"),
    ("01/02/2024 13:10 AM", "no_such_time", "13:10"),
    ("2024-01-01T10:00:00+23:75", "no_such_time", "zone"),
    ("soon", "not_a_date", ""),
    ("16:00", "not_a_date", ""),
    ("", "not_a_date", ""),
    ("1/2/2024 " * 20, "not_a_date", "too long"),
    ("1900-01-01 00:00:00.000", "stands_for_none", "have no date"),
    ("01/01/1900", "stands_for_none", "have no date"),
    ("01/02/2024 to 03/02/2024", "not_one_date", "range"),
]


@pytest.mark.parametrize(("text", "code", "words"), BAD)
def test_what_is_no_date_says_why(text, code, words):
    found = moment(text, UK)

    assert isinstance(found, Problem)
    assert found.code == code
    assert words in found.message


def test_summer_time_is_an_hour_ahead():
    assert moment("01/07/2024 12:00", UK).at == at(2024, 7, 1, 11)
    assert moment("01/01/2024 12:00", UK).at == at(2024, 1, 1, 12)


def test_the_hour_that_comes_twice_is_the_first_unless_the_cell_says_otherwise():
    assert moment("27/10/2024 01:30", UK).at == at(2024, 10, 27, 0, 30)
    assert moment("27/10/2024 01:30 BST", UK).at == at(2024, 10, 27, 0, 30)
    assert moment("27/10/2024 01:30 GMT", UK).at == at(2024, 10, 27, 1, 30)


def test_the_hour_that_never_comes_is_read_as_if_the_clocks_had_not_changed():
    assert moment("31/03/2024 01:30", UK).at == at(2024, 3, 31, 1, 30)


ORDERS = [
    ("3/4/2024", UK, (4, 3)),
    ("3/4/2024", US, (3, 4)),
    ("3/4/2024", AUTO, (4, 3)),
    ("3/14/2024", AUTO, (3, 14)),
    ("14/3/2024", AUTO, (3, 14)),
    ("2024-03-14", US, (3, 14)),
]


@pytest.mark.parametrize(("text", "calendar", "expected"), ORDERS)
def test_the_profile_decides_the_order_of_day_and_month(text, calendar, expected):
    found = day(text, calendar)

    assert (found.month, found.day) == expected


def test_two_digit_years_turn_at_the_pivot():
    assert day("01/02/58", Calendar("day-first", LONDON, 25)) == date(1958, 2, 1)
    assert day("01/02/12", Calendar("day-first", LONDON, 25)) == date(2012, 2, 1)
    assert day("01/02/58", UK) == date(2058, 2, 1)


def test_a_day_keeps_its_date_in_summer():
    assert day("01/07/1990", UK) == date(1990, 7, 1)
    assert day("1990-07-01", UK) == date(1990, 7, 1)
    assert isinstance(day("July 1990", UK), Problem)


SPANS = [
    ("6/29/10 to 7/1/10 3:00 PM to 1:50 PM", at(2010, 6, 29, 14), at(2010, 7, 1, 12, 50), "minute"),
    ("7/6/10 12:35 PM to 12:55 PM", at(2010, 7, 6, 11, 35), at(2010, 7, 6, 11, 55), "minute"),
    ("1/6/10 13:13", at(2010, 1, 6, 13, 13), None, "minute"),
    ("1/4/10 to 1/7/10  11:00 PM to 6:00 PM", at(2010, 1, 4, 23), at(2010, 1, 7, 18), "minute"),
    ("1/23/10 10:00 PM to 8:00 AM", at(2010, 1, 23, 22), at(2010, 1, 24, 8), "minute"),
    ("1/22/12 4:15 to 7:25 PM", at(2012, 1, 22, 16, 15), at(2012, 1, 22, 19, 25), "minute"),
    ("1/22/12 11:15 to 1:25 PM", at(2012, 1, 22, 11, 15), at(2012, 1, 22, 13, 25), "minute"),
    ("1/2/11 to1/3/11 8:00 PM to 8:30 AM", at(2011, 1, 2, 20), at(2011, 1, 3, 8, 30), "minute"),
    ("3/11/11 11:00 PM to 3/12/11 9:00 AM", at(2011, 3, 11, 23), at(2011, 3, 12, 9), "minute"),
    ("1/10/2025 \u2010 1/11/2025 11:30 AM \u2010 11:35 AM", at(2025, 1, 10, 11, 30), at(2025, 1, 11, 11, 35), "minute"),
    ("1/4/25-1/5/25 1:00PM-2:00AM", at(2025, 1, 4, 13), at(2025, 1, 5, 2), "minute"),
    ("1/4/25", at(2025, 1, 4), None, "day"),
    ("1/4/25 to 1/9/25", at(2025, 1, 4), at(2025, 1, 9), "day"),
    ("Jan 2017 to Feb 2018", at(2017, 1, 1), at(2018, 2, 1), "month"),
    ("December 2016", at(2016, 12, 1), None, "month"),
]


@pytest.mark.parametrize(("text", "start", "end", "precision"), SPANS)
def test_ranges_in_one_cell(text, start, end, precision):
    assert span(text, US) == Span(start, end, precision)


@pytest.mark.parametrize(
    "text", ["1/20/16 Unknown time", "1/25/18 and various other dates", "1/1/25 to 1/9/25 5:00 PM"]
)
def test_words_beside_a_date_are_told_of(text):
    found = span(text, US)

    assert isinstance(found, Span)
    assert found.loose
    assert found.precision == "day"


BAD_SPANS = [
    ("1/18/2024 - 1/17/2024 7:23 PM - 7:44 PM", "ends_before_start"),
    ("1/1/24 1/2/24", "not_a_date"),
    ("1/1/24 to 1/2/24 to 1/3/24", "not_a_date"),
    ("1/1910 to 1/21/10 8:00 PM to 2:00 PM", "not_a_date"),
    ("2/5/14 9:!3 PM", "not_a_date"),
]


@pytest.mark.parametrize(("text", "code"), BAD_SPANS)
def test_ranges_that_cannot_be(text, code):
    assert span(text, US).code == code


@given(
    st.datetimes(datetime(1950, 1, 1), datetime(2090, 1, 1), timezones=st.just(UTC)),
    st.sampled_from(["%d/%m/%Y %H:%M:%S", "%Y-%m-%dT%H:%M:%SZ", "%d %B %Y %H:%M:%S", "%Y%m%d %H%M%S"]),
)
def test_what_is_written_is_read_back(when, form):
    when = when.replace(microsecond=0)

    found = moment(when.strftime(form), Calendar("day-first", UTC))

    assert found.at == when


@given(
    st.one_of(
        st.text(max_size=120),
        st.text(alphabet="0123456789/-:. amptoTZ+", max_size=60),
        st.text(alphabet="٠١٢٣٤٥٦٧٨٩²½/:- ", max_size=40),
    ),
    st.sampled_from([UK, US, AUTO]),
)
def test_no_text_raises(text, calendar):
    for read in (moment, span, day):
        read(text, calendar)
