"""Which monitored strands of hate crime a text shows, and by which words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from hueandcry.core.flagging.explain import Reason
from hueandcry.core.flagging.further.closer import Cue, Look, concepts, first_of
from hueandcry.core.flagging.further.hate_words import STRANDS
from hueandcry.core.flagging.offences import SUGGESTS

_HOSTILITY = concepts("act:abuse", "act:threat")
_NAMED = tuple(strand for strand in STRANDS if strand != "not_named")
_AGGRAVATED = frozenset(code for (scheme, code), (family, _) in SUGGESTS.items() if family == "hate_crime")


# Parts of the words that forces' systems use, the first that fits: "Transphobic", "Sexual orientation (gay)".
_WRITTEN = (
    ("trans", "transgender"), ("gender", "transgender"), ("sex", "sexual_orientation"), ("homo", "sexual_orientation"),
    ("lgb", "sexual_orientation"), ("disab", "disability"), ("relig", "religion"), ("faith", "religion"),
    ("islam", "religion"), ("semit", "religion"), ("muslim", "religion"), ("jew", "religion"), ("rac", "race"),
    ("ethnic", "race"), ("national", "race"), ("gypsy", "race"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Strand:
    """One strand of hate, a key of STRANDS, and why."""

    name: str
    reason: Reason


def strands(look: Look, offence: tuple[str, str] | None) -> tuple[Strand, ...]:
    """Return the strands a text shows, in the order of STRANDS; none is the usual answer.

    A strand needs words of hostility themselves, or a group named beside hostility: who a victim is makes no hate
    crime. An aggravated offence code counts as race where the words name neither race nor religion.
    """
    decoys = {place for cue in look.cues if cue.name == "hate:decoy" for place in range(cue.first, cue.after)}
    named = {cue.name.partition(":")[2] for cue in look.cues}
    found = [strand for name in _NAMED if name in named and (strand := _strand(look, name, decoys))]
    if not {"race", "religion"} & {strand.name for strand in found} and is_aggravated(offence):
        says = "The offence code is that of a racially or religiously aggravated offence."
        found.insert(0, Strand("race", Reason(says, 0, 0)))
    if not found and (said := first_of(look.named("hate:said"))):
        found.append(Strand("not_named", look.reason("The text speaks of hate; whom it is for is not said.", said)))
    return tuple(found)


def strands_of(written: Iterable[str]) -> tuple[str, ...]:
    """Return strands as a force writes them by the names used here; what is not known is "not_named"."""
    found = {next((name for mark, name in _WRITTEN if mark in one.lower()), "not_named") for one in written}
    return tuple(name for name in STRANDS if name in found)


def _strand(look: Look, name: str, decoys: set[int]) -> Strand | None:
    hostile = first_of(look.named(f"hostile:{name}"), lambda cue: cue.first not in decoys)
    if hostile:
        return Strand(name, look.reason(f"{STRANDS[name]}: these words show hostility.", hostile))
    groups = [cue for cue in look.named(f"group:{name}") if cue.first not in decoys]
    if not groups:
        return None
    if look.named("hate:said"):
        return Strand(name, look.reason(f"{STRANDS[name]}: the text speaks of hate, and of this group.", groups[0]))
    beside = {cue.sentence for cue in (*look.named("hate:beside"), *look.atoms(_HOSTILITY))}
    group: Cue | None = first_of(groups, lambda cue: cue.sentence in beside)
    if group is None:
        return None
    return Strand(name, look.reason(f"{STRANDS[name]}: abuse, a threat or a motive stands beside these words.", group))


def is_aggravated(offence: tuple[str, str] | None) -> bool:
    """Say whether an offence code is that of a racially or religiously aggravated offence."""
    return offence is not None and offence[0].strip().upper() == "HO" and offence[1].strip().upper() in _AGGRAVATED
