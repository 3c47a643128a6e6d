"""What the pages of records and series share: marked words, and the words for roles, kinds and probabilities."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from urllib.parse import quote, urlencode

from django import template
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from hueandcry.stages.watch import queries as watch
from hueandcry.web import explaining
from hueandcry.web.drawing.marks import Piece, Span

register = template.Library()
register.filter("likelihood", explaining.likelihood)
register.filter("role", explaining.role)
register.filter("identifier_kind", explaining.kind_label)


@register.filter
def percent(value: float) -> str:
    """Return a probability as whole per cents, such as "62%"; never as certainty."""
    if value > 0.99:
        return "over 99%"
    return "under 1%" if value < 0.01 else f"{value:.0%}"


@register.filter
def short_day(value: date | None) -> str:
    """Return a date as a table has it, such as "3 Apr 2026"."""
    return f"{value.day} {value:%b %Y}" if value else "Not known"


@register.filter
def in_effect(value: bool | None) -> str:
    """Return the words for the answer in effect; without one, a person is to give it."""
    return "Waits for a person" if value is None else "Online" if value else "Not online"


@register.filter
def pounds(pence: int | None) -> str:
    """Return an amount such as "£1,250" or "£12.50"."""
    if pence is None:
        return ""
    return f"£{pence // 100:,}" if pence % 100 == 0 else f"£{pence / 100:,.2f}"


@register.filter
def counted(number: int, noun: str) -> str:
    """Return a count with its noun, such as "2 records"; the noun may be "ally,allies"."""
    singular, _, plural = noun.partition(",")
    return explaining.counted(number, singular, plural)


def identifier_address(kind: str, value: str) -> str:
    """Return the address of an identifier's page."""
    # A slash stays hidden in the address: proxies fold "//" and browsers resolve "/../".
    return reverse("identifier", args=[kind, "x"])[:-1] + quote(value, safe=":@,")


@register.simple_tag
def identifier_url(kind: str, value: str) -> str:
    """Return the address of an identifier's page."""
    return identifier_address(kind, value)


@register.simple_tag
def watch_address(kind: str, value: str) -> str:
    """Return where a watch on an identifier is set, or "" for one that nobody can type, so that none can be set."""
    if watch.read_as(value) != (kind, value):
        return ""
    return f"{reverse('watch_new')}?{urlencode({'kind': 'identifier', 'target': value})}"


@register.simple_tag
def marked(pieces: Iterable[Piece]) -> SafeString:
    """Return the words of a record with its reasons numbered and its identifiers linked and named."""
    return format_html_join("", "{}", ((_marked(piece),) for piece in pieces))


def _marked(piece: Piece) -> SafeString | str:
    shown: SafeString | str = piece.text
    if piece.identifier:
        shown = _linked(piece, piece.identifier)
    if piece.reasons:
        says = "; ".join(reason.label for reason in piece.reasons)
        shown = format_html('<mark class="hue-mark" title="{}">{}</mark>', says, shown)
    notes = format_html_join("", "{}", ((_note(span),) for span in piece.closes))
    return format_html("{}{}", shown, notes) if notes else shown


def _linked(piece: Piece, span: Span) -> SafeString:
    return format_html('<a class="hue-found" href="{}" title="{}">{}</a>', span.address, span.label, piece.text)


def _note(span: Span) -> SafeString:
    if span.is_reason:
        return format_html(
            '<sup class="hue-mark-number"><a href="#reason-{0}" aria-label="Reason {0}">{0}</a></sup>', span.number
        )
    return format_html('<span class="hue-found-name"> {}</span>', span.label)
