"""What goes in and out of the API, field by field."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Any, Literal

from ninja import Schema
from pydantic import AwareDatetime, ConfigDict, Field, StringConstraints

Reference = Annotated[str, StringConstraints(min_length=1, max_length=80, strip_whitespace=True)]
Line = Annotated[str, StringConstraints(max_length=400)]
Prose = Annotated[str, StringConstraints(max_length=100_000)]
Role = Literal["victim", "complainant", "witness", "suspect", "offender", "reporter", "other"]


class PersonIn(Schema):
    """A person named in a report."""

    model_config = ConfigDict(extra="forbid")
    role: Role
    name: Line = ""
    address: Line = ""
    postcode: Line = ""
    language: Line = ""
    needs: Line = ""


class IdentifierIn(Schema):
    """An identifier stated apart from the text, as written: its normal form is worked out here."""

    model_config = ConfigDict(extra="forbid")
    kind: Line
    value: Line
    role: Literal["suspect", "victim", "witness", "reporter", "unknown"] = "unknown"
    platform: Line = ""


class ReportIn(Schema):
    """One report. Only the reference is required; what is unknown is left out."""

    model_config = ConfigDict(extra="forbid")
    reference: Reference
    class_scheme: Literal["", "HO", "NFIB"] = ""
    class_code: Line = ""
    class_text: Line = ""
    online_flag: bool | None = None
    domestic: bool | None = None
    hate_strands: list[Line] = Field(default=[], max_length=10)
    reported_at: AwareDatetime | None = None
    committed_from: AwareDatetime | None = None
    committed_to: AwareDatetime | None = None
    place: Line = ""
    postcode: Line = ""
    online_place: Line = ""
    summary: Prose = ""
    method: Prose = ""
    notes: Prose = ""
    loss_pence: Annotated[int, Field(ge=0, lt=10**14)] | None = None
    people: list[PersonIn] = Field(default=[], max_length=100)
    identifiers: list[IdentifierIn] = Field(default=[], max_length=500)


class BulkIn(Schema):
    """Up to 5,000 reports of one source."""

    model_config = ConfigDict(extra="forbid")
    source: Line
    reports: Annotated[list[ReportIn], Field(min_length=1, max_length=5000)]


class OneIn(Schema):
    """One report of one source."""

    model_config = ConfigDict(extra="forbid")
    source: Line
    report: ReportIn


class Accepted(Schema):
    """Taken in; ask for the submission to see what became of it."""

    submission: int
    state: str
    reports: int


class RejectedOut(Schema):
    """A report that could not be stored."""

    row: int
    column: str
    code: str
    message: str


class Submission(Schema):
    """What became of a submission: received = stored + held + changed + rejected."""

    submission: int
    state: str
    received: int
    stored: int
    held: int
    changed: int
    rejected: int
    rejections: list[RejectedOut]


class FlagOut(Schema):
    """The four answers, kept apart."""

    force: bool | None
    hub: str
    hub_probability: float
    kind: str
    family: str
    reasons: list[dict[str, Any]]
    reviewed: bool | None
    effective: bool | None
    policy: str
    model: str


class IdentifierOut(Schema):
    """An identifier in a report; seen_in counts every report here that names it."""

    kind: str
    value: str
    role: str
    seen_in: int


class ReportOut(Schema):
    """A report read back."""

    reference: str
    version: int
    source: str
    class_scheme: str
    class_code: str
    class_text: str
    reported_at: datetime | None
    text: str
    flag: FlagOut
    identifiers: list[IdentifierOut]
    series: str | None


class SharedLine(Schema):
    """One disclosure to you, without its contents."""

    disclosure: int
    reference: str
    shared_by: str
    purpose: str
    data: list[str]
    state: str
    made_at: datetime | None
    notice: str
    changed_at: datetime | None


class SharedOut(Schema):
    """Exactly what was let out of a record; null once it is recalled or its agreement ends, and then `says` why."""

    disclosure: int
    reference: str
    purpose: str
    handling: str
    gateway: str
    duties: list[str]
    corrected_at: datetime | None
    notice: str
    noticed_at: datetime | None
    changed_at: datetime | None
    content: dict[str, Any] | None
    says: str


class Problem(Schema):
    """What went wrong, in words or field by field."""

    detail: Any
