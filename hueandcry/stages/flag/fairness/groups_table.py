"""Table: how sex and ethnicity are written in records, and the broad group that each goes to."""

from __future__ import annotations

NOT_RECORDED = "Not recorded"

SEXES = {"m": "Male", "male": "Male", "man": "Male", "f": "Female", "female": "Female", "woman": "Female"}

# By the letter of the codes that police use (16+1). Source: Home Office data requirement, self-defined ethnicity.
ETHNIC_LETTERS = {"W": "White", "M": "Mixed", "A": "Asian", "B": "Black", "O": "Chinese or other", "N": NOT_RECORDED}
# By words, the first that is found; "white and black Caribbean" is mixed.
ETHNIC_WORDS = (
    ("white and", "Mixed"),
    ("mixed", "Mixed"),
    ("not stated", NOT_RECORDED),
    ("refused", NOT_RECORDED),
    ("unknown", NOT_RECORDED),
    ("black", "Black"),
    ("caribbean", "Black"),
    ("african", "Black"),
    ("indian", "Asian"),
    ("pakistani", "Asian"),
    ("bangladeshi", "Asian"),
    ("asian", "Asian"),
    ("white", "White"),
    ("british", "White"),
    ("irish", "White"),
    ("gypsy", "White"),
    ("roma", "White"),
    ("chinese", "Chinese or other"),
    ("arab", "Chinese or other"),
    ("other", "Chinese or other"),
)
