"""Working out figures by group. It reads special categories of data, so it is written down that it was done."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from django.db import connection, transaction

from hueandcry.access.roles import Permission
from hueandcry.access.viewer import Viewer
from hueandcry.audit import actions as audit
from hueandcry.core.reading.language import language_of
from hueandcry.stages.flag.fairness import counting
from hueandcry.stages.flag.fairness.counting import GroupFigures, Subject
from hueandcry.stages.flag.fairness.groups_table import NOT_RECORDED
from hueandcry.stages.flag.models import Draw
from hueandcry.stages.record import queries as record
from hueandcry.stages.record.data import AboutData

# The newest so many are counted: reading the language of more would keep a page waiting.
MOST_RECORDS = 5000
# From the drawn and the answered, which are few, and not from all flags.
_SUBJECTS = """
    SELECT f.report_id, f.hub_decision, f.reviewed_flag, d.draw_id, d.layer
    FROM (SELECT report_id FROM flag_drawn UNION SELECT report_id FROM flag_review) AS known
    JOIN flag_flag f ON f.report_id = known.report_id
    LEFT JOIN (
        SELECT DISTINCT ON (report_id) report_id, draw_id, layer FROM flag_drawn ORDER BY report_id, draw_id DESC
    ) d ON d.report_id = f.report_id
    WHERE (%(owner)s::int IS NULL OR f.owner_id = %(owner)s) AND f.report_id NOT IN (SELECT hue_uncounted())
    ORDER BY f.report_id DESC LIMIT %(most)s
    """


def work_out(*, owner_id: int | None, by: Viewer, at: datetime) -> dict[str, list[GroupFigures]]:
    """Return figures by source, language, and victims' sex and ethnicity, of drawn and answered records.

    owner_id: of one organisation, or None for all that the viewer may see. Raises NotAllowed.
    """
    by.check_may(Permission.READ_TEXT)
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(_SUBJECTS, {"owner": owner_id, "most": MOST_RECORDS})
        rows = cursor.fetchall()
        about = record.about([row[0] for row in rows])
        weights = {
            (one.pk, place): layer[2] / layer[3]
            for one in Draw.objects.filter(pk__in={row[3] for row in rows if row[3]})
            for place, layer in enumerate(one.layers)
            if layer[3]
        }
        audit.note(
            act=audit.CONSULTATION, what="figures by group worked out", by=by, at=at, owner_id=owner_id,
            detail={"records": len(rows)},
        )  # fmt: skip
    return counting.figures(_subject(row, about[row[0]], weights) for row in rows if row[0] in about)


def _subject(row: Sequence[Any], about: AboutData, weights: dict[tuple[int, int], float]) -> Subject:
    groups = {
        "source": frozenset({about.source_title}),
        "language": frozenset({about.language or language_of(about.text)}),
        "sex": frozenset(counting.sex(one) for one in about.sexes) or frozenset({NOT_RECORDED}),
        "ethnicity": frozenset(counting.ethnicity(one) for one in about.ethnicities) or frozenset({NOT_RECORDED}),
    }
    return Subject(groups, row[1], row[2], weights.get((row[3], row[4])))
