"""Has a source begun to write, or the hub to answer, otherwise than before? Counts arrivals, and raises notices."""
