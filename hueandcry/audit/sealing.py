"""Sealing: the events since the last seal under a signed root, in runs of bounded length."""

from __future__ import annotations

from datetime import datetime

from django.db import connection, transaction

from hueandcry.audit import keys, runs
from hueandcry.audit.chain import statement_of
from hueandcry.audit.models import Seal
from hueandcry.audit.settling import Mark
from hueandcry.core.sealing import leaves, tree
from hueandcry.core.sealing.content import NEWEST
from hueandcry.core.sealing.seal import FIRST_BEFORE, Statement, key_digest, moment
from hueandcry.core.sealing.signature import public_of, sign

# 2.6 MB of leaves in memory and in one row.
MOST_EVENTS = 65_536
_LOCK = 7_355_608_001  # any number that no other lock of ours has


def seal(marked: Mark, *, at: datetime) -> list[Statement]:
    """Seal every event up to a settled mark and return the new seals' statements; several where there are many events.

    Events of one seal are committed with it or not at all, so it may be stopped at any moment. Two at once take
    turns. The viewer must be the engine's.
    """
    made = []
    private = keys.signing_key()
    while one := _seal_next(marked.upto, private, at):
        keys.remember(one.number, one.digest())
        made.append(one)
    return made


def _seal_next(upto: int, private: bytes, at: datetime) -> Statement | None:
    with transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [_LOCK])
        before = Seal.objects.defer("leaves").order_by("-number").first()
        first = before.last + 1 if before else 1
        last = _last_of_next(first, upto)
        if last is None:
            return None
        run = runs.run(first, last, NEWEST)
        public = public_of(private)
        statement = Statement(
            number=before.number + 1 if before else 1, form=NEWEST, first=first, last=last, count=leaves.count(run),
            root=tree.root(leaves.hashes(run)).hex(),
            before=(statement_of(before).digest() if before else FIRST_BEFORE).hex(),
            sealed_at=moment(at), key=key_digest(public),
        )  # fmt: skip
        _keep(statement, run, public, sign(private, statement.text()), at)
    return statement


def _last_of_next(first: int, upto: int) -> int | None:
    """Return the number of the last event of the next seal, or None when no event waits."""
    with connection.cursor() as cursor:
        cursor.execute(
            """SELECT max(id) FROM (
                   SELECT id FROM audit_event WHERE id BETWEEN %s AND %s ORDER BY id LIMIT %s) AS next""",
            [first, upto, MOST_EVENTS],
        )
        (found,) = cursor.fetchone()
    return None if found is None else int(found)


def _keep(statement: Statement, run: bytes, public: bytes, signature: bytes, at: datetime) -> None:
    Seal.objects.create(
        number=statement.number, form=statement.form, first=statement.first, last=statement.last,
        count=statement.count, root=bytes.fromhex(statement.root), before=bytes.fromhex(statement.before),
        sealed_at=at, key=public, signature=signature, leaves=run,
    )  # fmt: skip
