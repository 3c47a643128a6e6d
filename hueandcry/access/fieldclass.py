"""One table's part in the table of field classes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Table:
    """One table: how long its rows are kept, and its fields by class."""

    kept: str
    fields: Mapping[str, str]


def table(kept: str, **classed: str) -> Table:
    """Return a table from how long it is kept and its fields by class, each list parted by spaces."""
    pairs = [(field, name) for name, fields in classed.items() for field in fields.split()]
    fields = dict(pairs)
    # A field in two classes would silently take the second.
    assert len(fields) == len(pairs), [field for field, name in pairs if fields[field] != name]
    return Table(kept, fields)
