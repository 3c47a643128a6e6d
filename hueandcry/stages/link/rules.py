"""When a value joins the records that hold it, as the database asks it."""

from __future__ import annotations

from hueandcry.core.linkage.policy import LinkPolicy


def has_weight(policy: LinkPolicy) -> str:
    """Return the SQL condition that identifier `i` is shared and has weight enough left to join its records.

    A pure function of kind and count: whatever the order in which records came, the answer is the same.
    """
    # Kinds and limits are the table's own, never anybody's input.
    cases = " ".join(f"WHEN '{kind}' THEN {limit}" for kind, limit in policy.limits.items())
    return f"i.sighting_count BETWEEN 2 AND CASE i.kind {cases} ELSE 0 END"
