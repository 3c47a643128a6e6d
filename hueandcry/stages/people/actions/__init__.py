"""The only writers of the people stage."""

from hueandcry.stages.people.actions.apart import part, rejoin
from hueandcry.stages.people.actions.taking import dispose, take

__all__ = ["dispose", "part", "rejoin", "take"]
