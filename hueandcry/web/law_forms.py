"""The forms of retention and of people's requests."""

from __future__ import annotations

from typing import Any

from django import forms

from hueandcry.stages.law.actions.requests import NewRequest
from hueandcry.stages.law.rules import CAUSES, WHAT
from hueandcry.web.dates import birthday_field, day_field
from hueandcry.web.forms import reason_field


class ReasonForm(forms.Form):
    """Why something is decided."""

    reason = reason_field("Why?", "It is kept with your name, and others may read it. Name nobody.")


class HoldForm(forms.Form):
    """What to hold, why, and until when."""

    what = forms.ChoiceField(
        label="What is to be held?", choices=list(WHAT.items()), widget=forms.RadioSelect,
        error_messages={"required": "Choose what is to be held"},
    )  # fmt: skip
    on = forms.CharField(
        label="Which one?",
        max_length=200,
        help_text="A record’s reference, a series’ reference such as S-00A7-K, or the number, address or account.",
        error_messages={"required": "Type which one"},
    )
    cause = forms.ChoiceField(label="On what ground?", choices=list(CAUSES.items()))
    reason = reason_field("Why?", "For example the court and the case number. Name nobody.")
    until = day_field("Until when?", "Leave it empty to hold until somebody lifts it.", required=False)


class LetInForm(forms.Form):
    """A reference that was disposed of, and why it may be sent again."""

    reference = forms.CharField(
        label="The record’s reference", max_length=200, error_messages={"required": "Type the reference"}
    )
    reason = reason_field("Why may it come back?")


class GroupForm(forms.Form):
    """Which group to show."""

    group = forms.ChoiceField(label="Retention group", required=False)

    def __init__(self, groups: list[tuple[str, str]], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["group"].choices = [("", "Every group"), *groups]  # type: ignore[attr-defined]


class RequestForm(forms.Form):
    """Who asks what is held about them."""

    name = forms.CharField(
        label="The person’s name", max_length=200, error_messages={"required": "Type the person’s name"}
    )
    born = birthday_field("Date of birth", "For example 27/3/1985. Leave it empty if they did not give it.")
    identifiers = forms.CharField(
        label="Numbers, addresses, accounts and references they gave",
        required=False, max_length=4000, widget=forms.Textarea({"rows": 4}), help_text="One a line.",
    )  # fmt: skip
    proof = forms.CharField(
        label="How did they show who they are?", max_length=500, help_text="What was seen, not a copy of it.",
        error_messages={"required": "Say how they showed who they are"},
    )  # fmt: skip
    received_on = day_field("When did the request come?", missing="Type the day on which the request came")

    def wanted(self) -> NewRequest:
        """Return the request as it is noted."""
        lines = (line.strip() for line in self.cleaned_data["identifiers"].splitlines())
        rest = {name: self.cleaned_data[name] for name in ("name", "born", "proof", "received_on")}
        return NewRequest(identifiers=tuple(line for line in lines if line)[:50], **rest)


class CorrectionForm(forms.Form):
    """What is wrong in a record, and what is right."""

    wrong = reason_field("What is wrong?", missing="Type what is wrong")
    right = reason_field(
        "What is right?", "Tell the force or company that sent the record as well: it should correct it.",
        missing="Type what is right",
    )  # fmt: skip
