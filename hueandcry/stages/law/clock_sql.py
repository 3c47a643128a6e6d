"""core.retention as one statement of SQL: a clock for each of a set of records. A test holds the two equal.

The only place of this stage that reads other stages' tables: a million records a value at a time would take an hour.
The text is made of our own tables, of numbers and of owners' numbers, never of anyone's words.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import lru_cache

from hueandcry.core.retention.groups_table import GROUPS
from hueandcry.core.retention.rules_table import RULES, Rule
from hueandcry.core.retention.schedule import SHIPPED, Schedule

# Owner and its own schedule, of those that have one. Few change, so the text for one such list is kept.
Own = tuple[tuple[int, Schedule], ...]


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


def _group(schedule: Schedule) -> str:
    return _case("rule", {rule.code: f"'{group}'" for rule, group in zip(RULES, schedule.groups, strict=True)})


def _months(schedule: Schedule) -> str:
    return _case("grp", {code: str(schedule.period(code).review_months) for code in GROUPS})


def _age(schedule: Schedule) -> str:
    """Return the years until the subject has the age; NULL where the review's date is enough."""
    ages = {code: schedule.period(code).until_age for code in GROUPS}
    asked = {code: str(age) for code, age in ages.items() if age is not None}
    return _case("grp", asked) if asked else "NULL::int"


def _by_owner(what: Callable[[Schedule], str], own: Own) -> str:
    shipped = what(SHIPPED)
    others = {str(int(owner)): found for owner, schedule in own if (found := what(schedule)) != shipped}
    lines = " ".join(f"WHEN {owner} THEN {found}" for owner, found in others.items())
    return f"CASE owner_id {lines} ELSE {shipped} END" if others else shipped


# Looked up for the few records whose group asks for it. Of several suspects the youngest counts.
_BORN = """(
        SELECT max(person ->> 'born')::date FROM record_report b, jsonb_array_elements(b.details -> 'people') AS person
        WHERE b.id = report_id AND person ->> 'role' IN ('suspect', 'offender'))"""

# The parts named {which} say which records; each part reads the one before.
_RULED = f"""
    known AS MATERIALIZED (
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
    ruled AS MATERIALIZED (
        SELECT *, {_RULE} AS rule,
               greatest(least(coalesce(seen_on, stored_on), stored_on), restarted_on,
                        CASE WHEN version > 1 THEN stored_on END) AS started_on
        FROM known)
    """


def dated(own: Own) -> str:
    """Return the parts of a statement that date what `ruled` has: report_id, owner_id, rule and started_on."""
    age = _by_owner(_age, own)
    return f"""
    grouped AS (SELECT *, {_by_owner(_group, own)} AS grp FROM ruled),
    dated AS (
        SELECT *, (started_on + make_interval(months => {_by_owner(_months, own)}))::date AS review_on,
               CASE WHEN {age} IS NOT NULL THEN
                   (coalesce({_BORN}, started_on) + make_interval(years => {age}))::date END AS of_age_on
        FROM grouped)
    """


@lru_cache(maxsize=128)
def clocks(which: str, own: Own) -> str:
    """Return the statement that gives the clocks of the records that `which` says, by the schedule of their owner."""
    return f"""
    WITH {_RULED.format(which=which)}, {dated(own)}
    SELECT report_id, owner_id, grp, rule, started_on, review_on, greatest(review_on, of_age_on), restarted_on
    FROM dated
    """
