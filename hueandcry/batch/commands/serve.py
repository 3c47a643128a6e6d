"""`hue serve`: pages, API and workers of one machine, and the database under them."""

from __future__ import annotations

import sys

import click

from hueandcry.batch import postgres
from hueandcry.batch.address import free_port, reachable_host, wait_for_answer
from hueandcry.batch.processes import Part, run_to_end, run_together

_FIRST_ANSWER_SECONDS = 60
_THREADS = "8"  # measured: the most requests a second on two cores
_AS_APP = {"HUE_DATABASE_ROLE": "app"}


@click.command()
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen at.")
@click.option("--port", default=8000, show_default=True, help="Port; the next free one if it is taken.")
@click.option("--web-workers", default=1, show_default=True, help="Processes that answer requests.")
@click.option("--workers", default=1, show_default=True, help="Processes that work on waiting records.")
def command(host: str, port: int, web_workers: int, workers: int) -> None:
    """Run pages, API and workers on this machine until Ctrl-C.

    Starts the database if none runs and brings its tables up to date; what it started, it stops. On a server
    of your own (DATABASE_URL) it only checks that they are.
    """
    with postgres.running() as database:
        say_new(database)
        run_child("migrate", "--check" if database.external else "--quiet", "--static")
        serve(host, port, web_workers=web_workers, workers=workers)


def serve(host: str, port: int, *, web_workers: int = 1, workers: int = 1) -> None:
    """Serve until SIGINT or SIGTERM. The database must run and its tables be up to date."""
    chosen = free_port(host, port)
    if chosen != port:
        say(f"Port {port} is taken; {chosen} is used.")
    web = Part("The web server", _web_command(host, chosen, web_workers), _AS_APP)
    work = [sys.executable, "-m", "hueandcry", "work"]
    others = [Part(f"Worker {number}", work, _AS_APP) for number in range(1, workers + 1)]

    def announce() -> None:
        wait_for_answer(host, chosen, seconds=_FIRST_ANSWER_SECONDS, alive=web.is_alive)
        shown = reachable_host(host)
        say(f"Hue & Cry is at http://{f'[{shown}]' if ':' in shown else shown}:{chosen}/ (Ctrl-C stops it)")

    run_together([web, *others], say=say, ready=announce, look=_keep_database)
    say("Stopped.")


def _keep_database() -> None:
    if postgres.has_died():
        say("The database was ended; it is started again.")
        postgres.start()


def say_new(database: postgres.Started) -> None:
    """Say once where a new database is, if it is not where one would look."""
    if database.made and database.elsewhere:
        say(database.elsewhere)


def run_child(*arguments: str) -> None:
    """Run another `hue` command in a process of its own, and end with its code if it fails."""
    code = run_to_end([sys.executable, "-m", "hueandcry", *arguments])
    if code:
        sys.exit(code)


def say(line: str) -> None:
    """Say one line to whoever started the command."""
    click.echo(line, err=True)


def _web_command(host: str, port: int, workers: int) -> list[str]:
    return [
        *(sys.executable, "-m", "granian", "hueandcry.config.wsgi:application"),
        *("--interface", "wsgi", "--host", host, "--port", str(port)),
        *("--workers", str(workers), "--blocking-threads", _THREADS, "--workers-kill-timeout", "10"),
        *("--no-ws", "--log-level", "error", "--respawn-failed-workers"),
    ]
