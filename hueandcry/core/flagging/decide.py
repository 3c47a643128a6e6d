"""Evidence to decision."""

from __future__ import annotations

import re
from dataclasses import dataclass

from hueandcry.core.flagging.policy import Policy

_ONLINE = re.compile(
    r"\b(facebook|fb|messenger|instagram|insta|snapchat|snap|whatsapp|tiktok|telegram|discord|tinder|hinge|grindr"
    r"|online|internet|website|web ?site|e-?mail\w*|social media|hacked|hack|malware|ransomware|phishing|ebay"
    r"|gumtree|vinted|marketplace|anydesk|teamviewer|crypto|bitcoin|app)\b",
    re.IGNORECASE,
)
_NOT_MEANS = re.compile(
    r"\b(not on|no online|no contact on|blocked \w+ on|reported online|submit a tip|find my)\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Reason:
    """One reason of a decision in plain English, and the words it rests on (characters start to end)."""

    says: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Decision:
    """The four answers about one text, with reasons and the model that gave them."""

    decision: str
    online_probability: float
    kind: str
    family: str
    reasons: tuple[Reason, ...]
    model: str


def decide(text: str, offence: tuple[str, str] | None, policy: Policy) -> Decision:
    """Return the answers for one text by rules alone."""
    for_it = tuple(
        Reason("The words name an online service.", *m.span()) for m in _ONLINE.finditer(text[:20_000])
    )
    against = tuple(
        Reason("The words say it was not the means.", *m.span()) for m in _NOT_MEANS.finditer(text[:20_000])
    )
    if offence and offence[1].startswith(("NFIB5", "NFIB3A")) and not for_it:
        for_it = (Reason(f"The offence code {offence[1]} is an online one.", 0, 0),)
    if for_it and not against:
        return Decision("review", 0.7, "enabled", "other", for_it, "rules only")
    if for_it:
        return Decision("review", 0.4, "none", "other", for_it + against, "rules only")
    return Decision("no", 0.05, "none", "other", against, "rules only")
