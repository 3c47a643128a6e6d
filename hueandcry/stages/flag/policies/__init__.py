"""Which policy decides: named versions, the one in force, organisations' own lines, and history decided anew."""
