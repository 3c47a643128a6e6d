"""A Niche-like force's row: one a crime, method in capitals, dates and times apart, flags in one cell."""

from __future__ import annotations

from hueandcry.core.simulation import moments
from hueandcry.core.simulation.crimes import Crime, crime
from hueandcry.core.simulation.desk import Desk, Event, SimulatedRow
from hueandcry.core.simulation.people import Person
from hueandcry.core.simulation.prose import book
from hueandcry.core.simulation.slips import shorthand

_SEPARATORS = ("; ", ";", ", ", " | ")


def rows(desk: Desk, event: Event) -> list[SimulatedRow]:
    """Return one crime as a Niche-like force writes it."""
    made = crime(desk, event)
    force = event.source
    year = moments.year(made.reported) % 100
    reference = f"{force.number}{year}{desk.number(f'{force.slug}{year}'):07d}"
    series = event.offender.series if event.offender else ""
    row = (
        _what(made, force.picks, reference)
        + _where_and_told(desk, event, made)
        + _who(desk, event, made)
        + _end(desk, made)
    )
    return [SimulatedRow(force.slug, "niche", row, reference, series)]


def _what(made: Crime, picks: int, reference: str) -> list[str]:
    code = made.code if picks % 4 else made.code.rjust(4, "0")
    timed = made.timed
    return [
        reference,
        code if picks % 7 else "",
        made.title.upper() if picks % 3 == 0 else made.title,
        made.statute if picks % 2 else "",
        "Yes" if made.loss == "" and made.begun % 9 == 0 else "No",
        ("Filed", "Open", "Finalised")[made.outcome % 3],
        moments.day(made.reported),
        moments.clock(made.reported),
        moments.day(made.recorded),
        moments.day(made.begun),
        moments.clock(made.begun) if timed else "",
        moments.day(made.ended) if made.ended != made.begun else "",
        moments.clock(made.ended) if timed and made.ended != made.begun else "",
    ]


def _where_and_told(desk: Desk, event: Event, made: Crime) -> list[str]:
    dice, teller = desk.dice, desk.teller
    parts = [made.lead, *teller.story(made.beats, made.facts, extra=made.asides)]
    method = shorthand(teller.finish(parts, made.facts, "officer", made.named, 0.1), dice)
    summary = ""
    if dice.draw() < 0.4:
        again = made.named if dice.draw() < 0.5 else ()
        summary = teller.set_in(
            teller.finish(teller.story(book("log")["crime"], made.facts), made.facts, "officer", again), again
        )
    return [
        f"{made.place}, {made.town}" if dice.draw() < 0.7 else made.place.upper(),
        made.postcode if dice.draw() < 0.94 else made.postcode.replace(" ", "").lower(),
        made.district,
        f"{made.district[:2].upper()}{dice.between(1, 19):02d}",
        made.location,
        _keywords(desk, event, made),
        teller.set_in(method, made.named),
        summary,
    ]


def _keywords(desk: Desk, event: Event, made: Crime) -> str:
    dice = desk.dice
    words = []
    if made.flagged:
        words.append(("CYBER", "ONLINE CRIME", "Cyber Enabled", "INTERNET RELATED")[event.source.picks % 4])
    if made.domestic:
        words.append("DOMESTIC ABUSE" if event.source.picks % 2 else "DA")
    if made.hate:
        words.append(f"HATE - {made.hate}")
    if "weapon" in made.facts or dice.draw() < 0.03:
        words.append("KNIFE")
    if dice.draw() < 0.08:
        words.append(
            dice.pick(("ALCOHOL", "VULNERABLE", "REPEAT VICTIM", "CHILD AT RISK", "NTE", "RURAL", "BUSINESS CRIME"))
        )
    return _SEPARATORS[event.source.picks // 2 % 4].join(words)


def _name(who: Person, turn: float, picks: int) -> str:
    if picks % 2:
        return f"{who.family.upper()}, {who.given}"
    return f"{who.given} {who.family}" if turn < 0.9 else f"{who.family} {who.given}".lower()


def _who(desk: Desk, event: Event, made: Crime) -> list[str]:
    dice, picks = desk.dice, event.source.picks
    victim, suspect = made.victim, made.suspect
    if victim is None:
        told = [made.company, "", "", "", "", "", ""]
    else:
        mail = desk.mint.victim_email(victim.plain_given, victim.plain_family) if dice.draw() < 0.45 else ""
        told = [
            _name(victim, dice.draw(), picks),
            victim.born_day_first if dice.draw() < 0.9 else "",
            victim.sex if picks % 3 else ("Female" if victim.sex == "F" else "Male"),
            victim.ethnicity if dice.draw() < 0.7 else "",
            victim.language,
            victim.postcode,
            mail,
        ]
    if suspect is None:
        return [*told, "" if dice.draw() < 0.8 else "UNKNOWN", "", "", "", "", ""]
    offender = event.offender
    nominal = offender.nominal if offender else desk.mint.inner()
    return [
        *told,
        _name(suspect, dice.draw(), picks),
        suspect.born_day_first if dice.draw() < 0.7 else "",
        suspect.sex,
        suspect.alias,
        f"N{event.source.number}{nominal.upper()}" if dice.draw() < 0.8 else "",
        suspect.postcode if dice.draw() < 0.6 else "",
    ]


def _end(desk: Desk, made: Crime) -> list[str]:
    dice = desk.dice
    loss = made.loss
    if loss:
        loss = (f"£{loss}.00", loss, f"{loss}.5", f"£{int(loss):,}")[int(dice.draw() * 4)]
    closed = f"{made.outcome} - {made.outcome_label}" if dice.draw() < 0.8 else str(made.outcome)
    return [
        made.facts.get("sold", "").upper(),
        loss,
        "" if dice.draw() < 0.93 else "10.00",
        closed,
        moments.day(made.outcome_at) if made.outcome_at else "",
        made.officer,
        f"{made.town} {dice.pick(('CID', 'NPT', 'Response', 'Volume Crime', 'PVP'))}",
        moments.day_and_clock(made.updated),
    ]
