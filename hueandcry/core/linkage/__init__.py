"""Evidence that records belong together: identifiers, and the series that follow from them."""
