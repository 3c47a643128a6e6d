"""The table of kinds, in the order in which they are shown."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from types import ModuleType

from hueandcry.core.identifiers import (
    bank_account,
    domain,
    email,
    handle,
    hash,
    iban,
    imei,
    ipv4,
    ipv6,
    listing,
    phone,
    postcode,
    url,
    vrm,
    wallet,
)


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of identifier; examples are (as people write it, its normal form)."""

    name: str
    label: str
    joins: bool
    examples: tuple[tuple[str, str], ...]
    normalise: Callable[[str, str], str]


def _kind(module: ModuleType, joins: bool) -> Kind:
    return Kind(module.KIND, module.LABEL, joins, module.EXAMPLES, module.normalise)


KINDS: dict[str, Kind] = {
    kind.name: kind
    for kind in (
        _kind(phone, joins=True),
        _kind(email, joins=True),
        _kind(domain, joins=True),
        _kind(url, joins=True),
        _kind(bank_account, joins=True),
        _kind(iban, joins=True),
        _kind(wallet, joins=True),
        _kind(handle, joins=True),
        _kind(listing, joins=True),
        _kind(vrm, joins=True),
        _kind(imei, joins=True),
        _kind(hash, joins=True),
        _kind(postcode, joins=False),
        _kind(ipv4, joins=False),
        _kind(ipv6, joins=False),
    )
}

JOINING = frozenset(name for name, kind in KINDS.items() if kind.joins)
