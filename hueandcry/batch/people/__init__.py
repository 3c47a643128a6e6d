"""Linking the people of a whole file: rows in, who is who out. The linking itself is in `core/linkage/people`."""
