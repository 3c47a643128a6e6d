"""Readers: a file of any usual kind becomes a stream of rows in bounded memory."""

from hueandcry.stages.record.files.limits import Limits, Unreadable
from hueandcry.stages.record.files.opening import open_rows
from hueandcry.stages.record.files.stream import RowStream

__all__ = ["Limits", "RowStream", "Unreadable", "open_rows"]
