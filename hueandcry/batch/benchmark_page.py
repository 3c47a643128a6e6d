"""Keeping results in docs/benchmarks.md: each table between two marks of its own."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from pathlib import Path

PAGE = Path(__file__).resolve().parents[2] / "docs" / "benchmarks.md"


def keep(name: str, headings: Sequence[str], lines: Sequence[str], *, machine: str, on: date) -> None:
    """Replace the table called `name` on the page, or add it, with the machine and the date above it."""
    table = "\n".join(
        (
            f"<!-- {name} -->",
            f"{on:%d %B %Y}, {machine}.",
            "",
            "| " + " | ".join(headings) + " |",
            "| " + " | ".join("---:" for _ in headings) + " |",
            *lines,
            f"<!-- end of {name} -->",
        )
    )
    page = PAGE.read_text("utf-8") if PAGE.exists() else "# Benchmarks\n"
    marked = re.compile(rf"<!-- {re.escape(name)} -->.*?<!-- end of {re.escape(name)} -->", re.DOTALL)
    if marked.search(page):
        page = marked.sub(lambda _: table, page)
    else:
        page = f"{page.rstrip()}\n\n{table}\n"
    PAGE.write_text(page, "utf-8")
