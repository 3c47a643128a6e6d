"""The bytes of a file, unpacked if it is gzipped, counted as they come."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import IO

from hueandcry.core.errors import Malformed
from hueandcry.stages.record.files.limits import Limits

BLOCK = 256 * 1024
GZIP = b"\x1f\x8b"


class StoppedReading(Malformed):
    """Nothing more of this file can be read."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message, code=code)
        self.code = code


class ByteSource:
    """The blocks of one file in order. read and size count the bytes on disk, for progress."""

    def __init__(self, path: Path, limits: Limits) -> None:
        self.path = path
        self.limits = limits
        self.size = path.stat().st_size
        self.read = 0
        self._unpacked = 0

    def progress(self) -> float:
        """Return the share of the file that has been read, 0 to 1."""
        return min(1.0, self.read / self.size) if self.size else 1.0

    def reset(self) -> None:
        """Count from the beginning again."""
        self.read = 0
        self._unpacked = 0

    def blocks(self) -> Iterator[bytes]:
        """Return the file's bytes in blocks of at most 256 KiB.

        Raises StoppedReading where a packed file is cut off, damaged or unpacks to too much.
        """
        with self.path.open("rb") as file:
            first = self._take(file)
            if first.startswith(GZIP):
                yield from self._unpack(file, first)
                return
            while first:
                yield first
                first = self._take(file)

    def _take(self, file: IO[bytes]) -> bytes:
        block = file.read(BLOCK)
        self.read += len(block)
        return block

    def _unpack(self, file: IO[bytes], packed: bytes) -> Iterator[bytes]:
        unpacker = zlib.decompressobj(wbits=31)
        while packed:
            try:
                block = unpacker.decompress(packed, BLOCK)
            except zlib.error:
                raise StoppedReading(
                    "file_damaged", "the gzip file is damaged from here on; ask for it again"
                ) from None
            self._count(block)
            if block:
                yield block
            packed = unpacker.unconsumed_tail
            if unpacker.eof:
                # Several gzip files one after the other are one file; padding after the last is none.
                packed = unpacker.unused_data.lstrip(b"\0") or self._take(file).lstrip(b"\0")
                unpacker = zlib.decompressobj(wbits=31)
                if not packed:
                    return
            elif not packed:
                packed = self._take(file)
        raise StoppedReading("file_cut_off", "the gzip file is cut off here; ask for it again")

    def _count(self, block: bytes) -> None:
        self._unpacked += len(block)
        limits = self.limits
        if self._unpacked > limits.unpacked_bytes:
            raise StoppedReading("file_too_large", "the file unpacks to more than is read at once; split it")
        if self._unpacked > limits.ratio_free_bytes and self._unpacked > limits.ratio * self.read:
            raise StoppedReading(
                "file_too_large", f"the file unpacks to over {limits.ratio} times its size, as no real export does"
            )
