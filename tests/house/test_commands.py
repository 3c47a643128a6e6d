"""Every command and target is documented, and what the documents tell people to type exists."""

from __future__ import annotations

import re
from pathlib import Path

import click
import pytest

from hueandcry.batch.cli import COMMANDS, hue
from tests.house.tree import ROOT, name, tracked

MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")
TARGETS = set(re.findall(r"^([a-z][a-z-]*):", MAKEFILE, re.MULTILINE))
# A command that a document tells people to type: in a fenced block or between back-ticks.
TYPED = re.compile(r"(?:^|`|\$ |&& |/)(make|hue)((?: [a-z][a-z-]*)+)", re.MULTILINE)
DOCUMENTS = [path for path in tracked() if path.suffix == ".md" and "adr" not in path.parts]


def command(*names: str) -> click.Command | None:
    with click.Context(hue, info_name="hue") as context:
        found: click.Command | None = hue
        for one in names:
            found = found.get_command(context, one) if isinstance(found, click.Group) else None
        return found


def subcommands() -> list[tuple[str, ...]]:
    listed: list[tuple[str, ...]] = []
    for one in COMMANDS:
        listed.append((one,))
        found = command(one)
        if isinstance(found, click.Group):
            listed += [(one, below) for below in found.commands]
    return listed


def test_every_target_has_its_line_of_help() -> None:
    documented = set(re.findall(r"^([a-z][a-z-]*):.*## \S", MAKEFILE, re.MULTILINE))
    phony = set(re.findall(r"^\.PHONY: (.*)$", MAKEFILE, re.MULTILINE)[0].split())

    assert documented == TARGETS == phony


def test_every_command_says_what_it_does() -> None:
    silent = [names for names in subcommands() if not (found := command(*names)) or not found.help]

    assert silent == []


def test_every_option_says_what_it_does() -> None:
    silent = [
        (*names, option.name)
        for names in subcommands()
        if (found := command(*names))
        for option in found.params
        if isinstance(option, click.Option) and not option.help and not option.hidden
    ]

    assert silent == []


@pytest.mark.parametrize("document", DOCUMENTS, ids=name)
def test_commands_in_documents_exist(document: Path) -> None:
    unknown = []
    for program, rest in TYPED.findall(document.read_text(encoding="utf-8")):
        words = rest.split()
        known = words[0] in TARGETS if program == "make" else _is_command(words)
        if not known:
            unknown.append(f"{program}{rest}")

    assert unknown == []


def _is_command(words: list[str]) -> bool:
    found = command(words[0])
    if isinstance(found, click.Group) and len(words) > 1:
        return words[1] in found.commands
    return found is not None
