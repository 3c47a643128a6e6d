"""What a text says: evidence found in one pass, negation, means against mere mention."""
