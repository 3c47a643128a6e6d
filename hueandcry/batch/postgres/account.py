"""As whom the server runs: PostgreSQL refuses root, so root drops to a user that is already there."""

from __future__ import annotations

import os
import pwd
import stat
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from hueandcry.core.errors import NotPossible

_CANDIDATES = ("postgres", "nobody")


class NoServerAccount(NotPossible):
    """PostgreSQL refuses to run as root and there is no user `postgres` or `nobody`: run as another user."""


@dataclass(frozen=True, slots=True)
class Account:
    """The user that the server runs as; `dropped` when we are root and it is not."""

    uid: int
    gid: int
    name: str
    dropped: bool

    def popen_options(self) -> dict[str, Any]:
        """Return what subprocess needs to run a program as this user."""
        return {"user": self.uid, "group": self.gid, "extra_groups": []} if self.dropped else {}

    def own(self, path: Path) -> None:
        if self.dropped:
            os.chown(path, self.uid, self.gid)


def choose_account(cluster: Path) -> Account:
    """Return the owner of the data if there is data, else ourselves, else an unprivileged user."""
    if os.geteuid() != 0:
        return Account(os.geteuid(), os.getegid(), _name(os.geteuid()), dropped=False)
    if cluster.exists():
        owner = cluster.stat()
        return Account(owner.st_uid, owner.st_gid, _name(owner.st_uid), dropped=True)
    for name in _CANDIDATES:
        try:
            entry = pwd.getpwnam(name)
        except KeyError:
            continue
        return Account(entry.pw_uid, entry.pw_gid, name, dropped=True)
    raise NoServerAccount


def can_reach(account: Account, folder: Path) -> bool:
    """Tell whether the account may pass through every folder down to and into this one."""
    resolved = folder.resolve()
    return all(_may_pass(account, step.stat()) for step in (resolved, *resolved.parents))


def _may_pass(account: Account, found: os.stat_result) -> bool:
    if not account.dropped and account.uid == 0:
        return True
    if found.st_uid == account.uid:
        return bool(found.st_mode & stat.S_IXUSR)
    if found.st_gid == account.gid:
        return bool(found.st_mode & stat.S_IXGRP)
    return bool(found.st_mode & stat.S_IXOTH)


def _name(uid: int) -> str:
    try:
        return pwd.getpwuid(uid).pw_name
    except KeyError:
        return str(uid)
