"""What a column may hold, each possibility with its confidence: the header proposes, the values dispose."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

from hueandcry.core.importing import header_words_table as table
from hueandcry.core.importing.fields import DAY, FIELDS, MOMENT, MONEY, PROSE, SPAN, TRUTH
from hueandcry.core.importing.header_words import best_fits, fit, role_of, without_role, words_of
from hueandcry.core.importing.looks import Look, look_at

# How strongly values that do not look right speak against a header.
_AGAINST: Final = 0.25
_UNUSUAL: Final = 0.5
_LESS: Final = 0.93


# Words that name one end of a time, so that the column holds no whole range.
_ENDS: Final = frozenset(("from", "to", "start", "end", "first", "last", "earliest", "latest"))
# Fields of a record that a person has as well.
_OF_PEOPLE_TOO: Final = frozenset(("postcode", "place", "language", "reference"))
# Values of such a shape are identifiers, whatever the header says.
_SHAPED: Final = ("email", "hash", "iban", "wallet", "ip")


class Guess(NamedTuple):
    """One thing a column may hold. before and after are headers that are read together with it.

    family: "field", "person", "identifier", "part" (of a pair) or "role".
    """

    family: str
    target: str
    role: str
    confidence: float
    why: str
    split: tuple[str, ...] = ()
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()

    def key(self) -> str:
        """Return what no second column may be."""
        if self.family == "field":
            return f"field:{self.target}"
        if self.family == "person":
            return f"person:{self.role}:{self.target}"
        return ""

    def but(self, share: float, why: str = "") -> Guess:
        """Return the guess with its confidence changed by a share."""
        return self._replace(confidence=self.confidence * share, why=f"{self.why}; {why}" if why else self.why)


@dataclass(frozen=True, slots=True)
class Sight:
    """A column as it is seen: its header, the header's words, and the look of its values."""

    header: str
    words: tuple[str, ...]
    look: Look


def sight_of(header: str, values: Sequence[str]) -> Sight:
    """Return a column as guesses see it."""
    return Sight(header, words_of(header), look_at(values))


def guesses_for(sight: Sight, *, rows_are_people: bool = False) -> list[Guess]:
    """Return what a column may hold. rows_are_people: another column says who each row's person is."""
    found = [
        *_field_guesses(sight),
        *_part_guesses(sight),
        *_identifier_guesses(sight),
        *_person_guesses(sight, rows_are_people),
        *_value_guesses(sight),
    ]
    return [guess for guess in found if not (guess.family == "part" and not sight.look.filled)]


def _field_guesses(sight: Sight) -> Iterator[Guess]:
    of_person = role_of(sight.words) not in ("", "person")
    one_end = bool(_ENDS & frozenset(sight.words))
    for field, score in best_fits(sight.words, table.FIELD_WORDS).items():
        reads = f'the header reads like "{FIELDS[field][1].lower()}"'
        guess = Guess(
            "field", field, "", score, reads if field != "extra" else "the header is known, and says nothing more"
        )
        # "Suspect Postcode" is a person's; as a field of the record it is the last resort.
        if (of_person and field in _OF_PEOPLE_TOO) or (one_end and field == "committed"):
            guess = guess.but(_UNUSUAL)
        # Beside a number that people quote, an ID is the database's own.
        if field == "reference" and sight.words[-1:] == ("id",):
            guess = guess.but(_LESS)
        if _is_another_time(field, frozenset(sight.words)):
            guess = guess.but(_UNUSUAL)
        yield _weighed(guess, sight.look)


def _is_another_time(field: str, words: frozenset[str]) -> bool:
    """Tell whether a header's words speak of the other kind of time: of telling, or of what happened."""
    if field.startswith("committed"):
        return bool(table.WORDS_OF_TELLING & words)
    return field == "reported_at" and bool(table.WORDS_OF_HAPPENING & words) and not table.WORDS_OF_TELLING & words


def _weighed(guess: Guess, look: Look) -> Guess:
    kind = FIELDS[guess.target][0]
    if not look.filled:
        return guess.but(0.6, "no value to go by")
    if kind in (MOMENT, SPAN, DAY):
        return guess if _holds_dates(look) else guess.but(_AGAINST, "few values are dates")
    if kind == TRUTH:
        return guess if look.share("yes_no") >= 0.7 else guess.but(_AGAINST, "its values are not yes and no")
    if kind == MONEY:
        return guess if look.share("money") >= 0.6 else guess.but(_AGAINST, "few values are amounts")
    special = _SPECIAL.get(guess.target)
    return special(guess, look) if special else _weighed_text(guess, look)


def _holds_dates(look: Look) -> bool:
    """Tell whether a column whose header names a time holds times, as people write them or as machines count them."""
    return look.share("date") >= 0.5 or look.share("machine_date") >= 0.9


def _weighed_text(guess: Guess, look: Look) -> Guess:
    if any(look.filled and look.share(shape) >= 0.8 for shape in _SHAPED):
        return guess.but(_AGAINST, "its values are identifiers")
    if look.share("date") >= 0.8:
        return guess.but(_AGAINST, "its values are dates")
    if look.share("yes_no") >= 0.8:
        return guess.but(_UNUSUAL, "its values are yes and no")
    if guess.target in PROSE:
        if look.mean_chars >= 40 or look.share("prose") >= 0.3:
            return guess.but(1.05, "its values are prose")
        if look.share("number") >= 0.8:
            return guess.but(_AGAINST, "its values are numbers")
        return guess if look.mean_chars >= 15 else guess.but(_UNUSUAL, "its values are short for prose")
    if look.share("prose") >= 0.5:
        return guess.but(_UNUSUAL, "its values are prose")
    return guess


def _weighed_reference(guess: Guess, look: Look) -> Guess:
    is_long = look.mean_chars > 50 and look.share("hash") < 0.5
    if is_long or look.share("date") >= 0.8 or look.digits_share < 0.5:
        return guess.but(_AGAINST, "its values do not look like references")
    if look.distinct_share < 0.2 and look.filled > 20:
        return guess.but(_AGAINST, "its values repeat too often")
    return guess.but(0.75 + 0.3 * look.distinct_share, "its values hardly repeat" if look.distinct_share > 0.9 else "")


def _weighed_class(guess: Guess, look: Look) -> Guess:
    if look.distinct_share > 0.9 and look.filled > 20:
        return guess.but(_AGAINST, "its values hardly repeat, as those of a class do")
    if guess.target == "class_code" and look.digits_share < 0.3 and look.mean_chars > 8:
        return guess.but(_UNUSUAL, "its values are words, not codes")
    return _weighed_text(guess, look)


def _weighed_postcode(guess: Guess, look: Look) -> Guess:
    return guess.but(1.05) if look.share("postcode") >= 0.6 else guess.but(_UNUSUAL, "few values are postcodes")


def _weighed_online_place(guess: Guess, look: Look) -> Guess:
    return guess.but(_UNUSUAL, "its values are addresses") if look.share("url") >= 0.6 else _weighed_text(guess, look)


def _weighed_outcome(guess: Guess, look: Look) -> Guess:
    return guess if look.digits_share >= 0.5 else guess.but(0.6, "its values are words, not codes")


_SPECIAL: Final[dict[str, Callable[[Guess, Look], Guess]]] = {
    "reference": _weighed_reference,
    "class_code": _weighed_class,
    "class_text": _weighed_class,
    "postcode": _weighed_postcode,
    "online_place": _weighed_online_place,
    "outcome_code": _weighed_outcome,
}


def _part_guesses(sight: Sight) -> Iterator[Guess]:
    look = sight.look
    for part, score in best_fits(without_role(sight.words), table.PART_WORDS).items():
        if look.share(part) >= 0.5:
            yield Guess("part", part, role_of(sight.words), min(score + 0.1, 0.96), f"its values look like {part}s")
    if look.share("hhmm") >= 0.9 and _names_a_time(sight.words):
        yield Guess("part", "time", "", 0.85, "its values look like times such as 0815")
    elif look.share("time") >= 0.6 and look.share("date") < 0.5:
        yield Guess("part", "time", "", 0.85, "its values are times of day")


def _names_a_time(words: Sequence[str]) -> bool:
    """Tell whether a header is a date's with "time" for "date": "time reported" is, "time spent" is not."""
    if tuple(words) == ("time",):
        return True
    as_date = tuple("date" if word == "time" else word for word in words)
    fits = best_fits(as_date, table.FIELD_WORDS)
    return "time" in words and any(score >= 0.6 and FIELDS[field][0] in (MOMENT, SPAN) for field, score in fits.items())


# What an identifier column's values must look like, where there is a look to it.
_CHECKED: Final = ("phone", "email", "url", "ip", "iban", "wallet", "hash", "imei", "vrm")


def _identifier_guesses(sight: Sight) -> Iterator[Guess]:
    look = sight.look
    for kind, (score, role) in _identifier_fits(sight).items():
        guess = Guess("identifier", kind, role, score, f"the header reads like {kind.replace('_', ' ')}")
        if kind in _CHECKED and look.filled:
            fits = look.share(kind) >= 0.4 or (kind == "phone" and look.share("phone_abroad") >= 0.4)
            guess = guess.but(1.05, "and so do its values") if fits else guess.but(_AGAINST, "its values do not")
        elif look.filled:
            guess = _weighed_name(guess, look)
        yield guess._replace(split=(";", "\n") if kind in ("phone", "email", "url") else ())


def _identifier_fits(sight: Sight) -> dict[str, tuple[float, str]]:
    """Return score and role by kind. A "caller ID" is whole: what reads like a role in it says not whose it is."""
    role = role_of(sight.words)
    fits = {kind: (score, role) for kind, score in best_fits(without_role(sight.words), table.IDENTIFIER_WORDS).items()}
    for kind, score in best_fits(sight.words, table.IDENTIFIER_WORDS).items():
        if kind not in fits:
            fits[kind] = (score, "")
    return fits


def _weighed_name(guess: Guess, look: Look) -> Guess:
    """An account's or advert's name is nearly always another one; a date, an amount or a category is none."""
    if look.share("date") >= 0.5 or look.share("sort_code") >= 0.6 or look.share("prose") >= 0.3:
        return guess.but(_AGAINST, "its values are something else")
    return guess if look.distinct_share >= 0.3 or look.filled < 20 else guess.but(_UNUSUAL, "its values repeat")


def _person_guesses(sight: Sight, rows_are_people: bool) -> Iterator[Guess]:
    role = role_of(sight.words)
    if not role and not rows_are_people:
        role = "person" if _only_people_have(sight) else ""
    if not role and not rows_are_people:
        return
    # Without a word for whose it is, a "name" may as well be an offence's or a street's.
    share, rival = (1.0, 0.0) if role else (0.97, max(best_fits(sight.words, table.FIELD_WORDS).values(), default=0.0))
    for field, score in best_fits(without_role(sight.words), table.PERSON_WORDS).items():
        guess = Guess("person", field, role or "person", score * share, f"the header reads like a person's {field}")
        if field == "born" and sight.look.share("date") < 0.5:
            guess = guess.but(_AGAINST, "few values are dates")
        if score > rival or field in ("address", "postcode", "language"):
            yield guess


def _only_people_have(sight: Sight) -> bool:
    fits = best_fits(sight.words, table.PERSON_WORDS)
    return any(fits.get(field, 0.0) > 0.85 for field in ("given", "family", "born"))


def _value_guesses(sight: Sight) -> Iterator[Guess]:
    """What the values say when the header says nothing."""
    look, role = sight.look, role_of(sight.words)
    if not look.filled:
        return
    is_known = max((score for score, _ in _identifier_fits(sight).values()), default=0.0) >= 0.6
    if look.distinct_share > 0.9 and look.digits_share > 0.8 and 3 <= look.mean_chars <= 30 and not is_known:
        named = fit(sight.words, ("number", "id", "ref"))
        if (look.share("date") < 0.5 and look.share("money") < 0.9) or named:
            yield Guess("field", "reference", "", 0.62 if named else 0.4, "its values have digits and do not repeat")
    if look.share("prose") >= 0.4:
        yield Guess("field", "summary", "", 0.5, "its values are prose")
    if look.share("postcode") >= 0.7:
        yield Guess("field", "postcode", "", 0.55, "its values are postcodes")
    if look.share("date") >= 0.8:
        yield Guess("field", "reported_at", "", 0.36, "its values are dates")
    if look.share("at_name") >= 0.8:
        yield Guess("identifier", "handle", role, 0.66, "its values look like names of accounts")
    if role not in ("", "person") and not without_role(sight.words) and look.share("person_name") >= 0.8:
        yield Guess("person", "name", role, 0.6, "its values look like names")
    for kind in ("email", "hash", "iban", "wallet", "ip"):
        if look.share(kind) >= 0.8:
            yield Guess("identifier", kind, role, 0.6, f"its values look like {kind}s")
    if look.share("phone") >= 0.8:
        yield Guess("identifier", "phone", role, 0.5, "its values look like phone numbers", (";", "\n"))
