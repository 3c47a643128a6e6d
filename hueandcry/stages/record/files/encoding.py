"""Which encoding a file is in, and its text with every byte that does not fit marked."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from hueandcry.stages.record.files.stream import Notes

_BOMS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_MARKS: Final = re.compile("[\udc00-\udcff]")
_UNSTORABLE: Final = re.compile("[\x00\ud800-\udfff]")
_HANDLER: Final = "hueandcry.mark"


class Text(NamedTuple):
    """A piece of a file's text, the offset in bytes where it begins, and whether it holds marked bytes."""

    text: str
    offset: int
    marked: bool


def _mark(error: UnicodeError) -> tuple[str, int]:
    """Turn each byte that cannot be decoded into one lone surrogate, which no decoded text can hold."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    bad = error.object[error.start : error.end]
    return "".join(chr(0xDC00 + byte) for byte in bad), error.end


codecs.register_error(_HANDLER, _mark)


def bom_of(sample: bytes) -> tuple[str, int]:
    """Return the encoding that a byte order mark names and the mark's length; ("", 0) without one."""
    for bom, name in _BOMS:
        if sample.startswith(bom):
            return name, len(bom)
    return "", 0


def encoding_of(sample: bytes) -> str:
    """Return the encoding that the beginning of a text file is in."""
    named, _ = bom_of(sample)
    if named:
        return named
    if len(sample) >= 4:
        even, odd = sample[0::2].count(0), sample[1::2].count(0)
        half = len(sample) // 2
        if odd > 0.4 * half and even < 0.05 * half:
            return "utf-16-le"
        if even > 0.4 * half and odd < 0.05 * half:
            return "utf-16-be"
    return _eight_bit(sample)


def _eight_bit(sample: bytes) -> str:
    """Choose UTF-8 unless most of what is not ASCII is no UTF-8; Windows' Western encoding is then the rule."""
    text = codecs.getincrementaldecoder("utf-8")(_HANDLER).decode(sample)
    bad = len(_MARKS.findall(text))
    return "utf-8" if bad == 0 or bad < sum(not char.isascii() for char in text) - bad else "cp1252"


def decoded(blocks: Iterable[bytes], encoding: str, notes: Notes) -> Iterator[Text]:
    """Return a file's text in pieces; a byte that does not fit the encoding is marked, not dropped.

    A file that was plain ASCII so far and then is not UTF-8 is taken for Windows' Western encoding from there on.
    """
    decoder = codecs.getincrementaldecoder(encoding)(_HANDLER)
    offset, plain, first = 0, encoding == "utf-8", True
    for block in blocks:
        if first:
            first = False
            offset = bom_of(block)[1]
            block = block[offset:]
        if plain and not block.isascii():
            plain = False
            if _eight_bit(block) != "utf-8":
                notes.add("Read as Windows-1252 from the first byte that is not UTF-8 on")
                encoding = "cp1252"
                decoder = codecs.getincrementaldecoder(encoding)(_HANDLER)
        waiting = len(decoder.getstate()[0])
        text = decoder.decode(block)
        yield Text(text, offset - waiting, is_marked(text))
        offset += len(block)
    rest = decoder.decode(b"", final=True)
    if rest:
        yield Text(rest, offset - len(rest), is_marked(rest))


def is_marked(text: str) -> bool:
    """Tell whether a text holds bytes that could not be decoded."""
    if text.isascii():
        return False
    try:
        text.encode()
    except UnicodeEncodeError:
        return True
    return False


def plain(text: str) -> str:
    """Return a text that any database and any file takes: bad bytes and NULs become U+FFFD."""
    return _UNSTORABLE.sub("\ufffd", text)


def first_mark(text: str) -> int:
    """Return where the first byte that could not be decoded stands in a text, or -1."""
    found = _MARKS.search(text)
    return found.start() if found else -1


def byte_length(text: str, encoding: str) -> int:
    """Return how many bytes a marked text takes in its encoding."""
    marks = len(_MARKS.findall(text))
    if not marks:
        return len(text.encode(encoding, "replace"))
    return len(_MARKS.sub("", text).encode(encoding, "replace")) + marks
