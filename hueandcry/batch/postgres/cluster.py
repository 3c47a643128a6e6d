"""Makes the server's data folder and writes its configuration."""

from __future__ import annotations

import os
import secrets
import shutil
from pathlib import Path

from hueandcry.batch.postgres.account import can_reach
from hueandcry.batch.postgres.binaries import Binaries
from hueandcry.batch.postgres.places import PORT, Places, make_server_folder
from hueandcry.batch.postgres.server import Server
from hueandcry.batch.postgres.tuning import configuration
from hueandcry.batch.private_file import write_private
from hueandcry.core.errors import Unavailable

SUPERUSER = "hue_supervisor"
_INCLUDED = "hueandcry.conf"


class ClusterNotMade(Unavailable):
    """PostgreSQL could not make its data folder."""


def make_cluster(server: Server) -> bool:
    """Make the data folder if there is none; return whether it was made. A crash leaves none, not half."""
    places = server.places
    if places.cluster.exists():
        return False
    password = secrets.token_urlsafe(24)
    write_private(places.superuser_file, password)
    unfinished = places.base / "cluster.unfinished"
    shutil.rmtree(unfinished, ignore_errors=True)
    make_server_folder(unfinished, places.account)
    # Handed over as a file, because every user can read a command line.
    first_password = places.base / "run" / "first-password"
    write_private(first_password, password)
    places.account.own(first_password)
    try:
        _initdb(server, unfinished, first_password)
    finally:
        first_password.unlink()
    with (unfinished / "postgresql.conf").open("a") as conf:
        conf.write(f"\ninclude '{_INCLUDED}'\n")
    unfinished.rename(places.cluster)
    return True


def _initdb(server: Server, folder: Path, password_file: Path) -> None:
    done = server.run(
        "initdb",
        f"--pgdata={folder}",
        f"--username={SUPERUSER}",
        f"--pwfile={password_file}",
        "--auth=scram-sha-256",
        "--encoding=UTF8",
        "--locale=C.UTF-8",
        "--data-checksums",
        "--no-instructions",
        timeout_seconds=300,
    )
    if done.returncode:
        lines = done.stderr.strip().splitlines() or ["it said nothing"]
        raise ClusterNotMade(f"PostgreSQL could not make its data folder: {lines[0]}")


def write_configuration(server: Server) -> None:
    """Write the settings that postgresql.conf includes."""
    places = server.places
    make_server_folder(places.socket_folder, places.account)
    file = places.cluster / _INCLUDED
    for compression in ("lz4", "pglz"):
        write_private(file, configuration(str(places.socket_folder), PORT, compression))
        places.account.own(file)
        # A server built without lz4 refuses the setting; this asks it without starting it.
        if server.run("postgres", "-C", "wal_compression", "-D", str(places.cluster)).returncode == 0:
            return


def data_version(cluster: Path) -> int | None:
    """Return the major version that made this data, or None where there is none yet."""
    note = cluster / "PG_VERSION"
    return int(note.read_text()) if note.exists() else None


def reachable(binaries: Binaries, places: Places) -> Binaries:
    """Return programs that the server's user can run: copied beside the data where it cannot reach them."""
    if not places.account.dropped or can_reach(places.account, binaries.folder):
        return binaries
    copy = places.programs / str(binaries.version)
    if not copy.exists():
        unfinished = places.programs / f"{binaries.version}.unfinished"
        shutil.rmtree(unfinished, ignore_errors=True)
        places.programs.mkdir(mode=0o755, exist_ok=True)
        shutil.copytree(binaries.folder.parent, unfinished, symlinks=True)
        _open_to_all(unfinished)
        unfinished.rename(copy)
    return Binaries(copy / "bin", binaries.version, binaries.origin)


def _open_to_all(tree: Path) -> None:
    # Our own copy, made under whatever umask there is.
    tree.parent.chmod(0o755)
    for folder, _, files in os.walk(tree):
        Path(folder).chmod(0o755)
        for name in files:
            file = Path(folder, name)
            if not file.is_symlink():
                file.chmod(0o755 if os.access(file, os.X_OK) or ".so" in name else 0o644)
