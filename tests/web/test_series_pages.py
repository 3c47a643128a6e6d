"""A series shows its shape to everyone in it, its members to their owners, and nothing to anybody else."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from hueandcry.access.viewer import viewing
from hueandcry.stages.link import queries as link
from tests.factories import ENGINE_VIEWER, bring_in, member, organisation, report_id, source
from tests.web.shared_number import SECRET, country, events, page, without_tokens

pytestmark = pytest.mark.django_db


@pytest.fixture
def here():
    return country()


@pytest.fixture
def national(here):
    return here.person(organisation("National unit", "national_unit"), "national_analyst")


def reference():
    with viewing(ENGINE_VIEWER):
        found = link.series_of_report(report_id("K1"))
    assert found is not None
    return found.reference


def test_a_force_sees_the_shape_its_own_members_and_how_many_are_withheld(client, here):
    shown = page(client, here.person(here.kent), f"/series/{reference()}/")

    assert "5 records from 2 police forces and 1 bank" in shown
    assert "<strong>3 withheld</strong>" in shown
    assert ">K1<" in shown
    assert ">K2<" in shown
    assert "E1" not in shown
    assert SECRET not in shown
    assert "Essex: withheld" in shown


def test_the_drawing_says_how_many_hang_on_it_unseen(client, here):
    shown = page(client, here.person(here.kent), f"/series/{reference()}/")

    assert "3 records withheld" in shown
    assert 'class="link link--withheld"' in shown


def test_the_national_analyst_sees_every_member(client, here, national):
    shown = page(client, national, f"/series/{reference()}/")

    for member_reference in ("K1", "K2", "E1", "E2", "B1"):
        assert f">{member_reference}<" in shown
    assert "withheld" not in shown
    assert "Only on this one" in shown


def test_who_has_no_part_in_it_learns_nothing(client, here):
    surrey = here.person(organisation("Surrey"))

    theirs = page(client, surrey, f"/series/{reference()}/", status=404)
    nobodys = page(client, surrey, "/series/S-ZZZZ-0/", status=404)

    assert without_tokens(theirs) == without_tokens(nobodys)
    assert "No series yet" in page(client, surrey, "/series/")


@pytest.mark.parametrize("wrong", ["S-0000-1", "nonsense", "S", "S-" + "Z" * 60])
def test_a_mistyped_reference_is_not_found(client, national, wrong):
    page(client, national, f"/series/{wrong}/", status=404)


def test_a_reference_may_be_typed_in_small_letters(client, national):
    assert reference() in page(client, national, f"/series/{reference().lower()}/")


def test_reading_it_is_in_the_trail(client, here):
    page(client, here.person(here.kent), f"/series/{reference()}/")

    assert [event.subject for event in events("series read")] == [f"series:{reference()}"]


def test_the_list_narrows_by_organisations_and_kind(client, here, national):
    bring_in(source(here.essex), [{"ref": f"X{n}", "text": "From mail odd@shop.example"} for n in (1, 2)])

    every = page(client, national, "/series/")
    crossing = page(client, national, "/series/?organisations=2")
    by_mail = page(client, national, "/series/?kind=email")
    none = page(client, national, "/series/?organisations=10")

    assert every.count('<th scope="row"') == 2
    assert crossing.count('<th scope="row"') == 1
    assert by_mail.count('<th scope="row"') == 1
    assert "No series like that" in none


def test_an_own_members_list_shows_only_its_series(client, here):
    bring_in(source(here.essex), [{"ref": f"X{n}", "text": "From mail odd@shop.example"} for n in (1, 2)])

    assert page(client, here.person(here.kent), "/series/").count('<th scope="row"') == 1


@pytest.mark.parametrize("asked", ["after=x", "after=1-", "after=9-9", "organisations=x", "kind=zzz", "after=-1-2"])
def test_a_broken_address_still_gives_a_page(client, national, asked):
    page(client, national, f"/series/?{asked}")


def test_a_second_page_of_the_list_goes_on_where_the_first_ended(client, national, here):
    rows = [{"ref": f"P{n}-{k}", "text": f"Mail pair{n}@shop.example"} for n in range(60) for k in (1, 2)]
    bring_in(source(here.kent), rows)

    first = page(client, national, "/series/")
    link_ = next(part.split('"')[0] for part in first.split('href="') if "after=" in part.split('"')[0])
    second = page(client, national, link_.replace("&amp;", "&"))

    assert (first.count('<th scope="row"'), second.count('<th scope="row"')) == (50, 11)


def test_a_series_of_many_records_is_paged_and_asks_no_more_questions(client, here, national):
    rows = [{"ref": f"M{n}", "text": "Mail many@shop.example", "when": "01/02/2026"} for n in range(250)]
    bring_in(source(here.kent), rows)
    with viewing(ENGINE_VIEWER):
        large = link.series_list(limit=1)[0]
    small_ref, large_ref = reference(), large.reference
    page(client, national, f"/series/{small_ref}/")

    with CaptureQueriesContext(connection) as small:
        page(client, national, f"/series/{small_ref}/")
    with CaptureQueriesContext(connection) as many:
        first = page(client, national, f"/series/{large_ref}/")

    assert large.record_count == 250
    assert len(many) == len(small)
    assert ">M0<" in first
    assert ">M249<" not in first
    link_ = next(part.split('"')[0] for part in first.split('href="') if part.startswith("?after="))
    assert ">M249<" in page(client, national, f"/series/{large_ref}/{link_}")


def test_a_merged_reference_leads_on_and_says_so(client, national, here):
    one, other = "Mail one@shop.example", "Mail two@shop.example"
    bring_in(source(here.kent), [{"ref": f"A{n}", "text": one} for n in (1, 2)])
    bring_in(source(here.kent), [{"ref": f"C{n}", "text": other} for n in (1, 2)])
    with viewing(ENGINE_VIEWER):
        series = link.series_of_report(report_id("C1"))
    assert series is not None
    bring_in(source(here.kent), [{"ref": "D1", "text": f"{one}. {other}"}])

    shown = page(client, national, f"/series/{series.reference}/")

    assert f"You asked for {series.reference}" in shown
    assert f"{series.reference} was merged into it" in shown


def test_roles_without_the_right_are_refused(client, here):
    page(client, member(here.kent, "administrator"), "/series/", status=403)


def test_each_reason_says_how_strong_it_is_and_what_would_break_it(client, national):
    shown = page(client, national, f"/series/{reference()}/")

    assert "A number is one person’s at a time" in shown.replace("&#x27;", "’")
    assert "Very strong" in shown or "Strong" in shown
    assert " records would leave" in shown


def test_a_chain_names_the_value_that_it_hangs_on_most(client, here, national):
    # Each record shares one address with the next: far more of them than a page names.
    rows = [{"ref": f"C{n}", "text": f"Mail p{n:03}@shop.example and p{n + 1:03}@shop.example"} for n in range(120)]
    bring_in(source(here.kent), rows)
    with viewing(ENGINE_VIEWER):
        chain = link.series_of_report(report_id("C7"))

    shown = page(client, national, f"/series/{chain.reference}/")

    assert "120 records" in shown
    assert "60 records would leave" in shown
    assert ">p060@shop.example</a>" in shown


def test_where_records_are_withheld_nobody_is_told_what_would_break_it(client, here):
    shown = page(client, here.person(here.kent), f"/series/{reference()}/")

    assert " record would leave" not in shown
    assert " records would leave" not in shown
    assert "Not said: you do not see all of its records" in shown


def test_a_record_is_judged_on_the_series_own_page(client, here, national):
    address = f"/compare/{report_id('K1')}/{report_id('E1')}/judge/"
    shown = page(client, national, f"/series/{reference()}/")
    assert f'action="{address}"' in shown
    client.force_login(national)

    answer = client.post(address, {"says": "different", "reason": "Two men.", "from": "series"})

    assert (answer.status_code, answer["Location"]) == (302, f"/series/{reference()}/")
    with viewing(ENGINE_VIEWER):
        assert link.series_of_report(report_id("E1")) != link.series_of_report(report_id("K1"))


def test_who_may_not_judge_is_offered_no_judgement(client, here):
    assert "/judge/" not in page(client, here.person(here.kent), f"/series/{reference()}/")


def test_the_list_s_filters_are_an_address_that_can_be_shared(client, here, national):
    narrowed = "/series/?organisations=3&kind=phone&only=prolific&order=harm"

    assert reference() in page(client, national, narrowed)
    assert 'value="harm" selected' in page(client, national, narrowed)
    assert "No series like that" in page(client, national, "/series/?organisations=10")
