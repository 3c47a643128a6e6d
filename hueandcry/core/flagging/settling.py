"""Where the policy settles a record: by a changed line, one that is for a person, or where the model doubts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from hueandcry.core.flagging import lines
from hueandcry.core.flagging.explain import Reason
from hueandcry.core.flagging.line_table import LINE_RULES, LineRule
from hueandcry.core.flagging.policy import Policy, line
from hueandcry.core.flagging.rule_table import Rule
from hueandcry.core.reading.reader import Reading

_EVERY = frozenset(rule.line for rule in LINE_RULES)


@dataclass(frozen=True, slots=True)
class Settled:
    """The policy's answer, "yes", "no" or "review", its kind where it names one, and why."""

    answer: str
    kind: str
    reason: Reason


def settle(reading: Reading, policy: Policy, spoke: Sequence[Rule], *, is_undecided: bool) -> Settled | None:
    """Return how the policy settles a record, or None where it leaves it to the model.

    A line that an organisation changed comes first; then what is always for a person; and where the model is
    undecided, any line that the text is about.
    """
    changed = policy.changed()
    wanted = _EVERY if is_undecided else lines.ASKED_ALWAYS | changed.keys() | lines.over(changed)
    found = lines.speaking(reading, wanted)
    outranked = {name for rule, _ in found for name in rule.over}
    for rule, place in found:
        if rule.line in changed:
            return _by_line(rule, place, policy)
    for one in spoke:
        if one.policy in outranked:
            continue
        if one.policy in changed:
            answer = changed[one.policy]
            return Settled(answer, _kind(one.policy, answer), Reason(_says(one.policy, answer), 0, 0))
        if one.online == "review":
            return Settled("review", "", Reason(one.says, 0, 0))
    for rule, place in found:
        if is_undecided or policy.answer(rule.line) == "review":
            return _by_line(rule, place, policy)
    return None


def _by_line(rule: LineRule, place: Reason, policy: Policy) -> Settled:
    answer = policy.answer(rule.line)
    return Settled(answer, _kind(rule.line, answer), Reason(_says(rule.line, answer), place.start, place.end))


def _says(name: str, answer: str) -> str:
    return f"The policy settles this case ({name}): {answer}."


def _kind(name: str, answer: str) -> str:
    kind = line(name).kind
    return kind if answer == "yes" and kind != "none" else ""
