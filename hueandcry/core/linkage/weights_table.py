"""Table: what a shared value of each kind says, in bits, and why. Settings: nobody has published such weights.

Bits are of a value that one record holds; each doubling of the records that hold it takes one away. A value joins
records while LINE bits are left, so that 21 bits join up to 512 records and 24 up to 4,096.
"""

from __future__ import annotations

from dataclasses import dataclass

LINE = 12.0
# What any weak value says at the most, however rare it looks: a hostel, a shared computer, a carrier's address.
WEAK = 4.0
# Words as good as the same: a script is sold and copied, so it never joins records by itself.
SCRIPT = 8.0


@dataclass(frozen=True, slots=True)
class Strength:
    """What a kind of value says at its rarest, and the reason in an officer's words."""

    bits: float
    why: str


STRENGTHS: dict[str, Strength] = {
    "bank_account": Strength(24, "one account has one holder"),
    "iban": Strength(24, "one account has one holder"),
    "wallet": Strength(24, "who holds its key holds the wallet"),
    "listing": Strength(24, "an advert is one seller's"),
    "imei": Strength(22, "one handset, though it may be sold on"),
    "phone": Strength(21, "a number is one person's at a time, and may be given to another later"),
    "email": Strength(21, "an address is one person's or one gang's"),
    "handle": Strength(21, "an account name is one person's on its platform"),
    "hash": Strength(20, "the same file, which may have been copied"),
    "domain": Strength(20, "one site, unless many share its host"),
    "url": Strength(20, "one page, unless many share its host"),
    "vrm": Strength(20, "one vehicle, or a plate copied from it"),
    "together": Strength(16, "several weak values at once, which chance seldom brings together"),
}
