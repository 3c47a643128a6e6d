"""Platforms: how people name them, and the shapes of their profile and listing links. A table."""

from __future__ import annotations

import re

from hueandcry.core.identifiers.wordlist import words_of

# Every platform a handle may belong to; "unknown" when the words do not say which.
PLATFORMS = words_of(
    "facebook instagram snapchat whatsapp telegram tiktok x discord linkedin reddit onlyfans tinder hinge",
    "grindr steam xbox playstation vinted ebay gumtree depop roblox unknown",
)

# As written by officers, victims and children; each is read as whole words, in any case.
NAMES: dict[str, str] = {
    "facebook": r"facebook|face book|fbook|fb|f/b|messenger|fb messenger|gweplyfr",
    "instagram": r"instagram|insta|insta gram|ig|instagramm?",
    "snapchat": r"snapchat|snap chat|snap|snaps|snap map",
    "whatsapp": r"whatsapp|whats app|what'?s app|watsapp|whatsap",
    "telegram": r"telegram|tele gram|tele|tg",
    "tiktok": r"tiktok|tik tok|tick tock|tictok",
    "x": r"twitter|on x|x accounts?|x accts?|x handles?|x users?|x profiles?|x \(formerly|tweets?|tweeted|tweeting",
    "discord": r"discord",
    "linkedin": r"linkedin|linked in",
    "reddit": r"reddit|sub-?reddit",
    "onlyfans": r"onlyfans|only fans",
    "tinder": r"tinder",
    "hinge": r"hinge",
    "grindr": r"grindr|grinder",
    "steam": r"steam",
    "xbox": r"xbox|x-box|x box|xbl|xbox live",
    "playstation": r"playstation|play station|psn",
    "vinted": r"vinted",
    "ebay": r"ebay|e-bay",
    "gumtree": r"gumtree|gum tree",
    "depop": r"depop",
    "roblox": r"roblox",
}

# Other places with accounts of their own: a handle beside one of these belongs to no platform above.
OTHERS = (
    r"wickr|session|signal app|signal|kik|wechat|we chat|weixin|youtube|twitch|threads|viber|skype|bumble|"
    r"badoo|rednote|shpock|preloved|etsy|forum"
)

SHORT: dict[str, str] = {}
for _platform, _pattern in NAMES.items():
    for _name in _pattern.split("|"):
        if _name.isascii() and _name.replace(" ", "").isalnum():
            SHORT[_name.replace(" ", "")] = _platform

# host (any sub-domain) -> ways to read a path; the first group is the handle.
PROFILE_LINKS: tuple[tuple[str, str, re.Pattern[str]], ...] = tuple(
    (host, platform, re.compile(pattern, re.IGNORECASE))
    for host, platform, pattern in (
        ("facebook.com", "facebook", r"/(?:profile\.php\?(?:[^#]*&)?id=(\d+)|people/[^/]+/(\d+)/?$)"),
        ("fb.com", "facebook", r"/profile\.php\?(?:[^#]*&)?id=(\d+)"),
        ("facebook.com", "facebook", r"/([A-Za-z0-9.]{4,50})/?(?:\?.*)?$"),
        ("fb.com", "facebook", r"/([A-Za-z0-9.]{4,50})/?(?:\?.*)?$"),
        ("m.me", "facebook", r"/([A-Za-z0-9.]{4,50})/?$"),
        ("fb.me", "facebook", r"/([A-Za-z0-9.]{4,50})/?$"),
        ("instagram.com", "instagram", r"/([A-Za-z0-9._]{2,30})/?(?:\?.*)?$"),
        ("ig.me", "instagram", r"/m/([A-Za-z0-9._]{2,30})/?$"),
        ("t.me", "telegram", r"/(?:s/)?([A-Za-z0-9_]{4,32})/?(?:\?.*)?$"),
        ("telegram.me", "telegram", r"/([A-Za-z0-9_]{4,32})/?$"),
        ("twitter.com", "x", r"/@?([A-Za-z0-9_]{2,15})/?(?:\?.*)?$"),
        ("x.com", "x", r"/@?([A-Za-z0-9_]{2,15})/?(?:\?.*)?$"),
        ("tiktok.com", "tiktok", r"/@([A-Za-z0-9._]{2,24})/?(?:\?.*)?$"),
        ("snapchat.com", "snapchat", r"/(?:add/|@)([A-Za-z0-9._-]{3,15})/?(?:\?.*)?$"),
        ("linkedin.com", "linkedin", r"/in/([A-Za-z0-9%_-]{3,100})/?(?:\?.*)?$"),
        ("reddit.com", "reddit", r"/u(?:ser)?/([A-Za-z0-9_-]{3,20})/?(?:\?.*)?$"),
        ("onlyfans.com", "onlyfans", r"/([A-Za-z0-9._-]{3,24})/?$"),
        ("steamcommunity.com", "steam", r"/(?:id|profiles)/([A-Za-z0-9_-]{2,32})/?$"),
        ("roblox.com", "roblox", r"/users/(\d+)(?:/profile)?/?$"),
        ("ebay.co.uk", "ebay", r"/usr/([A-Za-z0-9._*-]{3,64})/?(?:\?.*)?$"),
        ("ebay.com", "ebay", r"/usr/([A-Za-z0-9._*-]{3,64})/?(?:\?.*)?$"),
        ("vinted.co.uk", "vinted", r"/member/\d+-([A-Za-z0-9._-]+)/?$"),
        ("depop.com", "depop", r"/@?([A-Za-z0-9._]{3,30})/?$"),
        ("discord.com", "discord", r"/users/(\d{15,20})/?$"),
    )
)

LISTING_LINKS: tuple[tuple[str, str, re.Pattern[str]], ...] = tuple(
    (host, platform, re.compile(pattern, re.IGNORECASE))
    for host, platform, pattern in (
        ("ebay.co.uk", "ebay", r"/itm/(?:[^/]+/)?(\d{9,14})"),
        ("ebay.com", "ebay", r"/itm/(?:[^/]+/)?(\d{9,14})"),
        ("gumtree.com", "gumtree", r"/p/(?:[^/]+/)*(\d{8,12})"),
        ("vinted.co.uk", "vinted", r"/items/(\d{6,12})"),
        ("facebook.com", "facebook", r"/marketplace/item/(\d{8,20})"),
        ("depop.com", "depop", r"/products/([a-z0-9_-]{4,80})/?$"),
    )
)

# How online markets write an advert's own page; on a site of no known platform the number still names the advert.
ADVERT_PATH = re.compile(
    r"/(?:[^/?#]{1,40}/){0,2}(?:itm|items?|listings?|ads?|adverts?)/(\d{9,14})(?![\w.])", re.IGNORECASE
)

# First parts of a path that are pages of the platform itself, never a person's handle.
NOT_A_PERSON = words_of(
    "about add ads api app business directory download events explore feed gaming groups hashtag help",
    "home i intent invite item items itm jobs join joinchat legal login marketplace media messages",
    "messenger p pages photo photo.php policies policy posts privacy profile.php reel reels search",
    "settings share sharer sharer.php shop signup status stories story support terms topics tos tv user",
    "users video videos watch website",
)

HANDLE_SHAPE = re.compile(r"\w(?:[\w.*%-]{0,98}\w)?")
