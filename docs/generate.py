"""Writes docs/reference from the code, or with --check tells which page is out of date."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable
from pathlib import Path

REFERENCE = Path(__file__).parent / "reference"


def pages() -> dict[str, Callable[[], str]]:
    """Return each page's name and what makes it."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "hueandcry.config.settings")
    # No page is served from here: nothing need be made or kept in the data folder.
    os.environ.setdefault("HUE_SECRET_KEY", "documents only")
    import django

    django.setup()
    from generating import commands, doors, law, people, policies, sharing

    return {
        "algorithmic-transparency.md": law.transparency_page,
        "api.md": doors.api_page,
        "commands.md": commands.commands_page,
        "doors.md": doors.doors_page,
        "flag-policy.md": policies.flag_page,
        "gateways.md": sharing.gateways_page,
        "handling.md": sharing.handling_page,
        "identifiers.md": policies.identifiers_page,
        "impact-assessment.md": law.assessment_page,
        "link-policy.md": policies.link_page,
        "openapi.json": doors.openapi,
        "organisations.md": people.organisations_page,
        "pages.md": doors.pages_page,
        "record-of-processing.md": people.processing_page,
        "retention-schedule.md": law.retention_page,
        "roles.md": people.roles_page,
        "sharing-agreement.md": law.agreement_page,
        "states.md": doors.states_page,
    }


def main() -> None:
    """Write the pages that differ, or name them."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--check", action="store_true", help="change nothing; exit 1 when a page is out of date")
    asked.add_argument("--folder", type=Path, default=REFERENCE, help="where the pages are")
    given = asked.parse_args()
    made = {name: make() for name, make in pages().items()}
    stale = [name for name, text in made.items() if _stored(given.folder / name) != text]
    if given.check:
        if stale:
            sys.exit(f"Out of date in docs/reference: {', '.join(stale)}. `make docs` writes them anew.")
        return
    for name in stale:
        (given.folder / name).write_text(made[name], encoding="utf-8")


def _stored(path: Path) -> str | None:
    return path.read_text(encoding="utf-8") if path.exists() else None


if __name__ == "__main__":
    main()
