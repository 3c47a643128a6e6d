"""What a restricted record would tie together is kept aside: nobody counts it, and all of it comes back."""

from __future__ import annotations

import re

import pytest
from django.test import Client

from hueandcry.access.models import Organisation
from hueandcry.access.viewer import viewing
from hueandcry.batch import returning
from hueandcry.core.importing.profile_toml import to_toml
from hueandcry.stages.law import finding
from hueandcry.stages.link import queries as link
from hueandcry.stages.link.actions import judging as judging_records
from hueandcry.stages.link.actions.rebuild import rebuild
from hueandcry.stages.people.actions import judging
from hueandcry.stages.people.actions.rebuild import rebuild as work_out_people
from hueandcry.stages.people.rows import PLACES
from hueandcry.stages.record.models import Batch
from hueandcry.stages.share.actions import compartments
from hueandcry.stages.watch import queries as watches
from hueandcry.stages.watch.models import Watch
from tests.factories import ENGINE_VIEWER, NOW, PROFILE, bring_in, member, report_id, source, viewer
from tests.stages.law.held import OLD, SHARED, Held, ask
from tests.stages.people.town import CROW, QUILL, bring, settle
from tests.stages.share.arranging import cleared

pytestmark = pytest.mark.django_db


@pytest.fixture
def held() -> Held:
    found = Held()
    bring_in(source(found.essex), [{"ref": "E2", "text": SHARED, "when": OLD}])
    return found


def counted() -> tuple[int, int]:
    """Return in how many records Essex is told that a number is, and how many of them are withheld."""
    with viewing(viewer(Organisation.objects.get(name="Essex"), "force_analyst")):
        (found,) = link.search("villain.one@mail.test")
    return found.sighting_count, found.withheld_count


def test_no_number_is_counted_from_it_and_none_is_withheld(held: Held) -> None:
    assert counted() == (3, 1)
    number = held.restrict()
    assert counted() == (2, 0)
    # Nor from a later version, which is kept whole.
    bring_in(held.source, [{"ref": "K4", "text": SHARED + " and 07700 900777", "when": OLD}])
    assert counted() == (2, 0)
    with viewing(held.manager):
        assert link.search("07700 900777") == []
        assert {one.value for one in link.sightings_of(number)} >= {"villain.one@mail.test", "+447700900777"}
        assert {one.joins for one in link.sightings_of(number)} == {False}

    held.lift(number)
    assert counted() == (3, 1)
    with viewing(held.manager):
        assert link.search("07700 900777")[0].sighting_count == 1


def test_the_counts_are_those_of_a_rebuild(held: Held) -> None:
    number = held.restrict()
    before = ask("SELECT id, kind, value, sighting_count FROM link_identifier ORDER BY id")
    with viewing(ENGINE_VIEWER):
        said: list[str] = []
        rebuild(at=NOW, say=said.append)
    assert "counting sightings again" not in said
    assert ask("SELECT id, kind, value, sighting_count FROM link_identifier ORDER BY id") == before

    held.dispose([number])
    assert ask("SELECT count(*) FROM link_setaside") == [(0,)]
    assert ask("SELECT id, kind, value, sighting_count FROM link_identifier ORDER BY id") == before


def test_a_later_version_moves_no_series_for_a_moment(held: Held) -> None:
    held.restrict()
    before = ask("SELECT count(*) FROM link_serieschange")
    bring_in(held.source, [{"ref": "K4", "text": SHARED + " again", "when": OLD}])

    assert ask("SELECT count(*) FROM link_serieschange") == before


def test_it_comes_out_of_a_compartment_restricted_as_it_was(held: Held) -> None:
    with viewing(ENGINE_VIEWER):
        Batch.objects.update(profile=to_toml(PROFILE))
    number = held.restrict()
    first = cleared(held.kent, "CHILD", role="intelligence_supervisor")
    second = viewer(held.kent, "intelligence_supervisor")
    with viewing(first):
        compartments.place(report_id=number, compartments=frozenset({"CHILD"}), reason="A child", by=first, at=NOW)
        returning.take_out(report_id=number, reason="Not a child", by=first, second=second, at=NOW)

    assert counted() == (2, 0)
    with viewing(ENGINE_VIEWER):
        assert link.series_of_report(number) is None
    held.lift(number)
    assert counted() == (3, 1)


def persons() -> list[tuple[object, ...]]:
    """Return of how many mentions each person is made, after everybody who waits is placed."""
    settle()
    return [count for (count,) in ask("SELECT mention_count FROM people_person ORDER BY 1")]


def test_nobody_is_made_of_whom_it_names(held: Held) -> None:
    bring(held.kent, {"ref": "K4", **QUILL}, {"ref": "K1", **QUILL})
    assert persons() == [2]
    number = held.restrict()
    assert persons() == [1]
    # Neither a later version of it, nor a record that comes after it.
    bring(held.kent, {"ref": "K4", **QUILL, "text": "Sold again"}, {"ref": "K2", **QUILL})
    assert persons() == [2]
    with viewing(ENGINE_VIEWER):
        work_out_people(at=NOW, memory="500MB")
    assert persons() == [2]

    held.lift(number)
    assert persons() == [3]


def test_what_is_said_of_a_mention_rests_with_it(held: Held) -> None:
    bring(held.kent, {"ref": "K1", **QUILL}, {"ref": "K4", **CROW})
    assert persons() == [1, 1]
    analyst = viewer(held.kent, "force_analyst")
    pair = (report_id("K1") * PLACES, report_id("K4") * PLACES)
    with viewing(analyst):
        judging.judge(pair=pair, says="same", reason="One woman", by=analyst, at=NOW)
    assert persons() == [2]

    number = held.restrict()
    with viewing(ENGINE_VIEWER):
        work_out_people(at=NOW, memory="500MB")
    assert persons() == [1]
    held.lift(number)
    assert persons() == [2]


def test_who_asks_what_is_held_is_told_of_it(held: Held) -> None:
    number = held.restrict()
    with viewing(held.manager):
        found = finding.find(finding.Wanted("Ann Ash", None, ("villain.one@mail.test",)), held.kent.pk)

    assert list(found) == [number]


def test_its_watchers_hear_no_more_of_it(held: Held) -> None:
    essex = viewer(held.essex, "force_analyst")
    with viewing(ENGINE_VIEWER):
        watch = Watch.objects.create(
            owner_id=held.essex.pk, member=essex.name, reach=essex.reach, kind="identifier", title="x", purpose="x",
            target_id=link.read_as("villain.one@mail.test")[0], gateway="x", reason="x", set_at=NOW,
            review_on=NOW.date(), expires_on=NOW.date(),
        )  # fmt: skip
    bring_in(held.source, [{"ref": "K4", "text": SHARED + " now", "when": OLD}])
    with viewing(essex):
        assert [one.report_id for one in watches.hits_of(essex)] == [report_id("K4")]
        assert watches.watches_of(essex)[0].hit_count == 1
    number = held.restrict()
    bring_in(held.source, [{"ref": "K4", "text": SHARED + " then", "when": OLD}])

    with viewing(essex):
        assert watches.hits_of(essex) == []
        assert watches.watches_of(essex)[0].hit_count == 0
    assert ask("SELECT count(*) FROM watch_hit WHERE watch_id = %s", watch.pk) == [(1,)]
    held.lift(number)
    with viewing(essex):
        assert watches.watches_of(essex)[0].hit_count == 1


def test_its_own_people_read_its_numbers_and_that_they_link_nothing(held: Held, client: Client) -> None:
    bring_in(held.source, [{"ref": "K4", "text": SHARED + " and 07700 900777", "when": OLD}])
    number = held.restrict()
    client.force_login(member(held.kent, "force_analyst"))

    shown = client.get(f"/record/{number}/").content.decode()

    assert "Links nothing: this record is only stored." in shown
    assert "+447700900777" in shown
    # In no record that counts for them, so no page is there for a link to lead to.
    assert re.findall(r'href="(/identifier/[^"]+)"', shown) == []


def test_nobody_ties_it_to_another_by_judging(held: Held) -> None:
    analyst = viewer(held.kent, "force_analyst")
    number = held.restrict()
    pair = (number, report_id("K1"))
    with viewing(analyst), pytest.raises(judging_records.IsApart):
        judging_records.judge(pair=pair, says="same", reason="The same van", by=analyst, at=NOW)
    held.lift(number)

    with viewing(analyst):
        judging_records.judge(pair=pair, says="same", reason="The same van", by=analyst, at=NOW)
        assert link.series_of_report(report_id("K1")) is not None
