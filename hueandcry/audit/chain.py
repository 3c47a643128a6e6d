"""The seals that are kept, read in order as what they state."""

from __future__ import annotations

from collections.abc import Iterator

from hueandcry.audit.models import Seal
from hueandcry.core.sealing.export import Signed
from hueandcry.core.sealing.seal import Statement, key_digest, moment

_PAGE = 2000


def statement_of(seal: Seal) -> Statement:
    """Return what a stored seal says. Made anew from the columns: a changed one breaks the signature."""
    return Statement(
        number=seal.number, form=seal.form, first=seal.first, last=seal.last, count=seal.count,
        root=bytes(seal.root).hex(), before=bytes(seal.before).hex(), sealed_at=moment(seal.sealed_at),
        key=key_digest(bytes(seal.key)),
    )  # fmt: skip


def signed_of(seal: Seal) -> Signed:
    """Return a stored seal's statement with its signature and key."""
    return Signed(statement_of(seal), bytes(seal.signature), bytes(seal.key))


def seals() -> Iterator[Signed]:
    """Yield every seal in order, without its leaves."""
    after: int | None = None
    while True:
        found = Seal.objects.defer("leaves").order_by("number")
        page = list((found if after is None else found.filter(number__gt=after))[:_PAGE])
        yield from map(signed_of, page)
        if len(page) < _PAGE:
            return
        after = page[-1].number
