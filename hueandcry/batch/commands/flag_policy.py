"""`hue flag policy`: named versions of the policy, and the one in force."""

from __future__ import annotations

from datetime import UTC, datetime

import click

from hueandcry.access.viewer import ENGINE, Viewer, viewing


@click.group()
def policy() -> None:
    """List, name or adopt a policy."""


@policy.command("list")
def listed() -> None:
    """Show every policy, what it changes, and which is in force."""
    from hueandcry.stages.flag.policies import queries

    with viewing(Viewer("hue flag policy", 0, frozenset(), ENGINE)):
        now = queries.in_force().name
        for one in queries.policies():
            by = f", named by {one.made_by}: {one.reason}" if one.made_by else ", which ships with the program"
            click.echo(f"{'*' if one.policy.name == now else ' '} {one.policy.label}{by}")


@policy.command()
@click.argument("name")
@click.option("--line", "lines", multiple=True, help="LINE=yes, LINE=no or LINE=review; may be given again.")
@click.option("--by", "person", required=True, help="Who names it: a person's name or e-mail address.")
@click.option("--reason", required=True, help="Why; it stands beside the policy.")
def new(name: str, lines: tuple[str, ...], person: str, reason: str) -> None:
    """Keep a policy under NAME, dated today. It decides nothing until it is adopted or a recompute names it."""
    from hueandcry.stages.flag.policies import actions
    from hueandcry.stages.flag.policies.data import NewPolicy

    settings = {line: answer for line, _, answer in (one.partition("=") for one in lines)}
    viewer = Viewer(person, 0, frozenset(), ENGINE)
    with viewing(viewer):
        actions.name_policy(new=NewPolicy(name, settings, reason), by=viewer, at=datetime.now(UTC))
    click.echo(f"{name} is kept. `hue flag recompute --policy {name}` decides history under it.")


@policy.command()
@click.argument("name")
@click.option("--by", "person", required=True, help="Who decides: a person's name or e-mail address.")
@click.option("--reason", required=True, help="Why; it stands beside the decision.")
def adopt(name: str, person: str, reason: str) -> None:
    """Put NAME in force: imports use it from their next batch on."""
    from hueandcry.stages.flag.policies import actions

    viewer = Viewer(person, 0, frozenset(), ENGINE)
    with viewing(viewer):
        actions.adopt_policy(name=name, reason=reason, by=viewer, at=datetime.now(UTC))
    click.echo(f"{name} is in force. `hue flag recompute` decides history under it.")
