"""`hue flag recompute`: every record decided anew, under the policy in force or a named one."""

from __future__ import annotations

import sys

import click
from tqdm import tqdm

from hueandcry.access.viewer import ENGINE, Viewer, viewing
from hueandcry.batch import deciding
from hueandcry.batch.models_folder import model_in_force
from hueandcry.core.scan import scan
from hueandcry.stages.flag import footers
from hueandcry.stages.flag.accuracy.actions import publish_all
from hueandcry.stages.flag.accuracy.queries import drawn_owners
from hueandcry.stages.flag.policies import queries as policies
from hueandcry.stages.flag.policies.data import Asked
from hueandcry.stages.record import queries as record


@click.command()
@click.option("--source", "source_code", help="Only the records of this source.")
@click.option(
    "--policy", "name", default="", help="Under this named policy, alike for all: organisations' own lines do not hold."
)
@click.option("--anew", is_flag=True, help="Begin again, although the same recompute was stopped part-way.")
def recompute(source_code: str | None, name: str, anew: bool) -> None:
    """Decide history anew under the policy now in force, or a named one. What people decided is never touched.

    Stopped part-way it goes on where it was when given again. Imports may run beside it. Footers of each source are
    learned first. Series are not changed: they follow from identifiers, not from flags.
    """
    viewer = Viewer("hue flag recompute", 0, frozenset(), ENGINE)
    with viewing(viewer), tqdm(unit=" records", file=sys.stderr) as bar:
        source_id = record.get_source(source_code).id if source_code else None
        policy = policies.get(name) if name else policies.in_force()
        model = model_in_force()
        for one in record.sources():
            if source_id in (None, one.id):
                footers.learn(source_id=one.id, owner_id=one.owner_id, at=deciding.now())
        asked = Asked(name, source_id, model.name if model else scan("").model)
        total = changed = 0
        how = deciding.Deciding(asked, policy, keeps_lines=not name, model=model)
        for count, differ in deciding.run(how, by=viewer, anew=anew):
            total, changed = total + count, changed + differ
            bar.update(count)
        publish_all(drawn_owners())
    click.echo(
        f"{total:,} records decided under {policy.name} {policy.version}; {changed:,} answers differ from before."
    )
