"""`hue flag recompute`: every record decided anew, under the policy and model now in force."""

from __future__ import annotations

import sys
from datetime import UTC, datetime

import click
from tqdm import tqdm

from hueandcry.access.viewer import ENGINE, Viewer, viewing
from hueandcry.batch.models_folder import model_in_force
from hueandcry.core.scan import ScanInput, scan_many
from hueandcry.stages.flag import actions as flag
from hueandcry.stages.flag.accuracy.actions import publish_all
from hueandcry.stages.flag.accuracy.queries import drawn_owners
from hueandcry.stages.record import queries as record

_PAGE = 2000


@click.command()
@click.option("--source", "source_code", help="Only the records of this source.")
def recompute(source_code: str | None) -> None:
    """Decide history anew under the policy now in force. What people decided is never touched.

    Series are not changed: they follow from identifiers, not from flags.
    """
    viewer = Viewer("hue flag recompute", 0, frozenset(), ENGINE)
    with viewing(viewer), tqdm(unit=" records", file=sys.stderr) as bar:
        source_id = record.get_source(source_code).id if source_code else None
        model = model_in_force()
        changed = total = last = 0
        while page := record.to_decide(after=last, source_id=source_id, limit=_PAGE):
            last = page[-1].report_id
            scans = scan_many(
                [ScanInput(one.text, one.offence, one.source_kind, one.force_flag, one.sms_counts) for one in page],
                model=model,
            )
            answers = {one.report_id: scan for one, scan in zip(page, scans, strict=True)}
            changed += flag.decide_anew(answers, by=viewer, at=datetime.now(UTC))
            total += len(page)
            bar.update(len(page))
        publish_all(drawn_owners())
    click.echo(f"{total:,} records decided; {changed:,} answers differ from before.")
