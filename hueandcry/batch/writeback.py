"""A force's own columns back, with the hub's answers beside them: e-crime as part of its own system."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Any

from openpyxl import Workbook

from hueandcry.access.viewer import Viewer
from hueandcry.core.flagging.further.hate_words import STRANDS
from hueandcry.core.importing.references import safe_cell
from hueandcry.stages.flag import queries as flag
from hueandcry.stages.flag.data import FAMILIES, KINDS, FlagData
from hueandcry.stages.record.data import SourceData
from hueandcry.stages.share import passing

ADDED = (
    "hue_online", "hue_kind", "hue_family", "hue_probability", "hue_decided_by", "hue_reason", "hue_policy",
    "hue_model", "hue_hate_strands", "hue_domestic", "hue_suggested_class",
)  # fmt: skip
_PAGE = 2000

Write = Callable[[dict[str, str]], None]


def rows(source: SourceData, *, changes_only: bool, by: Viewer) -> Iterator[tuple[int, str, dict[str, str]]]:
    """Yield (report, digest of its answer, row) for each row of a source, its own columns first."""
    after = 0
    while page := passing.rows_of(source, after=after, limit=_PAGE, by=by):
        after = page[-1][0]
        answers = flag.flags([number for number, _ in page])
        given = flag.given_digests([number for number, _ in page]) if changes_only else {}
        for number, row in page:
            digest = answer_digest(answers[number])
            if given.get(number) == digest:
                continue
            for one in row.get("rows", [row]):
                yield number, digest, {**_plain(one), **added(answers[number])}


def answer_digest(answer: FlagData) -> str:
    """Return what a change-only file compares: the answer itself, not the words around it."""
    is_by_person = answer.reviewed_flag is not None
    return f"{answer.effective}|{answer.kind}|{answer.family}|{answer.policy_version}|{is_by_person}" + (
        f"|{' '.join(answer.strands)}|{answer.domestic_said}|{answer.other_class}"
    )


def added(answer: FlagData) -> dict[str, str]:
    """Return the columns that are added to a force's own, in its people's words."""
    online = {True: "Y", False: "N", None: ""}[answer.effective]
    by = "person" if answer.reviewed_flag is not None else "hub"
    if by == "hub" and answer.hub_decision == "review":
        by = "force flag, until a person has looked" if answer.effective is not None else "waiting for a person"
    values = (
        online, KINDS.get(answer.kind, answer.kind), FAMILIES.get(answer.family, answer.family),
        f"{answer.hub_probability:.2f}", by, "; ".join(reason["says"] for reason in answer.reasons),
        answer.policy_version, answer.model_version, "; ".join(STRANDS[one] for one in answer.strands),
        {"yes": "Y", "no": "N", "review": "waiting for a person"}.get(answer.domestic_said, ""), answer.other_class,
    )  # fmt: skip
    return dict(zip(ADDED, values, strict=True))


def _plain(row: dict[str, Any]) -> dict[str, str]:
    return {
        name: value if isinstance(value, str) else json.dumps(value, ensure_ascii=False) for name, value in row.items()
    }


def writer(path: Path, form: str, columns: Sequence[str]) -> AbstractContextManager[Write]:
    """Return a context that gives a function to write one row; form is csv, xlsx or json."""
    return {"csv": _csv, "xlsx": _xlsx, "json": _json}[form](path, columns)


@contextmanager
def _csv(path: Path, columns: Sequence[str]) -> Iterator[Write]:
    # With a byte order mark: without one a spreadsheet takes UTF-8 for something else.
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        out = csv.writer(file)
        out.writerow(columns)
        yield lambda row: out.writerow([safe_cell(row.get(column, "")) for column in columns])


@contextmanager
def _json(path: Path, columns: Sequence[str]) -> Iterator[Write]:
    with path.open("w", encoding="utf-8") as file:
        yield lambda row: print(json.dumps(row, ensure_ascii=False), file=file)


@contextmanager
def _xlsx(path: Path, columns: Sequence[str]) -> Iterator[Write]:
    book = Workbook(write_only=True)
    sheet = book.create_sheet("records")
    sheet.append(list(columns))
    # A spreadsheet cell holds no more than 32,767 characters. Source: Excel's limits page.
    yield lambda row: sheet.append([safe_cell(row.get(column, ""))[:32_767] for column in columns])
    book.save(path)
