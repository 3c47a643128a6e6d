"""`hue demo`: a simulated nation to look at, from nothing to pages."""

from __future__ import annotations

import os

import click

from hueandcry.batch import postgres
from hueandcry.batch.commands.serve import run_child, say, say_new, serve
from hueandcry.batch.sign_ins import keep_sign_ins, sign_ins_file


@click.command()
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen at.")
@click.option("--port", default=8000, show_default=True, help="Port; the next free one if it is taken.")
@click.option("--no-serve", is_flag=True, help="Build the nation and stop.")
@click.option("--build-only", is_flag=True, hidden=True)
def command(host: str, port: int, no_serve: bool, build_only: bool) -> None:
    """Show a simulated nation: make the database, import its records, serve its pages.

    Everything in it is invented. The first run builds it and prints a sign-in for each role; later runs start at once.
    """
    with postgres.running() as database:
        say_new(database)
        if build_only:
            _build()
            return
        run_child("migrate", "--quiet", "--static")
        # In a process of its own, whose memory is given back before pages are served.
        run_child("demo", "--build-only")
        if not no_serve:
            # A newcomer signs in with what was printed; the banner says so on every page.
            os.environ["HUE_SECOND_FACTOR"] = "off"
            serve(host, port)


def _build() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "hueandcry.config.settings")
    import django

    django.setup()
    from hueandcry.batch.demo import build

    made = build()
    if made:
        say(f"Sign in as:\n\n{keep_sign_ins(made)}\nKept in {sign_ins_file()} and not printed again.")
    else:
        say(f"The nation is there already; its sign-ins are in {sign_ins_file()}.")
