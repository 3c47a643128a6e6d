"""What templates share: numbers, dates and words as this site writes them, and form fields."""

from __future__ import annotations

import re
from datetime import date, datetime
from typing import Any

from django import template
from django.forms import BoundField, CheckboxInput, FileInput, RadioSelect, Select, Textarea
from django.utils import timezone
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from hueandcry.stages.flag.data import FAMILIES, KINDS

register = template.Library()

# Chosen so that a reader can tell "nobody said" from "none".
NOT_KNOWN = "Not known"
DECISIONS = {"yes": "Online", "no": "Not online", "review": "A person must decide"}
_CLASSES = {
    CheckboxInput: "govuk-checkboxes__input",
    RadioSelect: "govuk-radios__input",
    Select: "govuk-select",
    Textarea: "govuk-textarea",
    FileInput: "govuk-file-upload",
}


@register.filter
def number(value: Any) -> str:
    """Return a count with thousands separated, such as "1,234"."""
    return "" if value is None else f"{value:,}"


@register.filter
def share(value: float | None) -> str:
    """Return a share from 0 to 1 as a percentage, such as "12.3%"."""
    return NOT_KNOWN if value is None else f"{value:.1%}"


@register.filter
def whole_share(value: float) -> str:
    """Return a share from 0 to 1 as a whole percentage, such as "12%"."""
    return f"{value:.0%}"


@register.filter
def breakable(name: str) -> SafeString:
    """Return a long name that may break between its words, such as "sms_" and "counts"."""
    return mark_safe(re.sub(r"(_)(?=\w)", r"\1<wbr>", escape(name)))


@register.filter
def unlocalised(value: float) -> str:
    """Return a number as drawings need it, with a point, such as "12.5"."""
    return f"{value:g}"


@register.filter
def of(part: int, whole: int) -> float | None:
    """Return part divided by whole, or None when there is no whole."""
    return part / whole if whole else None


@register.filter
def day(value: date | datetime | None) -> str:
    """Return a date such as "3 April 2026"."""
    if value is None:
        return NOT_KNOWN
    if isinstance(value, datetime):
        value = timezone.localtime(value)
    return f"{value.day} {value:%B %Y}"


@register.filter
def month(value: date | None) -> str:
    """Return a month such as "April 2026"."""
    return f"{value:%B %Y}" if value else NOT_KNOWN


@register.filter
def moment(value: datetime | None) -> str:
    """Return a time in the United Kingdom such as "3 April 2026, 14:05"."""
    return f"{day(value)}, {timezone.localtime(value):%H:%M}" if value else NOT_KNOWN


@register.filter
def kind(value: str) -> str:
    """Return the words for a kind, such as "Cyber-enabled"."""
    return KINDS.get(value, value or NOT_KNOWN)


@register.filter
def family(value: str) -> str:
    """Return the words for a family, such as "Romance fraud"."""
    return FAMILIES.get(value, value or NOT_KNOWN)


@register.filter
def decision(value: str) -> str:
    """Return the words for the hub's decision."""
    return DECISIONS.get(value, value)


@register.filter
def online(value: bool | None) -> str:
    """Return the words for one of the four answers."""
    return NOT_KNOWN if value is None else "Online" if value else "Not online"


@register.filter
def first_control(bound: BoundField) -> str:
    """Return the name of what a fault of this field leads to: of several to choose from, the first."""
    return bound.id_for_label or f"{bound.auto_id}_0"


@register.inclusion_tag("partials/field.html")
def field(bound: BoundField) -> dict[str, Any]:
    """Show a form field with its label, hint and error, the GOV.UK way."""
    widget = bound.field.widget
    # A placeholder vanishes as one types, and is too pale to read: the label and the hint say it.
    widget.attrs.pop("placeholder", None)
    if isinstance(widget, RadioSelect):
        # The choices are drawn one by one, each with the widget's own attributes.
        widget.attrs["class"] = _CLASSES[RadioSelect]
    name = bound.id_for_label or bound.auto_id
    describes = [("hint", bound.help_text), ("error", bound.errors)]
    described_by = " ".join(f"{name}-{part}" for part, there in describes if there)
    attributes = {"class": _widget_class(widget, bool(bound.errors), widget.attrs.get("class", ""))}
    if described_by:
        attributes["aria-describedby"] = described_by
    return {
        "field": bound,
        "name": name,
        "widget": bound.as_widget(attrs=attributes),
        "described_by": described_by,
        "is_checkbox": isinstance(widget, CheckboxInput),
        "is_radios": isinstance(widget, RadioSelect),
    }


@register.simple_tag
def widget(bound: BoundField) -> Any:
    """Show only the control of a form field, for a table whose headings are its labels."""
    sort = bound.field.widget
    return bound.as_widget(attrs={"class": _widget_class(sort, bool(bound.errors), sort.attrs.get("class", ""))})


def _widget_class(widget: Any, is_wrong: bool, own: str) -> str:
    base = next((name for sort, name in _CLASSES.items() if isinstance(widget, sort)), "govuk-input")
    return " ".join(filter(None, (base, f"{base}--error" if is_wrong else "", own)))
