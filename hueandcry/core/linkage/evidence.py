"""What speaks for and against two records being one offender's work, or one crime recorded twice.

Each function's first line is the reason that officers read. Weights are in bits: one more is twice the odds.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from hueandcry.core.linkage.weights import weight
from hueandcry.core.linkage.weights_table import SCRIPT, WEAK

_NEAR_DAYS, _CLOSE_DAYS, _FAR_DAYS = 3, 10, 31
_ROUND_PENCE = 5_000
_WORDS_IN_A_ROW, _NEARLY_ALL, _LEAST_RUNS = 4, 0.6, 20
# So many bits, all told, and two records are probably one crime. A setting; nobody has published one.
TWICE = 12.0


@dataclass(frozen=True, slots=True)
class Named:
    """An identifier in a record: whose, whether it joins records by itself, in how many records it stands."""

    role: str
    joins: bool
    count: int


@dataclass(frozen=True, slots=True)
class Side:
    """One of two records, so far as it is compared. identifiers: (kind, value) → what it is here."""

    owner_id: int
    seen_on: date | None = None
    victims: frozenset[int] = frozenset()
    loss_pence: int | None = None
    identifiers: Mapping[tuple[str, str], Named] = field(default_factory=dict)
    text: str = ""


@dataclass(frozen=True, slots=True)
class Evidence:
    """One reason: what agrees or not, and its weight for one offender and for one crime, in bits."""

    says: str
    what: str
    offender: float
    twice: float


_Found = Iterable[tuple[str, float, float]]


def same_suspect_identifier(left: Side, right: Side) -> _Found:
    """Both name the same identifier of a suspect."""
    for key, one, other in _shared(left, right):
        if one.joins and other.joins:
            yield _written(key), weight(key[0], one.count), 4.0


def same_victim_identifier(left: Side, right: Side) -> _Found:
    """Both name the same identifier of a victim."""
    for key, one, other in _shared(left, right):
        if one.role == other.role == "victim":
            yield _written(key), 0.0, min(weight(key[0], one.count), 8.0)


def same_weak_identifier(left: Side, right: Side) -> _Found:
    """Both name the same value, which many people may share or nobody is known to own."""
    for key, one, other in _shared(left, right):
        if not (one.joins and other.joins) and "victim" not in (one.role, other.role):
            yield _written(key), min(weight(key[0], one.count), WEAK), 1.0


def a_victim_s_value_is_a_suspect_s(left: Side, right: Side) -> _Found:
    """What is a victim's in one record is another's in the other: a stolen or misused account?"""
    for key, one, other in _shared(left, right):
        if (one.role == "victim") is not (other.role == "victim"):
            yield _written(key), 1.0, 0.0


def same_victim(left: Side, right: Side) -> _Found:
    """Both name the same victim, by name and date of birth."""
    if left.victims & right.victims:
        yield "", 1.0, 10.0


def other_victim(left: Side, right: Side) -> _Found:
    """They name different victims."""
    if left.victims and right.victims and not left.victims & right.victims:
        yield "", 0.0, -10.0


def same_loss(left: Side, right: Side) -> _Found:
    """The same sum was lost in both; a round sum says less."""
    if left.loss_pence and left.loss_pence == right.loss_pence:
        yield f"£{left.loss_pence / 100:,.2f}", 0.0, 3.0 if left.loss_pence % _ROUND_PENCE == 0 else 6.0


def other_loss(left: Side, right: Side) -> _Found:
    """Different sums were lost."""
    if left.loss_pence and right.loss_pence and left.loss_pence != right.loss_pence:
        yield f"£{left.loss_pence / 100:,.2f} and £{right.loss_pence / 100:,.2f}", 0.0, -3.0


def days_between(left: Side, right: Side) -> _Found:
    """How many days lie between them."""
    if left.seen_on and right.seen_on:
        days = abs((left.seen_on - right.seen_on).days)
        near = 3.0 if days <= _NEAR_DAYS else 1.0 if days <= _CLOSE_DAYS else 0.0 if days <= _FAR_DAYS else -8.0
        yield f"{days} day{'' if days == 1 else 's'}", 0.5 if days <= _FAR_DAYS else 0.0, near


def same_words(left: Side, right: Side) -> _Found:
    """Much of their wording is the same: one script, or one account sent twice."""
    mine, theirs = _runs(left.text), _runs(right.text)
    if min(len(mine), len(theirs)) >= _LEAST_RUNS:
        share = len(mine & theirs) / min(len(mine), len(theirs))
        if share >= _NEARLY_ALL:
            yield f"{share:.0%} of the shorter one", SCRIPT, 4.0


FUNCTIONS: tuple[Callable[[Side, Side], _Found], ...] = (
    same_suspect_identifier,
    same_victim_identifier,
    same_weak_identifier,
    a_victim_s_value_is_a_suspect_s,
    same_victim,
    other_victim,
    same_loss,
    other_loss,
    days_between,
    same_words,
)


def weigh(left: Side, right: Side) -> list[Evidence]:
    """Return every reason for and against, the functions in their order."""
    return [
        Evidence((function.__doc__ or "").strip(), what, offender, twice)
        for function in FUNCTIONS
        for what, offender, twice in function(left, right)
    ]


def is_probably_twice(left: Side, right: Side) -> bool:
    """Say whether two organisations' records are probably one crime, so that it should not count twice."""
    return left.owner_id != right.owner_id and sum(one.twice for one in weigh(left, right)) >= TWICE


def _shared(left: Side, right: Side) -> Iterable[tuple[tuple[str, str], Named, Named]]:
    for key in sorted(left.identifiers.keys() & right.identifiers.keys()):
        one, other = left.identifiers[key], right.identifiers[key]
        # A public service's number is in many records, and says nothing of any.
        if "benign" not in (one.role, other.role):
            yield key, one, other


def _written(key: tuple[str, str]) -> str:
    return key[1]


def _runs(text: str) -> set[tuple[str, ...]]:
    words = text.casefold().split()
    return {tuple(words[at : at + _WORDS_IN_A_ROW]) for at in range(len(words) - _WORDS_IN_A_ROW + 1)}
