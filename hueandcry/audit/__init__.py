"""Append-only: who did what, to whose data, when, why, from where.

Reads nothing of the stages; writes one table that the application may add to and never change.
"""
