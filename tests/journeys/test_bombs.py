"""Small files that unpack to a great deal: refused with a reason, in little memory."""

from __future__ import annotations

import gzip
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest

from hueandcry.core.importing.profile_toml import to_toml
from tests.factories import PROFILE
from tests.journeys.hub import ROOT, Hub

pytestmark = pytest.mark.slow

MEBIBYTE = 2**20
HEADER = b"ref,text,when\n"
ROW = b"47/1/26,Threats sent on Facebook,03/04/2026\n"


def gzip_of_zeros(file: Path) -> None:
    with gzip.open(file, "wb", 9) as packed:
        packed.write(HEADER + ROW)
        for _ in range(400):
            packed.write(b"\0" * MEBIBYTE)


def gzip_of_one_line(file: Path) -> None:
    with gzip.open(file, "wb", 9) as packed:
        packed.write(HEADER + ROW + b'47/2/26,"')
        for _ in range(400):
            packed.write(b"a" * MEBIBYTE)


def gzip_in_gzip(file: Path) -> None:
    gzip_of_zeros(file)
    file.write_bytes(gzip.compress(file.read_bytes()))


def gzip_of_json(file: Path) -> None:
    with gzip.open(file, "wb", 9) as packed:
        packed.write(b'[{"ref": "47/1/26", "text": ')
        for _ in range(200):
            packed.write(b"[" * MEBIBYTE)


def workbook(file: Path) -> None:
    book = openpyxl.Workbook()
    book.active.append(["ref", "text", "when"])
    book.active.append(["47/1/26", "Threats", "03/04/2026"])
    book.save(file)


def replaced(file: Path, part: str, begin: bytes, piece: bytes, times: int, end: bytes) -> None:
    """Put another text in the place of one part of a workbook."""
    workbook(file)
    with zipfile.ZipFile(file) as parts:
        held = {name: parts.read(name) for name in parts.namelist()}
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as parts:
        for name, content in held.items():
            if name != part:
                parts.writestr(name, content)
        with parts.open(part, "w") as bomb:
            bomb.write(begin)
            for _ in range(times):
                bomb.write(piece)
            bomb.write(end)


SHEET = b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
EMPTY_ROWS = b"<row><c/></row>" * 70_000


def workbook_of_rows(file: Path) -> None:
    replaced(file, "xl/worksheets/sheet1.xml", SHEET, EMPTY_ROWS, 400, b"</sheetData></worksheet>")


def workbook_of_shared_texts(file: Path) -> None:
    begin = b'<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
    replaced(file, "xl/sharedStrings.xml", begin, b"<si><t>aaaaaaaa</t></si>" * 40_000, 400, b"</sst>")


def workbook_of_entities(file: Path) -> None:
    laughs = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10 if n else "ha"}">' for n in range(9))
    begin = f"<?xml version='1.0'?><!DOCTYPE worksheet [{laughs}]>".encode() + SHEET
    cell = b'<row r="1"><c r="A1" t="inlineStr"><is><t>&l8;</t></is></c></row>'
    replaced(file, "xl/worksheets/sheet1.xml", begin, cell, 1, b"</sheetData></worksheet>")


BOMBS: dict[str, tuple[Callable[[Path], None], str]] = {
    "a gzip of zeros": (gzip_of_zeros, "holds binary data"),
    "a gzip of one endless line": (gzip_of_one_line, "unpacks to over 250 times its size"),
    "a gzip in a gzip": (gzip_in_gzip, "is packed twice"),
    "a gzip of endless JSON": (gzip_of_json, ""),
    "a workbook of endless rows": (workbook_of_rows, "unpacks to"),
    "a workbook of endless texts": (workbook_of_shared_texts, "unpacks to"),
    "a workbook of entities": (workbook_of_entities, "no sound XLSX workbook"),
}


@pytest.mark.parametrize("what", BOMBS)
def test_file_that_unpacks_to_too_much_is_refused_in_little_memory(what: str, tmp_path: Path) -> None:
    make, message = BOMBS[what]
    file = tmp_path / "export.bin"
    make(file)
    assert file.stat().st_size < 3 * MEBIBYTE

    said, peak = _read_alone(file)

    assert "export.bin" in said or "row" in said
    assert message in said
    assert peak < 250 * MEBIBYTE, f"{peak / MEBIBYTE:.0f} MB"


def test_whole_import_of_a_bomb_stores_what_came_before_it(hub: Hub, tmp_path: Path) -> None:
    file = tmp_path / "export.csv.gz"
    gzip_of_one_line(file)
    profile = tmp_path / "plain.toml"
    profile.write_text(to_toml(PROFILE))

    process = hub.begin("import", file, "--source", "force-kent", "--profile", profile, "--processes", 0)
    peak = 0
    while process.poll() is None:
        peak = max(peak, _peak(process.pid))
        time.sleep(0.02)
    said = " ".join(process.communicate())

    assert process.returncode == 1
    assert "Rejected: row 3: this row is longer than 8,000,000 characters" in said
    assert "export.csv.gz, row 4: the file unpacks to over 250 times its size" in said
    assert hub.ask("SELECT state, stored_count, rejected_count FROM record_batch") == [("stopped", 1, 1)]
    assert 50 * MEBIBYTE < peak < 600 * MEBIBYTE, f"{peak / MEBIBYTE:.0f} MB"


def _peak(pid: int) -> int:
    """Return a process's peak of memory in bytes so far; 0 when it has just ended."""
    try:
        status = Path(f"/proc/{pid}/status").read_text()
    except FileNotFoundError:
        return 0
    return next((int(line.split()[1]) * 1024 for line in status.splitlines() if line.startswith("VmHWM")), 0)


def _read_alone(file: Path) -> tuple[str, int]:
    """Read a file to its end in a process of its own; return what was wrong with it and its peak of memory in bytes."""
    program = """
import sys
from hueandcry.stages.record.files import Unreadable, open_rows
from hueandcry.core.importing.rows import Fault
try:
    for item in open_rows(sys.argv[1]).rows():
        if isinstance(item, Fault):
            print(item.message[:300])
except Unreadable as reason:
    print(reason.message)
# Not getrusage: that begins with what the process held that this one was forked from.
print(next(int(line.split()[1]) * 1024 for line in open("/proc/self/status") if line.startswith("VmHWM")))
"""
    done = subprocess.run(
        [sys.executable, "-c", program, str(file)], cwd=ROOT, capture_output=True, text=True, timeout=120, check=False
    )
    assert done.returncode == 0, done.stderr
    *said, peak = done.stdout.strip().splitlines()
    return "\n".join(said[:20]), int(peak)
