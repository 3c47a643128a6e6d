"""Two models on the same rows: each one's measures, and whether the difference is more than chance."""

from __future__ import annotations

import math
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from hueandcry.core.flagging.decide import Decision, Question, decide_many
from hueandcry.core.flagging.model import Model
from hueandcry.core.flagging.policy import DEFAULT
from hueandcry.core.reading.reader import read
from hueandcry.core.statistics.calibration import expected_error
from hueandcry.core.statistics.intervals import Share, share

# One text in so many is kept back from training, always the same, so that models can be compared on it. A setting.
FROZEN_OF_EVERY = 5
_TOGETHER = 256
# A difference that comes by chance less often than this is taken for one.
_DOUBT = 0.05


@dataclass(frozen=True, slots=True)
class Measures:
    """What one model does on some rows; shares with their intervals. decided: answered without a person."""

    rows: int
    precision: Share
    recall: Share
    decided: Share
    decided_precision: Share
    decided_recall: Share
    family: Share
    calibration_error: float


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two models on one set of rows. won and lost: rows on which only the candidate, or only the other, is right."""

    set_name: str
    candidate: Measures
    in_force: Measures
    won: int
    lost: int

    @property
    def verdict(self) -> str:
        """Return "better", "worse" or "no clear difference", of the candidate."""
        if chance_of(self.won, self.lost) >= _DOUBT:
            return "no clear difference"
        return "better" if self.won > self.lost else "worse"


def is_frozen(text: str) -> bool:
    """Say whether a text is kept back from training: a fixed fifth, by its own words."""
    return zlib.crc32(b"frozen" + text.encode("utf-8", "replace")) % FROZEN_OF_EVERY == 0


def chance_of(won: int, lost: int) -> float:
    """Return how often two equal models would differ this much or more. Source: McNemar 1947, exact."""
    count, fewer = won + lost, min(won, lost)
    tail = sum(math.comb(count, n) for n in range(fewer + 1))
    return min(1.0, 2 * tail / (1 << count))


def compare(set_name: str, rows: Sequence[Mapping[str, Any]], candidate: Model, in_force: Model) -> Comparison:
    """Return how two models do on rows with text, online_flag, family, and perhaps offence and source_kind."""
    known = [row for row in rows if row.get("online_flag") is not None]
    first, second = (_decisions(known, model) for model in (candidate, in_force))
    right, other = _right(known, first), _right(known, second)
    won, lost = int((right & ~other).sum()), int((other & ~right).sum())
    return Comparison(set_name, measures(known, first), measures(known, second), won, lost)


def _right(rows: Sequence[Mapping[str, Any]], answers: Sequence[Decision]) -> np.ndarray:
    pairs = zip(answers, rows, strict=True)
    return np.array([(one.online_probability >= 0.5) == bool(row["online_flag"]) for one, row in pairs], bool)


def _decisions(rows: Sequence[Mapping[str, Any]], model: Model) -> list[Decision]:
    found: list[Decision] = []
    for start in range(0, len(rows), _TOGETHER):
        found += decide_many([_question(row) for row in rows[start : start + _TOGETHER]], model)
    return found


def _question(row: Mapping[str, Any]) -> Question:
    offence = row.get("offence")
    code = (str(offence["scheme"]), str(offence["code"])) if offence else None
    return Question(read(str(row["text"])), code, str(row.get("source_kind") or ""), None, DEFAULT)


def measures(rows: Sequence[Mapping[str, Any]], answers: Sequence[Decision]) -> Measures:
    """Return what these answers are worth against the rows' own; both in the same order."""
    truth = np.array([bool(row["online_flag"]) for row in rows], bool)
    chances = np.array([answer.online_probability for answer in answers], float)
    said = chances >= 0.5
    yes = np.array([answer.decision == "yes" for answer in answers], bool)
    decided = np.array([answer.decision != "review" for answer in answers], bool)
    families = [(answer.family, row["family"]) for answer, row in zip(answers, rows, strict=True) if row.get("family")]
    return Measures(
        rows=len(rows),
        precision=_share(truth[said]),
        recall=_share(said[truth]),
        decided=_share(decided),
        decided_precision=_share(truth[yes]),
        decided_recall=_share(yes[truth & decided]),
        family=share(sum(a == b for a, b in families), len(families)),
        calibration_error=expected_error(chances, truth),
    )


def _share(hits: np.ndarray) -> Share:
    return share(int(hits.sum()), len(hits))
