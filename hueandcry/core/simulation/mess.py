"""The mess of real exports: stray spaces, bad rows, rows that come again, with another class or outcome."""

from __future__ import annotations

from typing import Any, Final

from hueandcry.core.simulation import moments
from hueandcry.core.simulation.desk import SimulatedRow
from hueandcry.core.simulation.dice import Dice
from hueandcry.core.simulation.shapes import COLUMNS

_AMENDED: Final = {
    "niche": ("Classification Code", "Outcome", "Last Updated"),
    "athena": ("HO Class", "Outcome Code", "Last Modified"),
    "bank": ("Scam Type", "Status", ""),
}
_PLACE: Final = {shape: {name: place for place, name in enumerate(names)} for shape, names in COLUMNS.items()}
_DATES: Final = {"niche": "Reported Date", "athena": "Reported", "bank": "Opened", "marketplace": "reported_at"}
_WRONG_DAYS: Final = ("31/02/2025", "30/02/2025", "31/06/2025", "00/00/0000", "32/01/2025", "31/11/2024 25:61")
# A reference's own words when a crime is amended to another class.
_RECLASSED: Final = ("8L", "8R", "105A", "49", "58D", "8N", "9A", "35")


def roughened(row: SimulatedRow, dice: Dice) -> SimulatedRow:
    """Return a row with stray spaces about one of its cells."""
    if isinstance(row.row, dict):
        return row
    cells = list(row.row)
    place = int(dice.draw() * len(cells))
    cells[place] = dice.pick((" {}", "{} ", "  {}  ", "{}\t")).format(cells[place])
    if dice.chance(0.2):
        cells[0] = f" {cells[0]}"
    return row._replace(row=cells)


def spoilt(row: SimulatedRow, dice: Dice) -> SimulatedRow:
    """Return a row that no import can take whole: a day that is none, no reference, or too many or few cells."""
    turn = int(dice.draw() * 3)
    if isinstance(row.row, dict):
        return row._replace(row=_spoilt_lines(row.row, turn, dice))
    cells = list(row.row)
    if turn == 0:
        cells[_PLACE[row.shape][_DATES[row.shape]]] = dice.pick(_WRONG_DAYS)
    elif turn == 1:
        cells[0] = ""
    elif dice.chance(0.5):
        cells = cells[: dice.between(2, len(cells) - 2)]
    else:
        cells += ["", dice.pick(("N/A", "-", "x"))]
    return row._replace(row=cells)


def _spoilt_lines(row: dict[str, Any], turn: int, dice: Dice) -> dict[str, Any]:
    key, when = ("report_ref", "received_at") if "report_ref" in row else ("case_id", "reported_at")
    if turn == 0:
        return {**row, when: "2025-02-31T10:00:00Z"}
    if turn == 1:
        return {**row, key: dice.pick(("", None))}
    return {key: row[key]}


def repeated(row: SimulatedRow, moment: int, dice: Dice) -> SimulatedRow:
    """Return a row that comes again: the same, or changed in class, outcome and time of update."""
    if isinstance(row.row, dict):
        return row._replace(row=_updated(row.row, moment, dice), again=True)
    cells = list(row.row)
    amended = _AMENDED.get(row.shape)
    if amended and dice.chance(0.6):
        code, outcome, update = amended
        place = _PLACE[row.shape]
        if row.shape != "bank" and dice.chance(0.5):
            cells[place[code]] = dice.pick(_RECLASSED)
        cells[place[outcome]] = "closed" if row.shape == "bank" else dice.pick(("1", "8", "16", "18"))
        if update:
            cells[place[update]] = moments.day_and_clock(moment)
    return row._replace(row=cells, again=True)


def _updated(row: dict[str, Any], moment: int, dice: Dice) -> dict[str, Any]:
    if dice.chance(0.5):
        return row
    if "report_ref" in row:
        return {**row, "status": "disseminated", "updated_at": moments.iso_utc(moment)}
    return {**row, "action": "banned", "action_at": moments.iso_utc(moment)}
