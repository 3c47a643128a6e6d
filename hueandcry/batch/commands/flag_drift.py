"""`hue flag drift`: every source's last months against those before; what changed becomes a notice."""

from __future__ import annotations

from datetime import UTC, datetime

import click

from hueandcry.access.viewer import ENGINE, Viewer, viewing


@click.command()
def drift() -> None:
    """Compare each source's last three months with the six before each, and list the notices that are open.

    The same is done for a source whenever an import of it ends.
    """
    from hueandcry.stages.flag.drift import actions, queries
    from hueandcry.stages.record import queries as record

    with viewing(Viewer("hue flag drift", 0, frozenset(), ENGINE)):
        at = datetime.now(UTC)
        raised = sum(actions.look(source_id=source_id, at=at) for source_id in queries.sources_counted())
        titles = {source.id: source.title for source in record.sources()}
        for one in queries.notices(limit=1000):
            shares = f"{one.before:.1%} → {one.now:.1%} of {one.records:,} records"
            click.echo(f"{one.month:%Y-%m}  {titles.get(one.source_id, '')}: {one.says} {shares}")
    click.echo(f"{raised} new.", err=True)
