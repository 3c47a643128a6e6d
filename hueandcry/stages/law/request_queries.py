"""The only readers of people's requests offered to others."""

from __future__ import annotations

from dataclasses import fields
from typing import Any

from django.db.models import Count, Q

from hueandcry.stages.law.actions.requests import NoSuchRequest
from hueandcry.stages.law.data import ItemData, RequestData
from hueandcry.stages.law.models import Request, RequestItem


def requests(owner_id: int) -> list[RequestData]:
    """Return an organisation's requests: those that wait, the most urgent first, then the newest that ended."""
    found = [_data(one) for one in _counted().filter(owner_id=owner_id).order_by("answer_by", "id")]
    return [one for one in found if one.ended_at is None] + [one for one in found if one.ended_at][::-1]


def get_request(request_id: int, owner_id: int) -> RequestData:
    """Return one request; raises NoSuchRequest."""
    found = _counted().filter(pk=request_id, owner_id=owner_id).first()
    if found is None:
        raise NoSuchRequest()
    return _data(found)


def items(request_id: int) -> list[ItemData]:
    """Return the records of a request, those not decided first."""
    found = RequestItem.objects.filter(request_id=request_id).order_by("decision", "report_id")
    names = [field.name for field in fields(ItemData)]
    return [ItemData(**{name: getattr(one, name) for name in names}) for one in found]


def _counted() -> Any:
    return Request.objects.annotate(item_count=Count("items"), open_count=Count("items", filter=Q(items__decision="")))


def _data(row: Any) -> RequestData:
    return RequestData(**{field.name: getattr(row, field.name) for field in fields(RequestData)})
