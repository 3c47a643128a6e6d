"""Who reads and writes agreements, disclosures and clearances."""

from django.db import migrations

from hueandcry.access.rowsecurity import ORGANISATION, REACH, protect

ENGINE = f"{REACH} = 'engine'"
PERSON = f"{REACH} IN ('own', 'national')"
MINE = f"(owner_id = {ORGANISATION} AND {PERSON})"
TO_US = f"(recipient_id = {ORGANISATION} AND {PERSON})"
PARTY = f"({ORGANISATION} = ANY (party_ids) AND {PERSON})"
# The log of who received what, without the contents.
AUDITED = f"{ENGINE} OR {REACH} = 'audit'"


class Migration(migrations.Migration):
    dependencies = [
        ("share", "0001_initial"),
        ("access", "0002_audit_rowsecurity"),
        ("record", "0003_handling"),
        ("flag", "0005_adoption"),
        ("link", "0003_judgements"),
    ]

    operations = [
        protect("share_clearance", read=f"{MINE} OR {ENGINE}", write=f"{MINE} OR {ENGINE}"),
        protect("share_agreement", read=f"{PARTY} OR {AUDITED}", write=f"{PARTY} OR {ENGINE}"),
        # The sub-select is itself held to the agreements of the viewer's organisation.
        protect(
            "share_signature",
            read="agreement_id IN (SELECT id FROM share_agreement)",
            write=f"({MINE} AND agreement_id IN (SELECT id FROM share_agreement)) OR {ENGINE}",
        ),
        protect(
            "share_disclosure",
            read=f"{MINE} OR ({TO_US} AND made_at IS NOT NULL) OR {AUDITED}",
            write=f"{MINE} OR {ENGINE}",
        ),
        protect("share_content", read=f"{MINE} OR {TO_US} OR {ENGINE}", write=f"{MINE} OR {ENGINE}"),
        protect(
            "share_receipt",
            read=f"{MINE} OR {TO_US} OR {AUDITED}",
            # Nobody can acknowledge what was not disclosed to them.
            write=f"({TO_US} AND disclosure_id IN (SELECT disclosure_id FROM share_content)) OR {ENGINE}",
        ),
        protect(
            "share_ask",
            read=f"{MINE} OR (asked_id = {ORGANISATION} AND {PERSON}) OR {AUDITED}",
            write=f"{MINE} OR (asked_id = {ORGANISATION} AND {PERSON}) OR {ENGINE}",
        ),
    ]
