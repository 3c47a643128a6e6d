"""The many ways that people write one identifier."""

from __future__ import annotations

from collections.abc import Callable

from hueandcry.core.simulation.dice import Dice


def _phone(value: str, dice: Dice) -> str:
    turn = int(dice.draw() * 22)
    mobile = value.startswith("077")
    code = 5 if mobile or value.startswith("016329") else 3 if value.startswith("02") else 4
    area, rest = value[:code], value[code:]
    half = len(rest) // 2
    if turn < 6:
        return f"{area} {rest}"
    if turn < 10:
        return value
    if turn < 12:
        return f"{area} {rest[:half]} {rest[half:]}"
    if turn < 14:
        return f"+44{value[1:]}"
    if turn < 16:
        return f"+44 {area[1:]} {rest}"
    others = (
        f"({area}) {rest}",
        f"{area}-{rest[:half]}-{rest[half:]}",
        f"{area}.{rest[:half]}.{rest[half:]}",
        f"0044 {area[1:]} {rest}",
        f"+44 (0){area[1:]} {rest}",
        f"{value[:5]} {value[5:8]} {value[8:]}",
    )
    return others[turn - 16]


def _email(value: str, dice: Dice) -> str:
    turn = int(dice.draw() * 24)
    if turn < 17:
        return value
    local, _, host = value.partition("@")
    others = (
        value.upper(),
        f"<{value}>",
        f"{local}@{host.replace('.', '[.]')}",
        f"{local} [at] {host.replace('.', ' [dot] ')}",
        f"{local}(at){host}",
        f"mailto:{value}",
        f"{local.capitalize()}@{host}",
    )
    return others[turn - 17]


def _domain(value: str, dice: Dice) -> str:
    turn = int(dice.draw() * 14)
    path = dice.pick(
        (
            "",
            "/",
            "/pay",
            "/login",
            "/track?id=" + str(dice.bits(20)),
            "/secure/verify",
            "/r/" + str(dice.bits(16)),
        )
    )
    if turn < 3:
        return value
    if turn < 6:
        return "www." + value
    if turn < 10:
        return f"https://{value}{path}"
    if turn == 10:
        return f"http://www.{value}{path}"
    others = (
        f"hxxps://{value.replace('.', '[.]')}{path}",
        value.replace(".", "[.]"),
        f"hxxp://{value}{path}",
    )
    return others[turn - 11]


def _account(value: str, dice: Dice) -> str:
    code, number = value[:6], value[7:]
    dashed = f"{code[:2]}-{code[2:4]}-{code[4:]}"
    forms = (
        f"{dashed} {number}",
        f"sort code {dashed} account {number}",
        f"sort code {dashed}, account number {number}",
        f"s/c {dashed} a/c {number}",
        f"SC {code} ACC {number}",
        f"{dashed} / {number}",
        f"{dashed} acc {number}",
        f"sort {code[:2]} {code[2:4]} {code[4:]} acc no {number}",
        f"account {number} sort code {code}",
        f"{code} {number}",
        f"acc no. {number}, s/code {dashed}",
    )
    return forms[int(dice.draw() * len(forms))]


def _wallet(value: str, dice: Dice) -> str:
    return value[4:]


_PLATFORM_WORDS = {
    "facebook": ("Facebook", "FB", "fb", "Facebook Messenger", "facebook"),
    "instagram": ("Instagram", "Insta", "insta", "IG", "instagram"),
    "snapchat": ("Snapchat", "Snap", "snapchat", "SNAPCHAT"),
    "telegram": ("Telegram", "telegram", "Telegram"),
    "tiktok": ("TikTok", "tiktok", "Tik Tok"),
    "x": ("X (Twitter)", "Twitter", "twitter"),
    "discord": ("Discord", "discord"),
    "tinder": ("Tinder", "tinder"),
    "hinge": ("Hinge", "hinge"),
    "steam": ("Steam", "steam"),
    "roblox": ("Roblox", "roblox"),
    "reddit": ("Reddit", "reddit"),
}


def platform_word(platform: str, dice: Dice) -> str:
    """Return a platform's name as somebody may write it."""
    return dice.pick(_PLATFORM_WORDS.get(platform, (platform.capitalize(),)))


def _handle(value: str, dice: Dice) -> str:
    platform, _, name = value.partition(":")
    word = platform_word(platform, dice)
    forms = (
        f"@{name} on {word}",
        f"{word} @{name}",
        f"{word} account @{name}",
        f"{word} user {name}",
        f"{word} username {name}",
        f"{word}: {name}",
        f"{word} profile '{name}'",
        f"{word} handle @{name}",
    )
    return forms[int(dice.draw() * len(forms))]


def _listing(value: str, dice: Dice) -> str:
    platform, _, number = value.partition(":")
    word = platform.capitalize()
    forms = (
        f"{word} item {number}",
        f"https://www.{platform}.example/item/{number}",
        f"{word} listing {number}",
        f"{word} ad no. {number}",
        f"{platform}.example/item/{number}",
    )
    return forms[int(dice.draw() * len(forms))]


def _plate(value: str, dice: Dice) -> str:
    turn = int(dice.draw() * 8)
    if turn < 4:
        return f"{value[:4]} {value[4:]}"
    return (value, value, value.lower(), f"{value[:4].lower()} {value[4:].lower()}")[turn - 4]


def _imei(value: str, dice: Dice) -> str:
    turn = int(dice.draw() * 6)
    if turn < 4:
        return value
    joint = "-" if turn == 4 else " "
    return joint.join((value[:2], value[2:8], value[8:14], value[14:]))


FORMS: dict[str, Callable[[str, Dice], str]] = {
    "phone": _phone,
    "email": _email,
    "domain": _domain,
    "bank_account": _account,
    "wallet": _wallet,
    "handle": _handle,
    "listing": _listing,
    "vrm": _plate,
    "imei": _imei,
}


def written(kind: str, value: str, dice: Dice) -> str:
    """Return one of the ways that people write an identifier of a kind (as in minting)."""
    return FORMS[kind](value, dice)
