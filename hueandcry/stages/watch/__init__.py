"""Tell an owner within the moment when a record names what they watch: an identifier, a series or a person.

Each watch has an owner, a purpose, a gateway, an expiry and a review; ended and expired ones are silent. Here too is
what somebody disputes of being ranked as prolific or persistent, and what came of it.
"""
