"""`hue` with fewer rows a transaction, so that a small file has many places to be killed at: small_chunks.py ROWS …"""

from __future__ import annotations

import os
import sys

if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "hueandcry.config.settings")
    os.environ["HUE_POOL"] = "0"  # as every command has it
    import django

    django.setup()
    from hueandcry.batch.cli import main
    from hueandcry.batch.pipeline import run

    run.CHUNK_ROWS = int(sys.argv[1])
    main(sys.argv[2:])
