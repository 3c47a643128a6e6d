"""How much a statement reads, by PostgreSQL's own count: whatever the machine's speed."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.db import connection

_WRITES = ("INSERT", "UPDATE", "WITH")


def rows_read_by(statement: str, values: dict[str, Any]) -> int:
    """Return how many rows the plan of a statement passed on or threw away, node by node."""
    with connection.cursor() as cursor:
        cursor.execute(f"EXPLAIN (ANALYZE, TIMING OFF, FORMAT JSON) {statement}", values)
        plan = cursor.fetchone()[0]
    return _rows((json.loads(plan) if isinstance(plan, str) else plan)[0]["Plan"])


@contextmanager
def rows_read() -> Iterator[list[int]]:
    """Gather for each writing statement run inside how many rows its plan passed on or threw away, node by node."""
    found: list[int] = []

    def explain(execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
        if not sql.lstrip().startswith(_WRITES):
            return execute(sql, params, many, context)
        answer = execute(f"EXPLAIN (ANALYZE, TIMING OFF, FORMAT JSON) {sql}", params, many, context)
        plan = context["cursor"].fetchone()[0]
        found.append(_rows((json.loads(plan) if isinstance(plan, str) else plan)[0]["Plan"]))
        return answer

    with connection.execute_wrapper(explain):
        yield found


def _rows(node: dict[str, Any]) -> int:
    thrown = sum(count for name, count in node.items() if name.startswith("Rows Removed"))
    return round((node["Actual Rows"] + thrown) * node["Actual Loops"]) + sum(map(_rows, node.get("Plans", ())))
