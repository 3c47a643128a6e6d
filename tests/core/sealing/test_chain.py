"""Seals in a chain, exports and proofs: what an outsider holds is either as it was written or refused."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from hashlib import sha256
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hueandcry.core.errors import HueAndCryError
from hueandcry.core.sealing import content, export, leaves, proof, tree
from hueandcry.core.sealing.seal import FIRST_BEFORE, NotASeal, Statement, breaks, key_digest, read_statement
from hueandcry.core.sealing.signature import is_signed, public_of, sign

PRIVATE = sha256(b"a key for tests").digest()
PUBLIC = public_of(PRIVATE)
# at, act, what … detail as PostgreSQL 15 writes them: SELECT record_send(ROW(…)).
CONTENT = (
    "0000000c"
    "000004a0000000080000000000000001"
    "0000001900000001" + b"a".hex() + "0000001900000001" + b"w".hex() + "0000001900000001" + b"m".hex() + ""
    "000000170000000400000007" + "00000017ffffffff" + "0000001900000008" + b"report:7".hex() + ""
    "0000001900000000" * 3 + "000000170000000400000002" + "00000eda00000003" + "01" + b"{}".hex()
)


def chain(length: int = 4) -> list[export.Signed]:
    made: list[export.Signed] = []
    before = FIRST_BEFORE
    for number in range(1, length + 1):
        statement = Statement(
            number, 1, number * 10 - 9, number * 10, 3, sha256(bytes([number])).hexdigest(), before.hex(),
            f"2026-11-22T09:0{number}:00.000000Z", key_digest(PUBLIC),
        )  # fmt: skip
        made.append(export.Signed(statement, sign(PRIVATE, statement.text()), PUBLIC))
        before = statement.digest()
    return made


def statements() -> list[Statement]:
    return [one.statement for one in chain()]


def test_a_whole_chain_has_no_breaks_and_true_signatures() -> None:
    assert breaks(statements()) == {}
    assert all(one.is_true() for one in chain())


@pytest.mark.parametrize(
    ("change", "at"),
    [
        (lambda held: held[1:], 2),
        (lambda held: [held[0], *held[2:]], 3),
        (lambda held: [held[1], held[0], *held[2:]], 2),
        (lambda held: [held[0], replace(held[1], root="00" * 32), *held[2:]], 3),
        (lambda held: [held[0], replace(held[1], first=12), *held[2:]], 2),
        (lambda held: [held[0], replace(held[1], last=5), *held[2:]], 2),
        (lambda held: [held[0], replace(held[1], sealed_at="2020-01-01T00:00:00.000000Z"), *held[2:]], 3),
    ],
)
def test_a_break_shows_where_it_is(change: Callable[[list[Statement]], list[Statement]], at: int) -> None:
    assert next(iter(breaks(change(statements())))) == at


@given(st.sampled_from(["number", "form", "first", "last", "count", "root", "before", "sealed_at", "key"]))
def test_every_word_of_a_statement_is_signed(name: str) -> None:
    one = chain()[1]
    held = getattr(one.statement, name)
    changed = replace(one.statement, **{name: held + 1 if isinstance(held, int) else held.replace("0", "9")})

    assert changed != one.statement
    assert not replace(one, statement=changed).is_true()


def test_an_export_is_read_back_as_it_was_written() -> None:
    assert list(export.read(export.lines(chain()))) == chain()


def edited(line: int, **values: object) -> list[str]:
    written = list(export.lines(chain()))
    written[line] = json.dumps(json.loads(written[line]) | values)
    return written


@pytest.mark.parametrize(
    "written",
    [
        ["not json"],
        ["{}"],
        [next(iter(export.lines([]))), "[]"],
        edited(2, count=4),
        edited(2, signature="00"),
        edited(2, signature="zz"),
        edited(2, sealed_at="a\nb"),
        edited(2, number="x"),
        edited(2, root=None),
        [line for place, line in enumerate(export.lines(chain())) if place != 2],
    ],
)
def test_an_export_that_was_touched_is_refused(written: list[str]) -> None:
    with pytest.raises((export.NotAnExport, NotASeal)):
        list(export.read(written))


def proved() -> proof.Proof:
    event = bytes.fromhex(CONTENT)
    run = b"".join(leaves.entry(number, content.digest(event) if number == 4 else bytes(32)) for number in range(1, 8))
    hashes = leaves.hashes(run)
    statement = Statement(
        1, 1, 1, 9, 7, tree.root(hashes).hex(), FIRST_BEFORE.hex(), "2026-11-22T09:00:00.000000Z", key_digest(PUBLIC)
    )
    return proof.Proof(4, event, 3, tree.path(hashes, 3), statement, PUBLIC, sign(PRIVATE, statement.text()))


def test_a_proof_survives_its_file_and_shows_the_event() -> None:
    read = proof.read_proof(json.loads(json.dumps(proved().as_json())))
    event = proof.check(read)

    assert read == proved()
    assert event["subject"] == "report:7"
    assert (event["organisation_id"], event["owner_id"], event["withheld"]) == (7, None, 2)
    assert str(event["at"]) == "2000-01-01 00:00:00.000001+00:00"
    assert event["detail"] == "{}"


@pytest.mark.parametrize(
    "change",
    [
        {"event": 5},
        {"place": 2},
        {"place": -1},
        {"path": []},
        {"content": CONTENT.replace(b"report:7".hex(), b"report:8".hex())},
        {"signature": "00" * 64},
        {"key": "11" * 32},
        {"seal": {}},
        {"content": "zz"},
        {"path": 3},
    ],
)
def test_a_proof_that_was_touched_does_not_hold(change: dict[str, Any]) -> None:
    with pytest.raises(HueAndCryError):
        proof.check(proof.read_proof({**proved().as_json(), **change}))


@pytest.mark.parametrize("values", [None, [], {}, "x", 3])
def test_what_is_no_proof_is_refused(values: object) -> None:
    with pytest.raises(proof.NotAProof):
        proof.read_proof(values)


@given(st.binary(max_size=80))
def test_bytes_that_are_no_event_are_refused_and_never_crash(raw: bytes) -> None:
    with pytest.raises(content.NotAnEvent):
        content.read(raw, 1)


@given(st.integers(0, len(CONTENT) // 2 - 1))
def test_half_an_event_is_refused(length: int) -> None:
    with pytest.raises(content.NotAnEvent):
        content.read(bytes.fromhex(CONTENT)[:length], 1)
    with pytest.raises(content.NotAnEvent):
        content.read(bytes.fromhex(CONTENT), 2)


@given(st.binary(max_size=64), st.binary(max_size=70), st.binary(max_size=40))
def test_only_the_holder_of_the_key_signs(text: bytes, signature: bytes, key: bytes) -> None:
    assert is_signed(PUBLIC, text, sign(PRIVATE, text))
    assert not is_signed(PUBLIC, text, signature)
    assert not is_signed(key, text, sign(PRIVATE, text))


def test_a_value_with_a_line_end_is_no_statement() -> None:
    held = {"number": 1, "form": 1, "first": 1, "last": 2, "count": 2, "root": "a\nb", "before": "", "sealed_at": "",
            "key": ""}  # fmt: skip
    with pytest.raises(NotASeal):
        read_statement(held)
