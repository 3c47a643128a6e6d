"""`hue law`: what falls due, disposal, and the clocks behind it."""

from __future__ import annotations

from datetime import UTC, date, datetime

import click

from hueandcry.access import queries as access
from hueandcry.access.viewer import ENGINE, Viewer, viewer_of, viewing
from hueandcry.batch.commands.law_periods import periods
from hueandcry.core.retention.groups_table import GROUPS

_ENGINE = Viewer("hue law", 0, frozenset(), ENGINE)


def _now() -> datetime:
    return datetime.now(UTC)


@click.group()
def command() -> None:
    """Retention: what falls due, disposal, and the clocks behind it."""


command.add_command(periods)


@command.command("due")
@click.option("--owner", required=True, help="Code of the organisation whose records.")
@click.option("--until", type=click.DateTime(["%Y-%m-%d"]), help="Due by this day; today when left out.")
@click.option("--plan", "as_plan", is_flag=True, help="How many fall due in each of the next twelve months instead.")
def due_command(owner: str, until: datetime | None, as_plan: bool) -> None:
    """Write the records that are due for review as CSV: number, group, review date, first date of disposal, held."""
    from hueandcry.stages.law import queries

    with viewing(_ENGINE):
        number = access.get_organisation(owner).pk
        if as_plan:
            click.echo("month,group,records")
            for cell in queries.plan(owner_id=number, start=_now().date()):
                click.echo(f"{cell.month:%Y-%m},{cell.group},{cell.count}")
            return
        click.echo("record,group,review on,not before,held")
        day: date = until.date() if until else _now().date()
        place = None
        while found := queries.due(owner_id=number, until=day, after=place, limit=1000):
            for one in found:
                clock = one.clock
                held = "yes" if one.is_held else "no"
                click.echo(f"{clock.report_id},{clock.group},{clock.review_on},{clock.keep_until},{held}")
            place = (found[-1].clock.review_on, found[-1].clock.report_id)


@command.command("dispose")
@click.option("--by", "email", help="E-mail address of the person who disposes; needs the permission.")
@click.option("--reason", help="Why; it is kept with the person's name.")
@click.option("--group", default="", type=click.Choice(["", *GROUPS]), help="Only records of this retention group.")
@click.option("--dry-run", is_flag=True, help="Say how many are due, and change nothing.")
@click.option("--go-on", is_flag=True, help="Only go on with disposals that were begun and have not ended.")
@click.option("--chunk", default=200, show_default=True, type=click.IntRange(1, 5000), help="Records a transaction.")
def dispose_command(email: str | None, reason: str | None, group: str, dry_run: bool, go_on: bool, chunk: int) -> None:
    """Dispose for good of every record of the person's organisation that is due. Killed, it is gone on with."""
    from hueandcry.stages.law import queries
    from hueandcry.stages.law.actions import disposing

    if not go_on:
        if not email:
            raise click.UsageError("Say who disposes with --by, or go on with what was begun with --go-on.")
        by = viewer_of(access.get_member(email), origin="hue law dispose")
        with viewing(by):
            if dry_run:
                count = queries.may_go_count(by.organisation_id, _now().date(), group)
                click.echo(f"{count:,} records have come to their date; those with a hold among them would be kept.")
                return
            disposing.ask(reason=reason or "", by=by, at=_now(), group=group)
    with viewing(_ENGINE):
        waiting = disposing.open_disposals()
    for number in waiting:
        ended = disposing.run(number, now=_now, chunk=chunk)
        click.echo(f"Disposal {number}: {'done' if ended else 'another process is at it'}.")


@command.command("reckon")
def reckon_command() -> None:
    """Set every record's clock anew: after an upgrade, a change of the groups, and each night for readers' answers."""
    from hueandcry.stages.law.actions import clocks

    with viewing(_ENGINE):
        changed, together = clocks.reckon(lambda until: click.echo(f"record {until:,} …", err=True))
    click.echo(f"{changed:,} clocks changed, {together:,} dates changed for a linked record's sake.")


@command.command("release")
@click.argument("reference")
@click.option("--by", "email", required=True, help="E-mail address of the supervisor, who is cleared for the record.")
@click.option("--second", required=True, help="E-mail address of a second supervisor of the same organisation.")
@click.option("--reason", required=True, help="Why; that there was one is kept with both names.")
def release_command(reference: str, email: str, second: str, reason: str) -> None:
    """Take the record REFERENCE out of its compartments; what ties it to others is made anew."""
    from hueandcry.batch import returning
    from hueandcry.core.importing.references import reference_key
    from hueandcry.stages.record import queries as record

    by, other = (viewer_of(access.get_member(one), origin="hue law release") for one in (email, second))
    with viewing(by):
        found = record.of_owner(record.find_by_reference(reference_key(reference)), by.organisation_id)
    if len(found) != 1:
        raise record.NoSuchReport()
    returning.take_out(report_id=found[0], reason=reason, by=by, second=other, at=_now())
    click.echo("The record is in no compartment any more.")


@command.command("tidy")
def tidy_command() -> None:
    """Remove what its own rule ends: old uploads, old imports' rejected rows, old answers to people's requests."""
    from hueandcry.stages.law.actions import tidying

    with viewing(_ENGINE):
        done = tidying.tidy(by=_ENGINE, at=_now())
    click.echo(f"{done.uploads:,} uploads, {done.rejections:,} rejected rows and {done.requests:,} requests removed.")
