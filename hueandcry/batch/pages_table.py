"""Table: the pages that are timed on the data that is held, as whom, and those that are not, and why not.

In an address {own} is a record of the force's and {any} one of anybody's, {pair} two of one series, {identifier} a kind
and a value, {value} a value as it is typed, {series} a large series, {batch} an import of the force's.
"""

from __future__ import annotations

RECORDER, ANALYST, NATIONAL, AUDITOR = "force_recorder", "force_analyst", "national_analyst", "auditor"
REGISTRAR, KEEPER, OFFICER = "crime_registrar", "records_manager", "data_protection_officer"
SUPERVISOR, ADMINISTRATOR = "intelligence_supervisor", "administrator"

# The page, who opens it, its address.
TIMED: tuple[tuple[str, str, str], ...] = (
    ("national picture", NATIONAL, "/"),
    ("one force", RECORDER, "/forces/kent/"),
    ("one force, national", NATIONAL, "/forces/kent/"),
    ("record, own", RECORDER, "/record/{own}/"),
    ("record, national", NATIONAL, "/record/{any}/"),
    ("why a record is seen", NATIONAL, "/record/{any}/why/"),
    ("share a record", ANALYST, "/record/{own}/share/"),
    ("rights over a record", KEEPER, "/record/{own}/rights/"),
    ("compartment of a record", SUPERVISOR, "/record/{own}/compartment/"),
    ("review queue", RECORDER, "/review/"),
    ("review of one", RECORDER, "/review/{own}/"),
    ("identifier", NATIONAL, "/identifier/{identifier}"),
    ("series list", NATIONAL, "/series/"),
    ("series", NATIONAL, "/series/{series}/"),
    ("compare two", NATIONAL, "/compare/{pair}/"),
    ("search by identifier", NATIONAL, "/search/?q={value}"),
    ("search, nothing found", RECORDER, "/search/?q=nobody.at.all%40mail.test"),
    ("suspects", NATIONAL, "/suspects/"),
    ("victims", RECORDER, "/victims/"),
    ("watches", NATIONAL, "/watches/"),
    ("watch, new", NATIONAL, "/watches/new/"),
    ("watch hits", NATIONAL, "/watches/hits/"),
    ("imports", RECORDER, "/imports/"),
    ("import", RECORDER, "/imports/{batch}/"),
    ("import, new", RECORDER, "/imports/new/"),
    ("standing", NATIONAL, "/standing/"),
    ("accuracy", REGISTRAR, "/accuracy/"),
    ("accuracy, national", NATIONAL, "/accuracy/"),
    ("accuracy by group", NATIONAL, "/accuracy/groups/"),
    ("policy", REGISTRAR, "/policy/"),
    ("own policy", REGISTRAR, "/policy/own/"),
    ("model", REGISTRAR, "/model/"),
    ("what is due", KEEPER, "/retention/"),
    ("plan of the year", KEEPER, "/retention/plan/"),
    ("periods", KEEPER, "/retention/periods/"),
    ("periods, propose", KEEPER, "/retention/periods/propose/"),
    ("holds", KEEPER, "/retention/holds/"),
    ("disposals", KEEPER, "/retention/disposals/"),
    ("what is held", OFFICER, "/retention/held/"),
    ("requests", OFFICER, "/requests/"),
    ("challenges", OFFICER, "/challenges/"),
    ("sharing", SUPERVISOR, "/sharing/"),
    ("disclosures", SUPERVISOR, "/sharing/log/"),
    ("agreements", SUPERVISOR, "/sharing/agreements/"),
    ("agreement, new", SUPERVISOR, "/sharing/agreements/new/"),
    ("gateways", SUPERVISOR, "/sharing/gateways/"),
    ("compartments", SUPERVISOR, "/sharing/compartments/"),
    ("handling of sources", SUPERVISOR, "/sharing/sources/"),
    ("people and desks", ADMINISTRATOR, "/people/"),
    ("person, invite", ADMINISTRATOR, "/people/invite/"),
    ("keys", ADMINISTRATOR, "/keys/"),
    ("audit", AUDITOR, "/audit/"),
    ("audit, by person", AUDITOR, "/audit/?member=national"),
    ("audit, by day and act", AUDITOR, "/audit/?since=2020-01-01&until=2020-01-02&act=erasure"),
    ("audit, by record", AUDITOR, "/audit/?subject={any}"),
    ("audit report", AUDITOR, "/audit/report/"),
)

_NONE = "a simulated nation has none"
_STILL = "no row of anybody's is behind it"
# The name of the address → why it is not timed.
UNTIMED: dict[str, str] = {
    "about": _STILL,
    "accessibility": _STILL,
    "privacy": _STILL,
    "cookies": _STILL,
    "account": "of one's own sign-in only",
    "second_step": "of one's own sign-in only",
    "purpose": _STILL,
    "join": _NONE,
    "audit_file": "a file, which is sent as it is read",
    "import_rejected": "a file, which is sent as it is read",
    "request_package": "a file, made when it is asked for",
    "import_columns": "of one draft",
    "import_check": "of one draft",
    "source_new": "answers a form",
    "periods_one": _NONE,
    "hold_lift": _NONE,
    "disposal": _NONE,
    "request": _NONE,
    "disclosure": _NONE,
    "ask": _NONE,
    "series_ask": _NONE,
    "agreement": _NONE,
    "source_handling": "of one source",
    "key_end": _NONE,
    "person": "of one member",
    "person_end": "of one member",
    "model_candidate": _NONE,
    "suspect": "people are placed by workers, after an import",
    "victim": "people are placed by workers, after an import",
}
