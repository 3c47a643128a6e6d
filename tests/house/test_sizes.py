"""The size budget: small files, small functions, few parameters."""

from __future__ import annotations

from collections.abc import Iterable
from statistics import median, quantiles

import pytest

from tests.house import exempt
from tests.house.tree import ROOT, functions, is_command, is_table, length, name, parameters, python_files

LONGEST_FILE = 400
LONGEST_FUNCTION = 60
MOST_PARAMETERS = 6


def lines_of(path: str) -> int:
    return len((ROOT / path).read_text(encoding="utf-8").splitlines())


def excess(found: Iterable[tuple[str, int]], most: int, allowed: dict[str, str]) -> dict[str, int]:
    return {where: size for where, size in found if size > most and where not in allowed}


def test_no_file_is_over_budget() -> None:
    files = (path for path in python_files(tests=True) if not is_table(path))
    sizes = ((name(path), lines_of(name(path))) for path in files)

    assert excess(sizes, LONGEST_FILE, exempt.LONG_FILES) == {}


def test_no_function_is_over_budget() -> None:
    sizes = ((where, length(node)) for path in python_files(tests=True) for where, node in functions(path))

    assert excess(sizes, LONGEST_FUNCTION, exempt.LONG_FUNCTIONS) == {}


def test_no_function_takes_too_many_parameters() -> None:
    found = [pair for path in python_files() for pair in functions(path)]
    sizes = ((where, parameters(node)) for where, node in found if not is_command(node))

    assert excess(sizes, MOST_PARAMETERS, exempt.MANY_PARAMETERS) == {}


def test_half_of_the_files_are_under_100_lines() -> None:
    assert median(lines_of(name(path)) for path in python_files()) < 100


def test_half_of_the_functions_are_under_10_lines_and_nine_in_ten_under_30() -> None:
    sizes = [length(node) for path in python_files() for _, node in functions(path)]

    assert median(sizes) < 10
    assert quantiles(sizes, n=10)[-1] < 30


@pytest.mark.parametrize("kind", ["LONG_FILES", "LONG_FUNCTIONS", "MANY_PARAMETERS"])
def test_exempt_list_names_what_exists_with_a_reason(kind: str) -> None:
    present = {name(path) for path in python_files(tests=True)}
    present |= {where for path in python_files(tests=True) for where, _ in functions(path)}
    allowed: dict[str, str] = getattr(exempt, kind)

    assert set(allowed) <= present
    assert all(reason and "\n" not in reason for reason in allowed.values())
