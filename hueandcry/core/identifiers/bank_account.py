"""United Kingdom bank accounts: a sort code and an account number, with or without their labels."""

from __future__ import annotations

import re

from hueandcry.core.identifiers.found import NotAnIdentifier
from hueandcry.core.identifiers.sheet import Sheet

KIND = "bank_account"
LABEL = "Bank account (sort code and account number)"
EXAMPLES = (
    ("sort code 63-20-21 account number 96506046", "632021-96506046"),
    ("paid to 08-32-77 / 11930462", "083277-11930462"),
    ("a/c 58760122199189 (sort first)", "587601-22199189"),
    ("account 96506046, s/c 632021", "632021-96506046"),
)

_D = r"[0-9OoIl]"
_SORT_SPACED = rf"(?P<sort>{_D}{{2}}(?P<gap> ?[-./:] ?| ){_D}{{2}}(?P=gap){_D}{{2}})(?![0-9])"
_SORT_SOLID = rf"(?P<solid>{_D}{{6}})(?![0-9])"
_ACCOUNT = (
    rf"(?P<account>{_D}{{8}}|{_D}{{4}}[ -]{_D}{{4}}|{_D}{{2}}(?:[ -]{_D}{{2}}){{3}}|{_D}{{2}} {_D}{{3}} "
    rf"{_D}{{3}}|{_D}{{3}} {_D}{{3}} {_D}{{2}}|{_D}{{7}} {_D})(?![0-9A-Za-z]|[-/]\d)"
)
_LABEL = r"(?:a/?c(?:c(?:oun)?t?)?s?|acct?s?|accounts?|a/n|an|number|num|numb|no|nos|n[o0]\.|cyfrif|rhif)"
# What may stand between the two numbers: at most a few short words, then the account's label.
_LINK = (
    rf"(?P<link>\s?(?:[-/,:;|&+(]|and)?\s{{0,2}}(?:(?:and |is |the |bank |of |with |then |his |her |their "
    rf")|{_LABEL}|[.,:;#/()=-]|\s){{0,14}})"
)
_NAMED_LINK = rf"(?P<named>[^\d£]{{2,60}}?\b{_LABEL}[\s.:;#=-]{{0,5}}(?:{_LABEL}[\s.:;#=-]{{0,5}}){{0,2}}(?:is |was )?)"

_LABELLED_LINK = re.compile(rf"(?<![a-z]){_LABEL}(?![a-z])", re.IGNORECASE)
_FORWARD = re.compile(rf"(?:{_SORT_SPACED}|{_SORT_SOLID}){_LINK}{_ACCOUNT}", re.IGNORECASE)
_FORWARD_NAMED = re.compile(rf"(?:{_SORT_SPACED}|{_SORT_SOLID})[\n ]{{0,2}}{_NAMED_LINK}{_ACCOUNT}", re.IGNORECASE)
_BACKWARD = re.compile(
    rf"{_ACCOUNT}[\s,;:/()|&-]{{0,4}}(?:and |at |bank ){{0,2}}(?:[a-z]{{2,12}} ){{0,2}}(?:the "
    rf")?(?:sort(?:[ -]?code)?|s/?c(?:ode)?)[\s.:;#=()-]{{0,4}}(?:is |was |no |number )?"
    rf"(?:{_SORT_SPACED}|{_SORT_SOLID})",
    re.IGNORECASE,
)
_BACKWARD_BARE = re.compile(rf"{_ACCOUNT} ?(?:\(|at |with |@ )\s?{_SORT_SPACED}", re.IGNORECASE)
_BOTH_SOLID = re.compile(r"(?P<solid>\d{6})(?P<account>\d{8})(?!\d)")
_LETTERS = str.maketrans("OoIl", "0011")
_NOT_DIGIT = re.compile(r"\D")
_SORT_LABEL = re.compile(
    r"(?:sort(?:[ -]?code)?s?|s/?c(?:ode)?|\bsc|bank|a/c|acct?|account|acc|paid|pay|to|iban|payee|payout|"
    r"cyfrif)\W{0,3}(?:is |was |no |number |of |\w{2,10} )?\W{0,2}$",
    re.IGNORECASE,
)
_DATE = re.compile(r"(?:0[1-9]|[12]\d|3[01])[-/.](?:0[1-9]|1[0-2])[-/.](?:\d\d)$")

_DATED = re.compile(r"\b(?:on|dated|date|dob|born|since|until|from|between|expires?|exp)[\s:.]{1,3}$", re.IGNORECASE)


def normalise(raw: str, platform: str = "") -> str:
    """Return a bank account as "SSSSSS-AAAAAAAA". Raises NotAnIdentifier unless it is six digits and eight."""
    match = _BACKWARD.search(raw)
    if match:
        return _value(match)
    digits = _NOT_DIGIT.sub("", raw)
    if len(digits) == 13 and re.search(r"\d{7}\s*$", raw):
        # A seven-figure account number is written with a leading nought in payment systems.
        digits = f"{digits[:6]}0{digits[6:]}"
    if len(digits) != 14:
        raise NotAnIdentifier(kind=KIND)
    return _checked(digits[:6], digits[6:])


def _value(match: re.Match[str]) -> str:
    sort = match.groupdict().get("sort") or match["solid"]
    return _checked(
        _NOT_DIGIT.sub("", sort.translate(_LETTERS)), _NOT_DIGIT.sub("", match["account"].translate(_LETTERS))
    )


def _checked(sort: str, account: str) -> str:
    if len(sort) != 6 or len(account) != 8 or sort == "000000" or len(set(account)) == 1:
        raise NotAnIdentifier(kind=KIND)
    return f"{sort}-{account}"


def at(sheet: Sheet, start: int, end: int) -> int:
    """Take the account whose first digit stands here and return where it ends, or 0 for none."""
    text = sheet.text
    if start and (text[start - 1].isalnum() or text[start - 1] in "£$€+_"):
        return 0
    reach = start + 120
    match = _FORWARD.match(text, start, reach)
    if match and _plausible(sheet, match):
        return _take(sheet, match)
    match = _FORWARD_NAMED.match(text, start, reach)
    if match and (match["sort"] or _labelled(text, start)):
        return _take(sheet, match)
    match = _BACKWARD.match(text, start, reach)
    if match:
        return _take(sheet, match)
    match = _BACKWARD_BARE.match(text, start, reach) if _labelled(text, start) else None
    if match:
        return _take(sheet, match)
    match = _BOTH_SOLID.match(text, start, reach)
    if match and (_labelled(text, start) or "sort" in text[match.end() : match.end() + 20].lower()):
        return _take(sheet, match)
    return 0


def _plausible(sheet: Sheet, match: re.Match[str]) -> bool:
    text, start = sheet.text, match.start()
    label = _LABELLED_LINK.search(match["link"]) is not None
    dated = match["sort"] and _DATE.fullmatch(match["sort"]) and _DATED.search(text[max(0, start - 14) : start])
    if dated and not label:
        return False
    if label or _labelled(text, start):
        return True
    if match["solid"]:
        return (
            match["link"].strip(" ") in ("", "-", "/")
            and match["link"] != ""
            and not sheet.near("reference", start - 14, start)
        )
    if match["gap"] == " " and match["account"][2:3] in (" ", "-"):
        # Pairs of figures all through are a list of numbers, not an account.
        return False
    if match["gap"].strip() == "/" or (
        _DATE.fullmatch(match["sort"]) and sheet.near("reference", match.start("link"), match.start("account"))
    ):
        return False
    return not sheet.near("reference", start - 12, start)


def _labelled(text: str, start: int) -> bool:
    return _SORT_LABEL.search(text[max(0, start - 32) : start]) is not None


def _take(sheet: Sheet, match: re.Match[str]) -> int:
    try:
        value = _value(match)
    except NotAnIdentifier:
        return 0
    if not sheet.free(match.start(), match.end()):
        return 0
    sheet.take(KIND, value, match.start(), match.end())
    return match.end()
