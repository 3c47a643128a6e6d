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
_DIGIT_RUN = re.compile(r"(?:[0-9]|(?<![A-Za-z])[Oo](?=[0-9OoIl ]))[0-9OoIl]*")
_FEWEST = 6
_STEAM_FIGURES = 17
# How many figures may stand unbroken at the start of a bank account in any of its forms.
_BANK_RUNS = frozenset({2, 3, 4, 6, 8, 14})


def find(text: str) -> list[Found]:
    """Return every identifier in a text, in order of start, none overlapping another.

    Never raises; its time grows with the text's length only. Both are tested.
    """
    folded = fold(text)
    sheet = Sheet(folded, as_bytes(folded))
    _find_all(sheet)
    handle.settle_platforms(sheet)
    return [
        Found(kind, value, text[start:end], start, end, role) for (start, end, kind, value), role in roles.of_all(sheet)
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
        domain.find(sheet)
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
        run = _DIGIT_RUN.match(text, position, end)
        if not run:
            return
        taken = _at_run(sheet, run, end) if sheet.free(position, position + 1) else 0
        following = _DIGIT_RUN.search(text, taken or run.end(), end)
        if not following:
            return
        position = following.start()


def _at_run(sheet: Sheet, run: re.Match[str], end: int) -> int:
    """Return where the identifier ends that starts with this run of figures, or 0 for none."""
    start = run.start()
    length = run.end() - start
    reach = min(end, start + 64)
    room = reach - start
    if length == _STEAM_FIGURES:
        return handle.at_figures(sheet, start, reach)
    if length <= 3 and room >= 7:
        taken = ipv4.at(sheet, start, reach)
        if taken:
            return taken
    if length in _BANK_RUNS:
        taken = bank_account.at(sheet, start, reach)
        if taken:
            return taken
    if room >= 15:
        taken = imei.at(sheet, start, reach)
        if taken:
            return taken
    if room >= 9:
        return phone.at(sheet, start, reach) or (listing.find_on_market(sheet, start, reach) if length >= 9 else 0)
    return 0
