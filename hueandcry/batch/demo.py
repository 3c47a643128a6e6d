"""The demo nation: organisations, people who can sign in, and a simulated year of records."""

from __future__ import annotations

import secrets
import shutil
from datetime import UTC, datetime

from django.db import transaction

from hueandcry.access import actions as access
from hueandcry.access import queries as people
from hueandcry.access.viewer import ENGINE, Viewer, viewing
from hueandcry.batch.commands.simulate import write_nation
from hueandcry.batch.data_folder import data_folder
from hueandcry.batch.nation import import_nation
from hueandcry.batch.sign_ins import SignIn
from hueandcry.batch.words_table import WORDS
from hueandcry.stages.record import queries as record

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
    ("Intelligence supervisor", "Robin Tate", "supervisor", "kent", "intelligence_supervisor"),
    ("Records manager", "Ines Calder", "records", "kent", "records_manager"),
    ("Data protection officer", "Tom Abara", "protection", "kent", "data_protection_officer"),
    ("Inspector", "Amara Blyth", "inspector", "oversight", "figures_reader"),
    ("Administrator", "Lee Novak", "administrator", "kent", "administrator"),
    ("Second administrator", "Dee Marsh", "administrator.two", "kent", "administrator"),
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
        # In one place, so that an interrupted import finds its files again; the same seed writes the same bytes.
        folder = data_folder() / "demo-nation"
        write_nation(folder, RECORDS, SEED)
        import_nation(folder)
        shutil.rmtree(folder)
        # People come last: that they are there says that the nation is whole.
        marketplace = next(source.owner_id for source in record.sources() if source.kind == "marketplace")
        return _people(marketplace, engine)


def _is_complete() -> bool:
    try:
        people.get_member(_address("auditor"))
    except people.NoSuchMember:
        return False
    return True


def _address(local: str) -> str:
    return f"{local}@hue.example"


def _people(marketplace: int, engine: Viewer) -> list[SignIn]:
    made: list[SignIn] = []
    # Together or not at all: that one of them is there says that all are.
    with transaction.atomic():
        _add(marketplace, engine, made)
    return made


def _add(marketplace: int, engine: Viewer, made: list[SignIn]) -> None:
    for title, name, local, organisation, role in PEOPLE:
        where = (
            people.organisation(marketplace)
            if organisation == "(marketplace)"
            else people.get_organisation(organisation)
        )
        password = "-".join(secrets.choice(WORDS) for _ in range(4))
        new = access.NewMember(_address(local), name, where, [role], password)
        access.add_member(new=new, by=engine, at=datetime.now(UTC))
        made.append(SignIn(title, _address(local), password))
