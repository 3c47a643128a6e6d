"""Measures the series of a nation's files against the truth beside them: `make bench-series`.

usage: python benchmarks/series.py [FOLDER ...] [--records 100000] [--seeds 41,42] [--missed FILE] [--wrong FILE]

A folder holds the files, sources.json and truth.csv, as `hue simulate` writes them; without one, nations are invented.
Rows are read and identifiers found as an import does it, and series worked out by the core: no database is needed,
and tests hold what an import keeps equal to this. Figures are of pairs of records: of those said to be one series the
share that are (precision); of those that are, the share said (recall).
"""

from __future__ import annotations

import argparse
import csv
import json
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

from hueandcry.batch.pipeline.prepare import merged
from hueandcry.core.identifiers import find, interpret
from hueandcry.core.importing.convert import compile_profile
from hueandcry.core.importing.recognition import recognise
from hueandcry.core.importing.references import reference_key
from hueandcry.core.importing.rows import Row
from hueandcry.core.linkage.own import Own
from hueandcry.core.linkage.policy import DEFAULT
from hueandcry.core.linkage.series import group
from hueandcry.core.report import Report
from hueandcry.stages.link.rows import about, settled, sightings
from hueandcry.stages.record.files import open_rows
from hueandcry.stages.record.profiles import shipped_profiles
from hueandcry.stages.record.rows import local_date

Key = tuple[str, str]
PRECISION, RECALL = 0.99, 0.95
HEADINGS = ("nation", "records in series", "said", "precision (>= 0.99)", "recall (>= 0.95)", "seconds")


class Kept(NamedTuple):
    """One record: the kinds and numbers of its identifiers, and for whoever looks into a miss what was found."""

    joining: tuple[tuple[str, int], ...]
    other: tuple[tuple[str, int], ...]
    found: tuple[tuple[str, str, str, bool], ...] = ()
    text: str = ""


def records(described: Mapping[str, Any], folder: Path, own: Own, *, whole: bool) -> dict[Key, Kept]:
    """Return source and reference → what an import would keep for linking, the last version of each."""
    stream = open_rows(folder / described["file"])
    profiles = shipped_profiles()
    profile = profiles.get(str(described.get("shape"))) or recognise(stream.headers, list(profiles.values()))
    if profile is None:
        sys.exit(f"{described['file']}: no profile fits; a new kind of file needs one first.")
    convert = compile_profile(profile)
    last: dict[str, Report] = {}
    before = ""
    for item in stream.rows():
        report = convert(item.values, item.number).report if isinstance(item, Row) else None
        if report is None:
            continue
        key = reference_key(report.reference)
        again = profile.one_row_per == "person" and key == before
        last[key] = merged(last[key], report) if again else report
        before = key
    return {(described["source"], report.reference): _kept(report, own, whole=whole) for report in last.values()}


def _kept(report: Report, own: Own, *, whole: bool) -> Kept:
    moment = report.reported_at or report.committed_from or report.recorded_at
    found = sightings(find(report.text), report.stated, own)
    seen = settled(found, about(report), local_date(moment) if moment else None)
    parts = [tuple((one.kind, one.identifier_id) for one in seen if one.joins is joins) for joins in (True, False)]
    if not whole:
        return Kept(*parts)
    return Kept(*parts, tuple((one.kind, one.value, one.role, one.joins) for one in seen), report.text)


def nation(folder: Path, *, whole: bool) -> dict[Key, Kept]:
    """Return every record of a folder's files; whole: with its words."""
    described = json.loads((folder / "sources.json").read_text("utf-8"))
    values = [pair for one in described for own in one.get("own_identifiers", ()) for pair in interpret(own)[:1]]
    read = partial(records, folder=folder, own=Own(frozenset(values)), whole=whole)
    found: dict[Key, Kept] = {}
    with ProcessPoolExecutor(2) as pool:
        for part in pool.map(read, described):
            found |= part
    return found


def series_of(found: Mapping[Key, Kept]) -> dict[Key, int]:
    """Return record → series, as the policy has it."""
    counts = Counter(identifier for kept in found.values() for identifier in (*kept.joining, *kept.other))
    numbers = dict(enumerate(found))
    joined = group(
        (number, identifier[1])
        for number, key in numbers.items()
        for identifier in found[key].joining
        if 2 <= counts[identifier] <= DEFAULT.limit(identifier[0])
    )
    return {numbers[number]: series for number, series in joined.items()}


def truth(folder: Path) -> dict[Key, str]:
    """Return record → true series."""
    with (folder / "truth.csv").open(encoding="utf-8", newline="") as stream:
        return {(row["source"], row["reference"].lstrip("'")): row["series"] for row in csv.DictReader(stream)}


def pairs(groups: Iterable[object]) -> int:
    """Return how many pairs are together."""
    return sum(size * (size - 1) // 2 for size in Counter(groups).values())


def scored(true: Mapping[Key, str], said: Mapping[Key, int]) -> tuple[float, float]:
    """Return precision and recall of pairs."""
    both = pairs((series, said[key]) for key, series in true.items() if key in said)
    return both / max(1, pairs(said.values())), both / max(1, pairs(true.values()))


def missed(true: Mapping[Key, str], said: Mapping[Key, int], found: Mapping[Key, Kept]) -> Iterator[dict[str, Any]]:
    """Yield every record that is not with the greatest part of its series."""
    parts: dict[str, Counter[int]] = {}
    for key, series in true.items():
        parts.setdefault(series, Counter())[said.get(key, -1)] += key in said
    for key, series in true.items():
        if key not in said or said[key] != parts[series].most_common(1)[0][0]:
            yield {"series": series, "source": key[0], "reference": key[1]} | _shown(found.get(key))


def wrong(true: Mapping[Key, str], said: Mapping[Key, int], found: Mapping[Key, Kept]) -> Iterator[dict[str, Any]]:
    """Yield every record of a series that is of more than one true one, or none."""
    mixed: dict[int, set[str]] = {}
    for key, series in said.items():
        mixed.setdefault(series, set()).add(true.get(key, ""))
    for key, series in said.items():
        if mixed[series] != {true.get(key)} or "" in mixed[series]:
            yield {"said": series, "true": true.get(key, ""), "source": key[0], "reference": key[1]} | _shown(
                found.get(key)
            )


def _shown(kept: Kept | None) -> dict[str, Any]:
    return {"found": kept.found, "text": kept.text} if kept else {"found": "not stored"}


def _measure(folder: Path, name: str, arguments: argparse.Namespace) -> bool:
    began = time.perf_counter()
    found = nation(folder, whole=bool(arguments.missed or arguments.wrong))
    said, true = series_of(found), truth(folder)
    precision, recall = scored(true, said)
    for path, function in ((arguments.missed, missed), (arguments.wrong, wrong)):
        if path:
            path.write_text("\n".join(map(json.dumps, function(true, said, found))), "utf-8")
    cells = (name, f"{len(true):,}", f"{len(said):,}", f"{precision:.4f}", f"{recall:.4f}")
    print(f"| {' | '.join(cells)} | {time.perf_counter() - began:.0f} |", flush=True)
    return precision >= PRECISION and recall >= RECALL


def main() -> int:
    """Print the table; 0 when every nation reaches its aims."""
    reader = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    reader.add_argument("folders", nargs="*", type=Path)
    reader.add_argument("--records", type=int, default=100_000)
    reader.add_argument("--seeds", default="41,42", help="which nations are invented, by commas")
    reader.add_argument("--missed", type=Path, help="write what was missed here, a JSON line a record")
    reader.add_argument("--wrong", type=Path, help="write what was joined wrongly here, a JSON line a record")
    arguments = reader.parse_args()
    print(f"| {' | '.join(HEADINGS)} |\n|{'---|' * len(HEADINGS)}")
    good = [_measure(folder, folder.name, arguments) for folder in arguments.folders]
    for seed in [] if arguments.folders else arguments.seeds.split(","):
        with tempfile.TemporaryDirectory() as folder:
            command = [sys.executable, "-m", "hueandcry", "simulate", "--records", str(arguments.records)]
            subprocess.run([*command, "--seed", seed, "--out", folder], check=True, capture_output=True)
            good.append(_measure(Path(folder), f"{arguments.records:,} records, seed {seed}", arguments))
    return 0 if all(good) else 1


if __name__ == "__main__":
    sys.exit(main())
