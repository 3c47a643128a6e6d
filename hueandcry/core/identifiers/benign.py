"""Whether a value is nobody's trace: a public service, a shared site, an address that no one holds."""

from __future__ import annotations

import functools
import ipaddress
import re

from hueandcry.core.identifiers import hosts
from hueandcry.core.identifiers.benign_table import (
    FURNITURE,
    LINK_CHECKERS,
    LINK_SHORTENERS,
    MAILBOXES,
    PHONES,
    PLACEHOLDERS,
    PRIVATE_NETWORKS,
    PUBLIC_RESOLVERS,
    PUBLIC_SUFFIXES,
    SHARED_HOSTS,
    SHORT_NUMBERS,
    TENANTS,
)

_NETWORKS = tuple(ipaddress.ip_network(network) for network in PRIVATE_NETWORKS)
# What a mail server puts in the sender's place when it sends a mail on: the recipient's own forwarding, not a sender.
# Source: Google Workspace ("+caf_="), the Sender Rewriting Scheme of OpenSPF and Microsoft 365.
_SENT_ON = re.compile(r"[^@]*\+caf_=.*|(?:.*[+_-])?srs[01]?[=+-].*")


@functools.lru_cache(maxsize=4096)
def reason(kind: str, value: str) -> str:
    """Return why a value must never join records or be reported as a suspect's, or "" when it may.

    value: in its normal form. Shared hosts count for a domain or a bare web address, not for a page on them.
    """
    if kind == "phone":
        return SHORT_NUMBERS.get(value) or PHONES.get(value, "")
    if kind == "email":
        return _mailbox(value)
    if kind == "domain":
        return _host(value)
    if kind == "url":
        host, _, path = value.partition("://")[2].partition("/")
        host = host.partition(":")[0]
        return _public_body(host) or _furniture(host) or ("" if path else _host(host))
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


def _mailbox(value: str) -> str:
    if value in MAILBOXES:
        return "Mailbox for reports"
    if value in PLACEHOLDERS:
        return "Stands for any mailbox"
    if _SENT_ON.fullmatch(value):
        return "Sent on by the recipient's own mail server"
    return _public_body(value.rpartition("@")[2])


def _furniture(host: str) -> str:
    return "Part of how a page is made" if host.removeprefix("www.") in FURNITURE else ""


def _host(host: str) -> str:
    host = host.removeprefix("www.").removeprefix("m.")
    if host in LINK_SHORTENERS:
        return "Link shortener"
    if host in hosts.shared_suffixes():
        return "Host of many people's sites"
    return _furniture(host) or _public_body(host) or _shared(host)


def _shared(host: str) -> str:
    """Return what shared site a host is or is a part of; a customer's own host under one is somebody's."""
    name, under = host, ""
    while name:
        if name in LINK_CHECKERS:
            return "Link checker of the recipient's own"
        if name in SHARED_HOSTS and (not under or name not in TENANTS):
            return SHARED_HOSTS[name]
        if name in hosts.shared_suffixes():
            return ""
        under, name = name, name.partition(".")[2]
    return ""


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
