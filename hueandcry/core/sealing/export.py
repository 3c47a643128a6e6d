"""The export that an outsider keeps: every seal's statement and signature, and the public keys. JSON lines."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass

from hueandcry.core.errors import Malformed
from hueandcry.core.sealing.seal import Statement, key_digest, read_statement
from hueandcry.core.sealing.signature import is_signed

_HEADER = {"export": "hue and cry audit seals", "form": 1}


class NotAnExport(Malformed):
    """This file is not an export of an audit trail's seals."""


@dataclass(frozen=True, slots=True)
class Signed:
    """A seal's statement with its signature and the public key, raw."""

    statement: Statement
    signature: bytes
    key: bytes

    def is_true(self) -> bool:
        """Tell whether the key is the one that the statement names, and signed it."""
        return key_digest(self.key) == self.statement.key and is_signed(self.key, self.statement.text(), self.signature)


def lines(seals: Iterable[Signed]) -> Iterator[str]:
    """Yield the lines of an export, each with its line end."""
    yield json.dumps(_HEADER) + "\n"
    for one in seals:
        held = asdict(one.statement) | {"signature": one.signature.hex(), "public_key": one.key.hex()}
        yield json.dumps(held) + "\n"


def read(written: Iterable[str]) -> Iterator[Signed]:
    """Yield the seals of an export; raises NotAnExport for another file, for a chain with a gap, a false signature."""
    number = 0
    for place, line in enumerate(written):
        try:
            values = json.loads(line)
        except ValueError as error:
            raise NotAnExport() from error
        if place == 0:
            if values != _HEADER:
                raise NotAnExport()
            continue
        one = _signed(values)
        number += 1
        if one.statement.number != number or not one.is_true():
            raise NotAnExport(f"Line {place + 1} of the export is not as it was written.")
        yield one


def _signed(values: object) -> Signed:
    statement = read_statement(values)
    assert isinstance(values, dict)  # or read_statement would have refused it
    try:
        return Signed(statement, bytes.fromhex(values["signature"]), bytes.fromhex(values["public_key"]))
    except (KeyError, TypeError, ValueError) as error:
        raise NotAnExport() from error
