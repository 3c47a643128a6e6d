"""The forms of watches and of challenges to a ranking."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from django import forms

from hueandcry.stages.watch import rules
from hueandcry.stages.watch.data import Wish
from hueandcry.web.dates import day_field
from hueandcry.web.forms import reason_field

KINDS = (
    (rules.IDENTIFIER, "A telephone number, account, address or other identifier"),
    (rules.SERIES, "A series"),
    (rules.PERSON, "A suspect"),
)


class WatchForm(forms.Form):
    """What to watch, what for, by which power and until when."""

    kind = forms.ChoiceField(
        label="What do you watch?", choices=KINDS, widget=forms.RadioSelect, initial=rules.IDENTIFIER,
        error_messages={"required": "Choose what you watch"},
    )  # fmt: skip
    target = forms.CharField(
        label="Which one?",
        max_length=500,
        help_text="An identifier in any written form, a series such as S-00A7-K or a suspect such as P-00A7-K.",
        widget=forms.TextInput({"autocomplete": "off", "spellcheck": "false"}),
        error_messages={"required": "Type an identifier, or the reference of a series or a suspect"},
    )
    purpose = forms.ChoiceField(
        label="What for?", choices=tuple(rules.PURPOSES.items()), widget=forms.RadioSelect,
        error_messages={"required": "Choose a purpose"},
    )  # fmt: skip
    gateway = forms.ChoiceField(
        label="By which power?", choices=tuple(rules.GATEWAYS.items()), widget=forms.RadioSelect,
        error_messages={"required": "Choose by which power you watch"},
    )  # fmt: skip
    reason = reason_field("Why is it necessary, and not more than is needed?", missing="Say why it is necessary")
    expires = day_field("When does it end?", "Within a year, for example 27/3/2027.", missing="Type when it ends")

    def __init__(self, data: Any, *, today: date, asked: Any) -> None:
        proposed = {"expires": today + timedelta(days=rules.REVIEW_DAYS), "kind": asked.get("kind") or rules.IDENTIFIER}
        super().__init__(data, initial={**proposed, "target": asked.get("target", "")[:500]})
        self._today = today

    def clean_expires(self) -> date:
        """Return the last day; raises ValidationError for one that no watch may have."""
        found: date = self.cleaned_data["expires"]
        try:
            rules.check_expiry(found, self._today)
        except rules.TooLong as fault:
            raise forms.ValidationError(fault.message) from fault
        return found

    def wish(self) -> Wish:
        """Return the watch as it was asked for."""
        given = self.cleaned_data
        return Wish(
            given["kind"], given["target"], given["purpose"], given["gateway"], given["reason"], given["expires"]
        )


class KeepForm(forms.Form):
    """Why a watch is still needed."""

    reason = reason_field("Why is it still needed?", missing="Say why it is still needed")


class ChallengeForm(forms.Form):
    """What somebody disputes, when it came and what they say."""

    reference = forms.CharField(
        label="Reference of the series", max_length=30, help_text="For example S-00A7-K.",
        widget=forms.TextInput({"class": "govuk-input--width-10"}),
        error_messages={"required": "Type the reference of the series"},
    )  # fmt: skip
    received = day_field(
        "When did it come?", "For example 27/3/2026.", missing="Type the day on which it came",
        invalid="Type the day on which it came, such as 27/3/2026",
    )  # fmt: skip
    grounds = reason_field("What do they say?", missing="Type what they say")


class OutcomeForm(forms.Form):
    """What came of a challenge, and why."""

    outcome = forms.ChoiceField(
        label="What came of it?", choices=tuple(rules.OUTCOMES.items()), widget=forms.RadioSelect,
        error_messages={"required": "Choose an outcome"},
    )  # fmt: skip
    reason = reason_field("Reasons", missing="Give the reasons")
