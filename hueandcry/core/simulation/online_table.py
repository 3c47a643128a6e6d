# ruff: noqa: E501
"""Officers' words on crimes with an online element; see property_table for how beats are read."""

from __future__ import annotations

from typing import Final

ONLINE_CLOSE: Final = (
    "{enq}.",
    "Screenshots [obtained|to be sent|exhibited].",
    "Screenshots [saved|taken]. {enq}.",
    "Phone [not seized|to be downloaded]. {enq}.",
    "Platform report made by {vic}.",
    "Advice given re privacy settings.",
    "Data request to be considered via SPOC.",
    "{vic} blocked the account. {enq}.",
    "",
    "DMI [advised|tasked]. {enq}.",
    "Preservation request sent.",
)

ONLINE: Final[dict[str, tuple[tuple[str, ...], ...]]] = {
    "online harassment": (
        (
            "{relative} [keeps|will not stop] messaging {vic} on {social} from new accounts",
            "{vic} {told} [abusive|unwanted|constant] messages on {social} since {month}",
            "Fake {social} profile made using {vic}'s photos",
            "{relative} posts about {vic} on {social} [daily|after every hearing|in a local group]",
            "{n:12-90} messages on {chat} in one night from {relative}",
        ),
        (
            ". Calls {vic} [names|a liar|a bad mother].",
            ". {vic} [is |was |]{mood}.",
            ", {vic} has blocked {n:2-14} accounts.",
            ". Friends and employer tagged.",
            ". States he knows where {vic} works.",
        ),
        (
            " [CPW|Harassment warning] [issued|considered].",
            " Non mol in place.",
            "",
            " Reported to {social}, no breach found.",
            " DASH {n:5-18} ticks.",
        ),
        ONLINE_CLOSE,
    ),
    "malicious communications": (
        (
            "{vic} received [threatening|abusive|offensive|grossly offensive] [message|comments|voice notes] over {social}",
            "Comment thread on {social} re [parking|planning|the football|a lost dog] turned abusive towards {vic}",
            "Group chat on {chat} used to [threaten|abuse] {vic}, both [pupils|work colleagues|neighbours]",
            "Councillor {vic} sent [abuse|threats] by email after vote",
            "Live stream comments directed at {vic}",
        ),
        (
            ": '[you're finished|hope you die|I'll be at yours|wait till you're alone|watch]'.",
            ". {vic} [is |was |]{mood}.",
            ". Sent {when}.",
            ". Sender thought to be {relative}.",
        ),
        ("", " Account since deleted.", " Emojis of knives.", " Shared {n:3-90} times.", " Not repeated."),
        ONLINE_CLOSE,
    ),
    "online hate": (
        (
            "[Racist|Homophobic|Antisemitic|Islamophobic|Transphobic|Disablist] [comments|posts|DMs] aimed at {vic} on {social}",
            "Mosque page on {social} received [abuse|threats]",
            "Player {vic} sent racist emojis on {social} after match",
            "Video of {vic} in wheelchair posted on {social} with slurs",
        ),
        (
            ". {vic} [is |was |]{mood}.",
            ". {n:2-60} replies similar.",
            ". Account has [no real name|a flag as picture].",
            ".",
        ),
        ("", " Community impact [low|medium].", " Strand recorded.", " Referred to hate crime hub."),
        ONLINE_CLOSE,
    ),
    "online stalking": (
        (
            "{relative} turns up wherever {vic} posts from on {social}",
            "{relative} has {vic}'s iCloud password and reads messages",
            "Tracker app found on {vic}'s phone after split from {relative}",
            "{relative} follows {vic}'s running app and waits on route",
            "Smart doorbell account still shared, {relative} watching {vic} come and go",
        ),
        (
            ". {vic} [is |was |]{mood}.",
            ". {n:3-40} accounts used.",
            ". Sends flowers and screenshots of her location.",
            ". Since {month}.",
        ),
        (" SPO considered.", "", " NSAC screening.", " Devices to be checked.", " Passwords changed."),
        ONLINE_CLOSE,
    ),
    "sextortion": (
        (
            "{vic} [met|matched with] female on {dating} then moved to {chat}, intimate call recorded",
            "{vic} (M{n:15-60}) added by female on {social}, exchanged [pictures|video]",
            "Video call on {social}, {vic} undressed, recorded",
            "{vic} sent intimate images to person met on {social}",
        ),
        (
            ". Demanded £{loss} or images go to [family|followers|employer].",
            ". Threat to post to all {social} contacts.",
            ". Paid £{loss}, more asked.",
            ". List of friends screenshotted as threat.",
        ),
        (" {vic} [is |was |]{mood}.", " Not paid.", " Mother aware.", "", " Advised not to engage."),
        ONLINE_CLOSE,
    ),
    "intimate images": (
        (
            "{relative} posted intimate [image|video] of {vic} on {social}",
            "{relative} threatening to share intimate images of {vic}",
            "{vic} was sent unsolicited intimate image by {chat} [airdrop|DM]",
        ),
        (". {vic} [is |was |]{mood}.", ". Seen by {n:2-30} people.", ". Taken during relationship.", "."),
        ("", " Takedown requested.", " ISVA referral."),
        ONLINE_CLOSE,
    ),
    "child safety": (
        (
            "{kid} aged {n:10-15} contacted by adult on [Roblox|Discord|Snapchat|a game chat|TikTok]",
            "School referral: pupil {n:11-15} speaking to unknown adult on {social}",
            "Parent found [chats|messages] from unknown adult on {kid}'s [tablet|console]",
            "Referral from industry via NCA: upload from address in {town}",
        ),
        (
            ". Asked to move to {chat}.",
            ". Asked [her|him] age and school.",
            ". Gift cards offered.",
            ". Told to keep it secret.",
            ". Sexualised chat.",
        ),
        (" No meeting [arranged|took place].", " Device secured.", " Strategy meeting held.", ""),
        ONLINE_CLOSE,
    ),
    "marketplace robbery": (
        (
            "{vic} advertised [phone|watch|bike|trainers] on {market} and met buyer {where}",
            "{vic} met seller {where} after seeing {sold} on {market}",
            "Arranged on {market} to [view|collect] {sold} {where}",
        ),
        (
            ". {off} produced {weapon} and took it.",
            ". On handing over {off} {fled}.",
            ". {vic} {hit}, cash £{loss} taken.",
            ". Two others stepped out and took [cash|the item].",
        ),
        (
            " Chat since deleted.",
            " Profile [newly made|had no picture].",
            " {off} wore {clothes}.",
            "",
            " {vic} has kept the chat.",
        ),
        ONLINE_CLOSE,
    ),
    "online handling": (
        (
            "{vic}'s stolen {bike} seen for sale on {market}",
            "Owner found own tools advertised on {market}",
            "Stolen {goods} listed on {market} by seller in {town}",
            "Outboard stolen {where} offered on {market} with same scratch",
        ),
        (
            ". Frame number matches.",
            ". Asking £{loss}.",
            ". Seller has {n:3-40} similar items.",
            ". Seller wants cash and collection only.",
            ".",
        ),
        ("", " Decoy buy discussed.", " Original crime linked.", " {vic} messaged seller and was blocked."),
        ONLINE_CLOSE,
    ),
    "online drugs": (
        (
            "Menu of {drug} posted on [Telegram|Snapchat] story",
            "Parcel intercepted, {drug}, ordered through [Telegram|a dark web market]",
            "Pupil bought vape from [Snapchat|Telegram] account",
            "{sus}'s phone shows broadcast list on {chat} offering {drug}",
        ),
        (". Prices with emojis.", ". Payment in crypto.", ". Meets {where}.", "."),
        ("", " Phone to be downloaded.", " Intel submitted."),
        ONLINE_CLOSE,
    ),
    "computer misuse": (
        (
            "{vic}'s [email|{social}] account taken over {when}",
            "[Surgery|School|Parish council|Garage|Solicitors] cannot open files, ransom note on screens",
            "Small firm's [booking site|online shop|server] taken down {when}",
            "{vic} locked out of [Facebook business page|email|game account]",
            "Employee looked up [ex partner|neighbour] on works system without reason",
        ),
        (
            ". Recovery email changed.",
            ". Note demands [payment in bitcoin|{n:1-6} BTC].",
            ". Logins from unknown [device|country].",
            ". Backups also encrypted.",
            ". Contacts sent links.",
        ),
        (" Protect officer to visit.", " ROCU informed.", " Report Fraud reference to follow.", ""),
        ONLINE_CLOSE,
    ),
    "fraud package": (
        (
            "NFIB package received. {vic} [paid|lost|transferred] £{loss}",
            "Dissemination from [Report Fraud|NFIB]: suspect [address|account] in force area",
            "Call for service. {vic} {told} ongoing online fraud, £{loss} lost",
            "Online fraud, suspect account holder in {town}",
            "{vic} paid £{loss} {pay_how} for {sold} seen on {market}",
        ),
        (
            ". Money sent {pay_how}.",
            ". Contact by {chat} throughout.",
            ". Began with [advert|message] on {social}.",
            ". Goods never received.",
            ". {vic} [is |was |]{mood}.",
        ),
        (
            " Bank [has refunded|declined refund|reviewing].",
            " Account opened online.",
            " Suspect may be a mule.",
            "",
            " Victim care call made.",
            " Fund recovery request sent.",
        ),
        ONLINE_CLOSE,
    ),
    "courier": (
        (
            "{vic} called by '[DC|DS|PC] {surname} from [Hammersmith|the fraud squad]' about her card",
            "Caller claimed {vic}'s bank account was compromised",
            "{vic} (aged {n:70-94}) told not to speak to bank",
        ),
        (
            ". Courier collected [card|£{loss} cash|gold coins] {where}.",
            ". Told to move money through {bank_app} while on the phone.",
            ". Told to dial 999 but line held open.",
            ". Installed remote access app on tablet.",
        ),
        (" {vic} [is |was |]{mood}.", " Family informed.", " Code word used.", ""),
        ONLINE_CLOSE,
    ),
    "cloned plates": (
        (
            "{vic} receives [PCNs|speeding notices|charge notices] for {car} never driven in {town}",
            "{car} on cloned plates used {where}",
            "{car} made off from [fuel station|burglary] {where} {when}",
            "Same {car} believed used in [burglary|theft of plant|bilking] {where}",
        ),
        (". ANPR shows two at once.", ". {off} wore {clothes}.", ". {goods} taken.", ". £{loss} fuel."),
        (
            "",
            " Plates believed bought from website without documents.",
            " Linked series, ARV aware.",
            " Not stopped.",
        ),
        ("{cctv}.", "{enq}.", "{cctv}. {enq}.", ""),
    ),
    "drug line": (
        (
            "{sus} found with {drug} and second phone {where}",
            "Line operating in {town}, [texts|broadcasts] to users",
            "Warrant {where} re line. {drug}, £{loss} cash",
            "User stopped {where}, phone shows line number",
        ),
        (". Phone ringing constantly.", ". Nominal from out of force.", ". {drug}.", "."),
        ("", " NRM for juvenile.", " Cuckooed flat.", " Line also advertises on {social}."),
        ("{enq}.", "Phone seized.", "Phone to be downloaded. {enq}.", "Intel submitted.", ""),
    ),
}
