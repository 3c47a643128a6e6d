"""Merkle trees: known roots, and the laws that make a proof worth something."""

from __future__ import annotations

from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hueandcry.core.sealing import tree

# The leaves and roots that implementations of RFC 6962 hold one another to (certificate-transparency, Apache-2.0).
LEAVES = ["", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"]
ROOTS = [
    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
]
hashes = st.lists(st.binary(min_size=32, max_size=32), min_size=1, max_size=40)


@pytest.mark.parametrize("count", range(len(ROOTS)))
def test_known_roots(count: int) -> None:
    found = tree.root([tree.leaf_hash(bytes.fromhex(leaf)) for leaf in LEAVES[:count]])

    assert found.hex() == ROOTS[count]


@given(hashes, st.data())
def test_every_leaf_has_a_path_to_the_root_and_a_short_one(level: list[bytes], data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(level) - 1))

    steps = tree.path(level, place)

    assert tree.root_by_path(level[place], place, len(level), steps) == tree.root(level)
    assert len(steps) <= (len(level) - 1).bit_length()


@given(hashes, st.data())
def test_a_path_proves_no_other_leaf_and_no_other_place(level: list[bytes], data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(level) - 1))
    steps, root = tree.path(level, place), tree.root(level)

    assert tree.root_by_path(sha256(level[place]).digest(), place, len(level), steps) != root
    for other in range(-1, len(level) + 1):
        if other != place and (not 0 <= other < len(level) or level[other] != level[place]):
            assert tree.root_by_path(level[place], other, len(level), steps) != root
    assert tree.root_by_path(level[place], place, len(level), [*steps, bytes(32)]) is None
    if steps:
        assert tree.root_by_path(level[place], place, len(level), steps[:-1]) is None


@given(hashes, st.data())
def test_the_root_moves_with_any_change_of_its_leaves(level: list[bytes], data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(level) - 1))
    changed = [*level[:place], sha256(level[place]).digest(), *level[place + 1 :]]
    shorter = [*level[:place], *level[place + 1 :]]

    assert tree.root(changed) != tree.root(level)
    assert tree.root(shorter) != tree.root(level)
    assert tree.root([*level, level[-1]]) != tree.root(level)
    assert (tree.root(level[::-1]) == tree.root(level)) == (level[::-1] == level)


def test_a_node_cannot_pass_for_a_leaf() -> None:
    left, right = tree.leaf_hash(b"left"), tree.leaf_hash(b"right")

    assert tree.leaf_hash(left + right) != tree.root([left, right])
