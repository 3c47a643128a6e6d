"""The import profiles that ship with Hue & Cry: one TOML file for each shape of source."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from hueandcry.core.importing.profile import Profile
from hueandcry.core.importing.profile_reading import load_profile


@cache
def shipped_profiles() -> dict[str, Profile]:
    """Return the profiles that ship, by name."""
    found = {}
    for file in sorted(files(__name__).iterdir(), key=lambda each: each.name):
        if file.name.endswith(".toml"):
            profile = load_profile(file.read_text(encoding="utf-8"))
            found[profile.name] = profile
    return found
