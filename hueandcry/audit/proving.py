"""The proof of one event: what an outsider needs, besides an export, to know that it is in the trail as shown."""

from __future__ import annotations

from hueandcry.audit import chain, runs
from hueandcry.audit.models import Seal
from hueandcry.core.errors import NotFound, NotPossible
from hueandcry.core.sealing import leaves, tree
from hueandcry.core.sealing.proof import Proof, check


class NoSuchEvent(NotFound):
    """There is no event of that number."""


class NotSealedYet(NotPossible):
    """This event is not sealed yet: run `hue audit seal` first."""


def prove(number: int) -> Proof:
    """Return the proof of one event, checked; raises NoSuchEvent, NotSealedYet, or FalseProof for a changed one."""
    seal = Seal.objects.filter(first__lte=number, last__gte=number).order_by("number").first()
    content = runs.content(number, seal.form if seal else 1)
    if content is None:
        raise NoSuchEvent()
    if seal is None:
        raise NotSealedYet()
    run = bytes(seal.leaves)
    listed = list(leaves.digests(run))
    place = listed.index(number) if number in listed else len(listed)
    signed = chain.signed_of(seal)
    steps = tree.path(leaves.hashes(run), place)
    proof = Proof(number, content, place, steps, signed.statement, signed.key, signed.signature)
    check(proof)
    return proof
