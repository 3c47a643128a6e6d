"""A nested value as flat cells: the path with dots is the header."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Final

# Deeper or wider values are kept as JSON text in one cell.
MAX_DEPTH: Final = 8
MAX_LIST_OBJECTS: Final = 20


def flattened(value: Mapping[str, object]) -> dict[str, str]:
    """Return the cells of an object: "account.payout.account" for nested ones, lists of texts line by line."""
    cells: dict[str, str] = {}
    _flatten(_feature(value) or value, "", cells, 0)
    return cells


def _feature(value: Mapping[str, object]) -> dict[str, object] | None:
    """Return the properties of a feature of a map, with its place beside them (RFC 7946); None for anything else."""
    properties = value.get("properties")
    if value.get("type") != "Feature" or not isinstance(properties, dict):
        return None
    beside = {key: inner for key, inner in value.items() if key not in ("type", "properties", *properties)}
    return {**properties, **beside}


def _flatten(value: Mapping[str, object], before: str, cells: dict[str, str], depth: int) -> None:
    for key, inner in value.items():
        path = before + key
        if isinstance(inner, str):
            cells[path] = inner
        elif inner is None:
            cells[path] = ""
        elif isinstance(inner, dict) and depth < MAX_DEPTH:
            _flatten(inner, path + ".", cells, depth + 1)
        elif isinstance(inner, list):
            _flatten_list(inner, path, cells, depth)
        else:
            cells[path] = _scalar(inner)


def _flatten_list(values: list[object], path: str, cells: dict[str, str], depth: int) -> None:
    if not any(isinstance(value, (dict, list)) for value in values):
        cells[path] = "\n".join(map(_scalar, values))
    elif len(values) <= MAX_LIST_OBJECTS and depth < MAX_DEPTH:
        numbered = {str(number): value for number, value in enumerate(values, 1)}
        _flatten(numbered, path + ".", cells, depth + 1)
    else:
        cells[path] = _scalar(values)


def _scalar(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (dict, list)):
        return json.dumps(value, ensure_ascii=False, default=str)
    return str(value)
