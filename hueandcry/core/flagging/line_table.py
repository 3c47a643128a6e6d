"""Table: rules of policy lines that the model is not told of, so that they may change without a new model.

The marks of `needs` and `without`: concepts of the lexicon in any heard use ("act:steal"), in one use ("means:data",
"enquiry:data"), or phrases of WORDS ("line:face_unlock"). A rule outranks the lines of `over` where both speak.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class LineRule:
    """What a text must say for a policy line to be about it."""

    line: str
    needs: tuple[str, ...]
    without: str = ""
    over: tuple[str, ...] = ()


WORDS: dict[str, str] = {
    "line:traced": (
        "find my, findmy, find my iphone, find my phone, find my device, find my app, pinged, pinging, pings, last "
        "location, traced to, tracked to, tracking shows, located it, dod o hyd i fy ffon"
    ),
    "line:found_suspect": (
        "found (the suspect|susp|suspect|off) on, found (his|her|their) (profile|facebook|instagram|"
        "page), identified (him|her|suspect|susp|the suspect|off|male|female) (on|from|via|through), recognised "
        "(him|her|them) (on|from), looked (him|her|them) up on, searched (his|her) name, (suspect|susp|male|"
        "female) identified (on|from|via|through) (facebook|instagram|social), (his|her) profile matches, since "
        "found (him|her)"
    ),
    "line:phone_banking": (
        "telephone banking, phone banking, tele banking, by cheque, paper statement, paper statements, in branch, "
        "passbook, automated telephone line, bancio dros y ffon"
    ),
    "line:hidden": (
        "hidden (tracker|camera|cameras|airtag|device), (gps|bluetooth|tile) tracker, tracker (under|in|on|behind|"
        "sewn|stuck|found), tracking device (under|in|on|behind|found|fitted), airtag, airtags, air tag, air tags, "
        "covert camera, spy camera, spy cam, spycam, camera hidden, airdropped, air dropped, airdrop, nanny cam "
        "hidden, traciwr"
    ),
    "line:face_unlock": (
        "face id, face unlock, faceid, facial recognition, thumbprint, thumb print, touch id, fingerprint unlock, "
        "(used|held|pressed|put) (his|her|my|their|the victims|mums|dads|nans) (face|thumb|finger|fingerprint), "
        "(face|thumb|finger) (to|while|when) (unlock|unlocked|asleep|he slept|she slept|i slept|i was asleep), "
        "phone (up|) to (his|her|my) face"
    ),
    "line:move_to_app": (
        "(move|moved|moving|switch|switched|carry on|continue|continued|chat|talk|add|added|message|messaged|msg) "
        "(to|over to|onto|on|via|in|me on|him on|her on|it to|the chat to|chat to) (whatsapp|telegram|signal|"
        "wechat|wa|viber)"
    ),
    "line:deal_texts": (
        "deal line, drug line, county line, bulk text, bulk texts, group text, texts out, text out, text messages "
        "advertising, texts advertising, marketing texts, broadcast text, text blast"
    ),
    "line:booked": (
        "booked online, booked on line, booked (via|through|on|with) (booking|airbnb|uber|bolt|an app|the app|app|"
        "the website|a website|opentable|expedia|hotels), (uber|bolt|taxi|cab|table|room) booked, reserved online, "
        "booked (a|the) (table|room|taxi|cab) (online|on|via|through), archebu ar lein"
    ),
    "line:card_trap": (
        "card trap, card traps, card trapping, card trapped, cash trap, lebanese loop, skimmer, skimming device, "
        "skimming plate, pinhole camera, false front, camera above (the|) (keypad|keys|machine), device (fitted|"
        "attached|on|found on) (to|) (the|a|) (cash|atm|card slot|machine)"
    ),
    "line:another_matter": (
        "second matter, two matters, separate matter, another matter, separately, unrelated to, on another "
        "occasion, second incident, two incidents, separate incident, also wishes to report, also wants to report, "
        "in addition, additionally, incident (one|two), matter (one|two), first matter, ar wahan i hynny"
    ),
    "line:cash_in_person": (
        "cash in hand, in cash, paid cash, cash on collection, cash on delivery, handed over (the|) (cash|money|"
        "notes), cash at the door, cash handed over, gave (him|her|them) (the|) (cash|notes), cash for it, arian "
        "parod"
    ),
    "line:diverted": (
        "new bank account, new account details, changed bank details, bank details (changed|had changed|were changed), "
        "(changed|amended|altered) (the|) (payment|bank|account|invoice) details, wrong account, payment diverted, "
        "diverted (the|a) payment, invoice (amended|altered|intercepted)"
    ),
    "line:located": (
        "located (him|her|them|victim|ip|vic) (via|through|on|from|using), tracked (him|her|them|victim|ip|vic) "
        "down (on|via|through|using|from), worked out where (he|she|they|i) (was|were|lived|live|lives) from, "
        "found out where (he|she|they|i) (was|were|lived|live|lives) (from|on|via|through), snap map, snapmap, "
        "snap maps, saw from (his|her|their|my) (story|post|stories|instagram|snapchat), (knew|known) from (his|"
        "her|their|my) (story|post|stories|posts|instagram|snapchat)"
    ),
}

_FORCE = "act:assault thing:weapon harm:injury sex:contact"

LINE_RULES: tuple[LineRule, ...] = (
    LineRule("located_online_then_force", ("line:located", _FORCE)),
    LineRule("two_matters", ("line:another_matter", "means:data")),
    LineRule(
        "phone_traced",
        ("line:traced", "device:phone device:other device:computer context:property", "act:steal context:property"),
        "means:data",
        ("device_stolen",),
    ),
    LineRule(
        "suspect_found_online", ("line:found_suspect", "data"), "means:data act:contact act:pay act:romance sex:groom"
    ),
    LineRule(
        "drug_line_by_sms",
        ("thing:drugs", "channel:sms line:deal_texts"),
        "means:data",
        ("sms_counts", "abuse_over_data"),
    ),
    LineRule(
        "sms_then_app", ("channel:sms who:impostor", "line:move_to_app"), "channel:web tech:phish", ("sms_counts",)
    ),
    LineRule(
        "telephone_and_post_banking",
        ("line:phone_banking", "channel:voice channel:post who:impostor"),
        "means:data",
        ("voice_only", "post_only"),
    ),
    LineRule("hidden_tracker", ("line:hidden",), "act:steal act:enter", ("shared_account_control",)),
    LineRule(
        "face_unlock",
        (
            "line:face_unlock",
            "who:family who:partner who:victim",
            "act:pay money:account platform:pay act:steal channel:message tech:credential",
        ),
    ),
    LineRule("card_trap", ("line:card_trap", "money:card money:cash"), "means:data", ("contactless_stolen_card",)),
    LineRule(
        "booked_online",
        ("line:booked", _FORCE + " act:damage act:steal act:order"),
        "act:undelivered",
        ("met_through_service_then_offence",),
    ),
    LineRule(
        "advert_then_cash",
        (
            "act:advertise means:platform:market platform:market",
            "line:cash_in_person",
            "act:undelivered act:suspicious",
        ),
        "act:assault thing:weapon",
        ("goods_never_came",),
    ),
    LineRule("hack_then_diversion", ("tech:hack", "line:diverted", "act:pay money:account")),
)
