"""core.retention as one statement of SQL: a clock for each of a set of records. A test holds the two equal.

The only place of this stage that reads other stages' tables: a million records a value at a time would take an hour.
"""

from __future__ import annotations

from collections.abc import Iterable

from hueandcry.core.retention.groups_table import GROUPS, LONGEST_YEARS
from hueandcry.core.retention.rules_table import RULES, Rule


def _any_of(column: str, names: Iterable[str]) -> str:
    # Names of our own tables, not of anyone's input.
    listed = ", ".join("'{}'".format(name.replace("'", "''")) for name in sorted(names))
    return f"{column} IN ({listed})"


def _condition(rule: Rule) -> str:
    offences = (("harm", rule.harms), ("ho_class", rule.classes), ("family", rule.families))
    offence = " OR ".join(_any_of(column, names) for column, names in offences if names)
    parts = [f"({offence})"] if offence else []
    if rule.source_kinds:
        parts.append(_any_of("source_kind", rule.source_kinds))
    if rule.has_suspect is not None:
        parts.append("has_suspect" if rule.has_suspect else "NOT has_suspect")
    if rule.is_offence is not None:
        is_offence = "(harm <> '' OR is_online)"
        parts.append(is_offence if rule.is_offence else f"NOT {is_offence}")
    return " AND ".join(parts) or "true"


def _case(column: str, values: dict[str, str]) -> str:
    lines = " ".join(f"WHEN '{name}' THEN {value}" for name, value in values.items())
    return f"CASE {column} {lines} END"


_RULE = "CASE " + " ".join(f"WHEN {_condition(rule)} THEN '{rule.code}'" for rule in RULES) + " END"
_GROUP = _case("rule", {rule.code: f"'{rule.group}'" for rule in RULES})
_MONTHS = _case("grp", {code: str(group.review_months) for code, group in GROUPS.items()})
# Years until the subject has the age, and None where the review's date is enough.
_AGE = _case("grp", {code: str(group.until_age) for code, group in GROUPS.items() if group.until_age is not None})
# Looked up for the few records whose group asks for it. Of several suspects the youngest counts.
_BORN = """(
        SELECT max(person ->> 'born')::date FROM record_report b, jsonb_array_elements(b.details -> 'people') AS person
        WHERE b.id = report_id AND person ->> 'role' IN ('suspect', 'offender'))"""

# The parts named {which} say which records; each part reads the one before.
CLOCKS = f"""
    WITH known AS MATERIALIZED (
        SELECT r.id AS report_id, r.owner_id, coalesce(k.harm, '') AS harm, s.kind AS source_kind,
               CASE WHEN upper(btrim(r.class_scheme)) = 'HO'
                    THEN replace(upper(btrim(r.class_code)), ' ', '') ELSE '' END AS ho_class,
               coalesce(f.reviewed_family, f.hub_family, '') AS family, coalesce(f.effective, false) AS is_online,
               r.details @? '$.people[*] ? (@.role == "suspect" || @.role == "offender")' AS has_suspect,
               k.seen_on, c.restarted_on,
               (r.stored_at AT TIME ZONE 'Europe/London')::date AS stored_on, r.version
        FROM record_report r
        JOIN record_source s ON s.id = r.source_id
        LEFT JOIN flag_flag f ON f.report_id = r.id
        LEFT JOIN link_reportfact k ON k.report_id = r.id
        LEFT JOIN law_clock c ON c.report_id = r.id
        WHERE {{which}}),
    ruled AS MATERIALIZED (SELECT *, {_RULE} AS rule FROM known),
    grouped AS (
        SELECT *, {_GROUP} AS grp,
               greatest(least(coalesce(seen_on, stored_on), stored_on), restarted_on,
                        CASE WHEN version > 1 THEN stored_on END) AS started_on
        FROM ruled),
    dated AS (
        SELECT *, (started_on + make_interval(months => {_MONTHS}))::date AS review_on,
               CASE WHEN {_AGE} IS NOT NULL THEN coalesce(
                   ({_BORN} + make_interval(years => {_AGE}))::date,
                   (started_on + make_interval(years => {LONGEST_YEARS}))::date) END AS of_age_on
        FROM grouped)
    SELECT report_id, owner_id, grp, rule, started_on, review_on, greatest(review_on, of_age_on), restarted_on
    FROM dated
    """
