"""What one record's words refer to, made up when first asked for and then kept, so that a story agrees with itself."""

from __future__ import annotations

from typing import Final

from hueandcry.core.simulation import moments
from hueandcry.core.simulation.dice import Dice
from hueandcry.core.simulation.goods_table import GOODS
from hueandcry.core.simulation.grammar import Fragment, Grammar, render
from hueandcry.core.simulation.names_table import COMMUNITIES, STREET_KINDS, STREETS
from hueandcry.core.simulation.organisations import BANKS, COMMON_NUMBER, MARKETPLACES, Source
from hueandcry.core.simulation.welsh_table import WELSH_WORDS
from hueandcry.core.simulation.words_table import WORDS

# These must not change within a story, so they are facts rather than words.
_KEPT: Final = ("sold", "market", "kid", "relative", "bike", "car", "dating", "social", "drug", "weapon", "shop", "pub")

GRAMMAR: Final = Grammar({name: words for name, words in (WORDS | WELSH_WORDS).items() if name not in _KEPT})
_KEPT_WORDS: Final[dict[str, tuple[Fragment, ...]]] = {name: GRAMMAR.table(WORDS[name]) for name in _KEPT}
_COMMON: Final = f"{COMMON_NUMBER[:4]} {COMMON_NUMBER[4:7]} {COMMON_NUMBER[7:]}"
_SURNAMES: Final = tuple(COMMUNITIES[0][5].split())
_LOSSES: Final = (5, 12, 18, 25, 30, 40, 45, 60, 75, 80, 95, 120, 150, 180, 220, 250, 300, 350, 400, 480, 600, 750, 900)


def street(dice: Dice) -> str:
    """Return an invented street's name."""
    return f"{dice.pick(STREETS)} {dice.pick(STREET_KINDS)}"


class Facts(dict[str, str]):
    """The slots of one record's fragments."""

    def __init__(self, dice: Dice, source: Source, town: str, moment: int) -> None:
        super().__init__()
        self._dice = dice
        self._source = source
        self._moment = moment
        self.scale = 1
        self["town"] = town
        self["common"] = _COMMON

    def __missing__(self, name: str) -> str:
        kept = _KEPT_WORDS.get(name)
        if kept is not None:
            out: list[str] = []
            render(self._dice.pick(kept), self, self._dice.draw, out)
            value = "".join(out)
        else:
            value = getattr(self, "_" + name)()
        self[name] = value
        return value

    def _street(self) -> str:
        return street(self._dice)

    def _time(self) -> str:
        return self._clock(0)

    def _time2(self) -> str:
        return self._clock(30 + int(self._dice.draw() * 500))

    def _clock(self, later: int) -> str:
        text = moments.clock(self._moment + later)
        turn = self._dice.draw()
        if turn < 0.55:
            return text
        if turn < 0.85:
            return text.replace(":", "")
        hour = int(text[:2])
        return f"{hour % 12 or 12}{'am' if hour < 12 else 'pm'}"

    def _loss(self) -> str:
        if "sold" in self:
            _, low, high = GOODS[self["sold"]]
            price = self._dice.between(low, high)
            return str(price - price % (10 if price > 200 else 5) if price > 20 else price)
        return str(self._dice.pick(_LOSSES) * self.scale)

    def _surname(self) -> str:
        return self._dice.pick(_SURNAMES)

    def _word4(self) -> str:
        return self._dice.pick(("lokd", "crpt", "akr", "btcx", "hush", "zzla"))

    def _helpline(self) -> str:
        number = self._dice.pick(BANKS).own[0]
        return f"{number[:4]} {number[4:7]} {number[7:]}"

    def _force_site(self) -> str:
        return self._source.own[0] if self._source.shape in ("niche", "athena") else "police.uk"

    def _mailbox(self) -> str:
        place = self._source.own[0] if self._source.shape in ("niche", "athena") else "cityoflondon.police.uk"
        return f"{self._dice.pick(('evidence', 'crimedesk', 'oic.' + str(self._dice.between(101, 160))))}@{place}"

    def _market_site(self) -> str:
        return "www." + self._dice.pick(MARKETPLACES).own[0]
