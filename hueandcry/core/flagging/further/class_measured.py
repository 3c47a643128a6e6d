"""Table: how often a suggested class was the record's own, and which classes are therefore worth showing.

Measured on 22 November 2026 on the corpus's rows that have a code: the code withheld, the family told by a model
fitted to other rows.
"""

from __future__ import annotations

# Shown is a class that was right in at least this share of at least so many texts [settings, unverified: no registrar
# chose them].
LEAST_RIGHT, LEAST_TEXTS = 0.6, 5

# (scheme, code): (right, of so many suggested). A class that is not here was suggested too seldom.
MEASURED: dict[tuple[str, str], tuple[int, int]] = {
    ("HO", "105A"): (13, 68),
    ("HO", "28E"): (8, 11),
    ("HO", "30C"): (4, 18),
    ("HO", "34B"): (31, 44),
    ("HO", "35"): (5, 5),
    ("HO", "3B"): (3, 6),
    ("HO", "44"): (15, 30),
    ("HO", "45"): (5, 8),
    ("HO", "46"): (14, 43),
    ("HO", "48"): (9, 10),
    ("HO", "49"): (37, 252),
    ("HO", "49A"): (2, 5),
    ("HO", "54"): (4, 5),
    ("HO", "58C"): (2, 5),
    ("HO", "58D"): (8, 34),
    ("HO", "71"): (3, 30),
    ("HO", "86"): (8, 14),
    ("HO", "88A"): (4, 11),
    ("HO", "88E"): (3, 24),
    ("HO", "8L"): (73, 180),
    ("HO", "8N"): (15, 31),
    ("HO", "8Q"): (45, 82),
    ("HO", "8R"): (32, 102),
    ("HO", "92A"): (17, 21),
    ("HO", "92D"): (3, 20),
    ("HO", "92E"): (4, 11),
    ("HO", "9A"): (14, 73),
    ("HO", "9B"): (7, 11),
    ("NFIB", "NFIB1B"): (6, 6),
    ("NFIB", "NFIB1C"): (2, 8),
    ("NFIB", "NFIB1D"): (15, 23),
    ("NFIB", "NFIB1G"): (10, 16),
    ("NFIB", "NFIB1H"): (4, 29),
    ("NFIB", "NFIB2E"): (16, 38),
    ("NFIB", "NFIB3A"): (41, 88),
    ("NFIB", "NFIB3B"): (0, 14),
    ("NFIB", "NFIB3F"): (5, 6),
    ("NFIB", "NFIB50A"): (11, 21),
    ("NFIB", "NFIB52A"): (3, 12),
    ("NFIB", "NFIB52B"): (5, 74),
    ("NFIB", "NFIB52C"): (9, 31),
    ("NFIB", "NFIB52E"): (0, 5),
    ("NFIB", "NFIB5A"): (46, 89),
    ("NFIB", "NFIB5B"): (10, 20),
    ("NFIB", "NFIB5D"): (15, 30),
    ("NFIB", "NFIB6A"): (2, 5),
    ("NFIB", "NFIB90"): (1, 148),
}


def is_worth_showing(scheme: str, code: str) -> bool:
    """Say whether a class was right often enough when it was suggested."""
    right, of = MEASURED.get((scheme, code), (0, 0))
    return of >= LEAST_TEXTS and right >= LEAST_RIGHT * of


def shown() -> tuple[int, int, int]:
    """Return how many classes are worth showing, and how often they were right: right, of so many."""
    found = [MEASURED[one] for one in MEASURED if is_worth_showing(*one)]
    return len(found), sum(right for right, _ in found), sum(of for _, of in found)
