"""The command `hue`: names every command, loads the one that is called, and says errors in one line."""

from __future__ import annotations

import importlib
import os
import signal
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import click

from hueandcry import __version__
from hueandcry.core.errors import HueAndCryError


@dataclass(frozen=True, slots=True)
class Entry:
    """One command: where it is, what it says of itself, and whether it needs the database."""

    loads: str
    says: str
    database: bool = False


_HERE = "hueandcry.batch.commands"

COMMANDS = {
    "demo": Entry(f"{_HERE}.demo:command", "Show a simulated nation: database, records, pages."),
    "serve": Entry(f"{_HERE}.serve:command", "Run pages, API and workers on this machine."),
    "db": Entry(f"{_HERE}.db:command", "Start, stop and look at the database."),
    "migrate": Entry(f"{_HERE}.migrate:command", "Bring the database's tables up to date."),
    "administrator": Entry(
        f"{_HERE}.administrator:command", "Make an organisation's first administrators.", database=True
    ),
    "import": Entry(f"{_HERE}.import_file:command", "Import a file of records.", database=True),
    "scan": Entry(f"{_HERE}.scan:command", "Read texts: e-crime or not, why, which identifiers."),
    "simulate": Entry(f"{_HERE}.simulate:command", "Write a simulated nation's records as files."),
    "flag": Entry(f"{_HERE}.flag:command", "Train the flag, or decide every record anew.", database=True),
    "link": Entry(f"{_HERE}.link:command", "Rebuild the series across forces; link a file of people."),
    "people": Entry(f"{_HERE}.people:command", "Work out who is who among suspects and victims.", database=True),
    "law": Entry(f"{_HERE}.law:command", "Retention: what falls due, disposal, clocks.", database=True),
    "export": Entry(f"{_HERE}.export:command", "Write series or flags as CSV.", database=True),
    "audit": Entry(f"{_HERE}.audit:command", "Seal the audit trail, verify it, and prove it to outsiders."),
    "bench": Entry(f"{_HERE}.bench:command", "Measure this machine on simulated records."),
    "work": Entry(f"{_HERE}.work:command", "Process waiting batches of records.", database=True),
}


class LazyGroup(click.Group):
    """A group that imports a command's module only when that command is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        entry = COMMANDS.get(cmd_name)
        if entry is None:
            return None
        if entry.database:
            set_up_django()
        module, attribute = entry.loads.split(":")
        loaded = getattr(importlib.import_module(module), attribute)
        assert isinstance(loaded, click.Command)
        return loaded

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        entry = COMMANDS.get(args[0])
        if entry and entry.database and "--help" not in args:
            from hueandcry.batch import postgres

            # Settings read where the database is, so it has to be there before Django is set up.
            ctx.with_resource(postgres.running())
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl([(name, entry.says) for name, entry in COMMANDS.items()])


def set_up_django() -> None:
    """Make Django ready for a command that speaks to the database."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "hueandcry.config.settings")
    # A command has one session, which holds its locks; a pool would hide its end and try for minutes to replace it.
    os.environ["HUE_POOL"] = "0"
    import django

    django.setup()


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["--help", "-h"]})
@click.version_option(__version__, prog_name="hue")
def hue() -> None:
    """Hue & Cry: one hub against e-crime. Data goes to stdout, everything said to stderr."""


def main(arguments: Sequence[str] | None = None) -> None:
    """Run `hue`; exit 1 with one line for a known error, 2 for wrong usage."""
    # As Ctrl-C does: unwinds, so that what a command started is stopped.
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        hue.main(args=arguments, prog_name="hue")
    except HueAndCryError as error:
        _fail(error.message)
    except _database_errors() as error:
        _fail(f"The database does not answer ({error}). `hue db status` says where it is looked for.")


def _database_errors() -> tuple[type[BaseException], ...]:
    # Named only when Django is loaded: `hue scan` must not pay for its import.
    loaded: Any = sys.modules.get("django.db.utils")
    return (loaded.OperationalError,) if loaded else ()


def _fail(message: str) -> None:
    click.echo(f"hue: {' '.join(message.split())}", err=True)
    sys.exit(1)
