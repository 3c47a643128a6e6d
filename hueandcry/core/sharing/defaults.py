"""The handling that records of a source of each kind carry until somebody says otherwise."""

from __future__ import annotations

from hueandcry.core.sharing.handling import Grading, Handling

# A force's own crime record is reliable and known indirectly; nobody could yet assess the public or a new feed.
_FORCE = Handling(Grading("1", "C", "P"))
_UNTESTED = Handling(Grading("2", "D", "P"))
# A company's report names its customers: those who need it only.
_COMPANY = Handling(Grading("2", "D", "P"), tlp="AMBER")

DEFAULTS: dict[str, Handling] = {
    "force": _FORCE, "regional_unit": _FORCE, "lead_force": _FORCE, "national_unit": _FORCE,
    "national_agency": _FORCE, "report_centre": _UNTESTED, "marketplace": _COMPANY, "platform": _COMPANY,
    "bank": _COMPANY,
}  # fmt: skip


def default_handling(source_kind: str) -> Handling:
    """Return the handling of a new source's records; an unknown kind is untested."""
    return DEFAULTS.get(source_kind, _UNTESTED)
