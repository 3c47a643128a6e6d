"""The printed reference of a series: short, sayable, and checked against slips."""

from __future__ import annotations

# Crockford's base 32 leaves out I, L, O and U, which people misread. Source: crockford.com/base32.
_DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_MISREAD = str.maketrans({"I": "1", "L": "1", "O": "0"})


def reference_of(number: int, letter: str = "S") -> str:
    """Return the reference of series `number` (1 or more), such as "S-00A7-K": base 32 and one check letter.

    letter: "S" for a series, "P" for a person.
    """
    digits = ""
    rest = number
    while rest or not digits:
        rest, digit = divmod(rest, 32)
        digits = _DIGITS[digit] + digits
    return f"{letter}-{digits.rjust(4, '0')}-{_check(number)}"


def number_of(reference: str, letter: str = "S") -> int | None:
    """Return the number behind a reference however it is written, or None when it is none or mistyped."""
    plain = reference.upper().translate(_MISREAD).replace("-", "").replace(" ", "")
    if len(plain) < 3 or plain[0] != letter or any(digit not in _DIGITS for digit in plain[1:]):
        return None
    number = 0
    for digit in plain[1:-1]:
        number = number * 32 + _DIGITS.index(digit)
    return number if number < 2**63 and _check(number) == plain[-1] else None


def _check(number: int) -> str:
    # 31 is prime and below 32: any one wrong letter, and any two swapped, change the remainder.
    return _DIGITS[number % 31]
