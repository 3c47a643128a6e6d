"""One model file, known by the digest in its name. No database: the processes that prepare rows read it as well."""

from __future__ import annotations

from functools import lru_cache
from hashlib import sha256
from pathlib import Path

from hueandcry.core.errors import NotPossible
from hueandcry.core.flagging import model as models


class ModelGone(NotPossible):
    """The model in force is not in the data folder, or is not what was adopted; put another back in force."""


def digest_of(data: bytes) -> str:
    """Return the name by which a model's bytes are known."""
    return sha256(data).hexdigest()[:32]


@lru_cache(maxsize=2)
def read_checked(path: Path) -> models.Model:
    """Return the model in a file of the data folder; raises ModelGone when it is not there or is another.

    Raises ModelUnreadable for one that another version of the program made.
    """
    try:
        data = path.read_bytes()
    except OSError as missing:
        raise ModelGone from missing
    if digest_of(data) != path.stem:
        raise ModelGone()
    return models.load(data)
