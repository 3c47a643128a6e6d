"""Hue & Cry: record, flag, link, share, respond, prevent, partner, measure.

`from hueandcry import scan` reads one text: no database, no set-up.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

# Before anything loads numpy: on matrices as small as ours a second BLAS thread only spins, at the cost of
# a core that another process could use. Measured: half the processor time a record.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

if TYPE_CHECKING:
    from hueandcry.core.scan import scan as scan

__version__ = "0.1.0"

# The order is stated once, here; the pipeline, the menus and the import contract follow it.
STAGES = ("record", "flag", "link", "people", "watch", "share", "law", "measure")

__all__ = ["STAGES", "__version__", "scan"]


def __getattr__(name: str) -> Any:
    # Loaded on first use: compiling the patterns takes a moment that Django's start should not pay.
    if name == "scan":
        from hueandcry.core.scan import scan

        return scan
    raise AttributeError(name)
