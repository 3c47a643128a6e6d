"""What belongs to the organisations themselves: a help line in a thousand records is no offender."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Own:
    """The (kind, value) pairs, in normal form, that organisations have said are theirs.

    A domain covers its sub-domains and every e-mail address and link under it.
    """

    values: frozenset[tuple[str, str]]

    def has(self, kind: str, value: str) -> bool:
        """Say whether an identifier is an organisation's own."""
        if (kind, value) in self.values:
            return True
        return kind in _HOSTS and bool(self.values) and self._covers(_HOSTS[kind](value))

    def _covers(self, host: str) -> bool:
        parts = host.split(".")
        return any(("domain", ".".join(parts[at:])) in self.values for at in range(len(parts) - 1))


def _of_email(value: str) -> str:
    return value.rpartition("@")[2]


def host_of_url(url: str) -> str:
    """Return the host of a url in normal form, without "www."."""
    rest = url.partition("://")[2]
    host = rest.partition("/")[0].partition("?")[0].partition("#")[0].rpartition("@")[2].partition(":")[0]
    return host.removeprefix("www.")


_HOSTS: dict[str, Callable[[str], str]] = {"email": _of_email, "url": host_of_url, "domain": str}

NOBODYS = Own(frozenset())
