"""Who there is, what they may do, and what is held about people."""

from __future__ import annotations

from generating.marks import code, page, table
from hueandcry.access.fieldclasses import CLASSES, RETENTION, TABLES
from hueandcry.access.models import ORGANISATION_KINDS
from hueandcry.access.roles import ROLES, Permission

_DUTY = (
    "What data protection law asks a controller to have in writing (UK GDPR article 30, Data Protection Act 2018 "
    "section 61), as far as the software can say it. Each organisation adds its own controller, officer and agreements."
)
_PROCESSING = (
    ("Purpose", "Prevention, investigation and detection of crime with an online element; figures about it."),
    (
        "About whom",
        "Victims, complainants, witnesses, suspects, offenders and reporters whom records name; people who sign in.",
    ),
    (
        "From whom",
        "Forces, report centres, and companies of their own will for a crime. Each source names its gateway.",
    ),
    (
        "Seen by",
        "The organisation that owns the record, and the national unit. Others in the same series see its shape only.",
    ),
    (
        "Sent outside",
        "Nothing by itself: what an owner downloads, what its key reads back, and what an operator exports.",
    ),
    ("Held by", "PostgreSQL, and imported files in the data folder."),
    (
        "Kept safe by",
        "Row-level security, one database role to migrate and one to serve, an audit trail that only grows.",
    ),
)
_LIMITS = (
    "Records go by their clocks, with everything that names them: see the [retention schedule](retention-schedule.md). "
    "Beside our own tables, sign-in keeps sessions (8 hours), e-mail addresses and second factors of the people who "
    "sign in, in tables of Django and allauth."
)


def roles_page() -> str:
    """Return who may do what, as a table."""
    roles = list(ROLES.values())
    described = "\n".join(f"- **{role.title}** (`{role.code}`). {role.description}" for role in roles)
    rows = [
        (permission.value, *("yes" if permission in role.permissions else "" for role in roles))
        for permission in Permission
    ]
    return page("Roles", described, table(("May", *(role.title for role in roles)), rows))


def organisations_page() -> str:
    """Return the kinds of organisation that may take part."""
    return page(
        "Organisations",
        "Every record, person and key belongs to one organisation. The forces are added by themselves; others are "
        "opened with their first source.",
        table(("kind", "what it is"), [(code(kind), title) for kind, title in ORGANISATION_KINDS]),
    )


def processing_page() -> str:
    """Return the record of processing: every field of every table, its class and how long it is kept."""
    classes = table(("class", "a field that"), [(name, says) for name, says in CLASSES.items()])
    kept = table(("rule", "how long"), [(name, says) for name, says in RETENTION.items()])
    held = [_held(label) for label in sorted(TABLES)]
    return page(
        "Record of processing",
        _DUTY,
        table(("", ""), _PROCESSING),
        "## Classes",
        classes,
        "## How long",
        kept,
        _LIMITS,
        "## What is held",
        *held,
    )


def _held(label: str) -> str:
    found = TABLES[label]
    rows = [
        (name, ", ".join(code(field) for field, of in found.fields.items() if of == name))
        for name in CLASSES
        if name in found.fields.values()
    ]
    return f"### {label}\n\nKept: {found.kept}.\n\n" + table(("class", "fields"), rows)
