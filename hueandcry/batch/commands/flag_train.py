"""`hue flag train`: the project's own corpus in, a model file and the numbers of its card out."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import click


@click.command("train")
@click.argument("corpus", nargs=-1, required=True, type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--out", required=True, type=click.Path(dir_okay=False, path_type=Path), help="Model file to write.")
@click.option("--name", required=True, help='Name of the model, such as "flag 2026-11-22".')
@click.option("--card", type=click.Path(dir_okay=False, path_type=Path), help="Write the card's numbers here too.")
@click.option("--keep-back", is_flag=True, help="Leave out the fifth that `hue flag compare` measures on.")
def command(corpus: tuple[Path, ...], out: Path, name: str, card: Path | None, keep_back: bool) -> None:
    """Fit a model to CORPUS (JSON lines with text, online_flag, kind, family, offence) and print its card."""
    from hueandcry.core.flagging.training import train

    rows = [row for path in sorted(corpus) for row in rows_of(path)]
    if keep_back:
        from hueandcry.core.flagging.comparing import is_frozen

        rows = [row for row in rows if not is_frozen(row["text"])]
    click.echo(f"{len(rows)} rows from {len(corpus)} files", err=True)
    trained = train(rows, name)
    out.write_bytes(trained.data)
    numbers = json.dumps({"name": name, "kept_back": keep_back, **trained.card}, indent=2)
    if card is not None:
        card.write_text(numbers + "\n", encoding="utf-8")
    click.echo(numbers)


def rows_of(path: Path) -> list[dict[str, Any]]:
    """Return the rows of a file of JSON lines."""
    rows = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if not line.strip():
            continue
        try:
            rows.append(json.loads(line))
        except ValueError as fault:
            raise click.ClickException(f"{path}, line {number}: not JSON ({fault})") from fault
    return rows
