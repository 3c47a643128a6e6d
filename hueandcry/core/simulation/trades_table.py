# ruff: noqa: E501
"""What offenders do: which identifiers they hold, where their victims report, and as what."""

from __future__ import annotations

from typing import Final, NamedTuple


class Trade(NamedTuple):
    """One way of offending: kinds with their likelihood, routes of report with weights, and what each calls it."""

    name: str
    weight: float
    kinds: tuple[tuple[str, float], ...]
    routes: tuple[tuple[str, float], ...]
    offences: tuple[str, ...]
    frauds: tuple[str, ...] = ()
    scams: tuple[str, ...] = ()
    platforms: tuple[str, ...] = ()
    category: str = ""


_CONTACT: Final = (("phone", 0.5), ("email", 0.5), ("handle", 0.4), ("bank_account", 0.7))

TRADES: Final = (
    Trade("seller", 30, (*_CONTACT, ("market", 0.7), ("listing", 0.25)),
          (("report-fraud", 36), ("marketplace", 26), ("bank", 22), ("force", 16)),
          ("fraud package",), ("purchase",), ("purchase",), ("facebook", "instagram"), "non-delivery"),
    Trade("tickets", 6, (*_CONTACT, ("domain", 0.3)), (("report-fraud", 50), ("bank", 30), ("force", 12), ("marketplace", 8)),
          ("fraud package",), ("ticket",), ("purchase",), ("x", "facebook", "instagram"), "ticket resale"),
    Trade("lettings", 6, (*_CONTACT, ("domain", 0.4)), (("report-fraud", 50), ("bank", 30), ("force", 14), ("marketplace", 6)),
          ("fraud package",), ("rental",), ("purchase",), ("facebook",), "fake listing"),
    Trade("romance", 7, (("phone", 0.6), ("email", 0.5), ("handle", 0.8), ("bank_account", 0.7), ("wallet", 0.2)),
          (("report-fraud", 45), ("bank", 33), ("force", 22)), ("fraud package",), ("romance",), ("romance",), ("tinder", "hinge", "facebook", "instagram")),
    Trade("investment", 8, (("phone", 0.4), ("email", 0.5), ("domain", 0.8), ("wallet", 0.6), ("bank_account", 0.5), ("handle", 0.4)),
          (("report-fraud", 55), ("bank", 30), ("force", 15)), ("fraud package",), ("investment",), ("investment",), ("telegram", "instagram", "facebook")),
    Trade("bank caller", 8, (("phone", 0.9), ("bank_account", 0.9), ("domain", 0.3)), (("bank", 42), ("report-fraud", 36), ("force", 22)),
          ("courier", "fraud package"), ("bank impersonation",), ("bank impersonation",)),
    Trade("phisher", 7, (("domain", 0.9), ("phone", 0.6), ("email", 0.4), ("bank_account", 0.3)), (("report-fraud", 66), ("bank", 22), ("force", 12)),
          ("fraud package",), ("phishing",), ("bank impersonation",)),
    Trade("support", 3, (("phone", 0.8), ("domain", 0.6), ("bank_account", 0.6)), (("report-fraud", 65), ("bank", 25), ("force", 10)),
          ("fraud package",), ("tech support",), ("bank impersonation",)),
    Trade("family", 5, (("phone", 0.9), ("bank_account", 0.9)), (("report-fraud", 50), ("bank", 42), ("force", 8)), ("fraud package",), ("hi mum",), ("hi mum",)),
    Trade("lender", 3, (("phone", 0.5), ("email", 0.7), ("domain", 0.6), ("bank_account", 0.8)), (("report-fraud", 60), ("bank", 32), ("force", 8)), ("fraud package",), ("loan", "job"), ("advance fee",)),
    Trade("hacker", 4, (("email", 0.7), ("handle", 0.6), ("wallet", 0.4), ("domain", 0.2)), (("report-fraud", 72), ("force", 28)), ("computer misuse",), ("account hacked",), (), ("instagram", "facebook", "snapchat")),
    Trade("ransom crew", 1.5, (("email", 0.8), ("wallet", 0.9), ("domain", 0.5)), (("report-fraud", 55), ("force", 45)), ("computer misuse",), ("ransomware",)),
    Trade("mailbox", 2, (("email", 0.7), ("domain", 0.5), ("bank_account", 0.95)), (("report-fraud", 45), ("bank", 40), ("force", 15)), ("fraud package",), ("invoice",), ("invoice", "ceo")),
    Trade("sextortion", 6, (("handle", 0.9), ("phone", 0.4), ("wallet", 0.3), ("bank_account", 0.3), ("email", 0.2)), (("force", 72), ("report-fraud", 24), ("bank", 4)), ("sextortion",), ("sextortion",), ("romance",), ("snapchat", "instagram", "facebook", "tinder")),
    Trade("abuser", 8, (("handle", 0.9), ("phone", 0.4), ("email", 0.3)), (("force", 100),), ("online harassment", "malicious communications", "online stalking"), (), (), ("facebook", "instagram", "snapchat", "tiktok", "x")),
    Trade("hate", 2, (("handle", 0.95), ("email", 0.3)), (("force", 100),), ("online hate", "malicious communications"), (), (), ("x", "facebook", "tiktok", "instagram")),
    Trade("predator", 2, (("handle", 0.95), ("phone", 0.2), ("email", 0.2)), (("force", 100),), ("child safety",), (), (), ("snapchat", "discord", "roblox", "instagram")),
    Trade("fence", 4, (("market", 0.9), ("phone", 0.6), ("email", 0.3), ("handle", 0.3), ("bank_account", 0.3)), (("force", 55), ("marketplace", 45)), ("online handling", "cycle theft"), (), (), ("facebook",), "stolen goods"),
    Trade("robber", 3, (("market", 0.6), ("handle", 0.6), ("phone", 0.6), ("email", 0.2)), (("force", 80), ("marketplace", 20)), ("marketplace robbery",), (), (), ("snapchat", "facebook"), "threats"),
    Trade("plates", 4, (("vrm", 1.0), ("vrm", 0.4)), (("force", 100),), ("cloned plates",)),
    Trade("drug line", 4, (("phone", 0.8), ("handle", 0.5), ("vrm", 0.3)), (("force", 100),), ("drug line", "online drugs"), (), (), ("telegram", "snapchat")),
)  # fmt: skip
