"""What differs between the events as sealed and as found: every sort of tampering has its name."""

from __future__ import annotations

from hashlib import sha256

from hypothesis import given
from hypothesis import strategies as st

from hueandcry.core.sealing import leaves

numbers = st.lists(st.integers(-(2**40), 2**40), unique=True, max_size=30).map(sorted)


def run(events: dict[int, str]) -> bytes:
    return b"".join(leaves.entry(number, sha256(said.encode()).digest()) for number, said in sorted(events.items()))


SEALED = {number: f"event {number}" for number in range(1, 9)}


def test_each_sort_of_tampering_is_named_once() -> None:
    now = {**SEALED, 3: "another story", 20: "event 6", 7: "event 8", 8: "event 7", 12: "never happened"}
    del now[5], now[6]

    found = leaves.difference(run(SEALED), run(now))

    assert list(found.changed) == [3]
    assert list(found.removed) == [5]
    assert list(found.inserted) == [12]
    assert found.moved == {20: 6, 7: 8, 8: 7}


@given(numbers)
def test_what_is_as_it_was_differs_in_nothing(given_numbers: list[int]) -> None:
    same = run({number: str(number) for number in given_numbers})

    assert leaves.difference(same, same) == leaves.Difference([], [], [], {})
    assert leaves.count(same) == len(leaves.hashes(same)) == len(given_numbers)
    assert list(leaves.digests(same)) == given_numbers


@given(numbers, st.dictionaries(st.integers(-50, 50), st.text(max_size=3), max_size=20))
def test_something_is_named_whenever_something_differs(given_numbers: list[int], now: dict[int, str]) -> None:
    sealed = {number: str(number) for number in given_numbers}

    found = leaves.difference(run(sealed), run(now))

    named = [*found.changed, *found.removed, *found.inserted, *found.moved]
    assert len(named) == len(set(named))
    assert bool(named) == (sealed != now)
    assert {number for number in {*sealed, *now} if sealed.get(number) != now.get(number)} == {
        *named,
        *found.moved.values(),
    }


@given(st.permutations([*range(-3, 4)]))
def test_a_run_is_brought_into_order(order: list[int]) -> None:
    entries = [leaves.entry(number, bytes(32)) for number in order]

    assert list(leaves.digests(leaves.in_order(b"".join(entries)))) == sorted(order)
