"""Table: every door of the hub and who may go through it. Reviewed as one; anything not granted here is refused.

A door is a page, by the name of its address, or an operation of the API, by method and path. The matrix test
(tests/access/test_matrix.py) builds all doors from the addresses themselves, and tries each of them as every role, with
one's own things, another force's, a company's and some that do not exist. A door without a row fails there.
"""

from __future__ import annotations

from dataclasses import dataclass

# Who, in words of roles.py. EVERYONE needs no sign-in; SIGNED_IN is whoever has signed in, whatever their roles.
EVERYONE, SIGNED_IN, NOBODY = "everyone", "signed in", ""
RECORDER, ANALYST, NATIONAL, LIAISON = "force_recorder", "force_analyst", "national_analyst", "partner_liaison"
AUDITOR, OWNER_OF_FLAG, ADMINISTRATOR = "auditor", "flag_owner", "administrator"
REGISTRAR, INSPECTOR = "crime_registrar", "figures_reader"
KEEPER, OFFICER = "records_manager", "data_protection_officer"
KEEPERS = f"{KEEPER} {OFFICER}"

SUPERVISOR = "intelligence_supervisor"
SEEKERS = f"{RECORDER} {ANALYST} {NATIONAL} {LIAISON} {KEEPER} {SUPERVISOR}"
READERS = f"{SEEKERS} {OFFICER}"
COUNTERS = f"{REGISTRAR} {INSPECTOR} {RECORDER} {ANALYST} {NATIONAL} {AUDITOR} {OWNER_OF_FLAG} {KEEPERS} {SUPERVISOR}"
SHARERS = f"{ANALYST} {LIAISON} {SUPERVISOR}"
SENDERS = f"{RECORDER} {LIAISON}"
REVIEWERS = f"{RECORDER} {ANALYST}"


@dataclass(frozen=True, slots=True)
class Door:
    """One door: the roles that it opens to, and those of them that may reach another organisation's things by it.

    of: what its address names, such as "record"; without it there is nothing of anyone's in the address. Another's
    thing and one that never was look the same to whoever is not in `others`. does: GET reads, POST changes.
    """

    name: str
    opens: str
    of: str = ""
    others: str = NOBODY
    does: str = "GET"


DOORS: tuple[Door, ...] = (
    # Figures and what stands behind them: counts of all, the rows of none.
    Door("home", SIGNED_IN),
    Door("force", COUNTERS, of="force", others=COUNTERS),
    Door("accuracy", COUNTERS),
    Door("accuracy_draw", REVIEWERS, does="POST"),
    Door("accuracy_groups", f"{RECORDER} {ANALYST} {NATIONAL} {KEEPER} {OFFICER} {SUPERVISOR}"),
    Door("notice_close", REVIEWERS, of="notice", does="POST"),
    Door("policy", SIGNED_IN),
    Door("own_policy", SIGNED_IN),
    Door("own_policy_set", REGISTRAR, does="POST"),
    Door("own_permit", ADMINISTRATOR, does="POST"),
    Door("model", SIGNED_IN),
    Door("model_candidate", SIGNED_IN, of="candidate"),
    Door("model_decide", OWNER_OF_FLAG, of="candidate", does="POST"),
    Door("model_back", OWNER_OF_FLAG, does="POST"),
    # Records come in. A draft is its maker's alone, not even their organisation's.
    Door("imports", SENDERS),
    Door("import_new", SENDERS),
    Door("source_new", SENDERS),
    Door("import_columns", SENDERS, of="draft"),
    Door("import_check", SENDERS, of="draft"),
    Door("import_throw_away", SENDERS, of="draft", does="POST"),
    Door("import", SENDERS, of="import"),
    Door("import_rejected", SENDERS, of="import"),
    # Records are read and judged.
    Door("record", READERS, of="record", others=NATIONAL),
    Door("review", REVIEWERS),
    Door("review_undo", REVIEWERS, does="POST"),
    Door("review_bring_back", REVIEWERS, does="POST"),
    Door("review_one", REVIEWERS, of="record"),
    Door("review_answer", REVIEWERS, of="record", does="POST"),
    Door("review_skip", REVIEWERS, of="record", does="POST"),
    Door("search", SEEKERS),
    Door("identifier", SEEKERS, of="identifier", others=NATIONAL),
    Door("series_list", SEEKERS),
    Door("series", SEEKERS, of="series", others=NATIONAL),
    Door("compare", SEEKERS, of="pair", others=NATIONAL),
    Door("compare_judge", f"{ANALYST} {NATIONAL}", of="pair", others=NATIONAL, does="POST"),
    Door("compare_take_back", f"{ANALYST} {NATIONAL}", of="pair", others=NATIONAL, does="POST"),
    # What leaves, and what came from others: both sides of a disclosure, and nobody else.
    Door("sharing", READERS),
    Door("disclosures", f"{SHARERS} {AUDITOR}"),
    Door("disclosure", READERS, of="disclosure"),
    Door("disclosure_decide", SHARERS, of="disclosure", does="POST"),
    Door("ask", SHARERS, of="question"),
    Door("series_ask", SHARERS, of="series"),
    Door("record_share", SHARERS, of="record"),
    Door("record_why", READERS, of="record", others=NATIONAL),
    Door("record_compartment", SUPERVISOR, of="record"),
    Door("agreements", SHARERS),
    Door("agreement_new", SUPERVISOR),
    Door("agreement", SHARERS, of="agreement"),
    Door("gateways", SIGNED_IN),
    Door("clearances", SUPERVISOR),
    Door("clearance_decide", SUPERVISOR, of="clearance", does="POST"),
    Door("sources_handling", SUPERVISOR),
    Door("source_handling", SUPERVISOR, of="source number"),
    Door("standing", SEEKERS),
    # What is watched is its owner's alone.
    Door("watches", f"{ANALYST} {NATIONAL}"),
    Door("watch_new", f"{ANALYST} {NATIONAL}"),
    Door("watch_hits", f"{ANALYST} {NATIONAL}"),
    Door("watch_end", f"{ANALYST} {NATIONAL}", of="watch", does="POST"),
    Door("watch_review", f"{ANALYST} {NATIONAL}", of="watch", does="POST"),
    Door("challenges", KEEPERS),
    Door("challenge_record", KEEPER, does="POST"),
    Door("challenge_decide", OFFICER, of="challenge", does="POST"),
    # People are found for a purpose: suspects and victims by two doors.
    Door("suspects", f"{ANALYST} {NATIONAL}"),
    Door("victims", f"{RECORDER} {ANALYST}"),
    Door("suspect", f"{ANALYST} {NATIONAL}", of="suspect", others=NATIONAL),
    Door("suspect_judge", f"{ANALYST} {NATIONAL}", of="suspect", others=NATIONAL, does="POST"),
    Door("suspect_take_back", f"{ANALYST} {NATIONAL}", of="suspect", others=NATIONAL, does="POST"),
    Door("victim", f"{RECORDER} {ANALYST}", of="victim"),
    Door("victim_judge", ANALYST, of="victim", does="POST"),
    Door("victim_take_back", ANALYST, of="victim", does="POST"),
    # Oversight and the organisation's own house.
    Door("audit", AUDITOR),
    Door("audit_report", AUDITOR),
    Door("audit_file", AUDITOR),
    # How long things are kept: one's own organisation's alone.
    Door("retention", KEEPERS),
    Door("retention_decide", KEEPER, does="POST"),
    Door("retention_plan", KEEPERS),
    Door("periods", KEEPERS),
    Door("periods_propose", KEEPER),
    Door("periods_one", KEEPERS, of="periods"),
    Door("holds", KEEPERS),
    Door("hold_lift", KEEPER, of="hold"),
    Door("disposals", KEEPERS),
    Door("disposal", KEEPERS, of="disposal"),
    Door("requests", KEEPERS),
    Door("request", KEEPERS, of="request"),
    Door("request_act", KEEPER, of="request", does="POST"),
    Door("request_check", OFFICER, of="request", does="POST"),
    Door("request_package", KEEPERS, of="released request"),
    Door("record_rights", KEEPER, of="record"),
    Door("processing", SIGNED_IN),
    Door("keys", f"{LIAISON} {ADMINISTRATOR}"),
    Door("key_end", f"{LIAISON} {ADMINISTRATOR}", of="key"),
    Door("people", ADMINISTRATOR),
    Door("person_invite", ADMINISTRATOR),
    Door("desk_add", ADMINISTRATOR, does="POST"),
    Door("domains_set", ADMINISTRATOR, does="POST"),
    Door("person", ADMINISTRATOR, of="person"),
    Door("person_end", ADMINISTRATOR, of="person"),
    Door("invitation_end", ADMINISTRATOR, of="invitation", does="POST"),
    Door("person_decide", ADMINISTRATOR, of="role request", does="POST"),
    Door("account", SIGNED_IN),
    Door("second_step", SIGNED_IN),
    Door("purpose", SIGNED_IN),
    # What anybody may read.
    Door("about", EVERYONE),
    Door("accessibility", EVERYONE),
    Door("privacy", EVERYONE),
    Door("cookies", EVERYONE),
    # The link is the key: a secret of 256 bits that works once, and the page shows what it offers.
    Door("join", EVERYONE, of="offer"),
)

# Sign-in: each address concerns whoever uses it and takes no other person's.
SIGN_IN: tuple[Door, ...] = (
    Door("account_login", EVERYONE),
    Door("account_signup", EVERYONE),
    Door("account_inactive", EVERYONE),
    Door("account_logout", EVERYONE),
    Door("account_reauthenticate", SIGNED_IN),
    Door("account_change_password", SIGNED_IN),
    Door("account_set_password", SIGNED_IN),
    Door("mfa_authenticate", EVERYONE),
    Door("mfa_login_webauthn", EVERYONE),
    Door("usersessions_list", SIGNED_IN),
    Door("mfa_index", SIGNED_IN),
    Door("mfa_reauthenticate", SIGNED_IN),
    Door("mfa_activate_totp", SIGNED_IN),
    Door("mfa_deactivate_totp", SIGNED_IN),
    Door("mfa_view_recovery_codes", SIGNED_IN),
    Door("mfa_generate_recovery_codes", SIGNED_IN),
    Door("mfa_download_recovery_codes", SIGNED_IN),
    Door("mfa_list_webauthn", SIGNED_IN),
    Door("mfa_add_webauthn", SIGNED_IN),
    Door("mfa_reauthenticate_webauthn", SIGNED_IN),
    Door("mfa_remove_webauthn", SIGNED_IN, of="passkey"),
    Door("mfa_edit_webauthn", SIGNED_IN, of="passkey"),
)

# Operations open to a key and to nothing else: a person's sign-in is no key. A key reaches its own organisation's.
OPERATIONS: tuple[Door, ...] = (
    Door("POST /api/v1/reports", "key", of="source"),
    Door("POST /api/v1/reports/bulk", "key", of="source"),
    Door("GET /api/v1/submissions/{submission}", "key", of="import"),
    Door("GET /api/v1/reports/{reference}", "key", of="reference"),
    Door("GET /api/v1/shared", "key"),
    Door("GET /api/v1/shared/{disclosure}", "key", of="shared"),
)
# The description of the API; it holds no record. Its root shows nothing.
UNDESCRIBED: tuple[Door, ...] = (
    Door("openapi-json", EVERYONE),
    Door("api-root", EVERYONE),
)
