"""What pages of records and series show of pairs: what people said, and what is probably one crime."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from hueandcry.access.viewer import Viewer
from hueandcry.core.linkage import standing
from hueandcry.stages.link import judgements, pairs
from hueandcry.stages.link.data import JudgementData, SeriesData
from hueandcry.stages.share import passing


def shown_of(reports: Sequence[int], *, by: Viewer) -> dict[str, Any]:
    """Return the judgements about these records, and the pairs that are probably one crime, with words for each."""
    said = judgements.of_reports(reports)
    twice = pairs.recorded_twice(reports)
    ends = {end for one in said for end in (one.left_id, one.right_id)} | {end for pair in twice for end in pair}
    briefs = passing.briefs(list(ends), by=by) if ends else {}
    return {
        "judged": [(one, _label(one.left_id, one.right_id, briefs)) for one in said if _is_seen(one, briefs)],
        "twice": [(left, right, _label(left, right, briefs)) for left, right in twice],
    }


def standing_of(series: SeriesData) -> dict[str, Any]:
    """Return the marks of a series and the lines that they are drawn by."""
    victims = series.victim_count + series.unnamed_count
    marks = [
        name
        for name, is_so in (
            ("Prolific", standing.is_prolific(victims, len(series.year_owner_ids))),
            ("Persistent", standing.is_persistent(series.month_count)),
        )
        if is_so
    ]
    lines = {
        "victims": standing.PROLIFIC_VICTIMS, "owners": standing.PROLIFIC_OWNERS, "months": standing.PERSISTENT_MONTHS,
    }  # fmt: skip
    return {"marks": marks, "lines": lines}


def _is_seen(one: JudgementData, briefs: Mapping[int, Any]) -> bool:
    return one.left_id in briefs and one.right_id in briefs


def _label(left: int, right: int, briefs: Mapping[int, Any]) -> str:
    return " and ".join(f"{briefs[one]['reference']} ({briefs[one]['owner_name']})" for one in (left, right))
