"""What a disclosure can be, and what may follow."""

from __future__ import annotations

from enum import StrEnum

# What a recipient is told of a record after it was shared. Source: DPA 2018 sections 46(8) and 48(3).
CORRECTED, RESTRICTED = "corrected", "restricted"


class DisclosureState(StrEnum):
    PROPOSED = "proposed"
    DECLINED = "declined"
    MADE = "made"
    RECALLED = "recalled"


DISCLOSURE_NEXT: dict[DisclosureState, frozenset[DisclosureState]] = {
    DisclosureState.PROPOSED: frozenset({DisclosureState.MADE, DisclosureState.DECLINED}),
    DisclosureState.MADE: frozenset({DisclosureState.RECALLED}),
    DisclosureState.DECLINED: frozenset(),
    DisclosureState.RECALLED: frozenset(),
}
