"""A record's words cut into pieces, so that each reason and each identifier can be marked where it stands."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise


@dataclass(frozen=True, slots=True)
class Span:
    """Something said about text[start:end]: a numbered reason, or an identifier with its address."""

    start: int
    end: int
    label: str
    number: int = 0
    address: str = ""

    @property
    def is_reason(self) -> bool:
        return self.number > 0


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of text over which nothing begins or ends.

    reasons cover it; identifier is the one it belongs to; those in closes end with it.
    """

    text: str
    reasons: tuple[Span, ...] = ()
    identifier: Span | None = None
    closes: tuple[Span, ...] = ()


def cut(text: str, spans: Iterable[Span]) -> list[Piece]:
    """Return the text as pieces in order; joined together they are the text.

    Spans may overlap. Of two identifiers that overlap, the one that begins first is marked. Spans that are
    empty or outside the text mark nothing.
    """
    held = sorted(_inside(text, spans), key=lambda span: (span.start, -span.end, span.number))
    kept = _one_identifier_a_place(held)
    edges = sorted({0, len(text), *(span.start for span in kept), *(span.end for span in kept)})
    return [_piece(text, start, end, kept) for start, end in pairwise(edges)]


def _inside(text: str, spans: Iterable[Span]) -> Iterable[Span]:
    return (span for span in spans if 0 <= span.start < span.end <= len(text))


def _one_identifier_a_place(spans: Sequence[Span]) -> list[Span]:
    kept: list[Span] = []
    reached = 0
    for span in spans:
        if not span.is_reason:
            if span.start < reached:
                continue
            reached = span.end
        kept.append(span)
    return kept


def _piece(text: str, start: int, end: int, spans: Sequence[Span]) -> Piece:
    covering = [span for span in spans if span.start <= start and end <= span.end]
    return Piece(
        text=text[start:end],
        reasons=tuple(span for span in covering if span.is_reason),
        identifier=next((span for span in covering if not span.is_reason), None),
        closes=tuple(span for span in covering if span.end == end),
    )
