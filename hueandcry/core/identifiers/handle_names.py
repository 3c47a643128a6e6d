"""Whether a word looks like an account name, by its own shape and by the label before it."""

from __future__ import annotations

import re

from hueandcry.core.identifiers import hosts
from hueandcry.core.identifiers.handle_places import names_another_site
from hueandcry.core.identifiers.handle_words_table import ORDINARY
from hueandcry.core.identifiers.wordlist import words_of

FILE = re.compile(
    r"\.(?:jpe?g|png|gif|pdf|docx?|xlsx?|txt|zip|rar|iso|exe|js|vbs|html?|php|aspx?|mp[34]|mov|avi|csv|"
    r"pptx?|apk|msg|eml|dll|bat|ps1|py|lnk|heic|dat|scr|tmp|log|sys|ini|cfg|xml|json|bin|rtf|wav|webp|7z|"
    r"gz|tar|bak|cab)$",
    re.IGNORECASE,
)
_RUN_ON = words_of(
    "he she they we it i you the then and but so my his her their our was were is are this that there",
    "when after before what who how why if as at in on of to for from with by not no yes im ive hes shes",
    "also all now said says told have had has did do does will would can could me him them us account",
    "profile page message messages deleted blocked removed gone phone photo photos picture pictures",
)
_ABBREVIATIONS = words_of(
    "e.g i.e a.m p.m u.k u.s etc.a o.s n.s i.v d.o.b p.c a.s.a.p",
)
_ORDINARY_MARK = re.compile(
    r"\d+(?:st|nd|rd|th|am|pm|hrs?|yo|yrs?|mins?|k|kg|g|gb|tb|mb|m|mm|cm|mph|p|x|s|ml|l|w|v|in|ft|g)|"
    r"[a-z]{1,3}\d{1,4}|[a-z]{1,2}\d{1,4}[a-z]?|iphone\w+|\d{1,4}x\d{1,4}|"
    r"(?:win|windows|office|cat|galaxy|ps|xbox|mp|h|covid|nfrc|crn)-?\d+\w?",
    re.IGNORECASE,
)
_VERB_OR_NOUN = re.compile(r"(?:ed|ing|tion|ly|ment|ness|[^aeiou]ies|n't)$")

# Words after which a name of plain letters may stand unquoted, in any case.
_USERNAME_BEFORE = re.compile(
    r"\b(?:user ?names?|screen ?name|gamer ?tags?|nick ?name|user ?id|enw defnyddiwr)"
    r"(?: ?(?:is|was|of|called|being|now))?[\s:='\"(-]{1,4}$",
    re.IGNORECASE,
)
# Words after which it may stand only with its platform before them, or a site's own name.
_PLACE = (
    r"(?:facebook|fb|messenger|insta(?:gram)?|ig|snap(?: ?chat)?|telegram|tele|tik ?tok|twitter\)?|on x|discord|"
    r"reddit|only ?fans|steam|xbox|playstation|psn|vinted|e-?bay|gumtree|depop|roblox|tinder|"
    r"hinge|grindr|linked ?in|kik|wickr|wechat|twitch)"
)
_USER_BEFORE = re.compile(rf"\b{_PLACE} (?:user|member|handle|seller|buyer)[ :]{{1,2}}$", re.IGNORECASE)
_PLACE_COLON = re.compile(
    rf"\b{_PLACE}(?: messenger)?(?: ?account| ?acct?| ?profile| ?user| ?id)?\)?\s?:\s?$", re.IGNORECASE
)
_KNOWN_AS = re.compile(
    rf"\bon {_PLACE} (?:as|by|under)(?: the name)? $|"
    r"\b(?P<where_after>(?:known|goes|going|went|posting|posts) (?:as|by|under) )$",
    re.IGNORECASE,
)
_ON_PLACE = re.compile(rf"['\"]? on {_PLACE}\b", re.IGNORECASE)
_QUOTED_AFTER = re.compile(
    rf"\b(?:profile|account|acct?|user|page|handle|channel|member|name on {_PLACE})"
    r"(?: ?(?:is|was|called|named|of))?[\s:(]{0,2}$",
    re.IGNORECASE,
)
_SECOND_NAME = re.compile(r" [A-Z][A-Za-z]")
_CLAUSE_ENDS = re.compile(r"\s*(?:$|[.,;)\n!?]|- | (?:and|who|on|then|but|from|on|asking|via)\b)")
_LONGEST_LABEL = 60
_QUOTES = ("'", '"')
_MARKS = (*_QUOTES, ":")


def like_a_handle(name: str, named: bool) -> bool:
    """Return whether a word looks like an account name; named: the words before it say that it is one."""
    lower = name.lower()
    if len(name) < 3 or FILE.search(name) or lower in _ABBREVIATIONS or not any(map(str.isalpha, name)):
        return False
    if "_" in name.strip("_"):
        return True
    if "." in name:
        return _dotted(name, named)
    if _ORDINARY_MARK.fullmatch(name):
        return False
    if "xxxx" in lower:
        return False
    if any(map(str.isdigit, name)):
        return named or (len(name) >= 6 and not name.isupper() and "-" not in name)
    camel = name[1:-1] != name[1:-1].lower() and not name.isupper() and "-" not in name
    return camel and named and len(name) >= 6


def plain_name(text: str, start: int, end: int, strong: bool) -> bool:
    """Return whether an ordinary-looking word stands where an account's name stands: "FB username quietcrab".

    strong: the label before it is one that only an account's name follows.
    """
    word = text[start:end].replace("-", "")
    lower = word.lower()
    if len(word) < 4 or not word.isalnum() or lower in ORDINARY or text[start:end].lower() in ORDINARY:
        return False
    before = text[max(0, start - _LONGEST_LABEL) : start]
    if strong and (before.endswith(_MARKS) or before.endswith(": ")):
        return True
    if not word.isalpha():
        return False
    if before[-1:] in _QUOTES and text[end : end + 1] == before[-1]:
        # A Christian name in quotes is what a profile shows, not the account's name.
        return len(word) >= 6 and not word.istitle() and _QUOTED_AFTER.search(before[:-1]) is not None
    if _VERB_OR_NOUN.search(lower):
        return False
    if _USERNAME_BEFORE.search(before):
        # "username JO BLOGGS" is a person's name, unless all is in capitals.
        return word.islower() or before[-8:].isupper() or not _SECOND_NAME.match(text, end)
    if _CLAUSE_ENDS.match(text, end) and len(word) >= 5 and not word.istitle():
        return _introduced(text, start, end, before)
    # Before a verb a name stands only in lower case: "Roblox user quietcrab added him".
    return word.islower() and len(word) >= 7 and _USER_BEFORE.search(before) is not None


def _introduced(text: str, start: int, end: int, before: str) -> bool:
    if _USER_BEFORE.search(before) or _PLACE_COLON.search(before) or names_another_site(text, start):
        return True
    known = _KNOWN_AS.search(before)
    return known is not None and (known["where_after"] is None or _ON_PLACE.match(text, end) is not None)


def _is_host(name: str, named: bool) -> bool:
    host = hosts.plain(name)
    return host.count(".") == name.count(".") and not named and not hosts.is_doubtful(name, host) if host else False


def _dotted(name: str, named: bool) -> bool:
    parts = name.split(".")
    if parts[0].isdigit() or not all(parts) or _is_host(name, named):
        return False
    # A stop without its space joins two sentences as often as it joins a name.
    if any(part.lower() in _RUN_ON for part in (parts[0], parts[-1])):
        return False
    return not (parts[-1][:1].isupper() and parts[0].islower())
