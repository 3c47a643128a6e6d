"""The canonical fields that a column may fill: the type of each, and the name a person reads."""

from __future__ import annotations

from typing import Final

TEXT: Final = "text"
MOMENT: Final = "moment"
SPAN: Final = "span"
DAY: Final = "day"
TRUTH: Final = "truth"
LIST: Final = "list"
MONEY: Final = "money"

# "committed" is no field of the record: one cell with a range fills committed_from, committed_to and the precision.
# "extra" keeps a column under its own header, on purpose, so that it is not listed as unmapped.
FIELDS: Final[dict[str, tuple[str, str]]] = {
    "reference": (TEXT, "Reference"),
    "class_scheme": (TEXT, "Classification scheme"),
    "class_code": (TEXT, "Classification code"),
    "class_text": (TEXT, "Classification in words"),
    "statute": (TEXT, "Statute"),
    "attempted": (TRUTH, "Attempted"),
    "force_flag": (TRUTH, "Online flag as recorded"),
    "flags": (LIST, "Flags and keywords"),
    "hate_strands": (LIST, "Hate strands"),
    "domestic": (TRUTH, "Domestic"),
    "reported_at": (MOMENT, "Reported"),
    "recorded_at": (MOMENT, "Recorded"),
    "updated_at": (MOMENT, "Last updated"),
    "committed": (SPAN, "Committed, from and to in one"),
    "committed_from": (MOMENT, "Committed from"),
    "committed_to": (MOMENT, "Committed to"),
    "place": (TEXT, "Place"),
    "postcode": (TEXT, "Postcode"),
    "authority": (TEXT, "Local authority"),
    "beat": (TEXT, "Beat"),
    "location_type": (TEXT, "Type of location"),
    "online_place": (TEXT, "Online place"),
    "summary": (TEXT, "Summary"),
    "mo": (TEXT, "Method (MO)"),
    "notes": (TEXT, "Notes"),
    "language": (TEXT, "Language"),
    "property_text": (TEXT, "Property"),
    "loss_pence": (MONEY, "Loss"),
    "recovered_pence": (MONEY, "Recovered"),
    "currency": (TEXT, "Currency"),
    "outcome_code": (TEXT, "Outcome code"),
    "outcome_date": (DAY, "Outcome date"),
    "outcome_reason": (TEXT, "Outcome in words"),
    "officer": (TEXT, "Officer"),
    "unit": (TEXT, "Unit"),
    "extra": (TEXT, "Kept as it is"),
}

# Columns that fill the same one of these are set one below the other, each under its label.
PROSE: Final = frozenset({"summary", "mo", "notes", "property_text"})

PERSON_FIELDS: Final = (
    "name",
    "given",
    "family",
    "aliases",
    "born",
    "age_band",
    "sex",
    "ethnicity",
    "language",
    "needs",
    "address",
    "postcode",
    "nominal",
)

ROLES: Final = ("victim", "complainant", "witness", "suspect", "offender", "reporter", "subject", "other")

DATE_ORDERS: Final = ("day-first", "month-first", "iso", "auto")

# What sources write where they have nothing to say. Compared in lower case.
BLANKS: Final = frozenset(
    {
        "",
        "-",
        "--",
        ".",
        "?",
        "n/a",
        "na",
        "n.a.",
        "#n/a",
        "none",
        "null",
        "nil",
        "nan",
        "n/k",
        "nk",
        "unk",
        "unknown",
        "not known",
        "not given",
        "not recorded",
        "not stated",
        "not provided",
        "unspecified",
        "various",
        "void",
        "tbc",
        "tba",
        "(blank)",
        "(null)",
    }
)
_LONGEST_BLANK: Final = max(map(len, BLANKS))


def is_blank(text: str) -> bool:
    """Tell whether a cell only says that nothing is known."""
    return len(text) <= _LONGEST_BLANK and text.lower() in BLANKS
