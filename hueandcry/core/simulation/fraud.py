"""Report Fraud's row: one report in the victim's own words, with what the victim knows of the suspect."""

from __future__ import annotations

from typing import Any, Final, TypeAlias

from hueandcry.core.simulation import moments
from hueandcry.core.simulation.desk import HOMES, Desk, Event, SimulatedRow
from hueandcry.core.simulation.dice import Dice, Weighted
from hueandcry.core.simulation.facts import Facts
from hueandcry.core.simulation.offences_table import FRAUDS
from hueandcry.core.simulation.organisations import Source
from hueandcry.core.simulation.people import Person, person
from hueandcry.core.simulation.prose import Named, book

_Cells: TypeAlias = dict[str, Any]

_FRAUDS: Final = Weighted([(row, row[1]) for row in FRAUDS])
_BY_KEY: Final = {row[0]: row for row in FRAUDS}
_PLATFORMS: Final = ("facebook", "instagram", "snapchat", "telegram", "tiktok", "x", "tinder")
_LONE: Final = (
    ("bank_account", 0.3),
    ("phone", 0.4),
    ("email", 0.25),
    ("handle", 0.2),
    ("domain", 0.18),
    ("wallet", 0.03),
)
_CHANNELS: Final = (
    "Phone call",
    "Text message",
    "E-mail",
    "Social media",
    "Website",
    "In person",
    "Messaging app",
    "Online marketplace",
    "Letter",
    "",
)
_METHODS: Final = (
    "Bank transfer",
    "Debit card",
    "Credit card",
    "Gift cards",
    "Cryptocurrency",
    "Cash",
    "Cheque",
    "PayPal",
    "None",
)
# Typical losses beside an ordinary one.
_SCALE: Final = {"investment": 40, "romance": 25, "invoice": 60, "bank impersonation": 12, "tech support": 6, "job": 4}
_NOT_ONLINE: Final = frozenset({"doorstep"})


def rows(desk: Desk, event: Event) -> list[SimulatedRow]:
    """Return one report as the national centre sends it."""
    dice, offender = desk.dice, event.offender
    kind, _, code, title = _BY_KEY[dice.pick(offender.trade.frauds)] if offender else dice.weighted(_FRAUDS)
    home = dice.weighted(HOMES)
    victim = person(home, dice, youngest=16)
    facts = desk.facts(event, home)
    facts.scale = _SCALE.get(kind, 1)
    if kind == "purchase":
        # Known first, so that the price fits the thing.
        facts["sold"]
    if offender:
        named = [(known.kind, known.value) for known in event.shown]
    else:
        named = desk.lone(() if kind in _NOT_ONLINE else _LONE, _PLATFORMS)
    desk.agree(facts, named)
    year = moments.year(event.moment) % 100
    reference = f"RF{year}{_month(event.moment)}{desk.number('report-fraud'):07d}"
    suspect, payment, spoken = _columns(desk, event, named)
    row: dict[str, Any] = {
        "report_ref": reference,
        "nfib_code": code,
        "nfib_title": title,
        "received_at": moments.iso_utc(event.moment),
        "updated_at": moments.iso_utc(event.moment + dice.between(10, 30_000)),
        "incident": _incident(dice, event.moment),
        "victim": _victim(desk, victim),
        "suspect": suspect,
        "payment": payment,
        "contact_channel": dice.pick(_CHANNELS),
        "narrative": _narrative(desk, facts, kind, home, spoken),
        "score": dice.between(0, 100),
        "dissemination": _dissemination(dice, home),
        "status": dice.pick(("received", "assessed", "disseminated", "no further action", "with bank")),
    }
    if "loss" in facts:
        payment["amount"] = float(facts["loss"])
    return [SimulatedRow("report-fraud", "report-fraud", row, reference, offender.series if offender else "")]


def _month(moment: int) -> str:
    return moments.day(moment)[3:5]


def _incident(dice: Dice, moment: int) -> dict[str, Any]:
    last = moment - int(dice.draw() ** 3 * 40_000) - 1
    first = last - int(dice.draw() ** 4 * 200_000)
    return {"first_at": moments.iso_utc(first), "last_at": moments.iso_utc(last), "still_going": dice.draw() < 0.06}


def _victim(desk: Desk, victim: Person) -> dict[str, Any]:
    dice = desk.dice
    mail = desk.mint.victim_email(victim.plain_given, victim.plain_family) if dice.draw() < 0.8 else ""
    given, family = victim.given, victim.family
    if dice.draw() < 0.06:
        given, family = given.lower(), family.lower()
    return {
        "kind": "organisation" if dice.draw() < 0.05 else "individual",
        "first_name": given,
        "last_name": family + (" " if dice.draw() < 0.03 else ""),
        "date_of_birth": victim.born_iso if dice.draw() < 0.85 else None,
        "gender": {"F": "Female", "M": "Male"}[victim.sex],
        "ethnicity": victim.ethnicity if dice.draw() < 0.4 else "",
        "language": victim.language,
        "needs": dice.pick(("hearing", "mobility", "mental health", "learning", "sight")) if dice.draw() < 0.06 else "",
        "postcode": victim.postcode if dice.draw() < 0.9 else victim.postcode.replace(" ", "").lower(),
        "email": mail,
    }


def _columns(desk: Desk, event: Event, named: list[Named]) -> tuple[_Cells, _Cells, list[Named]]:
    """The suspect's and the payment's columns, and what the narrative must carry besides."""
    dice, offender = desk.dice, event.offender
    suspect: dict[str, Any] = {
        "name": "",
        "alias": "",
        "phone": "",
        "email": "",
        "website": "",
        "platform": "",
        "username": "",
    }
    payment: dict[str, Any] = {
        "method": dice.pick(_METHODS), "amount": None, "recovered": None, "currency": "GBP",
        "payee_name": "", "sort_code": "", "account": "", "wallet": "",
    }  # fmt: skip
    spoken = []
    for kind, value in named:
        if dice.draw() < 0.2 or not _column(suspect, payment, kind, value) or dice.draw() < 0.45:
            spoken.append((kind, value))
    if offender and dice.draw() < 0.3:
        suspect["name"] = f"{offender.person.given} {offender.person.family}"
        suspect["alias"] = offender.person.alias
    elif dice.draw() < 0.35:
        said = person(dice.weighted(HOMES), dice)
        suspect["name"] = said.given if dice.draw() < 0.5 else f"{said.given} {said.family}"
    if payment["account"]:
        payment["method"] = "Bank transfer"
        payee = offender.person if offender and dice.draw() < 0.4 else person(dice.weighted(HOMES), dice)
        payment["payee_name"] = f"{payee.given[:1]} {payee.family}".upper()
    return suspect, payment, spoken


def _column(suspect: dict[str, Any], payment: dict[str, Any], kind: str, value: str) -> bool:
    """Set one identifier into its column; False if it has none or the column is taken."""
    if kind in ("phone", "email") and not suspect[kind]:
        suspect[kind] = value
    elif kind == "domain" and not suspect["website"]:
        suspect["website"] = "https://" + value if len(value) % 2 else "www." + value
    elif kind == "handle" and not suspect["username"]:
        suspect["platform"], suspect["username"] = value.split(":")
    elif kind == "bank_account" and not payment["account"]:
        payment["sort_code"] = f"{value[:2]}-{value[2:4]}-{value[4:6]}"
        payment["account"] = value[7:]
    elif kind == "wallet" and not payment["wallet"]:
        payment["wallet"] = value[4:]
    else:
        return False
    return True


def _narrative(desk: Desk, facts: Facts, kind: str, home: Source, spoken: list[Named]) -> str:
    teller, dice = desk.teller, desk.dice
    beats = book("victim")[kind]
    if home.welsh and kind not in _NOT_ONLINE and dice.draw() < 0.08:
        beats = book("welsh")["online"]
    parts = teller.story(beats, facts, extra=desk.asides(facts))
    if len(beats[1]) > 2 and dice.draw() < 0.45:
        more = teller.one(beats[1], facts)
        if more[:8] not in "".join(parts):
            parts.insert(-1, more.removeprefix("."))
    return teller.set_in(teller.finish(parts, facts, "victim", spoken, 0.35), spoken)


def _dissemination(dice: Dice, home: Source) -> dict[str, str]:
    turn = dice.draw()
    if turn < 0.7:
        return {"type": "", "force": ""}
    return {
        "type": "pursue" if turn < 0.78 else "protect" if turn < 0.92 else "vulnerable victim",
        "force": home.organisation,
    }
