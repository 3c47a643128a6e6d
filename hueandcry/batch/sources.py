"""Opening a source that nobody has opened yet, from what its file's neighbours say of it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

from hueandcry.access import actions as access
from hueandcry.access import queries as people
from hueandcry.access.models import Organisation
from hueandcry.access.viewer import Viewer
from hueandcry.core.errors import Malformed
from hueandcry.core.identifiers import interpret
from hueandcry.stages.link.actions import own
from hueandcry.stages.record.actions import sources
from hueandcry.stages.record.data import SourceData

# Beside the files of a simulated nation, and of any other that describes its sources in the same way.
DESCRIPTIONS = "sources.json"
_TITLES = {"force": "crime recording system", "marketplace": "abuse reports", "bank": "payment fraud cases"}
_KINDS = {"force": "force", "marketplace": "marketplace", "bank": "bank", "report": "report_centre"}


class BadDescriptions(Malformed):
    """The sources.json beside this file cannot be read."""


def open_described(described: Mapping[str, Any], *, by: Viewer, at: datetime) -> SourceData:
    """Open a source as described: source, organisation, its name and kind, shape, own_identifiers."""
    kind = str(described["organisation_kind"])
    owner = _owner(str(described["organisation"]), str(described.get("organisation_name", "")), kind)
    values = [pair for written in described.get("own_identifiers", ()) for pair in interpret(written)[:1]]
    own.add(values, owner_id=owner.pk, by=by, at=at)
    return sources.open_source(
        code=str(described["source"]), title=f"{owner.name}: {_TITLES.get(kind, 'reports')}", kind=kind,
        owner_id=owner.pk, profile_name=str(described.get("shape", "")), by=by, at=at,
    )  # fmt: skip


def _owner(code: str, name: str, kind: str) -> Organisation:
    # The railway's police have no area, and so no code of the statisticians: they go by their own.
    force = (people.find_organisation_by_ons_code(code) or people.find_organisation(code)) if kind == "force" else None
    return force or access.add_organisation(code=access.slug(name or code), name=name or code, kind=kind)


def open_unknown(code: str, file: Path, *, by: Viewer, at: datetime) -> SourceData:
    """Open a source by its code alone: as sources.json beside the file describes it, else as a new organisation's.

    A code such as "force-kent" names a force of the reference table where there is one.
    """
    access.add_forces()
    for described in _descriptions(file.parent / DESCRIPTIONS):
        if described.get("source") == code:
            return open_described(described, by=by, at=at)
    prefix, _, rest = code.partition("-")
    kind = _KINDS.get(prefix, "platform")
    held = people.find_organisation(rest if kind == "force" else code)
    name = code.replace("-", " ").capitalize()
    owner = held or access.add_organisation(code=code, name=name, kind=kind)
    return sources.open_source(
        code=code, title=f"{owner.name}: {_TITLES.get(kind, 'reports')}", kind=kind,
        owner_id=owner.pk, profile_name="", by=by, at=at,
    )  # fmt: skip


def _descriptions(path: Path) -> list[Mapping[str, Any]]:
    if not path.is_file():
        return []
    try:
        found = json.loads(path.read_text("utf-8"))
    except (ValueError, OSError) as error:
        raise BadDescriptions(file=str(path)) from error
    return [one for one in found if isinstance(one, dict)] if isinstance(found, list) else []
