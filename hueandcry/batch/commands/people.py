"""`hue people`: who is who among the suspects, and apart from them the victims, of every record."""

from __future__ import annotations

from datetime import UTC, datetime

import click

from hueandcry.access.viewer import ENGINE, Viewer, viewing


@click.group()
def command() -> None:
    """Work out which mentions of suspects, and apart from them of victims, are one person."""


@command.command("rebuild")
@click.option("--memory", default="3GB", show_default=True, help="The most memory that weighing pairs may take.")
def rebuild_command(memory: str) -> None:
    """Learn the weights from every mention held and work everybody out again.

    People keep their references, and what named persons have judged holds. Run it after the first large import and
    then each month: live placing weighs by what the last rebuild learnt.
    """
    from hueandcry.stages.people.actions.rebuild import rebuild

    with viewing(Viewer("hue people rebuild", 0, frozenset(), ENGINE)):
        for found in rebuild(at=datetime.now(UTC), memory=memory, say=_say):
            click.echo(
                f"{found.mention_count:,} mentions of a {found.role} are {found.person_count:,} people; "
                f"{found.moved_count:,} mentions were somebody else's and have been moved."
            )


@command.command("place")
def place_command() -> None:
    """Place every mention that waits, as the workers do by themselves."""
    from hueandcry.batch.placing import place_some

    count = 0
    while placed := place_some():
        count += placed
        _say(f"{count:,} mentions placed")
    click.echo(f"{count:,} mentions placed; none waits.")


def _say(line: str) -> None:
    click.echo(f"{line} …", err=True)
