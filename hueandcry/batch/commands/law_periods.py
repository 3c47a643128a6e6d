"""`hue law periods`: how long an organisation keeps its records, proposed by one person and confirmed by another."""

from __future__ import annotations

import csv
import sys
from dataclasses import replace
from datetime import UTC, datetime

import click

from hueandcry.access import queries as access
from hueandcry.access.viewer import ENGINE, Viewer, viewer_of, viewing
from hueandcry.core.retention.groups_table import GROUPS
from hueandcry.core.retention.rules_table import RULES
from hueandcry.core.retention.schedule import Period, Schedule, where_from

_ENGINE = Viewer("hue law periods", 0, frozenset(), ENGINE)
_BY = "E-mail address of the person who decides; needs the permission, and did not propose them."


def _now() -> datetime:
    return datetime.now(UTC)


def _person(email: str) -> Viewer:
    return viewer_of(access.get_member(email), origin="hue law periods")


@click.group()
def periods() -> None:
    """Show, propose or decide how long an organisation's records are kept."""


@periods.command("show")
@click.option("--owner", required=True, help="Code of the organisation.")
def show_command(owner: str) -> None:
    """Write the periods in force as CSV, and after them the group that each rule puts a record in."""
    from hueandcry.stages.law.periods import queries

    with viewing(_ENGINE):
        schedule = queries.in_force(access.get_organisation(owner).pk)
    out = csv.writer(sys.stdout)
    out.writerow(["group", "months to review", "not before age", "confirmed", "where from"])
    for code, group in GROUPS.items():
        period = schedule.period(code)
        confirmed = "yes" if period.source else "no"
        out.writerow([code, period.review_months, period.until_age or "", confirmed, where_from(group, period)])
    out.writerow([])
    out.writerow(["rule", "group"])
    out.writerows((rule.code, group) for rule, group in zip(RULES, schedule.groups, strict=True))


@periods.command("propose")
@click.option("--by", "email", required=True, help="E-mail address of the person who proposes; needs the permission.")
@click.option("--reason", required=True, help="Why; it is kept with the person's name.")
@click.option("--months", multiple=True, help="GROUP=MONTHS until somebody looks at a record; may be given again.")
@click.option("--age", multiple=True, help="GROUP=AGE of the subject until which nothing goes; GROUP= for none.")
@click.option("--source", multiple=True, help="GROUP=TEXT: where the group's period is from.")
@click.option("--rule", multiple=True, help="RULE=GROUP that it puts a record in.")
@click.option("--dry-run", is_flag=True, help="Say what it would do, and propose nothing.")
def propose_command(
    email: str, reason: str, months: tuple[str, ...], age: tuple[str, ...], source: tuple[str, ...],
    rule: tuple[str, ...], dry_run: bool,
) -> None:  # fmt: skip
    """Propose periods for the person's organisation; what is not named stays. A second person confirms them."""
    from hueandcry.stages.law.periods import actions, queries

    by = _person(email)
    with viewing(by):
        schedule = queries.in_force(by.organisation_id)
        for field, settings in (("months", months), ("age", age), ("source", source), ("rule", rule)):
            for setting in settings:
                schedule = _changed(schedule, field, *_split(setting))
        foreseen = actions.foresee(schedule, by=by, at=_now())
        for says, count in foreseen.numbers().items():
            click.echo(f"{says}: {count:,}")
        if not dry_run:
            number = actions.propose(schedule=schedule, reason=reason, by=by, at=_now())
            click.echo(f"Proposed as {number}. Another person: hue law periods confirm {number} --by … --reason …")


def _split(setting: str) -> tuple[str, str]:
    name, found, value = setting.partition("=")
    if not found or name not in {*GROUPS, *(rule.code for rule in RULES)}:
        raise click.UsageError(f"{setting!r} names no group or rule; write 3=72 or large-fraud=2.")
    return name, value.strip()


def _changed(schedule: Schedule, field: str, name: str, value: str) -> Schedule:
    if field == "rule":
        codes = [rule.code for rule in RULES]
        groups = (value if code == name else group for code, group in zip(codes, schedule.groups, strict=True))
        return replace(schedule, groups=tuple(groups))
    if name not in GROUPS:
        raise click.UsageError(f"{name!r} is no group.")
    changed = _with(schedule.period(name), field, value)
    periods = (changed if code == name else one for code, one in zip(GROUPS, schedule.periods, strict=True))
    return replace(schedule, periods=tuple(periods))


def _with(period: Period, field: str, value: str) -> Period:
    if field == "source":
        return replace(period, source=value)
    if field == "age" and not value:
        return replace(period, until_age=None)
    if not (value.isascii() and value.isdecimal() and len(value) < 6):
        raise click.UsageError(f"{value!r} is no whole number.")
    return replace(period, until_age=int(value)) if field == "age" else replace(period, review_months=int(value))


@periods.command("confirm")
@click.argument("number", type=int)
@click.option("--by", "email", required=True, help=_BY)
@click.option("--reason", required=True, help="Why; it is kept with the person's name.")
def confirm_command(number: int, email: str, reason: str) -> None:
    """Put the periods NUMBER in force and set every clock by them; nothing goes by it. Killed, it is gone on with."""
    from hueandcry.stages.law.periods import actions

    by = _person(email)
    with viewing(by):
        actions.confirm(periods_id=number, reason=reason, by=by, at=_now())
    click.echo("The periods are in force.")
    _go_on()


@periods.command("refuse")
@click.argument("number", type=int)
@click.option("--by", "email", required=True, help=_BY)
@click.option("--reason", required=True, help="Why; it is kept with the person's name.")
def refuse_command(number: int, email: str, reason: str) -> None:
    """Refuse the periods NUMBER, which another person proposed."""
    from hueandcry.stages.law.periods import actions

    by = _person(email)
    with viewing(by):
        actions.refuse(periods_id=number, reason=reason, by=by, at=_now())
    click.echo("The periods are refused.")


@periods.command("withdraw")
@click.argument("number", type=int)
@click.option("--by", "email", required=True, help="E-mail address of the person who proposed them.")
@click.option("--reason", required=True, help="Why; it is kept with the person's name.")
def withdraw_command(number: int, email: str, reason: str) -> None:
    """Withdraw the periods NUMBER, which the same person proposed."""
    from hueandcry.stages.law.periods import actions

    by = _person(email)
    with viewing(by):
        actions.withdraw(periods_id=number, reason=reason, by=by, at=_now())
    click.echo("The periods are withdrawn.")


@periods.command("go-on")
@click.option("--block", default=2000, show_default=True, type=click.IntRange(1, 50_000), help="Records a transaction.")
def go_on_command(block: int) -> None:
    """Go on with setting clocks by new periods where that was begun and has not ended, as the workers do."""
    _go_on(block)


def _go_on(block: int = 2000) -> None:
    from hueandcry.stages.law.periods import queries, reckoning

    with viewing(_ENGINE):
        waiting = queries.open_reckonings()
    for number in waiting:
        reckoning.run(number, now=_now, block=block, say=lambda until: click.echo(f"record {until:,} …", err=True))
        click.echo(f"Clocks are set by the periods {number}.")
