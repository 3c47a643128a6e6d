"""Naming a policy, putting one in force, setting one's own lines, and noting how far a recompute has come."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import datetime

from django.db import transaction
from django.db.models import F

from hueandcry.access.roles import Permission
from hueandcry.access.viewer import ENGINE, Viewer, as_engine, viewing
from hueandcry.audit import actions as audit
from hueandcry.core.errors import Malformed, NotAllowed, NotPossible
from hueandcry.core.flagging.policy import DEFAULT, Policy
from hueandcry.core.scan import Scan
from hueandcry.stages.flag.actions import decide_anew
from hueandcry.stages.flag.models import ForceSetting, PolicyAdoption, PolicyVersion, Recompute
from hueandcry.stages.flag.policies import queries
from hueandcry.stages.flag.policies.data import Asked, NewPolicy

_LONGEST_REASON = 2000
_NAME = re.compile(r"[a-z0-9][a-z0-9-]{2,59}")


class ReasonWanted(Malformed):
    """Say why: the reason stands beside the setting."""


class NotAPolicyName(Malformed):
    """A policy is named with 3 to 60 small letters, digits and hyphens."""


class NameTaken(NotPossible):
    """There is a policy of this name already. Policies are never changed: name a new one."""


class InForceAlready(NotPossible):
    """This policy is in force already."""


class SetAlready(NotPossible):
    """The line stands so already."""


def name_policy(*, new: NewPolicy, by: Viewer, at: datetime) -> None:
    """Keep a named policy, dated today; it decides nothing until it is adopted or a recompute names it.

    Raises NotAllowed, ReasonWanted, NotAPolicyName, NameTaken, UnknownPolicyLine.
    """
    _check_national(by, new.reason)
    if not _NAME.fullmatch(new.name):
        raise NotAPolicyName()
    # Made only to be checked: it raises for a line or an answer that is not one.
    Policy(new.name, "", new.settings)
    with transaction.atomic(), viewing(as_engine(by)):
        if new.name == DEFAULT.name or PolicyVersion.objects.filter(name=new.name).exists():
            raise NameTaken()
        PolicyVersion.objects.create(
            name=new.name, version=at.date().isoformat(), settings=dict(new.settings), reason=_short(new.reason),
            made_by=by.name, made_at=at,
        )  # fmt: skip
        audit.note(
            act=audit.ADMINISTRATION, what="policy named", by=by, at=at, subject=f"policy:{new.name}",
            detail={"settings": dict(new.settings)},
        )  # fmt: skip


def adopt_policy(*, name: str, reason: str, by: Viewer, at: datetime) -> None:
    """Put a policy in force: imports use it from their next batch on; history waits for a recompute.

    Raises NotAllowed, ReasonWanted, NoSuchPolicy, InForceAlready.
    """
    _check_national(by, reason)
    with transaction.atomic(), viewing(as_engine(by)):
        policy = queries.get(name)
        if queries.in_force().name == policy.name:
            raise InForceAlready()
        PolicyAdoption.objects.create(
            policy=PolicyVersion.objects.filter(name=name).first(), reason=_short(reason), by=by.name, at=at
        )
        audit.note(act=audit.ADMINISTRATION, what="policy adopted", by=by, at=at, subject=f"policy:{name}")


def set_line(*, line: str, answer: str, reason: str, by: Viewer, at: datetime) -> None:
    """Settle a line for the viewer's own organisation; an empty answer goes back to the policy's.

    Raises NotAllowed, ReasonWanted, UnknownPolicyLine, SetAlready.
    """
    by.check_may(Permission.SET_LINES)
    _check_reason(reason)
    Policy(DEFAULT.name, "", {line: answer or "no"})
    with transaction.atomic():
        held = queries.settings_of(by.organisation_id)
        if held.get(line, "") == answer:
            raise SetAlready()
        ForceSetting.objects.create(
            owner_id=by.organisation_id, line=line, answer=answer, reason=_short(reason), set_by=by.name, set_at=at
        )
        audit.note(
            act=audit.ADMINISTRATION, what="policy line set", by=by, at=at, owner_id=by.organisation_id,
            subject=f"policy line:{line}", detail={"from": held.get(line, ""), "to": answer},
        )  # fmt: skip


def begin_recompute(*, asked: Asked, by: Viewer, at: datetime) -> int:
    """Note that history is decided anew; return the number under which it is gone on with."""
    if by.reach != ENGINE:
        raise NotAllowed("History is decided anew by the hub's own command only.")
    with transaction.atomic():
        found = Recompute.objects.create(
            policy_name=asked.policy_name, source_id=asked.source_id, model=asked.model, last_report_id=0, decided=0,
            changed=0, begun_by=by.name, begun_at=at,
        )  # fmt: skip
        audit.note(
            act=audit.ADMINISTRATION, what="recompute begun", by=by, at=at, subject=f"recompute:{found.pk}",
            detail={"policy": asked.policy_name, "source": asked.source_id},
        )  # fmt: skip
    return found.pk


def recompute_page(*, number: int, scans: Mapping[int, Scan], by: Viewer, at: datetime) -> int:
    """Write one page of new answers and how far it brings the recompute, both or neither; return how many differ."""
    with transaction.atomic():
        changed = decide_anew(scans, by=by, at=at)
        Recompute.objects.filter(pk=number).update(
            last_report_id=max(scans), decided=F("decided") + len(scans), changed=F("changed") + changed
        )
    return changed


def end_recompute(*, number: int, by: Viewer, at: datetime) -> None:
    """Note that history is decided anew to its end."""
    with transaction.atomic():
        Recompute.objects.filter(pk=number).update(ended_at=at)
        audit.note(act=audit.ADMINISTRATION, what="recompute ended", by=by, at=at, subject=f"recompute:{number}")


def _check_national(by: Viewer, reason: str) -> None:
    if by.reach != ENGINE:
        by.check_may(Permission.ADOPT_MODELS)
    if not by.name.strip():
        raise ReasonWanted()
    _check_reason(reason)


def _check_reason(reason: str) -> None:
    if not reason.strip():
        raise ReasonWanted()


def _short(reason: str) -> str:
    return reason.strip()[:_LONGEST_REASON]
