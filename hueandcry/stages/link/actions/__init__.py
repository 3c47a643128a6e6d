"""The only writers of the link stage: sightings as they come, and the full rebuild."""
