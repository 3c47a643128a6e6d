"""What one piece of evidence is: a span of the text, what it names, and how it is used there."""

from __future__ import annotations

from dataclasses import dataclass

# How the words are used. Only "means" is a reason to say that the offence itself was online.
MEANS = "means"
MENTION = "mention"
REPORTING = "reporting"
ENQUIRY = "enquiry"
NEGATED = "negated"
BACKGROUND = "background"
BOILERPLATE = "boilerplate"
PROPERTY = "property"
USES = (MEANS, MENTION, REPORTING, ENQUIRY, NEGATED, BACKGROUND, BOILERPLATE, PROPERTY)


@dataclass(frozen=True, slots=True)
class Evidence:
    """Words of the text from start to end (characters), what they name, and how they are used.

    kind: such as "channel:social", "platform:facebook", "act:hacking".
    polarity: 1 speaks for an online element, -1 against, 0 neither.
    """

    kind: str
    use: str
    start: int
    end: int
    polarity: int = 0
