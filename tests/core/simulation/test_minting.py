"""Identifiers are unique, from reserved ranges, and valid in their check digits."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hueandcry.core.identifiers import normalise
from hueandcry.core.simulation import minting_table
from hueandcry.core.simulation.dice import Dice
from hueandcry.core.simulation.minting import Mint, Scatter
from hueandcry.core.simulation.wallets import base58check, bech32
from hueandcry.core.simulation.writing import written

KINDS = ("email", "handle", "seller", "domain", "account", "plate", "imei", "listing", "inner", "wallet")


@given(size=st.integers(1, 3_000), seed=st.integers(0, 10_000))
def test_scatter_gives_each_number_once(size, seed):
    scatter = Scatter(size, seed)

    assert sorted(scatter.next() for _ in range(size)) == list(range(size))
    assert scatter.left == 0


@pytest.mark.parametrize("kind", KINDS)
def test_no_identifier_comes_twice(kind):
    make = getattr(Mint(5), kind)

    made = [make() for _ in range(4_000 if kind == "wallet" else 60_000)]

    assert len(set(made)) == len(made)


def test_no_victim_has_another_ones_address():
    mint = Mint(5)

    made = [
        mint.victim_email(*name) for _ in range(20_000) for name in (("ann", "lee"), ("anna", "lee"), ("jo", "hann"))
    ]

    assert len(set(made)) == len(made)


def test_phones_are_drama_numbers_until_there_are_none():
    mint = Mint(3)
    drama = re.compile(
        r"07700900\d{3}|01(?:1[3-8]|21|31|41|51|61)4960\d{3}|01914980\d{3}|02079460\d{3}|02896496\d{3}|02920180\d{3}"
        r"|01632960\d{3}|03069990\d{3}|09098790\d{3}"
    )

    made = [mint.phone() for _ in range(1_000 + 18 * 900)]

    assert all(drama.fullmatch(number) for number in made)
    assert len(set(made)) == len(made)
    assert mint.phone() == ""


def test_addresses_are_under_reserved_domains():
    mint = Mint(1)
    reserved = ("example", "test", "invalid", "example.org", "example.com", "example.net")

    hosts = [mint.email().partition("@")[2] for _ in range(500)]
    hosts += [mint.domain() for _ in range(500)]
    hosts += [mint.victim_email("ann", "lee").partition("@")[2] for _ in range(50)]

    assert all(host.endswith(reserved) for host in hosts)


def test_sort_codes_are_ones_not_in_use():
    mint = Mint(1)

    assert all(re.fullmatch(r"(00|99)\d{4}-\d{8}", mint.account()) for _ in range(2_000))


@pytest.mark.parametrize("words", [name for name in dir(minting_table) if name.endswith(("_FIRST", "_SECOND"))])
def test_no_word_stands_twice_in_a_list(words):
    found = getattr(minting_table, words)

    assert len(set(found)) == len(found)


# Known answers: BIP 173's example key hash and the same in Base58Check.
KEY_HASH = bytes.fromhex("751e76e8199196d454941c45d1b3a323f1433bd6")


def test_bech32_agrees_with_bip_173():
    assert bech32(KEY_HASH) == "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4"


def test_base58check_agrees_with_bitcoin():
    assert base58check(0, KEY_HASH) == "1BgGZ9tcN4rm9KBzDn7KprQz87SZ26SAMH"


@pytest.mark.parametrize(
    ("kind", "make", "expected"),
    [
        ("phone", lambda mint: mint.phone(), lambda value: "+44" + value[1:]),
        ("email", lambda mint: mint.email(), lambda value: value),
        ("bank_account", lambda mint: mint.account(), lambda value: value),
        ("imei", lambda mint: mint.imei(), lambda value: value),
        ("vrm", lambda mint: mint.plate(), lambda value: value),
    ],
)
def test_minted_identifiers_are_valid_to_the_program(kind, make, expected):
    mint = Mint(9)

    for _ in range(300):
        value = make(mint)
        assert normalise(kind, value) == expected(value)


@pytest.mark.parametrize("turn", range(5))
def test_wallets_have_valid_checks(turn):
    mint = Mint(2)

    value = [mint.wallet() for _ in range(5)][turn]

    assert normalise("wallet", value.partition(":")[2]) == value


@given(seed=st.integers(0, 2_000))
def test_a_phone_keeps_its_digits_however_it_is_written(seed):
    dice = Dice(seed)

    form = written("phone", "07700900123", dice)

    assert re.sub(r"\D", "", form)[-10:] == "7700900123"
