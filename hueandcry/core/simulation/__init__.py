"""The simulated nation: seeded records of invented people, in the shapes that real sources send."""
