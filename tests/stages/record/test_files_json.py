import gzip
import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hueandcry.core.importing.rows import Fault, Row
from hueandcry.stages.record.files import Limits, open_rows


@pytest.fixture
def write(tmp_path):
    def written(content, name="feed.jsonl"):
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    return written


def read(path, **options):
    items = list(open_rows(path, **options))
    return [item for item in items if isinstance(item, Row)], [item for item in items if isinstance(item, Fault)]


def test_nested_values_become_paths(write):
    record = {
        "id": 7,
        "seller": {"name": "Al", "bank": {"account": "01234567"}},
        "links": ["https://a.example", "https://b.example"],
        "hops": [{"to": "x"}, {"to": "y"}],
        "open": True,
        "none": None,
    }

    stream = open_rows(write(json.dumps(record) + "\n" + json.dumps({"id": 8, "late": "z"}) + "\n"))

    assert stream.format == "jsonl"
    assert next(iter(stream)) == Row(
        1,
        {
            "id": "7",
            "seller.name": "Al",
            "seller.bank.account": "01234567",
            "links": "https://a.example\nhttps://b.example",
            "hops.1.to": "x",
            "hops.2.to": "y",
            "open": "true",
            "none": "",
        },
    )
    assert stream.headers[-1] == "late"


def test_a_feature_of_a_map_is_its_properties(write):
    feature = {"type": "Feature", "id": 7, "properties": {"ref": "A1", "type": "Theft"}, "geometry": None}
    path = write(json.dumps({"type": "FeatureCollection", "features": [feature, feature]}), "map.geojson")

    rows, _ = read(path)

    assert rows[0].values == {"ref": "A1", "type": "Theft", "id": "7", "geometry": ""}
    assert len(rows) == 2


def test_numbers_keep_every_digit(write):
    rows, _ = read(write('{"a": 0.10, "b": 12345678901234567890123, "c": 1e400, "d": 1.50}\n'))

    assert rows[0].values == {"a": "0.10", "b": "12345678901234567890123", "c": "1e400", "d": "1.50"}


def test_a_name_that_comes_twice_keeps_both_values(write):
    rows, _ = read(write('{"a": "1", "a": "2"}\n{"a": "3"}\n'))

    assert rows[0].values == {"a": "1", "a (2)": "2"}


def test_broken_lines_cost_only_themselves(write):
    rows, faults = read(write('{"a": 1}\n{"a": \n[1]\n\n{"a": 2}\n"text"\n{"a": 3'))

    assert [row.number for row in rows] == [1, 5]
    assert [(fault.number, fault.code) for fault in faults] == [
        (2, "broken_json"),
        (3, "not_a_record"),
        (6, "not_a_record"),
        (7, "broken_json"),
    ]
    assert "cut off" in faults[-1].message
    assert faults[0].values == {"line": '{"a": \n'}


def test_lone_surrogates_and_nuls(write):
    rows, faults = read(write('{"a": "x\\ud83dy"}\n{"a": "x\\u0000y"}\n{"b\\ud83d": "z"}\n'))

    assert [row.values for row in rows] == [{"a": "x\ufffdy"}, {"b\ufffd": "z"}]
    assert [(fault.number, fault.column, fault.code) for fault in faults] == [(2, "a", "nul_byte")]


@pytest.mark.parametrize("form", ["line", "array"])
def test_nesting_without_end_is_a_fault(write, form):
    deep = '{"a": ' + "[" * 100_000 + "]" * 100_000 + "}"
    content = f'{{"a": 1}}\n{deep}\n{{"a": 2}}\n' if form == "line" else f'[{{"a": 1}},\n{deep},\n{{"a": 2}}]'

    rows, faults = read(write(content))

    assert [row.values["a"] for row in rows] == ["1", "2"]
    assert faults[0].code == "broken_json"


def test_cells_over_the_limit(write):
    rows, faults = read(write(json.dumps({"a": "x" * 1_000_001}) + '\n{"a": "y"}\n'))

    assert len(rows) == 1
    assert (faults[0].column, faults[0].code) == ("a", "cell_too_long")


def test_too_many_values(write):
    wide = json.dumps({f"c{n}": n for n in range(10_000)})

    rows, faults = read(write('{"a": 1}\n' + wide + "\n"))
    assert len(rows) == 1
    assert "10,000 values" in faults[0].message

    rows, faults = read(write("[" + wide + "]"))
    assert [fault.code for fault in faults] == ["too_many_values"]


ARRAYS = [
    '[{"a": 1}, {"a": 2}]',
    '\ufeff [\n{"a": 1}\n,{"a": 2}\n]\n',
    '{"made": "today", "records": [{"a": 1}, {"a": 2}], "count": 2}',
    '{"records": [{"a": 1}, {"a": 2}]}',
]


@pytest.mark.parametrize("content", ARRAYS)
def test_arrays_of_records(write, content):
    stream = open_rows(write(content))

    assert stream.format == "json"
    assert list(stream) == [Row(1, {"a": "1"}), Row(2, {"a": "2"})]


def test_what_stands_beside_the_records_is_noted(write):
    stream = open_rows(write('{"made": "today", "records": [{"a": 1}]}'))
    list(stream)

    assert stream.notes == ('"made" beside the records was not read',)


def test_one_object_is_one_record(write):
    assert list(open_rows(write('{\n "a": 1,\n "b": {"c": "d"}\n}\n'))) == [Row(1, {"a": "1", "b.c": "d"})]


def test_a_broken_record_in_an_array_costs_only_itself(write):
    rows, faults = read(write('[{"a": 1},\n{"a": oops},\n{"a": 3},\n{"a": 4}]'))

    assert [row.values["a"] for row in rows] == ["1", "3", "4"]
    assert [(fault.number, fault.code) for fault in faults] == [(2, "broken_json")]


@pytest.mark.parametrize("content", ['[{"a": 1}, {"a": "x', '[{"a": 1}, {"a"', '[{"a": 1},'])
def test_an_array_cut_off_keeps_what_came_before(write, content):
    rows, faults = read(write(content))

    assert [row.values for row in rows] == [{"a": "1"}]
    assert faults[-1].code == "file_cut_off"


def test_an_array_in_a_cut_gzip_keeps_what_came_before(write):
    body = "[" + ",".join(json.dumps({"a": n * 7919 % 10007, "b": f"t{n}"}) for n in range(50_000)) + "]"
    packed = gzip.compress(body.encode())

    rows, faults = read(write(packed[: len(packed) // 2]))

    assert len(rows) > 10_000
    assert faults[-1].code == "file_cut_off"


def test_a_long_array_is_streamed(write):
    body = "[" + ",\n".join(json.dumps({"n": n, "t": "words " * 20}) for n in range(20_000)) + "]"

    rows, faults = read(write(body))

    assert [row.values["n"] for row in rows] == [str(n) for n in range(20_000)]
    assert not faults


def test_a_record_past_the_limit_ends_in_a_fault(write):
    rows, faults = read(write('[{"a": "' + "x" * 3_000_000), limits=Limits(row_chars=500_000))

    assert not rows
    assert faults


def test_reading_can_begin_at_any_record(write):
    lines = open_rows(write('{"a": 1}\n{"a": \n{"a": 3}\n'))
    array = open_rows(write('[{"a": 1}, {"a": 2}, {"a": 3}]', "b.json"))

    assert [item.number for item in lines.rows(2)] == [2, 3]
    assert [item.number for item in array.rows(3)] == [3]
    broken = open_rows(write('[{"a": oops},\n{"a": 2},\n{"a": 3}', "c.json"))
    assert [item.number for item in broken.rows(2)] == [2, 3, 4]


def test_a_file_of_brackets_only_is_no_crash(write):
    for content in ("[]", "{}", "[{}]", '[{"a":1}] trailing', "[[1,2],[3,4]]"):
        assert all(isinstance(item, Row | Fault) for item in open_rows(write(content)))


values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.text(st.characters(exclude_categories=("Cs",), exclude_characters="\0")),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text("abc", min_size=1, max_size=3), inner, max_size=3)
    ),
    max_leaves=8,
)
records = st.lists(
    st.dictionaries(st.text("abc.", min_size=1, max_size=3), values, min_size=1, max_size=4), min_size=1, max_size=5
)


@given(records)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_lines_and_arrays_hold_the_same_records(tmp_path, found):
    array, lines = tmp_path / "a.json", tmp_path / "a.jsonl"
    array.write_text(json.dumps(found), encoding="utf-8")
    lines.write_text("".join(json.dumps(record) + "\n" for record in found), encoding="utf-8")

    one, other = list(open_rows(array, hint="json")), list(open_rows(lines, hint="jsonl"))

    assert one == other
    assert len(one) == len(found)


@given(st.text('{}[]",:ab\\u0 \n1e.-', max_size=120), st.sampled_from(["json", "jsonl"]))
@settings(max_examples=300, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_text_taken_for_json_is_rows_or_faults(tmp_path, text, hint):
    path = tmp_path / "any.json"
    content = text if text.strip() else "{"
    path.write_text(content, encoding="utf-8")

    for item in open_rows(path, hint=hint):
        assert isinstance(item, Row | Fault)
