"""What several people's answers about one record come to: plain decisions over values."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import blake2b

from hueandcry.stages.flag.states import Reading

# How many of a hundred records a second person reads without seeing the first answer. A setting.
SECOND_READER_PER_HUNDRED = 10


@dataclass(frozen=True, slots=True)
class Opinion:
    """One reader's answer about a record."""

    flag: bool
    kind: str
    family: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """The answer that stands for now, and who must still read."""

    answer: Opinion
    reading: Reading


def wants_second_reader(report_id: int) -> bool:
    """Say whether this record was drawn for a second reader: a fixed tenth, the same whoever asks and when."""
    digest = blake2b(report_id.to_bytes(8, "big"), digest_size=4, person=b"second").digest()
    return int.from_bytes(digest, "big") % 100 < SECOND_READER_PER_HUNDRED


def settle(opinions: Sequence[Opinion], *, second_wanted: bool) -> Outcome:
    """Return what these readers' answers come to, in the order in which they first read.

    Two that agree on flag and kind settle it; two that do not call a third, and the first answer stands
    until then; three or more settle it by majority on the flag, the first reader's side in a tie.
    """
    first = opinions[0]
    if len(opinions) == 1:
        return Outcome(first, Reading.SECOND if second_wanted else Reading.SETTLED)
    if len(opinions) == 2:
        second = opinions[1]
        agree = (first.flag, first.kind) == (second.flag, second.kind)
        return Outcome(first, Reading.SETTLED if agree else Reading.THIRD)
    votes = Counter(opinion.flag for opinion in opinions)
    flag = first.flag if votes[True] == votes[False] else votes[True] > votes[False]
    kinds = Counter(opinion.kind for opinion in opinions if opinion.flag == flag)
    kind = kinds.most_common(1)[0][0]
    # The last reader of that mind has seen that there was a dispute.
    chosen = [opinion for opinion in opinions if (opinion.flag, opinion.kind) == (flag, kind)][-1]
    return Outcome(chosen, Reading.SETTLED)
