"""The only writers of the watch stage."""

from hueandcry.stages.watch.actions.looking import dispose, look

__all__ = ["dispose", "look"]
