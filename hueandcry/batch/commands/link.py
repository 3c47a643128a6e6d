"""`hue link`: the series of the whole country from nothing but the sightings, and the people of a file."""

from __future__ import annotations

import os
from datetime import UTC, datetime

import click

from hueandcry.batch.commands.link_people import command as people


@click.group()
def command() -> None:
    """Link records across forces and companies."""


@command.command("rebuild")
def rebuild_command() -> None:
    """Work every series out again and put right what differs from what is held.

    A live import keeps series exact, so the usual answer is that nothing had to be corrected.
    """
    # The database is started here, not for the whole group: `hue link people` needs none.
    from hueandcry.batch import postgres

    with postgres.running():
        _rebuild()


def _rebuild() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "hueandcry.config.settings")
    import django

    django.setup()
    from hueandcry.access.viewer import ENGINE, Viewer, viewing
    from hueandcry.stages.link.actions.rebuild import rebuild

    with viewing(Viewer("hue link rebuild", 0, frozenset(), ENGINE)):
        found = rebuild(at=datetime.now(UTC), say=lambda line: click.echo(f"{line} …", err=True))
    click.echo(
        f"{found.series_count:,} series of {found.member_count:,} records, from {found.sighting_count:,} sightings "
        f"that join; {found.corrected_count:,} records were in the wrong place and have been put right."
    )


command.add_command(people)
