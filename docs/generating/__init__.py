"""What each generated page of docs/reference says, one subject a file."""
