"""`hue flag sample`: records drawn at random for people to read, so that figures carry their accuracy."""

from __future__ import annotations

import secrets
from datetime import UTC, date, datetime

import click

from hueandcry.access import queries as access
from hueandcry.access.viewer import ENGINE, Viewer, viewing


def month(context: click.Context, option: click.Parameter, written: str | None) -> date | None:
    """Return the first day of a month written "2026-04"."""
    if not written:
        return None
    try:
        return date.fromisoformat(f"{written}-01")
    except ValueError as fault:
        raise click.BadParameter("write a month as 2026-04") from fault


@click.command()
@click.option("--owner", required=True, help="Code of the organisation whose records to draw.")
@click.option("--size", default=300, show_default=True, help="How many records to draw.")
@click.option("--since", callback=month, help="First month, such as 2026-04; all when left out.")
@click.option("--until", callback=month, help="Last month.")
@click.option("--seed", type=click.IntRange(0, 2**31 - 1), help="Draw again what was drawn with this seed.")
@click.option("--by", "name", required=True, help="Who draws: a person's name or e-mail address.")
def sample(owner: str, size: int, since: date | None, until: date | None, seed: int | None, name: str) -> None:
    """Draw records at random into the review queue, in layers by the hub's answer and the class of offence."""
    from hueandcry.stages.flag.accuracy import actions

    chosen = secrets.randbelow(2**31) if seed is None else seed
    with viewing(Viewer(name, 0, frozenset(), ENGINE)):
        found = access.get_organisation(owner)
        viewer = Viewer(name, found.pk, frozenset(), ENGINE)
        wanted = actions.Wanted(found.pk, size, chosen, since, until)
        count = actions.draw(wanted=wanted, by=viewer, at=datetime.now(UTC))
    click.echo(f"{count:,} records of {found.name} drawn with seed {chosen}; those not read yet are in its queue.")
