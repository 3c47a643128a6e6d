"""How people mistype, shout, abbreviate and forget; identifiers are set in later and stay whole."""

from __future__ import annotations

from typing import Final

from hueandcry.core.simulation.dice import Dice

# Each set is one officer's habit.
_HABITS: Final = (
    ((" and ", " & "), (" with ", " W/ "), ("victim", "VIC"), ("suspect", "SUS")),
    (("unknown", "UNK"), ("vehicle", "VEH"), ("between", "BTWN"), ("approximately", "APPROX")),
    ((" the ", " "), (" a ", " ")),
    (("victim", "AGG"), ("Suspect", "OFF1"), ("offender", "OFF"), ("without", "W/O")),
    (("property", "PPTY"), ("address", "ADD"), ("window", "WDW"), ("entered", "ENT")),
    (),
    (("stolen", "STN"), ("vehicle", "V"), ("taken", "TKN"), ("Dwelling", "DWL")),
    ((", ", " - "), (". ", ".. ")),
    (("damage", "DMGE"), ("ground floor", "G/F"), ("front", "FRT"), ("received", "RECD"), ("message", "MSG")),
    ((".", " -"),),
)

_MISSPELT: Final = (
    ("their", "there"),
    ("received", "recieved"),
    ("the ", "teh "),
    ("'", ""),
    ("definitely", "definately"),
    ("account", "acount"),
    ("and ", "adn "),
    ("because", "becuase"),
    ("were", "where"),
    (", ", " , "),
    ("separate", "seperate"),
    ("address", "adress"),
    ("suspect", "suspct"),
    ("victim", "vicitm"),
    ("you're", "your"),
    (". ", "  "),
    (" to ", " too "),
)


def shorthand(text: str, dice: Dice) -> str:
    """Return an officer's words as entered in the method field: capitals, with one officer's abbreviations."""
    for long, short in dice.pick(_HABITS):
        text = text.replace(long, short)
    return text.upper()


def mistyped(text: str, dice: Dice) -> str:
    """Return a text with the slips of one hurried writer."""
    turn = int(dice.draw() * 6)
    if turn == 0:
        return text.lower()
    if turn == 1:
        return text.upper() if dice.chance(0.5) else text.replace("  ", " ").replace(". ", "\n")
    if turn == 2:
        for right, wrong in (dice.pick(_MISSPELT), dice.pick(_MISSPELT)):
            text = text.replace(right, wrong, 1)
        return text
    place = int(dice.draw() * max(1, len(text) - 2))
    first, second = text[place : place + 1], text[place + 1 : place + 2]
    if not (first.isalpha() and second.isalpha() and first < "\ue000" > second):
        return text
    if turn == 3:
        return text[:place] + second + first + text[place + 2 :]
    return text[:place] + (first if turn == 4 else "") + second + text[place + 2 :]
