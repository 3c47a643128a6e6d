"""Which edge cases count as online: a named, dated policy that a registrar can read and change."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from hueandcry.core.errors import Malformed
from hueandcry.core.flagging.policy_table import LINES, Line

_ANSWERS = ("yes", "no", "review")
_BY_NAME: dict[str, Line] = {line.name: line for line in LINES}


class UnknownPolicyLine(Malformed):
    """The policy has no such line, or the setting is not yes, no or review; see the list of lines."""


@dataclass(frozen=True, slots=True)
class Policy:
    """A named, dated set of settings for the cases on which forces differ.

    settings: line name -> "yes", "no" or "review"; a line not named keeps its default.
    """

    name: str
    version: str
    settings: Mapping[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for name, answer in self.settings.items():
            if name not in _BY_NAME or answer not in _ANSWERS:
                raise UnknownPolicyLine(line=name, answer=answer)

    @property
    def label(self) -> str:
        """Return the policy's name, version and changed lines, as stored with every decision."""
        changed = ", ".join(f"{name}={self.settings[name]}" for name in sorted(self.changed()))
        return f"{self.name} {self.version}" + (f" ({changed})" if changed else "")

    def changed(self) -> dict[str, str]:
        """Return the lines whose setting is not the default one."""
        return {name: answer for name, answer in self.settings.items() if answer != _BY_NAME[name].online}

    def answer(self, name: str) -> str:
        """Return how the policy settles a line: "yes", "no" or "review"."""
        return self.settings.get(name, _BY_NAME[name].online)

    def with_settings(self, settings: Mapping[str, str]) -> Policy:
        """Return the policy with an organisation's own lines; raises UnknownPolicyLine."""
        return replace(self, settings={**self.settings, **settings}) if settings else self

    def with_sms(self, counts: bool | None) -> Policy:
        """Return the policy with a force's own switch for abuse by SMS only; None changes nothing."""
        if counts is None:
            return self
        return replace(self, settings={**self.settings, "sms_counts": "yes" if counts else "no"})


def line(name: str) -> Line:
    """Return one line of the policy; KeyError for a name that is not there."""
    return _BY_NAME[name]


DEFAULT = Policy("home-office-default", "2026-11-22")
