"""Who must still read a record before its answer stands."""

from __future__ import annotations

from enum import StrEnum


class Reading(StrEnum):
    NONE = ""  # nobody has answered
    SECOND = "second"  # drawn for a second, blind reader
    THIRD = "third"  # two readers disagree
    SETTLED = "settled"


# Each answer moves a record on; a reader who corrects their own answer may move it back.
TRANSITIONS: dict[Reading, frozenset[Reading]] = {
    Reading.NONE: frozenset({Reading.SECOND, Reading.SETTLED}),
    Reading.SECOND: frozenset({Reading.SECOND, Reading.THIRD, Reading.SETTLED}),
    Reading.THIRD: frozenset({Reading.THIRD, Reading.SETTLED}),
    Reading.SETTLED: frozenset({Reading.THIRD, Reading.SETTLED, Reading.SECOND}),
}
