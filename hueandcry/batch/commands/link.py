"""`hue link`: the series of the whole country, from nothing but the sightings."""

from __future__ import annotations

from datetime import UTC, datetime

import click

from hueandcry.access.viewer import ENGINE, Viewer, viewing
from hueandcry.stages.link.actions.rebuild import rebuild


@click.group()
def command() -> None:
    """Link records across forces and companies."""


@command.command("rebuild")
def rebuild_command() -> None:
    """Work every series out again and put right what differs from what is held.

    A live import keeps series exact, so the usual answer is that nothing had to be corrected.
    """
    with viewing(Viewer("hue link rebuild", 0, frozenset(), ENGINE)):
        found = rebuild(at=datetime.now(UTC), say=lambda line: click.echo(f"{line} …", err=True))
    click.echo(
        f"{found.series_count:,} series of {found.member_count:,} records, from {found.sighting_count:,} sightings "
        f"that join; {found.corrected_count:,} records were in the wrong place and have been put right."
    )
