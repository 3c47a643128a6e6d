"""Taking the answers about records out with the records."""
