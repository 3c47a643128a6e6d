"""The log's one form: which door, which status, where in the code; never what was typed, an address or a value."""

from __future__ import annotations

import logging
import traceback
from types import TracebackType

from django.http import HttpRequest

NOWHERE = "an address that is not there"
_Raised = tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]


def route_of(request: object) -> str:
    """Return the door that a request came to, such as "identifier/<slug:kind>/<path:value>", without what filled it."""
    match = getattr(request, "resolver_match", None)
    return f"/{match.route}" if match else NOWHERE


class PrivateFormatter(logging.Formatter):
    """Writes a request as its door, and a fault as its kind and its place: both would else quote a victim's number."""

    def __init__(self) -> None:
        super().__init__("%(asctime)s %(levelname)s %(name)s %(message)s")

    def format(self, record: logging.LogRecord) -> str:
        """Return one entry of the log."""
        request = getattr(record, "request", None)
        if isinstance(request, HttpRequest):
            record = logging.makeLogRecord(vars(record))
            status = getattr(record, "status_code", "")
            record.msg, record.args = f"{status} {request.method} {route_of(request)}".strip(), ()
        # Other formatters keep the text of an exception on the record; it is not to be used here.
        kept, record.exc_text = record.exc_text, None
        try:
            return super().format(record)
        finally:
            record.exc_text = kept

    def formatException(self, ei: _Raised) -> str:
        """Return where it happened and what it was called, for it and for what it came of."""
        parts: list[str] = []
        error = ei[1]
        while error is not None:
            frames = "".join(traceback.format_tb(error.__traceback__))
            state = getattr(error, "sqlstate", None)
            parts.append(f"{frames}{type(error).__name__}{f' {state}' if state else ''}")
            error = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
        return "\ncaused by\n".join(parts)
