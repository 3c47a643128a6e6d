"""How many words of a text the model has never met: what grows when people begin to write of something new."""

from __future__ import annotations

from functools import cache

from hueandcry.core.flagging import vectors
from hueandcry.core.reading.words import UNSPELT, cut

# Enough of a text to count by; a hostile one must not cost more.
_MOST_CHARACTERS = 4000


@cache
def _known() -> frozenset[int]:
    return frozenset(vectors.packaged().words.tolist())


def unseen_words(text: str) -> tuple[int, int]:
    """Return how many words a text has, and how many of them neither the lexicon nor the word vectors know.

    Numbers and the like are no words. (0, 0) where the vectors are missing or damaged.
    """
    try:
        known = _known()
    except (vectors.VectorsMissing, vectors.VectorsUnreadable):
        return 0, 0
    words = [word for word in cut(text[:_MOST_CHARACTERS])[0] if word.stem_number < UNSPELT]
    return len(words), sum(not word.concept and word.number not in known for word in words)
