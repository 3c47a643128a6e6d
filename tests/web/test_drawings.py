"""Words are cut without loss; drawings hold every fact once and stay small."""

from __future__ import annotations

from datetime import date
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hueandcry.web.drawing import graph, timeline
from hueandcry.web.drawing.marks import Span, cut
from hueandcry.web.templatetags.reading import marked

SPANS = st.lists(
    st.builds(
        lambda start, length, number: Span(start, start + length, "says", number, "" if number else "/there"),
        st.integers(-2, 30), st.integers(0, 12), st.integers(0, 4),
    ),
    max_size=8,
)  # fmt: skip


@given(st.text(max_size=30), SPANS)
def test_the_pieces_joined_are_the_text_whatever_the_spans(text, spans):
    assert "".join(piece.text for piece in cut(text, spans)) == text


@given(st.text(max_size=30), SPANS)
def test_every_reason_inside_the_text_closes_once(text, spans):
    closed = [span for piece in cut(text, spans) for span in piece.closes if span.is_reason]

    inside = [span for span in spans if span.is_reason and 0 <= span.start < span.end <= len(text)]
    assert sorted(closed, key=repr) == sorted(inside, key=repr)


def test_overlapping_marks_are_all_shown():
    spans = [Span(0, 9, "names a service", 1), Span(5, 14, "account name", address="/x"), Span(7, 11, "again", 2)]

    pieces = cut("facebook.jsmith rest", spans)

    assert [(p.text, [r.number for r in p.reasons], bool(p.identifier)) for p in pieces] == [
        ("faceb", [1], False), ("oo", [1], True), ("k.", [1, 2], True), ("js", [2], True), ("mit", [], True),
        ("h rest", [], False),
    ]  # fmt: skip


def test_of_two_identifiers_at_one_place_the_first_is_linked():
    pieces = cut("me@a.example", [Span(0, 12, "e-mail address", address="/1"), Span(3, 12, "domain", address="/2")])

    assert [piece.identifier.address for piece in pieces if piece.identifier] == ["/1"]


def test_marked_words_are_escaped():
    html = marked(cut("<b>x</b> & y", [Span(0, 3, 'says "<i>"', 1), Span(9, 10, "<u>", address="/?a=1&b=2")]))

    assert "<b>" not in html
    assert "<i>" not in html
    assert "<u>" not in html
    assert "&lt;b&gt;" in html


def ties(tied, withheld=None):
    identifiers = {one for ones in tied.values() for one in ones}
    return graph.Ties(
        {report: graph.Node(f"R{report}", "Kent", f"/record/{report}/") for report in tied},
        {one: graph.Node(f"value-{one}", "Telephone number", f"/identifier/{one}") for one in identifiers},
        tied,
        withheld or {},
    )


def test_the_graph_draws_a_line_for_each_tie_and_a_box_for_each_end():
    svg = str(graph.draw(ties({1: [10, 11], 2: [10], 3: [12]})).svg)

    ElementTree.fromstring(svg)
    assert svg.count('class="link"') == 4
    assert svg.count('class="record"') == 3
    assert svg.count('class="identifier"') == 3


def test_records_that_hang_on_the_same_share_a_box_so_that_ten_thousand_stay_small():
    drawing = graph.draw(ties({report: [10] for report in range(1, 10_001)}))

    assert "10,000 records" in drawing.svg
    assert len(drawing.svg) < 3000
    assert drawing.left_out_count == 0


def test_what_does_not_fit_is_counted():
    drawing = graph.draw(ties({report: [10, 100 + report % 25] for report in range(60)} | {99: [7]}))

    assert drawing.svg.count('class="record"') <= graph.MOST_LEFT
    wide = graph.draw(ties({n: [k for k in range(20) if n >> (k % 6) & 1] for n in range(1, 64)}))
    assert wide.left_out_count == 63 - graph.MOST_LEFT


def test_no_identifier_stands_there_tied_to_nothing():
    svg = graph.draw(ties({n: [n // 3] for n in range(300)})).svg

    assert svg.count('class="identifier"') <= svg.count('class="link"')


def test_the_drawing_does_not_depend_on_the_order_of_the_facts():
    tied = {1: [10, 11], 2: [11], 3: [12, 10], 4: [12]}

    backwards = {report: tied[report][::-1] for report in reversed(tied)}
    assert graph.draw(ties(tied)).svg == graph.draw(ties(backwards)).svg


def test_withheld_records_are_a_number_and_no_more():
    svg = graph.draw(ties({1: [10]}, {10: 3})).svg

    assert "3 records withheld" in svg
    assert 'class="link link--withheld"' in svg


def test_no_ties_is_still_a_drawing():
    ElementTree.fromstring(str(graph.draw(ties({})).svg))


@pytest.mark.parametrize(
    ("first", "last"),
    [
        (date(2026, 1, 5), date(2026, 1, 5)),
        (date(2025, 12, 31), date(2026, 1, 1)),
        (date(1990, 1, 1), date(2026, 1, 1)),
    ],
)
def test_a_timeline_of_a_day_and_of_decades(first, last):
    svg = str(timeline.draw([timeline.Lane("Kent", {first.replace(day=1): 2, last.replace(day=1): 1})], first, last))

    ElementTree.fromstring(svg)
    assert svg.count("<circle") in (1, 2)
    assert svg.count('class="axis" x1') <= 12


def test_lanes_that_do_not_fit_are_drawn_together():
    month = date(2026, 1, 1)
    lanes = [timeline.Lane(f"Force {n}", {month: n + 1}) for n in range(20)]

    svg = timeline.draw(lanes, month, month)

    assert svg.count("<circle") == timeline.MOST_LANES
    assert "9 others" in svg
    assert f">{sum(range(12, 21))}<" in svg
