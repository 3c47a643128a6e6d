"""A viewer sees their own mentions, and the shape of the persons they have a part in."""

from django.db import migrations

from hueandcry.access.rowsecurity import ORGANISATION, REACH, protect

ENGINE = f"{REACH} = 'engine'"
EVERYTHING = f"{REACH} IN ('national', 'engine')"


class Migration(migrations.Migration):
    dependencies = [("people", "0001_initial"), ("access", "0001_initial")]

    operations = [
        protect("people_mention", write=ENGINE),
        protect("people_key", write=ENGINE),
        protect(
            "people_person",
            read=f"{EVERYTHING} OR ({REACH} = 'own' AND {ORGANISATION} = ANY (owners))",
            write=ENGINE,
        ),
        protect(
            "people_personchange",
            read=f"{EVERYTHING} OR EXISTS (SELECT 1 FROM people_person p WHERE p.id = people_personchange.became_id)",
            write=ENGINE,
        ),
        # The reason may say what stands in both records: who owns one of them alone does not read it.
        protect(
            "people_judgement",
            read=(
                f"{EVERYTHING} OR ({REACH} = 'own' AND "
                f"(owner_id = {ORGANISATION} OR (left_owner = {ORGANISATION} AND right_owner = {ORGANISATION})))"
            ),
            write=ENGINE,
        ),
        # Common names of the whole country say nothing of anybody, and nobody but the engine needs them.
        protect("people_learnt", read=ENGINE, write=ENGINE),
        protect("people_common", read=ENGINE, write=ENGINE),
    ]
