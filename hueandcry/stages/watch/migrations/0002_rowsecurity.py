"""Watches and hits are seen by their owner's organisation; a challenge by whoever decides it and by the national unit."""

from django.db import migrations

from hueandcry.access.rowsecurity import OWNED, REACH, protect

ENGINE = f"{REACH} = 'engine'"
OWN_ALONE = f"({OWNED} AND {REACH} IN ('own', 'national')) OR {ENGINE}"


class Migration(migrations.Migration):
    dependencies = [("watch", "0001_initial"), ("access", "0001_initial")]

    operations = [
        protect("watch_watch", read=OWN_ALONE, write=ENGINE),
        protect("watch_hit", read=OWN_ALONE, write=ENGINE),
        protect("watch_challenge", write=ENGINE),
    ]
