"""The shapes that set off a finder: one pass over the text says where it is worth looking closer."""

from __future__ import annotations

from hueandcry.core.identifiers.matching import PatternSet

SCHEME, DOT, UNDERSCORE, DISCRIMINATOR, ACCOUNT_LABEL, NUMBER_WORDS, LONG_TOKEN, IBAN, PLATE, POSTCODE = range(10)
PLATE_LABEL, SHORT_NUMBER, COLONS, ADVERT_LABEL, WALLET, SPELT_PLATE, AT_WORDS, USER_PATH = range(10, 18)

_DIGIT_WORD = "(?:oh|o|zero|nought|naught|nil|double|treble|triple|one|two|three|four|five|six|seven|eight|nine)"
_SPELLING = (
    "(?:alpha|alfa|bravo|charlie|delta|echo|foxtrot|golf|hotel|india|juliet|juliett|kilo|lima|mike|november|oscar|"
    "papa|quebec|romeo|sierra|tango|uniform|victor|whiskey|whisky|x-?ray|yankee|zulu)"
)
_ACCOUNT_WORD = (
    "(?:user|users|user ?names?|user id|handles?|accts?|accounts?|acc|profiles?|prof|pages?|screen ?name|"
    "gamer ?tag|gamertags?|"
    "psn|xbl|seller|sellers|buyer|member|channel|username|named?|names|nick|nickname|alias|"
    "insta|instagram|ig|snap|snapchat|snaps|tik ?tok|twitter|telegram|tele|discord|reddit|facebook|fb|messenger|"
    "steam|xbox|playstation|"
    "roblox|vinted|ebay|gumtree|depop|onlyfans|tinder|hinge|grindr|linkedin|wechat|kik|wickr|session|"
    "signal|threads|twitch|"
    "posted by|hacked by|run by|under|hidden as|goes by|went by|known as|called|calling (?:him|her|"
    "it)self|calls (?:him|her|it)self|"
    "added by|sent by|dm from|dms? from|message from|messaged by|contacted by|followed by|seller id|enw "
    "defnyddiwr|cyfrif)"
)

_PATTERNS: tuple[tuple[int, str], ...] = (
    (SCHEME, r"\b(?:h[tx*]{1,2}ps?|ftp|fxp)(?:\s?[\[({]?\s?[:;]\s?[\])}]?\s?[/\\]{1,2}|//)"),
    (DOT, r"[a-z0-9\x80-\xff?\]][\])]?\.[a-z\x80-\xff?]{2}"),
    (DOT, r"[a-z0-9\x80-\xff?]\s?[\[({<]\s?(?:\.|dot|d0t)\s?[\])}>]"),
    (DOT, r"[a-z0-9][\[\\]\.[a-z]"),
    (DOT, r"[a-z0-9] (?:dot|d0t) [a-z]{2}"),
    (DOT, r"[a-z0-9] ?\. ?(?:com|co|net|org|info|top|uk|ru|cn|xyz|site|online)\b"),
    (UNDERSCORE, r"[a-z0-9.-]_"),
    (DISCRIMINATOR, r"[a-z0-9_.]#[0-9]{4}\b"),
    (ACCOUNT_LABEL, rf"\b{_ACCOUNT_WORD}\b"),
    (NUMBER_WORDS, rf"\b{_DIGIT_WORD}[ ,-]+{_DIGIT_WORD}\b"),
    (NUMBER_WORDS, rf"[0-9][ ,-]+{_DIGIT_WORD}[ ,-]+{_DIGIT_WORD}\b"),
    (LONG_TOKEN, r"\b[a-z0-9]{25}"),
    (IBAN, r"\b[a-z]{2}[0-9OI]{2}[ -]?[a-z0-9]{4}[ -]?[a-z0-9]{3}"),
    # At least one true figure, or every other English word would set these off.
    (PLATE, r"\b[a-z0][a-z0158][ -]{0,2}(?:[0-9][0-9OISLBZ]|[OISLBZ][0-9])[ -]{0,2}[a-z0158]{3}\b"),
    (PLATE, r"\b[a-z](?:[0-9][0-9OI]{0,2}|[OI][0-9]{1,2})[ -]?[a-z]{3}\b"),
    (PLATE, r"\b[a-z]{3}[ -]?(?:[0-9][0-9OI]{0,2}|[OI][0-9]{1,2})[a-z]\b"),
    (POSTCODE, r"\b[a-z]{1,2}[0-9][0-9a-z]?\s{0,2}[0-9OIL][a-z018]{2}\b"),
    (POSTCODE, r"\b[a-z]{1,2}[OI][0-9a-z]?\s{0,2}[0-9][a-z018]{2}\b"),
    (
        PLATE_LABEL,
        r"\b(?:vrms?|index|indices|reg|regs|rego|regn|reg'd|registration|registered as|plates?|plated|number "
        r"?plates?)\b",
    ),
    (SHORT_NUMBER, r"\b(?:10[15]|11[129]|999|159|1471|7726|116 ?123|116 ?000)\b"),
    (SHORT_NUMBER, r"\b[3-8][0-9]{4}\b"),
    (COLONS, r"\b[0-9a-f]{1,4}\[?:\]?[0-9a-f]{0,4}\[?:"),
    (
        ADVERT_LABEL,
        r"\b(?:ads?|advert(?:s|isement|isements)?|adverts?|listings?|items?|ids?|auctions?|products?|posting|"
        r"post id|hysbyseb)\b",
    ),
    (WALLET, r"\b(?:bc1 ?[a-z0-9] ?[a-z0-9]{3}|0x[0-9a-f]{4}|ltc1[a-z0-9]{4})"),
    (
        WALLET,
        r"\b(?:btc|bitcoin|wallet|crypto|ethereum|eth|usdt|tether|litecoin|ltc|address|"
        r"addy)\b[^\n]{0,40}\b[13][a-z0-9]{5}",
    ),
    (SPELT_PLATE, rf"\b{_SPELLING}[ ,-]+(?:{_SPELLING}|{_DIGIT_WORD}|[0-9])\b"),
    (AT_WORDS, r"[a-z0-9] ?[\[({<] ?(?:at|@) ?[\])}>]"),
    (AT_WORDS, r"[a-z0-9] at [a-z0-9-]+ ?(?:\.|dot |\[|\(|\{)"),
    (USER_PATH, r"(?:^|[\s(,'\"])/?u/[a-z0-9_-]{3}"),
)

_MEANINGS = [meaning for meaning, _ in _PATTERNS]
_SET = PatternSet([pattern for _, pattern in _PATTERNS])


def scan(raw: bytes) -> dict[int, list[tuple[int, int]]]:
    """Return, for each trigger that went off, where it did so, in order of start."""
    triggered: dict[int, list[tuple[int, int]]] = {}
    for pattern, start, end in _SET.scan(raw):
        triggered.setdefault(_MEANINGS[pattern], []).append((start, end))
    for spans in triggered.values():
        spans.sort()
    return triggered
