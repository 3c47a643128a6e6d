"""What must be true of every simulated nation."""

from __future__ import annotations

import tracemalloc
from collections import Counter, defaultdict

import msgspec
import pytest

from hueandcry.core.simulation import COLUMNS, SOURCES, SimulatedRow, nation

RECORDS = 4_000


@pytest.fixture(scope="module")
def rows() -> list[SimulatedRow]:
    return list(nation(RECORDS, 7))


def test_the_same_seed_makes_the_same_bytes(rows):
    again = list(nation(RECORDS, 7))

    assert msgspec.json.encode(again) == msgspec.json.encode(rows)


def test_another_seed_makes_another_nation(rows):
    other = list(nation(RECORDS, 8))

    assert msgspec.json.encode(other[:50]) != msgspec.json.encode(rows[:50])


@pytest.mark.parametrize("records", [1, 2, 3, 17, 250])
def test_as_many_records_as_asked_for(records):
    made = list(nation(records, 3))

    assert sum(not row.again for row in made) == records


def test_every_reference_is_given_once(rows):
    first = [(row.source, row.reference) for row in rows if not row.again]

    assert len(first) == len(set(first)) == RECORDS


def test_what_comes_again_was_there_before(rows):
    seen = set()
    for row in rows:
        key = (row.source, row.reference)
        assert not row.again or key in seen
        seen.add(key)

    assert any(row.again and row.shape in ("niche", "bank", "report-fraud") for row in rows)


@pytest.mark.parametrize("records", [1, 2, 3, 9, 60, 4_000])
def test_a_series_has_at_least_two_records_and_at_most_thirty(records):
    sizes = Counter(row.series for row in nation(records, 11) if row.series and not row.again)

    assert all(2 <= size <= 30 for size in sizes.values())


def test_series_sizes_fall_off_as_a_power(rows):
    sizes = Counter(Counter(row.series for row in rows if row.series and not row.again).values())

    assert sizes[2] > sizes[4] > sizes[8]
    assert max(sizes) > 12


def test_series_cross_forces_and_kinds_of_sender(rows):
    senders, shapes = defaultdict(set), defaultdict(set)
    for row in rows:
        if row.series:
            senders[row.series].add(row.source)
            shapes[row.series].add(row.shape)

    assert sum(len(found) > 1 for found in senders.values()) > 0.6 * len(senders)
    assert sum(len(found) > 2 for found in shapes.values()) > 0.1 * len(shapes)


def test_a_sixth_of_the_records_are_in_series(rows):
    share = sum(bool(row.series) and not row.again for row in rows) / RECORDS

    assert 0.12 < share < 0.2


def test_every_kind_of_sender_takes_part(rows):
    by_slug = {source.slug: source for source in SOURCES}
    kinds = Counter(by_slug[row.source].organisation_kind for row in rows if not row.again)

    assert set(kinds) == {"force", "report_centre", "marketplace", "bank"}
    assert kinds["force"] > 0.65 * RECORDS
    assert len({row.source for row in rows if row.source.startswith("force-")}) == 44


def test_rows_have_their_columns_but_for_a_few_bad_ones(rows):
    cells = [row for row in rows if isinstance(row.row, list)]
    wrong = [row for row in cells if len(row.row) != len(COLUMNS[row.shape])]

    assert 0 < len(wrong) < 0.004 * len(rows)
    assert not any(row.series for row in wrong)


def test_nested_rows_have_their_paths_but_for_a_few_bad_ones(rows):
    nested = [row for row in rows if isinstance(row.row, dict)]
    wrong = [row for row in nested if set(paths(row.row)) != set(COLUMNS[row.shape])]

    assert len(wrong) < 0.01 * len(nested)


def paths(row, before=""):
    for key, value in row.items():
        if isinstance(value, dict):
            yield from paths(value, f"{before}{key}.")
        else:
            yield before + key


def test_bad_rows_are_about_three_in_a_thousand():
    made = [row for row in nation(20_000, 5) if row.shape in ("niche", "athena")]
    bad = sum(is_bad(row) for row in made)

    assert 0.001 < bad / len(made) < 0.005


def is_bad(row):
    if len(row.row) != len(COLUMNS[row.shape]) or not row.row[0]:
        return True
    column = COLUMNS[row.shape].index("Reported Date" if row.shape == "niche" else "Reported")
    day, month = row.row[column].strip()[:5].split("/")
    return (int(day), int(month)) in {(31, 2), (30, 2), (31, 6), (0, 0), (32, 1), (31, 11)}


def test_memory_does_not_grow_with_the_nation():
    tracemalloc.start()
    for number, _ in enumerate(nation(24_000, 2)):
        if number == 8_000:
            early = tracemalloc.get_traced_memory()[0]
    late = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()

    assert late - early < 3_000_000


def test_hardly_two_texts_are_alike(rows):
    columns = {"niche": ("MO",), "athena": ("MO Text",)}
    texts = [
        row.row[COLUMNS[row.shape].index(name)]
        for row in rows
        if not row.again and len(row.row) == len(COLUMNS[row.shape])
        for name in columns.get(row.shape, ())
    ]
    texts += [
        row.row["narrative"] for row in rows if row.shape == "report-fraud" and "narrative" in row.row and not row.again
    ]

    assert len(set(texts)) > 0.995 * len(texts)
    assert all(texts)


def test_no_slot_or_mark_of_the_grammar_is_left_in_a_text(rows):
    whole = msgspec.json.encode([row.row for row in rows]).decode()

    assert not any(chr(number) in whole for number in range(0xE000, 0xE010))
    assert "{" not in "".join(text for row in rows if isinstance(row.row, list) for text in row.row)
    assert "[|" not in whole
