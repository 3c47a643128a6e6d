"""Does it have an "e" element, of which kind, and why do we say so?

Reads the words and codes of reports; writes four answers kept apart: the force's, the hub's, the reviewer's
and the effective one. Never overwrites what a person decided.
"""
