"""The command line, as it describes itself."""

from __future__ import annotations

from collections.abc import Iterator

import click

from generating.marks import page
from hueandcry.batch.cli import COMMANDS, hue

_EXITS = "Data goes to stdout, everything said to stderr. Exit 0: done, 1: not possible, 2: wrong usage."


def commands_page() -> str:
    """Return every command with its help, as the command line itself prints it."""
    parts = [_EXITS]
    with click.Context(hue, info_name="hue") as context:
        for name in COMMANDS:
            command = hue.get_command(context, name)
            assert command
            parts += [f"## {path}\n\n```\n{_help(path, one)}\n```" for path, one in _all_of(context, name, command)]
    return page("Commands", *parts)


def _all_of(context: click.Context, path: str, command: click.Command) -> Iterator[tuple[str, click.Command]]:
    yield f"hue {path}", command
    if isinstance(command, click.Group):
        for name in command.list_commands(context):
            found = command.get_command(context, name)
            assert found
            if not found.hidden:
                yield f"hue {path} {name}", found


def _help(path: str, command: click.Command) -> str:
    with click.Context(command, info_name=path, max_content_width=100, terminal_width=100) as context:
        return command.get_help(context)
