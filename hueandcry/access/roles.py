"""Roles and permissions: one table, read top to bottom. The reference page is generated from it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Permission(StrEnum):
    IMPORT_FILES = "import files"
    SUBMIT_REPORTS = "submit reports through the API"
    READ_TEXT = "read the text of records"
    REVIEW_FLAGS = "accept or correct a flag"
    SEARCH = "search by an identifier"
    SEE_SERIES = "see series"
    JUDGE_LINKS = "judge whether two records belong together"
    FIND_SUSPECTS = "find people named as suspects"
    FIND_VICTIMS = "find people named as victims"
    WATCH = "watch an identifier, a series or a person"
    SEE_ALL_FORCES = "see every organisation's records"
    SEE_FIGURES = "see national figures"
    READ_AUDIT = "read the audit trail"
    MANAGE_PEOPLE = "add and remove people of one's own organisation"
    ADOPT_MODELS = "adopt or refuse a model or a policy of the flag"
    SET_LINES = "set one's own organisation's lines of the flag policy"
    SHARE = "ask another organisation to share, and share one's own records"
    AUTHORISE_SHARING = "authorise what another person proposed to share, sign agreements, clear people"
    MANAGE_KEYS = "make and end API keys of one's own organisation"
    SEE_RETENTION = "see what falls due, holds and disposals"
    REVIEW_RETENTION = "decide to keep what falls due, and place and lift holds"
    SET_PERIODS = "propose retention periods for one's own organisation"
    CONFIRM_PERIODS = "confirm or refuse retention periods that another person proposed"
    DISPOSE = "dispose of records for good"
    ANSWER_REQUESTS = "prepare answers to people's requests; restrict and correct records"
    CHECK_REQUESTS = "check and release answers that another person prepared"


@dataclass(frozen=True, slots=True)
class Role:
    """A job somebody does here: its name, what it is in plain English, and what it allows."""

    code: str
    title: str
    description: str
    permissions: frozenset[Permission]


P = Permission

ROLES: dict[str, Role] = {
    role.code: role
    for role in (
        Role(
            "force_recorder",
            "Force recorder",
            "Brings a force's records in and settles the flags that need a person.",
            frozenset(
                {P.IMPORT_FILES, P.READ_TEXT, P.REVIEW_FLAGS, P.SEARCH, P.SEE_SERIES, P.SEE_FIGURES, P.FIND_VICTIMS}
            ),
        ),
        Role(
            "force_analyst",
            "Force analyst",
            "Reads the force's own records and sees that series of other forces exist.",
            frozenset(
                {P.READ_TEXT, P.REVIEW_FLAGS, P.SEARCH, P.SEE_SERIES, P.JUDGE_LINKS, P.SEE_FIGURES, P.SHARE}
                | {P.FIND_SUSPECTS, P.FIND_VICTIMS, P.WATCH}
            ),
        ),
        Role(
            "national_analyst",
            "National analyst",
            "Works for the national intelligence unit across every force and company.",
            frozenset(
                {P.READ_TEXT, P.SEARCH, P.SEE_SERIES, P.JUDGE_LINKS, P.SEE_ALL_FORCES, P.SEE_FIGURES}
                | {P.FIND_SUSPECTS, P.WATCH}
            ),
        ),
        Role(
            "partner_liaison",
            "Marketplace or bank liaison",
            "Sends a company's reports in and sees what became of its own.",
            frozenset({P.IMPORT_FILES, P.SUBMIT_REPORTS, P.READ_TEXT, P.SEARCH, P.SEE_SERIES, P.MANAGE_KEYS, P.SHARE}),
        ),
        Role(
            "intelligence_supervisor",
            "Intelligence supervisor",
            "Is the second person: authorises what others propose to share, signs agreements, clears people.",
            frozenset({P.READ_TEXT, P.SEARCH, P.SEE_SERIES, P.SEE_FIGURES, P.SHARE, P.AUTHORISE_SHARING}),
        ),
        Role(
            "auditor",
            "Auditor",
            "Reads who did what. Sees events, never the contents of a record.",
            frozenset({P.READ_AUDIT, P.SEE_FIGURES}),
        ),
        Role(
            "figures_reader",
            "Inspector or commissioner",
            "Sees the figures and how right they are. Reads no records and no events.",
            frozenset({P.SEE_FIGURES}),
        ),
        Role(
            "flag_owner",
            "Flag owner",
            "Answers for how the hub flags: adopts or refuses each new model, with a reason. Reads no records.",
            frozenset({P.ADOPT_MODELS, P.SEE_FIGURES}),
        ),
        Role(
            "crime_registrar",
            "Force crime registrar",
            "Answers for how a force records crime: sets its own lines of the flag policy, with a reason.",
            frozenset({P.SET_LINES, P.SEE_FIGURES}),
        ),
        Role(
            "records_manager",
            "Records manager",
            "Decides what is kept, for how long, and what goes; places holds; prepares answers to people who ask.",
            frozenset(
                {P.READ_TEXT, P.SEARCH, P.SEE_SERIES, P.SEE_RETENTION, P.REVIEW_RETENTION, P.DISPOSE, P.ANSWER_REQUESTS}
                | {P.SEE_FIGURES, P.SET_PERIODS, P.CONFIRM_PERIODS}
            ),
        ),
        Role(
            "data_protection_officer",
            "Data protection officer",
            "Watches what is held, and why; checks periods and every answer to a person. Disposes of nothing.",
            frozenset({P.READ_TEXT, P.SEE_RETENTION, P.CHECK_REQUESTS, P.CONFIRM_PERIODS, P.SEE_FIGURES}),
        ),
        Role(
            "administrator",
            "Organisation administrator",
            "Manages the people and API keys of one organisation; reads no records.",
            frozenset({P.MANAGE_PEOPLE, P.MANAGE_KEYS}),
        ),
    )
}


def permissions_of(codes: list[str]) -> frozenset[Permission]:
    """Return everything that these roles together allow; an unknown role allows nothing."""
    return frozenset().union(*(ROLES[code].permissions for code in codes if code in ROLES))
