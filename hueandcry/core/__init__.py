"""Plain Python: values in, values out. No Django, clock, network or disk."""
