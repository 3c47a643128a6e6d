"""Policies are named, dated and adopted by named people; an organisation settles its own lines and no other's."""

from __future__ import annotations

import pytest
from django.db import ProgrammingError, transaction

from hueandcry.access.viewer import AUDIT, Viewer, viewing
from hueandcry.audit import queries as audit
from hueandcry.core.errors import NotAllowed
from hueandcry.core.flagging.policy import DEFAULT, UnknownPolicyLine
from hueandcry.stages.flag.models import ForceSetting, PolicyVersion
from hueandcry.stages.flag.policies import actions, queries
from hueandcry.stages.flag.policies.data import NewPolicy
from tests.factories import ENGINE_VIEWER, NOW, organisation, viewer

pytestmark = pytest.mark.django_db

STRICT = NewPolicy("sms-counts", {"sms_counts": "yes"}, "Comparison of forces")


@pytest.fixture
def owner_of_flag():
    return viewer(organisation("Unit", "national_unit"), "flag_owner")


@pytest.fixture
def registrar():
    return viewer(organisation(), "crime_registrar")


def test_a_named_policy_is_dated_and_decides_nothing_until_adopted(owner_of_flag):
    with viewing(owner_of_flag):
        actions.name_policy(new=STRICT, by=owner_of_flag, at=NOW)

        assert queries.in_force() == DEFAULT
        assert queries.get("sms-counts").label == "sms-counts 2026-11-22 (sms_counts=yes)"

        actions.adopt_policy(name="sms-counts", reason="Agreed in November", by=owner_of_flag, at=NOW)
        assert queries.in_force().name == "sms-counts"

        actions.adopt_policy(name=DEFAULT.name, reason="Taken back", by=owner_of_flag, at=NOW)
        assert queries.in_force() == DEFAULT
        assert [one.name for one in queries.adoptions()] == [DEFAULT.name, "sms-counts"]
    with viewing(ENGINE_VIEWER):
        assert {event.what for event in audit.history("policy:sms-counts")} == {"policy named", "policy adopted"}


@pytest.mark.parametrize(
    ("new", "error"),
    [
        (NewPolicy("sms-counts", {}, " "), actions.ReasonWanted),
        (NewPolicy("Ünsafe name", {}, "why"), actions.NotAPolicyName),
        (NewPolicy(DEFAULT.name, {}, "why"), actions.NameTaken),
        (NewPolicy("other", {"no_such_line": "yes"}, "why"), UnknownPolicyLine),
        (NewPolicy("other", {"sms_counts": "perhaps"}, "why"), UnknownPolicyLine),
    ],
)
def test_a_policy_that_is_none_is_refused(owner_of_flag, new, error):
    with viewing(owner_of_flag), pytest.raises(error):
        actions.name_policy(new=new, by=owner_of_flag, at=NOW)
    with viewing(ENGINE_VIEWER):
        assert not PolicyVersion.objects.exists()


def test_only_who_answers_for_the_flag_names_and_adopts(registrar):
    with viewing(registrar):
        with pytest.raises(NotAllowed):
            actions.name_policy(new=STRICT, by=registrar, at=NOW)
        with pytest.raises(NotAllowed):
            actions.adopt_policy(name=DEFAULT.name, reason="why", by=registrar, at=NOW)


def test_an_organisation_sets_its_own_lines_with_a_history(registrar):
    with viewing(registrar):
        for answer in ("yes", "review", ""):
            actions.set_line(line="sms_counts", answer=answer, reason=f"now {answer}", by=registrar, at=NOW)

        assert queries.settings_of(registrar.organisation_id) == {}
        history = queries.setting_history(registrar.organisation_id)
        assert [one.answer for one in history] == ["", "review", "yes"]
        assert history[0].set_by == registrar.name
    with viewing(Viewer("audit", 0, frozenset(), AUDIT)):
        events = list(audit.history("policy line:sms_counts"))
    assert [event.what for event in events] == ["policy line set"] * 3


def test_a_line_is_set_with_a_reason_by_those_who_may_and_once(registrar):
    recorder = viewer(organisation("Essex"), "force_recorder")
    with viewing(recorder), pytest.raises(NotAllowed):
        actions.set_line(line="sms_counts", answer="yes", reason="why", by=recorder, at=NOW)
    with viewing(registrar):
        with pytest.raises(actions.ReasonWanted):
            actions.set_line(line="sms_counts", answer="yes", reason="", by=registrar, at=NOW)
        with pytest.raises(UnknownPolicyLine):
            actions.set_line(line="nothing", answer="yes", reason="why", by=registrar, at=NOW)
        actions.set_line(line="sms_counts", answer="yes", reason="why", by=registrar, at=NOW)
        with pytest.raises(actions.SetAlready):
            actions.set_line(line="sms_counts", answer="yes", reason="why", by=registrar, at=NOW)


def test_the_database_itself_keeps_others_from_ones_lines(registrar):
    other = organisation("Essex")
    with viewing(registrar), pytest.raises(ProgrammingError), transaction.atomic():
        ForceSetting.objects.create(
            owner_id=other.pk, line="sms_counts", answer="yes", reason="", set_by="x", set_at=NOW
        )
