"""The form by which people are looked for."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django import forms

from hueandcry.web.dates import birthday_field


class PeopleForm(forms.Form):
    """Who is looked for, as far as is known, and what for."""

    name = forms.CharField(
        label="Name",
        max_length=200,
        strip=True,
        help_text="Given name and surname, in any order and spelling. Nicknames and other scripts are understood.",
        error_messages={"required": "Type a name", "max_length": "Type a name of at most 200 letters"},
    )
    born = birthday_field("Date of birth, if you know it")
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
