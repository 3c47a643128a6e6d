"""Every field of every table of ours is classed: what it holds, how long it is kept."""

from __future__ import annotations

import pytest
from django.apps import apps
from django.contrib.postgres.fields import ArrayField
from django.db import models

from hueandcry.access.fieldclasses import CLASSES, RETENTION, TABLES

OURS = {model._meta.label: model for model in apps.get_models() if model.__module__.startswith("hueandcry.")}
# What people or other systems write as they like.
FREE = (models.TextField, models.CharField, models.JSONField, ArrayField)


def test_every_table_is_classed_and_no_other() -> None:
    assert set(TABLES) == set(OURS)


@pytest.mark.parametrize("label", sorted(OURS))
def test_every_field_is_classed_and_no_other(label: str) -> None:
    fields = {field.attname for field in OURS[label]._meta.concrete_fields}

    assert set(TABLES[label].fields) == fields


def test_classes_and_retention_are_explained_and_used() -> None:
    assert {name for table in TABLES.values() for name in table.fields.values()} == set(CLASSES)
    assert {table.kept for table in TABLES.values()} == set(RETENTION)


@pytest.mark.parametrize("label", sorted(TABLES))
def test_what_only_ties_rows_together_cannot_hold_words(label: str) -> None:
    fields = OURS[label]._meta.concrete_fields
    wordy = [f.attname for f in fields if isinstance(f, FREE) and TABLES[label].fields[f.attname] == "none"]

    assert wordy == []


@pytest.mark.parametrize("field", ["text", "row", "details"])
def test_words_about_people_are_of_the_gravest_class(field: str) -> None:
    holding = {label: table.fields[field] for label, table in TABLES.items() if field in table.fields}

    assert holding
    assert set(holding.values()) == {"special"}
