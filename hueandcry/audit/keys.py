"""The key that signs seals, the keys that are known, and the last seal made: kept outside the database.

Whoever can rewrite the database still has neither the key nor this folder's memory of how far the chain went.
"""

from __future__ import annotations

import json
import os
import secrets
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings

from hueandcry.core.errors import Unavailable
from hueandcry.core.sealing.signature import public_of


class NoSealKey(Unavailable):
    """The key that signs seals cannot be read; it lies in the folder `audit` of the data folder."""


@dataclass(frozen=True, slots=True)
class Remembered:
    """The last seal that was made with this folder: its number and its statement's digest."""

    number: int
    digest: bytes


def _folder() -> Path:
    folder = Path(settings.AUDIT_KEYS)
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return folder


def signing_key() -> bytes:
    """Return the private key, made the first time; raises NoSealKey."""
    kept = _folder() / "seal-key"
    try:
        if not kept.exists():
            _make(kept)
        private = bytes.fromhex(kept.read_text(encoding="ascii").strip())
        public = public_of(private)
    except (OSError, ValueError) as error:
        raise NoSealKey() from error
    if public not in known_keys():
        with (kept.parent / "known-keys").open("a", encoding="ascii") as file:
            file.write(public.hex() + "\n")
    return private


def _make(kept: Path) -> None:
    new = kept.with_name(f"{kept.name}.{os.getpid()}.new")
    _write(new, secrets.token_hex(32))
    # A link fails where the name exists: of two workers that start together, both use the first one's key.
    with suppress(FileExistsError):
        os.link(new, kept)
    new.unlink()


def known_keys() -> frozenset[bytes]:
    """Return the public keys whose seals are believed: one hexadecimal line each in the file known-keys."""
    listed = _folder() / "known-keys"
    if not listed.exists():
        return frozenset()
    return frozenset(bytes.fromhex(line) for line in listed.read_text(encoding="ascii").split())


def remember(number: int, digest: bytes) -> None:
    """Keep how far the chain goes, so that seals taken off its end are missed."""
    kept = _folder() / "last-seal"
    known = remembered()
    if known is None or known.number < number:
        new = kept.with_name(f"{kept.name}.{os.getpid()}.new")
        _write(new, json.dumps({"number": number, "digest": digest.hex()}))
        new.replace(kept)


def remembered() -> Remembered | None:
    """Return the last seal that was made with this folder, or None before the first."""
    kept = _folder() / "last-seal"
    if not kept.exists():
        return None
    held = json.loads(kept.read_text(encoding="ascii"))
    return Remembered(int(held["number"]), bytes.fromhex(held["digest"]))


def _write(path: Path, text: str) -> None:
    path.unlink(missing_ok=True)
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w", encoding="ascii") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
