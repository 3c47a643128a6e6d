"""Wallet addresses with valid checksums that nobody holds the key of: they are made from a hash of a counter."""

from __future__ import annotations

import hashlib
from typing import Final

_BASE58: Final = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"
_BECH32: Final = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"
_GENERATORS: Final = (0x3B6A57B2, 0x26508E6D, 0x1EA119FA, 0x3D4233DD, 0x2A1462B3)


def base58check(version: int, payload: bytes) -> str:
    """Return a version byte and payload as Base58Check, such as a "1…" Bitcoin address.

    Source: Bitcoin Core, base58.cpp; the check is four bytes of the doubled SHA-256.
    """
    body = bytes([version]) + payload
    body += hashlib.sha256(hashlib.sha256(body).digest()).digest()[:4]
    number = int.from_bytes(body, "big")
    letters = ""
    while number:
        number, digit = divmod(number, 58)
        letters = _BASE58[digit] + letters
    return "1" * (len(body) - len(body.lstrip(b"\0"))) + letters


def _polymod(values: list[int]) -> int:
    check = 1
    for value in values:
        top = check >> 25
        check = (check & 0x1FFFFFF) << 5 ^ value
        for bit, generator in enumerate(_GENERATORS):
            if (top >> bit) & 1:
                check ^= generator
    return check


def bech32(payload: bytes) -> str:
    """Return 20 bytes as a version 0 segwit address, "bc1q…".

    Source: BIP 173.
    """
    number = int.from_bytes(payload, "big")
    data = [0] + [(number >> shift) & 31 for shift in range(155, -1, -5)]
    prefix = [3, 3, 0, 2, 3]
    check = _polymod([*prefix, *data, 0, 0, 0, 0, 0, 0]) ^ 1
    data += [(check >> 5 * (5 - place)) & 31 for place in range(6)]
    return "bc1" + "".join(_BECH32[value] for value in data)


def wallet(number: int) -> tuple[str, str]:
    """Return the currency and address of the numbered invented wallet: btc in three forms, or eth."""
    digest = hashlib.sha256(b"invented wallet %d" % number).digest()
    turn = number % 5
    if turn < 2:
        return "btc", bech32(digest[:20])
    if turn == 2:
        return "btc", base58check(0, digest[:20])
    if turn == 3:
        return "btc", base58check(5, digest[:20])
    return "eth", "0x" + digest[:20].hex()
