# ruff: noqa: E501
"""Victims' own words on fraud, kind by kind: opening, what happened, how it ended; see property_table for beats."""

from __future__ import annotations

from typing import Final

VICTIM_CLOSE: Final = (
    "I've told my bank.",
    "My bank [won't refund|are looking into it|have been brilliant|said it was my fault].",
    "I feel so stupid.",
    "I just don't want this happening to anyone else.",
    "I have screenshots.",
    "Please can someone ring me.",
    "I can't sleep.",
    "Don't suppose I'll see it again.",
    "It was meant for [Christmas|the kids' birthday|my mum's funeral|our holiday].",
    "Total loss £{loss}.",
    "",
    "I am {n:18-88} and should know better.",
    "I've kept everything.",
    "Thank you.",
    "No idea what else to tell you.",
    "My {kid} is helping me write this.",
    "Is there anything you can do?",
    "They {gone}.",
    "I am {mood}.",
)

_BAD_END: Final = (
    " They {excuse}.",
    " Then they {excuse} and {gone}.",
    " Since then {gone}.",
    " He {excuse}.",
    " [Two|Three] days later {gone}.",
    " She {excuse}, now {gone}.",
    "",
)

VICTIM: Final[dict[str, tuple[tuple[str, ...], ...]]] = {
    "purchase": (
        (
            "{hiya}. I [saw|spotted|found] a {sold} on {market} [for|at] £{loss}",
            "Bought a {sold} off {market} on {day}",
            "I was after a {sold} for ages and one came up on {market}",
            "Paid £{loss} for a {sold} I will never see",
            "My {kid} wanted a {sold} so I looked on {market}",
            "{hiya}, {sold}, £{loss}, never came",
        ),
        (
            ". Seller seemed [lovely|genuine|normal] and had good reviews.",
            ". Paid {pay_how} because [PayPal wasn't working for them|they said it was safer|I'm an idiot].",
            ". They wanted a deposit to hold it as others were interested.",
            ". Sent the money {pay_how}, £{loss} in all.",
            ". It said collection or post and I chose post.",
        ),
        _BAD_END,
        VICTIM_CLOSE,
    ),
    "ticket": (
        (
            "{hiya}. Tried to get tickets for [the football|a festival|Glastonbury|a wedding fair|a sold out gig|the rugby]",
            "Someone in a {social} fan group had {n:2-5} tickets going spare",
            "Bought {n:2-4} concert tickets on {social}",
        ),
        (
            ". Paid £{loss} {pay_how}.",
            ". They sent a [video|screenshot] of the booking so I believed it.",
            ". QR codes were [fake|already used], we got turned away in front of everyone.",
        ),
        _BAD_END,
        VICTIM_CLOSE,
    ),
    "rental": (
        (
            "{hiya}. Flat on {market}, £{n:450-1400} a month in {town}",
            "Moving for [uni|work|a fresh start], found a [room|studio|two bed] online",
            "We paid the holding deposit on a flat in {street}",
            "Booked a cottage in {town} from a website for half term",
        ),
        (
            ". Landlord said he was [abroad|on the rigs|a missionary|in Spain] and would post the keys.",
            ". Sent £{loss} {pay_how} as deposit and first month.",
            ". Contract looked proper with a logo.",
            ". Turned up and [a family lives there|there is no number 14|the owner had never heard of us].",
        ),
        _BAD_END,
        VICTIM_CLOSE,
    ),
    "romance": (
        (
            "I [met|matched with|got talking to] a [man|woman] on {dating} in {month}",
            "{hiya}. This is hard to write. I lost my [husband|wife] in 2021 and joined {dating}",
            "My mum has been sending money to a man she has never met",
            "He said he was [an army doctor|an engineer on a rig|a widower from Leeds|a contractor in Turkey]",
        ),
        (
            ". We spoke every day on {chat}.",
            ". There was always an emergency, [customs|hospital|his wages frozen|a stolen passport].",
            ". I sent £{loss} over {n:2-18} months {pay_how}.",
            ". He never would video call.",
            ". Steam cards and gift cards too.",
        ),
        (
            " My {kid} did a picture search.",
            " He {excuse}.",
            " Now he says he'll share my pictures.",
            " I still half believe him.",
            "",
        ),
        VICTIM_CLOSE,
    ),
    "investment": (
        (
            "{hiya}. I saw an advert on {social} with a [famous presenter|money expert] about trading",
            "Joined a {chat} group about crypto",
            "A 'broker' rang after I filled in a form online",
            "I put £{n:200-500} in to try it",
            "Was offered {returns} through an app",
        ),
        (
            ". Dashboard showed my money going up, {returns}.",
            ". Put in £{loss} {pay_how} all told.",
            ". They had me download AnyDesk to help.",
            ". When I tried to withdraw they wanted [tax|a release fee|proof of funds] first.",
            ". My adviser was so patient with me.",
        ),
        (" Website has gone.", " They {excuse}.", " FCA say it's a clone.", ""),
        VICTIM_CLOSE,
    ),
    "bank impersonation": (
        (
            "{hiya}. Got a call from my bank's fraud team, or so I thought",
            "Text about a payment I hadn't made, then the phone rang",
            "A [very polite|Scottish|well spoken] man from 'the bank' rang at {time}",
            "Number on my screen was the one on my card",
        ),
        (
            ". Said my account was at risk and to move it to a safe account in the app.",
            ". Moved £{loss} {pay_how} while he stayed on the line.",
            ". He knew my [address|last transactions|middle name].",
            ". Told me bank staff were in on it so not to tell them.",
            ". Read him the codes from my texts.",
        ),
        (
            " Only when he hung up did it click.",
            " Rang the bank back and they'd never called.",
            " He {excuse}.",
            "",
        ),
        VICTIM_CLOSE,
    ),
    "phishing": (
        (
            "{hiya}. Text saying I had a {lure}",
            "Got an email about {lure}, looked dead real",
            "Scanned a QR code on the car park machine in {town}",
            "Clicked a link for {lure} [half asleep|on the bus|while at work]",
        ),
        (
            ". Put my card in for £{n:1-3}.{n:10-99}.",
            ". Filled in name, address, card, the lot.",
            ". Page looked the same as the real one.",
            ". Next day £{loss} gone on [trainers|takeaways|crypto|a phone contract].",
        ),
        (
            " Card stopped now.",
            " Then a man rang from 'the bank'.",
            "",
            " Another {n:2-9} payments were pending.",
        ),
        VICTIM_CLOSE,
    ),
    "tech support": (
        (
            "Big red warning on the computer with a siren",
            "{hiya}. Man from 'Microsoft' or my broadband rang",
            "My [dad|nan|neighbour] let someone onto his laptop",
        ),
        (
            ". Had me download [AnyDesk|TeamViewer].",
            ". Screen went black then £{loss} had left.",
            ". Said hackers were in the router.",
            ". Charged £{loss} for protection {pay_how}.",
        ),
        (" Took computer to shop.", " He {excuse}.", ""),
        VICTIM_CLOSE,
    ),
    "hi mum": (
        (
            "'Hi mum I've dropped my phone down the loo this is my new number'",
            "Message on WhatsApp from my {kid}, or so it said",
            "{hiya}. Thought I was texting my {kid}",
        ),
        (
            ". Needed £{loss} for [a bill|rent|a new phone] today.",
            ". Said banking wouldn't work on new phone.",
            ". Paid {pay_how} to 'a friend'.",
            ". Put a kiss on the end like she does.",
        ),
        (" Then asked for more.", " My real {kid} rang that night.", ""),
        VICTIM_CLOSE,
    ),
    "loan": (
        (
            "Applied for a loan of £{n:1-9}000 online as credit poor",
            "{hiya}. A loan company said I was approved",
            "Was told I was due money back from an old scam",
        ),
        (
            ". Had to pay £{loss} first as [insurance|a credit builder|an admin fee|first instalment].",
            ". Paid {pay_how}.",
            ". Then another fee, and another.",
        ),
        (" No loan ever came.", " They {excuse}.", ""),
        VICTIM_CLOSE,
    ),
    "invoice": (
        (
            "We are a small [building|catering|dental|law|engineering] firm in {town}",
            "Our accounts lady got an email from a supplier saying bank details changed",
            "Completing on our house {day} and the solicitor 'emailed' new details",
            "Email from the MD asking for an urgent payment",
        ),
        (
            ". Paid £{loss} {pay_how}.",
            ". Address was one letter out.",
            ". The email thread was the real one, somebody was in the mailbox.",
            ". Supplier chased for payment weeks later.",
        ),
        (" IT are looking.", " Insurance want a crime number.", ""),
        VICTIM_CLOSE,
    ),
    "account hacked": (
        (
            "{hiya}. Locked out of my {social} since {day}",
            "Someone has my {social} and is posting crypto rubbish to my friends",
            "My email was hacked {when}",
            "A friend asked me to vote for her in a competition and send a code",
        ),
        (
            ". They changed the email and phone on it.",
            ". It has {n:5-15} years of photos of my late dad.",
            ". They've asked my mates for money.",
            ". I run my [salon|cake|gardening] business from it.",
        ),
        (" They want £{loss} to give it back.", " {social} don't answer.", " Two friends paid.", ""),
        VICTIM_CLOSE,
    ),
    "ransomware": (
        (
            "All our files end in .{word4} since {day}",
            "Came in to find every screen with a note",
            "We are a {n:3-60} person [firm|charity|school|practice] in {town} and cannot open anything",
        ),
        (
            ". They want {n:1-9}{n:0-9},000 dollars in bitcoin.",
            ". Backups were on the same server.",
            ". Got in through the remote desktop we think.",
            ". They say they have our client data and will publish.",
        ),
        (" Not paying.", " Insurers told.", " Still down.", ""),
        VICTIM_CLOSE,
    ),
    "job": (
        (
            "Got a WhatsApp about working from home, liking videos for £{n:5-20} each",
            "{hiya}. Applied for a remote job on {social}",
        ),
        (
            ". Had to top up the account to unlock the better tasks.",
            ". Paid £{loss} {pay_how} for [DBS|training|equipment].",
            ". First they did pay me £{n:20-60}.",
        ),
        (" Now it's frozen unless I add more.", " They {excuse}.", ""),
        VICTIM_CLOSE,
    ),
    "sextortion": (
        (
            "{hiya}. This is embarrassing. Met a girl on {dating}",
            "A girl added me on {social} and we swapped pictures",
            "I am a [student|teacher|married man] and have been recorded on a video call",
        ),
        (
            ". She wants £{loss} or she'll send it to everyone I follow.",
            ". I paid £{n:50-400} and they want more.",
            ". They've sent me a list of my family.",
        ),
        (" Please help me I don't know what to do.", " I've come off everything.", ""),
        VICTIM_CLOSE,
    ),
    "card": (
        (
            "{n:2-9} payments on my card I didn't make",
            "{hiya}. Someone used my card details online",
            "My bank rang about a {sold} bought on a website, not me",
        ),
        (
            ". Came to £{loss}.",
            ". Card never left my purse.",
            ". Delivered to a flat in {town}.",
            ". Opened credit in my name as well.",
        ),
        (" Card cancelled.", ""),
        VICTIM_CLOSE,
    ),
    "doorstep": (
        ("Two men knocked about my [roof|drive|gutters]", "A man said he was from the water board"),
        (". Paid £{loss} cash.", ". Drove me to the cashpoint.", ". Never came back to finish."),
        (" No website, just a leaflet.", " I don't do internet, my neighbour is filling this in.", ""),
        VICTIM_CLOSE,
    ),
    "insurance": (
        (
            "Policy I bought in a car park turned out fake",
            "Stopped by police, told I've no insurance though I paid a broker on {social}",
        ),
        (". Paid £{loss} {pay_how}.", ". Certificate looked right."),
        (" Car seized, £{n:150-300} to get back.", " He {excuse}.", ""),
        VICTIM_CLOSE,
    ),
}
