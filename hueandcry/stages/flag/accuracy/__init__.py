"""How right are the figures? Draws records at random for readers, and keeps what they found beside the tally."""
