"""The form of an organisation's retention periods: each group's figures, and the group of each rule."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.forms import BoundField

from hueandcry.core.retention.groups_table import GROUPS, Group
from hueandcry.core.retention.rules_table import RULES, Rule
from hueandcry.core.retention.schedule import (
    LEAST_AGE,
    LONGEST_SOURCE,
    MOST_AGE,
    MOST_MONTHS,
    Period,
    Schedule,
    faults,
    in_words,
)  # fmt: skip
from hueandcry.web.law_forms import ReasonForm

_CHOICES = [(code, f"{code}: {group.title}") for code, group in GROUPS.items()]
_SHORT = {"class": "govuk-input--width-4"}


def _months(group: Group) -> forms.IntegerField:
    fault = f"Group {group.code}: type a number of months from 1 to {MOST_MONTHS:,}"
    return forms.IntegerField(
        label="Months until somebody looks", min_value=1, max_value=MOST_MONTHS,
        help_text=f"{group.review_months} ({in_words(group.review_months)}) ships.",
        widget=forms.TextInput({"inputmode": "numeric", **_SHORT}),
        error_messages=dict.fromkeys(("required", "invalid", "min_value", "max_value"), fault),
    )  # fmt: skip


def _age(group: Group) -> forms.IntegerField:
    fault = f"Group {group.code}: type an age from {LEAST_AGE} to {MOST_AGE}, or leave it empty"
    return forms.IntegerField(
        label="Least age of the subject", min_value=LEAST_AGE, max_value=MOST_AGE, required=False,
        help_text=f"{group.until_age or 'None'} ships. Empty for none.",
        widget=forms.TextInput({"inputmode": "numeric", **_SHORT}),
        error_messages=dict.fromkeys(("invalid", "min_value", "max_value"), fault),
    )  # fmt: skip


def _source(group: Group) -> forms.CharField:
    fault = f"Group {group.code}: say where it is from in no more than {LONGEST_SOURCE} characters"
    return forms.CharField(
        label="Where is this from?", max_length=LONGEST_SOURCE, required=False,
        help_text="For example your schedule and its paragraph. Leave it empty while nobody has confirmed it.",
        error_messages={"max_length": fault},
    )  # fmt: skip


class PeriodsForm(ReasonForm):
    """Every figure of a schedule, and why it is proposed."""

    field_order: Sequence[str] | None = None

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for code, group in GROUPS.items():
            self.fields[f"months_{code}"] = _months(group)
            self.fields[f"age_{code}"] = _age(group)
            self.fields[f"source_{code}"] = _source(group)
        for rule in RULES:
            self.fields[f"rule_{rule.code}"] = forms.ChoiceField(
                label=rule.says, choices=_CHOICES, widget=forms.Select({"class": "hue-wide"}),
                error_messages=dict.fromkeys(("required", "invalid_choice"), "Choose a group"),
            )  # fmt: skip
        # The reason comes last on the page, and so do its faults.
        self.order_fields([*(name for name in self.fields if name != "reason"), "reason"])

    @staticmethod
    def filled(schedule: Schedule) -> dict[str, Any]:
        """Return a schedule as the form has it."""
        initial: dict[str, Any] = {}
        for code, period in zip(GROUPS, schedule.periods, strict=True):
            initial |= {f"months_{code}": period.review_months, f"age_{code}": period.until_age}
            initial[f"source_{code}"] = period.source
        return initial | {f"rule_{rule.code}": group for rule, group in zip(RULES, schedule.groups, strict=True)}

    def clean(self) -> dict[str, Any]:
        """Say beside its field what cannot be among figures that are each right by themselves."""
        cleaned: dict[str, Any] = super().clean() or {}
        if not self.errors:
            for fault in faults(self.schedule()):
                self.add_error(f"months_{fault.of}" if fault.of in GROUPS else f"rule_{fault.of}", fault.says)
        return cleaned

    def schedule(self) -> Schedule:
        """Return the schedule that was typed."""
        typed = self.cleaned_data
        periods = (Period(typed[f"months_{code}"], typed[f"age_{code}"], typed[f"source_{code}"]) for code in GROUPS)
        return Schedule(tuple(periods), tuple(typed[f"rule_{rule.code}"] for rule in RULES))

    def groups(self) -> list[tuple[Group, list[BoundField]]]:
        """Return each group with its fields."""
        return [
            (group, [self[f"{name}_{code}"] for name in ("months", "age", "source")]) for code, group in GROUPS.items()
        ]

    def rules(self) -> list[tuple[Rule, BoundField]]:
        """Return each rule with its field."""
        return [(rule, self[f"rule_{rule.code}"]) for rule in RULES]
