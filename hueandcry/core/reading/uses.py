"""How a named channel is used in its sentence: the means, or only a mention, and of what sort."""

from __future__ import annotations

from hueandcry.core.reading import evidence as ev
from hueandcry.core.reading.lexicon import CONCEPTS, NUMBER

NAMES: tuple[str, ...] = ("", *ev.USES)
PLAIN = 0
MEANS, MENTION, REPORTING, ENQUIRY, NEGATED, BACKGROUND, BOILERPLATE, PROPERTY = range(1, len(NAMES))

# How near, in words, the words that change a use must stand: a clause of police shorthand.
_NEGATION_REACH = 6
_CONTEXT_REACH = 9


def _numbers(*starts: str) -> frozenset[int]:
    return frozenset(number for number, name in enumerate(CONCEPTS) if name.startswith(starts))


TRAVELS_AS_DATA = _numbers("platform:", "tech:") | {
    NUMBER[f"channel:{name}"] for name in ("web", "online", "social", "app", "email", "message")
}
CARRIED = TRAVELS_AS_DATA | {NUMBER[f"channel:{name}"] for name in ("message_unnamed", "sms", "voice", "post")}
_DEVICES = _numbers("device:")
_CONDUCT = _numbers(
    "act:send",
    "act:contact",
    "act:publish",
    "act:threat",
    "act:abuse",
    "act:demand",
    "act:advertise",
    "act:buy",
    "act:undelivered",
    "act:pay",
    "act:romance",
    "act:arrange",
    "act:job",
    "image:",
    "sex:groom",
    "who:impostor",
    "act:identity",
    "act:suspicious",
    "act:courier",
    "money:card",
    "thing:drugs",
    "hate:any",
    "act:rental",
    "money:account",
)
_TAKING = _numbers("act:steal", "act:enter", "context:property")
_NEGATION = NUMBER["not:negation"]
_NOT_PHRASE = NUMBER["not:phrase"]
_REPORTING = NUMBER["context:reporting"]
_ENQUIRY = NUMBER["context:enquiry"]
_PAST = NUMBER["context:past"]
_FOOTER = NUMBER["context:footer"]
_CONTRAST = NUMBER["not:contrast"]
_EVIDENCE_ITEM = NUMBER["context:evidence_item"]
_TO_WHOM = frozenset((NUMBER["who:police"], NUMBER["context:official"]))
_HANDED_IN = frozenset(NUMBER[f"channel:{name}"] for name in ("email", "web", "online", "message_unnamed"))
_ACTS = frozenset(("tech:hack", "tech:malware", "tech:ransomware", "tech:phish", "platform:remote"))
_AROUND = (
    (_REPORTING, REPORTING),
    (_ENQUIRY, ENQUIRY),
    (NUMBER["context:bystander"], ENQUIRY),
    (_PAST, BACKGROUND),
    (NUMBER["context:quarrel"], BACKGROUND),
)
_FIXED = {
    NUMBER["not:all_offline"]: NEGATED,
    _NOT_PHRASE: NEGATED,
    _REPORTING: REPORTING,
    _ENQUIRY: ENQUIRY,
    _PAST: BACKGROUND,
    _FOOTER: BOILERPLATE,
}


def polarity(concept: int, use: int) -> int:
    """Return 1 for words that speak for an online element, -1 for words that speak against, else 0."""
    if use == MEANS and concept in TRAVELS_AS_DATA:
        return 1
    return -1 if use in (NEGATED, REPORTING, ENQUIRY, BOILERPLATE, BACKGROUND, PROPERTY) else 0


# What settles a concept's use: a use of its own, or (below 0) a look at the rest of its sentence.
_LOOK_AROUND, _LOOK_FOR_TAKING = -1, -2
_SETTLED_BY = [
    _FIXED.get(number, _LOOK_AROUND if number in CARRIED else _LOOK_FOR_TAKING if number in _DEVICES else PLAIN)
    for number in range(len(CONCEPTS))
]


def classify(
    atoms: list[tuple[int, int, int]], sentences: list[int], silent: frozenset[int]
) -> list[tuple[int, int, int, int]]:
    """Return the atoms, each with the number of its use."""
    used: list[tuple[int, int, int, int]] = []
    by_sentence: dict[int, list[tuple[int, int, int]]] = {}
    for atom in atoms:
        by_sentence.setdefault(sentences[atom[1]], []).append(atom)
    for sentence, group in by_sentence.items():
        if sentence in silent:
            used += [(concept, first, after, BOILERPLATE) for concept, first, after in group]
            continue
        concepts: set[int] | None = None
        for place, (concept, first, after) in enumerate(group):
            use = _SETTLED_BY[concept]
            if use < 0:
                concepts = concepts or {atom[0] for atom in group}
                if use == _LOOK_AROUND:
                    use = _carried(group, place, concepts)
                else:
                    use = PROPERTY if concepts & _TAKING else MENTION
            used.append((concept, first, after, use))
    return used


def _carried(group: list[tuple[int, int, int]], place: int, concepts: set[int]) -> int:
    first, after = group[place][1], group[place][2]
    if _NEGATION in concepts and _is_negated(group, place):
        return NEGATED
    for concept, use in _AROUND:
        if concept in concepts and any(
            c == concept and (0 <= first - b <= _CONTEXT_REACH or 0 <= a - after <= _CONTEXT_REACH) for c, a, b in group
        ):
            return use
    if group[place][0] in _HANDED_IN and _EVIDENCE_ITEM in concepts and concepts & _TO_WHOM:
        return REPORTING
    return MEANS if concepts & _CONDUCT or CONCEPTS[group[place][0]] in _ACTS else MENTION


def _is_negated(group: list[tuple[int, int, int]], place: int) -> bool:
    first = group[place][1]
    for concept, _, after in reversed(group[:place]):
        if first - after > _NEGATION_REACH or concept == _CONTRAST:
            return False
        if concept == _NEGATION:
            return True
    return False
