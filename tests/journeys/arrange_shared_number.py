"""Run in a process of its own: fills a hub with the country of tests.web.shared_number and people who can sign in."""

from __future__ import annotations

import os
import sys

import django


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "hueandcry.config.settings")
    django.setup()
    from hueandcry.access.viewer import viewing
    from hueandcry.stages.flag.models import Flag
    from tests.factories import ENGINE_VIEWER, bring_in, member, organisation, report_id, source
    from tests.web.shared_number import country

    with viewing(ENGINE_VIEWER):
        here = country()
        surrey = organisation("Surrey")
        bring_in(source(surrey), [{"ref": f"S{n}", "text": f"Words number {n}, on Facebook"} for n in range(1, 6)])
        for n in range(1, 6):
            Flag.objects.filter(pk=report_id(f"S{n}")).update(
                hub_decision="review", hub_probability=0.5 + n / 100, hub_kind="enabled", hub_family="stalking"
            )
        member(here.kent, "force_analyst", email="analyst.kent@hue.example")
        member(surrey, "force_recorder", email="recorder.surrey@hue.example")
        unit = organisation("National unit", "national_unit")
        member(unit, "national_analyst", "auditor", email="analyst.national@hue.example")


if __name__ == "__main__":
    sys.exit(main())
