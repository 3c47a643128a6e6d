"""Table: which class the words of a record suggest, by family; of a family's rows the first that fits is taken.

needs: groups of marks, each met by at least one of its names: concepts of the lexicon, phrases of WORDS below, or
"hate:race" and "hate:religion" for strands found. The classes themselves stand in class_titles.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Row:
    """One class for records of a family, and why in a reader's words."""

    scheme: str
    code: str
    why: str
    needs: tuple[str, ...] = ()


WORDS: dict[str, str] = {
    "class:service_account": (
        "instagram, insta, facebook, fb, snapchat, snap, tiktok, twitter, linkedin, discord, whatsapp, email, emails, "
        "gmail, hotmail, outlook, icloud mail, mailbox, youtube channel, social media"
    ),
    "class:flood": "ddos, d dos, denial of service, dos attack, flooded with traffic, traffic flood, booter, stresser",
    "class:exchange": "pbx, dial through, dialled through, switchboard, phone system, calls abroad, premium rate",
    "class:lottery": "lottery, lotto, prize draw, prize, sweepstake, raffle, postcode lottery",
    "class:inheritance": "inheritance, inherited, next of kin, will left, estate of, beneficiary fund",
    "class:lender": "loan, loans, lender, borrow, payday loan",
    "class:recovery": (
        "recovery agent, recover my money, recover her money, recover his money, recovery fee, get my money back"
    ),
    "class:cheque": "cheque, cheques, banker's draft, bankers draft, cashiers cheque, overpaid, overpayment",
    "class:rent": (
        "rent, rental, renting, flat, tenancy, landlord, letting, spareroom, room to let, house share, apartment"
    ),
    "class:ticket": "ticket, tickets, concert, festival, gig, flights, flight, match tickets",
    "class:holiday": "timeshare, time share, holiday club, villa, holiday let, caravan holiday, holiday cottage",
    "class:shares": "shares, share dealing, boiler room, stocks, pre ipo, bonds",
    "class:pyramid": "pyramid, ponzi, recruit others, gifting circle, multi level",
    "class:doorstep": (
        "rogue trader, rogue traders, cold called, doorstep, knocked on the door, roof tiles, roofing, tarmac, "
        "driveway, bogus workman, bogus workmen, builder, builders, paving"
    ),
    "class:charity": "charity, charities, collection tin, collection bucket, fundraiser, justgiving, gofundme",
    "class:employee": "employee, bookkeeper, member of staff, staff member, payroll, company card, expenses",
    "class:insurance": "insurance, insurer, policy, crash for cash, ghost broker",
    "class:contract": "phone contract, mobile contract, handset contract, sim contract, phone contracts",
    "class:refund": "refund, refunds, label swap, swapped labels, empty box, returned an, gift receipt",
    "class:vehicle_cloned": "cloned plates, number plates, false plates, v5, log book, logbook",
    "class:mule": "money mule, mule account, mule, laundering, launder, proceeds of crime",
    "class:repeated": (
        "repeatedly, constantly, constant, again and again, every day, daily, for months, for weeks, numerous, "
        "several times, ongoing, continues to, keeps, kept, multiple, hundreds of, dozens of, persistent, "
        "persistently, campaign, since the, weeks, wks, months, most nights, every night, each night, nightly, a "
        "day, long running, dispute, ers wythnosau, dro ar ol tro, yn gyson"
    ),
    "class:coercive": (
        "coercive, controlling behaviour, controls (my|her|his|all), isolate, isolated her, isolated him"
    ),
    "class:kill": (
        "kill, kill you, kill me, kill him, kill her, kill them, stab, stab you, shoot, shoot you, bullet, bomb, "
        "burn the house, petrol bomb, slit, dead, lladd, acid"
    ),
    "class:robbed": (
        "robbed, robbery, mugged, mugging, knifepoint, at knife point, at gunpoint, demanded phone, lladrad"
    ),
    "class:dwelling": "house, home, dwelling, flat, bungalow, bedroom, kitchen, conservatory, residential, ty",
    "class:burgled": (
        "burgled, burg, burgs, burglary, burglaries, break in, broken into, broke into, breaking into, forced "
        "entry, entry gained, entry via, entry by, untidy search, tidy search, checked the water, lock snapped"
    ),
    "class:shop": (
        "shoplifting, shoplifter, store, shop, supermarket, till, without paying, self checkout, security tag"
    ),
    "class:cycle": "bicycle, bike, bikes, bicycles, pedal cycle, e bike, ebike, mountain bike, beic",
    "class:parked": (
        "parked, window of (veh|vehicle|car|van), broken into (car|van|vehicle), vehicle broken into, van window, "
        "car window"
    ),
    "class:making_off": "making off, makes off, made off without, bilking, without payment, w o payment, drive off",
    "class:motor": "car, van, vehicle, motorbike, motorcycle, moped, lorry, veh, cerbyd",
    "class:from_vehicle": (
        "theft from, from vehicle, from a vehicle, from the vehicle, from car, from the car, from van, from the "
        "van, from my car, from my van, tools from, number plate, number plates, catalytic converter, glovebox, "
        "boot of"
    ),
    "class:snatched": (
        "pickpocket, pickpocketed, dipped, snatched, from her bag, from his pocket, from her pocket, from handbag"
    ),
    "class:handling": "handling, handled, selling stolen, stolen goods, resold, second hand shop",
    "class:robbed_shop": "cashier, shop till, post office robbery, demanded the takings",
    "class:fire": "arson, set fire, set alight, fire to, petrol poured, burnt out, torched, tan",
    "class:supply": (
        "supply, supplying, pwits, intent to supply, county lines, cuckooed, deal bags, dealing, dealer, wraps"
    ),
    "class:cannabis": "cannabis, weed, spliff, joint, grinder, canabis",
    "class:interfered": "trying door handles, tried door handles, interfered with, tampered, attempt to take",
}

_SERVICE = (
    "platform:facebook platform:instagram platform:snapchat platform:whatsapp platform:telegram platform:tiktok "
    "platform:x platform:discord platform:linkedin channel:social channel:email"
)
_CARRIED = _SERVICE + (
    " platform:other_app platform:game platform:dating channel:message channel:message_unnamed channel:sms "
    "channel:online channel:post channel:voice"
)
_TAKEN_OVER = (
    Row("NFIB", "NFIB52C", "an e-mail or social media account was entered", ("class:service_account",)),
    Row("NFIB", "NFIB52B", "a person's own account or device was entered"),
)

CLASSES: dict[str, tuple[Row, ...]] = {
    "computer_misuse": (
        Row("NFIB", "NFIB51A", "a service was flooded", ("class:flood",)),
        Row("NFIB", "NFIB50A", "malicious software was used", ("tech:malware tech:spyware",)),
        Row("NFIB", "NFIB52D", "a telephone exchange was used to make calls", ("class:exchange",)),
        Row("NFIB", "NFIB52A", "an organisation's system was entered", ("tech:system tech:hack", "who:business")),
        *_TAKEN_OVER,
    ),
    "ransomware_extortion": (
        Row("NFIB", "NFIB51B", "a service was flooded and money asked for", ("class:flood", "act:demand")),
        Row("NFIB", "NFIB51A", "a service was flooded", ("class:flood",)),
        Row("NFIB", "NFIB52E", "systems were entered and money asked for", ("act:demand platform:crypto",)),
        Row("NFIB", "NFIB50A", "malicious software locked files"),
    ),
    "account_takeover": _TAKEN_OVER,
    "shopping_auction_fraud": (Row("NFIB", "NFIB3A", "goods were bought or sold through an online service"),),
    "advance_fee_fraud": (
        Row("NFIB", "NFIB1B", "a fee was asked for a prize", ("class:lottery",)),
        Row("NFIB", "NFIB1F", "a fee was asked for an inheritance", ("class:inheritance",)),
        Row("NFIB", "NFIB1E", "a fee was asked to win lost money back", ("class:recovery",)),
        Row("NFIB", "NFIB1J", "a fee was asked for a loan", ("class:lender",)),
        Row("NFIB", "NFIB1C", "a false cheque was to be paid back", ("class:cheque",)),
        Row("NFIB", "NFIB1H", "a fee was paid up front for something promised"),
    ),
    "investment_fraud": (
        Row("NFIB", "NFIB2B", "returns were to come from later investors", ("class:pyramid",)),
        Row("NFIB", "NFIB2A", "shares were sold under pressure", ("class:shares",)),
        Row("NFIB", "NFIB2E", "money was invested, crypto-assets included"),
    ),
    "romance_fraud": (Row("NFIB", "NFIB1D", "money was asked for inside a false relationship"),),
    "bank_card_payment_fraud": (Row("NFIB", "NFIB5A", "a card or bank account was used without leave"),),
    "impersonation_phishing": (
        Row("NFIB", "NFIB3E", "somebody was let into a computer to put it right", ("platform:remote",)),
        Row("NFIB", "NFIB5A", "a card or bank account was got at by pretence", ("money:card money:account",)),
        Row("NFIB", "NFIB90", "somebody pretended to be another; no narrower code fits"),
    ),
    "courier_phone_fraud": (
        Row("NFIB", "NFIB5A", "a card or bank account was got at by telephone", ("money:card money:account",)),
        Row("NFIB", "NFIB3B", "a consumer was deceived by telephone"),
    ),
    "business_payment_fraud": (Row("NFIB", "NFIB5D", "a payment was diverted by changed details"),),
    "rental_ticket_holiday_fraud": (
        Row("NFIB", "NFIB1G", "a deposit or rent was paid for a home", ("class:rent",)),
        Row("NFIB", "NFIB2D", "a holiday home or club was sold", ("class:holiday",)),
        Row("NFIB", "NFIB3F", "tickets or travel were paid for", ("class:ticket",)),
        Row("NFIB", "NFIB3A", "something was paid for through an online service"),
    ),
    "identity_fraud": (
        Row("NFIB", "NFIB7", "a telephone contract was taken in another's name", ("class:contract",)),
        Row("NFIB", "NFIB5B", "an account or credit was opened in another's name"),
    ),
    "other_fraud": (
        Row("HO", "38", "the proceeds of crime went through an account", ("class:mule",)),
        Row("HO", "814", "false vehicle papers or plates were used", ("class:vehicle_cloned",)),
        Row("NFIB", "NFIB3C", "work or goods were sold at the door", ("class:doorstep",)),
        Row("NFIB", "NFIB4A", "a charity was made up or misused", ("class:charity",)),
        Row("NFIB", "NFIB8A", "an employee deceived the employer", ("class:employee",)),
        Row("NFIB", "NFIB6A", "an insurer was deceived", ("class:insurance",)),
        Row("NFIB", "NFIB3G", "a shop was deceived", ("class:refund", "who:business")),
        Row("NFIB", "NFIB90", "no narrower code fits"),
    ),
    "harassment_malicious_comms": (
        Row("HO", "8U", "a partner or relative controls another", ("class:coercive", "who:partner who:family")),
        Row("HO", "8L", "it happened again and again", ("class:repeated act:follow",)),
        Row("HO", "8R", "it was a message, post, call or letter", (_CARRIED,)),
        Row("HO", "8L", "somebody was harassed"),
    ),
    "stalking": (Row("HO", "8Q", "somebody is followed, watched or fixated on"),),
    "threats_blackmail": (
        Row("HO", "35", "something was demanded with menaces", ("act:demand",)),
        Row("HO", "3B", "a threat to kill was made", ("class:kill",)),
        Row("HO", "8R", "the threat came by message, post, call or letter", (_CARRIED,)),
        Row("HO", "9A", "the threat was made in person"),
    ),
    "sextortion_intimate_images": (
        Row("HO", "35", "something was demanded with an intimate image", ("act:demand",)),
        Row("HO", "86", "the images are of a child", ("who:child",)),
        Row("HO", "88E", "an intimate image was shared or sent; the class of this offence is to be checked"),
    ),
    "child_safety": (
        Row("HO", "86", "indecent images of children were held or shared", ("image:intimate",)),
        Row("HO", "88A", "a child was approached for sexual ends", ("sex:groom channel:message data",)),
        Row("HO", "71", "a child was exploited"),
    ),
    "hate_crime": (
        Row(
            "HO",
            "8M",
            "it is racial or religious, and again and again",
            ("hate:race hate:religion", "class:repeated act:follow"),
        ),
        Row("HO", "9B", "it is racial or religious, and caused alarm", ("hate:race hate:religion",)),
        Row("HO", "8R", "it was a message, post, call or letter", (_CARRIED,)),
        Row("HO", "9A", "it caused alarm or distress"),
    ),
    "theft_robbery_burglary": (
        Row("HO", "34A", "a business was robbed", ("class:robbed_shop", "class:robbed")),
        Row("HO", "34B", "a person was robbed", ("class:robbed",)),
        Row(
            "HO", "34B", "it was taken by force or with a threat", ("act:steal act:demand", "act:assault thing:weapon")
        ),
        Row("HO", "49A", "somebody made off without payment", ("class:making_off",)),
        Row(
            "HO",
            "45",
            "it was taken from a parked vehicle",
            ("class:parked", "class:motor", "thing:goods device:phone device:computer device:other"),
        ),
        Row("HO", "28E", "a home was broken into", ("class:burgled", "class:dwelling")),
        Row("HO", "30C", "other premises were broken into", ("class:burgled",)),
        Row("HO", "54", "stolen goods were handled", ("class:handling",)),
        Row("HO", "45", "it was taken from a vehicle", ("class:from_vehicle",)),
        Row("HO", "44", "a pedal cycle was taken", ("class:cycle",)),
        Row("HO", "41", "an employee took it", ("class:employee", "who:business")),
        Row("HO", "46", "goods were taken from a shop", ("class:shop",)),
        Row("HO", "39", "it was taken from the person", ("class:snatched",)),
        Row("HO", "49", "something was stolen"),
    ),
    "violence": (
        Row("HO", "8N", "somebody was hurt", ("harm:injury",)),
        Row("HO", "105A", "somebody was assaulted; no injury is described", ("act:assault",)),
    ),
    "criminal_damage": (
        Row("HO", "56B", "it was done by fire", ("class:fire",)),
        Row("HO", "58C", "a vehicle was damaged", ("class:motor",)),
        Row("HO", "58A", "a home was damaged", ("class:dwelling",)),
        Row("HO", "58D", "something was damaged"),
    ),
    "drugs": (
        Row("HO", "92A", "drugs were supplied or offered", ("class:supply act:advertise",)),
        Row("HO", "92E", "cannabis was held", ("class:cannabis",)),
        Row("HO", "92D", "a drug was held"),
    ),
    "public_order": (Row("HO", "9A", "it caused fear, alarm or distress"),),
    "vehicle": (
        Row("HO", "126", "a vehicle was interfered with", ("class:interfered",)),
        Row("HO", "48", "a vehicle was taken", ("act:steal special:keyless",)),
    ),
}
