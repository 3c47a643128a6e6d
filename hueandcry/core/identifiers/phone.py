"""Telephone numbers: United Kingdom and foreign, short codes, spelt out in words, letters for digits."""

from __future__ import annotations

import re

import phonenumbers

from hueandcry.core.identifiers import triggers, words
from hueandcry.core.identifiers.benign_table import SHORT_NUMBERS
from hueandcry.core.identifiers.found import NotAnIdentifier
from hueandcry.core.identifiers.sheet import Sheet

KIND = "phone"
LABEL = "Telephone number"
EXAMPLES = (
    ("rang from 07700 900123 twice", "+447700900123"),
    ("WhatsApp +44 (0)7700-900 918", "+447700900918"),
    ("tel. (020) 7946 0455", "+442079460455"),
    ("oh double seven double oh, nine double oh, three six two", "+447700900362"),
    ("no. O7700 9OO677", "+447700900677"),
    ("forward it to 7726", "7726"),
)

_GAP = r"(?: ?[-./)] ?(?:\( ?)?| \(|\)? {1,2}|[-\s]?\n-?)?"
_D = r"[0-9OoIl]"
_UNITED_KINGDOM = re.compile(
    rf"(?:\(?(?:\+ ?|00 ?)?44\)?{_GAP}(?:\(0\){_GAP}|0{_GAP})?[1-9](?:{_GAP}{_D}){{8,9}}|"
    rf"\(?[0Oo](?:{_GAP}{_D}){{9,10}})(?![0-9A-WYZa-wyz]|[-.]\d|-[A-Za-z])"
)
_FOREIGN = re.compile(r"(?:\+|00) ?\(?[1-9](?:[ \-./()]{0,3}[0-9]){6,14}(?![0-9])")
_BARE_MOBILE = re.compile(r"7[1-9](?: ?[0-9]){8}(?![0-9])")
_LETTERS = str.maketrans("OoIl", "0011")
_REFERENCE = re.compile(
    r"\b(?:ref|refs|reference|crime|crn|urn|occurrence|log|cad|inc|incident|storm|niche|order|policy|"
    r"invoice|inv|claim|case|tracking|parcel|serial|s/n|"
    r"exhibit|receipt|ticket|booking|asset|batch|custody|nhs|passport|event|quote|quoting|chassis|"
    r"frame|reading|barcode|isbn|vat|company|registered|licence)(?: ?(?:no|num|number|ref|id))?[\s.:#=]{0,3}$",
    re.IGNORECASE,
)
_ADVERT_BEFORE = re.compile(
    r"\b(?:items?|listings?|ads?|adverts?)(?: ?(?:no|number|id|ref))?[\s.:#]{1,3}$", re.IGNORECASE
)
_NOT_DIGIT = re.compile(r"\D")

# Ofcom's National Telephone Numbering Plan: what may follow the nought.
_PLAN = re.compile(
    r"1[1-9]\d{7,8}|2[03489]\d{8}|3[0347]\d{8}|5[56]\d{8}|500\d{6}|7[0-9]\d{8}|80[08]\d{6,7}|8001111|"
    r"84[345]\d{7}|845464\d|87[0-3]\d{7}|9[018]\d{8}"
)
_AREA_OF_FOUR = re.compile(r"01(?:1\d|\d1)|0[23589]\d\d|07\d\d")
_RUN_INTO = re.compile(r"\b(?:ph|tel|mob|no|nos|call|text|phone|on|from)$", re.IGNORECASE)
_LABELLED = "phone"
# Of eleven places, how many must be true figures when letters were typed or read for others.
_FEWEST_FIGURES = 5


def normalise(raw: str, platform: str = "") -> str:
    """Return a telephone number in E.164, or a short code as its digits. Raises NotAnIdentifier."""
    written = raw.strip()
    digits = _NOT_DIGIT.sub("", written)
    if len(digits) == len(written.replace(" ", "")) and (
        digits in SHORT_NUMBERS or re.fullmatch(r"[1-9]\d{2,5}", digits)
    ):
        return digits
    spelt = words.digits_in(written)
    candidate = spelt if len(spelt) >= 10 else written.translate(_LETTERS)
    value = _united_kingdom(candidate)
    if value:
        return value
    digits = _NOT_DIGIT.sub("", candidate)
    if candidate.lstrip(" (").startswith("+") or digits.startswith("00"):
        value = _foreign(digits.removeprefix("00"))
    elif re.fullmatch(r"7[1-9]\d{8}", digits):
        value = f"+44{digits}"
    elif re.fullmatch(r"[1-9]\d{9,11}", digits):
        value = digits
    if not value:
        raise NotAnIdentifier(kind=KIND)
    return value


def _united_kingdom(written: str) -> str:
    digits = _NOT_DIGIT.sub("", written)
    if digits.startswith("0044"):
        national = digits[4:].removeprefix("0")
    elif digits.startswith("44") and not written.lstrip(" (").startswith("0") and len(digits) >= 11:
        national = digits[2:].removeprefix("0")
    elif digits.startswith("0"):
        national = digits[1:]
    else:
        return ""
    return f"+44{national}" if _PLAN.fullmatch(national) else ""


def _foreign(digits: str) -> str:
    if digits.startswith("44"):
        return ""
    try:
        number = phonenumbers.parse(f"+{digits}")
    except phonenumbers.NumberParseException:
        return ""
    return f"+{digits}" if phonenumbers.is_possible_number(number) else ""


# A foreign number in its own country's form: its country is not known, so its figures are its normal form.
_NATIONAL_ABROAD = re.compile(r"[1-9]\d{9,11}(?![\dA-Za-z]|[-.]\d)")
_DIALLED = re.compile(
    r"\b(?:call|dial|ring|tel|telephone|ph|phone|mob|mobile|cell|whatsapp|contact|care|helpline|representative|query)"
    r"(?: ?(?:us|me|on|at|no|number|is|him|her|now)\b){0,2}[\s.:@-]{0,3}$",
    re.IGNORECASE,
)
_CHILDLINE = re.compile(r"0800 ?1111(?!\d| \d)")


def at(sheet: Sheet, start: int, end: int) -> int:
    """Take the number that starts here and return where it ends, or 0 for none."""
    text = sheet.text
    begin = start
    while begin and start - begin < 3 and text[begin - 1] in "+(":
        begin -= 1
    if text.startswith("0800", start) and (childline := _CHILDLINE.match(text, start)):
        return _take(sheet, "+448001111", start, childline.end())
    match = _UNITED_KINGDOM.match(text, begin, end) or (
        _UNITED_KINGDOM.match(text, start, end) if begin < start else None
    )
    if match:
        written = match[0]
        if written.startswith("44") and _ADVERT_BEFORE.search(text[max(0, start - 24) : start]):
            return 0
        value = _united_kingdom(written.translate(_LETTERS))
        if value and _plausible(sheet, match.start(), match.end(), written):
            return _take(sheet, value, match.start(), match.end())
        if value and len(_NOT_DIGIT.sub("", written)) == 11:
            return 0
    if begin < start or text.startswith("00", start):
        foreign = _FOREIGN.match(text, begin, end) or _FOREIGN.match(text, start, end)
        value = _foreign(_NOT_DIGIT.sub("", foreign[0]).removeprefix("00")) if foreign else ""
        if foreign and value and ("+" in foreign[0] or sheet.near(_LABELLED, start - 40, start)):
            return _take(sheet, value, foreign.start(), foreign.end())
    abroad = _NATIONAL_ABROAD.match(text, start, end) if text[start] != "0" else None
    if abroad and text[start] != "7" and _DIALLED.search(text[max(0, start - 20) : start]):
        return _take(sheet, abroad[0], start, abroad.end())
    bare = _BARE_MOBILE.match(text, start, end) if text[start] == "7" else None
    if (
        bare
        and _labelled(sheet, start)
        and not (text[start - 1 : start] in ("/", "-") and text[max(0, start - 2) : start - 1].isdigit())
    ):
        return _take(sheet, f"+44{_NOT_DIGIT.sub('', bare[0])}", start, bare.end())
    return 0


def _take(sheet: Sheet, value: str, start: int, end: int) -> int:
    if not sheet.free(start, end):
        return 0
    sheet.take(KIND, value, start, end)
    return end


def _plausible(sheet: Sheet, start: int, end: int, written: str) -> bool:
    if sum(character.isdigit() for character in written) < _FEWEST_FIGURES:
        return False
    if _joined_to_a_word(sheet.text, start):
        return False
    if written.lstrip("(").startswith(("+", "00", "44")):
        return True
    groups = re.split(r"[^0-9OoIl]+", written.strip("() "))
    digits = _NOT_DIGIT.sub("", written.translate(_LETTERS))
    if not _grouped_as_a_number(groups, written):
        return False
    if (
        len(digits) == 10
        and not (len(groups) > 1 and digits.startswith(("01", "0800")))
        and not _labelled(sheet, start)
    ):
        return False
    return not _referred_to(sheet, start)


def _joined_to_a_word(text: str, start: int) -> bool:
    """Return whether what stands right before makes this a part of something longer, or money."""
    before, further = text[start - 1 : start], text[max(0, start - 2) : start - 1]
    if before.isalnum():
        return _RUN_INTO.search(text[max(0, start - 8) : start]) is None
    if before == ".":
        return further.isdigit()
    return (
        before in tuple("£$€#_\\") or (before == "/" and not further.isdigit()) or (before == "-" and further.isalnum())
    )


def _grouped_as_a_number(groups: list[str], written: str) -> bool:
    first = groups[0].translate(_LETTERS)
    if len(first) == 1:
        return all(len(group) == 1 for group in groups) or (
            len(groups) > 1 and groups[1].startswith("7") and "." not in written
        )
    if len(first) >= 5:
        return True
    if len(first) == 2:
        return first == "07" or all(len(group) == 2 for group in groups[:-1])
    if len(first) == 3:
        return first[1] == "2" or first.startswith(("07", "08", "03", "09"))
    return bool(_AREA_OF_FOUR.fullmatch(first))


def _labelled(sheet: Sheet, start: int) -> bool:
    return sheet.near("phone", start - 30, start) and not _referred_to(sheet, start)


def _referred_to(sheet: Sheet, start: int) -> bool:
    """Return whether the word just before says that this is a reference, not a telephone."""
    return _REFERENCE.search(sheet.text[max(0, start - 26) : start]) is not None


def find_short(sheet: Sheet) -> None:
    """Take the emergency, advice and text short codes where the words say that one was rung or texted."""
    text = sheet.text
    for start, end in sheet.triggered.get(triggers.SHORT_NUMBER, ()):
        if not sheet.free(start, end) or not _stands_alone(text, start, end):
            continue
        written = text[start:end].replace(" ", "")
        if written in SHORT_NUMBERS:
            if _RUNG_BEFORE.search(text[max(0, start - 28) : start]) or _RUNG_AFTER.match(text, end):
                sheet.take(KIND, written, start, end)
        elif _TEXTED_BEFORE.search(text[max(0, start - 24) : start]):
            sheet.take(KIND, written, start, end)


_RUNG_BEFORE = re.compile(
    r"\b(?:call(?:s|ed|ing)?|r[aiu]ng|ringing|phon(?:e|ed|ing)|dial(?:led|ling|s)?|via|on|to|through|by|"
    r"contact|text(?:ed)?|police|using|"
    r"nhs|advised|ask(?:ed)? for|or|and|non.?emergency|ffonio|ffoniodd)[\s:('\"]*(?:the |police |on |either )?['\"]?$",
    re.IGNORECASE,
)
_RUNG_AFTER = re.compile(
    r"['\")]?,? (?:call(?:s|ed|er)?|log|line|operator|service|if|quoting|online|on|and asked|now|straight "
    r"away|attended)\b",
    re.IGNORECASE,
)
_TEXTED_BEFORE = re.compile(
    r"\b(?:from|text(?:ed|s|ing)?(?: \w+)? to|stop to|txt(?: \w+)? to|reply(?: \w+)? to|short ?code|sent "
    r"to|sender|sms from|send \w+ to|text(?:ed)?|to|to(?: no)?)[\s:]*$",
    re.IGNORECASE,
)


def _stands_alone(text: str, start: int, end: int) -> bool:
    before, after = text[max(0, start - 1) : start], text[end : end + 2]
    return before not in tuple("£$€.-/#:") and not (
        after[:1] in ("-", "/", ":", "%") or (after[:1] in (".", ",") and after[1:].isdigit())
    )


def find_spelt(sheet: Sheet) -> None:
    """Take the numbers said in words, such as "oh double seven ..."."""
    done = 0
    for start, end in sheet.triggered.get(triggers.NUMBER_WORDS, ()):
        if start < done:
            continue
        spelt = words.spelt_digits(sheet.text, start)
        done = max(spelt.end, end)
        value = _united_kingdom(spelt.digits) if len(spelt.digits) in (10, 11, 12, 13) else ""
        if not value and re.fullmatch(r"7[1-9]\d{8}", spelt.digits) and _labelled(sheet, spelt.start):
            value = f"+44{spelt.digits}"
        if value and sheet.free(spelt.start, spelt.end):
            sheet.take(KIND, value, spelt.start, spelt.end)
