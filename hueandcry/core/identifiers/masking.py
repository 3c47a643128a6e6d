"""Identifiers for the eyes of people who may not see them whole."""

from __future__ import annotations

_DOT = "\u2022"


def mask(kind: str, value: str) -> str:
    """Return a value with enough left to recognise it and too little to use it."""
    if kind == "email":
        name, _, host = value.rpartition("@")
        return f"{name[:1]}{_DOT * 4}@{host}"
    if kind in ("domain", "url"):
        return _host_masked(value)
    if kind in ("handle", "listing", "wallet"):
        prefix, colon, name = value.partition(":")
        return f"{prefix}{colon}{_middle(name, 2 if kind == 'handle' else 3, 0 if kind == 'handle' else 3)}"
    if kind == "postcode":
        return f"{value.partition(' ')[0]} {_DOT * 3}"
    if kind == "bank_account":
        return f"{value[:2]}{_DOT * 4}-{_DOT * 4}{value[-4:]}"
    if kind == "phone":
        return value if len(value) <= 6 else f"{value[:5]}{_DOT * 5}{value[-3:]}"
    if kind == "ipv4":
        return ".".join(value.split(".")[:2]) + f".{_DOT}.{_DOT}"
    if kind == "ipv6":
        return ":".join(value.split(":")[:2]) + f":{_DOT * 4}"
    return _middle(value, 2, 2 if len(value) > 5 else 0)


def _middle(value: str, head: int, tail: int) -> str:
    if len(value) <= head + tail:
        return _DOT * 4
    return f"{value[:head]}{_DOT * 4}{value[len(value) - tail :]}"


def _host_masked(value: str) -> str:
    scheme, separator, rest = value.rpartition("://")
    host, slash, _ = rest.partition("/")
    name, dot, suffix = host.partition(".")
    return f"{scheme}{separator}{name[:2]}{_DOT * 4}{dot}{suffix}{slash}{_DOT * 4 if slash else ''}"
