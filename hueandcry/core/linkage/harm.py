"""Which weight of harm a crime has; what the weights are is a table."""

from __future__ import annotations

from hueandcry.core.linkage.harm_table import (
    COMPUTER_MISUSE,
    FRAUD_BANDS,
    FRAUD_SCHEMES,
    HOME_OFFICE,
    OTHER_WORDS,
    WEIGHTS,
)


def harm_of(scheme: str, code: str, loss_pence: int | None) -> str:
    """Return the name of a crime's weight in harm_table.WEIGHTS, "" for an offence that is not known."""
    scheme, code = scheme.strip().upper(), code.strip().upper()
    if scheme == "HO":
        found = HOME_OFFICE.get(code.replace(" ", ""), "")
        return _band(loss_pence) if found == "fraud" else found
    if scheme not in FRAUD_SCHEMES or not code:
        return ""
    if code.startswith(COMPUTER_MISUSE):
        return "computer misuse"
    other = next((weight for word, weight in OTHER_WORDS.items() if word in code.lower()), None)
    return other or _band(loss_pence)


def days_of(weight: str) -> float:
    """Return what a crime of this weight counts, in days."""
    return WEIGHTS[weight].days if weight in WEIGHTS else 0.0


def _band(loss_pence: int | None) -> str:
    return next((band for least, band in FRAUD_BANDS if (loss_pence or 0) >= least), "fraud E")
