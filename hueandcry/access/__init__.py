"""Organisations, people, roles and permissions; who may see which row.

The viewer of every request is set here, and PostgreSQL's row-level security reads it. Deny by default.
"""
