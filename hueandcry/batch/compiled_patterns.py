"""Compiled patterns kept between starts, as Python keeps its compiled modules: a start then costs a second less."""

from __future__ import annotations

import os
from collections.abc import Iterable
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path

from hueandcry.core.identifiers.matching import PatternSet

_DIGEST_BYTES = 16


def cache_folder() -> Path | None:
    """Return where this user's programs keep what they can make anew, or None where there is no home."""
    named = os.environ.get("XDG_CACHE_HOME")
    with suppress(RuntimeError):
        return (Path(named) if named else Path.home() / ".cache") / "hue-and-cry"
    return None


def restore(folder: Path | None, sets: Iterable[PatternSet]) -> None:
    """Take the compiled sets that were kept; a file that is missing, cut off or of another machine is passed over."""
    for one in sets:
        if folder is None:
            continue
        with suppress(OSError):
            whole = (folder / f"{one.key}.patterns").read_bytes()
            digest, packed = whole[:_DIGEST_BYTES], whole[_DIGEST_BYTES:]
            if digest == _digest(packed):
                one.restore(packed)


def keep(folder: Path | None, sets: Iterable[PatternSet]) -> None:
    """Keep sets that have been compiled; a folder that cannot be written is no error."""
    for one in sets:
        if folder is None:
            continue
        path = folder / f"{one.key}.patterns"
        with suppress(OSError):
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            packed = one.packed()
            # Written aside and renamed: a reader sees all of it or nothing.
            new = path.with_name(f"{path.name}.{os.getpid()}.new")
            new.write_bytes(_digest(packed) + packed)
            new.replace(path)


def _digest(packed: bytes) -> bytes:
    return blake2b(packed, digest_size=_DIGEST_BYTES).digest()


def warm() -> None:
    """Make every set ready, from what was kept or else compiled and kept for the next start."""
    # Imported for the sets that it makes.
    import hueandcry.core.identifiers.finder  # noqa: F401

    waiting = [one for one in PatternSet.made if not one.is_compiled]
    folder = cache_folder()
    restore(folder, waiting)
    new = [one for one in waiting if not one.is_compiled]
    for one in new:
        one.compile()
    keep(folder, new)


if __name__ == "__main__":
    warm()
