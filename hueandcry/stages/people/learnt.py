"""The weights in force, and the values that are common: read by the engine, kept by a rebuild."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Final

import msgspec
from django.db import connection

from hueandcry.core.linkage.people.columns import Value
from hueandcry.core.linkage.people.scale import Model, counted_columns, first_model
from hueandcry.stages.people.models import Learnt

# Values that fewer people hold are not kept: they weigh as if one or two did.
LEAST_COMMON: Final = 4
_COMMON: Final = """
    SELECT c."column", c.value, c.people FROM people_common c
    JOIN unnest(%s::text[], %s::text[]) AS w("column", value) ON w."column" = c."column" AND w.value = c.value
    WHERE c.role = %s
    """


def model_of(role: str) -> Model:
    """Return the model in force for one role: what the last rebuild learnt, else what the model table says."""
    found = Learnt.objects.filter(role=role).order_by("-id").values_list("model", flat=True).first()
    return first_model() if found is None else from_json(found)


def as_json(model: Model) -> Any:
    """Return a model as plain lists and numbers."""
    return msgspec.to_builtins(model._replace(person_counts=dict(model.person_counts)))


def from_json(stored: Any) -> Model:
    """Return the model that as_json() made plain."""
    return msgspec.convert(stored, Model)


def common_among(role: str, mentions: Iterable[Mapping[str, Value]]) -> dict[tuple[str, str], float]:
    """Return (column, value) → how many people hold it, of those values of these mentions that are common."""
    columns = [column for column, _ in counted_columns()]
    wanted = {(column, value) for one in mentions for column in columns if isinstance(value := one.get(column), str)}
    with connection.cursor() as cursor:
        cursor.execute(_COMMON, [[column for column, _ in wanted], [value for _, value in wanted], role])
        return {(column, value): float(people) for column, value, people in cursor.fetchall()}
