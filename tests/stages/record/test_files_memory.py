import gzip
import json
import tracemalloc

import pytest

from hueandcry.core.importing.rows import Row
from hueandcry.stages.record.files import open_rows

ROWS = 60_000
TEXT = "somebody wrote to her and asked for money " * 5


def csv_lines():
    yield "Ref,Text\n"
    for number in range(ROWS):
        yield f"A{number},{TEXT}{number}\n"


def json_lines():
    for number in range(ROWS):
        yield json.dumps({"Ref": f"A{number}", "Text": f"{TEXT}{number}"}) + "\n"


def json_array():
    yield "["
    for number, line in enumerate(json_lines()):
        yield ("," if number else "") + line
    yield "]"


@pytest.mark.parametrize("lines", [csv_lines, json_lines, json_array])
def test_a_file_is_read_in_far_less_memory_than_it_takes(tmp_path, lines):
    path = tmp_path / "big.gz"
    with gzip.open(path, "wt", compresslevel=1) as file:
        file.writelines(lines())
    unpacked = sum(map(len, lines()))

    tracemalloc.start()
    count = sum(isinstance(item, Row) for item in open_rows(path))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    assert count == ROWS
    assert peak < unpacked / 3
