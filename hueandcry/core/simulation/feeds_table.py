"""Words of marketplaces and banks: sellers' messages, buyers' reports, agents' and clerks' notes."""

from __future__ import annotations

from typing import Final

MESSAGES: Final = (
    "[Hi|hi|hey|Hello] [yes|ye|yeah] still available",
    "is this still for sale",
    "[lots|alot] of interest so first to pay gets it",
    "can you do bank transfer paypal [is down|takes fees|wont let me]",
    "ill post [today|2moro|first class|special delivery] promise",
    "Message me on {chat} its easier",
    "cash on collection only mate",
    "where are you based",
    "send the deposit and ill hold it",
    "sorry been [at work|in hospital|busy with kids]",
    "would you take £{loss}",
    "my cousin will collect just pay now",
    "Kindly pay the insurance to release item",
    "ok sent",
    "any update please",
    "you are a scammer ive reported you",
    "its brand new boxed no time wasters",
    "I can send video of it working",
    "courier comes tomorow between 9 and 5",
    "sort code and account same as before",
    "hello dear is the item available, my agent will pick up",
    "Whats the reason for selling?",
    "can u add me on whats app",
    "no returns",
    "ill refund you by friday",
    "Received code? send me the 6 numbers to confirm your real",
)

BUYER: Final = (
    "Paid £{loss} for {sold}, [nothing came|never arrived|empty box].",
    "Seller took me off site to {chat} and [vanished|blocked me].",
    "Listing photos are stolen from another [seller|site].",
    "Item is [fake|counterfeit|not as described|broken].",
    "This is my stolen {bike}.",
    "Asked me to pay outside the app.",
    "Paid {pay_how}, seller {excuse}.",
    "Seller sent a bag of [sand|potatoes|magazines].",
    "They wanted my code.",
    "Same advert under {n:2-5} names.",
    "Threatened me when I asked for refund.",
    "Cheque for too much, wanted me to send the rest to a courier.",
    "Link sent for payment was fake.",
    "Arrived for collection, no such address.",
)

AGENT: Final = (
    (
        "{n:2-40} buyer reports [in|over] {n:1-9} days.",
        "User report triaged {time}.",
        "Auto flag: velocity.",
        "Proactive sweep, photo match to earlier takedown.",
        "Escalated from chat.",
        "Payment held by risk rule {n:100-990}.",
        "2nd account by same person after ban.",
    ),
    (
        "Off-platform payment pushed.",
        "Seller age {n:1-30} days, no history.",
        "Shared device w/ removed account.",
        "Photos reused.",
        "Geo does not match registered town.",
        "Login from VPN.",
        "Bank details changed {n:2-5}x this month.",
        "Buyer refunded under guarantee.",
        "Listing price well under typical.",
        "Messages show move to {chat}.",
        "Claimed town {town}.",
        "",
    ),
    (
        "Account [closed|suspended|restricted].",
        "Listing removed, funds [held|released in error].",
        "No breach found, monitoring.",
        "Police referral if asked.",
        "Awaiting ID check.",
        "Warned.",
        "Preserved 90 days.",
    ),
)

MARKET_CATEGORY: Final = (
    "non-delivery",
    "counterfeit",
    "stolen goods",
    "off-platform payment",
    "account takeover",
    "payment fraud",
    "prohibited item",
    "threats",
    "fake listing",
    "overpayment",
    "ticket resale",
)

TITLE: Final = (
    "{sold} [like new|boxed|immaculate|VGC|quick sale|bargain|read description]",
    "[Stunning|Lovely|Genuine|Cheap] {sold}",
    "{sold}",
    "{sold} {town} collection",
    "WANTED {sold}",
    "{sold} + extras",
    "*REDUCED* {sold}",
)

BANK: Final[dict[str, tuple[str, ...]]] = {
    "purchase": (
        "Cust paid for {sold} [seen on|advertised on] {market}, not recd.",
        "Purchase scam, {sold}, {market}, goods n/d.",
        "[Cx|Customer] bought {sold} via {social} ad, seller unresponsive.",
        "Pet purchase via {market}, never existed.",
        "Ticket seller on {social}, codes invalid.",
    ),
    "rental": (
        "Deposit for flat in {town} found on {market}; property not available.",
        "Holiday let deposit, site fake.",
        "Rental scam: landlord abroad, keys to be posted.",
    ),
    "romance": (
        "Met on {dating}, moved to {chat}. {n:2-30} pymts.",
        "Romance, believes beneficiary is partner overseas.",
        "Cust reluctant to accept scam; family present. Relationship began on {social}.",
    ),
    "investment": (
        "Crypto platform advertised on {social}, can't withdraw.",
        "Invested after {social} ad w/ celebrity. Remote access used.",
        "Clone firm bond, {returns} promised.",
        "Trading 'mentor' on {chat}.",
    ),
    "bank impersonation": (
        "Safe account. Caller spoofed our number.",
        "Cust moved funds under instruction via app, on call {n:20-180} mins.",
        "Impersonation of bank fraud team following phishing text.",
        "Told staff corrupt. Overrode {n:1-4} warnings.",
    ),
    "police impersonation": (
        "Caller said police, cash courier plus app transfers.",
        "'DC {surname}' told cust to help investigation.",
    ),
    "advance fee": (
        "Loan fee paid, no loan.",
        "Recovery room after earlier loss.",
        "Job scam, tasks, topped up {n:2-12} times.",
        "Release fee for inheritance by email.",
    ),
    "invoice": (
        "Mailbox compromise, supplier details changed.",
        "Solicitor completion funds diverted, spoofed email.",
        "Invoice redirection, construction firm.",
    ),
    "ceo": ("Finance asst paid on 'MD' email.", "CEO fraud, urgent same-day, WhatsApp follow up."),
    "hi mum": (
        "WhatsApp 'mum' message new number.",
        "Family impersonation over WhatsApp; paid 3rd party 'landlord'.",
    ),
}

CLERK: Final = (
    (
        "[Cx|Cust|Customer] [rang|called|in branch|via chat] {time}.",
        "Rptd {n:1-40} days after pymt.",
        "Case from [branch|telephony|chat|mule team].",
        "Inbound notification from sending bank.",
        "",
        "Vulnerability discussed.",
    ),
    (
        "CoP {n:1-2}x overridden.",
        "[Effective warning shown|No warning].",
        "Funds [gone within 12 mins|partly held|frozen].",
        "Recall sent.",
        "Beneficiary acct {n:2-40} days old.",
        "Onward to crypto exch.",
        "[MO|Script] matches others this wk.",
        "Cust read from script.",
        "",
    ),
    (
        "Reimb [agreed|declined|50/50|pending].",
        "Advised Report Fraud.",
        "Letter sent.",
        "Banking Protocol [invoked|not invoked].",
        "Cust {mood}.",
        "",
        "Close.",
    ),
)
