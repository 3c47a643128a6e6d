"""Adverts and listings of online marketplaces, by the number a site gives them."""

from __future__ import annotations

import re

from hueandcry.core.identifiers import platform_names, triggers
from hueandcry.core.identifiers.found import NotAnIdentifier
from hueandcry.core.identifiers.handle_places import names_another_site
from hueandcry.core.identifiers.platforms_table import PLATFORMS, SHORT
from hueandcry.core.identifiers.sheet import Sheet

KIND = "listing"
LABEL = "Advert or listing number"
EXAMPLES = (
    ("on gumtree ad 1489220735", "gumtree:1489220735"),
    ("Ad ref GT-1490338217", "unknown:gt-1490338217"),
    ("eBay item number 276100938841", "ebay:276100938841"),
)

_IDENTITY = r"(?:[A-Za-z]{1,4}-?)?\d{7,16}(?![\w]|-\w)"
_SHAPE = re.compile(_IDENTITY)
_PLAIN = re.compile(r"(?:[a-z]{1,4}-?)?\d{5,20}|[a-z0-9][a-z0-9_-]{3,80}")
_MARKETS = r"(?:e-?bay|gumtree|gum tree|vinted|depop|facebook|fb|marketplace|auto ?trader|shpock|preloved|etsy)"
# From the label to the number: a few words of the same clause, such as "ad for an upright piano 149...".
_GLUE = re.compile(
    r"(?P<words>(?:(?:[\s.:;#,()'\"/-]|(?:ref|refs|reference|no|nos|num|number|numbers|id|ids|is|was|on|"
    rf"at|latest|and|the|for|off|code|a|an)\b|{_MARKETS}\b){{0,12}}"
    rf"|[^\d.;£\n]{{0,44}} ))(?P<id>{_IDENTITY})",
    re.IGNORECASE,
)
_MORE = re.compile(rf"\s?(?:,|/|&|;|and|\+)\s?(?:and )?#?({_IDENTITY})", re.IGNORECASE)
_ON_MARKET = re.compile(
    rf"\s?(?:\(|(?:bought |sold |listed |advertised |posted |seen )?(?:on|from|off|at|via) |, )?"
    rf"(?:the |my )?({_MARKETS})\b",
    re.IGNORECASE,
)
_MARKET = re.compile(rf"\b{_MARKETS}\b", re.IGNORECASE)
_OTHER_NUMBER = re.compile(
    r"\b(?:order|tracking|parcel|invoice|crime|claim|case|policy|serial|phone|tel|mob|mobile|number plate|"
    r"imei|account|acct|a/c|device|user|customer|"
    r"transaction|payment|member|profile|seller|buyer|employee|staff|photo|call(?:ed)?|text(?:ed)?|ring|"
    r"whatsapp|contact|photo|apple|caller|driver|sort|paid)\W{0,2}\w{0,3}\W{0,2}$",
    re.IGNORECASE,
)


def normalise(raw: str, platform: str = "") -> str:
    """Return a listing as "platform:number". Raises NotAnIdentifier for what no site gives as a number."""
    named, identity = platform_names.split(raw, platform)
    identity = identity.lstrip("#")
    if not _PLAIN.fullmatch(identity):
        raise NotAnIdentifier(kind=KIND)
    return f"{named}:{identity}"


def find(sheet: Sheet) -> None:
    """Take every number that a word for an advert introduces, and the further ones listed after it."""
    text = sheet.text
    for start, end in sheet.triggered.get(triggers.ADVERT_LABEL, ()):
        match = _GLUE.match(text, end, end + 66)
        if not match or not sheet.free(match.start("id"), match.end("id")):
            continue
        between = text[start : match.start("id")]
        if _is_another_things(text, start, end, match.start("id")):
            continue
        if _OTHER_NUMBER.search(between) or _is_other_shape(match["id"]):
            continue
        _take_all(sheet, match.start("id"), match.end("id"), _platform(text, start, match.start("id"), match.end("id")))


def _is_another_things(text: str, start: int, end: int, identity: int) -> bool:
    """Return whether the label is a bare "id", which much else has: a contract, a customer, a device."""
    label = text[start:end].lower()
    if label == "id":
        return _MARKET.search(text, max(0, start - 30), identity) is None
    return label == "ids" and _OTHER_NUMBER.search(text[max(0, start - 16) : start]) is not None


def find_on_market(sheet: Sheet, start: int, end: int) -> int:
    """Take a bare long number right after a marketplace's name; return where it ends, or 0."""
    text = sheet.text
    digits = _SHAPE.match(text, start, end)
    if not digits or not 9 <= len(digits[0]) <= 13 or text[start] == "0":
        return 0
    near = _MARKET.search(text, max(0, start - 14), start)
    if not near or text[near.end() : start].strip(" :#(") or not sheet.free(start, digits.end()):
        return 0
    return _take_all(sheet, start, digits.end(), _named(near[0]))


def _take_all(sheet: Sheet, start: int, end: int, platform: str) -> int:
    sheet.take(KIND, f"{platform}:{sheet.text[start:end].lower()}", start, end)
    while following := _MORE.match(sheet.text, end, end + 30):
        if not sheet.free(following.start(1), following.end(1)) or _is_other_shape(following[1]):
            break
        sheet.take(KIND, f"{platform}:{following[1].lower()}", following.start(1), following.end(1))
        end = following.end(1)
    return end


def _is_other_shape(identity: str) -> bool:
    return identity.startswith("07") and len(identity) == 11


def _platform(text: str, label: int, start: int, end: int) -> str:
    if names_another_site(text, start):
        return "unknown"
    for near in reversed([*_MARKET.finditer(text, max(0, label - 26), start)]):
        named = _named(near[0])
        if named != "unknown":
            return named
    after = _ON_MARKET.match(text, end, end + 34)
    return _named(after[1]) if after else "unknown"


def _named(written: str) -> str:
    platform = SHORT.get(written.lower().replace(" ", "").replace("-", ""), "unknown")
    return platform if platform in PLATFORMS else "unknown"
