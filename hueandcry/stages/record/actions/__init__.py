"""The only writers of the record stage, one noun a file."""
