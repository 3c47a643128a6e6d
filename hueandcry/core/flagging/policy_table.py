"""Table: every edge case that the policy settles, one line each, for a registrar to read and change.

online: "yes", "no" or "review" (a person decides). kind: what the record then is.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Line:
    """One edge case: its name, the case in words, and how the default policy settles it."""

    name: str
    case: str
    online: str
    kind: str = "none"


LINES: tuple[Line, ...] = (
    Line("indecent_images_on_device", "Indecent images are on a phone or computer.", "yes", "enabled"),
    Line("abuse_over_data", "Abuse by WhatsApp, e-mail, game chat, forum or comment.", "yes", "enabled"),
    Line("sms_counts", "Abuse by SMS text only. A force may switch this to yes.", "no", "none"),
    Line("voice_only", "Abuse by voice call only.", "no"),
    Line("post_only", "A posted letter only.", "no"),
    Line("goods_never_came", "Goods paid for through an online service never came.", "yes", "enabled"),
    Line(
        "met_through_service_then_offence",
        "Parties met through an advert, a dating app or social media, then an offence in person.",
        "yes",
        "facilitated",
    ),
    Line(
        "theft_then_seen_for_sale",
        "Goods were stolen and are later seen for sale online: the theft.",
        "no",
        "facilitated",
    ),
    Line(
        "handling_by_online_sale",
        "Stolen goods are sold online: the handling, or the marketplace's own report.",
        "yes",
        "facilitated",
    ),
    Line("device_stolen", "A laptop or phone is stolen and nothing else is done with it.", "no"),
    Line("phone_traced", "A stolen phone is traced with a finding service.", "no"),
    Line("reported_online", "The victim reported online, or e-mailed the statement.", "no"),
    Line("suspect_found_online", "The victim found the suspect on social media afterwards.", "no"),
    Line("footage_exists", "CCTV, doorbell or number-plate footage exists.", "no"),
    Line("dating_site_background", "The parties met on a dating site years ago; now an offence at home.", "no"),
    Line(
        "shared_account_control",
        "A former partner reads messages through spyware or keeps control of a shared account or smart home.",
        "yes",
        "dependent",
    ),
    Line("staff_lookup", "An employee looks up records without authority.", "yes", "dependent"),
    Line("contactless_stolen_card", "A stolen card is used contactless or at a cash machine.", "no"),
    Line("card_details_on_website", "Card details are used on a website.", "yes", "enabled"),
    Line("qr_false_site", "A QR code leads to a false site.", "yes", "enabled"),
    Line(
        "courier_then_app_transfer", "Fraud by telephone, then a bank-app transfer under instruction.", "yes", "enabled"
    ),
    Line("telephone_and_post_banking", "Fraud by telephone banking, voice and post only.", "no"),
    Line("said_not_online", "The text says that nothing was online.", "no"),
    Line(
        "hidden_tracker",
        "A hidden tracker, a networked covert camera, or images pushed to a stranger's phone.",
        "yes",
        "enabled",
    ),
    Line(
        "forced_app_transfer", "Robbery or theft, then a forced or stolen banking-app transfer.", "yes", "facilitated"
    ),
    Line("face_unlock", "A relative uses face or finger unlock to take money or messages.", "yes", "enabled"),
    Line("sms_then_app", "Fraud by SMS with no link but a move to an app.", "yes", "enabled"),
    Line("drug_line_by_sms", "A drug line advertised by SMS only.", "no"),
    Line("disorder_arranged_on_social", "Disorder arranged on social media.", "yes", "facilitated"),
    Line("booked_online", "A table, room or taxi was booked online, then an offence there.", "no"),
    Line("card_trap", "A card trap or camera on a cash machine.", "no"),
    Line("two_matters", "Two matters in one record, one of them online.", "yes"),
    Line("advert_then_cash", "An online advert, but cash and handover in person.", "yes", "facilitated"),
    Line(
        "hack_then_diversion",
        "A hack that ends in payment diversion: dependent where the record is about the hack.",
        "yes",
        "dependent",
    ),
    Line("fake_payment_app", "A false payment app is shown face to face.", "review"),
    Line("located_online_then_force", "A victim is located online and then met by force.", "review"),
    Line("keyless_vehicle", "A vehicle is taken by a keyless method.", "review"),
    Line("unrequested_code", "A genuine one-time code arrives unrequested.", "review"),
)
