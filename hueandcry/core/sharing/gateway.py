"""The gateway engine: one sharing in, one deciding line out, with its law, its duties and the next lawful route."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from hueandcry.core.sharing.agreements import Agreement
from hueandcry.core.sharing.gateway_table import TABLE
from hueandcry.core.sharing.handling import at_least_marking, at_least_tlp
from hueandcry.core.sharing.handling_table import CONDITIONS, TLPS
from hueandcry.core.sharing.law_table import LAWS, Law
from hueandcry.core.sharing.request import Line, Request
from hueandcry.core.sharing.vocabulary import LAW_ENFORCEMENT, Data, Established, Outcome, Party, Subject

MAKE_ONE = "Make a sharing agreement that names both, the purpose and the data, and have both sign it."


@dataclass(frozen=True, slots=True)
class Decision:
    """The answer to one request.

    because: what makes it need a second person. agreement: the code of the one it rests on, or that stopped it.
    """

    outcome: Outcome
    line: Line
    says: str
    next_route: str
    duties: tuple[str, ...]
    because: tuple[str, ...] = ()
    agreement: str = ""

    @property
    def laws(self) -> tuple[Law, ...]:
        return tuple(LAWS[code] for code in self.line.laws)


def decide(asked: Request) -> Decision:
    """Return what the law and the record's handling say, read from the first line that speaks of it."""
    line = next(line for line in TABLE if line.decides(asked))
    because = () if line.outcome == Outcome.REFUSED else _second_person(asked)
    if line.outcome == Outcome.SECOND_PERSON:
        because = ("This gateway always does.", *because)
    outcome = max(line.outcome, Outcome.SECOND_PERSON if because else Outcome.ALLOWED)
    duties = () if outcome == Outcome.REFUSED else (*line.duties, *_carried(asked))
    return Decision(outcome, line, line.says, line.next_route, duties, because)


def decide_between(
    asked: Request, agreements: Iterable[Agreement], *, parties: tuple[int, int], at: datetime
) -> Decision:
    """Return the answer as the agreements between the two leave it: never looser than decide's."""
    found = decide(asked)
    if found.outcome == Outcome.REFUSED or found.line.is_above_agreements or asked.data <= {Data.FIGURES}:
        return found
    theirs = [one for one in agreements if one.is_between(*parties) and one.is_in_force(at)]
    covering = [one for one in theirs if one.covers(asked.data, asked.purpose)]
    if covering:
        return _under(found, min(covering, key=lambda one: (one.is_review_due(at), one.code)), at)
    if theirs:
        says = "It is outside what the two have agreed."
        route = "Share what the agreement names, or change the agreement first."
        return _refused(found, says, route, theirs[0].code)
    if found.line.needs_agreement:
        return _refused(found, "There is no agreement in force between the two that covers it.", MAKE_ONE, "")
    return found


def _under(found: Decision, agreement: Agreement, at: datetime) -> Decision:
    if not agreement.is_review_due(at):
        return replace(found, agreement=agreement.code)
    because = (*found.because, "The agreement's review is due.")
    return replace(found, agreement=agreement.code, because=because, outcome=max(found.outcome, Outcome.SECOND_PERSON))


def _refused(found: Decision, says: str, route: str, agreement: str) -> Decision:
    return replace(
        found, outcome=Outcome.REFUSED, says=says, next_route=route, duties=(), because=(), agreement=agreement
    )


def _second_person(asked: Request) -> tuple[str, ...]:
    """Return why two people must decide: only ever more of them as handling tightens."""
    handling, leaves = asked.handling, asked.recipient not in LAW_ENFORCEMENT
    reasons = (
        (at_least_marking(handling, "OFFICIAL-SENSITIVE"), "It is marked OFFICIAL-SENSITIVE."),
        (at_least_tlp(handling, "AMBER+STRICT"), "Its label is TLP:AMBER+STRICT."),
        (handling.grading.code == "C", "It may be shared with conditions only."),
        (handling.grading.source == "3", "Its source is not reliable."),
        (bool(handling.compartments), "It is in a compartment."),
        (Established.SPECIALIST in asked.established, "A specialist's decision is relied on."),
        (Subject.CHILD in asked.subjects, "It is about a child."),
        (asked.is_restricted, "Its use is restricted."),
        (leaves and bool(asked.data & {Data.WORDS, Data.VICTIM, Data.SPECIAL}), "Words or victims leave the police."),
    )
    return () if asked.data <= {Data.FIGURES} else tuple(says for is_so, says in reasons if is_so)


def _carried(asked: Request) -> tuple[str, ...]:
    """Return the duties that the record's own handling adds."""
    if asked.data <= {Data.FIGURES}:
        return ()
    label = f"TLP:{asked.handling.tlp}: {TLPS[asked.handling.tlp].lower()}."
    conditions = tuple(f"{one}: {CONDITIONS[one]}." for one in sorted(asked.handling.grading.conditions))
    back = ("Say what came of it.",) if asked.discloser in LAW_ENFORCEMENT or asked.recipient == Party.POLICE else ()
    return (label, *conditions, *back)
