"""An Athena-like force's rows: one a person of the crime, so that a reference comes several times."""

from __future__ import annotations

from hueandcry.core.simulation import moments
from hueandcry.core.simulation.crimes import Crime, crime
from hueandcry.core.simulation.desk import Desk, Event, SimulatedRow
from hueandcry.core.simulation.facts import street
from hueandcry.core.simulation.people import Person, person
from hueandcry.core.simulation.prose import Named, book

_YES = (("Y", "N"), ("Yes", "No"), ("y", "n"), ("1", "0"))
_ROLES = {"VIC": "Victim", "SUS": "Suspect", "WIT": "Witness", "REP": "Reporting person", "OFF": "Offender"}


def rows(desk: Desk, event: Event) -> list[SimulatedRow]:
    """Return one crime as an Athena-like force writes it, a row for each person."""
    made = crime(desk, event)
    force = event.source
    year = moments.year(made.reported) % 100
    reference = f"{force.number}/{desk.number(f'{force.slug}{year}')}/{year}"
    series = event.offender.series if event.offender else ""
    before = _what(desk, event, made, reference) + _told(desk, event, made)
    after = _end(desk, made)
    return [
        SimulatedRow(force.slug, "athena", before + cells + after, reference, series, again=number > 0)
        for number, cells in enumerate(_people(desk, event, made))
    ]


def _what(desk: Desk, event: Event, made: Crime, reference: str) -> list[str]:
    dice, picks = desk.dice, event.source.picks
    yes, no = _YES[picks % 4] if dice.draw() < 0.9 else dice.pick(_YES)
    cyber = yes if made.flagged else no
    return [
        reference,
        made.code if dice.draw() < 0.93 else made.code.lower(),
        made.title,
        made.statute,
        no,
        cyber if dice.draw() < 0.88 else "",
        yes if made.domestic else no if picks % 2 else "",
        made.hate.title() if made.hate else "",
        moments.day_and_clock(made.reported),
        moments.day_and_clock(made.recorded),
        moments.day_and_clock(made.begun) if made.timed else moments.day(made.begun),
        moments.day_and_clock(made.ended) if made.ended != made.begun else "",
        moments.day_and_clock(made.updated),
    ]


def _told(desk: Desk, event: Event, made: Crime) -> list[str]:
    dice, teller = desk.dice, desk.teller
    whole = dice.draw() < 0.6
    # The identifiers stand in the method, in the summary, or shared out between both.
    method_named = made.named if whole or len(made.named) < 2 else made.named[:1]
    summary_named: list[Named] = [] if whole or len(made.named) < 2 else made.named[1:]
    parts = [made.lead, *teller.story(made.beats, made.facts, extra=made.asides)]
    method = teller.set_in(teller.finish(parts, made.facts, "officer", method_named), method_named)
    summary = closing = ""
    if summary_named or dice.draw() < 0.35:
        told = teller.finish(teller.story(book("log")["crime"], made.facts), made.facts, "officer", summary_named)
        summary = teller.set_in(told, summary_named)
    if made.outcome and dice.draw() < 0.3:
        closing = teller.one(made.beats[-1], made.facts)
    platform = next((value.split(":")[0] for kind, value in made.named if kind == "handle"), "")
    return [
        f"{made.place}, {made.town}",
        made.postcode,
        made.district.upper() if event.source.picks % 5 == 0 else made.district,
        f"{event.source.number}{dice.between(1, 60):03d}",
        made.location,
        platform.capitalize() if dice.draw() < 0.4 else "",
        method,
        summary,
        closing,
    ]


def _people(desk: Desk, event: Event, made: Crime) -> list[list[str]]:
    dice = desk.dice
    cells = []
    if made.victim:
        mail = desk.mint.victim_email(made.victim.plain_given, made.victim.plain_family) if dice.draw() < 0.4 else ""
        cells.append(_person(desk, event, made.victim, "VIC", (mail, "", desk.mint.inner())))
    if made.suspect:
        nominal = event.offender.nominal if event.offender else desk.mint.inner()
        cells.append(_person(desk, event, made.suspect, "SUS", ("", "", nominal)))
    if dice.draw() < 0.1:
        witness = person(event.source, dice)
        cells.append(_person(desk, event, witness, dice.pick(("WIT", "REP")), ("", "", desk.mint.inner())))
    return cells or [[""] * 13]


def _person(desk: Desk, event: Event, who: Person, role: str, own: tuple[str, str, str]) -> list[str]:
    dice, picks = desk.dice, event.source.picks
    mail, phone, nominal = own
    family = who.family.upper() if picks % 2 else who.family
    given, born = who.given, who.born_day_first
    if dice.draw() < 0.02:
        family, given = given, family
    if dice.draw() < 0.01:
        year, month, day = who.born
        born = f"{month:02d}/{day:02d}/{year}"
    return [
        role if picks % 3 else _ROLES[role],
        family,
        given if dice.draw() < 0.93 else given[:1],
        who.alias,
        born if dice.draw() < 0.88 else "",
        who.sex if picks % 4 else ("FEMALE" if who.sex == "F" else "MALE"),
        who.ethnicity.split(" - ")[picks % 2] if dice.draw() < 0.75 else "",
        who.language,
        f"{dice.between(1, 180)} {street(dice)}" if dice.draw() < 0.6 else "",
        who.postcode if dice.draw() < 0.85 else "",
        mail,
        phone,
        f"P{event.source.number}-{nominal}",
    ]


def _end(desk: Desk, made: Crime) -> list[str]:
    dice = desk.dice
    return [
        made.facts.get("sold", ""),
        f"{made.loss}.00" if made.loss else "",
        "",
        str(made.outcome),
        moments.day(made.outcome_at) if made.outcome_at else "",
        made.officer,
        dice.pick(("Crime Desk", "Response A", "Response C", "CID", "Cyber", "NPT", "Proactive", "OCT")),
    ]
