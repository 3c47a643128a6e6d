"""The HTTP API for machines, versioned. No rules: it checks shapes, calls one action or query, answers."""
