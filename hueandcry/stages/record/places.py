"""Which force polices a postcode, and how sure that is: 417 outward codes cross a force line."""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass
from functools import cache
from importlib import resources

_OUTWARD = re.compile(r"([A-Z]{1,2}[0-9][0-9A-Z]?)\s*(?:[0-9][A-Z]{2})?")


@dataclass(frozen=True, slots=True)
class ForceGuess:
    """The force of a place: its ONS code, the share of postcodes there that are its own, and the others'."""

    ons_code: str
    share: float
    others: tuple[tuple[str, float], ...] = ()


@cache
def _outward_codes() -> dict[str, ForceGuess]:
    folder = resources.files("hueandcry.stages.record") / "reference"
    with (folder / "outward_code_to_force.tsv").open(encoding="utf-8") as file:
        return {row["outward_code"]: _guess(row) for row in csv.DictReader(file, delimiter="\t")}


def _guess(row: dict[str, str]) -> ForceGuess:
    shares = []
    for part in re.split(r"[;,]\s*", row["all_forces_with_share"]):
        code, _, share = part.strip().rpartition(":")
        if code and share:
            shares.append((code, float(share)))
    primary = row["primary_force_ons_code"]
    return ForceGuess(
        primary, float(row["primary_share"]), tuple(pair for pair in shares if pair[0] != primary and pair[1])
    )


def force_of_postcode(postcode: str) -> ForceGuess | None:
    """Return the force of a postcode or outward code, or None where it is unknown.

    share: 0 to 1, counted in postcodes, not in people. Source: ONS Postcode Directory, November 2025.
    """
    match = _OUTWARD.fullmatch(postcode.strip().upper())
    return _outward_codes().get(match[1]) if match else None
