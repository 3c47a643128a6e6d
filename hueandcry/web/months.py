"""Months as addresses and forms write them."""

from __future__ import annotations

from datetime import date

MONTHS_OFFERED = 36


def read_month(written: str) -> date | None:
    """Return the first day of a month written "2026-04"; None for anything else."""
    try:
        return date.fromisoformat(f"{written}-01")
    except ValueError:
        return None


def months_offered(today: date, since: date | None = None) -> list[date]:
    """Return the months that a form offers, the newest first, with the one chosen if it is older."""
    months, year, month = [], today.year, today.month
    for _ in range(MONTHS_OFFERED):
        months.append(date(year, month, 1))
        year, month = (year, month - 1) if month > 1 else (year - 1, 12)
    if since and since not in months:
        months.append(since)
    return months
