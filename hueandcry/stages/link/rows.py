"""What a scan found and a source stated, as sightings: one a report and identifier."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from functools import lru_cache

from hueandcry.core import copyformat
from hueandcry.core.identifiers import JOINING, Found, NotAnIdentifier, benign_reason, normalise
from hueandcry.core.linkage.grading import columns_may_join, may_join
from hueandcry.core.linkage.handles import is_telling
from hueandcry.core.linkage.harm import harm_of
from hueandcry.core.linkage.identity import identifier_id
from hueandcry.core.linkage.own import NOBODYS, Own, host_of_url
from hueandcry.core.linkage.policy import DEFAULT, LinkPolicy
from hueandcry.core.linkage.scripts import marks_of, script_of
from hueandcry.core.linkage.together import KIND as TOGETHER
from hueandcry.core.linkage.together import device_value, together, weak_value
from hueandcry.core.linkage.victims import victims_of
from hueandcry.core.report import Report, Stated
from hueandcry.stages.link.data import About, SightingIn, SightingLines

# Where one report names an identifier twice, the role that says most is kept.
ROLE_ORDER = ("suspect", "victim", "witness", "reporter", "unknown", "benign")
NOTHING = About()

_Places = dict[tuple[str, str], tuple[str, int, int]]


def sightings(
    found: Iterable[Found], stated: Sequence[Stated] = (), own: Own = NOBODYS, policy: LinkPolicy = DEFAULT
) -> tuple[SightingIn, ...]:
    """Return one sighting for each identifier of a report, from its text and from columns of its own.

    own: the organisations' own help lines and sites, which join nothing.
    """
    best: _Places = {}
    for one in found:
        _add(best, (one.kind, one.value), (one.role, one.start, one.end))
    for column in stated:
        value = _normal(column.kind, column.raw, column.platform)
        if value is not None:
            _add(best, (column.kind, value), (column.role, -1, -1))
    return tuple(_sighting(key, place, own, policy) for key, place in best.items())


@lru_cache(maxsize=4096)
def _normal(kind: str, raw: str, platform: str) -> str | None:
    # A column may hold "unknown" or "n/a": that is no identifier, and the row keeps it as it came.
    try:
        return normalise(kind, raw, platform)
    except NotAnIdentifier:
        return None


def _add(best: _Places, key: tuple[str, str], place: tuple[str, int, int]) -> None:
    _keep(best, key, place)
    if key[0] == "url":
        # Two links into one false site are the same site's work, whatever their paths.
        _keep(best, ("domain", host_of_url(key[1])), place)


def _keep(best: _Places, key: tuple[str, str], place: tuple[str, int, int]) -> None:
    held = best.get(key)
    if held is None or ROLE_ORDER.index(place[0]) < ROLE_ORDER.index(held[0]):
        best[key] = place


def _sighting(key: tuple[str, str], place: tuple[str, int, int], own: Own, policy: LinkPolicy) -> SightingIn:
    (kind, value), (role, start, end) = key, place
    is_strong = kind in JOINING and (kind != "handle" or is_telling(value))
    is_nobodys = own.has(kind, value) or bool(benign_reason(kind, value))
    joins = policy.joins(strong=is_strong, role=role, benign=is_nobodys)
    return SightingIn(identifier_id(kind, value), kind, value, role, joins, start, end)


def about(report: Report, grading: str = "") -> About:
    """Return what else linking needs of one report; grading: its source's, such as "2DP"."""
    return About(
        victims_of(report.people),
        harm_of(report.class_scheme, report.class_code, report.loss_pence),
        report.loss_pence,
        may_join(grading) and columns_may_join(report.extra),
        tuple(device_value(one.raw) for one in report.stated if one.kind == "device" and one.role == "suspect"),
        marks_of(script_of(report)),
    )


def settled(
    seen: Sequence[SightingIn], about: About, seen_on: date | None, policy: LinkPolicy = DEFAULT
) -> Sequence[SightingIn]:
    """Return a report's sightings with those of several weak values together; badly graded ones join nothing."""
    weak = [
        weak_value(one.kind, one.value, seen_on)
        for one in seen
        if not one.joins and one.role in policy.joining_roles and not benign_reason(one.kind, one.value)
    ]
    made = together([*weak, *about.devices], about.marks) if weak or about.devices else []
    every = (*seen, *(SightingIn(identifier_id(TOGETHER, one), TOGETHER, one, "suspect", True, -1, -1) for one in made))
    return every if about.may_join else [replace(one, joins=False) for one in every]


COLUMNS = 'report_id, identifier_id, kind, value, owner_id, force_id, role, joins, start, "end", seen_on'
FACT_COLUMNS = "report_id, owner_id, force_id, seen_on, victims, harm, loss_pence"


def lines(
    seen: Sequence[SightingIn], *, owner_id: int, force_id: int, seen_on: date | None, about: About = NOTHING
) -> SightingLines:
    """Return the sightings of one report, and what it is counted by, as COPY text, ready but for its number."""
    seen = settled(seen, about, seen_on)
    victims = "{" + ",".join(map(str, about.victims)) + "}"
    whose, day = f"{owner_id}\t{force_id}", copyformat.field(seen_on)
    loss = copyformat.field(about.loss_pence)
    return SightingLines(
        tuple([s.identifier_id for s in seen]),
        tuple([_line(s, whose, day) for s in seen]),
        f"{whose}\t{day}\t{victims}\t{about.harm}\t{loss}\n".encode(),
    )


def _line(seen: SightingIn, whose: str, day: str) -> bytes:
    said = f"{seen.identifier_id}\t{seen.kind}\t{copyformat.text_field(seen.value)}\t{whose}\t{seen.role}"
    place = f"{'t' if seen.joins else 'f'}\t{seen.start}\t{seen.end}\t{day}\n"
    return f"{said}\t{place}".encode("utf-8", "replace")
