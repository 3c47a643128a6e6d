"""`hue db`: the database that this project brings along."""

from __future__ import annotations

import sys

import click

from hueandcry.batch import postgres
from hueandcry.batch.data_folder import data_folder
from hueandcry.batch.postgres.binaries import find_binaries
from hueandcry.batch.processes import run_to_end

_STOPPED = 3  # as `pg_ctl status` and every service manager have it


def _say(line: str) -> None:
    click.echo(line, err=True)


@click.group()
def command() -> None:
    """Start, stop and look at the database.

    It is made where there is none, in .data (or HUE_DATA), and reached by a private socket only. With
    DATABASE_URL set, that server is used and nothing here starts or stops it.
    """


@command.command()
def start() -> None:
    """Start the database and let it run until `hue db stop`."""
    done = postgres.start()
    if done.external:
        _say("DATABASE_URL names a server: nothing to start here.")
        return
    assert done.places
    postgres.keep()
    if done.elsewhere:
        _say(done.elsewhere)
    what = "made and started" if done.made else "started" if done.started else "running already"
    _say(f"The database is {what}: {done.places.cluster}")


@command.command()
def stop() -> None:
    """Stop the database cleanly; the next command that needs it starts it again."""
    if postgres.external():
        _say("DATABASE_URL names a server: nothing to stop here.")
    elif postgres.stop():
        _say("The database is stopped.")
    else:
        _say("The database was not running.")


@command.command()
def status() -> None:
    """Tell whether the database runs, since when, and where its data and log are; exit 3 if not."""
    found = postgres.status()
    if found.external:
        click.echo("DATABASE_URL names a server; none is kept here.")
        return
    if not found.exists:
        click.echo("There is no database here yet: `hue db start` makes one.")
        sys.exit(_STOPPED)
    if found.running:
        click.echo(f"running   PostgreSQL {found.version}, process {found.pid}, as user {found.account}")
        click.echo(f"since     {found.since:%Y-%m-%d %H:%M:%S} UTC")
    else:
        click.echo("stopped")
    click.echo(f"data      {found.cluster}")
    click.echo(f"log       {found.log}")
    if not found.running:
        sys.exit(_STOPPED)


@command.command()
@click.option("--yes", is_flag=True, help="Do not ask.")
def remove(yes: bool) -> None:
    """Stop the database and remove it with everything in it."""
    found = postgres.status()
    if found.external or not found.exists:
        _say("There is no database here to remove.")
        return
    if not yes:
        click.confirm(f"Remove {found.cluster} and every record in it?", abort=True, err=True)
    postgres.remove()
    # How far its trail was sealed; a new database begins a chain of its own, with the same key.
    (data_folder() / "audit" / "last-seal").unlink(missing_ok=True)
    _say("The database is removed.")


@command.command()
def programs() -> None:
    """Tell which PostgreSQL server programs would be used; exit 1 when there are none."""
    found = find_binaries()
    click.echo(f"PostgreSQL {found.version} from the {found.origin}: {found.folder}")


@command.command(context_settings={"ignore_unknown_options": True})
@click.argument("program", nargs=-1, required=True, type=click.UNPROCESSED)
def run(program: tuple[str, ...]) -> None:
    """Run a PROGRAM with the database running, and stop the database after it if nothing else uses it."""
    with postgres.running():
        sys.exit(run_to_end(program))
