"""The proof that one event is in a sealed trail: a file that an outsider checks without the database."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass

from hueandcry.core.errors import Malformed
from hueandcry.core.sealing import content, leaves, tree
from hueandcry.core.sealing.seal import Statement, key_digest, read_statement
from hueandcry.core.sealing.signature import is_signed


class NotAProof(Malformed):
    """This file is not the proof of an event."""


class FalseProof(Malformed):
    """This proof does not hold."""


@dataclass(frozen=True, slots=True)
class Proof:
    """One event, where it lies under its seal's root, and the seal. place: from 0, in order of number."""

    event: int
    content: bytes
    place: int
    path: Sequence[bytes]
    seal: Statement
    key: bytes
    signature: bytes

    def as_json(self) -> dict[str, object]:
        """Return the proof as it is written to a file."""
        return {
            "proof": "hue and cry audit event",
            "event": self.event,
            "content": self.content.hex(),
            "place": self.place,
            "path": [step.hex() for step in self.path],
            "seal": asdict(self.seal),
            "key": self.key.hex(),
            "signature": self.signature.hex(),
        }


def read_proof(values: object) -> Proof:
    """Return the proof that a JSON object holds; raises NotAProof or NotASeal."""
    if not isinstance(values, Mapping):
        raise NotAProof()
    try:
        return Proof(
            event=int(values["event"]),
            content=bytes.fromhex(values["content"]),
            place=int(values["place"]),
            path=[bytes.fromhex(step) for step in values["path"]],
            seal=read_statement(values["seal"]),
            key=bytes.fromhex(values["key"]),
            signature=bytes.fromhex(values["signature"]),
        )
    except (KeyError, TypeError, ValueError) as error:
        raise NotAProof() from error


def check(proof: Proof) -> dict[str, object]:
    """Return the event's columns when the proof holds; raises FalseProof with what does not.

    Whether the key and the seal are the right ones, only an export taken beforehand can say.
    """
    leaf = tree.leaf_hash(leaves.entry(proof.event, content.digest(proof.content)))
    root = tree.root_by_path(leaf, proof.place, proof.seal.count, proof.path)
    if root is None or root.hex() != proof.seal.root:
        raise FalseProof("The event is not under this seal's root.")
    if not proof.seal.first <= proof.event <= proof.seal.last:
        raise FalseProof("The event's number is not among those that this seal covers.")
    if key_digest(proof.key) != proof.seal.key:
        raise FalseProof("The key is not the one that the seal names.")
    if not is_signed(proof.key, proof.seal.text(), proof.signature):
        raise FalseProof("The seal's signature does not fit.")
    return content.read(proof.content, proof.seal.form)
