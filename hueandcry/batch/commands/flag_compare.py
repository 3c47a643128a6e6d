"""`hue flag compare`: a candidate against the model in force, on rows kept back from training and force by force."""

from __future__ import annotations

import json
from collections import defaultdict
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import click

from hueandcry.access.viewer import ENGINE, Viewer, viewing
from hueandcry.batch.commands.flag_train import rows_of

# Fewer settled records than this say nothing of a force.
_LEAST_ROWS = 30


@click.command()
@click.argument("candidate", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--corpus", multiple=True, type=click.Path(exists=True, dir_okay=False, path_type=Path),
              help="Texts of which those kept back are compared on; may be given several times.")  # fmt: skip
@click.option("--card", type=click.Path(exists=True, dir_okay=False, path_type=Path),
              help="The numbers that training wrote.")  # fmt: skip
@click.option("--by", "name", required=True, help="Who compares: a person's name or e-mail address.")
def compare(candidate: Path, corpus: tuple[Path, ...], card: Path | None, name: str) -> None:
    """Compare CANDIDATE with the model in force, write its card, and keep both for a named person to decide."""
    from hueandcry.batch import models_folder
    from hueandcry.core.flagging import model as models
    from hueandcry.core.flagging import model_card
    from hueandcry.stages.flag.adoption import actions
    from hueandcry.stages.flag.adoption.data import NewCandidate

    data = candidate.read_bytes()
    loaded = models.load(data)
    numbers = json.loads(card.read_text(encoding="utf-8")) if card else {}
    with viewing(Viewer(name, 0, frozenset(), ENGINE)):
        in_force = models_folder.model_in_force() or models.packaged()
        found = _compared(_sets(corpus), loaded, in_force)
        digest = models_folder.keep_file(data)
        seen = {"Corpus, kept back": _seen(numbers)}
        text = model_card.card(loaded.name, digest, numbers, found, seen)
        models_folder.path_of(digest).with_suffix(".md").write_text(text, encoding="utf-8")
        figures = [asdict(one) | {"verdict": one.verdict, "seen": seen.get(one.set_name, "")} for one in found]
        new = NewCandidate(loaded.name, digest, numbers, figures, text)
        actions.keep(new=new, by=Viewer(name, 0, frozenset(), ENGINE), at=datetime.now(UTC))
    click.echo(text)
    click.echo(f"Adopt or refuse it with `hue flag adopt {digest[:12]}` or on the page Model.", err=True)


def _sets(corpus: tuple[Path, ...]) -> dict[str, list[dict[str, Any]]]:
    """Return the rows to compare on: the corpus's, all settled records', and those of each force with enough."""
    from hueandcry.access import queries as access
    from hueandcry.batch import settled_rows
    from hueandcry.core.flagging.comparing import is_frozen

    sets = {"Corpus, kept back": [row for path in sorted(corpus) for row in rows_of(path) if is_frozen(row["text"])]}
    forces: dict[int, list[dict[str, Any]]] = defaultdict(list)
    for one, row in settled_rows.rows(frozen=True):
        forces[one.force_id].append(row)
    sets["Records that people settled"] = [row for found in forces.values() for row in found]
    names = access.organisation_names()
    enough = {names.get(force, "No force known"): found for force, found in forces.items() if len(found) >= _LEAST_ROWS}
    return {title: found for title, found in (sets | dict(sorted(enough.items()))).items() if found}


def _compared(sets: dict[str, list[dict[str, Any]]], candidate: Any, in_force: Any) -> list[Any]:
    from hueandcry.core.flagging.comparing import compare as compare_on

    return [compare_on(title, found, candidate, in_force) for title, found in sets.items()]


def _seen(numbers: dict[str, Any]) -> str:
    by_candidate = "has not seen" if numbers.get("kept_back") else "may have seen"
    return f"The candidate {by_candidate} these rows in training; the model that ships with the program has seen them."
