"""The models of this installation: files by their digest in the data folder, and the one in force."""

from __future__ import annotations

import logging
import os
from pathlib import Path

from hueandcry.batch.data_folder import data_folder
from hueandcry.batch.model_file import ModelGone, digest_of, read_checked
from hueandcry.core.flagging import model as models
from hueandcry.stages.flag.adoption import queries

_LOG = logging.getLogger(__name__)


def models_folder() -> Path:
    """Return where models and their cards lie."""
    return data_folder() / "models"


def path_of(digest: str) -> Path:
    """Return where the model with this digest lies."""
    return models_folder() / f"{digest}.npz"


def keep_file(data: bytes) -> str:
    """Put a model into the data folder, whole or not at all; return its digest."""
    digest = digest_of(data)
    path = path_of(digest)
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(f"{path.name}.{os.getpid()}.part")
    part.write_bytes(data)
    part.replace(path)
    return digest


def path_in_force() -> Path | None:
    """Return the file of the model in force, or None for the one that ships with the program.

    One that is gone or cannot be read is passed over with a warning: each record names the model that answered it.
    """
    chosen = queries.in_force()
    if chosen is None:
        return None
    try:
        read_checked(path_of(chosen.digest))
    except (ModelGone, models.ModelUnreadable) as fault:
        _LOG.warning("model %s: %s The packaged model answers.", chosen.name, fault.message)
        return None
    return path_of(chosen.digest)


def model_in_force() -> models.Model | None:
    """Return the model in force, or None for the one that ships with the program."""
    path = path_in_force()
    return read_checked(path) if path is not None else None
