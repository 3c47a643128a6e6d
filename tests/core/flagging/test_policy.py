"""The policy: a registrar's settings, each of which changes what its case comes to."""

from __future__ import annotations

import pytest

from hueandcry.core.flagging.policy import DEFAULT, Policy, UnknownPolicyLine, line
from hueandcry.core.flagging.policy_table import LINES
from hueandcry.core.flagging.rule_table import RULES

_KINDS = {"dependent", "enabled", "facilitated", "none"}


def test_every_line_has_a_case_and_an_answer() -> None:
    names = [entry.name for entry in LINES]

    assert len(names) == len(set(names))
    for entry in LINES:
        assert entry.case.endswith(".")
        assert entry.online in ("yes", "no", "review")
        assert entry.kind in _KINDS


def test_every_rule_that_serves_the_policy_names_a_line_of_it() -> None:
    served = {rule.policy for rule in RULES if rule.policy}

    assert served <= {entry.name for entry in LINES}
    assert served


def test_a_force_may_count_sms() -> None:
    assert DEFAULT.answer("sms_counts") == "no"
    assert DEFAULT.with_sms(True).answer("sms_counts") == "yes"
    assert DEFAULT.with_sms(None) is DEFAULT
    assert DEFAULT.with_sms(False).label == DEFAULT.label
    assert DEFAULT.with_sms(True).label.endswith("(sms_counts=yes)")


@pytest.mark.parametrize("settings", [{"no_such_line": "yes"}, {"sms_counts": "perhaps"}])
def test_a_setting_that_is_not_one_is_refused(settings: dict[str, str]) -> None:
    with pytest.raises(UnknownPolicyLine):
        Policy("westshire", "2026-11-22", settings)


def test_a_line_is_found_by_name() -> None:
    assert line("staff_lookup").kind == "dependent"
