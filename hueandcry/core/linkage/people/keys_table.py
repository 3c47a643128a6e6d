"""By what a new mention finds those held already: all of one line must be the same.

Fewer lines than a rebuild looks by (`model_table.BLOCKS`), for every mention held is found by every line. Of a list
("names", "name_heard") one word is enough.
"""

from __future__ import annotations

from typing import Final

KEYS: Final = (
    ("name_key",),
    ("name_key", "birth_year"),
    ("name_key", "outward"),
    ("name_sounds", "birth_year"),
    ("name_sounds", "birth_day"),
    ("names", "birth_either"),
    ("name_heard", "postcode"),
    ("birth", "postcode"),
    ("address_key", "given_initial"),
)
