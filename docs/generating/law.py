"""What a data protection officer asks for first, as the code has it."""

from __future__ import annotations

from collections import Counter

from generating.marks import code, page, table
from hueandcry.access.fieldclasses import CLASSES, RETENTION, TABLES
from hueandcry.access.roles import ROLES, Permission
from hueandcry.core.flagging.policy import DEFAULT as FLAG
from hueandcry.core.linkage.policy import DEFAULT as LINK
from hueandcry.core.retention.deadlines import ANSWER_MONTHS, LONGER_MONTHS
from hueandcry.core.retention.groups_table import GROUPS
from hueandcry.core.retention.rules_table import RULES, Rule
from hueandcry.core.retention.schedule import SHIPPED, says, where_from
from hueandcry.stages.law.actions.tidying import BATCH_DAYS, REQUEST_DAYS
from hueandcry.stages.law.exemptions_table import EXEMPTIONS
from hueandcry.stages.law.rules import CAUSES
from hueandcry.stages.record.actions.disposal import UPLOAD_DAYS

_FILL = "*To be filled in by your organisation.*"


def retention_page() -> str:
    """Return the retention schedule: groups, the rules that put a record in one, and what goes by its own rule."""
    groups = [
        (group.code, group.title, says(group, period), where_from(group, period))
        for group, period in zip(GROUPS.values(), SHIPPED.periods, strict=True)
    ]
    rules = [(code(rule.code), rule.group, rule.says, _when(rule)) for rule in RULES]
    own = [
        (
            "uploads that no import waits for",
            f"{UPLOAD_DAYS} days; at once when a record of their source goes",
        ),
        ("what an import was rejected for and did not understand", f"{BATCH_DAYS} days after it ended"),
        ("a person's request with its package", f"{REQUEST_DAYS} days after it ended"),
        *((name, says) for name, says in RETENTION.items()),
    ]
    return page(
        "Retention schedule",
        "How long each record is kept, and by which rule. These are the settings that ship, confirmed by nobody. Each "
        "organisation settles its own on a page, where those in force stand with who set them: see "
        "[how long a record is kept](../explanation/retention.md).",
        "## Groups, as they ship",
        table(("group", "what", "how long", "where from"), groups),
        "## Which group a record is in",
        "Read from top to bottom; the first line that fits decides. An organisation may put what a rule "
        "fits in another group.",
        table(("rule", "group", "says", "when"), rules),
        "## What goes by a rule of its own",
        table(("what", "kept"), own),
        "## Grounds of a hold",
        table(("ground", "what"), [(code(name), says) for name, says in CAUSES.items()]),
    )


def _when(rule: Rule) -> str:
    parts = [
        f"{name}: {', '.join(sorted(values))}"
        for name, values in (
            ("weight of harm", rule.harms), ("Home Office class", rule.classes), ("family", rule.families),
            ("source", rule.source_kinds),
        )
        if values
    ]  # fmt: skip
    if rule.has_suspect is not None:
        parts.append("a suspect is named" if rule.has_suspect else "nobody is suspected")
    if rule.is_offence is not None:
        parts.append("an offence is named or flagged" if rule.is_offence else "no offence is named or flagged")
    return "; ".join(parts) or "always"


def transparency_page() -> str:
    """Return the algorithmic transparency record of the flag and the links, by the national standard's headings."""
    return page(
        "Algorithmic transparency record",
        "By the headings of the Algorithmic Transparency Recording Standard, for the two tools of the hub. What an "
        "organisation must say of itself is left for it.",
        "## The flag: is an offence online?",
        _facts(
            ("Owner and contact", _FILL),
            ("What it does", "Reads a record's text and offence code, and says whether the offence was committed in "
             "full or in part online, of which kind and family, with reasons that point at words."),
            ("Why", "Hand-set flags are a floor; reading every record by hand is not affordable."),
            ("How it decides", f"Rules and a logistic model under the policy {FLAG.name}, version {FLAG.version}. "
             "Where it is not sure it answers review, and a person decides."),
            ("What it decides about", "A record, to count and to find it. Nothing about a person follows."),
            ("People's part", "Every answer can be corrected; a person's answer outranks it for good. One in ten "
             "reviewed records is read twice, blind. A named person adopts or refuses each new model, with a reason."),
            ("Data", "Text and code of records; trained on invented texts, and on corrected ones of organisations that "
             "permit it. The columns of sex, ethnicity, name and address are not read for it."),
            ("How good it is", "Measured on records drawn by lot, and shown beside every figure: "
             "[how accuracy is measured](../explanation/accuracy.md)."),
            ("Fairness", "Shares of corrections are shown by language, source and recorded group of victims."),
            ("Risks and what is done", "Forces write differently: sources that change are noticed. A wrong flag counts "
             "a crime wrongly: intervals are shown, and no figure stands without its policy."),
            ("Stopping it", "Put the model before back, or set a policy line to review."),
        ),
        "## The link: which records belong together?",
        _facts(
            ("Owner and contact", _FILL),
            ("What it does", "Joins records that hold the same telephone number, account, address or other identifier "
             "of an offender into series, across forces and companies."),
            ("Why", "One offender's victims live in many forces; no force sees the whole."),
            ("How it decides", f"By the policy {LINK.version}: identifiers of suspects, or of nobody known, of "
             "enough weight for their kind and for how many records hold them. Help lines join nothing."),
            ("What it decides about", "Which records an analyst reads together. Nobody is suspected by it alone."),
            ("People's part", "An analyst's judgement that two records are the same or different outranks it."),
            ("Data", "Identifiers found in text and columns. Names join no records by themselves."),
            ("How good it is", "Measured against invented nations whose series are known: see the benchmarks."),
            ("Risks and what is done", "A reused number joins strangers: common ones weigh less; pairs can be parted. "
             "A restricted record joins nothing."),
            ("Stopping it", "Part the records, or say that a number is an organisation's own."),
        ),
    )  # fmt: skip


def _facts(*rows: tuple[str, str]) -> str:
    return table(("field", "what"), rows)


def assessment_page() -> str:
    """Return a data protection impact assessment, filled as far as the software can say it."""
    held = Counter(name for kept in TABLES.values() for name in kept.fields.values())
    may_read = [role.title for role in ROLES.values() if Permission.READ_TEXT in role.permissions]
    may_dispose = [role.title for role in ROLES.values() if Permission.DISPOSE in role.permissions]
    may_check = [role.title for role in ROLES.values() if Permission.CHECK_REQUESTS in role.permissions]
    return page(
        "Impact assessment (template)",
        "For Data Protection Act 2018 section 64 and UK GDPR article 35: what the software does. "
        "What only your organisation knows is left for it.",
        "## What is done",
        _facts(
            ("Purposes", "Prevention, investigation and detection of crime with an online element; figures about it."),
            ("Controller, processor, officer", _FILL),
            ("Lawful basis and condition", _FILL),
            ("Whose data", "Victims, witnesses, suspects and reporters named in records; people who sign in."),
            ("How much", f"{len(TABLES)} tables; fields by class: "
             + ", ".join(f"{name} {held[name]}" for name in CLASSES)
             + ". Each is in the [record of processing](record-of-processing.md)."),
            ("How long", "By the [retention schedule](retention-schedule.md): what ships is confirmed by nobody. Each "
             "organisation settles its own, by two people, who see before what it does."),
            ("Who reads text", f"{', '.join(may_read)}: of their own organisation, the national unit of all."),
            ("Shared", "Only under a line of the [gateways](gateways.md), with a receipt."),
            ("Automated decisions", "None about a person: see the [transparency record](algorithmic-transparency.md)."),
        ),
        "## Risks",
        table(
            ("risk", "what the software does", "what is left to you"),
            [
                ("Somebody reads what is not theirs", "Row-level security under every page; each reading of text "
                 "is in the trail.", "Roles, vetting, looking at the trail."),
                ("Strangers are joined", "Weights, judgements, restriction.", "Training of analysts."),
                ("Kept too long", f"Clocks on every record; {', '.join(may_dispose)} disposes.",
                 "Settling the periods; the monthly review."),
                ("Gone too early", "Holds, and the date of the longest linked record.", "Placing holds in time."),
                ("Too much is shared", "Gateways, agreements, least data, second person.", "Agreements."),
                ("A person's rights are missed", f"A clock of {ANSWER_MONTHS} month (and {LONGER_MONTHS} more), search "
                 f"across stages; {', '.join(may_check)} checks.", "Knowing who asks."),
                ("The machine is stolen", "Nothing by itself.", "Encryption of disks and backups."),
            ],
        ),
        "## Rights",
        "Access, correction and restriction: [how](../how-to/dispose-and-answer.md). What may be withheld:",
        table(("exemption", "source"), [(code(name), says) for name, says in EXEMPTIONS.items()]),
        "## Consultation, outcome, signature",
        _FILL,
    )  # fmt: skip


def agreement_page() -> str:
    """Return a sharing agreement, filled with what the system does."""
    special = sorted(label for label, kept in TABLES.items() if "special" in kept.fields.values())
    return page(
        "Sharing agreement (template)",
        "Between the organisations below. What the hub does is filled in; the rest is yours.",
        _facts(
            ("Parties", _FILL),
            ("Purposes", f"{_FILL} Choose from those the hub knows: [gateways](gateways.md)."),
            ("Legal power of each party", f"{_FILL} The hub refuses what no gateway allows, whatever is agreed here."),
            ("Data", f"{_FILL} Of each record only the kinds of data that are agreed and asked for go out."),
            ("Sensitive data", f"May stand in: {', '.join(map(code, special))}."),
            ("How", "Inside the hub: the recipient opens what was disclosed; a receipt is kept. It can be recalled."),
            ("Marking", "Each disclosure carries the stricter of its record's markings: [handling](handling.md)."),
            ("How long", "Until it is recalled, or the record is disposed of; the recipient then reads that, "
             "and removes what it kept."),
            ("Accuracy", "A correction can be sent after a disclosure; the recipient sees when."),
            ("People's requests", f"Each party answers for its own records within {ANSWER_MONTHS} month."),
            ("Breaches", f"{_FILL} The trail names who read what, and when; it can be proved unchanged."),
            ("From, to, review", f"{_FILL} The hub ends sharing on the day."),
            ("Signatures", _FILL),
        ),
    )  # fmt: skip
