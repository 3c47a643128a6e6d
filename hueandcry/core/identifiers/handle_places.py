"""On which platform an account name is: the one named after it, a site's name before it, or the last spoken of."""

from __future__ import annotations

import re

from hueandcry.core.identifiers.handle_words_table import NOT_SITES, ORDINARY
from hueandcry.core.identifiers.platforms_table import SHORT
from hueandcry.core.identifiers.sheet import Sheet

_FOLLOWED = re.compile(r"['\")]?\s?(?:also |is )?(?:on|\(on|,) ?(?:his |her |their |my |the )?", re.IGNORECASE)
_OTHER_SITE_AFTER = re.compile(
    r"['\")]?\s?\(?(?:[Oo]n|ON|at|AT) ([A-Z][A-Za-z]{3,15})\b(?! (?:Road|Street|Rd|St|Ave|Lane|Way))"
)
# A site's own name stands directly before the label: "Hobnail user", "Wheelmart handle".
_SITE_BEFORE = re.compile(
    r"(?<![\w'.@-])([A-Z][A-Za-z]{3,15}) (?i:seller |buyer )?"
    r"(?i:user ?name|user|handle|profile|account|acct|seller|buyer|member|shop|store|listing|ad|advert|item)"
    r"(?: (?i:name|id|handle|profile|account|is|was|called|named|no\.?|number))?[\s:'\"@(#]{0,4}$"
)
_SPOKEN_OF = re.compile(
    r"(?:^|\b(?:to|with|from|by|user|using|as|is|was|called|contact|look up|profile|account|seller)\b)\W*$", re.I
)
_MANNER = re.compile(r"[ -]?(?:style|like|type)\b")


def platform_of(sheet: Sheet, start: int, end: int) -> str:
    """Return the platform of the name at a span, or "unknown"."""
    after = platform_after(sheet, end)
    if after:
        return after
    if names_another_site(sheet.text, start):
        return "unknown"
    near = [
        cue
        for cue in sheet.cues(max(0, start - 400), start)
        if cue[2].startswith("p:") and cue[1] <= start and sheet.free(cue[0], cue[1])
    ]
    if near:
        last = near[-1]
        if _MANNER.match(sheet.text[last[1] : last[1] + 8]):
            return "unknown"
        return last[2][2:]
    later = [cue for cue in sheet.cues(end, end + 160) if cue[2].startswith("p:") and sheet.free(cue[0], cue[1])]
    return later[0][2][2:] if later else "unknown"


def platform_after(sheet: Sheet, end: int) -> str:
    """Return the platform named right after a name, "unknown" for a site that is none of those known, or ""."""
    joined = _FOLLOWED.match(sheet.text, end, end + 24)
    if joined and "," in joined[0]:
        return ""
    place = joined.end() if joined else end
    for start, _, tag, _ in sheet.cues(end, end + 14):
        if tag.startswith("p:") and (start <= place or tag == "p:x"):
            return tag[2:]
    other = _OTHER_SITE_AFTER.match(sheet.text, end, end + 32)
    return "unknown" if other and _is_site(other[1]) else ""


def names_another_site(text: str, start: int) -> bool:
    """Return whether the label before a name or number follows the name of a site that is no known platform."""
    before = _SITE_BEFORE.search(text, max(0, start - 48), start)
    return before is not None and _is_site(before[1])


def on_another_site(text: str, start: int, end: int) -> bool:
    """Return whether "@word" is said to be on a site of no known platform: "talking to @cityoutlet on Swapstead"."""
    other = _OTHER_SITE_AFTER.match(text, end, end + 32)
    return other is not None and _is_site(other[1]) and _SPOKEN_OF.search(text[max(0, start - 12) : start]) is not None


def _is_site(word: str) -> bool:
    lower = word.lower()
    return not any(lower in words for words in (NOT_SITES, ORDINARY, SHORT, _HALVES))


# The second words of platforms written as two: "Tik Tok account".
_HALVES = frozenset(
    {
        "book",
        "chat",
        "gram",
        "messenger",
        "marketplace",
        "tok",
        "tree",
        "fans",
        "station",
        "live",
        "twitter",
        "google",
        "whatsapp",
    }
)
