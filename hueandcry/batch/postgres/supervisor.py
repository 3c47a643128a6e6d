"""Starts the database where there is none to use, and stops it when the last command using it has ended."""

from __future__ import annotations

import fcntl
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from hueandcry.batch.data_folder import data_folder
from hueandcry.batch.postgres.binaries import find_binaries
from hueandcry.batch.postgres.cluster import data_version, make_cluster, reachable, write_configuration
from hueandcry.batch.postgres.places import Places, find_places, make_server_folder
from hueandcry.batch.postgres.postmaster import State, read_postmaster, state_of
from hueandcry.batch.postgres.roles import make_database, server_version
from hueandcry.batch.postgres.server import Server
from hueandcry.core.errors import NotAllowed


class NotYours(NotAllowed):
    """The database's files belong to another user: run as that user, or set HUE_DATA to your own folder."""


@dataclass(frozen=True, slots=True)
class Started:
    """What starting did: nothing where DATABASE_URL names a server."""

    external: bool = False
    made: bool = False
    started: bool = False
    places: Places | None = None

    @property
    def elsewhere(self) -> str:
        """Why the data is not in the project's folder, or nothing where it is."""
        if self.places is None or self.places.base == self.places.home:
            return ""
        return (
            f"{self.places.home} is closed to user {self.places.account.name}, as whom the server must run: "
            f"its data is in {self.places.base}."
        )


@dataclass(frozen=True, slots=True)
class Status:
    """What there is now."""

    external: bool = False
    exists: bool = False
    running: bool = False
    pid: int = 0
    since: datetime | None = None
    version: str = ""
    account: str = ""
    cluster: Path | None = None
    log: Path | None = None


def external() -> bool:
    """Tell whether DATABASE_URL names a server, so that there is nothing here to start or stop."""
    return bool(os.environ.get("DATABASE_URL"))


def start(data: Path | None = None) -> Started:
    """Make what is missing and start the server unless it runs; safe to call at any time, from anywhere."""
    if external():
        return Started(external=True)
    places = _places(data)
    with _alone(places):
        server = _server(places)
        for folder in (places.base / "log", places.base / "run"):
            make_server_folder(folder, places.account)
        made = make_cluster(server)
        if state_of(places.cluster) is not State.SERVING:
            write_configuration(server)
        started = server.start()
        make_database(places)
    return Started(made=made, started=started, places=places)


def stop(data: Path | None = None) -> bool:
    """Stop the server cleanly; return whether one ran here."""
    if external():
        return False
    places = _places(data)
    with _alone(places):
        places.keep_mark.unlink(missing_ok=True)
        return places.cluster.exists() and _server(places).stop()


def remove(data: Path | None = None) -> None:
    """Stop the server and remove its data, its passwords and what was made elsewhere for it."""
    if external():
        return
    stop(data)
    places = _places(data)
    for folder in (places.socket_folder, places.base, places.home):
        shutil.rmtree(folder, ignore_errors=True)


def keep(data: Path | None = None) -> None:
    """Let the server go on when the commands that use it have ended, until stop()."""
    if not external():
        _places(data).keep_mark.touch()


def has_died(data: Path | None = None) -> bool:
    """Tell whether our server is gone; cheap enough to ask all the time."""
    if external():
        return False
    places = _places(data)
    return places.cluster.exists() and state_of(places.cluster) is not State.SERVING


def status(data: Path | None = None) -> Status:
    """Tell what there is, changing nothing."""
    if external():
        return Status(external=True)
    folder = data or data_folder()
    if not (folder / "postgres").exists():
        return Status()
    places = _places(folder)
    found = read_postmaster(places.cluster)
    known = Status(exists=places.cluster.exists(), account=places.account.name, cluster=places.cluster, log=places.log)
    if found is None or state_of(places.cluster) is not State.SERVING:
        return known
    return Status(
        exists=True,
        running=True,
        pid=found.pid,
        since=datetime.fromtimestamp(found.started_at, UTC),
        version=server_version(places),
        account=places.account.name,
        cluster=places.cluster,
        log=places.log,
    )


@contextmanager
def running(data: Path | None = None) -> Iterator[Started]:
    """Have the database run; afterwards stop it if nothing else uses it and nobody asked to keep it."""
    if external():
        yield Started(external=True)
        return
    places = _places(data)
    with (places.home / "users.lock").open("w") as users:
        # Held by every command that uses the database; a killed one lets go of it by dying.
        fcntl.flock(users, fcntl.LOCK_SH)
        done = start(data)
        try:
            yield done
        finally:
            if _last(users.fileno()) and not places.keep_mark.exists():
                stop(data)


def _last(users: int) -> bool:
    try:
        fcntl.flock(users, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def _places(data: Path | None) -> Places:
    try:
        places = find_places(data or data_folder())
        (places.home / "start.lock").touch()
    except PermissionError as error:
        raise NotYours from error
    return places


@contextmanager
def _alone(places: Places) -> Iterator[None]:
    with (places.home / "start.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def _server(places: Places) -> Server:
    return Server(reachable(find_binaries(data_version(places.cluster)), places), places)
