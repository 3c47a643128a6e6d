"""A bank's row: a push payment that its customer was deceived into, and the account that got the money."""

from __future__ import annotations

from typing import Final

from hueandcry.core.simulation import moments
from hueandcry.core.simulation.desk import HOMES, Desk, Event, SimulatedRow
from hueandcry.core.simulation.dice import Dice, Weighted
from hueandcry.core.simulation.offences_table import SCAMS
from hueandcry.core.simulation.organisations import BANKS, Source
from hueandcry.core.simulation.people import person
from hueandcry.core.simulation.prose import Named, frame, scam_words

_SCAMS: Final = Weighted([(row, row[1]) for row in SCAMS])
_TYPE: Final = {words: kind for kind, _, words in SCAMS}
_PLATFORMS: Final = ("facebook", "instagram", "telegram", "tinder")
_LONE: Final = (("phone", 0.3), ("email", 0.08), ("handle", 0.12), ("domain", 0.08))
_RESULT: Final = ("match", "match", "close match", "no match", "no match", "unavailable", "")
_ORIGIN: Final = ("online", "online", "online", "telecoms", "email", "in person", "unknown", "")


def rows(desk: Desk, event: Event) -> list[SimulatedRow]:
    """Return one push-payment case as a bank sends it."""
    dice, offender, bank = desk.dice, event.offender, event.source
    words = dice.pick(offender.trade.scams) if offender else dice.weighted(_SCAMS)[2]
    named = [(known.kind, known.value) for known in event.shown]
    if not offender:
        named = [("bank_account", desk.mint.account()), *desk.lone(_LONE, _PLATFORMS)]
    payee = next(value for kind, value in named if kind == "bank_account")
    named = [item for item in named if item[1] != payee]
    reference = f"{bank.slug[5:8].upper()}{moments.year(event.moment) % 100}-{desk.number(bank.slug):07d}"
    row = [
        reference,
        _TYPE.get(words, "impersonation: police/bank"),
        moments.day_and_clock(event.moment) if bank.picks % 2 else moments.iso_local(event.moment),
        bank.name,
        dice.pick(BANKS).name if dice.draw() < 0.9 else "",
        _sort_code(payee, bank),
        payee[7:],
        *_money(desk, event),
        *_customer(desk, event, words, named),
    ]
    return [SimulatedRow(bank.slug, "bank", row, reference, offender.series if offender else "")]


def _sort_code(account: str, bank: Source) -> str:
    joint = ("-", "", " ")[bank.picks % 3]
    return joint.join((account[:2], account[2:4], account[4:6]))


def _money(desk: Desk, event: Event) -> list[str]:
    dice, bank, offender = desk.dice, event.source, event.offender
    holder = offender.person if offender and dice.draw() < 0.5 else person(dice.weighted(HOMES), dice)
    amount = int(20 + dice.draw() ** 4 * 24_000)
    last = event.moment - int(dice.draw() ** 3 * 20_000) - 5
    payments = dice.power(1, 20, 2.4)
    first = last - (payments - 1) * dice.between(30, 9_000)
    when = moments.day_and_clock if bank.picks % 2 else moments.iso_local
    # The next hop is a mule's account that nobody else has paid into.
    onward = desk.mint.account() if dice.draw() < 0.15 else ""
    return [
        f"{holder.given} {holder.family}" if dice.draw() < 0.6 else f"{holder.given[:1]} {holder.family}".upper(),
        dice.pick(_RESULT),
        f"{amount}.{dice.between(0, 99):02d}" if bank.picks % 4 else f"£{amount:,}.00",
        "GBP",
        when(first),
        when(last),
        str(payments),
        _sort_code(onward, bank) if onward else "",
        onward[7:],
    ]


def _customer(desk: Desk, event: Event, words: str, named: list[Named]) -> list[str]:
    dice = desk.dice
    home = dice.weighted(HOMES)
    customer = person(home, dice, youngest=17)
    platform = next((value.partition(":")[0] for kind, value in named if kind == "handle"), "")
    return [
        dice.pick(_ORIGIN),
        platform,
        f"{customer.given} {customer.family}" if dice.draw() < 0.9 else "",
        customer.born_day_first if dice.draw() < 0.8 else "",
        customer.postcode,
        "Y" if dice.draw() < 0.2 else "N" if dice.draw() < 0.9 else "",
        dice.pick(("Y", "N", "partial", "pending", "")),
        "0.00" if dice.draw() < 0.6 else "",
        desk.mint.inner() if dice.draw() < 0.2 else "",
        _notes(desk, event, words, named, home),
        _status(dice),
    ]


def _notes(desk: Desk, event: Event, words: str, named: list[Named], home: Source) -> str:
    teller = desk.teller
    facts = desk.facts(event, home)
    desk.agree(facts, named)
    opening, middle, close = (teller.one(beat, facts) for beat in frame("clerk"))
    parts = [
        f"{opening} {teller.one(scam_words(words), facts)}".lstrip(),
        f" {middle}",
        desk.asides(facts),
        f" {close}",
    ]
    return teller.set_in(teller.finish(parts, facts, "clerk", named, 0.2), named)


def _status(dice: Dice) -> str:
    return dice.pick(("open", "closed", "Closed", "pending recall", "with receiving bank", "CLOSED - REIMB"))
