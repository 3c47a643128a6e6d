"""The forms of the audit pages: which events, and what counts as out of the usual."""

from __future__ import annotations

from typing import Any

from django import forms

from hueandcry.audit.data import Wanted
from hueandcry.web.dates import day_field

ACTS = (
    ("", "Every act"),
    ("consultation", "Consultation: somebody read or searched"),
    ("collection", "Collection: records came in"),
    ("alteration", "Alteration: something was changed"),
    ("disclosure", "Disclosure: something was passed on"),
    ("combination", "Combination: records were joined"),
    ("erasure", "Erasure: something was removed"),
    ("administration", "Administration: people, keys, sources"),
)


class EventsForm(forms.Form):
    """Which events an auditor looks for."""

    member = forms.CharField(label="Who", required=False, max_length=200)
    subject = forms.CharField(
        label="To what",
        required=False,
        max_length=200,
        help_text="A record’s reference or number, a telephone number or account, or as shown in the table.",
    )
    since = day_field("From", required=False)
    until = day_field("To", required=False)
    act = forms.ChoiceField(label="Act", choices=ACTS, required=False)
    organisation = forms.ChoiceField(label="Organisation that acted", required=False)
    purpose = forms.CharField(label="Purpose", required=False, max_length=200)
    gateway = forms.CharField(label="Legal gateway", required=False, max_length=200)
    origin = forms.CharField(label="Network address", required=False, max_length=45)

    def __init__(self, data: Any, names: dict[int, str]) -> None:
        super().__init__(data)
        by_name = sorted(names.items(), key=lambda pair: pair[1])
        self.fields["organisation"].choices = [("", "Every organisation"), *((str(n), name) for n, name in by_name)]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        since, until = cleaned.get("since"), cleaned.get("until")
        if since and until and since > until:
            self.add_error("until", "The last day must not be before the first")
        return cleaned

    def wanted(self, subjects: tuple[str, ...] | None) -> Wanted:
        """Return the search, with the subjects that were found for what was typed."""
        given = self.cleaned_data
        same = {name: given[name] for name in ("act", "member", "since", "until", "purpose", "origin", "gateway")}
        return Wanted(**same, organisation_id=int(given["organisation"] or 0) or None, subjects=subjects)

    @property
    def is_narrow(self) -> bool:
        """Tell whether one of the less usual fields is used, so that they are shown."""
        return any(self[name].value() for name in ("act", "organisation", "purpose", "gateway", "origin"))


def _more_than(label: str, usual: int, hint: str) -> forms.IntegerField:
    wrong = "Enter a whole number from 0 to 100,000"
    return forms.IntegerField(
        label=label,
        help_text=hint,
        initial=usual,
        min_value=0,
        max_value=100_000,
        widget=forms.TextInput({"inputmode": "numeric", "class": "govuk-input--width-5"}),
        error_messages={"invalid": wrong, "min_value": wrong, "max_value": wrong, "required": wrong},
    )


class PatternsForm(forms.Form):
    """From how many on a look is shown as out of the usual."""

    hour = _more_than("Things in one hour", 30, "One person, different things, more than")
    night = _more_than("Looks at night", 20, "One person, between 22:00 and 06:00, more than")
    people = _more_than("People for one thing", 5, "Different people who looked at it, more than")
