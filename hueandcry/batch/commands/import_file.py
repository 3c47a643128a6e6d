"""`hue import`: a file of records into the hub, with every row accounted for."""

from __future__ import annotations

import json
import sys
import time
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import click
from django.db import transaction
from tqdm import tqdm

from hueandcry.access.roles import ROLES
from hueandcry.access.viewer import ENGINE, OWN, Viewer, viewing
from hueandcry.batch.pipeline.pool import Pool
from hueandcry.batch.pipeline.run import GONE, Outcome, outcome, run
from hueandcry.batch.sources import open_unknown
from hueandcry.core.errors import NotPossible, Unavailable
from hueandcry.core.importing.profile_toml import to_toml
from hueandcry.stages.record import intake, queries
from hueandcry.stages.record.actions import batches
from hueandcry.stages.record.data import SourceData
from hueandcry.stages.record.files import RowStream
from hueandcry.stages.record.preview import Preview, preview
from hueandcry.stages.share import passing

_ENGINE = Viewer("hue import", 0, frozenset(), ENGINE)
_LOOK_SECONDS = 0.5
_NOTED = (
    ("unmapped", "Column kept unread"),
    ("unknown", "Value not in a list"),
    ("faults", "Cell kept as it came"),
)


class Interrupted(Unavailable):
    """The database went away. What was stored stays; the same command again goes on from there."""


@click.command()
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--source", "source_code", required=True, help="Code of the source that sends the file.")
@click.option("--profile", "profile_name", help="Name of an import profile, or a TOML file. Default: recognised.")
@click.option("--dry-run", is_flag=True, help="Read the file and say what would happen; store nothing.")
@click.option("--propose", is_flag=True, help="Print the profile that fits the file, as TOML to correct, and stop.")
@click.option("--yes", is_flag=True, help="Use a proposed profile without asking.")
@click.option("--processes", default=2, show_default=True, help="Processes that prepare rows.")
@click.option("--json", "as_json", is_flag=True, help="Print the outcome as JSON.")
def command(
    file: Path, source_code: str, profile_name: str | None, dry_run: bool, propose: bool, yes: bool,
    processes: int, as_json: bool,
) -> None:  # fmt: skip
    """Import a file of records.

    Received = stored + already held + changed + rejected. The same file again changes nothing; an import
    that was interrupted goes on where it stopped when the command is given again.
    """
    stream = intake.open_file(file)
    # Whole or not at all: a look, or a file that cannot be taken, leaves not even a new source behind.
    with transaction.atomic():
        source = _source(source_code, file)
        viewer = Viewer("hue import", source.owner_id, ROLES["force_recorder"].permissions, OWN, origin="command line")
        with viewing(viewer):
            found = _match(stream, source, profile_name)
            wanted = not (propose or dry_run) and (found.is_known or yes)
            batch_id = _begin(file, source, found, viewer) if wanted else 0
            transaction.set_rollback(not wanted)
    if propose:
        click.echo(to_toml(found.profile))
        return
    _say_mapping(found)
    if dry_run:
        _say_preview(preview(stream, found.profile), as_json)
        return
    if not wanted:
        raise NotPossible(
            "No profile knows these headers. Look at the proposal (--propose), correct it and give it with "
            "--profile FILE.toml, or take it as it is with --yes."
        )
    try:
        done = _run(batch_id, processes)
    except GONE as error:
        raise Interrupted from error
    _say_outcome(done, as_json)
    sys.exit(1 if done.error else 0)


def _source(code: str, file: Path) -> SourceData:
    with viewing(_ENGINE):
        try:
            return queries.get_source(code)
        except queries.NoSuchSource:
            return open_unknown(code, file, by=_ENGINE, at=datetime.now(UTC))


def _match(stream: RowStream, source: SourceData, profile_name: str | None) -> intake.Match:
    if profile_name:
        return intake.Match(intake.named_profile(source, profile_name), None)
    return intake.match(stream, source)


def _begin(file: Path, source: SourceData, found: intake.Match, viewer: Viewer) -> int:
    """Return the batch of this file: the one that has begun, else a new one, claimed before workers can see it."""
    digest, size = intake.digest_of(file)
    begun = queries.find_open_batch(source.id, digest)
    if begun is not None:
        click.echo(f"Going on with import {begun}, which had begun on this file.", err=True)
        if not Path(queries.get_batch(begun).file_path).is_file():
            batches.find_again(batch_id=begun, file_path=str(file.absolute()))
        return begun
    kept = intake.Kept(file.name, file, digest, size)
    batch_id = intake.queue(source=source, kept=kept, profile=found.profile, by=viewer, at=datetime.now(UTC))
    batches.claim(at=datetime.now(UTC), batch_id=batch_id)
    return batch_id


def _run(batch_id: int, processes: int) -> Outcome:
    with tqdm(total=100, unit="%", file=sys.stderr, bar_format="{l_bar}{bar}| {postfix} [{elapsed}]") as bar:

        def say(share: float, counts: Counter[str]) -> None:
            bar.update(max(0, int(share * 100) - bar.n))
            bar.set_postfix_str(_sum_of(counts))

        done = _claimed_or_ended(batch_id, bar)
        if done is None:
            with Pool(processes) as pool:
                done = run(batch_id, pool, say=say)
        bar.update(100 - bar.n)
    return done


def _claimed_or_ended(batch_id: int, bar: tqdm[None]) -> Outcome | None:
    """Claim a batch, or look on while another process works on it; return its outcome once that has ended it."""
    with viewing(_ENGINE):
        while batches.claim(at=datetime.now(UTC), batch_id=batch_id) is None:
            batch = queries.get_batch(batch_id)
            if not batch.is_open:
                return outcome(batch)
            bar.set_description_str("Another process works on it")
            bar.set_postfix_str(f"{batch.received_count:,} received")
            time.sleep(_LOOK_SECONDS)
    return None


def _sum_of(counts: Counter[str]) -> str:
    words = (("stored", "stored"), ("held", "already held"), ("changed", "changed"), ("rejected", "rejected"))
    parts = ", ".join(f"{counts[name]:,} {word}" for name, word in words)
    return f"{sum(counts.values()):,} received = {parts}"


def _say_mapping(found: intake.Match) -> None:
    if found.proposal is None:
        click.echo(f"Profile: {found.profile.title or found.profile.name}", err=True)
        return
    click.echo("No profile knows these headers. Proposed:", err=True)
    for column in found.proposal.columns:
        click.echo(f"  {column.confidence:4.0%}  {column.header} → {column.field or '(kept as it is)'}", err=True)
    for note in found.proposal.notes:
        click.echo(f"  To check: {note}", err=True)


def _say_preview(found: Preview, as_json: bool) -> None:
    click.echo(json.dumps(found.as_dict(), default=str) if as_json else found.as_text())


def _say_outcome(done: Outcome, as_json: bool) -> None:
    with viewing(_ENGINE):
        batch = queries.get_batch(done.batch_id)
        first = passing.first_rejected(batch, 10, by=_ENGINE)
    if as_json:
        answer: dict[str, Any] = {
            "batch": batch.id, "state": batch.state, "received": batch.received_count, "stored": batch.stored_count,
            "held": batch.held_count, "changed": batch.changed_count, "rejected": batch.rejected_count,
            "notes": batch.notes, "error": batch.error,
        }  # fmt: skip
        click.echo(json.dumps(answer))
        return
    click.echo(f"Import {batch.id} {batch.state}: {_sum_of(done.counts)}")
    for rejected in first:
        where = "" if rejected.message.startswith("row ") else f"row {rejected.row_number}, {rejected.column}: "
        click.echo(f"  Rejected: {where}{rejected.message}")
    for what, title in _NOTED:
        first_rows = batch.notes.get("first_rows", {}).get(what, {})
        for name, count in list(batch.notes.get(what, {}).items())[:10]:
            click.echo(f"  {title}: {name} ({count:,}, first in row {first_rows.get(name, 0):,})")
    for remark in batch.notes.get("remarks", []):
        click.echo(f"  {remark}")
    if batch.error:
        click.echo(f"Error: {batch.error} What came before it is stored.", err=True)
