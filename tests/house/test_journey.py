"""The files that the journey tells a reader to open are there."""

from __future__ import annotations

import re

import pytest

from tests.house.tree import PACKAGE, ROOT

JOURNEY = (ROOT / "docs" / "journey.md").read_text(encoding="utf-8")
FILES = sorted(set(re.findall(r"`([a-z_]+(?:/[a-z0-9_]+)+\.py)`", JOURNEY)))
STAGES_OF_LIFE = re.findall(r"^## (\d+)\. ", JOURNEY, re.MULTILINE)


def test_journey_names_files() -> None:
    assert len(FILES) > 15


@pytest.mark.parametrize("file", FILES)
def test_file_is_there(file: str) -> None:
    assert (PACKAGE / file).is_file()


def test_every_step_says_what_to_open() -> None:
    assert len(re.findall(r"^Open ", JOURNEY, re.MULTILINE)) == len(STAGES_OF_LIFE)
