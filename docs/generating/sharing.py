"""What may be shared and how records are handled, as the code has it."""

from __future__ import annotations

from generating.marks import code, page, table
from hueandcry.core.sharing.defaults import DEFAULTS
from hueandcry.core.sharing.gateway_table import TABLE
from hueandcry.core.sharing.handling import printed
from hueandcry.core.sharing.handling_table import (
    ASSESSMENTS,
    COMPARTMENTS,
    CONDITIONS,
    HANDLING_CODES,
    MARKINGS,
    SOURCE_GRADES,
    TLPS,
)
from hueandcry.core.sharing.law_table import LAWS
from hueandcry.core.sharing.reading_table import READING
from hueandcry.core.sharing.request import Line
from hueandcry.core.sharing.vocabulary import PARTY_OF_KIND

_GIVEN = (
    "Every page, operation of the API, file and command that gives anything of a record asks this table first, for "
    "each owner of what it gives. It is read from the top; ten thousand arbitrary looks hold row-level security to it."
)
_GIVES = {True: "Given", False: "Refused"}
_READ = (
    "Read from the top: the first line that speaks of a sharing decides it. What stops comes first, then the gateways; "
    "what no line allows, the last one refuses. An agreement between the two can only make an answer stricter. Why "
    "it is so is in [sharing](../explanation/sharing.md)."
)
_CHECKED = (
    "What was written from memory was not checked against the text of the law: it is to be settled with each "
    "organisation's data protection officer, and is no advice."
)


def gateways_page() -> str:
    """Return the table of gateways, the laws and what each kind of organisation counts as."""
    lines = [
        (code(line.code), line.says, _when(line), line.outcome.says, ", ".join(map(code, line.laws)), _then(line))
        for line in TABLE
    ]
    ways = [
        (code(way.code), way.sentence, _GIVES[way.may], ", ".join(map(code, way.laws)), way.next_route)
        for way in READING
    ]
    laws = [(code(law.code), law.title, law.cited, law.status) for law in LAWS.values()]
    parties = [(code(kind), party.value) for kind, party in PARTY_OF_KIND.items()]
    return page(
        "Gateways",
        "## Who reads what is here",
        _GIVEN,
        table(("line", "says", "answer", "law", "then"), ways),
        "## What is shared with others",
        _READ,
        table(("line", "says", "when", "answer", "law", "then"), lines),
        "## Laws",
        _CHECKED,
        table(("code", "what", "where", "how far checked"), laws),
        "## Organisations in law",
        table(("kind", "counts as"), parties),
    )


def _when(line: Line) -> str:
    parts = (
        ("from", line.discloser),
        ("to", line.recipient),
        ("of any of", line.data),
        ("of nothing but", line.covers),
        ("about", line.subjects),
        ("for", line.purposes),
        ("with", line.needs),
        ("unless", line.unless),
    )
    said = [f"{word} {'; '.join(sorted(values))}" for word, values in parts if values]
    if line.needs_agreement:
        said.append("under an agreement in force")
    return "<br>".join(said)


def _then(line: Line) -> str:
    return "<br>".join(part for part in (line.next_route, *line.duties) if part)


def handling_page() -> str:
    """Return every code of handling, and what records of each kind of source carry."""
    grading = [
        *((code(one), f"source: {says}") for one, says in SOURCE_GRADES.items()),
        *((code(one), f"assessment: {says}") for one, says in ASSESSMENTS.items()),
        *((code(one), f"handling: {says}") for one, says in HANDLING_CODES.items()),
        *((code(one), f"condition: {says}") for one, says in CONDITIONS.items()),
    ]
    usual = [(code(kind), printed(handling, with_grading=True)) for kind, handling in DEFAULTS.items()]
    return page(
        "Handling",
        "Every record carries a grading, a marking, a label and perhaps compartments, from its source, from the moment "
        "it arrives. Where two meet, the stricter wins. A company's people never see a grading. The letters A to E and "
        "the conditions are from memory; each organisation sets its own sources.",
        table(("grading", "means"), grading),
        table(("marking", "means"), [(code(one), says) for one, says in MARKINGS.items()]),
        table(("label", "means"), [(code(f"TLP:{one}"), says) for one, says in TLPS.items()]),
        table(("compartment", "what", "besides"), [(code(one), *says) for one, says in COMPARTMENTS.items()]),
        "## What a new source's records carry",
        table(("kind", "handling"), usual),
    )
