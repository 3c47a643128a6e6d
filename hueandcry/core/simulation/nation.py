"""The nation's reports in order of time, one after the other, in bounded memory."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

from hueandcry.core.simulation import athena, bank, fraud, market, mess, moments, niche
from hueandcry.core.simulation.desk import Desk, Event, SimulatedRow
from hueandcry.core.simulation.dice import Weighted
from hueandcry.core.simulation.offenders import Offender, Pool
from hueandcry.core.simulation.organisations import BANKS, FORCE_SOURCES, MARKETPLACES, REPORT_FRAUD, Source

_MAKERS: Final[dict[str, Callable[[Desk, Event], list[SimulatedRow]]]] = {
    "niche": niche.rows,
    "athena": athena.rows,
    "report-fraud": fraud.rows,
    "marketplace": market.rows,
    "bank": bank.rows,
}
_KINDS: Final = Weighted([("force", 80), ("report-fraud", 12), ("marketplace", 4), ("bank", 4)])
_SENDERS: Final = {
    "force": Weighted([(source, source.weight) for source in FORCE_SOURCES]),
    "report-fraud": Weighted([(REPORT_FRAUD, 1.0)]),
    "marketplace": Weighted([(source, source.weight) for source in MARKETPLACES]),
    "bank": Weighted([(source, source.weight) for source in BANKS]),
}
# How many reports each hour of the day brings.
_HOURS: Final = Weighted(list(enumerate((2, 1, 1, 1, 1, 2, 3, 5, 7, 9, 10, 10, 9, 9, 8, 9, 10, 10, 9, 8, 7, 5, 4, 3))))
_SERIES_SHARE: Final = 0.16
_MEAN_SERIES: Final = 5.4
_SPOILT_SHARE: Final = 0.003
_REPEATED_SHARE: Final = 0.008
_LARGEST_POOL: Final = 20_000
# Half the drama numbers are for offenders, most of the rest for suspects of single records.
_OFFENDERS_PHONES: Final = 8_000
_LONE_PHONES: Final = 6_000


def nation(records: int, seed: int) -> Iterator[SimulatedRow]:
    """Yield the rows of that many reports, in order of time, the same for the same seed.

    There are more rows than records: a person-crime export has a row a person, and some rows come again.
    """
    offenders = max(1.0, records * _SERIES_SHARE / _MEAN_SERIES)
    desk = Desk(seed, lone_phones=min(0.5, _LONE_PHONES / (0.25 * records + 1)))
    phones = min(1.0, _OFFENDERS_PHONES / offenders)
    pool = Pool(desk.dice, desk.mint, size=max(3, min(_LARGEST_POOL, records // 400)), phones=phones)
    late: list[SimulatedRow] = []
    span = moments.DAYS * 1440 - 1
    for number in range(records):
        moment = _by_day(desk, number * span // records)
        offender = _whose(desk, pool, records - number)
        yield from _written_up(desk, pool, moment, offender, late)
    yield from late


def _by_day(desk: Desk, moment: int) -> int:
    """The same day, at an hour when people report."""
    dice = desk.dice
    return moment - moment % 1440 + dice.weighted(_HOURS) * 60 + int(dice.draw() * 60)


def _whose(desk: Desk, pool: Pool, remaining: int) -> Offender | None:
    if remaining <= pool.owing:
        return pool.next(new=False)
    if desk.dice.draw() >= _SERIES_SHARE:
        return None
    # With one record more than is owed, a new offender could not be reported twice.
    return pool.next(new=remaining > pool.owing + 2)


def _written_up(
    desk: Desk, pool: Pool, moment: int, offender: Offender | None, late: list[SimulatedRow]
) -> Iterator[SimulatedRow]:
    dice = desk.dice
    event = _event(desk, moment, offender)
    rows = _MAKERS[event.source.shape](desk, event)
    if offender:
        pool.shown(offender)
    elif dice.draw() < _SPOILT_SHARE:
        yield mess.spoilt(rows[0], dice)
        return
    for row in rows:
        yield mess.roughened(row, dice) if dice.draw() < 0.02 and len(rows) == 1 else row
    if len(rows) == 1 and dice.draw() < _REPEATED_SHARE:
        late.append(mess.repeated(rows[0], min(moment + 30_000, moments.DAYS * 1440), dice))
    if late and (len(late) > 200 or dice.draw() < 0.006):
        yield late.pop(int(dice.draw() * len(late)))


def _event(desk: Desk, moment: int, offender: Offender | None) -> Event:
    dice = desk.dice
    if offender is None:
        return Event(dice.weighted(_SENDERS[dice.weighted(_KINDS)]), moment, None, [])
    route = offender.route(dice)
    source: Source
    if route == "force":
        source = dice.pick(offender.forces)
    elif route == "marketplace":
        source = offender.market
    else:
        source = dice.weighted(_SENDERS[route])
    return Event(source, moment, offender, offender.show(route, dice))
