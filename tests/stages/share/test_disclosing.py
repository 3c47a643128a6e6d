"""A record is disclosed under a gateway, by two people where it asks for them, and exactly what was chosen leaves."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import ProgrammingError, connection, transaction

from hueandcry.access.viewer import AUDIT, Viewer, viewing
from hueandcry.core.errors import NotAllowed
from hueandcry.core.sharing.vocabulary import Data, Established, Outcome, Purpose
from hueandcry.stages.link import queries as link
from hueandcry.stages.record import queries as record
from hueandcry.stages.share import queries
from hueandcry.stages.share.actions import agreeing, asking, compartments, disclosing, receiving
from hueandcry.stages.share.data import Wish
from hueandcry.stages.share.rules import NotNow, SamePerson
from tests.factories import NOW, bring_in, organisation, report_id, source, viewer
from tests.stages.share.arranging import cleared, supervisors

pytestmark = pytest.mark.django_db

TEXT = "Told to pay villain.one@mail.test on WhatsApp"


@pytest.fixture
def kent():
    kent = organisation("Kent")
    bring_in(
        source(kent),
        [{"ref": "K1", "text": TEXT, "class": "Fraud", "victim": "Ann Example", "suspect phone": "07700 900321"}],
    )
    return kent


@pytest.fixture
def essex():
    essex = organisation("Essex")
    bring_in(source(essex), [{"ref": "E1", "text": TEXT}])
    return essex


def wish(to, *data, purpose=Purpose.CRIME, established=(), reason="One offender, two forces."):
    return Wish(to.pk, purpose, frozenset(data or {Data.CRIME}), frozenset(established), reason=reason)


def share(by, what, ref="K1", at=NOW):
    with viewing(by):
        return disclosing.propose(report_id=report_id(ref), wish=what, by=by, at=at)


def events(subject):
    with viewing(Viewer("audit", 0, frozenset(), AUDIT)), connection.cursor() as cursor:
        cursor.execute("SELECT what, gateway, withheld FROM audit_event WHERE subject = %s ORDER BY id", [subject])
        return cursor.fetchall()


def test_police_to_police_leaves_at_once_and_is_read_exactly_as_chosen(kent, essex):
    decision, number = share(viewer(kent, "force_analyst"), wish(essex, Data.CRIME, Data.INDICATORS))
    assert decision.outcome == Outcome.ALLOWED
    reader = viewer(essex, "force_analyst")

    with viewing(reader):
        (listed,) = queries.shared_with_us(essex.pk)
        assert (listed.id, listed.gateway) == (number, "G03")
        shared = receiving.open_shared(disclosure_id=number, by=reader, at=NOW)
        assert set(shared.content) == {"crime", "indicators"}
        assert shared.content["crime"]["offence"] == "Fraud"
        assert {one["value"] for one in shared.content["indicators"]} >= {"+447700900321"}
        assert "Ann Example" not in str(shared.content)
        assert shared.disclosure.withheld == [Data.WORDS.value, Data.VICTIM.value]
        assert shared.disclosure.received == (reader.name, NOW)
        # The record itself stays where it was.
        with pytest.raises(record.NoSuchReport):
            record.get_report(listed.report_id)
    assert ("record disclosed", "G03", 2) in events(f"report:{report_id('K1')}")
    assert ("shared record read", "G03", 2) in events(f"report:{report_id('K1')}")


def test_a_third_organisation_knows_of_nothing(kent, essex):
    _, number = share(viewer(kent, "force_analyst"), wish(essex))
    stranger = viewer(organisation("Surrey"), "force_analyst")

    with viewing(stranger):
        assert queries.every_disclosure() == []
        with pytest.raises(queries.NoSuchDisclosure):
            receiving.open_shared(disclosure_id=number, by=stranger, at=NOW)
        with connection.cursor() as cursor:
            for table in ("share_disclosure", "share_content", "share_receipt"):
                cursor.execute(f"SELECT count(*) FROM {table}")
                assert cursor.fetchone() == (0,)


def test_only_the_owner_shares_a_record(kent, essex):
    national = viewer(organisation("Unit", "national_unit"), "national_analyst", "intelligence_supervisor")

    with pytest.raises(record.NoSuchReport):
        share(national, wish(essex))
    with pytest.raises(record.NoSuchReport):
        share(viewer(essex, "force_analyst"), wish(kent))
    with pytest.raises(NotAllowed):
        share(viewer(kent, "force_recorder"), wish(essex))


def test_words_to_a_charity_wait_for_a_second_person_who_is_not_the_first(kent):
    charity = organisation("Care", "victim_care")
    first, second = supervisors(kent)
    what = wish(charity, Data.VICTIM, purpose=Purpose.VICTIM_SUPPORT, established=[Established.OFFER_TAKEN])
    decision, number = share(first, what)
    assert decision.outcome == Outcome.SECOND_PERSON

    with viewing(viewer(charity, "partner_liaison")):
        assert queries.every_disclosure() == []
    with viewing(first), pytest.raises(SamePerson):
        disclosing.authorise(disclosure_id=number, by=first, at=NOW)
    with viewing(second):
        assert [one.id for one in queries.waiting(kent.pk)] == [number]
        disclosing.authorise(disclosure_id=number, by=second, at=NOW)
        with pytest.raises(NotNow):
            disclosing.authorise(disclosure_id=number, by=second, at=NOW)
    reader = viewer(charity, "partner_liaison")
    with viewing(reader):
        shared = receiving.open_shared(disclosure_id=number, by=reader, at=NOW)
    assert shared.content == {
        "victim": [{"role": "victim", "name": "Ann Example", "given": "Ann", "family": "Example"}]
    }


def test_a_second_person_may_decline(kent):
    charity = organisation("Care", "victim_care")
    first, second = supervisors(kent)
    what = wish(charity, Data.VICTIM, purpose=Purpose.VICTIM_SUPPORT, established=[Established.OFFER_TAKEN])
    _, number = share(first, what)

    with viewing(second):
        disclosing.decline(disclosure_id=number, reason="She changed her mind.", by=second, at=NOW)
        assert queries.get_disclosure(number).state == "declined"


def test_a_refusal_leaves_nothing_but_its_event(kent):
    market = organisation("Example Market", "marketplace")

    decision, number = share(viewer(kent, "force_analyst"), wish(market, Data.INDICATORS))

    assert (decision.outcome, decision.line.code, number) == (Outcome.REFUSED, "P01", None)
    assert events(f"report:{report_id('K1')}")[-1][:2] == ("disclosure refused", "P01")
    with viewing(viewer(kent, "force_analyst")):
        assert queries.made_by_us(kent.pk) == []


def agreed(first, other, data=(Data.INDICATORS,), until=NOW + timedelta(days=9)):
    one, two = viewer(first, "intelligence_supervisor"), viewer(other, "intelligence_supervisor")
    terms = agreeing.Terms(
        "Indicators", {other.pk}, {Purpose.CRIME}, set(data), NOW - timedelta(days=1), until, NOW + timedelta(days=5)
    )
    with viewing(one):
        code = agreeing.propose_agreement(terms=terms, by=one, at=NOW)
    return code, one, two


def test_an_agreement_is_signed_by_both_and_its_end_stops_reading_at_once(kent):
    market = organisation("Example Market", "marketplace")
    code, one, two = agreed(kent, market)
    what = wish(market, Data.INDICATORS, established=[Established.AUTHORISED_BY_LAW])
    analyst = viewer(kent, "force_analyst")
    assert share(analyst, what)[0].outcome == Outcome.REFUSED  # one has signed
    with viewing(two):
        agreeing.sign(code=code, by=two, at=NOW)
        assert queries.get_agreement(code, NOW).state == "in force"
    decision, number = share(analyst, what)
    assert (decision.outcome, decision.agreement) == (Outcome.SECOND_PERSON, code)
    with viewing(one):
        disclosing.authorise(disclosure_id=number, by=one, at=NOW)
    with viewing(two):
        assert receiving.open_shared(disclosure_id=number, by=two, at=NOW).content
        with viewing(one):
            agreeing.end_agreement(code=code, reason="Over.", by=one, at=NOW)
        # In the same session.
        closed = receiving.open_shared(disclosure_id=number, by=two, at=NOW)
        assert (closed.content, closed.says) == (None, receiving.ENDED)
    assert share(analyst, what)[0].outcome == Outcome.REFUSED


def test_an_agreement_runs_out_by_itself(kent):
    market = organisation("Example Market", "marketplace")
    code, one, two = agreed(kent, market)
    with viewing(two):
        agreeing.sign(code=code, by=two, at=NOW)
    _, number = share(
        viewer(kent, "force_analyst"), wish(market, Data.INDICATORS, established=[Established.AUTHORISED_BY_LAW])
    )
    with viewing(one):
        disclosing.authorise(disclosure_id=number, by=one, at=NOW)
    with viewing(two):
        later = NOW + timedelta(days=9)
        assert receiving.open_shared(disclosure_id=number, by=two, at=later).content is None
        assert queries.get_agreement(code, later).state == "expired"
    with viewing(viewer(organisation("Surrey"), "intelligence_supervisor")), pytest.raises(queries.NoSuchAgreement):
        queries.get_agreement(code, NOW)


def test_recall_takes_the_contents_and_keeps_the_fact(kent, essex):
    analyst, reader = viewer(kent, "force_analyst"), viewer(essex, "force_analyst")
    _, number = share(analyst, wish(essex))
    with viewing(analyst):
        disclosing.recall(disclosure_id=number, reason="Wrong record.", by=analyst, at=NOW)
        with pytest.raises(NotNow):
            disclosing.recall(disclosure_id=number, reason="Again.", by=analyst, at=NOW)

    with viewing(reader):
        shared = receiving.open_shared(disclosure_id=number, by=reader, at=NOW)
        assert (shared.content, shared.disclosure.state) == (None, "recalled")
        with connection.cursor() as cursor:
            cursor.execute("SELECT count(*) FROM share_content")
            assert cursor.fetchone() == (0,)


def test_a_correction_replaces_what_was_sent(kent, essex):
    analyst, reader = viewer(kent, "force_analyst"), viewer(essex, "force_analyst")
    _, number = share(analyst, wish(essex))
    bring_in(source(kent), [{"ref": "K1", "text": TEXT, "class": "Blackmail"}])
    with viewing(analyst):
        disclosing.correct(disclosure_id=number, by=analyst, at=NOW)

    with viewing(reader):
        shared = receiving.open_shared(disclosure_id=number, by=reader, at=NOW)
    assert shared.content["crime"]["offence"] == "Blackmail"
    assert shared.disclosure.corrected_at == NOW


def test_nobody_writes_another_s_receipt_signature_or_disclosure(kent, essex):
    market = organisation("Example Market", "marketplace")
    code, _, _ = agreed(kent, market)
    _, number = share(viewer(kent, "force_analyst"), wish(essex))
    intruder = viewer(organisation("Surrey"), "intelligence_supervisor")
    statements = [
        ("INSERT INTO share_receipt VALUES (%s, %s, %s, 'x', now())", [number, kent.pk, intruder.organisation_id]),
        ("INSERT INTO share_content VALUES (%s, 1, %s, %s, '{}')", [10**9, kent.pk, intruder.organisation_id]),
    ]
    with viewing(intruder):
        for statement, values in statements:
            with (
                pytest.raises(ProgrammingError, match="row-level"),
                transaction.atomic(),
                connection.cursor() as cursor,
            ):
                cursor.execute(statement, values)
        with pytest.raises(queries.NoSuchAgreement):
            agreeing.sign(code=code, by=intruder, at=NOW)
        with pytest.raises(queries.NoSuchDisclosure):
            disclosing.recall(disclosure_id=number, reason="x", by=intruder, at=NOW)


def test_an_organisation_in_the_series_is_asked_and_answers(kent, essex):
    analyst, other = viewer(kent, "force_analyst"), viewer(essex, "force_analyst")
    with viewing(analyst):
        reference = link.series_of_report(report_id("K1")).reference
        number = asking.ask(
            series_reference=reference, asked_id=essex.pk, purpose=Purpose.CRIME, reason="Ours too.", by=analyst, at=NOW
        )
        for nobody in (kent.pk, organisation("Surrey").pk):
            with pytest.raises(link.NoSuchSeries):
                asking.ask(
                    series_reference=reference, asked_id=nobody, purpose=Purpose.CRIME, reason="x", by=analyst, at=NOW
                )
    with viewing(viewer(organisation("Surrey"), "force_analyst")):
        assert queries.asks() == []
    with viewing(other):
        asking.answer(ask_id=number, says="Shared E1 with you.", by=other, at=NOW)
        with pytest.raises(NotNow):
            asking.answer(ask_id=number, says="Again.", by=other, at=NOW)
    with viewing(analyst):
        assert queries.get_ask(number).answer == "Shared E1 with you."


def test_a_compartment_takes_a_record_out_of_everything(kent, essex):
    _, number = share(viewer(kent, "force_analyst"), wish(essex))
    boss = cleared(kent, "COVERT", role="intelligence_supervisor")
    with viewing(boss):
        compartments.place(
            report_id=report_id("K1"), compartments=frozenset({"COVERT"}), reason="Live.", by=boss, at=NOW
        )
        assert record.get_report(report_id("K1")).compartments == {"COVERT"}
        with pytest.raises(compartments.NotCleared):
            compartments.place(
                report_id=report_id("K1"), compartments=frozenset({"CHILD"}), reason="x", by=boss, at=NOW
            )
    reader, analyst = viewer(essex, "force_analyst"), viewer(kent, "force_analyst")
    with viewing(analyst):
        assert record.find_by_reference("K1") == []
        assert queries.made_by_us(kent.pk) == []
    with viewing(reader):
        assert link.series_of_report(report_id("E1")) is None
        assert link.search("villain.one@mail.test")[0].sighting_count == 1
        assert receiving.open_shared(disclosure_id=number, by=reader, at=NOW).content is None
