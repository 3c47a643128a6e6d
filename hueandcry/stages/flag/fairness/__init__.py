"""Is the flag as right for one group as for another? Counts drawn and answered records by who and what they are of."""
