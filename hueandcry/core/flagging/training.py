"""A corpus to a model file and the numbers of its card. No clock, no network: the same rows, the same bytes."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

import numpy as np
import scipy.sparse as sp
from numpy.typing import NDArray

from hueandcry.core.errors import Malformed
from hueandcry.core.flagging import features, rules, vectors
from hueandcry.core.flagging.decide import facts_of
from hueandcry.core.flagging.fitting import Network, Recipe, Targets, fit
from hueandcry.core.flagging.model import FAMILIES, KINDS, Calibration, dump
from hueandcry.core.reading.reader import read
from hueandcry.core.statistics.calibration import bands, expected_error, platt

_FOLDS, _BLOCK = 5, 50
# A column seen in fewer records than this teaches nothing that would hold elsewhere.
_LEAST_RECORDS = 2


class NotEnoughToLearn(Malformed):
    """The corpus has too few labelled rows, or only one answer, so no model can be fitted."""


@dataclass(frozen=True, slots=True)
class Aims:
    """What the bands must reach on held-out rows of the corpus, and how many records at large are online.

    yes_at_least: nothing is flagged without a person below this chance, whatever the corpus allows: on texts of other
    hands the limit that the corpus gives was right less often than it says (0.945 on fresh texts; 0.98 from here on).
    online_share: [judgement] fewer than in the corpus, which was written to hold many; chances are moved to it.
    """

    yes_precision: float = 0.97
    no_precision: float = 0.96
    yes_at_least: float = 0.87
    online_share: float = 0.4


@dataclass(frozen=True, slots=True)
class Trained:
    """The model file's bytes and the numbers of its card."""

    data: bytes
    card: Mapping[str, Any] = field(default_factory=dict)


def train(
    rows: Sequence[Mapping[str, Any]], name: str, recipe: Recipe | None = None, aims: Aims | None = None
) -> Trained:
    """Return a model fitted to the rows, calibrated and measured on rows held out of the fit.

    rows: dictionaries with text, online_flag, kind, family, offence; rows without a flag are passed over.
    Raises NotEnoughToLearn.
    """
    recipe, aims = recipe or Recipe(), aims or Aims()
    known = [row for row in rows if row.get("online_flag") is not None and row.get("family") in FAMILIES]
    if len(known) < 10 or len({bool(row["online_flag"]) for row in known}) < 2:
        raise NotEnoughToLearn(rows=len(known))
    plain, coded = touches_of(known, with_offence=False), touches_of(known, with_offence=True)
    targets = _targets(known)
    raw = _held_out(coded, plain, targets, recipe)
    truth = targets.online.astype(bool)
    fitted = _calibrated(raw[:, 0], truth, aims)
    columns, net = _fit_both(coded, plain, targets, recipe)
    gates = _gates(net, coded[:, columns])
    surer = replace(fitted, yes_from=max(fitted.yes_from, aims.yes_at_least))
    data = dump(name, columns[columns < features.COLUMNS], net, gates, surer)
    return Trained(data, _card(known, raw, truth, surer, len(columns), len(data)))


def touches_of(rows: Sequence[Mapping[str, Any]], *, with_offence: bool) -> sp.csr_matrix:
    """Return the rows as a sparse matrix, a line for each row: every column, then the numbers of its meaning."""
    readings = [read(str(row["text"])) for row in rows]
    facts = []
    for row, reading in zip(rows, readings, strict=True):
        offence = row.get("offence") if with_offence else None
        code = (str(offence["scheme"]), str(offence["code"])) if offence else None
        facts.append(facts_of(reading, rules.fired(reading), code))
    found = features.columns(readings, facts)
    matrix = sp.csr_matrix((found.values, (found.records, found.columns)), shape=(len(rows), features.COLUMNS))
    matrix.sum_duplicates()
    meanings = vectors.packaged().of(readings).sums
    return sp.hstack([matrix, sp.csr_matrix(meanings)]).tocsr()


def _targets(rows: Sequence[Mapping[str, Any]]) -> Targets:
    return Targets(
        np.array([float(row["online_flag"]) for row in rows], np.float32),
        np.array([KINDS.index(row.get("kind") or "none") for row in rows]),
        np.array([FAMILIES.index(row["family"]) for row in rows]),
        len(KINDS),
        len(FAMILIES),
    )


def _twice(targets: Targets) -> Targets:
    return replace(
        targets,
        online=np.tile(targets.online, 2),
        kind=np.tile(targets.kind, 2),
        family=np.tile(targets.family, 2),
    )


def _taken(targets: Targets, rows: NDArray[np.int64]) -> Targets:
    return replace(targets, online=targets.online[rows], kind=targets.kind[rows], family=targets.family[rows])


def _fit_both(
    coded: sp.csr_matrix, plain: sp.csr_matrix, targets: Targets, recipe: Recipe
) -> tuple[NDArray[np.int64], Network]:
    # Every row is learnt with its offence code and without it, for records may come without one.
    both = sp.vstack([coded, plain]).tocsr()
    seen = np.bincount(coded.indices, minlength=coded.shape[1])
    seen[features.COLUMNS :] = _LEAST_RECORDS
    columns = np.flatnonzero(seen >= _LEAST_RECORDS)
    return columns, fit(both[:, columns].astype(np.float32), _twice(targets), recipe)


def _held_out(coded: sp.csr_matrix, plain: sp.csr_matrix, targets: Targets, recipe: Recipe) -> NDArray[np.float32]:
    count = len(targets.online)
    # Neighbours are often one scene told twice, with opposite answers: a fold takes them together.
    together = _BLOCK if count >= _FOLDS * _BLOCK else 1
    fold = np.arange(count) // together % _FOLDS
    raw = np.zeros((count, 1 + len(KINDS) + len(FAMILIES)), np.float32)
    for number in range(_FOLDS):
        inside, outside = np.flatnonzero(fold != number), np.flatnonzero(fold == number)
        columns, net = _fit_both(coded[inside], plain[inside], _taken(targets, inside), recipe)
        raw[outside] = net.answers(coded[outside][:, columns].astype(np.float32))
    return raw


def _calibrated(raw: NDArray[np.float32], truth: NDArray[np.bool_], aims: Aims) -> Calibration:
    slope, offset = platt(raw, truth)
    offset += _log_odds(aims.online_share) - _log_odds(float(truth.mean()))
    chances = Calibration(slope, offset).probability(raw)
    no_below, yes_from = bands(chances, truth, aims.no_precision, aims.yes_precision)
    return Calibration(slope, offset, no_below, yes_from)


def _log_odds(share: float) -> float:
    return math.log(share / (1 - share))


def _gates(net: Network, touches: sp.csr_matrix) -> NDArray[np.float32]:
    open_share = (net.before(touches @ net.inner) > 0).mean(axis=0)
    return np.asarray(open_share, np.float32)


def _card(
    rows: Sequence[Mapping[str, Any]],
    raw: NDArray[np.float32],
    truth: NDArray[np.bool_],
    fitted: Calibration,
    columns: int,
    size: int,
) -> dict[str, Any]:
    chances = fitted.probability(raw[:, 0])
    said = chances >= 0.5
    decided = (chances >= fitted.yes_from) | (chances < fitted.no_below)
    families = raw[:, 1 + len(KINDS) :].argmax(axis=1)
    right = families == np.array([FAMILIES.index(row["family"]) for row in rows])
    return {
        "rows": len(rows),
        "online_share": round(float(truth.mean()), 4),
        "columns": columns,
        "bytes": size,
        "held_out_precision": round(float(truth[said].mean()) if said.any() else 1.0, 4),
        "held_out_recall": round(float(said[truth].mean()), 4),
        "decided_share": round(float(decided.mean()), 4),
        "decided_precision": round(float(truth[decided & said].mean()) if (decided & said).any() else 1.0, 4),
        "decided_recall": round(float(said[decided & truth].mean()) if (decided & truth).any() else 1.0, 4),
        "calibration_error": round(expected_error(chances, truth), 4),
        "family_accuracy": round(float(right.mean()), 4),
        "no_below": round(fitted.no_below, 4),
        "yes_from": round(fitted.yes_from, 4),
    }
