"""Every error that Hue & Cry raises on purpose.

    HueAndCryError
    ├── Malformed      the input cannot be understood           422
    ├── NotFound       it is not there, or not for this viewer  404
    ├── NotAllowed     this person may not do this              403
    ├── NotPossible    its state does not allow this            409
    └── Unavailable    an outside system or part did not answer 503

A concrete error is a class beside the action that raises it. Its docstring is its default message
and says the remedy; facts ride as attributes. Messages never hold a victim's data.
"""

from __future__ import annotations


class HueAndCryError(Exception):
    """Something went wrong that Hue & Cry can name."""

    def __init__(self, message: str = "", **facts: object) -> None:
        self.facts = facts
        self.message = message or (self.__doc__ or "").strip().splitlines()[0]
        super().__init__(self.message)


class Malformed(HueAndCryError):
    """The input cannot be understood."""


class NotFound(HueAndCryError):
    """There is nothing here by that name."""


class NotAllowed(HueAndCryError):
    """Your role does not allow this."""


class NotPossible(HueAndCryError):
    """This cannot be done in its present state."""


class Unavailable(HueAndCryError):
    """A part that is needed did not answer; try again."""
