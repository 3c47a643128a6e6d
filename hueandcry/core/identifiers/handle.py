"""Account names on platforms: "@name", "username name", "snap: name", "name#1234"."""

from __future__ import annotations

import re

from hueandcry.core.identifiers import hosts, platform_names, triggers
from hueandcry.core.identifiers.found import NotAnIdentifier
from hueandcry.core.identifiers.handle_names import FILE, like_a_handle, plain_name
from hueandcry.core.identifiers.handle_places import on_another_site, platform_after, platform_of
from hueandcry.core.identifiers.platforms_table import SHORT
from hueandcry.core.identifiers.sheet import Sheet

KIND = "handle"
LABEL = "Account name (handle)"
EXAMPLES = (
    ("abuse on Instagram from @gen_harrow", "instagram:gen_harrow"),
    ("roblox name bl0xking_2277", "roblox:bl0xking_2277"),
    ("discord shadowfang#4410", "discord:shadowfang#4410"),
    ("username marta_closet55", "unknown:marta_closet55"),
)

_TOKEN = re.compile(r"[^\W_](?:[\w.-]{0,38}[\w])?|_[\w.-]{1,38}\w")
_WHOLE = re.compile(r"[\w](?:[\w.*-]{0,62}[\w])?(?:#\d{4})?")
_GLUE = re.compile(
    r"(?:[\s:;=,'\"()<\u2600-\u27bf\ufe0f\U0001f300-\U0001faff-]|@(?=\s)|"
    r"'s\b|(?:is|was|as|named|called|name|names|id|user|username|user name|account|acct|"
    r"profile|page|handle|messenger|under|the|their|his|her|number|"
    r"with|known|at|going by|goes by|by|nick|tag|an|a|in|it|to|on|phone|also|now|using|used|via|only|made|"
    r"up|set|new|old|main|second|fake|"
    r"contact|admin|member|channel|group|bot|seller|buyer|shop|store|tag|enw|yw|oedd|where|he|she|they|who)\b){0,10}",
    re.IGNORECASE,
)
_STRONG = frozenset(
    [
        "username",
        "usernames",
        "user name",
        "user names",
        "handle",
        "handles",
        "screen name",
        "screenname",
        "gamertag",
        "gamertags",
        "gamer tag",
        "user id",
        "seller id",
        "posted by",
        "hacked by",
        "enw defnyddiwr",
        "nickname",
        "psn",
        "xbl",
    ]
)
_NAMING = re.compile(r"\b(?:name|user|username|handle|id|acct|account|channel|as|is|tag|under|enw)\b", re.IGNORECASE)
_MORE = re.compile(r"\s?(?:,|/|&|\band\b|\bor\b|\balso\b|\bthen\b)\s?(?:then |and |also |later |from |as ){0,2}@?")
# Every individual Steam account's 64-bit number begins so. Source: Valve developer wiki, SteamID.
_STEAM = re.compile(r"7656119\d{10}(?!\d)")
_DOTTED = re.compile(r"[A-Za-z](?=[\w.]*\d)\w*(?:\.\w+)+")
_DISCRIMINATED = re.compile(r"(\w(?:[\w.]{0,30}\w)?)#\d{4}")
_HOUR = re.compile(r"[\d.]+(?:am|pm|ish|hrs|th|st|nd|rd|k|p)?", re.IGNORECASE)
# A web page's style sheet: "@media (max-width: 650px)".
_STYLE_RULES = frozenset({"media", "import", "keyframes", "charset", "supports"})
# A trader's name as markets give them: "seller phonefixer-2020"; "mid-2020" is a time.
_HYPHENED = re.compile(r"(?!early|late|since|until)[a-z]{4,}(?:-[a-z]{2,})*-?\d{1,5}")
_TRADERS = frozenset({"seller", "buyer", "member", "user", "username"})
_NUMBERED = re.compile(r"\d{8,20}")


def normalise(raw: str, platform: str = "") -> str:
    """Return an account name as "platform:name" in lower case without "@". Raises NotAnIdentifier."""
    named, name = platform_names.split(raw, platform)
    name = name.lstrip("@").removeprefix("u/")
    if not _WHOLE.fullmatch(name):
        raise NotAnIdentifier(kind=KIND)
    return f"{named}:{name}"


def find(sheet: Sheet) -> None:
    """Take every account name that a label, a platform's own way of writing, or its shape gives away."""
    for start, _end in sheet.triggered.get(triggers.USER_PATH, ()):
        match = re.compile(r"\W?/?u/([A-Za-z0-9_-]{2,19}[A-Za-z0-9_])").match(sheet.text, start)
        if match and sheet.free(match.start(1), match.end(1)):
            sheet.take(KIND, f"reddit:{match[1].lower()}", match.start(1), match.end(1))
    for start, end in sheet.triggered.get(triggers.DISCRIMINATOR, ()):
        _discord(sheet, start, end)
    for start, end in sheet.triggered.get(triggers.ACCOUNT_LABEL, ()):
        _labelled(sheet, start, end)
    for start, end in sheet.triggered.get(triggers.UNDERSCORE, ()):
        _underscored(sheet, start, end)
    for start, end in sheet.triggered.get(triggers.DOT, ()):
        _dotted_with_figures(sheet, start, end)


def find_at_signs(sheet: Sheet) -> None:
    """Take every account name with its sign; the domain of an address whose name is left out stays a domain."""
    text = sheet.text
    position = text.find("@")
    while position >= 0:
        before = text[position - 1 : position]
        if sheet.free(position, position + 1) and not (before.isalnum() or before in ("@", "*", "/", ".")):
            match = _TOKEN.match(text, position + 1, position + 42)
            if match:
                _at_sign(sheet, position, match)
        position = text.find("@", position + 1)


def _at_sign(sheet: Sheet, position: int, match: re.Match[str]) -> None:
    name = match[0]
    host = hosts.plain(name) if "." in name else ""
    if host and (
        "-" in name
        or host.endswith((".com", ".co.uk", ".org.uk", ".gov.uk", ".net", ".org"))
        or sheet.near("site", position - 24, position)
    ):
        return sheet.take("domain", host, match.start(), match.start() + hosts.written_length(name, host))
    if name.isalpha() and name.lower() in _STYLE_RULES:
        return None
    if name.isalpha() and not (_on_a_platform(sheet, position) or on_another_site(sheet.text, position, match.end())):
        return None
    if len(name) < 3 or _HOUR.fullmatch(name) or not sheet.free(position, match.end()):
        return None
    _take(sheet, name, position, match.end())
    return None


def _on_a_platform(sheet: Sheet, position: int) -> bool:
    """Return whether the words around speak of accounts, so that "@word" is a name and not "at word"."""
    return any(
        cue[2] == "account" or cue[2].startswith("p:") for cue in sheet.cues(max(0, position - 150), position + 80)
    )


def _discord(sheet: Sheet, start: int, end: int) -> None:
    text = sheet.text
    begin = start
    while begin and start - begin < 32 and (text[begin - 1].isalnum() or text[begin - 1] in "._"):
        begin -= 1
    match = _DISCRIMINATED.search(text, begin, end)
    if match and match.end() == end and not match[1].isdigit() and sheet.free(*match.span()):
        sheet.take(KIND, f"discord:{match[0].lower()}", *match.span())


def _labelled(sheet: Sheet, start: int, end: int) -> None:
    text = sheet.text
    glue = _GLUE.match(text, end, end + 40)
    after = glue.end() if glue else end
    if after == end or not sheet.free(start, end):
        return
    match = _TOKEN.match(text, after, after + 41)
    if not match or text[match.end() : match.end() + 1] == "@" or not sheet.free(match.start(), match.end()):
        return
    label = text[start:end].lower()
    platform = SHORT.get(label.replace(" ", ""), "")
    named = label in _STRONG or (platform != "" and glue is not None and _NAMING.search(glue[0]) is not None)
    if platform and _NUMBERED.fullmatch(match[0]) and " id" in text[end:after].lower():
        sheet.take(KIND, f"{platform}:{match[0]}", match.start(), match.end())
        return
    if _display_name(text, after, match.end()) and "_" not in match[0]:
        return
    if _HYPHENED.fullmatch(match[0]) and label in _TRADERS and text[end:after] in (" ", ": ", " '", ' "'):
        named = True
    if like_a_handle(match[0], named) or plain_name(text, *match.span(), strong=label in _STRONG):
        _take(sheet, match[0], match.start(), match.end(), platform)


def _display_name(text: str, start: int, end: int) -> bool:
    """Return whether this is only the first word of a name in quotes."""
    quote = text[start - 1 : start]
    return quote in ("'", '"') and text[end : end + 1] not in (quote, ".", ",", ")") and quote in text[end : end + 40]


def _underscored(sheet: Sheet, start: int, end: int) -> None:
    text = sheet.text
    begin = start
    while begin and start - begin < 38 and (text[begin - 1].isalnum() or text[begin - 1] in "._-"):
        begin -= 1
    match = _TOKEN.match(text, begin, begin + 41)
    if not match or len(match[0]) < 5 or FILE.search(match[0]) or not sheet.free(match.start(), match.end()):
        return
    if text[match.start() - 1 : match.start()] in ("/", "\\", "?", "&", "=", "%", "$", "{") or text[
        match.end() : match.end() + 1
    ] in ("/", "=", "\\", "(", "}"):
        return
    if match[0].upper() == match[0] and not any(map(str.isdigit, match[0])):
        return
    around = (match.start() - 120, match.end() + 60)
    if any(cue[2] == "account" or cue[2].startswith("p:") for cue in sheet.cues(max(0, around[0]), around[1])):
        _take(sheet, match[0], match.start(), match.end())


def _dotted_with_figures(sheet: Sheet, start: int, end: int) -> None:
    """Take a name such as "kez.king.35" that stands near a platform's name without a label of its own."""
    text = sheet.text
    begin = start
    while begin and start - begin < 38 and (text[begin - 1].isalnum() or text[begin - 1] in "._-"):
        begin -= 1
    match = _DOTTED.match(text, begin, begin + 41)
    if not match or not sheet.free(*match.span()) or text[match.end() : match.end() + 1] in ("@", "/", "_"):
        return
    spoken_of = any(cue[2] == "account" or cue[2].startswith("p:") for cue in sheet.cues(max(0, begin - 60), begin))
    if spoken_of and like_a_handle(match[0], named=False):
        _take(sheet, match[0], match.start(), match.end())


def _take(sheet: Sheet, name: str, start: int, end: int, platform: str = "") -> None:
    """Take a name and the further ones listed after it."""
    platform = platform if platform and platform_after(sheet, end) == "" else platform_of(sheet, start, end)
    sheet.take(KIND, f"{platform}:{name.lower()}", start, end)
    while following := _listed_after(sheet, end):
        start, end = following.span()
        after = platform_after(sheet, end)
        sheet.take(KIND, f"{after or platform}:{following[0].lower()}", start, end)


def _listed_after(sheet: Sheet, end: int) -> re.Match[str] | None:
    joined = _MORE.match(sheet.text, end, end + 16)
    match = _TOKEN.match(sheet.text, joined.end(), joined.end() + 41) if joined else None
    if not joined or not match or not sheet.free(*match.span()) or sheet.text[match.end() : match.end() + 1] == "@":
        return None
    marked = "_" in match[0] or ("." in match[0] and "@" not in joined[0])
    return match if marked and like_a_handle(match[0], named=True) else None


def at_figures(sheet: Sheet, start: int, end: int) -> int:
    """Take the long number of a Steam account, which is no other kind's, and return its end, or 0."""
    match = _STEAM.match(sheet.text, start, end)
    if not match or not sheet.free(*match.span()):
        return 0
    sheet.take(KIND, f"steam:{match[0]}", *match.span())
    return match.end()


def settle_platforms(sheet: Sheet) -> None:
    """Give a name that one place of the text ties to a platform the same platform everywhere."""
    known: dict[str, str] = {}
    for _, _, kind, value in sheet.found:
        if kind == KIND and not value.startswith("unknown:"):
            known.setdefault(value.partition(":")[2], value)
    if known:
        sheet.found = [
            (start, end, kind, known.get(value[8:], value) if kind == KIND and value.startswith("unknown:") else value)
            for start, end, kind, value in sheet.found
        ]
