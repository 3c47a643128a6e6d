"""The keys of a mention as numbers, so that an index finds in a moment whoever shares one."""

from __future__ import annotations

from collections.abc import Mapping
from hashlib import blake2b
from itertools import product

from hueandcry.core.linkage.people.columns import Value
from hueandcry.core.linkage.people.keys_table import KEYS


def keys(columns: Mapping[str, Value], role: str) -> list[int]:
    """Return the keys of a mention as signed 64-bit numbers, the same in the same order every time.

    columns: as `columns.comparable` has them. role: "suspect" or "victim"; keys of different roles never meet.
    """
    found: dict[int, None] = {}
    for line in KEYS:
        for parts in product(*(_values(columns.get(column)) for column in line)):
            found[_number(role, line, parts)] = None
    return list(found)


def _values(value: Value) -> list[str]:
    if not value:
        return []
    return value if isinstance(value, list) else [value]


def _number(role: str, line: tuple[str, ...], parts: tuple[str, ...]) -> int:
    written = "\x1f".join((role, *line, *parts)).encode("utf-8", "replace")
    return int.from_bytes(blake2b(written, digest_size=8).digest(), "big", signed=True)
