"""Cryptocurrency wallets whose own checksum or shape proves them, also when a line break split them."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator

from hueandcry.core.identifiers import triggers
from hueandcry.core.identifiers.found import NotAnIdentifier
from hueandcry.core.identifiers.sheet import Sheet

KIND = "wallet"
LABEL = "Cryptocurrency wallet"
EXAMPLES = (
    ("send to 1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2", "btc:1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2"),
    ("wallet BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4", "btc:bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4"),
    ("ETH 0x52908400098527886E0F7030069857D2E4169EE7", "eth:0x52908400098527886e0f7030069857d2e4169ee7"),
)

_BASE58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"
_BASE58_VALUE = {character: value for value, character in enumerate(_BASE58)}
_BECH32_VALUE = {character: value for value, character in enumerate("qpzry9x8gf2tvdw0s3jn54khce6mua7l")}
# First byte or bytes of a base58check payload. Source: each currency's chainparams.
_VERSIONS = {
    b"\x00": "btc", b"\x05": "btc", b"\x30": "ltc", b"\x32": "ltc", b"\x1e": "doge", b"\x16": "doge",
    b"\x4c": "dash", b"\x10": "dash",
    b"\x41": "trx", b"\x1c\xb8": "zec", b"\x1c\xbd": "zec",
}  # fmt: skip
_ETHER = re.compile(r"0[xX][0-9a-fA-F]{40}")
_MONERO = re.compile(rf"[48][0-9AB][{_BASE58}]{{93}}")
_TOKEN = re.compile(r"[A-Za-z0-9]{3,110}")
_NEXT = re.compile(r"[ \t]?-?\r?\n?[ \t>]{0,2}([A-Za-z0-9]{1,90})")
_PREFIX = re.compile(
    r"^(?:bitcoin|btc|ethereum|eth|litecoin|ltc|tron|trx|doge|dash|zec|xmr|monero)\s?:\s?(?=[A-Za-z0-9]{25})",
    re.IGNORECASE,
)
_MOST_PIECES = 16


def normalise(raw: str, platform: str = "") -> str:
    """Return a wallet as "currency:address". Raises NotAnIdentifier when its checksum or length is wrong."""
    value = _value(_PREFIX.sub("", re.sub(r"\s+", "", raw.strip())))
    if not value:
        raise NotAnIdentifier(kind=KIND)
    return value


def _value(address: str) -> str:
    if _ETHER.fullmatch(address):
        # Mixed-case checksums (EIP-55) are not asked for: people retype these in one case.
        return f"eth:{address.lower()}"
    lower = address.lower()
    if lower.startswith(("bc1", "ltc1")):
        return (
            f"{'btc' if lower.startswith('bc1') else 'ltc'}:{lower}"
            if address in (lower, address.upper()) and _bech32(lower)
            else ""
        )
    if _MONERO.fullmatch(address):
        return f"xmr:{address}"
    return _base58check(address) if 26 <= len(address) <= 36 else ""


def _base58check(address: str) -> str:
    number = 0
    for character in address:
        digit = _BASE58_VALUE.get(character)
        if digit is None:
            return ""
        number = number * 58 + digit
    leading = len(address) - len(address.lstrip("1"))
    payload = b"\0" * leading + number.to_bytes((number.bit_length() + 7) // 8, "big")
    body, check = payload[:-4], payload[-4:]
    if len(body) not in (21, 22) or hashlib.sha256(hashlib.sha256(body).digest()).digest()[:4] != check:
        return ""
    currency = _VERSIONS.get(body[:1], "") if len(body) == 21 else _VERSIONS.get(body[:2], "")
    return f"{currency}:{address}" if currency else ""


def _bech32(address: str) -> bool:
    """Return whether a bech32 or bech32m address checks. Source: BIP-173 and BIP-350."""
    human, _, data = address.rpartition("1")
    values = [_BECH32_VALUE.get(character, -1) for character in data]
    if not 14 <= len(address) <= 90 or min(values, default=-1) < 0 or len(data) < 8:
        return False
    checksum = 1
    for value in (
        [ord(character) >> 5 for character in human] + [0] + [ord(character) & 31 for character in human] + values
    ):
        top = checksum >> 25
        checksum = (checksum & 0x1FFFFFF) << 5 ^ value
        for place, generator in enumerate((0x3B6A57B2, 0x26508E6D, 0x1EA119FA, 0x3D4233DD, 0x2A1462B3)):
            checksum ^= generator if (top >> place) & 1 else 0
    return checksum == (1 if values[0] == 0 else 0x2BC830A3)


def find(sheet: Sheet) -> None:
    """Take every wallet, joining the pieces of one that a line break or spaces split."""
    for start, _ in sheet.triggered.get(triggers.LONG_TOKEN, ()):
        _take_at(sheet, start)
    for start, end in sheet.triggered.get(triggers.WALLET, ()):
        short = re.search(r"\b(?:[13]|bc1|ltc1|0[xX])[A-Za-z0-9 ]{4,}$", sheet.text[start:end])
        if short:
            _take_at(sheet, start + short.start())


def _take_at(sheet: Sheet, start: int) -> None:
    if not sheet.free(start, start + 5):
        return
    for end, address in _readings(sheet.text, start):
        value = _value(address)
        if value and sheet.free(start, end):
            sheet.take(KIND, value, start, end)
            return


def _readings(text: str, start: int) -> Iterator[tuple[int, str]]:
    """Yield the token at start, then the same with each next piece joined on."""
    match = _TOKEN.match(text, start)
    if not match:
        return
    address, end = match[0], match.end()
    for _ in range(_MOST_PIECES):
        if len(address) > 106:
            return
        yield end, address
        following = _NEXT.match(text, end)
        if not following:
            return
        address, end = address + following[1], following.end()
