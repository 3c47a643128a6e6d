"""Evidence to decision: model, rules and policy give the four answers of each record, with reasons."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from hueandcry.core.flagging import features, offences, rules, vectors
from hueandcry.core.flagging.explain import Moves, Reason, moves, reasons, short_text
from hueandcry.core.flagging.model import FAMILIES, KINDS, Model
from hueandcry.core.flagging.policy import Policy
from hueandcry.core.flagging.rule_table import Rule
from hueandcry.core.flagging.settling import settle
from hueandcry.core.reading.reader import Reading

RULES_ONLY = "rules only"
# What a record is given when a changed policy line, not the model, settles it.
_SETTLED = {"yes": 0.97, "no": 0.03}
# Rules alone: the share of records right when only such rules speak, rounded down [judgement, no model to measure].
_RULES_YES, _RULES_MIXED, _RULES_NO = 0.8, 0.5, 0.1
_NONE = KINDS.index("none")


@dataclass(frozen=True, slots=True)
class Question:
    """One record to decide: what was read, and the structured fields beside it."""

    reading: Reading
    offence: tuple[str, str] | None
    source_kind: str
    force_flag: bool | None
    policy: Policy


@dataclass(frozen=True, slots=True)
class Decision:
    """The answers about one text: decision is "yes", "no" or "review"."""

    decision: str
    online_probability: float
    kind: str
    family: str
    reasons: tuple[Reason, ...]
    model: str


def facts_of(reading: Reading, fired: Sequence[Rule], offence: tuple[str, str] | None) -> features.Facts:
    """Return what the model is told of a record beside its words."""
    first = fired[0].name if fired else ""
    named = [f"rule:{rule.name}" for rule in fired]
    return features.Facts((*features.summary(reading), *named, f"first:{first}", *offences.facts(offence)))


def decide_many(questions: Sequence[Question], model: Model | None) -> list[Decision]:
    """Return the decisions, in order; with no model the rules alone answer and say so."""
    fired = [rules.fired(question.reading) for question in questions]
    if model is None:
        return [_by_rules(question, spoke) for question, spoke in zip(questions, fired, strict=True)]
    readings = [question.reading for question in questions]
    facts = [facts_of(q.reading, spoke, q.offence) for q, spoke in zip(questions, fired, strict=True)]
    touches = features.columns(readings, facts)
    known = vectors.packaged()
    meanings = known.of(readings)
    raw = model.answers(touches, meanings)
    chances = model.calibration.probability(raw[:, 0]).tolist()
    moved = moves(touches, model.pulls(touches), model.word_pulls(meanings, known))
    kinds, families = _places(raw)
    return [
        _decided(question, spoke, (chances[n], kinds[n], families[n]), (n, moved), model)
        for n, (question, spoke) in enumerate(zip(questions, fired, strict=True))
    ]


def _places(raw: NDArray[np.float32]) -> tuple[list[list[int]], list[int]]:
    kinds = raw[:, 1 : 1 + len(KINDS)]
    families = raw[:, 1 + len(KINDS) :]
    return np.argsort(-kinds, axis=1).tolist(), families.argmax(axis=1).tolist()


def _decided(
    question: Question,
    spoke: list[Rule],
    answer: tuple[float, list[int], int],
    place: tuple[int, Moves],
    model: Model,
) -> Decision:
    chance, kinds, family = answer
    limits = model.calibration
    said = "yes" if chance >= limits.yes_from else "no" if chance < limits.no_below else "review"
    settled = settle(question.reading, question.policy, spoke, is_undecided=said == "review")
    if settled is not None:
        said, chance = settled.answer, _SETTLED.get(settled.answer, chance)
    online = chance >= 0.5
    why = reasons(question.reading, place[0], place[1], spoke, online)
    if settled is not None:
        why = (settled.reason, *why)
    if question.force_flag and said == "no":
        said = "review"
        why = (*why, Reason("The force flagged this record as online; the words do not show it.", 0, 0))
    if question.reading.cut_short:
        why = (*why, short_text(question.reading.cut_short))
    kind = (settled.kind if settled else "") or _kind(kinds, online)
    return Decision(said, round(chance, 4), kind, FAMILIES[family], why, model.name)


def _kind(order: list[int], online: bool) -> str:
    if online:
        return KINDS[next(place for place in order if place != _NONE)]
    # A theft whose goods are later sold online is not online, yet technology helped it.
    return KINDS[order[0]] if KINDS[order[0]] == "facilitated" else "none"


def _by_rules(question: Question, spoke: list[Rule]) -> Decision:
    yes = [rule for rule in spoke if rule.online == "yes"]
    no = [rule for rule in spoke if rule.online == "no"]
    chance = (_RULES_MIXED if no else _RULES_YES) if yes else _RULES_NO
    said = "review" if yes and no else "yes" if yes else "no"
    settled = settle(question.reading, question.policy, spoke, is_undecided=True)
    if settled is not None:
        said, chance = settled.answer, _SETTLED.get(settled.answer, chance)
    online = chance >= 0.5
    kind = next((rule.kind for rule in yes if rule.kind), "enabled") if online else "none"
    kind = (settled.kind if settled else "") or kind
    family = next((rule.family for rule in spoke if rule.family), "") or _family_of(question.offence)
    count = len(question.reading.words)
    nothing = Moves(np.zeros(count), np.zeros(count + 1), [0])
    why = reasons(question.reading, 0, nothing, spoke, online)
    if settled is not None:
        why = (settled.reason, *why)
    return Decision(said, chance, kind, family, why, RULES_ONLY)


def _family_of(offence: tuple[str, str] | None) -> str:
    for name in offences.facts(offence):
        if name.startswith("code says "):
            return name.removeprefix("code says ")
    return "other"
