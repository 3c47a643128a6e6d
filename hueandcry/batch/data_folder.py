"""Where this installation keeps everything that is its own."""

from __future__ import annotations

import os
from pathlib import Path

_CODE = Path(__file__).resolve().parents[2]


def data_folder() -> Path:
    """Return HUE_DATA, else .data beside the code of a checkout, else .data in the working folder."""
    named = os.environ.get("HUE_DATA")
    if named:
        return Path(named).absolute()
    return (_CODE if (_CODE / "pyproject.toml").exists() else Path.cwd()) / ".data"
