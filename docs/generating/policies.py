"""What the hub decides by: the flag's edge cases, what joins records, the kinds of identifier."""

from __future__ import annotations

from collections import defaultdict

from generating.marks import code, page, table
from hueandcry.core.flagging.line_table import LINE_RULES
from hueandcry.core.flagging.policy import DEFAULT as FLAG
from hueandcry.core.flagging.policy_table import LINES
from hueandcry.core.flagging.rule_table import RULES
from hueandcry.core.identifiers.benign_table import PHONES, PUBLIC_SUFFIXES, SHARED_HOSTS, SHORT_NUMBERS
from hueandcry.core.identifiers.kinds import KINDS
from hueandcry.core.linkage.policy import DEFAULT as LINK
from hueandcry.core.linkage.weights import weight, why
from hueandcry.core.linkage.weights_table import WEAK
from hueandcry.stages.flag.data import FAMILIES
from hueandcry.stages.flag.data import KINDS as FLAG_KINDS
from hueandcry.stages.link.rows import ROLE_ORDER

_YES_NO = {True: "yes", False: "no"}


def flag_page() -> str:
    """Return the policy of the flag: one line for each edge case, and the rules that can settle it."""
    asking = defaultdict(list)
    for rule in RULES:
        asking[rule.policy].append(code(rule.name))
    for own in LINE_RULES:
        asking[own.line].append("its own")
    lines = [
        (
            code(line.name),
            line.case,
            line.online,
            line.kind,
            ", ".join(asking[line.name]) or "–",
        )
        for line in LINES
    ]
    rules = [
        (code(rule.name), rule.online, rule.says, rule.kind or "–", FAMILIES[rule.family] if rule.family else "–")
        for rule in RULES
    ]
    return page(
        "Flag policy",
        f"Policy **{FLAG.name}**, version **{FLAG.version}**. Every answer is stored with this name, the version and "
        "whatever lines an organisation changed. [How a flag is decided](../explanation/flag.md) says how it is used.",
        "## Edge cases",
        'The cases on which forces differ, and how the policy in force answers: is the offence online ("yes", "no", or '
        '"review": a person decides), and of which kind. Where a line is changed and one of its rules speaks, the '
        "changed line decides, whatever the model says. So does a line of its own rule where the model is not sure: "
        "such rules are not told to the model, and can be changed without fitting it anew.",
        table(("line", "the record says", "online", "kind", "rules"), lines),
        "## Rules",
        "In the order in which they are asked. The sentence is what a reader sees as a reason.",
        table(("rule", "online", "says", "kind", "family"), rules),
        "## Kinds and families",
        ", ".join(f"{title} (`{name}`)" for name, title in FLAG_KINDS.items()) + ".",
        ", ".join(f"{title} (`{name}`)" for name, title in FAMILIES.items()) + ".",
    )


def link_page() -> str:
    """Return the policy of linking: what joins two records, and what never does."""
    joining = [
        (
            kind.label,
            code(kind.name),
            _YES_NO[kind.joins],
            f"{weight(kind.name, 1):g}",
            f"{LINK.limit(kind.name):,}" if kind.joins else "–",
            why(kind.name),
        )
        for kind in KINDS.values()
    ]
    roles = [(role, _YES_NO[role in LINK.joining_roles]) for role in ROLE_ORDER]
    return page(
        "Link policy",
        f"Policy **{LINK.version}**. [How records are linked](../explanation/links.md) says how it is used.",
        f"A value joins while it says **{LINK.line:g}** bits or more: what its kind says in one record, less one for "
        "each doubling of the records that hold it. All of it are settings; nobody has published any.",
        "## Kinds that join",
        table(("kind", "code", "joins records by itself", "bits", "up to records", "because"), joining),
        f"What never joins by itself says at most {WEAK:g} bits.",
        "A user name on a platform that is not known joins only where it is long and has more than letters in it.",
        "## Whose it must be",
        table(("role of the identifier in the record", "joins"), roles),
        "## What never joins",
        f"{len(SHORT_NUMBERS) + len(PHONES)} public telephone numbers, {len(SHARED_HOSTS)} shared hosts, and every "
        f"host under {', '.join(code(suffix) for suffix in sorted(PUBLIC_SUFFIXES))}; private and reserved network "
        "addresses; and whatever an organisation here has said is its own.",
    )


def identifiers_page() -> str:
    """Return every kind of identifier with what people write and what it becomes."""
    parts = [
        f"## {kind.label}\n\nKind {code(kind.name)}. Joins records by itself: {_YES_NO[kind.joins]}.\n\n"
        + table(("as written", "normal form"), [(code(written), code(value)) for written, value in kind.examples])
        for kind in KINDS.values()
    ]
    return page("Identifiers", "Every example is invented, and is also a test.", *parts)
