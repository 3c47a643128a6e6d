"""The form by which people are looked for."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date
from typing import Any

from django import forms

from hueandcry.core.importing.dates import Calendar, Problem, day

CALENDAR = Calendar("day-first", UTC, pivot=26)


class PeopleForm(forms.Form):
    """Who is looked for, as far as is known, and what for."""

    name = forms.CharField(
        label="Name",
        max_length=200,
        strip=True,
        help_text="Given name and surname, in any order and spelling. Nicknames and other scripts are understood.",
        error_messages={"required": "Type a name", "max_length": "Type a name of at most 200 letters"},
    )
    born = forms.CharField(
        label="Date of birth, if you know it",
        required=False,
        max_length=40,
        widget=forms.TextInput({"class": "govuk-input--width-10"}),
        help_text="For example 27/3/1984.",
    )
    postcode = forms.CharField(
        label="Postcode, if you know it",
        required=False,
        max_length=20,
        widget=forms.TextInput({"class": "govuk-input--width-10"}),
    )
    purpose = forms.ChoiceField(
        label="What do you look for them for?",
        widget=forms.RadioSelect,
        error_messages={"required": "Choose what you look for them for"},
    )

    def __init__(self, purposes: Mapping[str, str], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["purpose"].choices = list(purposes.items())  # type: ignore[attr-defined]

    def clean_born(self) -> date | None:
        """Return the date, or None where none was typed."""
        text = self.cleaned_data["born"].strip()
        if not text:
            return None
        found = day(text, CALENDAR)
        if found is None or isinstance(found, Problem):
            raise forms.ValidationError("Type a date of birth such as 27/3/1984, or leave it empty")
        return found
