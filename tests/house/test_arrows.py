"""Which part may know which: the import contracts, and what they cannot see."""

from __future__ import annotations

import ast
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest

from hueandcry import STAGES
from tests.house.tree import PACKAGE, ROOT, name, python_files, syntax, tracked

# Only the parts that own tables may query them directly.
MAY_QUERY = ("hueandcry/stages/", "hueandcry/access/", "hueandcry/audit/")
NO_CLOCK = ("hueandcry/core/", "hueandcry/stages/")
CLOCKS = {("datetime", "now"), ("datetime", "utcnow"), ("datetime", "today"), ("date", "today"), ("time", "time")}
EMPTY_NAMES = {"utils", "util", "helpers", "helper", "manager", "managers", "common", "misc"}


def contracts() -> list[dict[str, Any]]:
    found = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    listed: list[dict[str, Any]] = found["tool"]["importlinter"]["contracts"]
    return listed


def test_import_contracts_are_kept() -> None:
    program = Path(sys.executable).with_name("lint-imports")

    done = subprocess.run([program, "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False)

    assert done.returncode == 0, done.stdout


def test_stages_are_stated_in_one_order() -> None:
    layers = next(one["layers"] for one in contracts() if one.get("containers") == ["hueandcry.stages"])

    assert tuple(reversed(layers)) == STAGES


def test_every_stage_has_its_folder_and_keeps_its_tables() -> None:
    folders = {path.name for path in (PACKAGE / "stages").iterdir() if (path / "__init__.py").exists()}
    protected = {module for one in contracts() for module in one.get("protected_modules", [])}

    assert folders == set(STAGES)
    assert {f"hueandcry.stages.{stage}.models" for stage in STAGES if _owns_tables(stage)} <= protected


def _owns_tables(stage: str) -> bool:
    folder = PACKAGE / "stages" / stage
    return (folder / "models.py").exists() or (folder / "models").is_dir()


def attributes(path: Path) -> list[ast.Attribute]:
    return [node for node in ast.walk(syntax(path)) if isinstance(node, ast.Attribute)]


def test_no_door_queries_a_table_itself() -> None:
    found = [
        f"{name(path)}:{node.lineno}"
        for path in python_files()
        if not name(path).startswith(MAY_QUERY)
        for node in attributes(path)
        if node.attr == "objects"
    ]

    assert found == []


def test_core_and_stages_are_told_the_time() -> None:
    found = [
        f"{name(path)}:{node.lineno}"
        for path in python_files()
        if name(path).startswith(NO_CLOCK)
        for node in attributes(path)
        if isinstance(node.value, ast.Name | ast.Attribute)
        if ((node.value.id if isinstance(node.value, ast.Name) else node.value.attr), node.attr) in CLOCKS
    ]

    assert found == []


@pytest.mark.parametrize("banned", ["print", "open", "input"])
def test_core_touches_nothing_outside(banned: str) -> None:
    found = [
        f"{name(path)}:{node.lineno}"
        for path in python_files()
        if name(path).startswith("hueandcry/core/")
        for node in ast.walk(syntax(path))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == banned
    ]

    assert found == []


def test_every_name_says_what_it_is() -> None:
    named = {part.removesuffix(".py") for path in tracked() for part in path.relative_to(ROOT).parts}

    assert named & EMPTY_NAMES == set()


def test_every_module_says_what_it_answers() -> None:
    silent = [name(path) for path in python_files() if syntax(path).body and not ast.get_docstring(syntax(path))]

    assert silent == []
