"""`hue administrator`: an organisation and its first administrators, who bring in everybody else."""

from __future__ import annotations

from datetime import UTC, datetime

import click

from hueandcry.access.viewer import ENGINE, Viewer, viewing


@click.command()
@click.argument("organisation")
@click.argument("email")
@click.argument("name")
@click.option("--kind", default="force", show_default=True, help="Kind of a new organisation; see its reference page.")
@click.option("--title", default="", help="Name of a new organisation; without it there must be one of that code.")
@click.password_option(help="Asked for when it is not given.")
def command(organisation: str, email: str, name: str, kind: str, title: str, password: str) -> None:
    """Make EMAIL, called NAME, an administrator of ORGANISATION, a code such as "kent".

    Make two: each grants what the other asks for. They set up a second step when they first sign in.
    """
    from hueandcry.access import actions, queries
    from hueandcry.access.models import ORGANISATION_KINDS
    from hueandcry.core.lookalikes import check_email, check_name

    if kind not in dict(ORGANISATION_KINDS):
        raise click.UsageError(f"Kinds are: {', '.join(dict(ORGANISATION_KINDS))}.")
    by = Viewer("hue administrator", 0, frozenset(), ENGINE)
    with viewing(by):
        actions.add_forces()
        if title:
            actions.add_organisation(code=organisation, name=title, kind=kind)
        new = actions.NewMember(
            check_email(email), check_name(name), queries.get_organisation(organisation), ["administrator"], password
        )
        actions.add_member(new=new, by=by, at=datetime.now(UTC))
    click.echo(f"{new.name} administers {new.organisation.name}.")
