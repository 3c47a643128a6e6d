"""What is the true picture, and what worked?

Reads the tallies of the other stages; writes nothing of theirs. Every figure names its policy.
"""
