"""A profile corrected by hand keeps what nobody touched, and reads what somebody chose."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hueandcry.core.importing.convert import compile_profile
from hueandcry.core.importing.correcting import UNREAD, corrected, readings
from hueandcry.core.importing.fields import FIELDS
from hueandcry.core.importing.profile import BadProfile, Column, IdentifierColumn, PersonBlock, Profile

HEADERS = ("ref", "day", "time", "text", "who", "phone", "other")
PROFILE = Profile(
    "plain",
    dates="day-first",
    expects=("ref", "text"),
    columns=(
        Column(("ref",), "reference"),
        Column(("day", "time"), "reported_at"),
        Column(("text",), "summary", convert="text"),
    ),
    people=(PersonBlock({"name": ("who",)}, role="victim"),),
    identifiers=(IdentifierColumn("phone", ("phone",), role="suspect"),),
)


def test_every_header_says_what_it_is_read_as() -> None:
    assert readings(PROFILE, HEADERS) == {
        "ref": "reference",
        "day": "reported_at",
        "time": "reported_at",
        "text": "summary",
        "who": "victim.name",
        "phone": "suspect phone",
        "other": UNREAD,
    }


@pytest.mark.parametrize(
    ("header", "reading"),
    [
        ("other", "notes"),
        ("other", "suspect.name"),
        ("other", "victim email"),
        ("text", "mo"),
        ("who", "suspect.name"),
        ("phone", "unknown phone"),
        ("time", UNREAD),
        ("phone", UNREAD),
        ("who", "victim.given"),
    ],
)
def test_a_choice_is_what_is_read(header: str, reading: str) -> None:
    after = corrected(PROFILE, HEADERS, {header: reading})

    assert readings(after, HEADERS) == readings(PROFILE, HEADERS) | {header: reading}


def test_what_nobody_touched_stays_as_it_was() -> None:
    after = corrected(PROFILE, HEADERS, {"other": "notes"})

    assert after.columns[:3] == PROFILE.columns
    assert after.people == PROFILE.people
    assert after.identifiers == PROFILE.identifiers


def test_a_time_joins_its_date() -> None:
    alone = corrected(PROFILE, HEADERS, {"time": UNREAD})

    joined = corrected(alone, HEADERS, {"time": "reported_at"})

    report = compile_profile(joined)({"ref": "1/A", "day": "03/04/2026", "time": "14:05"}, 2).report
    assert report is not None
    assert report.reported_at is not None
    assert report.reported_at.isoformat() == "2026-04-03T13:05:00+00:00"


def test_dates_are_read_as_chosen() -> None:
    after = corrected(PROFILE, HEADERS, {}, dates="month-first")

    report = compile_profile(after)({"ref": "1/A", "day": "03/04/2026", "time": ""}, 2).report
    assert report is not None
    assert report.reported_at is not None
    assert report.reported_at.month == 3


def test_times_are_of_the_place_that_was_chosen() -> None:
    there = corrected(PROFILE, HEADERS, {}, time_zone="America/Chicago")

    assert there.time_zone == "America/Chicago"
    assert corrected(there, HEADERS, {}).time_zone == "America/Chicago"


def test_the_reference_cannot_be_given_up() -> None:
    with pytest.raises(BadProfile, match="reference"):
        corrected(PROFILE, HEADERS, {"ref": UNREAD})


@pytest.mark.parametrize("reading", ["nonsense", "victim.shoe_size", "judge phone", "suspect moon"])
def test_a_reading_that_does_not_exist_is_refused(reading: str) -> None:
    with pytest.raises(BadProfile, match=r"other|cannot be read"):
        corrected(PROFILE, HEADERS, {"other": reading})


@given(st.dictionaries(st.sampled_from(HEADERS[1:]), st.sampled_from([UNREAD, *FIELDS, "suspect.name", "victim iban"])))
def test_correcting_twice_changes_nothing_more(wanted: dict[str, str]) -> None:
    once = corrected(PROFILE, HEADERS, wanted)

    assert readings(once, HEADERS) == readings(PROFILE, HEADERS) | wanted
    assert corrected(once, HEADERS, wanted) == once
