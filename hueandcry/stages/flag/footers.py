"""Footers of each source: learned from its newest records, kept, and given to whatever reads them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from django.db import transaction

from hueandcry.core.reading.footers import learned, may_be_footer
from hueandcry.stages.flag.models import Footer
from hueandcry.stages.record import queries as record

# The newest so many tell: enough for a share, few enough for the end of an import.
MOST_TEXTS = 1000
# A source changes its footers now and then, and old records keep the old ones; the newest so many are known.
MOST_FOOTERS = 40


def learn(*, source_id: int, owner_id: int, at: datetime) -> list[str]:
    """Learn a source's footers from its newest records; return those that were not known before."""
    texts = record.texts_of(source_id, limit=MOST_TEXTS)
    found = learned(texts)
    with transaction.atomic():
        known = set(Footer.objects.filter(source_id=source_id).values_list("sentence", flat=True))
        Footer.objects.bulk_create(
            [
                Footer(
                    source_id=source_id, owner_id=owner_id, sentence=one.sentence, records=one.count,
                    of_records=len(texts), learned_at=at,
                )
                for one in found
            ],
            update_conflicts=True, unique_fields=["source", "sentence"],
            update_fields=["records", "of_records", "learned_at"],
        )  # fmt: skip
        _forget(source_id)
    return [one.sentence for one in found if one.sentence not in known]


def _forget(source_id: int) -> None:
    """Drop what would not be learned today, and the oldest where there are too many."""
    rows = Footer.objects.filter(source_id=source_id).order_by("-learned_at", "-records", "id")
    kept = [one.id for one in rows if may_be_footer(one.sentence)][:MOST_FOOTERS]
    Footer.objects.filter(source_id=source_id).exclude(id__in=kept).delete()


def known(source_ids: Iterable[int] | None = None) -> dict[int, frozenset[str]]:
    """Return source → its footers, as plain words; of all sources that the viewer may see where none is named."""
    rows = Footer.objects.all() if source_ids is None else Footer.objects.filter(source_id__in=list(source_ids))
    found: dict[int, set[str]] = {}
    for source_id, sentence in rows.values_list("source_id", "sentence"):
        found.setdefault(source_id, set()).add(sentence)
    return {source_id: frozenset(sentences) for source_id, sentences in found.items()}


def listed(source_id: int) -> list[tuple[str, int, int]]:
    """Return (sentence, records, of how many) of a source's footers, the most frequent first."""
    rows = Footer.objects.filter(source_id=source_id).order_by("-records", "sentence")
    return list(rows.values_list("sentence", "records", "of_records"))
