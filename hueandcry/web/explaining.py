"""What the pages say about a probability, a link and a series, in sentences."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from hueandcry.core.identifiers import KINDS, benign_reason
from hueandcry.core.linkage.handles import is_telling
from hueandcry.core.linkage.policy import DEFAULT
from hueandcry.core.linkage.together import KIND as TOGETHER
from hueandcry.core.linkage.weights import weight
from hueandcry.core.linkage.weights_table import STRENGTHS
from hueandcry.stages.flag.data import FlagData
from hueandcry.stages.link.data import SeriesData, SightingData, Spread

# The least probability for each term. Source: PHIA probability yardstick (College of Policing, UK intelligence);
# its gaps are closed half-way, so that every value has a term.
YARDSTICK = (
    (0.925, "almost certain"),
    (0.775, "highly likely"),
    (0.525, "likely"),
    (0.375, "a realistic possibility"),
    (0.225, "unlikely"),
    (0.075, "highly unlikely"),
    (0.0, "a remote chance"),
)
ROLES = {
    "suspect": "The suspect’s",
    "offender": "The suspect’s",
    "victim": "The victim’s",
    "complainant": "The victim’s",
    "witness": "A witness’s",
    "reporter": "The reporting person’s",
    "benign": "A public service’s",
    "unknown": "Nobody said whose",
}
# Organisation kinds as a count of them is spoken of; others are "other organisations".
_SORTS = {"force": "police force", "bank": "bank", "marketplace": "marketplace"}


def likelihood(probability: float) -> str:
    """Return a probability as the yardstick's term, such as "likely"."""
    return next(term for least, term in YARDSTICK if probability >= least)


def role(value: str) -> str:
    """Return whose an identifier is, such as "The suspect’s"."""
    return ROLES.get(value, value.capitalize())


def kind_label(kind: str) -> str:
    """Return the name of a kind of identifier, such as "Telephone number"."""
    # What stands in brackets is for those who choose a kind, not for those who read one.
    if kind == TOGETHER:
        return "Several weak values together"
    return KINDS[kind].label.partition(" (")[0] if kind in KINDS else kind


def in_sentence(kind: str) -> str:
    """Return the name of a kind of identifier as it stands within a sentence, such as "telephone number"."""
    label = kind_label(kind)
    return label[:1].lower() + label[1:]


def counted(number: int, singular: str, plural: str = "") -> str:
    """Return a count with its noun, such as "1 record" or "1,204 records"."""
    return f"{number:,} {singular if number == 1 else plural or singular + 's'}"


def listed(parts: Iterable[str]) -> str:
    """Return parts as a list in words, such as "a, b and c"."""
    *first, last = [*parts] or [""]
    return f"{', '.join(first)} and {last}" if first else last


def linking(sighting: SightingData, spread: Spread) -> str:
    """Return whether one sighting of an identifier links its record to others, and if not, why not."""
    never = never_links(sighting.kind, sighting.value, sighting.sighting_count)
    if never:
        return f"Links nothing: {never}."
    if not sighting.joins:
        is_anothers = sighting.role not in DEFAULT.joining_roles
        # What is badly graded is not told from an organisation's own: who graded whom is not for every reader.
        others = "it belongs to an organisation that reports here, or what was reported is not thought reliable"
        reason = "it is not a suspect’s" if is_anothers else others
        return f"Links nothing: {reason}."
    others, withheld = spread.joining_count - 1, sighting.sighting_count - spread.visible_count
    if others > 0:
        more = f"; {withheld:,} more are withheld" if withheld else ""
        return f"Links this record to {counted(others, 'other')}{more}."
    if withheld:
        return f"Shared with {counted(withheld, 'record')} of others, withheld from you."
    return "Would link, but is a suspect’s in no other record so far."


def never_links(kind: str, value: str, sighting_count: int) -> str:
    """Return why an identifier links no record whatever, as the end of a sentence, or "" when it may."""
    reason = benign_reason(kind, value)
    if reason:
        return reason[:1].lower() + reason[1:]
    if kind not in STRENGTHS:
        return f"{in_sentence(kind)} alone is too weak"
    if kind == "handle" and not is_telling(value):
        return "a short or plain name on a platform that nobody named may be anybody’s"
    limit = DEFAULT.limit(kind)
    if sighting_count > limit:
        return f"in {sighting_count:,} records it is too common to mean anything (the limit is {limit:,})"
    return ""


# So many bits above what it takes to join, and the word for it. Words of ours; the weights are in a table.
_STRENGTHS = ((8.0, "Very strong"), (4.0, "Strong"), (1.0, "Enough"), (0.0, "Only just"))


def strength(kind: str, count: int) -> str:
    """Return how strongly a value in so many records joins them, in a word or two."""
    above = weight(kind, count) - DEFAULT.line
    return next((word for least, word in _STRENGTHS if above >= least), "Too common")


def is_link(sighting: SightingData, spread: Spread) -> bool:
    """Say whether a sighting links its record to another, so far as the viewer may know."""
    is_shared = spread.joining_count > 1 or sighting.sighting_count > spread.visible_count
    return sighting.joins and is_shared and sighting.sighting_count <= DEFAULT.limit(sighting.kind)


def basis(flag: FlagData) -> str:
    """Return whose answer is in effect and why, in a sentence."""
    if flag.reviewed_flag is not None:
        return "A person answered, and that outranks the others."
    if flag.hub_decision in ("yes", "no"):
        return "Nobody has answered, and the hub is sure."
    if flag.force_flag is not None:
        return "The hub is not sure and nobody has answered, so the force’s own answer stands."
    return "The force did not say, the hub is not sure, and nobody has answered."


def series_summary(series: SeriesData, organisation_kinds: Mapping[int, str], identifier_count: int) -> str:
    """Return a series in one sentence: how many records, whose, joined by what."""
    sorts = Counter(_SORTS.get(organisation_kinds.get(owner, ""), "other organisation") for owner in series.owner_ids)
    owners = listed(counted(count, sort) for sort, count in sorts.most_common())
    if not series.kinds:
        return f"{counted(series.record_count, 'record')} from {owners}, joined by what people say of them."
    kinds = listed(in_sentence(kind) for kind in series.kinds)
    shared = counted(identifier_count, "shared identifier")
    return f"{counted(series.record_count, 'record')} from {owners}, joined by {shared} ({kinds})."
