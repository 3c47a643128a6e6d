"""The only writers of the share stage."""
