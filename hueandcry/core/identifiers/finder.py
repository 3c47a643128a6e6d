"""One pass over a text finds every identifier in it."""

from __future__ import annotations

import re

from hueandcry.core.identifiers import (
    bank_account,
    domain,
    email,
    handle,
    hash,
    iban,
    imei,
    ipv4,
    ipv6,
    listing,
    phone,
    postcode,
    roles,
    url,
    vrm,
    wallet,
)
from hueandcry.core.identifiers.folding import as_bytes, fold
from hueandcry.core.identifiers.found import Found
from hueandcry.core.identifiers.sheet import Sheet

# A run of figures with the marks that people put between them; letters typed for figures may be inside.
_CLUMP = re.compile(
    r"[0-9](?:[0-9OoIl]|[ \-./()\[\]:\n\t]{1,4}(?=[0-9OoIl(+])|(?<=[0-9.)\]]) ?(?:\[dot\]|\(dot\)|dot) ?)*"
)
_DIGIT_RUN = re.compile(r"[0-9][0-9OoIl]*")
_FEWEST = 6
_MOST_IN_CLUMP = 4000


def find(text: str) -> list[Found]:
    """Return every identifier in a text, in order of start and without overlap. Never raises, linear in the text's length."""
    folded = fold(text)
    sheet = Sheet(folded, as_bytes(folded))
    _find_all(sheet)
    return [
        Found(kind, value, text[start:end], start, end, roles.assign(sheet, start, end, kind, value))
        for start, end, kind, value in sorted(sheet.found)
    ]


def _find_all(sheet: Sheet) -> None:
    # Order matters: the surest shapes first, for each take keeps its span from those below.
    set_off = sheet.triggered
    has_at = "@" in sheet.text
    if set_off:
        url.find(sheet)
    if has_at or set_off:
        email.find(sheet)
    if set_off:
        iban.find(sheet)
        wallet.find(sheet)
        hash.find(sheet)
        ipv6.find(sheet)
        vrm.find_labelled(sheet)
    _figures(sheet)
    if set_off:
        phone.find_spelt(sheet)
        phone.find_short(sheet)
        listing.find(sheet)
        vrm.find(sheet)
        vrm.find_spelt(sheet)
        postcode.find(sheet)
    if has_at:
        handle.find_at_signs(sheet)
    if set_off:
        handle.find(sheet)
        domain.find(sheet)


def _figures(sheet: Sheet) -> None:
    for clump in _CLUMP.finditer(sheet.text):
        if clump.end() - clump.start() >= _FEWEST:
            _one_clump(sheet, *clump.span())


def _one_clump(sheet: Sheet, start: int, end: int) -> None:
    text = sheet.text
    if start and text[start - 1] in "Oo" and not text[start - 2 : start - 1].isalnum():
        start -= 1
    position = start
    while position < end:
        taken = 0
        if sheet.free(position, position + 1):
            for finder in (ipv4.at, bank_account.at, imei.at, phone.at, listing.find_on_market):
                taken = finder(sheet, position, min(end, position + 64))
                if taken:
                    break
        if taken:
            position = taken
        else:
            run = _DIGIT_RUN.match(text, position + (text[position] in "Oo"), end)
            position = run.end() if run else position + 1
        following = _DIGIT_RUN.search(text, position, end)
        if not following:
            return
        position = following.start()
