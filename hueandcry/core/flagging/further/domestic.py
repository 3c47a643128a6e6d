"""Whether a text shows domestic abuse: yes, no, or for a person to settle."""

from __future__ import annotations

from dataclasses import dataclass

from hueandcry.core.flagging.explain import Reason
from hueandcry.core.flagging.further.closer import Cue, Look, concepts, first_of

_ABUSIVE = concepts(
    "act:assault", "act:threat", "act:abuse", "act:damage", "act:follow", "act:demand", "sex:contact",
    "tech:spyware", "image:intimate", "thing:weapon",
)  # fmt: skip
_CHILD = concepts("who:child")
_KINDS = ("relation:former", "relation:partner", "relation:family")
# Words between a relative and what was done: nearer, the two belong together [judgement].
_NEAR, _BESIDE = 6, 12


@dataclass(frozen=True, slots=True)
class Domestic:
    """The answer, "yes", "no" or "review", and why; a plain "no" needs no reason."""

    decision: str
    reason: Reason | None = None


NO = Domestic("no")


def domestic(look: Look) -> Domestic:
    """Return whether a text shows abuse between partners, former partners or relatives, both 16 or over."""
    if not look.cues:
        return NO
    denied = first_of(cue for cue in look.cues if cue.name == "domestic:denied")
    if denied:
        return Domestic("no", look.reason("The text says that it is not domestic.", denied))
    said = first_of(look.named("domestic:said"))
    if said:
        return Domestic("yes", look.reason("The text calls it domestic, or names a step taken in such cases.", said))
    relations = look.named(*_KINDS)
    if not relations:
        return NO
    conduct = look.atoms(_ABUSIVE)
    if not conduct:
        return NO
    return _between(look, relations, conduct)


def _between(look: Look, relations: list[Cue], conduct: list[Cue]) -> Domestic:
    answer = NO
    for relation in relations:
        same = [act for act in conduct if act.sentence == relation.sentence and act.first != relation.first]
        if not same:
            continue
        found = _one(look, relation, min(_apart(relation, act) for act in same))
        if found.decision == "yes":
            return found
        answer = found if found.decision == "review" else answer
    return answer


def _one(look: Look, relation: Cue, apart: int) -> Domestic:
    beside = {cue.name for cue in look.cues if cue.sentence == relation.sentence}
    has_child = any(cue.sentence == relation.sentence for cue in look.atoms(_CHILD))
    if has_child and relation.name == "relation:family":
        return Domestic("review", look.reason("A relative; both must be 16 or over for domestic abuse.", relation))
    if relation.name == "relation:former":
        if "other:party" in beside:
            return Domestic("review", look.reason("A former partner is named beside somebody else.", relation))
        return Domestic("yes", look.reason("Abuse by or of a former partner.", relation))
    if "other:party" in beside or "relation:bystander" in beside:
        return NO
    who = "partner" if relation.name == "relation:partner" else "relative"
    if apart <= _NEAR:
        return Domestic("yes", look.reason(f"Abuse by or of a {who}.", relation))
    if apart > _BESIDE:
        return NO
    return Domestic("review", look.reason(f"A {who} is named where abuse is; who did it is not plain.", relation))


def _apart(relation: Cue, act: Cue) -> int:
    return max(act.first - relation.after, relation.first - act.after, 0)
