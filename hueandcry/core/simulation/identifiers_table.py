"""Sentences that carry one identifier, by who writes and by kind; {i} is the identifier as written."""

from __future__ import annotations

from typing import Final

OFFICER: Final[dict[str, tuple[str, ...]]] = {
    "phone": (
        " [Suspect number|Sus number|Number used|Suspect phone|Calls from|Contact number|Tel used by suspect] {i}.",
        " Messages came from {i}.",
        " Suspect uses {i}.",
        " Mobile given by offender: {i}.",
        " [Texts|Calls] received from [suspect on|] {i}.",
        " Number [believed attributed to|linked to] suspect {i}, enquiries with network.",
    ),
    "email": (
        " [Suspect email|Email used|Emails sent from|E-mail address given] {i}.",
        " Suspect made contact by email from {i}.",
        " Account registered to {i} per suspect.",
        " Emails originate from {i}.",
    ),
    "domain": (
        " [Website|Site|Link|URL] used {i}.",
        " Victim was sent link {i}.",
        " Directed to {i}.",
        " Fake site {i} still live.",
        " Link in message {i}.",
    ),
    "bank_account": (
        " [Paid to|Payee|Suspect account|Money sent to|Beneficiary] {i}.",
        " Funds went to {i}.",
        " Account provided by suspect {i}.",
        " Transfer made to {i}, CoP not matched.",
    ),
    "wallet": (
        " [Wallet|BTC wallet|Crypto address|Wallet supplied] {i}.",
        " Payment demanded to {i}.",
        " Coins sent to {i}.",
    ),
    "handle": (
        " [Suspect account|Account used|Profile|Sus acc] {i}.",
        " Messages from {i}.",
        " Suspect known as {i}.",
        " Offender using {i}.",
        " Contact was with {i}.",
    ),
    "listing": (" [Advert|Listing|Ad] {i}.", " Item was {i}.", " Seller advert {i}."),
    "vrm": (
        " [VRM|Veh|Vehicle reg|Suspect vehicle|Reg] {i}.",
        " Left in vehicle {i}.",
        " Plates shown {i}.",
        " Vehicle displaying {i}.",
    ),
    "imei": (" [IMEI|Handset IMEI|Phone IMEI] {i}.", " Device recovered IMEI {i}."),
}

VICTIM: Final[dict[str, tuple[str, ...]]] = {
    "phone": (
        " [The number|Number|Their number|His number|Her mobile|Phone] [was|is] {i}.",
        " They rang me from {i}.",
        " It was all on {i}.",
        " I have been texting {i}.",
        " If you ring {i} it goes to voicemail.",
        " Called from {i}",
    ),
    "email": (
        " [Email|Their email|E mail] [was|is] {i}.",
        " He emailed from {i}.",
        " I wrote to {i} and heard nothing.",
        " Messages came from {i}",
    ),
    "domain": (
        " [The website|Website|The link|Site] [was|is] {i}",
        " It took me to {i} which looked right.",
        " Link was {i}",
        " I went on {i}",
    ),
    "bank_account": (
        " I paid [it into|to|] {i}.",
        " The account was {i}.",
        " [Details they gave me|Bank details]: {i}.",
        " Money went to {i} in a different name.",
        " They sent me {i} to pay.",
    ),
    "wallet": (
        " [Wallet|The wallet address|Bitcoin address] {i}",
        " I sent it to {i}",
        " They gave me {i} for the coins.",
    ),
    "handle": (
        " [They are|It's|Profile is|Account is] {i}.",
        " I was talking to {i}.",
        " Seller goes by {i}.",
        " Look up {i}.",
        " Contact was {i}",
    ),
    "listing": (" [The ad was|Item|It was|Advert] {i}", " It was {i} if that helps.", " Listing: {i}"),
    "vrm": (" [Reg|Van reg|The car was|Number plate] {i}.", " I got the reg, {i}."),
    "imei": (" [IMEI|imei off the box] {i}.",),
}

CLERK: Final[dict[str, tuple[str, ...]]] = {
    "phone": (" [Scammer tel|Tel|Caller on|From no.] {i}.", " Cust has no {i} for them."),
    "email": (" [Email|E/m] {i}.", " Contact via {i}."),
    "domain": (" [Site|URL|Web] {i}.", " Platform at {i}."),
    "bank_account": (" [Bene|Payee|To] {i}.", " Also paid {i}.", " Linked acct {i}."),
    "wallet": (" [Wallet|Coins to] {i}.",),
    "handle": (" [Seller|Profile|Contact] {i}.",),
    "listing": (" [Ad|Listing] {i}.",),
    "vrm": (" Veh {i}.",),
    "imei": (" IMEI {i}.",),
}

# Numbers and addresses that are the good side's own, and so join nothing.
BENIGN: Final = (
    " Victim rang 101.",
    " Reported via 101, ref given.",
    " Called 999 at the time.",
    " Rang my bank on {helpline} and they froze it.",
    " Bank's own number {helpline} was spoofed.",
    " Customer called us on {helpline}.",
    " Statement e-mailed to {mailbox}.",
    " Footage to be sent to {mailbox}.",
    " Reported through https://www.{force_site}/ro/report.",
    " Forwarded the text to 7726.",
    " Marketplace's help page at {market_site} used.",
    " Dialled 159 and was put through.",
)

COMMON: Final = " [Courier firm's switchboard|Call centre|Contact centre return number|Delivery firm's line] {common}."
