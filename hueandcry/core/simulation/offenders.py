"""Offenders: what they are known by, how that changes, and which of it one record shows.

Every record of a series after its first shows an identifier that an earlier record of the series has shown, so that
a series holds together by identifiers alone. Identifiers come from the mint, so no two series share one.
"""

from __future__ import annotations

from typing import Final

from hueandcry.core.simulation.dice import Dice, Weighted
from hueandcry.core.simulation.minting import Mint
from hueandcry.core.simulation.organisations import FORCE_SOURCES, MARKETPLACES, Source
from hueandcry.core.simulation.people import Person, person
from hueandcry.core.simulation.trades_table import TRADES, Trade

_TRADES: Final = Weighted([(trade, trade.weight) for trade in TRADES])
_FORCES: Final = Weighted([(force, force.weight) for force in FORCE_SOURCES])
_MARKETS: Final = Weighted([(market, market.weight) for market in MARKETPLACES])
_ROUTES: Final = {trade.name: Weighted(trade.routes) for trade in TRADES}
_LARGEST: Final = 30
_ON_MARKETPLACE: Final = frozenset({"phone", "email", "bank_account", "listing"})


class Known:
    """One identifier of an offender; seen once a record of the series has shown it."""

    __slots__ = ("kind", "seen", "value")

    def __init__(self, kind: str, value: str) -> None:
        self.kind = kind
        self.value = value
        self.seen = False


class Offender:
    """One offender or crew whose records are a planted series."""

    __slots__ = (
        "device",
        "forces",
        "known",
        "left",
        "market",
        "nominal",
        "person",
        "series",
        "shown",
        "trade",
        "victim",
    )

    def __init__(self, series: str, dice: Dice, mint: Mint, *, phones: float) -> None:
        self.series = series
        self.trade: Trade = dice.weighted(_TRADES)
        self.left = dice.power(2, _LARGEST, 2.0)
        self.shown = 0
        home = dice.weighted(_FORCES)
        spread = 1 if self.trade.name == "abuser" and dice.chance(0.7) else dice.between(2, 6)
        self.forces: tuple[Source, ...] = (home, *(dice.weighted(_FORCES) for _ in range(spread - 1)))
        self.person: Person = person(home, dice, youngest=15, oldest=62)
        self.market: Source = dice.weighted(_MARKETS)
        self.device = mint.inner() + mint.inner()
        self.nominal = mint.inner()
        # A stalker has one victim, who reports again and again.
        self.victim: Person | None = person(home, dice) if self.trade.name == "abuser" else None
        self.known = self._first(dice, mint, phones)

    def _first(self, dice: Dice, mint: Mint, phones: float) -> list[Known]:
        kinds = [kind for kind, share in self.trade.kinds if dice.draw() < share]
        kinds = kinds[:4]
        if all(kind in ("market", "listing") for kind in kinds):
            kinds.append(self.trade.kinds[0][0] if self.trade.kinds[0][0] != "market" else "phone")
        return [self._mint(kind, dice, mint, phones) for kind in kinds]

    def _mint(self, kind: str, dice: Dice, mint: Mint, phones: float) -> Known:
        if kind == "phone":
            number = mint.phone() if dice.draw() < phones else ""
            return Known("phone", number) if number else Known("email", mint.email())
        if kind == "market":
            return Known("handle", f"{self.market.organisation}:{mint.seller()}")
        if kind == "listing":
            return Known("listing", f"{self.market.organisation}:{mint.listing()}")
        if kind == "handle":
            return Known("handle", f"{dice.pick(self.trade.platforms)}:{mint.handle()}")
        minted = {
            "email": mint.email,
            "domain": mint.domain,
            "bank_account": mint.account,
            "wallet": mint.wallet,
            "vrm": mint.plate,
        }
        return Known(kind, minted[kind]())

    def route(self, dice: Dice) -> str:
        """Return where the next record is made: force, report-fraud, marketplace or bank."""
        route = dice.weighted(_ROUTES[self.trade.name])
        if route == "bank" and not any(known.kind == "bank_account" for known in self.known):
            route = "report-fraud"
        if self.shown and not self._anchors(route):
            elsewhere = "report-fraud" if self.trade.frauds else "force"
            route = elsewhere if route == "marketplace" else "marketplace"
        return route

    def _at_home(self, known: Known) -> bool:
        return known.value.startswith(self.market.organisation + ":")

    def _showable(self, route: str) -> list[Known]:
        if route != "marketplace":
            return self.known
        return [known for known in self.known if known.kind in _ON_MARKETPLACE or self._at_home(known)]

    def _anchors(self, route: str) -> list[Known]:
        """What ties the next record to earlier ones; a marketplace's own names tie only its own records."""
        own = route == "marketplace"
        return [known for known in self._showable(route) if known.seen and (own or not self._at_home(known))]

    def show(self, route: str, dice: Dice) -> list[Known]:
        """Return what the next record shows, one of it known from before, and count the record as made."""
        able = self._showable(route)
        anchors = self._anchors(route) if self.shown else able
        shown = [dice.pick(anchors)] if anchors else []
        if route == "bank" and not any(known.kind == "bank_account" for known in shown):
            shown.append(next(known for known in able if known.kind == "bank_account"))
        shown += [known for known in able if known not in shown and dice.draw() < 0.4][: 3 - len(shown)]
        for known in shown:
            known.seen = True
        self.shown += 1
        self.left -= 1
        return shown

    def change(self, dice: Dice, mint: Mint, *, phones: float) -> None:
        """Give up one identifier for a new one of its kind, as offenders do, keeping one that has been shown."""
        place = int(dice.draw() * len(self.known))
        if not any(known.seen for number, known in enumerate(self.known) if number != place):
            return
        old = self.known[place]
        kind = "market" if old.kind == "handle" and self._at_home(old) else old.kind
        if kind == "handle" and not self.trade.platforms:
            kind = "email"
        self.known[place] = self._mint(kind, dice, mint, phones)


class Pool:
    """The offenders at work at one time, and whose turn it is; holds to a size however long the nation is."""

    def __init__(self, dice: Dice, mint: Mint, *, size: int, phones: float) -> None:
        self._dice = dice
        self._mint = mint
        self._size = size
        self._phones = phones
        self._active: list[Offender] = []
        self._single: dict[str, Offender] = {}
        self._made = 0

    @property
    def owing(self) -> int:
        """Return how many offenders have one record only, and so are no series yet."""
        return len(self._single)

    def next(self, *, new: bool) -> Offender | None:
        """Return an offender to be reported now: any, or if no new ones may begin, one that owes its second record."""
        if not new:
            return next(iter(self._single.values()), None)
        if len(self._active) < self._size:
            self._active.append(self._recruit())
        return self._dice.pick(self._active)

    def _recruit(self) -> Offender:
        self._made += 1
        return Offender(f"series-{self._made:06d}", self._dice, self._mint, phones=self._phones)

    def shown(self, offender: Offender) -> None:
        """Take note that a record of an offender was made; one that is done makes room for another."""
        if offender.shown == 1:
            self._single[offender.series] = offender
        else:
            self._single.pop(offender.series, None)
        if offender.left <= 0 and offender in self._active:
            self._active.remove(offender)
        elif self._dice.draw() < 0.18:
            offender.change(self._dice, self._mint, phones=self._phones)
