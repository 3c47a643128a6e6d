"""The demo nation: organisations, people who can sign in, and a simulated year of records."""

from __future__ import annotations

import json
import secrets
import sys
import tempfile
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from tqdm import tqdm

from hueandcry.access import actions as access
from hueandcry.access import queries as people
from hueandcry.access.models import Organisation
from hueandcry.access.viewer import ENGINE, Viewer, viewing
from hueandcry.batch.pipeline.pool import Pool
from hueandcry.batch.pipeline.run import run
from hueandcry.batch.sign_ins import SignIn
from hueandcry.batch.sources import open_described
from hueandcry.batch.words_table import WORDS
from hueandcry.stages.record import intake
from hueandcry.stages.record import queries as record
from hueandcry.stages.record.actions import batches
from hueandcry.stages.record.data import SourceData

RECORDS = 40_000
SEED = 2026

NATIONAL_UNIT = ("national-unit", "National E-crime Unit", "national_unit")
OVERSIGHT = ("oversight", "Digital Policing Audit", "oversight")

# (role as a person would say it, name, local part, organisation, role code)
PEOPLE = (
    ("Force recorder", "Morgan Ellis", "recorder", "kent", "force_recorder"),
    ("Force analyst", "Sam Okafor", "analyst", "kent", "force_analyst"),
    ("National analyst", "Priya Raman", "national", "national-unit", "national_analyst"),
    ("Marketplace liaison", "Alex Hart", "liaison", "(marketplace)", "partner_liaison"),
    ("Auditor", "Jo Whitfield", "auditor", "oversight", "auditor"),
)


def build() -> list[SignIn] | None:
    """Build the demo nation unless it is there; return the sign-ins it made, or None.

    Interrupted half-way, the next call goes on: every step is one that may be repeated.
    """
    engine = Viewer("hue demo", 0, frozenset(), ENGINE)
    with viewing(engine):
        if _is_complete():
            return None
        access.add_forces()
        for code, name, kind in (NATIONAL_UNIT, OVERSIGHT):
            access.add_organisation(code=code, name=name, kind=kind)
        with tempfile.TemporaryDirectory() as folder:
            described = _simulate(Path(folder))
            imports = [
                (open_described(one, by=engine, at=datetime.now(UTC)), Path(folder) / one["file"]) for one in described
            ]
            _import_all(imports, engine)
        # People come last: that they are there says that the nation is whole.
        marketplace = next(s.owner_id for s, _ in imports if s.kind == "marketplace")
        return _people(marketplace, engine)


def _is_complete() -> bool:
    try:
        people.get_member(_address("auditor"))
    except people.NoSuchMember:
        return False
    return True


def _address(local: str) -> str:
    return f"{local}@hue.example"


def _simulate(folder: Path) -> list[dict[str, Any]]:
    from hueandcry.batch.commands.simulate import write_nation

    write_nation(folder, RECORDS, SEED)
    return list(json.loads((folder / "sources.json").read_text("utf-8")))


def _import_all(imports: Iterable[tuple[SourceData, Path]], engine: Viewer) -> None:
    everything = list(imports)
    bar = tqdm(total=len(everything), unit=" files", desc="Importing the nation", file=sys.stderr)
    with bar, Pool() as pool:
        for source, path in everything:
            digest, size = intake.digest_of(path)
            kept = intake.Kept(path.name, path, digest, size)
            profile = intake.named_profile(source, source.profile_name)
            batch_id = record.find_open_batch(source.id, digest) or intake.queue(
                source=source, kept=kept, profile=profile, by=engine, at=datetime.now(UTC)
            )
            batches.claim(at=datetime.now(UTC), batch_id=batch_id)
            run(batch_id, pool)
            bar.update()


def _people(marketplace: int, engine: Viewer) -> list[SignIn]:
    made = []
    for title, name, local, organisation, role in PEOPLE:
        where = (
            Organisation.objects.get(pk=marketplace)
            if organisation == "(marketplace)"
            else people.get_organisation(organisation)
        )
        password = "-".join(secrets.choice(WORDS) for _ in range(4))
        new = access.NewMember(_address(local), name, where, [role], password)
        access.add_member(new=new, by=engine, at=datetime.now(UTC))
        made.append(SignIn(title, _address(local), password))
    return made
