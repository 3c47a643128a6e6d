"""The only writers of the flag stage: the engine's answers, and people's."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import connection, transaction

from hueandcry.access.roles import Permission
from hueandcry.access.viewer import Viewer
from hueandcry.audit import actions as audit
from hueandcry.core.errors import Malformed, NotFound, NotPossible
from hueandcry.core.scan import Scan
from hueandcry.stages.flag import judging, rules
from hueandcry.stages.flag.accuracy.actions import publish_when_due
from hueandcry.stages.flag.data import FAMILIES, KINDS
from hueandcry.stages.flag.judging import NOT_JUDGED, Judged
from hueandcry.stages.flag.models import Exported, Flag, Review, Sample
from hueandcry.stages.flag.rows import COLUMNS, further_reasons, suggested_class
from hueandcry.stages.flag.states import Reading

_COLUMN_LIST = ", ".join(COLUMNS)
_HUB_COLUMNS = [column for column in COLUMNS if column != "report_id"]
# A newer version of a record is decided afresh; what a person said of it is never overwritten.
_INSERT = f"""
    INSERT INTO flag_flag ({_COLUMN_LIST}) SELECT {_COLUMN_LIST} FROM incoming_flag
    ON CONFLICT (report_id) DO UPDATE SET {", ".join(f"{column} = excluded.{column}" for column in _HUB_COLUMNS)}
    """
_STAGING = """
    CREATE TEMP TABLE IF NOT EXISTS incoming_flag (
        report_id bigint, owner_id int, force_id int, month date, class_code text, force_flag boolean,
        hub_decision text, hub_probability float8, hub_kind text, hub_family text, reasons jsonb,
        policy_version text, model_version text, hate_strands text[], domestic text, suggested_class text,
        further_reasons jsonb, force_strands text[], force_domestic boolean) ON COMMIT DELETE ROWS
    """


class NoSuchFlag(NotFound):
    """There is no record by that reference."""


class NoSuchAnswer(Malformed):
    """Choose a kind and a family from the lists."""


class AnsweredAlready(NotPossible):
    """Somebody else answered this record first; look at their answer before you change it."""


class NothingToTakeBack(NotPossible):
    """The last answer about this record is not yours, so you cannot take it back; answer it again instead."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a reviewer says of a record."""

    flag: bool
    kind: str
    family: str
    reason: str = ""
    judged: Judged = NOT_JUDGED


def write(lines: Sequence[tuple[int, bytes]]) -> None:
    """Write the engine's answers, (report, line) each, in the caller's transaction."""
    with connection.cursor() as cursor:
        cursor.execute(_STAGING)
        with cursor.copy(f"COPY incoming_flag ({_COLUMN_LIST}) FROM STDIN") as copy:
            copy.write(b"".join(b"%d\t%s" % (report_id, line) for report_id, line in lines))
        cursor.execute(_INSERT)
        cursor.execute("DELETE FROM incoming_flag")


_DECIDE_ANEW = """
    UPDATE flag_flag f SET hub_decision = n.decision, hub_probability = n.probability, hub_kind = n.kind,
        hub_family = n.family, reasons = n.reasons, policy_version = n.policy, model_version = n.model,
        hate_strands = string_to_array(n.strands, ' '), domestic = n.domestic, suggested_class = n.class,
        further_reasons = n.further
    FROM unnest(%s::bigint[], %s::text[], %s::float8[], %s::text[], %s::text[], %s::jsonb[], %s::text[], %s::text[],
        %s::text[], %s::text[], %s::text[], %s::jsonb[])
        AS n(report_id, decision, probability, kind, family, reasons, policy, model, strands, domestic, class, further)
    WHERE f.report_id = n.report_id AND (f.hub_decision, f.hub_kind, f.hub_family, f.hub_probability::numeric(5, 4),
        f.policy_version, f.model_version, f.hate_strands, f.domestic, f.suggested_class) IS DISTINCT FROM
        (n.decision, n.kind, n.family, n.probability::numeric(5, 4), n.policy, n.model,
         string_to_array(n.strands, ' '), n.domestic, n.class)
    """


def decide_anew(scans: Mapping[int, Scan], *, by: Viewer, at: datetime) -> int:
    """Replace the engine's answers about these reports; return how many differ. Reviews stay as they are."""
    columns = zip(*(_values(report_id, scan) for report_id, scan in sorted(scans.items())), strict=True)
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(_DECIDE_ANEW, [list(column) for column in columns])
        changed = int(cursor.rowcount)
        if changed:
            audit.note(act=audit.ALTERATION, what="flags decided anew", by=by, at=at, detail={"changed": changed})
    return changed


def _values(report_id: int, scan: Scan) -> tuple[object, ...]:
    reasons = json.dumps([[reason.says, reason.start, reason.end] for reason in scan.reasons])
    answers = (scan.decision, scan.online_probability, scan.kind, scan.family, reasons)
    found = scan.further
    more = (" ".join(found.strands), found.domestic.decision, suggested_class(found))
    return (report_id, *answers, scan.policy, scan.model, *more, json.dumps(further_reasons(found)))


def check_answer(answer: Answer) -> None:
    """Raise NoSuchAnswer for a kind or family that is not in the lists, or a kind that contradicts the flag.

    Raises NoSuchJudgement where a further answer is not in its list.
    """
    if answer.kind not in KINDS or answer.family not in FAMILIES:
        raise NoSuchAnswer()
    if answer.flag and answer.kind == "none":
        raise NoSuchAnswer("An online offence is dependent, enabled or facilitated: choose which.")
    judging.check(answer.judged)


def review(*, report_id: int, answer: Answer, by: Viewer, at: datetime, after: int | None = None) -> None:
    """Record a person's answer, which outranks the engine's from now on.

    A tenth of records wait for a second, blind reader, and for a third where two disagree. after: how many answers
    there were when this person was shown the record; raises AnsweredAlready when others came since and the record
    wants no further reader. Raises NotAllowed without the permission, NoSuchFlag for a record the viewer may not see.
    """
    by.check_may(Permission.REVIEW_FLAGS)
    check_answer(answer)
    with transaction.atomic():
        # A viewer of another organisation may see a record and still not decide about it.
        flag = Flag.objects.select_for_update().filter(pk=report_id, owner_id=by.organisation_id).first()
        if flag is None:
            raise NoSuchFlag()
        wants_more = flag.reading in (Reading.SECOND, Reading.THIRD)
        if after is not None and not wants_more and Review.objects.filter(report_id=report_id).count() > after:
            raise AnsweredAlready()
        Review(
            report_id=report_id, owner_id=flag.owner_id, flag=answer.flag, kind=answer.kind, family=answer.family,
            strands=_list(answer.judged), domestic=answer.judged.domestic, class_said=answer.judged.class_said,
            reason=answer.reason, reviewer=by.name, reviewed_at=at, hub_decision=flag.hub_decision,
            policy_version=flag.policy_version, model_version=flag.model_version,
        ).save(force_insert=True)  # fmt: skip
        _settle(report_id)
        Sample.objects.filter(report_id=report_id, answer=None).update(
            answer=answer.flag, reader=by.name, answered_at=at
        )
        _publish_if_drawn(report_id, flag.owner_id)
        audit.note(
            act=audit.ALTERATION, what="flag reviewed", by=by, at=at, subject=f"report:{report_id}",
            owner_id=flag.owner_id, detail=_detail(answer),
        )  # fmt: skip


def _list(judged: Judged) -> list[str] | None:
    return None if judged.strands is None else list(judged.strands)


def _detail(answer: Answer) -> dict[str, Any]:
    said = answer.judged
    # That strands were judged, not which: the trail is read by more people than the record.
    questions = {"strands": said.strands, "domestic": said.domestic, "class": said.class_said}
    judged = [name for name, value in questions.items() if value is not None]
    plain = {"flag": answer.flag, "kind": answer.kind, "family": answer.family}
    return {**plain, "judged": judged} if judged else plain


def _judged(report_id: int) -> Judged:
    latest: dict[str, Judged] = {}
    for review in Review.objects.filter(report_id=report_id).order_by("id"):
        strands = None if review.strands is None else tuple(review.strands)
        # Anew at the end: who answers again speaks last.
        latest.pop(review.reviewer, None)
        latest[review.reviewer] = Judged(strands, review.domestic, review.class_said)
    return judging.standing(latest.values())


def _opinions(report_id: int) -> list[rules.Opinion]:
    """Return each reader's latest answer, in the order in which they first read."""
    latest: dict[str, rules.Opinion] = {}
    for review in Review.objects.filter(report_id=report_id).order_by("id"):
        latest[review.reviewer] = rules.Opinion(review.flag, review.kind, review.family)
    return list(latest.values())


def note_given(digests: Mapping[int, str], *, owner_id: int, by: Viewer, at: datetime) -> None:
    """Remember what an owner was given about its reports, for the next change-only file."""
    with transaction.atomic():
        Exported.objects.bulk_create(
            [Exported(report_id=number, owner_id=owner_id, digest=digest) for number, digest in digests.items()],
            update_conflicts=True,
            unique_fields=["report_id"],
            update_fields=["digest"],
            batch_size=5000,
        )
        audit.note(
            act=audit.DISCLOSURE, what="flags given to their owner", by=by, at=at, owner_id=owner_id,
            detail={"records": len(digests)},
        )  # fmt: skip


def take_back(*, report_id: int, by: Viewer, at: datetime) -> None:
    """Undo the viewer's own answer when it is the last about a record: what was in effect before is so again.

    Raises NothingToTakeBack when the last answer is another person's, or there is none.
    """
    by.check_may(Permission.REVIEW_FLAGS)
    with transaction.atomic():
        flag = Flag.objects.select_for_update().filter(pk=report_id, owner_id=by.organisation_id).first()
        if flag is None:
            raise NoSuchFlag()
        last = Review.objects.filter(report_id=report_id).order_by("-id").first()
        if last is None or last.reviewer != by.name:
            raise NothingToTakeBack()
        last.delete()
        _settle(report_id)
        Sample.objects.filter(report_id=report_id, reader=by.name).update(answer=None, reader="", answered_at=None)
        _publish_if_drawn(report_id, flag.owner_id)
        audit.note(
            act=audit.ALTERATION, what="review taken back", by=by, at=at, subject=f"report:{report_id}",
            owner_id=flag.owner_id, detail={"flag": last.flag, "kind": last.kind, "family": last.family},
        )  # fmt: skip


def _publish_if_drawn(report_id: int, owner_id: int) -> None:
    # A second reader's or a third's answer changes what was found as well.
    if Sample.objects.filter(report_id=report_id).exists():
        publish_when_due(owner_id)


def _settle(report_id: int) -> None:
    opinions = _opinions(report_id)
    if not opinions:
        Flag.objects.filter(pk=report_id).update(
            reviewed_flag=None, reviewed_kind=None, reviewed_family=None, reading=Reading.NONE,
            reviewed_strands=None, reviewed_domestic=None, reviewed_class=None,
        )  # fmt: skip
        return
    outcome = rules.settle(opinions, second_wanted=rules.wants_second_reader(report_id))
    judged = _judged(report_id)
    Flag.objects.filter(pk=report_id).update(
        reviewed_flag=outcome.answer.flag, reviewed_kind=outcome.answer.kind, reviewed_family=outcome.answer.family,
        reading=outcome.reading, reviewed_strands=_list(judged), reviewed_domestic=judged.domestic,
        reviewed_class=judged.class_said,
    )  # fmt: skip
