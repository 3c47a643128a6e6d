"""Several weak values at once: what no single one of them says, they may say together.

A pair table would grow with the square of the records. Instead a record that holds weak values enough gets a few
values made of them, which are shared and weighed like any other; their number is bounded, and they are a function of
the record alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from itertools import combinations

from hueandcry.core.linkage.weights_table import LINE, SCRIPT, WEAK

KIND = "together"
# So many weak values of a record are combined, the first by their letters; more would add rows and say little.
_MOST = 4


def weak_value(kind: str, value: str, seen_on: date | None) -> str:
    """Return a weak identifier as a part of a combination, or "" when it is not worth one."""
    if kind in ("ipv4", "ipv6"):
        # An address is given to another customer within weeks.
        return f"{value} in {seen_on:%B %Y}" if seen_on else ""
    if kind == "handle":
        return f"the name {value.partition(':')[2]}"
    return value if kind == "postcode" else ""


def device_value(raw: str) -> str:
    """Return a device's mark as a part of a combination, or "" when it is too short to tell devices apart."""
    mark = "".join(raw.casefold().split())
    return f"device {mark}" if 8 <= len(mark) <= 128 else ""


def together(weak: Iterable[str], marks: Sequence[str]) -> list[str]:
    """Return the values made of a record's weak values and the marks of its script; at most 12, in a fixed order.

    Each is of the fewest parts that reach the line together.
    """
    chosen = sorted(set(filter(None, weak)))[:_MOST]
    made = [f"{one} + {mark}" for one in chosen for mark in marks] if SCRIPT + WEAK >= LINE else []
    if 3 * WEAK >= LINE:
        made += [" + ".join(three) for three in combinations(chosen, 3)]
    return made
