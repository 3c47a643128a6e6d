"""The project's files, and what stands in them, for the house tests."""

from __future__ import annotations

import ast
import subprocess
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "hueandcry"


@cache
def tracked() -> tuple[Path, ...]:
    """Every file that is or would be committed, or in an unpacked archive every file."""
    if not (ROOT / ".git").exists():
        return tuple(path for path in ROOT.rglob("*") if path.is_file() and ".venv" not in path.parts)
    listed = subprocess.run(
        ["git", "-c", "safe.directory=*", "ls-files", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    return tuple(path for line in listed.stdout.splitlines() if (path := ROOT / line).is_file())


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@cache
def python_files(*, tests: bool = False) -> tuple[Path, ...]:
    """The package's modules, migrations apart; with `tests`, the tests and benchmarks too."""
    folders = ("hueandcry", "tests", "benchmarks", "docs") if tests else ("hueandcry",)
    return tuple(
        path
        for path in tracked()
        if path.suffix == ".py" and name(path).split("/")[0] in folders and "migrations" not in path.parts
    )


@cache
def syntax(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"), filename=str(path))


Function = ast.FunctionDef | ast.AsyncFunctionDef


def functions(path: Path) -> Iterator[tuple[str, Function]]:
    """Each function with the name that the exempt list uses: "file::function"."""
    for node in ast.walk(syntax(path)):
        if isinstance(node, Function):
            yield f"{name(path)}::{node.name}", node


def is_table(path: Path) -> bool:
    """Tell whether a module is a table of data: three quarters of its lines are values given to names."""
    statements = [node for node in syntax(path).body if isinstance(node, ast.Assign | ast.AnnAssign)]
    return sum(length(node) for node in statements) >= 0.75 * len(path.read_text(encoding="utf-8").splitlines())


def is_command(node: Function) -> bool:
    """Tell whether click calls it: its parameters are the options that its help lists."""
    return any("command" in ast.unparse(one) or "option" in ast.unparse(one) for one in node.decorator_list)


def length(node: ast.stmt) -> int:
    assert node.end_lineno is not None
    return node.end_lineno - node.lineno + 1


def parameters(node: Function) -> int:
    """How many, `self` and `cls` apart."""
    given = node.args
    names = [arg.arg for arg in (*given.posonlyargs, *given.args, *given.kwonlyargs)]
    return len([one for one in names if one not in ("self", "cls")])
