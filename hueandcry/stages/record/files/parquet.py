"""Parquet: batches of a few hundred rows at a time."""

from __future__ import annotations

from collections.abc import Iterator
from typing import IO, Any, Final

import pyarrow as pa
from pyarrow import parquet as pq

from hueandcry.core.importing.rows import Fault
from hueandcry.stages.record.files.bytesource import ByteSource
from hueandcry.stages.record.files.json_rows import record_item
from hueandcry.stages.record.files.limits import Unreadable
from hueandcry.stages.record.files.stream import Item, Notes, RowStream
from hueandcry.stages.record.files.workbook import spooled

_BATCH_ROWS: Final = 256
_BROKEN: Final = (pa.ArrowException, OSError, ValueError, KeyError, TypeError, OverflowError)


def open_parquet(source: ByteSource) -> RowStream:
    """Return a Parquet file as rows, numbered from 1. Raises Unreadable for what is no sound Parquet file."""
    name, limits = source.path.name, source.limits
    try:
        with spooled(source) as file:
            meta = pq.ParquetFile(file).metadata
            names = pq.ParquetFile(file).schema_arrow.names
    except _BROKEN as error:
        raise Unreadable(f"{name} is no sound Parquet file; write it again.", file=name) from error
    if len(names) > limits.columns:
        raise Unreadable(f"{name} has {len(names):,} columns; at most {limits.columns:,} are read.", file=name)
    unpacked = sum(meta.row_group(number).total_byte_size for number in range(meta.num_row_groups))
    if unpacked > limits.unpacked_bytes:
        raise Unreadable(f"{name} unpacks to more than is read at once; split it.", file=name)
    return RowStream(
        name,
        "parquet",
        tuple(names),
        lambda start: _read(source, meta.num_rows, start),
        Notes(),
        header_row=0,
        progress=source.progress,
    )


def _read(source: ByteSource, rows: int, start: int) -> Iterator[Item]:
    number = 0
    try:
        with spooled(source) as file:
            for batch in _batches(file):
                if number + batch.num_rows < start:
                    number += batch.num_rows
                    continue
                for record in batch.to_pylist():
                    number += 1
                    if number >= start:
                        yield record_item(number, record, "", source.limits)
                source.read = source.size * number // max(rows, 1)
    except _BROKEN:
        message = f"row {number + 1}: the Parquet file is damaged from here on; write it again"
        yield Fault(number + 1, "", "file_damaged", message)


def _batches(file: IO[bytes]) -> Iterator[Any]:
    yield from pq.ParquetFile(file, pre_buffer=False).iter_batches(batch_size=_BATCH_ROWS, use_threads=False)
