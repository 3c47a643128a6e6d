"""Columns that only mean something together: date and time, year and month, sort code and account."""

from __future__ import annotations

from typing import Final

from hueandcry.core.importing import header_words_table as table
from hueandcry.core.importing.fields import FIELDS, MOMENT, SPAN
from hueandcry.core.importing.guesses import Guess, Sight
from hueandcry.core.importing.header_words import fit

_DATE_AND_TIME: Final = frozenset(("date", "time", "year", "month", "hour", "day"))


def role_column(sights: list[Sight]) -> Sight | None:
    """Return the column whose values say what each row's person was in the crime, if there is one."""
    found = [
        sight
        for sight in sights
        if sight.look.share("role") >= 0.6 and sight.look.filled and fit(sight.words, table.ROLE_COLUMN_WORDS) > 0.6
    ]
    return found[0] if found else None


def paired(sights: list[Sight], chosen: dict[str, Guess]) -> dict[str, Guess]:
    """Join each part with its other half; a part without one is left for a person to map."""
    seen = {sight.header: sight for sight in sights}
    parts = [header for header, guess in chosen.items() if guess.family == "part"]
    joined = {header: guess for header, guess in chosen.items() if guess.family != "part"}
    _join_times([header for header in parts if chosen[header].target == "time"], chosen, joined, seen)
    for header in parts:
        part = chosen[header].target
        if part == "month":
            _join_year(seen[header], parts, chosen, joined, seen)
        elif part == "account_number":
            _join_sort_code(seen[header], parts, chosen, joined, seen)
    return joined


def _join_times(times: list[str], chosen: dict[str, Guess], joined: dict[str, Guess], seen: dict[str, Sight]) -> None:
    """Give each time its date, those first whose headers have the most words in common."""
    dates = [header for header, guess in joined.items() if _is_date(guess)]
    pairs = [(_kinship(seen[time], seen[date]), time, date) for time in times for date in dates]
    for kinship, time, date in sorted(pairs, key=lambda pair: -pair[0]):
        if joined[date].after or time in joined or not (kinship or _only_pair(seen[time], seen[date], dates)):
            continue
        joined[date] = joined[date]._replace(after=(time,))
        joined[time] = chosen[time]._replace(target=joined[date].target, why=f'it is the time of "{date}"')


def _is_date(guess: Guess) -> bool:
    return guess.family == "field" and FIELDS[guess.target][0] in (MOMENT, SPAN) and not guess.after


def _only_pair(time: Sight, date: Sight, dates: list[str]) -> bool:
    """Tell whether a time can be that of the file's only date: one of the two names nothing else that it is of."""
    bare = not frozenset(time.words) - _DATE_AND_TIME or not frozenset(date.words) - _DATE_AND_TIME
    return len(dates) == 1 and bare


def _kinship(one: Sight, other: Sight) -> int:
    return len((frozenset(one.words) - _DATE_AND_TIME) & frozenset(other.words))


def _join_year(
    month: Sight, parts: list[str], chosen: dict[str, Guess], joined: dict[str, Guess], seen: dict[str, Sight]
) -> None:
    years = [header for header in parts if chosen[header].target == "year"]
    if not years or any(_committed(guess) for guess in joined.values()):
        return
    year = max(years, key=lambda header: _kinship(month, seen[header]))
    why = "year and month of the offence stand in two columns"
    joined[year] = Guess("field", "committed", "", 0.7, why, before=(month.header,))
    joined[month.header] = Guess("part", "committed", "", 0.7, why)


def _committed(guess: Guess) -> bool:
    return guess.family == "field" and guess.target in ("committed", "committed_from")


def _join_sort_code(
    account: Sight, parts: list[str], chosen: dict[str, Guess], joined: dict[str, Guess], seen: dict[str, Sight]
) -> None:
    codes = [header for header in parts if chosen[header].target == "sort_code" and header not in joined]
    if not codes:
        return
    code = max(codes, key=lambda header: len(frozenset(account.words) & frozenset(seen[header].words)))
    guess = chosen[account.header]
    why = "sort code and account stand in two columns"
    joined[account.header] = Guess(
        "identifier", "bank_account", guess.role, min(guess.confidence, chosen[code].confidence), why, before=(code,)
    )
    joined[code] = Guess("part", "bank_account", guess.role, chosen[code].confidence, why)
