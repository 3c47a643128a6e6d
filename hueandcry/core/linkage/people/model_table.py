"""The model, read from top to bottom: what is compared, how well it can agree, and which pairs are looked at.

In the conditions "l" and "r" are the two mentions, in columns of `columns.py`. Of each comparison the first level
that holds counts; a pair where one says nothing of the matter is neither for nor against. How much each level weighs
is not written here: it is learnt from the mentions themselves, and less for a value that many people share.
"""

from __future__ import annotations

from typing import Final, NamedTuple


class Level(NamedTuple):
    """How well two mentions agree: in words, as a condition, and the column whose common values weigh less.

    chance: how often two people agree so, where that is more often than that they agree wholly.
    """

    says: str
    when: str
    common: str = ""
    chance: float = 0.0


class Comparison(NamedTuple):
    """One matter that two mentions may agree on.

    needs: columns without which nothing is said of it; besides: a condition under which nothing is said of it either.
    Until the mentions themselves are enough to say, chance: how often two people agree wholly, and differ: how often
    two mentions of one person do not agree at all.
    """

    name: str
    needs: tuple[str, ...]
    chance: float
    differ: float
    levels: tuple[Level, ...]
    otherwise: str
    besides: str = ""


def _near(column: str, edits: int) -> str:
    # Two letters changing places count as one slip, but the measure that knows so is slow: it is asked last.
    plainly, fully = f"levenshtein(l.{column}, r.{column})", f"damerau_levenshtein(l.{column}, r.{column})"
    return (
        f"case when {plainly} <= {edits} then true when {plainly} > {2 * edits} then false else {fully} <= {edits} end"
    )


def _alike(column: str, share: float) -> str:
    return f"jaro_winkler_similarity(l.{column}, r.{column}) >= {share}"


def _same(column: str) -> str:
    return f"l.{column} = r.{column}"


# Those of one household share surname and address: where their given names differ, that they live together is no
# further evidence that they are one. Two names in common are a given name and a surname, in whatever order. Said
# without the columns of LESSONS, or Splink would leave out of a lesson what names them.
_OF_A_HOUSEHOLD: Final = (
    f"not (least(length(l.given), length(r.given)) = 1 or {_alike('given', 0.8)}"
    " or len(list_intersect(l.names, r.names)) > 1)"
)

COMPARISONS: Final = (
    Comparison(
        "given",
        ("given",), 0.01, 0.04,
        (
            Level("the same given name", f"{_same('given')} and length(l.given) > 1", "given"),
            Level("given names that stand for one another", _same("given_root"), "given_root"),
            Level("given names one slip apart", f"length(l.given) > 3 and {_near('given', 1)}"),
            Level("given names alike", _alike("given", 0.88)),
            Level(
                "a given name among the other's further names",
                "list_contains(r.names, l.given_root) or list_contains(l.names, r.given_root)",
            ),
            Level(
                "the same initial",
                "least(length(l.given), length(r.given)) = 1 and l.given_initial = r.given_initial",
            ),
            Level("given names that sound alike", f"{_same('given_sound')} and {_alike('given', 0.7)}"),
        ),
        "different given names",
    ),
    Comparison(
        "surname",
        ("surname",), 0.003, 0.05,
        (
            Level("the same surname", _same("surname"), "surname"),
            Level("surnames one slip apart", f"length(l.surname) > 3 and {_near('surname', 1)}"),
            Level("surnames alike", _alike("surname", 0.88), chance=0.01),
            Level(
                "a surname among the other's further names",
                "list_contains(r.names, l.surname) or list_contains(l.names, r.surname)",
            ),
            Level("surnames that sound alike", f"{_same('surname_sound')} and {_alike('surname', 0.75)}"),
        ),
        "different surnames",
    ),
    Comparison(
        "further",
        ("further",), 0.005, 0.2,
        (
            Level("the same further names", _same("further_key"), "further_key"),
            Level("a further name shared", "list_has_any(l.further, r.further)"),
        ),
        "different further names",
    ),
    Comparison(
        "birth",
        ("birth",), 0.0003, 0.02,
        (
            Level("the same date of birth", _same("birth"), "birth"),
            Level("dates of birth with day and month the other way round", "l.birth = r.birth_turned"),
            Level("dates of birth one digit apart", _near("birth", 1), chance=0.002),
            Level("the same year of birth, and the same day or month",
                  "l.birth_year = r.birth_year and"
                  " (left(l.birth_day, 2) = left(r.birth_day, 2) or right(l.birth_day, 2) = right(r.birth_day, 2))",
                  chance=0.002),
            Level("the same day and month of birth in another year",
                  "l.birth_day = r.birth_day and l.birth_day <> '0101'", chance=0.003),
            # One date in twenty is so near to any other.
            Level("the same year of birth, or dates two digits apart",
                  f"{_same('birth_year')} or {_near('birth', 2)}", chance=0.05),
        ),
        "different dates of birth",
    ),
    Comparison(
        "postcode",
        ("postcode",), 0.0005, 0.25,
        (
            Level("the same postcode", _same("postcode"), "postcode"),
            Level("postcodes one slip apart", _near("postcode", 1)),
            Level("the same outward code", _same("outward"), "outward", chance=0.005),
            Level("postcodes two slips apart", _near("postcode", 2), chance=0.003),
        ),
        "different postcodes",
        besides=_OF_A_HOUSEHOLD,
    ),
    Comparison(
        "town",
        ("town",), 0.02, 0.2,
        (
            Level("the same town", _same("town"), "town"),
            Level("towns alike", f"{_near('town', 1)} or {_alike('town', 0.9)}"),
        ),
        "different towns",
    ),
    Comparison(
        "region",
        ("region",),
        0.1,
        0.1,
        (Level("the same region", _same("region"), "region"),),
        "different regions",
    ),
    Comparison(
        "address",
        ("address_words",), 0.0005, 0.25,
        (
            Level("the same address", _same("address"), "address"),
            Level("addresses alike", f"{_alike('address', 0.93)}"),
            Level(
                "half of the words of an address shared",
                "2 * len(list_intersect(l.address_words, r.address_words))"
                " >= greatest(2, least(len(l.address_words), len(r.address_words)))",
                chance=0.01,
            ),
        ),
        "different addresses",
        besides=_OF_A_HOUSEHOLD,
    ),
    Comparison(
        "birth_place",
        ("birth_place",), 0.02, 0.1,
        (
            Level("the same place of birth", _same("birth_place"), "birth_place"),
            Level(
                "places of birth alike",
                f"{_alike('birth_place', 0.88)} or contains(l.birth_place, r.birth_place)"
                " or contains(r.birth_place, l.birth_place)",
            ),
        ),
        "different places of birth",
    ),
    Comparison(
        "occupation",
        ("occupation",), 0.03, 0.3,
        (Level("the same occupation", _same("occupation"), "occupation"),),
        "different occupations",
    ),
    Comparison("sex", ("sex",), 0.5, 0.03, (Level("the same sex", _same("sex")),), "different sexes"),
    Comparison(
        "email",
        ("email",), 0.0002, 0.4,
        (
            Level("the same e-mail address", _same("email"), "email"),
            Level("e-mail addresses one or two slips apart", _near("email", 2)),
            Level("the same name before the @", _same("email_name"), "email_name"),
            Level("e-mail addresses alike", _alike("email", 0.9)),
        ),
        "different e-mail addresses",
        # Addresses are made of names: that two of the same name have addresses much alike is no further evidence.
        besides=f"{_same('name_sounds')} and l.email <> r.email and {_alike('email', 0.85)}",
    ),
    Comparison(
        "phone",
        ("phone",), 0.0002, 0.4,
        (
            Level("the same phone number", _same("phone"), "phone"),
            Level("phone numbers one digit apart", _near("phone", 1)),
        ),
        "different phone numbers",
    ),
    Comparison(
        "national_id",
        ("national_id",), 0.0001, 0.05,
        (
            Level("the same personal number", _same("national_id"), "national_id"),
            Level("personal numbers one slip apart", _near("national_id", 1)),
        ),
        "different personal numbers",
    ),
)  # fmt: skip

# Beside those: to agree on both parts of a name is less than to agree on each. How much less is counted, not learnt.
TOGETHER: Final = Comparison(
    "together",
    ("given", "surname"),
    1.0,
    0.5,
    (
        Level(
            "a given name and a surname that go together",
            f"({_same('given_root')} or {_alike('given', 0.88)}) and {_alike('surname', 0.88)}",
        ),
    ),
    "names that agree in one part at most",
)

# Two mentions are looked at when all of one line is the same; of a list ("names", "name_heard"), one of its words.
# A line brings its rarest values first, and only so many pairs: see `blocking.py`.
BLOCKS: Final = (
    ("national_id",),
    ("email",),
    ("phone",),
    ("email_name",),
    ("birth",),
    ("postcode",),
    ("address_key",),
    ("name_key",),
    ("name_sounds",),
    ("names",),
    ("names", "birth_year"),
    ("names", "birth_day"),
    ("names", "outward"),
    ("names", "town"),
    ("names", "birth_place"),
    ("names", "occupation"),
    ("name_heard", "birth_year"),
    ("name_heard", "outward"),
    ("name_heard", "town"),
    ("name_heard", "birth_place"),
    ("birth_either", "given_initial"),
    ("birth_year", "outward"),
    ("birth_day", "outward"),
    ("birth_year", "town"),
    ("birth_day", "town"),
    ("birth_year", "birth_place"),
    ("birth_day", "birth_place"),
)

# What the mentions agree on wholly while the weight of everything else is learnt.
LESSONS: Final = (
    ("birth",),
    ("given_root", "surname"),
    ("postcode",),
    ("national_id",),
    ("email",),
)
