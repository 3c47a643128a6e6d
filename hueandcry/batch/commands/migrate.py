"""`hue migrate`: the tables, brought up to date as their owner."""

from __future__ import annotations

import os

import click

from hueandcry.batch import postgres
from hueandcry.core.errors import NotPossible


class TablesOutOfDate(NotPossible):
    """The database's tables are not up to date: run `hue migrate` as their owner first."""


@click.command()
@click.option("--quiet", is_flag=True, help="Say nothing of migrations that are already there.")
@click.option("--static", is_flag=True, help="Also gather styles and scripts for the web server.")
@click.option("--check", is_flag=True, help="Change nothing; exit 1 when something is to be done.")
def command(quiet: bool, static: bool, check: bool) -> None:
    """Bring the database's tables up to date, as the role that owns them.

    On a server of your own (DATABASE_URL) it also makes the role hue_app, unless
    HUE_APP_DATABASE_URL names one.
    """
    with postgres.running():
        if check:
            _check()
        else:
            _migrate(verbosity=0 if quiet else 1)
        if static:
            _django("collectstatic", verbosity=0)


def _migrate(verbosity: int) -> None:
    # From here on this process speaks to the database as the owner.
    from hueandcry.batch.app_role import make_app_role

    if make_app_role():
        click.echo("Made the role hue_app; its password is in app-role.json of the data folder.", err=True)
    os.environ["HUE_DATABASE_ROLE"] = "owner"
    _django("migrate", verbosity=verbosity)


def _check() -> None:
    try:
        _django("migrate", verbosity=0, check_unapplied=True)
    except SystemExit as pending:
        raise TablesOutOfDate from pending


def _django(name: str, **options: object) -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "hueandcry.config.settings")
    import django
    from django.core.management import call_command

    django.setup()
    call_command(name, interactive=False, **options)
