"""Where everything of the database lies: our own notes, the server's data, its socket, its log."""

from __future__ import annotations

import hashlib
import json
import os
import secrets
import stat
from dataclasses import dataclass
from pathlib import Path

from hueandcry.batch.postgres.account import Account, can_reach, choose_account
from hueandcry.batch.private_file import write_private
from hueandcry.core.errors import NotPossible

# For root, where the project's folder is closed to the server's user: the place for a service's data.
ELSEWHERE = Path("/var/lib/hue-and-cry")
PORT = 5432  # Names the socket's file only; nothing listens on a network.
_LONGEST_SOCKET_PATH = 103  # bytes; Linux takes 107, macOS 103
_SHORT_FOLDER = Path("/tmp")  # noqa: S108  # the folder made in it is ours alone, and checked to be


class NotOurFolder(NotPossible):
    """A folder that the database needs belongs to someone else: remove it, or set HUE_DATA elsewhere."""


@dataclass(frozen=True, slots=True)
class Places:
    """home: our notes, readable by us alone. base: what the server's user owns things in."""

    home: Path
    base: Path
    account: Account

    @property
    def cluster(self) -> Path:
        return self.base / "cluster"

    @property
    def log(self) -> Path:
        return self.base / "log" / "server.log"

    @property
    def programs(self) -> Path:
        return self.base / "programs"

    @property
    def connection_file(self) -> Path:
        return self.home / "connection.json"

    @property
    def superuser_file(self) -> Path:
        return self.home / "superuser-password"

    @property
    def keep_mark(self) -> Path:
        return self.home / "keep-running"

    @property
    def socket_folder(self) -> Path:
        here = self.base / "run"
        if len(os.fsencode(here / f".s.PGSQL.{PORT}")) <= _LONGEST_SOCKET_PATH:
            return here
        return _SHORT_FOLDER / f"hue-{hashlib.sha256(os.fsencode(self.base)).hexdigest()[:16]}"


def find_places(data: Path) -> Places:
    """Return where things are or shall be, making only our own folders; nobody's rights are changed."""
    home = data.absolute() / "postgres"
    make_folder(home)
    note = home / "place.json"
    if note.exists():
        base = Path(json.loads(note.read_text())["base"])
        return Places(home, base, choose_account(base / "cluster"))
    account = choose_account(home / "cluster")
    if not account.dropped or can_reach(account, home):
        return Places(home, home, account)
    # Random, not made from the path: a new clone in an old one's folder must not find the old one's data.
    base = ELSEWHERE / secrets.token_hex(8)
    make_folder(base)
    write_private(note, json.dumps({"base": str(base)}))
    return Places(home, base, account)


def make_folder(folder: Path) -> None:
    """Make a folder and those above it that others may pass through but not list, whatever the umask."""
    missing = [step for step in (folder, *folder.parents) if not step.exists()]
    for step in reversed(missing):
        step.mkdir(exist_ok=True)
        step.chmod(0o711)


def make_server_folder(folder: Path, account: Account) -> None:
    """Make a folder that is the server's user's alone; refuse one that is not."""
    if not folder.is_symlink() and not folder.exists():
        folder.mkdir(mode=0o700)
        account.own(folder)
    found = folder.lstat()
    if not stat.S_ISDIR(found.st_mode) or found.st_uid != account.uid or stat.S_IMODE(found.st_mode) & 0o077:
        raise NotOurFolder(
            f"{folder} is not a private folder of user {account.name}: remove it, or set HUE_DATA elsewhere."
        )
