"""Whose trail: what an auditor types, as the subjects under which the trail keeps it. It opens no record."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime

from hueandcry.access.roles import Permission
from hueandcry.access.viewer import AUDIT, Viewer, as_engine, viewing
from hueandcry.audit import actions as audit
from hueandcry.core.identifiers import interpret
from hueandcry.core.importing.references import reference_key
from hueandcry.stages.link.actions.looking import subject_of
from hueandcry.stages.record import queries as record

_AS_SHOWN = re.compile(r"[a-z]+:[^\s/]+")


def subjects_of(*, written: str, by: Viewer, at: datetime) -> tuple[str, ...]:
    """Return every subject that a typed string may mean, and write that it was looked for.

    written: as the trail shows it ("report:7"), a record's number, its reference at the force, or an identifier in any
    written form, of which the trail has only the keyed digest. An auditor of the whole trail reaches every reference;
    anybody else only their own organisation's.
    """
    by.check_may(Permission.READ_AUDIT)
    found = [written] if _AS_SHOWN.fullmatch(written) else []
    if written.isdecimal():
        found.append(f"report:{written}")
    found += [subject_of(kind, value) for kind, value in interpret(written)]
    key = reference_key(written)
    if key:
        with viewing(as_engine(by) if by.reach == AUDIT else by):
            found += [f"report:{number}" for number in record.find_by_reference(key)]
    # Under the digest as any other search: the trail must not become the index of what auditors were asked about.
    audit.note(
        act=audit.CONSULTATION, what="trail searched", by=replace(by, purpose=by.purpose or "oversight"), at=at,
        subject=subject_of("asked", written), detail={"subjects": len(found)},
    )  # fmt: skip
    return tuple(dict.fromkeys(found))
