"""The answer to a person as one ZIP: package.json for machines, answer.html for people."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Mapping, Sequence
from html import escape
from typing import Any

from hueandcry.access.queries import organisation_names
from hueandcry.stages.flag import queries as flag
from hueandcry.stages.law.finding import Wanted, is_them
from hueandcry.stages.law.models import Clock, Correction, Request, RequestItem, Restriction
from hueandcry.stages.link import queries as link
from hueandcry.stages.record import queries as record
from hueandcry.stages.record.rows import local_date
from hueandcry.stages.share import queries as share

# A ZIP holds the time of each file; one and the same, so that the same answer has the same digest.
_TIME = (1980, 1, 1, 0, 0, 0)
_RIGHTS = (
    "You may ask for what is wrong to be put right, for its use to be restricted, and for it to be erased. You may "
    "complain to the Information Commissioner. Something may have been left out where the law allows it; the "
    "Commissioner can check that on your behalf."
)


def build(request: Request) -> bytes:
    """Return the ZIP of what is given on a request: of each record what is about the person, and of nobody else."""
    wanted = Wanted(request.name, request.born, request.identifiers)
    items = RequestItem.objects.filter(request=request, decision__in=("give", "part")).order_by("report_id")
    held = {
        "name": request.name,
        "born": request.born.isoformat() if request.born else None,
        "received on": request.received_on.isoformat(),
        "your rights": _RIGHTS,
        "records": [_record(item, wanted) for item in items],
    }
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in (
            ("package.json", json.dumps(held, indent=2, ensure_ascii=False)),
            ("answer.html", page(held)),
        ):
            archive.writestr(zipfile.ZipInfo(name, _TIME), text.encode("utf-8"))
    return written.getvalue()


def _record(item: RequestItem, wanted: Wanted) -> dict[str, Any]:
    report = record.get_report(item.report_id)
    answer = flag.answers([report.id]).get(report.id, {})
    given = {
        "reference": report.reference,
        "held by": report.owner_name,
        "came from": report.source_title,
        "offence": report.class_text or "not named",
        "reported": local_date(report.reported_at).isoformat() if report.reported_at else None,
        "stored": local_date(report.stored_at).isoformat(),
        "what it says of you": [one for one in report.details.get("people", []) if is_them(wanted, one)],
        "your numbers and addresses in it": _identifiers(report.id, wanted),
        "recorded as online": answer.get("effective"),
        "linked with other records": link.series_of_report(report.id) is not None,
        "looked at again on": _review_day(report.id),
        "noted as wrong": [
            {"wrong": one.wrong, "right": one.right} for one in Correction.objects.filter(report_id=report.id)
        ],
        "disclosed to": _recipients(report.id),
        "restricted": Restriction.objects.filter(report_id=report.id, lifted_at=None).exists(),
    }
    if item.decision == "give":
        given["words"] = report.text
        given["earlier words"] = [version.text for version in record.versions(report.id)]
    return given


def _recipients(report_id: int) -> list[str]:
    """Return who received something of a record, when and what. Source: DPA 2018 section 45(2)(c)."""
    names = organisation_names()
    return [
        f"{names.get(one.recipient_id, 'An organisation')} on {local_date(one.made_at).isoformat()}: "
        f"{'; '.join(one.data_kinds)}{', taken back' if one.recalled_at else ''}"
        for one in share.made_of_report(report_id)
        if one.made_at
    ]


def _identifiers(report_id: int, wanted: Wanted) -> list[str]:
    theirs = {number for written in wanted.identifiers for number in link.read_as(written)}
    return [f"{one.kind} {one.value}" for one in link.sightings_of(report_id) if one.identifier_id in theirs]


def _review_day(report_id: int) -> str | None:
    clock = Clock.objects.filter(pk=report_id).first()
    return clock.review_on.isoformat() if clock else None


def page(held: Mapping[str, Any]) -> str:
    """Return the answer as a page that any browser or printer shows, and that loads nothing."""
    records = "".join(f"<h2>{escape(one['reference'])}</h2>{_list(one)}" for one in held["records"])
    return (
        '<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>What is held about you</title>'
        "<style>body{font:1.1rem/1.5 sans-serif;max-width:45rem;margin:2rem auto;padding:0 1rem}dt{font-weight:bold}"
        "dd{margin:0 0 .6rem;white-space:pre-wrap}</style></head><body><h1>What is held about you</h1>"
        f"<p>{escape(held['name'])}. Asked for on {escape(held['received on'])}.</p>"
        f"<p>{escape(held['your rights'])}</p>{records or '<p>Nothing that can be given is held.</p>'}</body></html>"
    )


def _list(one: Mapping[str, Any]) -> str:
    rows = "".join(
        f"<dt>{escape(name[:1].upper() + name[1:])}</dt><dd>{escape(_text(value))}</dd>" for name, value in one.items()
    )
    return f"<dl>{rows}</dl>"


def _text(value: Any) -> str:
    if value is None or value == [] or value == "":
        return "Nothing"
    if isinstance(value, bool):
        return "Yes" if value else "No"
    if isinstance(value, Mapping):
        return ", ".join(f"{name}: {_text(part)}" for name, part in value.items())
    if isinstance(value, Sequence) and not isinstance(value, str):
        return "\n".join(map(_text, value))
    return str(value)
