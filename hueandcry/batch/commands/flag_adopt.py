"""`hue flag adopt`: a named person takes a candidate, refuses it, or puts an earlier model back."""

from __future__ import annotations

from datetime import UTC, datetime

import click

from hueandcry.access.viewer import ENGINE, Viewer, viewing


@click.command()
@click.argument("candidate")
@click.option("--by", "name", required=True, help="Who decides: a person's name or e-mail address.")
@click.option("--reason", required=True, help="Why; it stands beside the decision.")
@click.option("--refuse", is_flag=True, help="Refuse the candidate instead.")
@click.option("--back", is_flag=True, help="Put an earlier model back in force instead.")
def adopt(candidate: str, name: str, reason: str, refuse: bool, back: bool) -> None:
    """Adopt CANDIDATE, the beginning of its digest as `hue flag compare` prints it, or "packaged" with --back.

    Workers use it from their next batch on; `hue flag recompute` decides history anew.
    """
    from hueandcry.stages.flag.adoption import actions, queries

    if refuse and back:
        raise click.UsageError("--refuse and --back do not go together.")
    viewer, at = Viewer(name, 0, frozenset(), ENGINE), datetime.now(UTC)
    with viewing(viewer):
        found = None if candidate == "packaged" else _found(candidate)
        if back:
            actions.put_back(candidate_id=found, reason=reason, by=viewer, at=at)
        elif found is None:
            raise click.UsageError("The packaged model can only be put back: add --back.")
        else:
            actions.decide(candidate_id=found, adopt=not refuse, reason=reason, by=viewer, at=at)
        now = queries.in_force()
    click.echo(f"In force: {now.name if now else 'the model that ships with the program'}.")


def _found(written: str) -> int:
    from hueandcry.stages.flag.adoption import actions, queries

    found = [one.id for one in queries.candidates() if len(written) >= 6 and one.digest.startswith(written)]
    if len(found) != 1:
        raise actions.NoSuchCandidate()
    return found[0]
