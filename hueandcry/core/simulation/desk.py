"""What every maker of records has at hand, and the row that it hands on."""

from __future__ import annotations

from typing import Any, Final, NamedTuple, TypeAlias

from hueandcry.core.simulation.dice import Dice, Weighted
from hueandcry.core.simulation.facts import Facts
from hueandcry.core.simulation.minting import Mint
from hueandcry.core.simulation.offenders import Known, Offender
from hueandcry.core.simulation.organisations import FORCE_SOURCES, MARKETPLACES, Source
from hueandcry.core.simulation.prose import Named, Teller, lines
from hueandcry.core.simulation.writing import platform_word

# Cells of a CSV row in the order of its columns, or a nested JSON row.
Row: TypeAlias = "list[str] | dict[str, Any]"

_MARKETS: Final = frozenset(market.organisation for market in MARKETPLACES)
HOMES: Final = Weighted([(force, force.weight) for force in FORCE_SOURCES])


class SimulatedRow(NamedTuple):
    """One row of one source's file; series is "" outside planted series, again marks a reference given before."""

    source: str
    shape: str
    row: Row
    reference: str
    series: str
    again: bool = False


class Event(NamedTuple):
    """One report to be written up: who takes it, when (minutes), whose work it is and what of his it shows."""

    source: Source
    moment: int
    offender: Offender | None
    shown: list[Known]


class Desk:
    """The chance, the mint and the words of one nation, and what is left of the scarce phone numbers."""

    def __init__(self, seed: int, *, lone_phones: float) -> None:
        self.dice = Dice(seed)
        self.mint = Mint(seed % 10_007)
        self.teller = Teller(self.dice)
        self._lone_phones = lone_phones
        self._numbers: dict[str, int] = {}

    def number(self, series: str) -> int:
        """Return the next running number of a source's reference series, from 1."""
        number = self._numbers.get(series, 0) + 1
        self._numbers[series] = number
        return number

    def lone_phone(self) -> str:
        """Return a number that no other record has, or "" when it is nobody's turn for one."""
        return self.mint.landline() if self.dice.draw() < self._lone_phones else ""

    def facts(self, event: Event, home: Source) -> Facts:
        """Return the facts of one story, set in a home force's area."""
        return Facts(self.dice, event.source, self.dice.pick(home.towns), event.moment)

    def agree(self, facts: Facts, named: list[Named]) -> None:
        """Have a story name the marketplace or platform that its identifiers are on."""
        for kind, value in named:
            if kind not in ("handle", "listing"):
                continue
            platform = value.partition(":")[0]
            if platform in _MARKETS:
                facts["market"] = platform.capitalize()
            elif platform in ("tinder", "hinge"):
                facts["dating"] = platform.capitalize()
            else:
                facts["social"] = platform_word(platform, self.dice)

    def asides(self, facts: Facts, *, traps: float = 0.0) -> str:
        """Return what a text says besides: help lines, police addresses, things that are no means of the crime."""
        draw = self.dice.draw
        aside = ""
        if draw() < traps:
            aside = self.teller.one(lines("traps"), facts)
        if draw() < 0.03:
            aside += self.teller.one(lines("benign"), facts)
        # One number is seen in one record of a thousand, across everybody's: it joins nothing.
        if draw() < 0.001:
            aside += self.teller.one(lines("common"), facts)
        return aside

    def lone(self, kinds: tuple[tuple[str, float], ...], platforms: tuple[str, ...] = ()) -> list[Named]:
        """Return identifiers that are in this record and in no other, each kind by its likelihood."""
        return [
            (kind, value)
            for kind, share in kinds
            if self.dice.draw() < share and (value := self._mint(kind, platforms))
        ]

    def _mint(self, kind: str, platforms: tuple[str, ...]) -> str:
        mint = self.mint
        if kind == "phone":
            return self.lone_phone()
        if kind == "handle":
            return f"{self.dice.pick(platforms)}:{mint.handle()}"
        minted = {
            "email": mint.email,
            "domain": mint.domain,
            "bank_account": mint.account,
            "wallet": mint.wallet,
            "vrm": mint.plate,
            "imei": mint.imei,
        }
        return minted[kind]()
