"""The field for a day, as people here write days: 27/3/2026, 27 March 2026 or 2026-03-27."""

from __future__ import annotations

from datetime import UTC, date
from typing import Any

from django import forms

from hueandcry.core.importing.dates import Calendar, Problem, day

# Two digits of a year are of this century, but for people born in the last one.
_CALENDAR = Calendar("day-first", UTC)
_OF_BIRTH = Calendar("day-first", UTC, pivot=26)


class DayField(forms.DateField):
    """A day, typed."""

    widget = forms.TextInput

    def __init__(self, *, calendar: Calendar = _CALENDAR, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self._calendar = calendar
        self.widget.attrs |= {"class": "govuk-input--width-10", "autocomplete": "off"}

    def to_python(self, value: Any) -> date | None:
        """Return the day; raises ValidationError for what is none."""
        if not isinstance(value, str):
            return value  # type: ignore[no-any-return]
        found = day(value.strip(), self._calendar) if value.strip() else None
        if isinstance(found, Problem):
            raise forms.ValidationError(self.error_messages["invalid"], code="invalid")
        return found

    def prepare_value(self, value: Any) -> Any:
        """Return a day as people write it."""
        return f"{value.day}/{value.month}/{value.year}" if isinstance(value, date) else value


def day_field(
    label: str, hint: str = "", *, required: bool = True, missing: str = "Type a date", invalid: str = ""
) -> DayField:
    """Return a field for a day."""
    messages = {"invalid": invalid or "Type a date such as 27/3/2026", "required": missing}
    return DayField(label=label, help_text=hint, required=required, error_messages=messages)


def birthday_field(label: str, hint: str = "For example 27/3/1984.") -> DayField:
    """Return a field for a date of birth, which may be left empty."""
    messages = {"invalid": "Type a date of birth such as 27/3/1984, or leave it empty"}
    return DayField(calendar=_OF_BIRTH, label=label, help_text=hint, required=False, error_messages=messages)
