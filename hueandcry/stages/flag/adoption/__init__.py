"""Which model answers? Keeps candidates with their cards, who adopted or refused each and why, and who lends texts."""
