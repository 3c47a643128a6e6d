"""A file on its way in: hashed, kept, matched with a profile, put in the queue."""

from __future__ import annotations

import os
import uuid
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from itertools import islice
from pathlib import Path

from django.conf import settings

from hueandcry.access.viewer import Viewer
from hueandcry.core.errors import Malformed
from hueandcry.core.importing import canonical
from hueandcry.core.importing.profile import Profile
from hueandcry.core.importing.profile_reading import load_profile
from hueandcry.core.importing.profile_toml import to_toml
from hueandcry.core.importing.proposal import Proposal, propose
from hueandcry.core.importing.recognition import recognise
from hueandcry.core.importing.rows import Row
from hueandcry.stages.record import queries
from hueandcry.stages.record.actions import batches
from hueandcry.stages.record.data import SourceData
from hueandcry.stages.record.files import RowStream, open_rows
from hueandcry.stages.record.profiles import shipped_profiles

# Enough rows to settle whether 03/04 is April or March in all but the shortest files.
SAMPLE_ROWS = 500


class NoSuchProfile(Malformed):
    """There is no profile by that name; `hue import --help` says where to look."""


@dataclass(frozen=True, slots=True)
class Match:
    """The profile for a file: one that knows its headers, or a proposal for somebody to correct."""

    profile: Profile
    proposal: Proposal | None

    @property
    def is_known(self) -> bool:
        return self.proposal is None


def keep_upload(blocks: Iterable[bytes], name: str) -> tuple[Path, str, int]:
    """Write an upload to the data folder; return its path, SHA-256 and size in bytes."""
    folder = Path(settings.UPLOADS)
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    # The reader tells formats by content; the ending only helps people who look.
    path = folder / f"{uuid.uuid4().hex}{''.join(Path(name).suffixes[-2:])[:16]}"
    digest, size = sha256(), 0
    with path.open("wb") as file:
        for block in blocks:
            file.write(block)
            digest.update(block)
            size += len(block)
        # A batch is acknowledged with its file: neither may outlive a power cut without the other.
        file.flush()
        os.fsync(file.fileno())
    return path, digest.hexdigest(), size


def digest_of(path: Path) -> tuple[str, int]:
    """Return the SHA-256 and size of a file, read in bounded memory."""
    with path.open("rb") as file:
        digest, size = sha256(), 0
        while block := file.read(1 << 20):
            digest.update(block)
            size += len(block)
    return digest.hexdigest(), size


def profiles_for(source: SourceData) -> dict[str, Profile]:
    """Return the profiles a source may use: those that ship, and those its owner saved, which come first."""
    saved = {name: load_profile(body) for name, body in queries.saved_profiles(source.owner_id)}
    return {**saved, **{name: p for name, p in shipped_profiles().items() if name not in saved}}


def named_profile(source: SourceData, name: str) -> Profile:
    """Return a profile by its name, or from a TOML file's path; raises NoSuchProfile."""
    held = profiles_for(source)
    if name in held:
        return held[name]
    path = Path(name)
    if path.suffix == ".toml" and path.is_file():
        return load_profile(path.read_text("utf-8"))
    raise NoSuchProfile(f"There is no profile {name!r}. There are: {', '.join(sorted(held))}.")


def match(stream: RowStream, source: SourceData) -> Match:
    """Return the source's own profile where it fits, else one that knows these headers, else a proposal."""
    held = profiles_for(source)
    own = held.get(source.profile_name)
    known = recognise(stream.headers, [own] if own else []) or recognise(stream.headers, list(held.values()))
    if known is not None:
        return Match(known, None)
    proposal = propose(stream.headers, sample(stream))
    return Match(proposal.profile, proposal)


def sample(stream: RowStream, rows: int = SAMPLE_ROWS) -> list[dict[str, str]]:
    """Return the cells of the first rows of a file."""
    return [item.values for item in islice((i for i in stream.rows() if isinstance(i, Row)), rows)]


@dataclass(frozen=True, slots=True)
class Kept:
    """A file that lies where a worker can read it."""

    name: str
    path: Path
    sha256: str
    size_bytes: int
    # About how many rows there are, for a bar that shows how far an import is; None when nobody looked.
    rows_total: int | None = None


def queue(*, source: SourceData, kept: Kept, profile: Profile, by: Viewer, at: datetime, key: str | None = None) -> int:
    """Put a kept file in the queue and return its batch's number; raises BadProfile for one that cannot be run."""
    # The canonical shape has no columns to map: its name says it all.
    written = profile.name if profile is canonical.PROFILE else to_toml(profile)
    if profile is not canonical.PROFILE:
        load_profile(written)  # refused now, to whoever can mend it, and not by a worker later
    upload = batches.Upload(
        file_name=kept.name,
        file_path=str(kept.path.absolute()),
        file_sha256=kept.sha256,
        file_bytes=kept.size_bytes,
        profile=written,
        idempotency_key=key,
        rows_total=kept.rows_total,
    )
    return batches.take(source=source, upload=upload, by=by, at=at)


def open_file(path: Path) -> RowStream:
    """Return a file's rows; raises Unreadable with the reason."""
    return open_rows(path)
