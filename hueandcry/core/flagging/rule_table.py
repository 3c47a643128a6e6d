"""Table: the rules, in the order in which they are asked. See rules.py for the notation.

`online`: what the rule says of the Home Office flag ("yes", "no", "review"); `policy`: the line of the
policy that decides it; `kind` and `family`: what it suggests ("" suggests nothing).
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Rule:
    """One named rule; says is the sentence shown as the reason."""

    name: str
    online: str
    says: str
    needs: tuple[str, ...]
    without: str = ""
    kind: str = ""
    family: str = ""
    policy: str = ""


_SERVICES = (
    "platform:facebook platform:instagram platform:snapchat platform:whatsapp "
    "platform:telegram platform:tiktok platform:x platform:discord platform:linkedin "
    "platform:reddit platform:youtube platform:other_app platform:dating platform:onlyfans "
    "platform:game platform:meeting"
)
_MEANS_SOCIAL = (
    " ".join(f"means:{name}" for name in _SERVICES.split())
    + " means:channel:social means:channel:message means:channel:app means:channel:online"
)
_MEANS_TALK = _MEANS_SOCIAL + " means:channel:email"
_FORCE = "act:assault thing:weapon harm:injury sex:contact"

RULES: tuple[Rule, ...] = (
    # For a person: cases that the policy does not settle.
    Rule(
        "keyless_vehicle",
        "review",
        "A vehicle was taken by a keyless method: for a person to settle.",
        ("special:keyless",),
        policy="keyless_vehicle",
    ),
    Rule(
        "fake_payment_app",
        "review",
        "A false payment was shown face to face: for a person to settle.",
        ("special:shown_payment",),
        policy="fake_payment_app",
    ),
    Rule(
        "unrequested_code",
        "review",
        "A code came that nobody had asked for: for a person to settle.",
        ("special:unrequested_code",),
        policy="unrequested_code",
    ),
    # Conduct that cannot exist without a computer.
    Rule(
        "ransomware",
        "yes",
        "Systems or files were locked or flooded by an attacker.",
        ("means:tech:ransomware tech:ransomware", "act:demand tech:system tech:malware platform:crypto"),
        kind="dependent",
        family="ransomware_extortion",
    ),
    Rule(
        "malware",
        "yes",
        "Malicious software was put on a device or network.",
        ("means:tech:malware",),
        kind="dependent",
        family="computer_misuse",
    ),
    Rule(
        "account_taken_over",
        "yes",
        "Somebody took over or entered an account.",
        ("means:tech:hack",),
        kind="dependent",
        family="account_takeover",
    ),
    Rule(
        "code_given_away",
        "yes",
        "A login or one-time code was obtained.",
        ("tech:credential", _SERVICES + " channel:email channel:message channel:sms means:channel:message_unnamed"),
        kind="dependent",
        family="account_takeover",
    ),
    Rule(
        "staff_lookup",
        "yes",
        "An employee looked at records without authority.",
        ("tech:system", "who:business who:police", "tech:hack who:suspect who:partner"),
        kind="dependent",
        family="computer_misuse",
        policy="staff_lookup",
    ),
    Rule(
        "spyware_or_shared_account",
        "yes",
        "A device or account is watched or controlled.",
        ("tech:spyware", "who:partner who:suspect who:victim"),
        kind="dependent",
        family="stalking",
        policy="shared_account_control",
    ),
    # Conduct through a service.
    Rule(
        "abuse_over_data",
        "yes",
        "Abuse or threats were sent over the internet.",
        (_MEANS_TALK, "act:abuse act:threat hate:any"),
        kind="enabled",
        family="harassment_malicious_comms",
        policy="abuse_over_data",
    ),
    Rule(
        "demand_with_image",
        "yes",
        "A demand was made with an intimate image.",
        ("image:intimate", "act:demand act:threat"),
        kind="enabled",
        family="sextortion_intimate_images",
    ),
    Rule(
        "image_shared",
        "yes",
        "An intimate image was sent or shown.",
        ("image:intimate", "act:send act:publish " + _MEANS_TALK),
        kind="enabled",
        family="sextortion_intimate_images",
    ),
    Rule(
        "child_approached_online",
        "yes",
        "A child was approached or abused over the internet.",
        ("sex:groom image:intimate", "who:child", "data channel:message_unnamed"),
        kind="enabled",
        family="child_safety",
    ),
    Rule(
        "goods_never_came",
        "yes",
        "Goods paid for online did not come or were false.",
        (
            (
                "means:platform:market means:channel:web means:channel:online means:channel:social "
                "platform:facebook platform:market platform:instagram"
            ),
            "act:pay act:buy act:advertise",
            "act:undelivered",
        ),
        kind="enabled",
        family="shopping_auction_fraud",
        policy="goods_never_came",
    ),
    Rule(
        "false_link_or_site",
        "yes",
        "A false link, site or code was used.",
        ("means:tech:phish", "data channel:sms who:impostor"),
        kind="enabled",
        family="impersonation_phishing",
        policy="qr_false_site",
    ),
    Rule(
        "remote_access",
        "yes",
        "A caller was let into a computer.",
        ("platform:remote",),
        kind="enabled",
        family="impersonation_phishing",
    ),
    Rule(
        "romance_online",
        "yes",
        "Money was asked for inside a relationship kept up online.",
        ("act:romance means:platform:dating", "act:pay platform:crypto", "data channel:message_unnamed"),
        kind="enabled",
        family="romance_fraud",
    ),
    Rule(
        "crypto_payment",
        "yes",
        "Money went through a crypto-asset or an online trading service.",
        ("platform:crypto", "act:pay act:job"),
        kind="enabled",
        family="investment_fraud",
    ),
    Rule(
        "invoice_changed",
        "yes",
        "Payment details were changed by e-mail.",
        ("channel:email tech:hack", "act:pay money:account", "who:business"),
        kind="enabled",
        family="business_payment_fraud",
    ),
    Rule(
        "card_used_online",
        "yes",
        "Card details were used on a website.",
        ("money:card", "means:channel:web means:channel:online means:platform:market means:platform:pay"),
        kind="enabled",
        family="bank_card_payment_fraud",
        policy="card_details_on_website",
    ),
    Rule(
        "bank_app_under_instruction",
        "yes",
        "Money was moved in a banking app on a caller's instruction.",
        ("platform:pay", "channel:voice who:impostor", "act:pay money:account"),
        kind="enabled",
        family="courier_phone_fraud",
        policy="courier_then_app_transfer",
    ),
    # Met or arranged online, done in person.
    Rule(
        "met_online_then_force",
        "yes",
        "A meeting made online ended in an offence in person.",
        (
            (
                "means:platform:market means:platform:dating means:channel:social means:channel:online "
                "platform:facebook platform:snapchat platform:instagram act:advertise"
            ),
            "act:arrange",
            _FORCE + " act:steal",
        ),
        "context:past",
        kind="facilitated",
        policy="met_through_service_then_offence",
    ),
    Rule(
        "forced_app_transfer",
        "yes",
        "A banking app was used by force or on a stolen phone.",
        ("platform:pay", _FORCE + " act:steal", "device:phone", "act:pay"),
        kind="facilitated",
        policy="forced_app_transfer",
    ),
    Rule(
        "drugs_online",
        "yes",
        "Drugs were offered or bought through an online service.",
        ("thing:drugs", "means:data"),
        kind="facilitated",
        family="drugs",
    ),
    Rule(
        "disorder_arranged",
        "yes",
        "Disorder was arranged on social media.",
        ("act:order", _MEANS_SOCIAL, "act:arrange act:publish"),
        kind="facilitated",
        family="public_order",
        policy="disorder_arranged_on_social",
    ),
    Rule(
        "handling_online",
        "yes",
        "Stolen goods were put up for sale online.",
        ("act:steal", "means:platform:market act:advertise", "who:police context:official"),
        kind="facilitated",
        policy="handling_by_online_sale",
    ),
    # Mentions that are not the means.
    Rule(
        "stolen_then_seen_for_sale",
        "no",
        "The theft itself was not online; the goods were seen for sale later.",
        (
            "act:steal act:enter",
            "platform:market act:advertise platform:facebook channel:web channel:online",
            "context:later context:enquiry",
        ),
        "act:pay act:undelivered act:arrange",
        kind="facilitated",
        policy="theft_then_seen_for_sale",
    ),
    Rule(
        "sms_only",
        "no",
        "The abuse came by SMS text only.",
        ("channel:sms", "act:abuse act:threat act:contact act:follow who:partner"),
        "means:data",
        policy="sms_counts",
    ),
    Rule(
        "voice_only",
        "no",
        "Everything was said by telephone.",
        ("channel:voice",),
        "data channel:sms means:channel:message_unnamed",
        policy="voice_only",
    ),
    Rule(
        "post_only",
        "no",
        "It came by post or on paper.",
        ("channel:post",),
        "means:data channel:sms means:channel:message_unnamed",
        policy="post_only",
    ),
    Rule(
        "said_to_be_offline",
        "no",
        "The text says that nothing was online.",
        ("not:phrase not:all_offline negated:data",),
        "means:data means:channel:message_unnamed",
        policy="said_not_online",
    ),
    Rule(
        "background_relationship",
        "no",
        "The service is background: the parties met there long ago.",
        ("background:data",),
        "means:data",
        policy="dating_site_background",
    ),
    Rule(
        "reported_online",
        "no",
        "The internet was used only to report it or to send a statement.",
        ("context:reporting reporting:data",),
        "means:data",
        policy="reported_online",
    ),
    Rule(
        "footage_only",
        "no",
        "Cameras, trackers or posts are only how it came to notice.",
        ("context:enquiry enquiry:data",),
        "means:data",
        policy="footage_exists",
    ),
    Rule(
        "device_stolen",
        "no",
        "A device was stolen; nothing was done through it.",
        ("property:device:phone property:device:computer property:device:other",),
        "means:data platform:pay",
        policy="device_stolen",
    ),
    Rule(
        "contactless_or_cash_machine",
        "no",
        "A stolen card was used in person.",
        ("money:card", "act:steal money:cash"),
        "means:data platform:pay channel:web channel:online",
        policy="contactless_stolen_card",
    ),
    Rule(
        "in_person",
        "no",
        "It was done face to face.",
        ("channel:inperson " + _FORCE + " act:damage act:enter",),
        "means:data channel:sms channel:message_unnamed",
    ),
    Rule(
        "no_offence",
        "no",
        "The text says that there was no offence.",
        ("context:no_crime",),
        "means:data",
        family="not_a_crime",
    ),
    Rule(
        "indecent_images",
        "yes",
        "Indecent images of children were held or shared.",
        ("image:intimate", "who:child tech:system device:computer device:phone"),
        kind="enabled",
        family="child_safety",
        policy="indecent_images_on_device",
    ),
    Rule(
        "only_topic_is_online",
        "yes",
        "An online message, page or account is all that the text is about.",
        ("data",),
        (
            "act:steal act:enter act:assault act:damage harm:injury thing:vehicle thing:goods "
            "context:reporting context:enquiry channel:inperson channel:post channel:voice "
            "not:phrase not:negation context:no_crime device:phone device:computer device:other"
        ),
        kind="enabled",
    ),
    Rule("online_words", "yes", "The words name an online service as the means.", ("means:data",), kind="enabled"),
)
