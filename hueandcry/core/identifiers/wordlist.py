"""Lists of words, written as lines and held as sets."""

from __future__ import annotations


def words_of(*lines: str) -> frozenset[str]:
    """Return every word of some lines of text, each once."""
    return frozenset(word for line in lines for word in line.split())
