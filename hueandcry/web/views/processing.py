"""The record of processing as a page: what is held, of which class, and for how long."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render

from hueandcry.access.fieldclasses import CLASSES, RETENTION, TABLES
from hueandcry.stages.law.periods import queries
from hueandcry.web.views import ViewerRequest, signed_in
from hueandcry.web.views.periods import shown_groups


@signed_in()
def processing_page(request: ViewerRequest) -> HttpResponse:
    """Show every table's fields by class, the rule that ends its rows, and the periods in force."""
    tables = [
        (label, table.kept, [(name, ", ".join(f for f, of in table.fields.items() if of == name)) for name in CLASSES])
        for label, table in sorted(TABLES.items())
    ]
    facts = {
        "classes": CLASSES, "retention": RETENTION, "tables": tables,
        "groups": shown_groups(queries.in_force(request.viewer.organisation_id)),
    }  # fmt: skip
    return render(request, "retention/processing.html", facts)
