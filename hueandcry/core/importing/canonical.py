"""Reports that arrive in the canonical shape already, by the API: one JSON document a row."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import msgspec

from hueandcry.core.importing.convert import Converted
from hueandcry.core.importing.profile import Profile
from hueandcry.core.importing.references import is_reference
from hueandcry.core.importing.rows import Fault
from hueandcry.core.report import Person, Report, Stated

# A batch with this profile holds rows of one column, the document.
PROFILE = Profile(name="canonical", title="Canonical record", version="1", dated="2026-11-22")
COLUMN = "report"


class _Document(msgspec.Struct, forbid_unknown_fields=True):
    """The shape of a submitted report; the API's own description is made from the same names."""

    reference: str
    class_scheme: str = ""
    class_code: str = ""
    class_text: str = ""
    online_flag: bool | None = None
    domestic: bool | None = None
    hate_strands: tuple[str, ...] = ()
    reported_at: datetime | None = None
    committed_from: datetime | None = None
    committed_to: datetime | None = None
    place: str = ""
    postcode: str = ""
    online_place: str = ""
    summary: str = ""
    method: str = ""
    notes: str = ""
    loss_pence: int | None = None
    people: tuple[dict[str, Any], ...] = ()
    identifiers: tuple[dict[str, str], ...] = ()


_DECODER = msgspec.json.Decoder(_Document)


def convert(values: dict[str, str], number: int = 0) -> Converted:
    """Return the report of a row that holds one canonical document; a broken one is rejected with its reason."""
    try:
        document = _DECODER.decode(values.get(COLUMN, ""))
        report = _report(document)
    except (msgspec.DecodeError, TypeError, KeyError, ValueError) as error:
        return Converted(
            None, (Fault(number, COLUMN, "not_canonical", f"this report cannot be read: {error}", values),)
        )
    if not is_reference(report.reference):
        return Converted(None, (Fault(number, "reference", "no_reference", "this report has no reference", values),))
    return Converted(report)


def _report(document: _Document) -> Report:
    return Report(
        reference=document.reference,
        class_scheme=document.class_scheme,
        class_code=document.class_code,
        class_text=document.class_text,
        force_flag=document.online_flag,
        domestic=document.domestic,
        hate_strands=document.hate_strands,
        reported_at=document.reported_at,
        committed_from=document.committed_from,
        committed_to=document.committed_to,
        place=document.place,
        postcode=document.postcode,
        online_place=document.online_place,
        summary=document.summary,
        mo=document.method,
        notes=document.notes,
        loss_pence=document.loss_pence,
        people=tuple(msgspec.convert(person, Person) for person in document.people),
        stated=tuple(
            Stated(one["kind"], one["value"], one.get("role", "unknown"), one.get("platform", ""))
            for one in document.identifiers
        ),
    )
