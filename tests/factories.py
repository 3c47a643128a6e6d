"""Small real things for tests: organisations, sources, people, and records through the real pipeline."""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime

from hueandcry.access import actions as access
from hueandcry.access.models import Member, Organisation
from hueandcry.access.viewer import ENGINE, Viewer, as_engine, viewer_of, viewing
from hueandcry.batch.pipeline.prepare import Preparer, Task
from hueandcry.batch.pipeline.write import Writer
from hueandcry.core.importing.profile import Column, IdentifierColumn, PersonBlock, Profile
from hueandcry.core.importing.rows import Row
from hueandcry.stages.link.actions import own
from hueandcry.stages.record import queries
from hueandcry.stages.record.actions import batches, sources
from hueandcry.stages.record.data import SourceData
from hueandcry.stages.record.rows import Setting

NOW = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
ENGINE_VIEWER = Viewer("engine", 0, frozenset(), ENGINE)

PROFILE = Profile(
    "plain",
    dates="day-first",
    columns=(
        Column(("ref",), "reference"),
        Column(("text",), "summary"),
        Column(("when",), "reported_at"),
        Column(("postcode",), "postcode"),
        Column(("class",), "class_text"),
        Column(("flag",), "force_flag"),
    ),
    people=(PersonBlock({"name": ("victim",)}, role="victim"),),
    identifiers=(IdentifierColumn("phone", ("suspect phone",), role="suspect"),),
)
PERSON_PROFILE = Profile(**{f: getattr(PROFILE, f) for f in PROFILE.__slots__} | {"one_row_per": "person"})

_number = itertools.count(1)


def organisation(name: str = "Kent", kind: str = "force") -> Organisation:
    return access.add_organisation(code=access.slug(name), name=name, kind=kind)


def member(owner: Organisation, *roles: str, email: str = "") -> Member:
    new = access.NewMember(email or f"m{next(_number)}@hue.example", "Pat Doe", owner, list(roles), "correct horse")
    return access.add_member(new=new, by=ENGINE_VIEWER, at=NOW)


def viewer(owner: Organisation, *roles: str) -> Viewer:
    """Somebody who has said what they look for."""
    return replace(viewer_of(member(owner, *roles), origin="192.0.2.7"), purpose="investigate")


def source(owner: Organisation, code: str = "") -> SourceData:
    with viewing(ENGINE_VIEWER):
        return sources.open_source(
            code=code or f"src-{owner.code}", title=owner.name, kind=owner.kind, owner_id=owner.pk,
            profile_name="", by=ENGINE_VIEWER, at=NOW,
        )  # fmt: skip


def bring_in(
    where: SourceData, rows: Sequence[Mapping[str, str]], *, sha: str = "", profile: Profile = PROFILE
) -> tuple[int, Counter[str]]:
    """Import rows through the real pipeline; return the batch's number and its rows by fate."""
    with viewing(ENGINE_VIEWER):
        upload = batches.Upload("rows.csv", "/nowhere", sha or f"sha-{next(_number)}", 1, "")
        batch_id = batches.take(source=where, upload=upload, by=ENGINE_VIEWER, at=NOW)
        batches.claim(at=NOW, batch_id=batch_id)
        owner = Organisation.objects.get(pk=where.owner_id)
        owner_force = owner.pk if owner.kind == "force" else None
        setting = Setting(where, batch_id, NOW, queries.forces_by_ons_code(), owner_force)
        task = Task(profile, setting, None, own.known())
        prepared = Preparer(task)([Row(n, dict(row)) for n, row in enumerate(rows, 2)])
        counts = Writer(batch_id, where, upload.file_sha256, 0).write(prepared, at=NOW)
    return batch_id, counts


def report_id(reference: str) -> int:
    from hueandcry.core.importing.references import reference_key

    with viewing(ENGINE_VIEWER):
        (found,) = queries.find_by_reference(reference_key(reference))
    return found


__all__ = [
    "ENGINE_VIEWER", "NOW", "PERSON_PROFILE", "PROFILE", "as_engine", "bring_in", "member", "organisation",
    "report_id", "source", "viewer",
]  # fmt: skip
