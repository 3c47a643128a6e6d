"""Table: which group a record is in. Read from top to bottom; the first line that fits decides.

A line fits when every condition that it has does; an empty one asks nothing. Offences are named by the weights of
core.linkage.harm_table, by Home Office class, or by the family that the flag found or a person set.
"""

from __future__ import annotations

from dataclasses import dataclass

COMPANIES = frozenset({"marketplace", "platform", "bank", "security_firm", "trade_body"})


@dataclass(frozen=True, slots=True)
class Rule:
    """One line: the group, and what a record must be for it. harms, classes, families: any of them is enough."""

    code: str
    group: str
    says: str
    harms: frozenset[str] = frozenset()
    classes: frozenset[str] = frozenset()
    families: frozenset[str] = frozenset()
    source_kinds: frozenset[str] = frozenset()
    has_suspect: bool | None = None
    is_offence: bool | None = None


def _names(*names: str) -> frozenset[str]:
    return frozenset(names)


RULES: tuple[Rule, ...] = (
    Rule("homicide", "1", "Homicide or rape.", harms=_names("homicide", "rape")),
    Rule(
        "child", "1", "Sexual abuse or exploitation of a child, or images of it.",
        classes=_names("21", "22B", "71", "86", "88A"), families=_names("child_safety"),
    ),
    Rule(
        "serious", "2", "A sexual, violent or otherwise serious offence.",
        harms=_names("sexual", "injury", "robbery", "business robbery", "weapons", "arson", "supply"),
        classes=_names("3B", "5D", "5E", "8Q", "35", "88E"),
        families=_names("stalking", "sextortion_intimate_images", "threats_blackmail", "ransomware_extortion"),
    ),
    Rule("large-fraud", "2", "A fraud of £100,000 or more.", harms=_names("fraud A", "fraud B")),
    Rule(
        "company", "C", "A company's report in which nobody and nothing names an offence.",
        source_kinds=COMPANIES, is_offence=False,
    ),
    Rule(
        "no-crime", "V", "A report by the public in which no crime is made out.",
        source_kinds=_names("report_centre"), is_offence=False,
    ),
    Rule("suspect", "3", "Another offence, with a suspect named.", has_suspect=True),
    Rule("undetected", "4", "Another offence, or none named, and nobody is suspected."),
)  # fmt: skip
