"""From a file to flagged, linked, committed records: one transaction a chunk, the stages in their order."""
