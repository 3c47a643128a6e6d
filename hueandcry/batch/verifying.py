"""Checking the trail as a command does: as an auditor, with the keys of this installation, leaving an event."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import datetime

from hueandcry.access.viewer import AUDIT, Viewer, viewing
from hueandcry.audit import actions, chain, checking, keys, proving
from hueandcry.core.sealing.export import Signed
from hueandcry.core.sealing.proof import Proof

_CHECKER = Viewer("hue audit", 0, frozenset(), AUDIT)


def verify_and_note(against: Sequence[Signed], *, at: datetime) -> checking.Verified:
    """Check the whole trail, and write into it that and with what outcome."""
    with viewing(_CHECKER):
        found = checking.verify(known=keys.known_keys(), remembered=keys.remembered(), against=against)
        faults = Counter(fault.what for fault in found.faults)
        actions.note(
            act=actions.ADMINISTRATION, what=actions.VERIFIED, by=_CHECKER, at=at,
            detail={"events": found.events, "sealed_to": found.sealed_to, "faults": len(found.faults), **faults},
        )  # fmt: skip
    return found


def kept_seals() -> Iterator[Signed]:
    """Yield every seal in order."""
    with viewing(_CHECKER):
        yield from chain.seals()


def proof_of(event: int) -> Proof:
    """Return the proof of one event; raises NoSuchEvent, NotSealedYet or FalseProof."""
    with viewing(_CHECKER):
        return proving.prove(event)
