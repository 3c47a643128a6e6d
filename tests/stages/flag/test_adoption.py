"""Who may adopt a model, with a reason, and which one is in force after each decision."""

from __future__ import annotations

import pytest
from django.db import ProgrammingError, transaction

from hueandcry.access.viewer import viewing
from hueandcry.core.errors import NotAllowed
from hueandcry.stages.flag.adoption import actions, queries
from hueandcry.stages.flag.adoption.data import NewCandidate
from hueandcry.stages.flag.models import Adoption
from tests.factories import ENGINE_VIEWER, NOW, organisation, viewer

pytestmark = pytest.mark.django_db


def candidate(name="flag 2"):
    with viewing(ENGINE_VIEWER):
        new = NewCandidate(name, f"digest of {name}", {"rows": 4}, [{"set_name": "Corpus"}], f"# {name}")
        return actions.keep(new=new, by=ENGINE_VIEWER, at=NOW)


@pytest.fixture
def owner():
    return viewer(organisation("Unit", "national_unit"), "flag_owner")


def decide(by, number, *, adopt=True, reason="Better"):
    with viewing(by):
        actions.decide(candidate_id=number, adopt=adopt, reason=reason, by=by, at=NOW)


def in_force():
    with viewing(ENGINE_VIEWER):
        found = queries.in_force()
    return found.name if found else "packaged"


def test_the_last_one_adopted_is_in_force_and_a_refusal_changes_nothing(owner):
    first, second = candidate(), candidate("flag 3")
    assert in_force() == "packaged"

    decide(owner, first)
    assert in_force() == "flag 2"
    decide(owner, second, adopt=False, reason="Worse on Kent")
    assert in_force() == "flag 2"
    decide(owner, second)
    assert in_force() == "flag 3"

    with viewing(owner):
        told = [(one.what, one.candidate.name, one.reason, one.by) for one in queries.adoptions()]
        assert told == [
            ("adopted", "flag 3", "Better", owner.name),
            ("refused", "flag 3", "Worse on Kent", owner.name),
            ("adopted", "flag 2", "Better", owner.name),
        ]
        assert {one.name: one.fate for one in queries.candidates()} == {"flag 2": "adopted", "flag 3": "adopted"}


def test_an_adoption_keeps_the_figures_it_rested_on(owner):
    decide(owner, candidate())

    with viewing(owner):
        assert Adoption.objects.get().figures == [{"set_name": "Corpus"}]


def test_it_can_be_taken_back_to_any_that_was_in_force(owner):
    first, never = candidate(), candidate("flag 3")
    decide(owner, first)
    with viewing(owner):
        actions.put_back(candidate_id=None, reason="It errs on letters", by=owner, at=NOW)
        assert in_force() == "packaged"
        actions.put_back(candidate_id=first, reason="No, it does not", by=owner, at=NOW)
        assert in_force() == "flag 2"
        with pytest.raises(actions.NoSuchCandidate):
            actions.put_back(candidate_id=never, reason="x", by=owner, at=NOW)
        with pytest.raises(actions.InForceAlready):
            actions.put_back(candidate_id=first, reason="x", by=owner, at=NOW)


@pytest.mark.parametrize("role", ["force_recorder", "national_analyst", "auditor", "administrator"])
def test_nobody_else_decides(role):
    who = viewer(organisation(), role)

    with pytest.raises(NotAllowed):
        decide(who, candidate())
    assert in_force() == "packaged"


def test_a_decision_has_a_reason_and_a_candidate(owner):
    number = candidate()
    for reason in ("", "  "):
        with pytest.raises(actions.ReasonWanted):
            decide(owner, number, reason=reason)
    with pytest.raises(actions.NoSuchCandidate):
        decide(owner, number + 1)
    decide(owner, number)
    with pytest.raises(actions.InForceAlready):
        decide(owner, number)


def test_the_database_itself_lets_no_person_write_an_adoption(owner):
    with viewing(owner), pytest.raises(ProgrammingError, match="row-level security"), transaction.atomic():
        Adoption.objects.create(what="adopted", reason="x", by="x", at=NOW, figures=[])


def test_comparing_the_same_file_again_brings_its_card_up_to_date():
    assert candidate() == candidate()


def test_only_an_administrator_allows_training_and_only_for_their_own():
    kent, essex = organisation(), organisation("Essex")
    administrator, recorder = viewer(kent, "administrator"), viewer(kent, "force_recorder")
    with viewing(recorder), pytest.raises(NotAllowed):
        actions.allow_training(owner_id=kent.pk, allowed=True, by=recorder, at=NOW)
    with viewing(administrator):
        actions.allow_training(owner_id=kent.pk, allowed=True, by=administrator, at=NOW)
        with pytest.raises(NotAllowed):
            actions.allow_training(owner_id=essex.pk, allowed=True, by=administrator, at=NOW)
    with viewing(ENGINE_VIEWER):
        assert queries.training_allowed() == {kent.pk}
    with viewing(administrator):
        actions.allow_training(owner_id=kent.pk, allowed=False, by=administrator, at=NOW)
        assert queries.training_allowed() == set()
