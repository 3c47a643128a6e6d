"""A trail that proves itself: Merkle trees, seals in a chain, what differs, and the proof of one event.

Pure arithmetic over digests; whoever holds an export and a proof can check both with this package and no database.
"""
