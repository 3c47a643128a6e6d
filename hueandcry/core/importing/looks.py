"""What the values of a column look like, so that a header need not be believed."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC
from typing import Final

from hueandcry.core.importing.converters import fold
from hueandcry.core.importing.dates import STANDS_FOR_NONE, Calendar, Problem, span
from hueandcry.core.importing.fields import BLANKS
from hueandcry.core.importing.people import ROLE_CODES

MAX_VALUES: Final = 400
_AUTO: Final = Calendar("auto", UTC)
_POSTCODE: Final = r"[A-Za-z]{1,2}\d[A-Za-z\d]?\s*\d[A-Za-z]{2}"
_SHAPES: Final = {
    name: re.compile(shape, re.IGNORECASE)
    for name, shape in (
        ("email", r"[^<>]*<?\s*[^\s@<>]+@[^\s@<>]+\.\w+\s*>?"),
        ("phone", r"(?:\+|00)\d[\d\s().-]{7,18}|(?=(?:\D*\d){10,11}\D*$)\(?0[1-9]\d{1,4}\)?[\d\s.-]{5,11}"),
        ("phone_abroad", r"\+?1?[\s.-]?\(?[2-9]\d\d\)?[\s.-]?\d{3}[\s.-]?\d{4}"),
        ("url", r"(?:https?|hxxps?)://\S+|www\.\S+|[\w-]+(?:\.[\w-]+)*\.[a-z]{2,12}(?:/\S*)?"),
        ("ip", r"\d{1,3}(?:\.\d{1,3}){3}|[0-9a-f]{0,4}(?::[0-9a-f]{0,4}){2,7}"),
        ("postcode", _POSTCODE),
        ("sort_code", r"\d\d[- ]\d\d[- ]\d\d|\d{6}"),
        ("account_number", r"\d{7,8}"),
        ("iban", r"[a-z]{2}\d\d\s?(?:[a-z0-9]{4}\s?){2,7}[a-z0-9]{0,4}"),
        ("wallet", r"(?:bc1|[13])[a-z0-9]{25,60}|0x[0-9a-f]{40}"),
        ("hash", r"[0-9a-f]{32}|[0-9a-f]{40}|[0-9a-f]{64}"),
        ("imei", r"\d{15}"),
        ("vrm", r"[a-z]{2}\d\d\s?[a-z]{3}|[a-z]\d{1,3}\s?[a-z]{3}|[a-z]{3}\s?\d{1,3}[a-z]"),
        ("time", r"\d{1,2}\s?[:.]\s?\d\d(?::\d\d)?\s?(?:[ap]\.?m\.?)?(?:\s?(?:-|to|\u2010|\u2013)\s?\d.*)?"),
        ("year", r"(?:19|20)\d\d"),
        ("month", r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*|0?[1-9]|1[0-2]"),
        ("money", r"[£€$]?\s?\d[\d,]*(?:\.\d{1,2})?"),
        ("yes_no", r"y|n|yes|no|true|false|0|1"),
        ("number", r"\d+(?:\.\d+)?"),
        ("hhmm", r"(?:[01]?\d|2[0-4])[0-5]\d"),
        ("machine_date", r"(?:[2-6]\d{4}|7[0-2]\d{3})(?:\.\d{1,12})?|1\d{9}(?:\d{3}|\.\d{1,9})?"),
        ("at_name", r"@[\w.]{2,40}"),
        ("person_name", r"(?:[^\W\d_][^\W\d_.'’-]{0,20}[.,]? ){1,3}[^\W\d_][^\W\d_'’-]{1,25}"),
        ("sex", r"m|f|male|female|unknown|other|non-binary"),
    )
}
_ORDER: Final = re.compile(r"(?<!\d)(\d{1,2})[/.-](\d{1,2})[/.-](?:\d{4}|\d{2})(?!\d)")
_PACKED_ORDER: Final = re.compile(r"(?<!\d)(\d\d)(\d\d)(?:19|20)\d\d(?!\d)")
_CENTURIES: Final = ("19", "20")


@dataclass(frozen=True, slots=True)
class Look:
    """What a column's sampled values look like; shares are of the filled ones, 0 to 1."""

    filled: int
    distinct_share: float
    mean_chars: float
    digits_share: float
    shares: dict[str, float]

    def share(self, name: str) -> float:
        """Return the share of values of one shape; 1 of an empty column, which contradicts nothing."""
        return self.shares.get(name, 0.0) if self.filled else 1.0


def look_at(values: Iterable[str]) -> Look:
    """Return what some values of one column look like; blanks do not count."""
    texts = [text for value in values if (text := value.strip()) and text.lower() not in BLANKS]
    sample = texts[:MAX_VALUES]
    if not sample:
        return Look(0, 0.0, 0.0, 0.0, {})
    counts: Counter[str] = Counter()
    for text in sample:
        counts.update(_shapes_of(text))
    total = len(sample)
    return Look(
        filled=total,
        distinct_share=len(set(texts)) / len(texts),
        mean_chars=sum(map(len, sample)) / total,
        digits_share=sum(any(map(str.isdigit, text)) for text in sample) / total,
        shares={name: count / total for name, count in counts.items()},
    )


def _shapes_of(whole: str) -> list[str]:
    # Of several values in a cell the first speaks for all.
    text = whole.partition("\n")[0].strip()
    found = [name for name, shape in _SHAPES.items() if len(text) < 200 and shape.fullmatch(text)]
    packed = len(text) == 8 and text.isdecimal() and (text[:2] in _CENTURIES or text[4:6] in _CENTURIES)
    if len(text) < 80 and (packed or not found) and _is_a_date(text):
        found.append("date")
    elif _ORDER.match(text) and "date" not in found and "ip" not in found:
        # A date that the calendar lacks is a date all the same.
        found.append("date")
    if len(whole) > 50 and whole.count(" ") >= 7:
        found.append("prose")
    if fold(text) in ROLE_CODES:
        found.append("role")
    return found


def _is_a_date(text: str) -> bool:
    read = span(text, _AUTO)
    return not isinstance(read, Problem) or read.code == STANDS_FOR_NONE


def date_order(values: Iterable[str]) -> tuple[str, bool]:
    """Return the order of day and month that some dates show, and whether that is certain.

    Where none shows it the order is "day-first", as the United Kingdom writes, and uncertain.
    """
    day_first = month_first = either = 0
    for value in values:
        for first, second in _ORDER.findall(value[:80]) or _PACKED_ORDER.findall(value[:80]):
            if int(first) > 12 >= int(second):
                day_first += 1
            elif int(second) > 12 >= int(first):
                month_first += 1
            else:
                either += 1
    if month_first > day_first:
        return "month-first", True
    return "day-first", day_first > 0 or not either
