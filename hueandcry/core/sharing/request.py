"""What is asked of the gateway table, and what one of its lines holds."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from hueandcry.core.sharing.handling import USUAL, Handling
from hueandcry.core.sharing.vocabulary import Data, Established, Outcome, Party, Purpose, Subject


@dataclass(frozen=True, slots=True)
class Request:
    """One sharing that somebody has in mind.

    audience: the recipients by number; with nobody named, nobody is told. is_originator: the discloser is whoever the
    record came from, and not somebody it was shared with. is_restricted: its use is restricted for the person that it
    is about, so that it may be stored and little else.
    """

    discloser: Party
    recipient: Party
    data: frozenset[Data]
    purpose: Purpose
    subjects: frozenset[Subject] = frozenset()
    established: frozenset[Established] = frozenset()
    handling: Handling = USUAL
    audience: frozenset[int] = frozenset()
    is_originator: bool = True
    is_restricted: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the table. It decides when everything it names is so; what it leaves empty may be anything.

    data: at least one of these is asked for; covers: nothing else is. unless: none of these is established;
    needs: all of these are. needs_agreement: allowed only under an agreement in force between the two.
    """

    code: str
    says: str
    outcome: Outcome
    laws: tuple[str, ...]
    next_route: str = ""
    duties: tuple[str, ...] = ()
    discloser: frozenset[Party] = frozenset()
    recipient: frozenset[Party] = frozenset()
    data: frozenset[Data] = frozenset()
    covers: frozenset[Data] = frozenset()
    subjects: frozenset[Subject] = frozenset()
    purposes: frozenset[Purpose] = frozenset()
    needs: frozenset[Established] = frozenset()
    unless: frozenset[Established] = frozenset()
    handled: Callable[[Request], bool] | None = field(default=None, compare=False)
    needs_agreement: bool = False
    is_above_agreements: bool = False

    def decides(self, asked: Request) -> bool:
        """Say whether this line speaks of such a sharing."""
        return (
            (not self.discloser or asked.discloser in self.discloser)
            and (not self.recipient or asked.recipient in self.recipient)
            and (not self.data or bool(asked.data & self.data))
            and (not self.covers or asked.data <= self.covers)
            and (not self.subjects or bool(asked.subjects & self.subjects))
            and (not self.purposes or asked.purpose in self.purposes)
            and self.needs <= asked.established
            and not (self.unless & asked.established)
            and (self.handled is None or self.handled(asked))
        )
