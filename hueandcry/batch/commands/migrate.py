"""`hue migrate`: the tables, brought up to date as their owner."""

from __future__ import annotations

import os

import click

from hueandcry.batch import postgres


@click.command()
@click.option("--quiet", is_flag=True, help="Say nothing of migrations that are already there.")
@click.option("--static", is_flag=True, help="Also gather styles and scripts for the web server.")
def command(quiet: bool, static: bool) -> None:
    """Bring the database's tables up to date, as the role that owns them.

    On a server of your own (DATABASE_URL) it also makes the role hue_app, unless
    HUE_APP_DATABASE_URL names one.
    """
    with postgres.running():
        _migrate(verbosity=0 if quiet else 1)
        if static:
            from django.core.management import call_command

            call_command("collectstatic", interactive=False, verbosity=0)


def _migrate(verbosity: int) -> None:
    # From here on this process speaks to the database as the owner.
    from hueandcry.batch.app_role import make_app_role

    if make_app_role():
        click.echo("Made the role hue_app; its password is in app-role.json of the data folder.", err=True)
    os.environ["HUE_DATABASE_ROLE"] = "owner"
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "hueandcry.config.settings")
    import django
    from django.core.management import call_command

    django.setup()
    call_command("migrate", interactive=False, verbosity=verbosity)
