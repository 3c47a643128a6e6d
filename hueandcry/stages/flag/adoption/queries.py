"""Which model is in force, what else there is, and the records that people have settled."""

from __future__ import annotations

from collections.abc import Iterator

from hueandcry.core.errors import NotFound
from hueandcry.stages.flag.adoption.data import (
    ADOPTED,
    PUT_BACK,
    AdoptionData,
    CandidateData,
    CorrectedRecord,
    PermitData,
)
from hueandcry.stages.flag.models import Adoption, Candidate, Flag, TrainingPermit
from hueandcry.stages.flag.states import Reading


class NoSuchModel(NotFound):
    """There is no such model."""


def in_force() -> CandidateData | None:
    """Return the model in force; None is the one that ships with the program."""
    last = Adoption.objects.select_related("candidate").filter(what__in=(ADOPTED, PUT_BACK)).order_by("-id").first()
    return _data(last.candidate) if last is not None and last.candidate is not None else None


def candidates() -> list[CandidateData]:
    """Return every candidate, the newest first, with what was last decided about it."""
    fates = dict(Adoption.objects.exclude(candidate=None).order_by("id").values_list("candidate_id", "what"))
    return [_data(one, fates.get(one.pk, "")) for one in Candidate.objects.order_by("-made_at", "-id")]


def find_by_digest(digest: str) -> CandidateData | None:
    """Return the candidate whose file has this digest, or None."""
    found = Candidate.objects.filter(digest=digest).first()
    return _data(found) if found is not None else None


def adoptions(limit: int = 50) -> list[AdoptionData]:
    """Return who decided what about models, newest first."""
    found = Adoption.objects.select_related("candidate").order_by("-id")[:limit]
    return [
        AdoptionData(one.what, _data(one.candidate) if one.candidate else None, one.reason, one.by, one.at)
        for one in found
    ]


def _data(one: Candidate, fate: str = "") -> CandidateData:
    return CandidateData(
        one.pk, one.name, one.digest, one.numbers, one.comparisons, one.card, one.made_by, one.made_at, fate
    )


def training_allowed() -> set[int]:
    """Return the organisations whose corrected texts may train models of this installation."""
    return set(TrainingPermit.objects.filter(is_allowed=True).values_list("owner_id", flat=True))


def permit_of(owner_id: int) -> PermitData:
    """Return whether an organisation's corrected texts may train models, and who last said so; no row means no."""
    found = TrainingPermit.objects.filter(pk=owner_id).first()
    return PermitData(found.is_allowed, found.set_by, found.set_at) if found is not None else PermitData(False)


def settled(owner_id: int | None = None) -> Iterator[CorrectedRecord]:
    """Yield each record that people have settled, with their answer, in bounded memory."""
    found = Flag.objects.filter(reading=Reading.SETTLED)
    if owner_id is not None:
        found = found.filter(owner_id=owner_id)
    columns = ("report_id", "reviewed_flag", "reviewed_kind", "reviewed_family", "force_id")
    for number, flag, kind, family, force_id in found.order_by("report_id").values_list(*columns).iterator(2000):
        yield CorrectedRecord(number, bool(flag), kind or "none", family or "other", force_id)
