"""The forms of accuracy and of the model."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from django import forms

from hueandcry.stages.flag.accuracy.actions import LARGEST
from hueandcry.web.forms import reason_field
from hueandcry.web.months import read_month
from hueandcry.web.templatetags.hue import month as month_words
from hueandcry.web.templatetags.hue import number

SIZES = (50, 100, 200, 300, 500, 1000)
_USUAL_SIZE = 300
_NO_SIZE = f"Choose between 1 and {LARGEST:,} records"
# A notice keeps so much.
_LONGEST_NOTICE = 500


class DecisionForm(forms.Form):
    """Why a candidate is adopted or refused."""

    reason = reason_field("Why", "It stands beside the decision, with your name and these figures.")


class BackForm(forms.Form):
    """Which earlier model to put back in force, and why."""

    model = forms.ChoiceField(label="Model")
    reason = reason_field("Why", rows=2)

    def __init__(self, earlier: Sequence[tuple[str, str]], data: Any = None) -> None:
        super().__init__(data, auto_id="back-%s")
        self.fields["model"].choices = earlier  # type: ignore[attr-defined]


class NoticeForm(forms.Form):
    """What a change came from."""

    reason = reason_field("What it came from", missing="Say what the change came from", longest=_LONGEST_NOTICE, rows=2)

    def __init__(self, notice: int, data: Any = None) -> None:
        super().__init__(data, auto_id=f"id_{notice}_%s")


class DrawForm(forms.Form):
    """How many records to draw, of which months."""

    size = forms.IntegerField(
        label="Records", initial=_USUAL_SIZE, min_value=1, max_value=LARGEST,
        widget=forms.Select(choices=[(size, number(size)) for size in SIZES]),
        error_messages=dict.fromkeys(("required", "invalid", "min_value", "max_value"), _NO_SIZE),
    )  # fmt: skip
    since = forms.TypedChoiceField(label="From month", coerce=read_month, required=False, empty_value=None)
    until = forms.TypedChoiceField(label="To month", coerce=read_month, required=False, empty_value=None)

    def __init__(self, months: Sequence[date], data: Any = None) -> None:
        super().__init__(data, auto_id="draw-%s")
        offered = [(f"{each:%Y-%m}", month_words(each)) for each in months]
        self.fields["since"].choices = [("", "The beginning"), *offered]  # type: ignore[attr-defined]
        self.fields["until"].choices = [("", "Now"), *offered]  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        since, until = cleaned.get("since"), cleaned.get("until")
        if since and until and since > until:
            self.add_error("until", "The last month must not be before the first")
        return cleaned
