"""Small made-up records for the tests of linking, and what must follow from them by plain Python alone."""

from __future__ import annotations

from datetime import date

from hueandcry.core.linkage.identity import identifier_id
from hueandcry.core.linkage.judged import Judged, group_judged
from hueandcry.core.linkage.policy import LinkPolicy
from hueandcry.core.linkage.series import group
from hueandcry.stages.link.data import About, ReportIn, SightingIn
from hueandcry.stages.link.models import Series, SeriesMember
from hueandcry.stages.link.rows import lines

# An e-mail address joins up to four records, a site up to two; under the stricter one two, and none.
POLICY = LinkPolicy("test", frozenset({"suspect"}), line=19.0)
STRICTER = LinkPolicy("test, stricter", frozenset({"suspect"}), line=20.0)


def sighting(number, role="suspect"):
    kind, value = ("domain", f"u{number}.test") if number % 4 == 3 else ("email", f"u{number}@mail.test")
    return SightingIn(identifier_id(kind, value), kind, value, role, role == "suspect", 0, 5)


def report(number, identifiers, *, was_there=False):
    seen = [sighting(i) if i > 0 else sighting(-i, "victim") for i in {abs(i): i for i in identifiers}.values()]
    about = About((number % 7,) if number % 5 else (), "stalking" if number % 2 else "fraud D")
    seen_on = None if number == 13 else date(2026, 1 + number % 12, 1 + number % 28)
    return ReportIn(
        number, lines(seen, owner_id=1 + number % 3, force_id=number % 3, seen_on=seen_on, about=about), was_there
    )


def live():
    members = dict(SeriesMember.objects.values_list("report_id", "series_id"))
    shapes = {row["id"]: row for row in Series.objects.values()}
    return members, shapes


def expected(held, said=(), policy=POLICY):
    """What follows from the sightings and judgements.

    said: (pair, says), each with a number for the time; the last of each pair counts.
    """
    counts = {}
    for identifiers in held.values():
        for identifier in {abs(i) for i in identifiers}:
            counts[identifier] = counts.get(identifier, 0) + 1
    joining = [
        (number, sighting(i).identifier_id)
        for number, identifiers in held.items()
        for i in {abs(i): i for i in identifiers}.values()
        if i > 0 and 2 <= counts[i] <= policy.limit(sighting(i).kind)
    ]
    latest = {pair: (number, says) for number, (pair, says) in enumerate(said, 1)}
    judged = [Judged(n, *pair, says == "same") for pair, (n, says) in latest.items() if says != "unsure"]
    return group_judged(joining, judged) if judged else group(joining)
