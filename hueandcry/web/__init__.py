"""The pages. They ask, show and pass on; no page decides anything."""
