"""Run in a process of its own: fills a hub with a few records, and one person of every role."""

from __future__ import annotations

import os
import sys

import django


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "hueandcry.config.settings")
    django.setup()
    from hueandcry.access.actions import add_forces
    from hueandcry.access.roles import ROLES
    from hueandcry.access.viewer import viewing
    from tests.factories import ENGINE_VIEWER, member, organisation
    from tests.web.shared_number import country

    with viewing(ENGINE_VIEWER):
        add_forces()
        here = country()
        homes = {
            "national_analyst": organisation("National unit", "national_unit"),
            "partner_liaison": here.bank,
            "auditor": organisation("Oversight", "oversight"),
        }
        for role in ROLES:
            member(homes.get(role, here.kent), role, email=f"{role}@hue.example")
        # Whoever adds a passkey is asked for it ever after: nobody else's test may sign in as them.
        member(homes["auditor"], "auditor", email="passkey@hue.example")


if __name__ == "__main__":
    sys.exit(main())
