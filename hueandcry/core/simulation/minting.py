"""Identifiers that no other person of the nation has, from reserved and never-issued ranges only.

Uniqueness needs no memory: the running number of a kind is scattered over the kind's whole space by a multiplier
that has no factor in common with it, so that neighbours look unrelated and none comes twice.
"""

from __future__ import annotations

from math import gcd
from typing import Final

from hueandcry.core.simulation import minting_table as tables
from hueandcry.core.simulation.wallets import wallet

_MULTIPLIER: Final = 6_364_136_223_846_793_005


class Scatter:
    """The numbers below size, each once, in an order that looks like chance."""

    __slots__ = ("_count", "_factor", "_size", "_start")

    def __init__(self, size: int, seed: int) -> None:
        factor = (_MULTIPLIER + 2 * seed) % size
        while gcd(factor, size) != 1:
            factor += 1
        self._factor = factor
        self._size = size
        self._start = (seed * 7_919 + 104_729) % size
        self._count = 0

    def next(self) -> int:
        """Return the next number; the caller keeps below size draws."""
        self._count += 1
        return (self._start + self._count * self._factor) % self._size

    @property
    def left(self) -> int:
        """Return how many numbers have not been given out."""
        return self._size - self._count


def _split(number: int, *sizes: int) -> list[int]:
    digits = []
    for size in sizes:
        number, digit = divmod(number, size)
        digits.append(digit)
    return [*digits, number]


def _luhn(digits: str) -> str:
    total = 0
    for place, letter in enumerate(reversed(digits)):
        value = int(letter) * (2 - place % 2)
        total += value - 9 if value > 9 else value
    return digits + str(-total % 10)


def _tail(number: int) -> str:
    """The first of each word pair go without a number, so that small nations have natural names."""
    return str(number) if number else ""


class _Worded:
    """Names of two words and, once all pairs are used up, a number."""

    __slots__ = ("_count", "_first", "_pairs", "_round", "_second", "_seed")

    def __init__(self, first: tuple[str, ...], second: tuple[str, ...], seed: int) -> None:
        self._first = first
        self._second = second
        self._seed = seed
        self._round = 0
        self._pairs = Scatter(len(first) * len(second), seed)

    def next(self) -> tuple[str, str, str]:
        if not self._pairs.left:
            self._round += 1
            self._pairs = Scatter(len(self._first) * len(self._second), self._seed + self._round)
        first, second = _split(self._pairs.next(), len(self._first))
        return self._first[first], self._second[second], _tail(self._round and self._round * 7 + 2)


class Mint:
    """All identifiers of one nation."""

    def __init__(self, seed: int) -> None:
        self._offenders = _Worded(tables.MAIL_FIRST, tables.MAIL_SECOND, seed)
        self._handles = _Worded(tables.HANDLE_FIRST, tables.HANDLE_SECOND, seed + 1)
        self._sellers = _Worded(tables.SELLER_FIRST, tables.SELLER_SECOND, seed + 2)
        self._domains = _Worded(tables.DOMAIN_FIRST, tables.DOMAIN_SECOND, seed + 3)
        self._victims = 0
        self._wallets = seed % 1_000 * 100_000_000
        self._accounts = Scatter(100 * 100 * 2 * 99_999_989, seed)
        self._plates = Scatter(3 * 18 * 48 * 20**3, seed)
        self._imeis = Scatter(10**11, seed)
        self._listings = Scatter(9 * 10**11, seed)
        self._inner = Scatter(16**9, seed)
        self._mobiles = Scatter(1_000, seed)
        # The last hundred numbers of each town are kept for organisations' own lines.
        self._landlines = Scatter(len(tables.LANDLINES) * 900, seed)

    def mobile(self) -> str:
        """Return an unused drama mobile "07700900123", or "" when all are given out."""
        return f"07700900{self._mobiles.next():03d}" if self._mobiles.left else ""

    def landline(self) -> str:
        """Return an unused drama landline, national digits, or "" when all are given out."""
        if not self._landlines.left:
            return ""
        number, town = divmod(self._landlines.next(), len(tables.LANDLINES))
        return f"{tables.LANDLINES[town]}{number:03d}"

    def phone(self) -> str:
        """Return an unused drama number, a mobile while there are any, or ""."""
        return self.mobile() or self.landline()

    def email(self) -> str:
        """Return an offender's unused e-mail address."""
        first, second, tail = self._offenders.next()
        turn = len(first) + len(second) * 3
        host = tables.MAIL_HOSTS[turn % len(tables.MAIL_HOSTS)]
        return f"{first}{'._-'[turn % 3]}{second}{tail}@{host}"

    def victim_email(self, given: str, family: str) -> str:
        """Return an unused e-mail address of somebody with that name (ASCII letters), at a documentation domain."""
        self._victims += 1
        # Scattered among the numbers of as many digits, so that small nations have short ones.
        block = 10 ** len(str(self._victims)) // 10
        number = block + (self._victims - block) * 7_919 % (9 * block)
        turn = self._victims % 5
        host = tables.VICTIM_HOSTS[self._victims % len(tables.VICTIM_HOSTS)]
        if turn == 0:
            return f"{given}.{family}{number}@{host}"
        if turn == 1:
            return f"{given[:1]}{family}{number}@{host}"
        if turn == 2:
            return f"{family}.{given[:1]}.{number}@{host}"
        return f"{given}{family[:1]}{number}@{host}" if turn == 3 else f"{given}_{number}@{host}"

    def handle(self) -> str:
        """Return an unused name of a social media account."""
        first, second, tail = self._handles.next()
        joint = ("_", "", ".", "")[(len(first) + len(second)) % 4]
        return first + joint + second + tail

    def seller(self) -> str:
        """Return an unused name of a marketplace account."""
        first, second, tail = self._sellers.next()
        return first + ("_", "-", "")[(len(first) * 2 + len(second)) % 3] + second + tail

    def domain(self) -> str:
        """Return an unused invented domain."""
        first, second, tail = self._domains.next()
        return f"{first}-{second}{tail}.{tables.DOMAIN_ENDS[(len(first) + len(second)) % len(tables.DOMAIN_ENDS)]}"

    def account(self) -> str:
        """Return an unused sort code and account, "001234-12345678"; sort codes 00 and 99 are not in use."""
        last, middle, half, number = _split(self._accounts.next(), 100, 100, 2)
        return f"{'99' if half else '00'}{middle:02d}{last:02d}-{number + 10:08d}"

    def wallet(self) -> str:
        """Return an unused wallet, "btc:…" or "eth:…"."""
        self._wallets += 1
        return ":".join(wallet(self._wallets))

    def plate(self) -> str:
        """Return a number plate of an area that is never issued, "JT18KXR"."""
        # DVLA gives out no mark that begins with J, T or U; the second letters avoid "TO18", "UP18" and "US18".
        second = "ABCDEFGHJKLMNRTVWY"
        random = "BCDFGHJKLMNPRSTVWXYZ"
        area, town, age, one, two, three = _split(self._plates.next(), 3, 18, 48, 20, 20)
        half_year = 2 + age if age < 24 else 27 + age
        return f"{'JTU'[area]}{second[town]}{half_year:02d}{random[one]}{random[two]}{random[three]}"

    def imei(self) -> str:
        """Return an IMEI of a test allocation (001…) with its Luhn digit."""
        return _luhn(f"001{self._imeis.next():011d}")

    def listing(self) -> str:
        """Return an unused listing number of twelve digits."""
        return str(10**11 + self._listings.next())

    def inner(self) -> str:
        """Return an unused inner key of nine hexadecimal digits, for accounts and devices."""
        return f"{self._inner.next():09x}"
