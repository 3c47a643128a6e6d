"""Nothing of a record leaves by a door that does not ask the table first: none reads one past the way out.

What doors may not call are the readers that give a record's words, a list's line of it, or its rows; the way out
(stages/share/passing.py) has each of them with the question asked. That it is asked for every door that shows something
is tried by tests/access/test_way_out.py.
"""

from __future__ import annotations

import ast

import pytest

from tests.house.tree import PACKAGE

# Readers of what is of a record. What the way out has in their place stands beside them.
READERS = {
    "open_report": "open_record",
    "get_report": "get_record",
    "briefs": "briefs",
    "first_rejections": "first_rejected",
    "rejections": "rejected",
    "rows_of_source": "rows_of",
    "references": "references",
}
PASSING = "hueandcry.stages.share"
DOORS = sorted(path for folder in ("web", "api", "batch") for path in (PACKAGE / folder).rglob("*.py"))


def taken(tree: ast.AST) -> set[str]:
    """Return the readers that a module takes from anywhere but the way out."""
    found = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and not (node.module or "").startswith(f"{PASSING}.passing"):
            found |= {alias.name for alias in node.names if alias.name in READERS}
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in READERS:
            whose = node.func.value
            is_asked = isinstance(whose, ast.Name) and whose.id == "passing"
            found |= set() if is_asked else {node.func.attr}
    return found


@pytest.mark.parametrize("path", DOORS, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_a_door_reads_records_by_the_way_out_alone(path) -> None:
    found = taken(ast.parse(path.read_text(encoding="utf-8")))

    assert not found, f"Use hueandcry.stages.share.passing.{', '.join(sorted(READERS[one] for one in found))} instead"


def test_one_that_goes_past_it_is_found() -> None:
    past = "from a.record.actions.reading import open_report\nshown = record.briefs([1])\nfine = passing.briefs([1])"

    assert taken(ast.parse(past)) == {"open_report", "briefs"}


def test_the_way_out_has_each_of_them() -> None:
    from hueandcry.stages.share import passing

    assert all(callable(getattr(passing, name)) for name in READERS.values())
