"""A PostgreSQL server brought along: found or installed, private to this project, started when needed.

It is for one machine. `DATABASE_URL` names a server instead, and then nothing here starts or stops anything.
"""

from hueandcry.batch.postgres.supervisor import (
    Started,
    Status,
    external,
    has_died,
    keep,
    remove,
    running,
    start,
    status,
    stop,
)

__all__ = ["Started", "Status", "external", "has_died", "keep", "remove", "running", "start", "status", "stop"]
