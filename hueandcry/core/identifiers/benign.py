"""Whether a value is nobody's trace: a public service, a shared site, an address that no one holds."""

from __future__ import annotations

import functools
import ipaddress

from hueandcry.core.identifiers.benign_table import (
    LINK_SHORTENERS,
    MAILBOXES,
    PHONES,
    PRIVATE_NETWORKS,
    PUBLIC_RESOLVERS,
    PUBLIC_SUFFIXES,
    SHARED_HOSTS,
    SHORT_NUMBERS,
)

_NETWORKS = tuple(ipaddress.ip_network(network) for network in PRIVATE_NETWORKS)


@functools.lru_cache(maxsize=4096)
def reason(kind: str, value: str) -> str:
    """Return why a value must never join records or be reported as a suspect's, or "" when it may.

    value: in its normal form. Shared hosts count for a domain or a bare web address, not for a page on them.
    """
    if kind == "phone":
        return SHORT_NUMBERS.get(value) or PHONES.get(value, "")
    if kind == "email":
        return "Mailbox for reports" if value in MAILBOXES else _public_body(value.rpartition("@")[2])
    if kind == "domain":
        return _host(value)
    if kind == "url":
        host, _, path = value.partition("://")[2].partition("/")
        return _public_body(host.partition(":")[0]) or ("" if path else _host(host))
    if kind in ("ipv4", "ipv6"):
        return _address(value)
    return ""


def _public_body(host: str) -> str:
    host = host.removeprefix("www.")
    while host:
        if host in PUBLIC_SUFFIXES:
            return PUBLIC_SUFFIXES[host]
        host = host.partition(".")[2]
    return ""


def _host(host: str) -> str:
    host = host.removeprefix("www.").removeprefix("m.")
    if host in LINK_SHORTENERS:
        return "Link shortener"
    return SHARED_HOSTS.get(host) or _public_body(host)


def _address(value: str) -> str:
    try:
        address = ipaddress.ip_address(value)
    except ValueError:
        return ""
    if value in PUBLIC_RESOLVERS:
        return "Public name server"
    if any(address.version == network.version and address in network for network in _NETWORKS):
        return "Private or reserved address"
    return ""
