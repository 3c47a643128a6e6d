"""The further answers about one text, in one closer look: hate strands, domestic abuse, suggested class."""

from __future__ import annotations

from dataclasses import dataclass

from hueandcry.core.flagging.explain import Reason
from hueandcry.core.flagging.further import domestic_words, hate_words
from hueandcry.core.flagging.further.class_measured import is_worth_showing
from hueandcry.core.flagging.further.classing import Suggested, suggested
from hueandcry.core.flagging.further.closer import Look, concepts, cues, phrasebook
from hueandcry.core.flagging.further.domestic import NO, Domestic, domestic
from hueandcry.core.flagging.further.hate import Strand, is_aggravated, strands
from hueandcry.core.reading.reader import Reading

# Of most texts no closer look is taken: only where the first reading met a concept that calls for it.
_HATE_CALLS = concepts("hate:any", "act:abuse", "act:threat")
_DOMESTIC_CALLS = concepts("who:partner", "who:family", "act:follow", "act:assault")
_HATE_BOOK = phrasebook((hate_words.WORDS,))
_DOMESTIC_BOOK = phrasebook((domestic_words.WORDS,))


@dataclass(frozen=True, slots=True)
class Further:
    """hate: the strands shown; domestic: "yes", "no" or "review"; suggested: a class, where one is called for.

    Only a class that was right often enough where it was measured.
    """

    hate: tuple[Strand, ...] = ()
    domestic: Domestic = NO
    suggested: Suggested | None = None

    @property
    def strands(self) -> tuple[str, ...]:
        """Return the names of the strands of hate shown."""
        return tuple(strand.name for strand in self.hate)

    @property
    def reasons(self) -> tuple[tuple[str, Reason], ...]:
        """Return every reason with what it is about: "hate", "domestic" or "class"."""
        found = [("hate", strand.reason) for strand in self.hate]
        if self.domestic.reason is not None:
            found.append(("domestic", self.domestic.reason))
        if self.suggested is not None:
            found.append(("class", self.suggested.reason))
        return tuple(found)


NOTHING_FURTHER = Further()


def further(reading: Reading, family: str, offence: tuple[str, str] | None) -> Further:
    """Return the further answers; family is the one decided, which the suggested class follows."""
    met = {atom[0] for atom in reading.atoms}
    hate: tuple[Strand, ...] = ()
    if is_aggravated(offence) or not met.isdisjoint(_HATE_CALLS):
        hate = strands(Look(reading, cues(reading, _HATE_BOOK)), offence)
    beside = NO
    if not met.isdisjoint(_DOMESTIC_CALLS):
        beside = domestic(Look(reading, cues(reading, _DOMESTIC_BOOK)))
    named = suggested(Look(reading, []), family, offence, [strand.name for strand in hate])
    return Further(hate, beside, named if named is not None and is_worth_showing(named.scheme, named.code) else None)
