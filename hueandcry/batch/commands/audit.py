"""`hue audit`: seal the trail, verify it, and give outsiders what they need to do so themselves."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import IO, Any

import click

from hueandcry.core.errors import NotPossible
from hueandcry.core.sealing import export as exports
from hueandcry.core.sealing import proof as proofs

_SHOWN = 100


class WritersBusy(NotPossible):
    """Somebody has been writing to the trail all the while; nothing was sealed. Try again, or wait longer."""


class NotOfThisChain(NotPossible):
    """The proof's seal is not the one in this export."""


@click.group()
def command() -> None:
    """Seal the audit trail, verify it, and prove it to outsiders."""


@contextmanager
def _database() -> Iterator[None]:
    # Started here and not for the whole group: `hue audit check` needs none.
    from hueandcry.batch import postgres
    from hueandcry.batch.cli import set_up_django

    with postgres.running():
        set_up_django()
        yield


@command.command("seal")
@click.option("--wait", default=30.0, show_default=True, help="Seconds to wait for transactions under way.")
def seal_command(wait: float) -> None:
    """Seal every event there is now; workers do the same every minute."""
    with _database():
        from hueandcry.batch.sealer import seal_now

        made, is_done = seal_now(wait_seconds=wait)
    if not is_done:
        raise WritersBusy()
    events = sum(one.count for one in made)
    click.echo(f"{events:,} events sealed in {len(made):,} seals." if made else "Nothing new to seal.")


@command.command("count")
@click.option("--again", is_flag=True, help="Throw away what was counted, and count everything anew.")
def count_command(again: bool) -> None:
    """Count the sealed events for the auditor's report and searches; workers do the same every minute."""
    with _database():
        from hueandcry.batch.sealer import count_now

        upto = count_now(again=again)
    click.echo(f"Counted up to event {upto:,}." if upto else "Nothing is sealed yet, so nothing is counted.")


@command.command("verify")
@click.option("--against", type=click.File("r", encoding="utf-8"), help="An export kept elsewhere, to compare with.")
def verify_command(against: IO[str] | None) -> None:
    """Check every sealed event and every seal; exit 1 and name what was changed, removed, put in or moved."""
    with _database():
        from hueandcry.batch.verifying import verify_and_note

        found = verify_and_note(list(exports.read(against)) if against else [], at=datetime.now(UTC))
    for fault in found.faults[:_SHOWN]:
        where = f"seal {fault.seal}" if fault.event is None else f"event {fault.event:,} (seal {fault.seal})"
        click.echo(f"{fault.what:<9} {where}: {fault.says}")
    if len(found.faults) > _SHOWN:
        click.echo(f"… and {len(found.faults) - _SHOWN:,} more.")
    click.echo(f"{found.events:,} events in {found.seals:,} seals checked; sealed up to event {found.sealed_to:,}.")
    if found.unsealed:
        click.echo(f"{found.unsealed:,} events since then are not sealed yet, the oldest of {found.unsealed_since:%c}.")
    click.echo(f"{len(found.faults):,} faults." if found.faults else "The trail is whole.")
    sys.exit(1 if found.faults else 0)


@command.command("export")
@click.argument("out", type=click.File("w", encoding="utf-8"))
def export_command(out: IO[str]) -> None:
    """Write every seal's root and signature, and the public key, to OUT (- for standard output)."""
    with _database():
        from hueandcry.batch.verifying import kept_seals

        written = -1  # the first line names the form
        for line in exports.lines(kept_seals()):
            out.write(line)
            written += 1
    click.echo(f"{written:,} seals written. Give the file to somebody outside; it holds no event.", err=True)


@command.command("prove")
@click.argument("event", type=int)
@click.option("--out", type=click.File("w", encoding="utf-8"), default="-", help="Where to; else standard output.")
def prove_command(event: int, out: IO[str]) -> None:
    """Write the proof that EVENT, a number, is in the sealed trail as it stands."""
    with _database():
        from hueandcry.batch.verifying import proof_of

        out.write(json.dumps(proof_of(event).as_json(), indent=1) + "\n")


@command.command("check")
@click.argument("proof", type=click.File("r", encoding="utf-8"))
@click.option("--against", type=click.File("r", encoding="utf-8"), help="An export that you have kept.")
def check_command(proof: IO[str], against: IO[str] | None) -> None:
    """Check the PROOF of an event, with no database, and show the event.

    The proof alone says that somebody sealed this event; an export that you have kept says that it was this hub.
    """
    given = proofs.read_proof(_json(proof))
    event = proofs.check(given)
    if against and given.seal not in [one.statement for one in exports.read(against)]:
        raise NotOfThisChain()
    click.echo(f"event           {given.event}")
    for name, value in event.items():
        click.echo(f"{name:<15} {'' if value is None else value}")
    click.echo(f"Sealed {given.seal.sealed_at} in seal {given.seal.number}, key {given.seal.key[:16]}…")
    click.echo("The proof holds" + (", and its seal is in the export." if against else "; no export was compared."))


def _json(file: IO[str]) -> Any:
    try:
        return json.load(file)
    except ValueError as error:
        raise proofs.NotAProof() from error
