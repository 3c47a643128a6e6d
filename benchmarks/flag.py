"""Measures the flag on labelled texts and prints one table: `make bench-flag`.

usage: python benchmarks/flag.py [--data ../shared/data]

Two sets are the project's own texts that no model is fitted to; the others are not part of this repository. Where they
are missing they are left out.
"""

from __future__ import annotations

import argparse
import gzip
import json
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from hueandcry.core.scan import Scan, ScanInput, scan_many

Row = dict[str, Any]
HELD_OUT = Path(__file__).resolve().parents[1] / "corpus" / "held-out"

# What each measure is to reach; the table shows the aim beside the figure.
AIMS = {
    "UK narratives": {
        "precision": ">= 0.95",
        "recall": ">= 0.95",
        "decided share": ">= 0.85",
        "decided precision": ">= 0.98",
        "decided recall": ">= 0.97",
        "calibration error": "<= 0.03",
        "kind macro F1": ">= 0.82",
        "family accuracy": ">= 0.80",
        "family macro F1": ">= 0.72",
    },
    "real police texts": {
        "F1": ">= 0.93",
        "decided share": ">= 0.90",
        "decided precision": ">= 0.97",
        "calibration error": "<= 0.03",
    },
    "campus log, not cyber": {"false alarms": "<= 0.005"},
    "victims' own words, all cyber": {"recall": ">= 0.95"},
}


def rows(path: Path) -> list[Row]:
    """Return the rows of a JSON-lines file, gzipped or plain."""
    opener: Callable[..., Any] = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def scans(found: Sequence[Row]) -> list[Scan]:
    """Return the scan of each row, its text and offence code given and nothing else."""
    inputs = []
    for row in found:
        offence = row.get("offence")
        inputs.append(ScanInput(row["text"], (offence["scheme"], offence["code"]) if offence else None))
    return scan_many(inputs)


def shares(pairs: Sequence[tuple[bool, bool]]) -> tuple[float, float, float]:
    """Return precision, recall and F1 of (truth, said) pairs."""
    right = sum(truth and said for truth, said in pairs)
    said = sum(said for _, said in pairs)
    true = sum(truth for truth, _ in pairs)
    precision, recall = right / said if said else 1.0, right / true if true else 1.0
    both = precision + recall
    return precision, recall, 2 * precision * recall / both if both else 0.0


def macro_f1(pairs: Sequence[tuple[str, str]]) -> float:
    """Return the mean F1 over the labels that the truth holds."""
    labels = sorted({truth for truth, _ in pairs})
    return sum(shares([(t == label, s == label) for t, s in pairs])[2] for label in labels) / len(labels)


def calibration_error(pairs: Sequence[tuple[float, bool]]) -> float:
    """Return the expected calibration error over ten equal-width bins."""
    bins: dict[int, list[tuple[float, bool]]] = {}
    for chance, truth in pairs:
        bins.setdefault(min(9, int(chance * 10)), []).append((chance, truth))
    return sum(abs(sum(c for c, _ in b) - sum(t for _, t in b)) for b in bins.values()) / len(pairs)


def flag_measures(found: list[Row], answered: list[Scan]) -> dict[str, float]:
    """Return every measure of the flag on rows that have an answer."""
    known = [(row, scan) for row, scan in zip(found, answered, strict=True) if row.get("online_flag") is not None]
    said = [(row["online_flag"], scan.online_probability >= 0.5) for row, scan in known]
    decided = [(row["online_flag"], scan.decision == "yes") for row, scan in known if scan.decision != "review"]
    precision, recall, f1 = shares(said)
    decided_precision, decided_recall, _ = shares(decided)
    measures = {
        "precision": precision,
        "recall": recall,
        "F1": f1,
        "decided share": len(decided) / len(known),
        "decided precision": decided_precision,
        "decided recall": decided_recall,
        "calibration error": calibration_error([(s.online_probability, r["online_flag"]) for r, s in known]),
    }
    if known[0][0].get("kind"):
        measures["kind macro F1"] = macro_f1([(row["kind"], scan.kind) for row, scan in known])
    families = [(r["family"], s.family) for r, s in zip(found, answered, strict=True) if r.get("family")]
    if families:
        measures["family accuracy"] = sum(truth == said for truth, said in families) / len(families)
        measures["family macro F1"] = macro_f1(families)
    return measures


def alarm_share(found: list[Row]) -> float:
    """Return the share of rows that are called online."""
    return sum(scan.online_probability >= 0.5 for scan in scans(found)) / max(1, len(found))


def not_cyber(found: list[Row], data: Path) -> list[Row]:
    """Return the rows that the hand labels, or else the official type, say are not cyber."""
    path = data / "gold" / "police_texts.dev.jsonl"
    by_hand = {row["id"]: row["online_flag"] for row in rows(path)} if path.exists() else {}
    return [row for row in found if by_hand.get(row["id"], row["cyber_by_label"] != "no") is False]


def speed(found: list[Row], least_seconds: float = 3.0) -> float:
    """Return records scanned a second by one process, warm."""
    scans(found)
    done, start = 0, time.perf_counter()
    while time.perf_counter() - start < least_seconds:
        done += len(scans(found))
    return done / (time.perf_counter() - start)


def measure(data: Path) -> dict[str, dict[str, float]]:
    """Return each set's measures; a set whose file is missing is left out."""
    table: dict[str, dict[str, float]] = {}
    for name, file in (("UK narratives", "uk_narratives"), ("real police texts", "police_texts")):
        path = data / "gold" / f"{file}.dev.jsonl"
        if path.exists():
            found = rows(path)
            table[name] = flag_measures(found, scans(found))
            if file == "uk_narratives":
                table["speed"] = {"records a second, one process": speed(found)}
    for name, files in (("fresh texts, our own", "fresh-*.jsonl"), ("plain texts, our own", "plain-*.jsonl")):
        found = [row for path in sorted(HELD_OUT.glob(files)) for row in rows(path)]
        table[name] = flag_measures(found, scans(found))
    log = data / "dev" / "ucpd_incidents.dev.jsonl.gz"
    if log.exists():
        table["campus log, not cyber"] = {"false alarms": alarm_share(not_cyber(rows(log), data))}
    victims = data / "dev" / "indiaai_cyberguard.dev.jsonl.gz"
    if victims.exists():
        table["victims' own words, all cyber"] = {"recall": alarm_share(rows(victims))}
    return table


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=Path(__file__).resolve().parents[2] / "shared" / "data")
    data = parser.parse_args().data
    table = measure(data)
    if not (data / "gold").exists():
        print("Only our own texts are here: give the folder of the others with --data.", file=sys.stderr)
    print("| set | measure | figure | aim |\n|---|---|---|---|")
    for name, measures in table.items():
        for measured, figure in measures.items():
            shown = f"{figure:,.0f}" if figure > 1.5 else f"{figure:.4f}"
            print(f"| {name} | {measured} | {shown} | {AIMS.get(name, {}).get(measured, '')} |")
    return 0


if __name__ == "__main__":
    sys.exit(main())
