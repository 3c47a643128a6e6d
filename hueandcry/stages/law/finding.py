"""Which of an organisation's records may be about a person: by name and birth, by identifiers, and in the words."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import connection

from hueandcry.core.importing.references import reference_key
from hueandcry.stages.link import queries as link
from hueandcry.stages.record import queries as record

# One look through an organisation's records: whoever has the birthday, or whose name holds every word of the name.
_PEOPLE = """
    SELECT r.id, p ->> 'role', concat_ws(' ', p ->> 'name', p ->> 'given', p ->> 'family', p ->> 'aliases'),
           p ->> 'born'
    FROM record_report r, jsonb_array_elements(r.details -> 'people') AS p
    WHERE r.owner_id = %(owner)s AND (p ->> 'born' = %(born)s OR
          lower(concat_ws(' ', p ->> 'name', p ->> 'given', p ->> 'family', p ->> 'aliases')) LIKE ALL(%(words)s))
    """
_WORDS = "SELECT id FROM record_report WHERE owner_id = %(owner)s AND text ILIKE %(name)s"
# What is set aside is held, and whoever asks what is held about them has a right to it.
_SEEN = """
    SELECT s.report_id, s.role FROM link_sighting s
    JOIN record_report r ON r.id = s.report_id WHERE s.identifier_id = ANY(%(found)s) AND r.owner_id = %(owner)s
    UNION ALL
    SELECT a.report_id, a.role FROM link_setaside a WHERE a.identifier_id = ANY(%(found)s) AND a.owner_id = %(owner)s
    """


@dataclass(frozen=True, slots=True)
class Wanted:
    """Who is looked for: a name, perhaps a birthday, and numbers, addresses, accounts or references they gave."""

    name: str
    born: date | None
    identifiers: Sequence[str] = ()


def find(wanted: Wanted, owner_id: int) -> dict[int, list[str]]:
    """Return record → why it may be about the person, for somebody to decide; nothing is decided by this."""
    because: dict[int, dict[str, None]] = defaultdict(dict)
    for report, why in (*_named(wanted, owner_id), *_identified(wanted, owner_id), *_told_of(wanted, owner_id)):
        because[report][why] = None
    return {report: list(whys) for report, whys in sorted(because.items())}


def words_of(name: str) -> set[str]:
    """Return the words of a name in small letters without accents."""
    plain = unicodedata.normalize("NFKD", name.casefold())
    letters = "".join(letter if letter.isalnum() else " " for letter in plain if not unicodedata.combining(letter))
    return set(letters.split())


def is_them(wanted: Wanted, person: dict[str, Any]) -> bool:
    """Say whether one person of a record may be the one who is looked for: same name and no other birthday."""
    named = words_of(" ".join(str(person.get(part, "")) for part in ("name", "given", "family", "aliases")))
    if wanted.born and person.get("born"):
        return person["born"] == wanted.born.isoformat() and bool(named & words_of(wanted.name))
    return bool(words_of(wanted.name)) and words_of(wanted.name) <= named


def _named(wanted: Wanted, owner_id: int) -> Iterable[tuple[int, str]]:
    words = [f"%{_escaped(word)}%" for word in wanted.name.lower().split()]
    asked: dict[str, Any] = {
        "owner": owner_id, "words": words or [""], "born": wanted.born.isoformat() if wanted.born else "none",
    }  # fmt: skip
    with connection.cursor() as cursor:
        cursor.execute(_PEOPLE, asked)
        rows = cursor.fetchall()
    for report, role, name, born in rows:
        if is_them(wanted, {"name": name, "born": born}):
            says = "and date of birth" if born and wanted.born else "alone: no date of birth to compare"
            yield report, f"Named as {role}; by name {says}"


def _identified(wanted: Wanted, owner_id: int) -> Iterable[tuple[int, str]]:
    for written in wanted.identifiers:
        for report in record.of_owner(record.find_by_reference(reference_key(written)), owner_id):
            yield report, f"Its reference was given: {written}"
        with connection.cursor() as cursor:
            cursor.execute(_SEEN, {"found": link.read_as(written), "owner": owner_id})
            for report, role in cursor.fetchall():
                yield report, f"Holds {written}, taken to be of: {role}"


def _told_of(wanted: Wanted, owner_id: int) -> Iterable[tuple[int, str]]:
    if len(words_of(wanted.name)) < 2:
        return
    with connection.cursor() as cursor:
        cursor.execute(_WORDS, {"owner": owner_id, "name": f"%{_escaped(wanted.name.strip())}%"})
        for (report,) in cursor.fetchall():
            yield report, "The name stands in its words"


def _escaped(word: str) -> str:
    return word.replace("\\", "\\\\").replace("%", r"\%").replace("_", r"\_")
