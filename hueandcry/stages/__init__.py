"""One Django app per stage; a later one may call an earlier one, never the reverse."""
