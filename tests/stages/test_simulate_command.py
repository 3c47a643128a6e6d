"""`hue simulate` writes a nation that can be imported and scored."""

from __future__ import annotations

import csv
import json

from click.testing import CliRunner

from hueandcry.batch.commands.simulate import command
from hueandcry.core.simulation import COLUMNS


def simulate(folder, *, records=1_500, seed=2):
    result = CliRunner().invoke(command, ["--records", str(records), "--seed", str(seed), "--out", str(folder)])
    assert result.exit_code == 0, result.output
    return json.loads((folder / "sources.json").read_text())


def references(folder, source):
    path = folder / source["file"]
    if path.suffix == ".jsonl":
        for line in path.read_text(encoding=source["encoding"]).splitlines():
            row = json.loads(line)
            yield (row.get("report_ref") or row.get("case_id") or "").strip()
    else:
        with path.open(encoding=source["encoding"], newline="") as stream:
            reader = csv.reader(stream, delimiter=source["delimiter"])
            assert tuple(next(reader)) == COLUMNS[source["shape"]]
            for row in reader:
                yield row[0].strip()


def test_the_same_seed_writes_the_same_bytes(tmp_path):
    simulate(tmp_path / "one")
    simulate(tmp_path / "two")

    names = sorted(path.name for path in (tmp_path / "one").iterdir())
    assert names == sorted(path.name for path in (tmp_path / "two").iterdir())
    for name in names:
        assert (tmp_path / "one" / name).read_bytes() == (tmp_path / "two" / name).read_bytes()


def test_every_true_reference_is_in_its_file(tmp_path):
    sources = simulate(tmp_path)
    held = {source["source"]: set(references(tmp_path, source)) for source in sources}

    with (tmp_path / "truth.csv").open(newline="") as stream:
        truth = list(csv.DictReader(stream))

    assert len(truth) > 150
    assert all(row["reference"] in held[row["source"]] and row["series"] for row in truth)
    assert len({(row["source"], row["reference"]) for row in truth}) == len(truth)


def test_as_many_records_as_asked_for(tmp_path):
    sources = simulate(tmp_path, records=800)

    found = sum(len(set(references(tmp_path, source)) - {""}) for source in sources)

    # A few bad rows have no reference.
    assert 790 <= found <= 800


def test_sources_say_what_each_file_is(tmp_path):
    sources = simulate(tmp_path)

    files = {path.name for path in tmp_path.iterdir()} - {"truth.csv", "sources.json"}
    assert {source["file"] for source in sources} == files
    assert {source["shape"] for source in sources} <= set(COLUMNS)
    forces = [source for source in sources if source["organisation_kind"] == "force"]
    assert {len({force[key] for force in forces}) > 1 for key in ("encoding", "delimiter", "shape")} == {True}
