"""The only writers of the law stage."""
