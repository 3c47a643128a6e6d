"""`hue flag corrections` and `hue flag permit`: what people settled, as rows to train on, where its owner allows."""

from __future__ import annotations

import json
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path

import click

from hueandcry.access.viewer import ENGINE, Viewer, viewing


@click.command()
@click.argument("out", type=click.Path(dir_okay=False, path_type=Path))
@click.option("--by", "name", required=True, help="Who takes them: a person's name or e-mail address.")
def corrections(out: Path, name: str) -> None:
    """Write what people settled to OUT as rows for `hue flag train`, of owners who allow it, a fifth kept back.

    The file holds victims' words: it is readable by you alone and must stay in this installation.
    """
    from hueandcry.batch import settled_rows
    from hueandcry.batch.private_file import write_private
    from hueandcry.stages.flag.adoption import actions, queries
    from hueandcry.stages.share import passing

    counted: Counter[int] = Counter()
    lines = []
    by = Viewer(name, 0, frozenset(), ENGINE)
    with viewing(by):
        for owner_id in sorted(queries.training_allowed()):
            passing.pass_out(by, [owner_id])
            for _, row in settled_rows.rows(owner_id, frozen=False):
                lines.append(json.dumps(row, ensure_ascii=False) + "\n")
                counted[owner_id] += 1
        # Noted before the file is there: a file that nobody knows of must not exist.
        for owner_id, count in counted.items():
            actions.note_lent(
                owner_id=owner_id, count=count, by=Viewer(name, owner_id, frozenset(), ENGINE), at=datetime.now(UTC)
            )
    write_private(out, "".join(lines))
    click.echo(f"{len(lines):,} rows of {len(counted):,} organisations written; keep the file here.")


@click.command()
@click.argument("owner")
@click.argument("answer", type=click.Choice(["yes", "no"]))
@click.option("--by", "name", required=True, help="Who decides it for the organisation.")
def permit(owner: str, answer: str, name: str) -> None:
    """Say whether the corrected texts of OWNER (its code) may train models of this installation."""
    from hueandcry.access import queries as access
    from hueandcry.stages.flag.adoption import actions

    with viewing(Viewer(name, 0, frozenset(), ENGINE)):
        found = access.get_organisation(owner)
        viewer = Viewer(name, found.pk, frozenset(), ENGINE)
        actions.allow_training(owner_id=found.pk, allowed=answer == "yes", by=viewer, at=datetime.now(UTC))
    click.echo(f"{found.name}: corrected texts {'may' if answer == 'yes' else 'may not'} train models here.")
