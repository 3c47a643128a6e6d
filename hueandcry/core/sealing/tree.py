"""Merkle trees of RFC 6962, section 2.1: one root for many leaves, and short proofs that a leaf is under it."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256

# Domain separation: without it a node could be passed off as a leaf.
_LEAF, _NODE = b"\x00", b"\x01"


def leaf_hash(data: bytes) -> bytes:
    """Return the hash of one leaf."""
    return sha256(_LEAF + data).digest()


def _level_above(level: Sequence[bytes]) -> list[bytes]:
    paired = [sha256(_NODE + left + right).digest() for left, right in zip(level[::2], level[1::2], strict=False)]
    # An odd one out rises as it is: the same tree as splitting at the largest power of two.
    return [*paired, level[-1]] if len(level) % 2 else paired


def root(hashes: Sequence[bytes]) -> bytes:
    """Return the root over leaf hashes in order; of no leaves it is the hash of nothing."""
    if not hashes:
        return sha256(b"").digest()
    level = hashes
    while len(level) > 1:
        level = _level_above(level)
    return level[0]


def path(hashes: Sequence[bytes], place: int) -> list[bytes]:
    """Return the hashes that lead from the leaf at `place` (from 0) up to the root, lowest first."""
    found = []
    level = hashes
    while len(level) > 1:
        beside = place ^ 1
        if beside < len(level):
            found.append(level[beside])
        level, place = _level_above(level), place // 2
    return found


def root_by_path(leaf: bytes, place: int, count: int, steps: Sequence[bytes]) -> bytes | None:
    """Return the root that a leaf hash and its path lead to, or None when the path does not fit the tree's size."""
    if not 0 <= place < count:
        return None
    last, left = count - 1, list(steps)
    found = leaf
    while last:
        if place ^ 1 <= last:
            if not left:
                return None
            beside = left.pop(0)
            found = sha256(_NODE + (beside + found if place % 2 else found + beside)).digest()
        place, last = place // 2, last // 2
    return None if left else found
