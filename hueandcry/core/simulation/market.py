"""A marketplace's row: an account and advert reported for abuse, with the messages and the agent's note."""

from __future__ import annotations

from typing import Any, Final

from hueandcry.core.simulation import feeds_table, moments
from hueandcry.core.simulation.desk import HOMES, Desk, Event, SimulatedRow
from hueandcry.core.simulation.dice import Dice
from hueandcry.core.simulation.facts import Facts
from hueandcry.core.simulation.goods_table import GOODS
from hueandcry.core.simulation.people import person, postcode
from hueandcry.core.simulation.prose import frame, lines
from hueandcry.core.simulation.shapes import MARKETPLACE

# Documentation addresses: so few that strangers share them, as strangers do behind one carrier's gateway.
_NETS: Final = ("192.0.2", "198.51.100", "203.0.113")


def rows(desk: Desk, event: Event) -> list[SimulatedRow]:
    """Return one abuse case as a marketplace sends it."""
    dice, offender, market = desk.dice, event.offender, event.source
    home = dice.weighted(HOMES)
    facts = desk.facts(event, home)
    prefix = market.organisation[:2].upper()
    reference = f"{prefix}-{moments.year(event.moment)}-{desk.number(market.slug):07d}"
    moment = event.moment
    row: dict[str, Any] = {
        "case_id": reference,
        "reported_at": moments.iso_utc(moment) if len(market.organisation) % 2 else moments.iso_offset(moment),
        "category": offender.trade.category
        if offender and dice.draw() < 0.7
        else dice.pick(feeds_table.MARKET_CATEGORY),
        "listing": _listing(desk, event, facts),
        "account": _account(desk, event),
        "vehicle_mark": _shown(event, "vrm"),
        "photo_sha256": f"{dice.bits(256):064x}" if dice.draw() < 0.4 else "",
        "buyer": _buyer(desk, facts),
        "messages": _messages(desk, facts),
        "agent_note": _note(desk, facts),
        "action": dice.pick(("removed", "suspended", "warned", "none", "restricted", "banned", "")),
        "action_at": moments.iso_utc(moment + dice.between(5, 9_000)),
    }
    out = row if market.lines else flattened(row)
    return [SimulatedRow(market.slug, "marketplace", out, reference, offender.series if offender else "")]


def flattened(row: dict[str, Any]) -> list[str]:
    """Return a nested row as cells in the order of the columns, lists joined by " || "."""
    cells = []
    for path in MARKETPLACE:
        value: Any = row
        for step in path.split("."):
            value = value[step]
        cells.append(" || ".join(value) if isinstance(value, list) else "" if value is None else str(value))
    return cells


def _messages(desk: Desk, facts: Facts) -> list[str]:
    said = (desk.teller.one(lines("messages"), facts) for _ in range(desk.dice.between(0, 4)))
    return list(dict.fromkeys(said))


def _shown(event: Event, kind: str) -> str:
    return next((known.value for known in event.shown if known.kind == kind), "")


def _listing(desk: Desk, event: Event, facts: Facts) -> dict[str, Any]:
    title = desk.teller.one(lines("title"), facts)
    number = _shown(event, "listing").partition(":")[2] or desk.mint.listing()
    site = event.source.own[0]
    return {
        "id": number,
        "url": f"https://www.{site}/item/{number}",
        "title": title,
        "category": GOODS[facts["sold"]][0],
        "price": float(facts["loss"]),
        "created_at": moments.iso_utc(event.moment - desk.dice.between(60, 30_000)),
    }


def _account(desk: Desk, event: Event) -> dict[str, Any]:
    dice, mint, offender = desk.dice, desk.mint, event.offender
    name = _shown(event, "handle").partition(":")[2]
    moment = event.moment
    payout = _shown(event, "bank_account") or (mint.account() if dice.draw() < 0.8 else "")
    holder = offender.person if offender else person(dice.weighted(HOMES), dice, youngest=18, oldest=70)
    device = offender.device if offender and dice.draw() < 0.5 else mint.inner() + mint.inner()
    return {
        "id": f"U{mint.inner()}",
        "username": name or mint.seller(),
        "created_at": moments.iso_utc(moment - int(dice.draw() ** 3 * 500_000) - 100),
        "email": _shown(event, "email") or (mint.email() if dice.draw() < 0.9 else ""),
        "phone": _shown(event, "phone") or desk.lone_phone(),
        "payout": {
            "name": f"{holder.given} {holder.family}" if dice.draw() < 0.8 else "",
            "sort_code": f"{payout[:2]}-{payout[2:4]}-{payout[4:6]}" if payout else "",
            "account": payout[7:],
        },
        "device_id": device if dice.draw() < 0.85 else "",
        "last_ip": _address(dice),
        "last_port": dice.between(1_024, 65_535) if dice.draw() < 0.3 else None,
        "last_seen_at": moments.iso_utc(moment - dice.between(1, 4_000)),
    }


def _address(dice: Dice) -> str:
    turn = dice.draw()
    if turn < 0.7:
        return f"{dice.pick(_NETS)}.{dice.between(1, 254)}"
    return f"2001:db8:{dice.bits(16):x}:{dice.bits(16):x}::{dice.bits(12):x}" if turn < 0.9 else ""


def _buyer(desk: Desk, facts: Facts) -> dict[str, Any]:
    dice = desk.dice
    home = dice.weighted(HOMES)
    buyer = person(home, dice, youngest=16)
    return {
        "email": desk.mint.victim_email(buyer.plain_given, buyer.plain_family) if dice.draw() < 0.7 else "",
        "postcode": postcode(home, dice),
        "loss": float(facts["loss"]) if dice.draw() < 0.6 else None,
        "report": desk.teller.finish([desk.teller.one(lines("buyer"), facts), ""], facts, "victim", (), 0.3),
    }


def _note(desk: Desk, facts: Facts) -> str:
    teller = desk.teller
    parts = [teller.one(beat, facts) for beat in frame("agent")]
    if desk.dice.draw() < 0.4:
        parts.reverse()
    return teller.finish([" ".join(part for part in parts if part), desk.asides(facts)], facts, "clerk", (), 0.15)
