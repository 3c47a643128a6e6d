"""The demo's ready sign-ins: made at random, printed once, kept where only their owner can read them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from hueandcry.batch.data_folder import data_folder
from hueandcry.batch.private_file import write_private


@dataclass(frozen=True, slots=True)
class SignIn:
    """One person of the demo: what they are, and how they sign in."""

    role: str
    email: str
    password: str


def sign_ins_file() -> Path:
    """Return where the demo's sign-ins are kept."""
    return data_folder() / "demo-sign-ins.txt"


def keep_sign_ins(made: Sequence[SignIn]) -> str:
    """Keep the sign-ins, and return them as the lines of a table."""
    widths = [max(len(column) for column in columns) for columns in zip(*map(_cells, made), strict=True)]
    lines = [
        "  ".join(cell.ljust(width) for cell, width in zip(_cells(one), widths, strict=True)).rstrip() for one in made
    ]
    table = "\n".join(lines) + "\n"
    write_private(sign_ins_file(), table)
    return table


def _cells(one: SignIn) -> tuple[str, str, str]:
    return one.role, one.email, one.password
