"""What goes by its own rule and not with a record: uploads, rejected rows of old imports, old requests."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import transaction

from hueandcry.access.viewer import Viewer
from hueandcry.audit import actions as audit
from hueandcry.stages.law.models import Request
from hueandcry.stages.record.actions import disposal as record

# As access.fieldclasses says of "batch" and "request".
BATCH_DAYS, REQUEST_DAYS = 365, 730


@dataclass(frozen=True, slots=True)
class Tidied:
    """How many of each were removed."""

    uploads: int
    rejections: int
    requests: int


def tidy(*, by: Viewer, at: datetime) -> Tidied:
    """Remove what its own rule ends, as the engine; done twice it does no harm."""
    with transaction.atomic():
        rejections = record.forget_imports(before=at - timedelta(days=BATCH_DAYS))
        requests = (
            Request.objects.filter(ended_at__lt=at - timedelta(days=REQUEST_DAYS)).delete()[1].get("law.Request", 0)
        )
        done = Tidied(record.remove_old_uploads(at=at), rejections, requests)
        audit.note(
            act=audit.ERASURE, what="tidied", by=by, at=at,
            detail={"uploads": done.uploads, "rejected rows": done.rejections, "requests": done.requests},
        )  # fmt: skip
    return done
