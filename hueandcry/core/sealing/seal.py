"""A seal's statement: the lines that are signed, and the digest by which the next seal names it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from hashlib import sha256

from hueandcry.core.errors import Malformed

FIRST_BEFORE = bytes(32)


class NotASeal(Malformed):
    """This is not a seal of an audit trail."""


@dataclass(frozen=True, slots=True)
class Statement:
    """What one seal says. root, before and key: hexadecimal; key: the public key's digest; sealed_at: UTC.

    first and last: the numbers between which every event is sealed, `first` being one more than the last seal's `last`.
    """

    number: int
    form: int
    first: int
    last: int
    count: int
    root: str
    before: str
    sealed_at: str
    key: str

    def text(self) -> bytes:
        """Return the lines that are signed."""
        lines = (f"{name} {value}" for name, value in asdict(self).items())
        return "\n".join(("hue and cry audit seal", *lines, "")).encode("ascii")

    def digest(self) -> bytes:
        """Return what the next seal's `before` must say."""
        return sha256(self.text()).digest()


def read_statement(values: object) -> Statement:
    """Return the statement that a JSON object holds; raises NotASeal."""
    if not isinstance(values, dict):
        raise NotASeal()
    try:
        numbers = {name: int(values[name]) for name in ("number", "form", "first", "last", "count")}
        words = {name: str(values[name]) for name in ("root", "before", "sealed_at", "key")}
    except (KeyError, TypeError, ValueError) as error:
        raise NotASeal() from error
    if not all(word.isascii() and word.isprintable() and " " not in word for word in words.values()):
        # A line end inside a value would let two statements have one text.
        raise NotASeal()
    return Statement(**numbers, **words)  # type: ignore[arg-type]


def moment(at: datetime) -> str:
    """Return a time as a statement writes it: UTC, to the microsecond."""
    return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def key_digest(public: bytes) -> str:
    """Return the digest by which a statement names its key."""
    return sha256(public).hexdigest()


def breaks(statements: Iterable[Statement]) -> dict[int, str]:
    """Return what is wrong with the chain itself, by number of the seal at which it shows; empty when it is whole."""
    found: dict[int, str] = {}
    number, last, before = 0, 0, FIRST_BEFORE.hex()
    for one in statements:
        if one.number != number + 1:
            found[one.number] = f"seal {number + 1} is missing before it"
        elif one.first != last + 1 or one.last < one.first:
            found[one.number] = f"it should begin with event {last + 1:,}"
        elif one.before != before:
            found[one.number] = "it does not follow from the seal before it"
        number, last, before = one.number, one.last, one.digest().hex()
    return found
