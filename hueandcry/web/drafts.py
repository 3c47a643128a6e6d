"""An import that somebody is preparing: the file that was kept, and how its columns are to be read.

It lives in the session, so that nobody else can open it and nothing is stored before it is started.
"""

from __future__ import annotations

import uuid
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

from django.contrib.sessions.backends.base import SessionBase

from hueandcry.core.errors import NotFound
from hueandcry.core.importing.profile import Profile
from hueandcry.core.importing.profile_reading import load_profile
from hueandcry.core.importing.profile_toml import to_toml
from hueandcry.stages.record.intake import Kept

_KEY = "imports"
# Those of one person at one time; the file of an older one is removed.
_MOST = 5


class NoSuchDraft(NotFound):
    """There is no import being prepared by that name."""


@dataclass(frozen=True, slots=True)
class Draft:
    """One import being prepared. why: (confidence, reason) by header where the mapping was proposed."""

    token: str
    source_code: str
    file_name: str
    path: str
    sha256: str
    size_bytes: int
    profile_toml: str
    is_known: bool
    why: dict[str, tuple[float, str]]
    notes: list[str]

    @property
    def profile(self) -> Profile:
        """Return the profile that the file is to be read with."""
        return load_profile(self.profile_toml)

    def kept(self, rows_total: int | None) -> Kept:
        """Return the file as the queue takes it."""
        return Kept(self.file_name, Path(self.path), self.sha256, self.size_bytes, rows_total)

    def with_profile(self, profile: Profile) -> Draft:
        """Return the draft with its columns read another way."""
        text = to_toml(profile)
        return replace(self, profile_toml=text, is_known=self.is_known and text == self.profile_toml)


def new_token() -> str:
    """Return a name for a new draft."""
    return uuid.uuid4().hex


def keep(session: SessionBase, draft: Draft) -> None:
    """Keep a draft; of more than a few, the oldest goes and its file with it."""
    held: dict[str, Any] = session.get(_KEY, {})
    held[draft.token] = asdict(draft)
    while len(held) > _MOST:
        oldest = held.pop(next(iter(held)))
        Path(oldest["path"]).unlink(missing_ok=True)
    session[_KEY] = held


def find(session: SessionBase, token: str) -> Draft:
    """Return a draft of this session; raises NoSuchDraft."""
    held = session.get(_KEY, {}).get(token)
    if held is None or not Path(held["path"]).is_file():
        raise NoSuchDraft()
    return Draft(**held)


def forget(session: SessionBase, token: str) -> None:
    """Forget a draft whose file now belongs to the queue."""
    held = session.get(_KEY, {})
    held.pop(token, None)
    session[_KEY] = held
