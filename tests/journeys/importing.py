"""Runs `hue import` on bytes made in a test, and says all that came of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from click.testing import CliRunner

from hueandcry.access.viewer import viewing
from hueandcry.batch.commands.import_file import command
from hueandcry.core.errors import HueAndCryError
from hueandcry.core.importing.profile_toml import to_toml
from hueandcry.core.importing.references import reference_key
from hueandcry.stages.record import queries
from hueandcry.stages.record.data import BatchData, ReportData
from hueandcry.stages.record.models import Batch, Rejection, Report
from tests.factories import ENGINE_VIEWER, PROFILE

SOURCE = "force-kent"


@dataclass(frozen=True)
class Done:
    """How a command ended and what it said; the batch, unless it came to none; the rejected rows in order."""

    exit_code: int
    said: str
    batch: BatchData | None
    rejected: list[Rejection]
    stored: int

    @property
    def sums(self) -> tuple[int, int]:
        """Return rows received and stored."""
        assert self.batch
        return self.batch.received_count, self.batch.stored_count


def bring_in(file: Path, *options: str, source: str = SOURCE) -> Done:
    """Import a file by the command, in this process."""
    profile = file.with_name("plain.toml")
    profile.write_text(to_toml(PROFILE))
    chosen = options or ("--profile", str(profile))
    result = CliRunner().invoke(command, [str(file), "--source", source, "--processes", "0", *chosen])
    if result.exception and not isinstance(result.exception, SystemExit | HueAndCryError):
        raise result.exception
    said = result.output + (result.exception.message if isinstance(result.exception, HueAndCryError) else "")
    with viewing(ENGINE_VIEWER):
        newest = Batch.objects.order_by("-id").values_list("pk", flat=True).first()
        batch = queries.get_batch(newest) if newest else None
        rejected = list(queries.rejections(newest)) if newest else []
        stored = Report.objects.count()
    return Done(result.exit_code, " ".join(said.split()), batch, rejected, stored)


def report(reference: str) -> ReportData:
    """Return the report that was stored under a reference."""
    with viewing(ENGINE_VIEWER):
        (number,) = queries.find_by_reference(reference_key(reference))
        return queries.get_report(number)


def cells(rows: Iterable[Iterable[Any]]) -> str:
    """Return rows as plain CSV text."""
    return "".join(",".join(map(str, row)) + "\n" for row in rows)
