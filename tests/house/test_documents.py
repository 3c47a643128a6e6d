"""Documents keep to their form, say each thing once, and name nothing of one machine."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.house.tree import PACKAGE, ROOT, name, tracked

DOCS = ROOT / "docs"
ADRS = sorted((DOCS / "adr").glob("*.md"))
ADR_PARTS = ("Date:", "Status:", "## Context", "## Decision", "## Consequences", "## Rejected alternatives")
# Pieced together so that this file does not hold what it forbids.
FORBIDDEN = [
    "/wor" + "k/",
    "/far" + "m/",
    "files.python" + "hosted",
    "pypi." + "org",
    "registry.npm" + "js",
    "deb." + "debian.org",
]
VARIABLE = re.compile(r"\bHUE_[A-Z]+(?:_[A-Z]+)*\b")


def text_of(path: Path) -> str:
    return path.read_bytes().decode("utf-8", errors="replace")


@pytest.mark.parametrize("adr", ADRS, ids=name)
def test_decision_is_short_and_whole(adr: Path) -> None:
    text = text_of(adr)

    assert len(text.split()) < 300
    assert [part for part in ADR_PARTS if part not in text] == []


def test_decisions_are_numbered_without_a_gap() -> None:
    assert [adr.name[:4] for adr in ADRS] == [f"{number:04}" for number in range(1, len(ADRS) + 1)]


def test_glossary_has_each_term_once_in_order() -> None:
    terms = re.findall(r"^\*\*(.+?)\*\*", text_of(DOCS / "glossary.md"), re.MULTILINE)

    assert len(terms) > 10
    assert terms == sorted(set(terms), key=str.casefold)


def test_readme_fits_one_screen() -> None:
    assert len(text_of(ROOT / "README.md").splitlines()) <= 60


@pytest.mark.parametrize("words", FORBIDDEN)
def test_nothing_names_a_machine_or_a_registry(words: str) -> None:
    assert [name(path) for path in tracked() if words in text_of(path)] == []


def test_every_setting_is_documented() -> None:
    used = {found for path in PACKAGE.rglob("*.py") for found in VARIABLE.findall(text_of(path))}
    documented = set(VARIABLE.findall(text_of(DOCS / "reference" / "settings.md")))

    assert used == documented


def test_links_between_documents_lead_somewhere() -> None:
    broken = []
    for document in tracked():
        if document.suffix != ".md":
            continue
        for target in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", text_of(document)):
            if not (document.parent / target).exists():
                broken.append(f"{name(document)}: {target}")

    assert broken == []


def test_generated_pages_are_up_to_date() -> None:
    done = subprocess.run(
        [sys.executable, DOCS / "generate.py", "--check"],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 0, done.stderr
