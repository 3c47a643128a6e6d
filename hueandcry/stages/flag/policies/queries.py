"""Which policy is in force, what else there is, and each organisation's own lines."""

from __future__ import annotations

from hueandcry.core.errors import NotFound
from hueandcry.core.flagging.policy import DEFAULT, Policy
from hueandcry.stages.flag.models import ForceSetting, PolicyAdoption, PolicyVersion, Recompute
from hueandcry.stages.flag.policies.data import AdoptionData, Asked, PolicyData, RecomputeData, SettingData


class NoSuchPolicy(NotFound):
    """There is no policy of this name; `hue flag policy list` shows them."""


def in_force() -> Policy:
    """Return the policy that is in force; until one is adopted, the one that ships with the program."""
    last = PolicyAdoption.objects.select_related("policy").order_by("-id").first()
    return _policy(last.policy) if last is not None and last.policy is not None else DEFAULT


def get(name: str) -> Policy:
    """Return a policy by its name; raises NoSuchPolicy."""
    if name == DEFAULT.name:
        return DEFAULT
    found = PolicyVersion.objects.filter(name=name).first()
    if found is None:
        raise NoSuchPolicy()
    return _policy(found)


def policies() -> list[PolicyData]:
    """Return every policy, the newest first, the one that ships last."""
    made = [
        PolicyData(_policy(one), one.reason, one.made_by, one.made_at) for one in PolicyVersion.objects.order_by("-id")
    ]
    return [*made, PolicyData(DEFAULT)]


def adoptions() -> list[AdoptionData]:
    """Return who put which policy in force, newest first."""
    found = PolicyAdoption.objects.select_related("policy").order_by("-id")
    return [AdoptionData(one.policy.name if one.policy else DEFAULT.name, one.reason, one.by, one.at) for one in found]


def _policy(one: PolicyVersion) -> Policy:
    return Policy(one.name, one.version, one.settings)


def settings() -> dict[int, dict[str, str]]:
    """Return the lines that hold for each organisation that has set some: owner → line → answer."""
    held: dict[int, dict[str, str]] = {}
    rows = ForceSetting.objects.order_by("owner_id", "line", "-id").distinct("owner_id", "line")
    for owner_id, line, answer in rows.values_list("owner_id", "line", "answer"):
        if answer:
            held.setdefault(owner_id, {})[line] = answer
    return held


def settings_of(owner_id: int) -> dict[str, str]:
    """Return the lines that an organisation has set for itself."""
    return settings().get(owner_id, {})


def setting_history(owner_id: int) -> list[SettingData]:
    """Return what an organisation set, newest first."""
    return [
        SettingData(one.owner_id, one.line, one.answer, one.reason, one.set_by, one.set_at)
        for one in ForceSetting.objects.filter(owner_id=owner_id).order_by("-id")
    ]


def unfinished(asked: Asked) -> RecomputeData | None:
    """Return the same recompute begun before and not ended, or None."""
    found = Recompute.objects.filter(
        policy_name=asked.policy_name, source_id=asked.source_id, model=asked.model, ended_at=None
    )
    last = found.order_by("-id").first()
    return _recompute(last) if last is not None else None


def recomputes(limit: int = 20) -> list[RecomputeData]:
    """Return history decided anew, the newest first."""
    return [_recompute(one) for one in Recompute.objects.order_by("-id")[:limit]]


def _recompute(one: Recompute) -> RecomputeData:
    return RecomputeData(
        one.pk, one.policy_name, one.source_id, one.model, one.last_report_id, one.decided, one.changed, one.begun_by,
        one.begun_at, one.ended_at,
    )  # fmt: skip
