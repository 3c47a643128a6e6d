"""The only readers of the people stage offered to others. Row-level security narrows every answer to the viewer's."""

from __future__ import annotations

from collections.abc import Sequence

from hueandcry.core.errors import NotFound
from hueandcry.core.linkage.reference import number_of, reference_of
from hueandcry.stages.people import mentions
from hueandcry.stages.people.data import MentionData, PersonData
from hueandcry.stages.people.models import Mention, Person, PersonChange
from hueandcry.stages.people.rows import PLACES

# A page shows so many mentions of a person; the counts cover them all.
PAGE = 50
# Whether more wait than this makes no difference to who reads it, and after a large import they take long to count.
MOST_WAITING = 10_000


class NoSuchPerson(NotFound):
    """There is no person by that reference."""


def find_person(reference: str) -> PersonData:
    """Return a person by their printed reference, following what became of it; raises NoSuchPerson."""
    number = number_of(reference, "P")
    if number is None:
        raise NoSuchPerson()
    # A reference may have been passed on more than once, but never in a circle: numbers are not used again.
    for _ in range(20):
        found = Person.objects.filter(pk=number).first()
        if found is not None:
            return _person_data(found)
        change = PersonChange.objects.filter(person_id=number, became_id__isnull=False).order_by("-id").first()
        if change is None or change.became_id is None:
            raise NoSuchPerson()
        number = change.became_id
    raise NoSuchPerson()


def persons(ids: Sequence[int]) -> dict[int, PersonData]:
    """Return number → person of those that the viewer may know of."""
    return {found.pk: _person_data(found) for found in Person.objects.filter(pk__in=list(ids))}


def person_of(mention_id: int) -> PersonData:
    """Return the person whom a mention is taken for; raises NoSuchPerson for one the viewer may not see."""
    number = Mention.objects.filter(pk=mention_id).values_list("person_id", flat=True).first()
    found = Person.objects.filter(pk=number or 0).first()
    if found is None:
        raise NoSuchPerson()
    return _person_data(found)


def mentions_of(person_id: int, limit: int = PAGE) -> list[MentionData]:
    """Return so many mentions of a person as the viewer may see, in number order."""
    return mentions.of_persons([person_id], limit)


def visible_count(person_id: int) -> int:
    """Return how many mentions of a person the viewer may see."""
    return Mention.objects.filter(person_id=person_id).count()


def mention_count(person_id: int) -> int:
    """Return how many mentions of a person there are at all."""
    found = Person.objects.filter(pk=person_id).values_list("mention_count", flat=True).first()
    return found or 0


def mentions_in(report_id: int) -> list[MentionData]:
    """Return the suspects and victims that a record names."""
    low = report_id * PLACES
    ids = Mention.objects.filter(pk__gte=low, pk__lt=low + PLACES).values_list("pk", flat=True)
    return mentions.by_id(list(ids))


def waiting_count() -> int:
    """Return how many mentions that the viewer may see are not placed yet; of many only that there are too many."""
    return Mention.objects.filter(is_placed=False)[: MOST_WAITING + 1].count()


def _person_data(found: Person) -> PersonData:
    return PersonData(
        found.pk, reference_of(found.pk, "P"), found.role, found.mention_count, tuple(found.owners), found.first_on,
        found.last_on,
    )  # fmt: skip
