"""A viewer sees their own sightings, the identifiers in them and the shape of the series they are in."""

from django.db import migrations

from hueandcry.access.rowsecurity import ORGANISATION, REACH, WRITTEN_BY_OWNER_OR_ENGINE, protect

ENGINE = f"{REACH} = 'engine'"
EVERYTHING = f"{REACH} IN ('national', 'engine')"


class Migration(migrations.Migration):
    dependencies = [("link", "0001_initial"), ("access", "0001_initial")]

    operations = [
        protect("link_sighting", write=ENGINE),
        # The sub-select is itself held to the viewer's own sightings.
        protect(
            "link_identifier",
            read=f"{EVERYTHING} OR EXISTS (SELECT 1 FROM link_sighting s WHERE s.identifier_id = link_identifier.id)",
            write=ENGINE,
        ),
        protect(
            "link_series",
            read=f"{EVERYTHING} OR ({REACH} = 'own' AND {ORGANISATION} = ANY (owners))",
            write=ENGINE,
        ),
        protect("link_seriesmember", write=ENGINE),
        # Whose help line a number is, everybody may know.
        protect("link_ownvalue", read=f"{REACH} <> ''", write=WRITTEN_BY_OWNER_OR_ENGINE),
        protect(
            "link_serieschange",
            read=f"{EVERYTHING} OR EXISTS (SELECT 1 FROM link_series s WHERE s.id = link_serieschange.became_id)",
            write=ENGINE,
        ),
    ]
