"""The forms of the pages: what may be typed, and what is said when it cannot be used."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django import forms

from hueandcry.core.importing.correcting import UNREAD
from hueandcry.core.importing.fields import FIELDS
from hueandcry.core.importing.kinds import KINDS
from hueandcry.stages.record.data import SourceData

DATE_ORDERS = (
    ("auto", "Decide by the dates themselves"),
    ("day-first", "Day first, as in 31/12/2026"),
    ("month-first", "Month first, as in 12/31/2026"),
    ("iso", "Year first, as in 2026-12-31"),
)
# Where files come from that are not from here. Others a profile written by hand may name.
TIME_ZONES = (
    ("Europe/London", "United Kingdom"),
    ("UTC", "Universal time (UTC or GMT, summer and winter)"),
    ("Europe/Paris", "Paris, Berlin, Madrid, Rome"),
    ("Europe/Athens", "Athens, Bucharest, Helsinki"),
    ("America/New_York", "New York (Eastern)"),
    ("America/Chicago", "Chicago, Dallas (Central)"),
    ("America/Denver", "Denver (Mountain)"),
    ("America/Los_Angeles", "Los Angeles, San Diego (Pacific)"),
    ("Asia/Kolkata", "India"),
    ("Australia/Sydney", "Sydney"),
)
_PEOPLE = ("victim", "suspect", "witness", "reporter")
_PERSON_WORDS = {
    "name": "name", "given": "first name", "family": "family name", "aliases": "other names", "born": "date of birth",
    "age_band": "age", "sex": "sex", "ethnicity": "ethnicity", "language": "language", "needs": "needs",
    "address": "address", "postcode": "postcode", "nominal": "number in the force’s system",
}  # fmt: skip
_KIND_WORDS = {
    "phone": "telephone number", "email": "e-mail address", "url": "web address", "domain": "web site",
    "ip": "internet address (IP)", "bank_account": "bank account", "iban": "bank account (IBAN)",
    "wallet": "cryptocurrency wallet", "handle": "user name", "account": "account", "listing": "listing",
    "device": "device", "vrm": "vehicle registration", "imei": "telephone’s number (IMEI)", "hash": "file hash",
    "postcode": "postcode",
}  # fmt: skip


# As long as any stage keeps a reason.
LONGEST_REASON = 2000


class _Reason(forms.CharField):
    """What somebody says in their own words, over several lines if they like."""

    def to_python(self, value: Any) -> str:
        # Browsers count a line's end as one letter and send two.
        found: str = super().to_python(value)
        return found.replace("\r\n", "\n")


def reason_field(
    label: str, hint: str = "", *, missing: str = "Say why", longest: int = LONGEST_REASON, rows: int = 3
) -> forms.CharField:
    """Return the field for a reason, which must be given."""
    return _Reason(
        label=label,
        help_text=hint,
        max_length=longest,
        widget=forms.Textarea({"rows": rows}),
        error_messages={"required": missing, "max_length": f"{missing} in no more than {longest:,} characters"},
    )


def words_of(reading: str) -> str:
    """Return what a column is read as in plain words, such as "Suspect’s telephone number"."""
    if reading == UNREAD:
        return "Keep it, do not read it"
    if reading in FIELDS:
        return FIELDS[reading][1]
    if reading == "person.role":
        return "What each person was"
    role, dot, field = reading.partition(".")
    if dot:
        return f"{_whose(role)} {_PERSON_WORDS.get(field, field)}"
    role, _, kind = reading.rpartition(" ")
    name = _KIND_WORDS.get(kind, kind)
    return f"{name[:1].upper()}{name[1:]}, nobody said whose" if role == "unknown" else f"{_whose(role)} {name}"


def _whose(role: str) -> str:
    return f"{role.capitalize()}’s"


def _reading_choices(present: Iterable[str]) -> list[Any]:
    people = [f"{role}.{field}" for role in _PEOPLE for field in _PERSON_WORDS]
    identifiers = [f"{role} {kind}" for role in ("suspect", "victim", "unknown") for kind in KINDS]
    offered = {UNREAD, *FIELDS, *people, *identifiers}
    also = sorted({reading for reading in present if reading not in offered})
    groups: list[Any] = [
        (UNREAD, words_of(UNREAD)),
        ("The record", [(field, words_of(field)) for field in FIELDS if field != "extra"]),
        ("Numbers, addresses and accounts", [(reading, words_of(reading)) for reading in identifiers]),
        ("People", [(reading, words_of(reading)) for reading in people]),
    ]
    if also:
        groups.append(("As now", [(reading, words_of(reading)) for reading in also]))
    return groups


class UploadForm(forms.Form):
    """Which source a file is from, and the file."""

    source = forms.ChoiceField(
        label="Where is the file from?",
        widget=forms.RadioSelect,
        error_messages={"required": "Choose where the file is from"},
    )
    file = forms.FileField(
        label="The file",
        help_text="CSV, Excel (.xlsx), JSON, JSON lines or Parquet, plain or packed with gzip. It may be large.",
        error_messages={"required": "Choose a file", "empty": "The file is empty; choose another"},
    )

    def __init__(self, sources: Sequence[SourceData], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["source"].choices = [(source.code, source.title) for source in sources]  # type: ignore[attr-defined]
        if len(sources) == 1:
            self.fields["source"].initial = sources[0].code


class SourceForm(forms.Form):
    """A new source of the viewer's own organisation."""

    title = forms.CharField(
        label="Name of the system or feed",
        max_length=80,
        help_text="As your colleagues call it, for example “Crime recording system”.",
        error_messages={"required": "Type the name of the system or feed"},
    )


class ColumnsForm(forms.Form):
    """What each column is read as, how dates are written, and where its times are."""

    dates = forms.ChoiceField(label="How are dates such as 03/04/2026 written?", choices=DATE_ORDERS)
    time_zone = forms.ChoiceField(label="Which place’s time are its times in?")

    def __init__(self, readings: Mapping[str, str], dates: str, time_zone: str, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.headers = list(readings)
        self.fields["dates"].initial = dates
        zones = TIME_ZONES if time_zone in dict(TIME_ZONES) else ((time_zone, time_zone), *TIME_ZONES)
        self.fields["time_zone"].choices = zones  # type: ignore[attr-defined]
        self.fields["time_zone"].initial = time_zone
        choices = _reading_choices(readings.values())
        for place, (header, reading) in enumerate(readings.items()):
            self.fields[f"column-{place}"] = forms.ChoiceField(
                label=header, choices=choices, initial=reading, required=False
            )

    def wanted(self) -> dict[str, str]:
        """Return the reading chosen for each header."""
        return {header: self.cleaned_data[f"column-{place}"] for place, header in enumerate(self.headers)}


class StartForm(forms.Form):
    """Whether to keep the mapping for the next file of this sort, and under which name."""

    save = forms.BooleanField(label="Remember these columns for the next file like this one", required=False)
    name = forms.SlugField(
        label="Name to remember them by",
        required=False,
        max_length=80,
        widget=forms.TextInput({"class": "govuk-input--width-20"}),
        help_text="Small letters, numbers and hyphens, for example crime-export.",
        error_messages={"invalid": "Use only letters, numbers and hyphens in the name"},
    )

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if cleaned.get("save") and not cleaned.get("name") and "name" not in self.errors:
            self.add_error("name", "Type a name to remember the columns by")
        return cleaned


class KeyForm(forms.Form):
    """A new API key."""

    title = forms.CharField(
        label="What will use the key?",
        max_length=80,
        help_text="For example “Night export, fraud team”. You see this name in the list of keys.",
        error_messages={"required": "Type what will use the key"},
    )
