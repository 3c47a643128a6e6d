"""Who sends records: forces, marketplaces, banks and the national fraud centre, with how each writes its file."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from hueandcry.core.simulation.forces_table import FORCES
from hueandcry.core.simulation.towns_table import TOWNS


@dataclass(frozen=True, slots=True)
class Source:
    """One sender: slug, owner, shape and file habits; weight is its share among senders of its kind.

    own holds numbers and domains that are the organisation's own, which no link may rest on.
    """

    slug: str
    organisation: str
    name: str
    organisation_kind: str
    shape: str
    weight: float
    encoding: str = "utf-8"
    delimiter: str = ","
    lines: bool = False
    number: str = ""
    places: tuple[str, ...] = ()
    towns: tuple[str, ...] = ()
    outward: tuple[str, ...] = ()
    welsh: bool = False
    picks: int = 0
    own: tuple[str, ...] = ()

    @property
    def file(self) -> str:
        """The name of its file."""
        return self.slug + (".jsonl" if self.lines else ".csv")


# The Metropolitan and City forces have far more crime than postcodes.
_CRIME_FACTOR: Final = {"force-metropolitan": 2.4, "force-city-of-london": 1.2, "force-greater-manchester": 1.4}

COMMON_NUMBER: Final = "03069990999"


def _force(row: tuple[str, str, str, str, str, str, str, int, str, str]) -> Source:
    slug, code, name, number, shape, encoding, delimiter, weight, places, outward = row
    return Source(
        slug=slug,
        organisation=code,
        name=name,
        organisation_kind="force",
        shape=shape,
        weight=weight * _CRIME_FACTOR.get(slug, 1.0),
        encoding=encoding,
        delimiter=delimiter,
        number=number,
        places=tuple(places.split("; ")),
        towns=TOWNS[slug],
        outward=tuple(outward.split()),
        welsh=code.startswith("W"),
        picks=int(number),
        own=(f"{slug.removeprefix('force-')}.police.uk",),
    )


def _railway(forces: tuple[Source, ...]) -> Source:
    """British Transport Police: no area of its own, so its places are everybody's."""
    return Source(
        slug="force-btp",
        organisation="btp",
        name="British Transport Police",
        organisation_kind="force",
        shape="niche",
        weight=45,
        encoding="cp1252",
        number="93",
        places=("London North", "London South", "Midland", "Pennine", "Wales", "Western", "Scotland"),
        towns=tuple(f"{force.towns[0]} railway station" for force in forces),
        outward=tuple(force.outward[0] for force in forces),
        picks=2,
        own=("btp.police.uk",),
    )


def _marketplace(slug: str, weight: float, *, lines: bool, encoding: str = "utf-8", delimiter: str = ",") -> Source:
    return Source(
        slug=f"marketplace-{slug}",
        organisation=slug,
        name=slug.capitalize(),
        organisation_kind="marketplace",
        shape="marketplace",
        weight=weight,
        encoding=encoding,
        delimiter=delimiter,
        lines=lines,
        own=(f"{slug}.example",),
    )


def _bank(slug: str, weight: float, number: int, encoding: str, delimiter: str) -> Source:
    return Source(
        slug=f"bank-{slug}",
        organisation=slug,
        name=f"{slug.capitalize()} Bank",
        organisation_kind="bank",
        shape="bank",
        weight=weight,
        encoding=encoding,
        delimiter=delimiter,
        picks=number,
        own=(f"0808157090{number}", f"{slug}-bank.example"),
    )


_TERRITORIAL: Final = tuple(_force(row) for row in FORCES)
FORCE_SOURCES: Final = (*_TERRITORIAL, _railway(_TERRITORIAL))

MARKETPLACES: Final = (
    _marketplace("larkfield", 40, lines=True),
    _marketplace("swapstead", 25, lines=True),
    _marketplace("hobnail", 12, lines=False),
    _marketplace("wheelmart", 9, lines=True),
    _marketplace("stallholder", 8, lines=False, encoding="cp1252", delimiter=";"),
    _marketplace("petpatch", 6, lines=True),
)

BANKS: Final = (
    _bank("harbour", 24, 1, "utf-8", ","),
    _bank("pennine", 18, 2, "cp1252", ","),
    _bank("lodestar", 16, 3, "utf-8", "|"),
    _bank("meridian", 13, 4, "utf-8-sig", ","),
    _bank("thistledown", 10, 5, "utf-8", "\t"),
    _bank("foundry", 8, 6, "utf-8", ";"),
    _bank("quayside", 6, 7, "cp1252", ","),
    _bank("greenacre", 5, 8, "utf-8", ","),
)

REPORT_FRAUD: Final = Source(
    slug="report-fraud",
    organisation="report-fraud",
    name="Report Fraud",
    organisation_kind="report_centre",
    shape="report-fraud",
    weight=1,
    lines=True,
    own=(COMMON_NUMBER,),
)

SOURCES: Final = (*FORCE_SOURCES, *MARKETPLACES, *BANKS, REPORT_FRAUD)
