"""References: one key for a reference however it is written, and cells that a spreadsheet must not run."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

MAX_REFERENCE: Final = 80
# A reference is a token or a few; a sentence in the reference column is a remark such as "nothing today".
MAX_REFERENCE_WORDS: Final = 4
# Spreadsheets run a cell that begins with one of these (OWASP, CSV injection).
_RUNS: Final = ("=", "+", "-", "@", "\t", "\r")
_FEWEST_NOUGHTS: Final = 3
_WORD = re.compile(r"[^\W\d_]{2,}")


def reference_key(text: str) -> str:
    """Return a reference in capitals without spaces and punctuation, such as "47240001234" of "47/24/0001234".

    Empty when there is no letter or digit in it. Wide and other compatible letters become plain ones.
    """
    return "".join(filter(str.isalnum, unicodedata.normalize("NFKC", text).upper()))


def is_reference(text: str) -> bool:
    """Tell whether a cell can be a record's reference: short, with a letter or digit, and not a sentence.

    Figures that are all noughts, as in "A00000", stand for "not numbered yet" in many records at once.
    """
    if not text or len(text) > MAX_REFERENCE:
        return False
    figures = "".join(filter(str.isdigit, text))
    if len(figures) >= _FEWEST_NOUGHTS and not figures.strip("0"):
        return False
    if not any(map(str.isalnum, text)):
        return False
    # Letters in a token with figures, such as a UUID, are no words.
    if figures and not any(map(str.isspace, text)):
        return True
    return len(text) < 12 or len(_WORD.findall(text)) <= MAX_REFERENCE_WORDS


def safe_cell(text: str) -> str:
    """Return a cell for an exported sheet that no spreadsheet takes for a formula.

    Numbers keep their sign; anything else that begins like a formula gets an apostrophe before it.
    """
    if not text.startswith(_RUNS):
        return text
    if text[0] in "+-" and text[1:].replace(".", "", 1).replace(" ", "").isdigit():
        return text
    return "'" + text
