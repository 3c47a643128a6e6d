"""The kinds of identifier that a column may state, and the words of a header that give each away."""

from __future__ import annotations

from typing import Final

KINDS: Final = (
    "phone",
    "email",
    "url",
    "domain",
    "ip",
    "bank_account",
    "iban",
    "wallet",
    "handle",
    "account",
    "listing",
    "device",
    "imei",
    "vrm",
    "hash",
    "postcode",
)
