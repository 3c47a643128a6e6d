"""Sources and the import profiles that people save."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from hueandcry.access.roles import Permission
from hueandcry.access.viewer import Viewer
from hueandcry.audit import actions as audit
from hueandcry.core.sharing.defaults import default_handling
from hueandcry.stages.record.data import SourceData
from hueandcry.stages.record.models import SavedProfile, Source
from hueandcry.stages.record.queries import source_data

# A company's records reach the hub under its own disclosure for crime; a force's stay police to police.
# See reference/legal_gateways: LG01 is Part 3 processing, LG05 the crime and taxation exemption.
GATEWAYS = {"force": "LG01", "report_centre": "LG01"}
COMPANY_GATEWAY = "LG05"


def open_source(
    *, code: str, title: str, kind: str, owner_id: int, profile_name: str, by: Viewer, at: datetime
) -> SourceData:
    """Add a source, or return the one that has this code. Its records carry the handling usual for its kind."""
    usual = default_handling(kind)
    with transaction.atomic():
        source, is_new = Source.objects.get_or_create(
            code=code,
            defaults={
                "title": title,
                "kind": kind,
                "owner_id": owner_id,
                "profile_name": profile_name,
                "gateway": GATEWAYS.get(kind, COMPANY_GATEWAY),
                "marking": usual.marking,
                "tlp": usual.tlp,
                "grading": str(usual.grading),
            },
        )
        if is_new:
            audit.note(
                act=audit.ADMINISTRATION, what="source opened", by=by, at=at,
                subject=f"source:{source.pk}", owner_id=owner_id, detail={"code": code},
            )  # fmt: skip
    return source_data(source)


def save_profile(*, name: str, body: str, by: Viewer, at: datetime) -> None:
    """Keep a profile for the viewer's organisation, replacing one of the same name."""
    by.check_may(Permission.IMPORT_FILES)
    with transaction.atomic():
        SavedProfile.objects.update_or_create(
            owner_id=by.organisation_id, name=name, defaults={"body": body, "made_by": by.name, "made_at": at}
        )
        audit.note(
            act=audit.ADMINISTRATION, what="import profile saved", by=by, at=at,
            subject=f"profile:{name}", owner_id=by.organisation_id,
        )  # fmt: skip
