"""What a person says of hate strands, domestic abuse and class: each judged or left alone, apart from the flag."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from hueandcry.core.errors import Malformed
from hueandcry.core.flagging.further.class_titles import TITLES
from hueandcry.core.flagging.further.hate_words import STRANDS

# The answer "the record's own class is right".
OWN_CLASS = "own"


class NoSuchJudgement(Malformed):
    """Choose strands, domestic abuse and class from the lists; with None, no strand."""


@dataclass(frozen=True, slots=True)
class Judged:
    """One person's further answers; None is "not judged".

    strands: empty for "no hate crime". class_said: OWN_CLASS, or a scheme and code such as "HO 8R".
    """

    strands: tuple[str, ...] | None = None
    domestic: bool | None = None
    class_said: str | None = None


NOT_JUDGED = Judged()


def check(judged: Judged) -> None:
    """Raise NoSuchJudgement for a strand or class that is not in the lists."""
    if judged.strands is not None and not set(judged.strands) <= STRANDS.keys():
        raise NoSuchJudgement()
    said = judged.class_said
    if said is not None and said != OWN_CLASS and tuple(said.split(" ", 1)) not in TITLES:
        raise NoSuchJudgement()


def standing(latest: Iterable[Judged]) -> Judged:
    """Return what stands, question by question: of each reader's latest answers, the last that judged it."""
    stands = NOT_JUDGED
    for one in latest:
        stands = Judged(
            stands.strands if one.strands is None else one.strands,
            stands.domestic if one.domestic is None else one.domestic,
            stands.class_said if one.class_said is None else one.class_said,
        )
    return stands
