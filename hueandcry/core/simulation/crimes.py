"""What a force records of one crime, before its record system lays it out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from hueandcry.core.simulation import moments
from hueandcry.core.simulation.desk import HOMES, Desk, Event
from hueandcry.core.simulation.dice import Dice, Weighted
from hueandcry.core.simulation.facts import Facts
from hueandcry.core.simulation.offences_table import OFFENCES, OUTCOMES
from hueandcry.core.simulation.organisations import Source
from hueandcry.core.simulation.people import Person, person, postcode
from hueandcry.core.simulation.prose import Beats, Named, book

_COMMON_OFFENCES: Final = Weighted([(row, row[1]) for row in OFFENCES])
_BY_KEY: Final = {row[0]: row for row in OFFENCES}
_OUTCOME: Final = Weighted([((code, label), weight) for code, weight, label in OUTCOMES])
_PLATFORMS: Final = ("facebook", "instagram", "snapchat", "tiktok", "x", "telegram", "discord")
_LAST: Final = moments.DAYS * 1440

_ONLINE_KINDS: Final = (
    ("handle", 0.4), ("phone", 0.5), ("email", 0.18), ("bank_account", 0.1), ("domain", 0.05), ("wallet", 0.01),
)  # fmt: skip
_LONE: Final[dict[str, tuple[tuple[str, float], ...]]] = {
    "vehicle theft": (("vrm", 0.6),),
    "theft from vehicle": (("vrm", 0.3),),
    "making off": (("vrm", 0.6),),
    "robbery": (("imei", 0.12),),
    "theft": (("imei", 0.06),),
    "doorstep": (("phone", 0.3),),
    "fraud package": (("bank_account", 0.6), ("email", 0.25), ("handle", 0.2), ("phone", 0.4)),
    "courier": (("phone", 0.6), ("bank_account", 0.2)),
    "computer misuse": (("email", 0.4), ("handle", 0.2), ("wallet", 0.1)),
}
_STRANDS: Final = ("RACE", "RELIGION", "SEXUAL ORIENTATION", "DISABILITY", "TRANSGENDER")
_PASSED_ON: Final = (
    "Report Fraud referral, victim's account: ",
    "NFIB package. ",
    "Dissemination received, narrative as submitted: ",
    "From Report Fraud - ",
    "Victim's words: ",
    "Pursue package, text as follows. ",
    "",
)
_NO_PERSON: Final = frozenset({"shoplifting", "burglary business", "making off"})
# For these the suspect is mostly known.
_KNOWN_SUSPECT: Final = {"person": 0.5, "property": 0.14, "online": 0.4}

_ANYWHERE: Final = ("Dwelling", "Street", "Licensed premises", "Shop", "School", "Open space", "Workplace", "Hospital")
_ONLINE_LOCATIONS: Final = ("Internet", "Internet", "Dwelling", "Online", "Dwelling", "School", "Not known", "")
_LOCATIONS: Final = {
    "shoplifting": ("Shop", "Supermarket", "Retail park", "Garage"),
    "burglary": ("Dwelling", "House", "Flat", "Bungalow"),
    "burglary business": ("Shop", "Building site", "Office", "School", "Farm", "Allotment"),
    "theft from vehicle": ("Street", "Car park", "Driveway"),
    "vehicle theft": ("Driveway", "Street", "Car park", "Farm"),
    "cycle theft": ("Street", "Railway station", "Shed", "Communal area"),
    "making off": ("Garage", "Petrol station", "Taxi"),
    "cloned plates": ("Garage", "Petrol station", "Street"),
}


@dataclass(slots=True)
class Crime:
    """One crime as a force's officers have it; moments are minutes, money pounds as text."""

    key: str
    code: str
    title: str
    statute: str
    online: bool
    flagged: bool
    domestic: bool
    hate: str
    reported: int
    recorded: int
    begun: int
    ended: int
    timed: bool
    updated: int
    place: str
    town: str
    district: str
    postcode: str
    location: str
    victim: Person | None
    suspect: Person | None
    company: str
    loss: str
    outcome: int
    outcome_label: str
    outcome_at: int
    named: list[Named]
    lead: str
    beats: Beats
    facts: Facts
    asides: str
    officer: str


def crime(desk: Desk, event: Event) -> Crime:
    """Return one crime of a force, an offender's or nobody's in particular."""
    dice = desk.dice
    offender, force = event.offender, event.source
    row = _BY_KEY[dice.pick(offender.trade.offences)] if offender else dice.weighted(_COMMON_OFFENCES)
    key, _, code, titles, statute, name, online = row
    home = dice.weighted(HOMES) if force.slug == "force-btp" else force
    facts = desk.facts(event, force)
    if offender:
        named = [(known.kind, known.value) for known in event.shown]
    else:
        named = desk.lone(_LONE.get(key, _ONLINE_KINDS if name == "online" else ()), _PLATFORMS)
    desk.agree(facts, named)
    lead, beats = _words(desk, event, key, name)
    reported, begun, ended = _times(dice, event.moment)
    outcome, label, outcome_at = _outcome(dice, reported)
    return Crime(
        key=key,
        code=code,
        title=titles[force.picks % len(titles)],
        statute=statute,
        online=online,
        # Forces set the flag themselves, and miss nearly half.
        flagged=dice.draw() < (0.55 if online else 0.008),
        domestic=name != "property" and dice.draw() < 0.22,
        hate=dice.pick(_STRANDS) if "hate" in key or "racial" in key else "",
        reported=reported,
        recorded=reported + int(dice.draw() * dice.draw() * 4000),
        begun=begun,
        ended=ended,
        timed=dice.draw() < 0.85,
        updated=max(outcome_at, reported + dice.between(0, 40_000)),
        place=f"{dice.between(1, 240)} {facts['street']}" if dice.draw() < 0.8 else facts["street"],
        town=facts["town"],
        district=dice.pick(force.places),
        postcode=_postcode(dice, home),
        location=dice.pick(_LOCATIONS.get(key, _ONLINE_LOCATIONS if online else _ANYWHERE)),
        victim=_victim(dice, event, home, key),
        suspect=_suspect(dice, event, home, name),
        company=_company(dice, facts) if key in _NO_PERSON else "",
        loss=_loss(dice, facts),
        outcome=outcome,
        outcome_label=label,
        outcome_at=outcome_at,
        named=named,
        lead=lead,
        beats=beats,
        facts=facts,
        asides=desk.asides(facts, traps=0.0 if online else 0.07),
        officer=f"{dice.pick(('PC', 'PC', 'PC', 'DC', 'PS', 'PCSO', 'IO'))} {dice.between(1001, 1160)}",
    )


def _postcode(dice: Dice, home: Source) -> str:
    return postcode(home, dice) if dice.draw() < 0.86 else ""


def _words(desk: Desk, event: Event, key: str, name: str) -> tuple[str, Beats]:
    """What to tell the crime with: the offence's words, in Wales some Welsh, or a victim's words passed on."""
    dice, offender = desk.dice, event.offender
    if offender and key == "fraud package" and dice.draw() < 0.75:
        return dice.pick(_PASSED_ON), book("victim")[dice.pick(offender.trade.frauds)]
    if event.source.welsh and dice.draw() < 0.1:
        return "", book("welsh")[name]
    return "", book(name)[key]


def _times(dice: Dice, moment: int) -> tuple[int, int, int]:
    delay = int(dice.draw() ** 4 * 60_000) + 5
    begun = moment - delay
    past = [turn for turn in moments.TURNS if turn < moment - 120] if dice.draw() < 0.002 else []
    if past:
        begun = past[-1]
    span = int(dice.draw() ** 3 * 1_500) if dice.draw() < 0.6 else 0
    return moment, begun, min(begun + span, moment)


def _outcome(dice: Dice, reported: int) -> tuple[int, str, int]:
    code, label = dice.weighted(_OUTCOME)
    at = reported + 1_440 * dice.between(1, 160)
    if at > _LAST:
        return 0, OUTCOMES[0][2], 0
    return code, label, at if code else 0


def _victim(dice: Dice, event: Event, home: Source, key: str) -> Person | None:
    if event.offender and event.offender.victim:
        return event.offender.victim
    if key in _NO_PERSON or dice.draw() < 0.04:
        return None
    return person(home, dice)


def _suspect(dice: Dice, event: Event, home: Source, name: str) -> Person | None:
    if event.offender:
        return event.offender.person if dice.draw() < 0.35 else None
    return person(home, dice, youngest=13, oldest=64) if dice.draw() < _KNOWN_SUSPECT[name] else None


def _company(dice: Dice, facts: Facts) -> str:
    kind = dice.pick(("Stores", "Foods", "Express", "Filling Station", "Outfitters", "Pharmacy", "DIY", "Tool Hire"))
    return f"{facts['surname']} {kind} {dice.pick(('Ltd', '', 'PLC', 'Limited'))}".strip()


def _loss(dice: Dice, facts: Facts) -> str:
    return facts["loss"] if dice.draw() < 0.7 or "loss" in facts else ""
