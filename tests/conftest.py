"""Set-up shared by every test: the database is ours, the network is shut."""

from __future__ import annotations
