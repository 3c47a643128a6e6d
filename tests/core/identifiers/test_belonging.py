"""Records of many voices, in which what is the wrongdoer's stands beside what is not."""

from __future__ import annotations

from time import process_time

import pytest

from hueandcry.core.identifiers import find

# Text, what is the wrongdoer's in it, and what is somebody else's or nobody's.
TOLD = [
    ("V1 driver of BG19 RFX failed to stop. V2 IP's Corsa LS14 TNA. RTC log 771.", ["BG19RFX"], ["LS14TNA"]),
    ("INFT CALLS FROM 01632 960 145. SAYS NEXT DOOR PLAYING MUSIC. NO OFFENCES. RESULT CODE 04", [], ["+441632960145"]),
    (
        "someones made a fake insta of me its @lorna.jayy_ (mines @lorna.jayy) pls take it down",
        ["instagram:lorna.jayy_"],
        ["instagram:lorna.jayy"],
    ),
    ("You can get me on 07700 900 888 after 4, I work nights.", [], ["+447700900888"]),
    (
        "My own account is sort code 20-11-43 account 70071234, they took £3,400 out of it to 60-83-71 / 10023344",
        ["608371-10023344"],
        ["201143-70071234"],
    ),
    ("bike stolen frame number WTU123K4567B. no suspects. post code of the station is YO24 1AB", [], ["YO24 1AB"]),
    (
        "I googled my bank and rang 0808 157 0192 which was on the back of my card and they said it was a scam",
        [],
        ["+448081570192"],
    ),
    ("Please call Mum on 01632 960 811, I lost my phone.", [], ["+441632960811"]),
    (
        "Login from 198[.]51[.]100[.]23 (VPN) then from 2001:db8:0:42::1f; genuine customer IP 192.0.2.14.",
        ["198.51.100.23", "2001:db8:0:42::1f"],
        ["192.0.2.14"],
    ),
    (
        "Please see our site at www.littlebakery.example for opening hours; our site was defaced by 'Cyb3rCr3w'",
        [],
        ["littlebakery.example"],
    ),
    ("Stolen: Honda CBR125 reg WN18 GHT. Last seen ridden by youth in balaclava.", [], ["WN18GHT"]),
    (
        "Taxi FN19 ODE (driver Mr Iqbal) was hit by the stolen Golf. Driver contactable on 07700 900 533.",
        [],
        ["FN19ODE", "+447700900533"],
    ),
    (
        "My daughter (13) has been sent pictures on Snap by kyle_b4ds. Her username is daisyd00.",
        ["snapchat:kyle_b4ds"],
        ["snapchat:daisyd00"],
    ),
    (
        "Our domain harbourfoods.example was spoofed, lookalike harb0urfoods.example registered last week.",
        ["harb0urfoods.example"],
        ["harbourfoods.example"],
    ),
    (
        "Payee was 'J Smith Plastering', 60-24-77 30991188. Customer's own account 60-24-11 44558899 debited.",
        ["602477-30991188"],
        ["602411-44558899"],
    ),
    ("Refund please to my bank, sort 55-61-11 acc 77889900.", [], ["556111-77889900"]),
    (
        "I live at 14 Cowper St, BS4 2QX. He lives round the corner at BS4 3RT and throws bricks.",
        ["BS4 3RT"],
        ["BS4 2QX"],
    ),
    ("Burglary at NG7 2RD. Suspects arrested at NG8 1FF.", ["NG8 1FF"], ["NG7 2RD"]),
    (
        "Complainant's email is h.ozturk@example.com; abuser uses ali.77.oz@example.net and +44 7700 900 812.",
        ["ali.77.oz@example.net", "+447700900812"],
        ["h.ozturk@example.com"],
    ),
    ("Third party report by daughter Anya Kowalska tel 07700 900 377 on behalf of mother.", [], ["+447700900377"]),
    (
        "Shop manager on 0113 496 0211 will burn CCTV. Shoplifter left in Corsa YT59 DFK.",
        ["YT59DFK"],
        ["+441134960211"],
    ),
    ("Nuisance: 15 silent calls overnight to landline 01632 960 888 from number withheld.", [], ["+441632960888"]),
    (
        "Attack traffic from 203.0.113.8, 203.0.113.9 against our web server 198.51.100.2.",
        ["203.0.113.8", "203.0.113.9"],
        ["198.51.100.2"],
    ),
    (
        "witness saw it from bus, her number's 07700 900 620. she thinks reg was HV63 OOJ",
        ["HV63OOJ"],
        ["+447700900620"],
    ),
    ("HGV driver (DX17 YYC) reports bricks thrown from bridge at J7 M62, windscreen gone.", [], ["DX17YYC"]),
    ("Ofcom told me to forward it to 7726. The text came from 07700 900 030.", ["+447700900030"], ["7726"]),
    (
        "School reports pupil account tiktok @yr9.exposed posting fights. Head's PA on 01632 960 402.",
        ["tiktok:yr9.exposed"],
        ["+441632960402"],
    ),
    ("Lost property: wallet and phone (07700 900 351) left on 14:10 to Leeds.", [], ["+447700900351"]),
    (
        "Solicitor's genuine client account 30-00-12 00556677, fraud account 04-13-17 88112233.",
        ["041317-88112233"],
        ["300012-00556677"],
    ),
    ("my van got broke in to and all me tools are gone, the van is a ford transit custom DY18 JZZ", [], ["DY18JZZ"]),
    ("Aggd's Range Rover LB22 XON taken from drive overnight using relay device. Both keys inside.", [], ["LB22XON"]),
    ("Please ring my husband as I'm deaf, his number is 01632 960 744.", [], ["+441632960744"]),
    (
        "Victim lives at CF24 4RR and works at CF10 1EP. Suspect waits outside in white van CP66 ZUD.",
        ["CP66ZUD"],
        ["CF24 4RR", "CF10 1EP"],
    ),
    ("Resident at OL6 7SR reports youths climbing scaffolding.", [], ["OL6 7SR"]),
    (
        "Member kiln_and_clay reports item paid for via link, buyer account swiftbuys-2291 created same day.",
        [],
        ["unknown:kiln_and_clay"],
    ),
    (
        "Taxi WV16 LTO: passenger refused to pay £34 and ran. Driver's mob 07700 900 870.",
        [],
        ["WV16LTO", "+447700900870"],
    ),
    ("Bus company: our vehicle YX71 OPA had windows shot with air rifle near estate.", [], ["YX71OPA"]),
    (
        "Charity mailbox info@northdale-hospice.example flooded by 4,000 newsletters to hide a card purchase.",
        [],
        ["info@northdale-hospice.example"],
    ),
    (
        "she has made another account @real.jodie.k2 and is tagging my work @cutandcurl_leigh",
        ["unknown:real.jodie.k2"],
        ["unknown:cutandcurl_leigh"],
    ),
    ("Noise complaint. Caller can be contacted by e-mail at pat.quill@example.org", [], ["pat.quill@example.org"]),
    (
        "Shoplifting. Staff got reg of getaway car: RJ55 UEB. Store line 01632 960 118 ext 4.",
        ["RJ55UEB"],
        ["+441632960118"],
    ),
    (
        "Ms Adeyemi's mobile (07700 900 290) was ported without consent, then £6k moved to 09-01-27 70809010.",
        ["090127-70809010"],
        ["+447700900290"],
    ),
    ("Delivery driver says parcel van HK20 EGV was emptied while he was in the flats.", [], ["HK20EGV"]),
    ("the scammer rang my gran on her landline 01632 960 404 and kept her on for 3 hours", [], ["+441632960404"]),
    ("OFFS UNK SMASH REAR WINDSCREEN OF IPS VW POLO WJ12 SKE O/NIGHT ON STREET. NIL TAKEN.", [], ["WJ12SKE"]),
    (
        "The account holder, contactable on 07700 900 401, denies making the payment to 11-22-60 44556670.",
        ["112260-44556670"],
        ["+447700900401"],
    ),
    ("pls call 07700 900 818 ask for Wendy im the niece", [], ["+447700900818"]),
    ("Informant Mrs Grimshaw 01632 960 230 can see two lads on the roof of the chapel.", [], ["+441632960230"]),
    (
        "He contacted my daughter through discord, his tag is ravenking#7781, hers is lulu_bee#1020",
        ["discord:ravenking#7781"],
        ["discord:lulu_bee#1020"],
    ),
    ("Staff car park: three cars keyed, incl NG20 BOP and headteacher's LC19 PRT", [], ["NG20BOP", "LC19PRT"]),
    (
        "He's threatening to post the video to my followers. My insta is @milo.draws, his is @kat_xo_2244",
        ["instagram:kat_xo_2244"],
        ["instagram:milo.draws"],
    ),
    ("Vehicle interference x4 on Elm Grove, owner of DS16 YUN disturbed male", [], ["DS16YUN"]),
    ("Hotel: guest's laptop and van keys taken from room. Van, YT70 OXX, not in car park.", [], ["YT70OXX"]),
    ("Please email updates to sgt.wife@example.net, thanks", [], ["sgt.wife@example.net"]),
    ("Driver of my school bus FJ66 TYZ had laser shone in eyes from Hilltop Flats", [], ["FJ66TYZ"]),
    (
        "BTWN TIMES STATED OFFS ENTER INSECURE GARAGE & STEAL SUZUKI GSXR WK09 PHN, TRIALS BIKE NO INDEX.",
        [],
        ["WK09PHN"],
    ),
    (
        "Please could an officer ring me, Mrs Joan Tufnell, 01632 960 009, about the kids on the garages",
        [],
        ["+441632960009"],
    ),
    ("taken from unlocked vehicle BX68 DAE - sat nav and coins", [], ["BX68DAE"]),
    (
        "RTC fail to stop. My vehicle HG65 POO, other vehicle red Fiat 500 PJ14 NNA, driver female blonde.",
        ["PJ14NNA"],
        ["HG65POO"],
    ),
    (
        "Complaint re noise. Contact complainant by email noisy.nights@example.com only",
        [],
        ["noisy.nights@example.com"],
    ),
    (
        "Her stalker created tiktok @watching.lea, messages saying he knows she lives in BN2 5TT",
        ["tiktok:watching.lea"],
        ["BN2 5TT"],
    ),
    (
        "My ebay account tomsvinyl_shed was used to list phones, they changed the payout to 07-01-16 22334455",
        ["070116-22334455"],
        ["ebay:tomsvinyl_shed"],
    ),
    ("parked legally and returned to find my Kia Picanto SC64 BBO scratched all down one side", [], ["SC64BBO"]),
    (
        "For witness appeal: cyclist Dan, 07700 900 959, has helmet cam of the Audi RF20 LMT close pass",
        ["RF20LMT"],
        ["+447700900959"],
    ),
    (
        "[12/03/2026, 09:15] Seller Dan: pay into my mates account 30-90-89 61234567\n"
        "[12/03/2026, 09:16] Me: ok my number is 07700 900 633\n"
        "[12/03/2026, 09:20] Seller Dan: great, is this your number 07700 900 633? text me on 07700 900 644",
        ["309089-61234567", "+447700900644"],
        ["+447700900633"],
    ),
    (
        "Me: my email is jo.buyer@home.example\nHim: mine's danb@mail.example",
        ["danb@mail.example"],
        ["jo.buyer@home.example"],
    ),
    (
        "Victim: what is it then\nScammer: my number is 07700 900 645",
        ["+447700900645"],
        [],
    ),
    # A form is no conversation.
    ("Victim: J Smith\nMy contact: my mobile is 07700 900 646", [], ["+447700900646"]),
    ("He wrote: my whatsapp is 07700 900 123", ["+447700900123"], []),
    ("Complainant rang back and she said: 'my number is 07700 900 124'", [], ["+447700900124"]),
    (
        "IP states she received a call from 07700 900 004 on her phone 07700 900 005.",
        ["+447700900004"],
        ["+447700900005"],
    ),
    ("IP met a man on a dating site. He said his number is 07700 900 006.", ["+447700900006"], []),
    (
        "To: jo@home.example\nSubject: Fwd: order\n\n> On Tue, Jo <jo@home.example> wrote:\n> not mine\n"
        "From: refunds@acme-help.example",
        ["refunds@acme-help.example"],
        ["jo@home.example"],
    ),
    ("RP's daughter was messaged. He gave his number 07700 900 701.", ["+447700900701"], []),
    ("he sed add me on snap or ring us 07700 900 709", ["+447700900709"], []),
    (
        "Mum sent £900 to J Patel 04-00-04 31926819, from her Nationwide 07-01-16 99887766",
        ["040004-31926819"],
        ["070116-99887766"],
    ),
    ("Number plate cloned: BD51 SMR is mine, the other was seen in Leeds", [], ["BD51SMR"]),
    (
        "Index EX57 OKE left towards A12; index of victims vehicle is AV08 RTY",
        ["EX57OKE"],
        ["AV08RTY"],
    ),
    ("Witness can be reached on 07700 900 003.", [], ["+447700900003"]),
    (
        "The address 1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa was on the screen.",
        ["btc:1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa"],
        [],
    ),
]


@pytest.mark.parametrize(("text", "wrongdoers", "others"), TOLD)
def test_whose_it_is(text: str, wrongdoers: list[str], others: list[str]) -> None:
    found = find(text)

    assert {one.value for one in found if one.role == "suspect"} == set(wrongdoers)
    assert {one.value for one in found if one.role != "suspect"} == set(others)


@pytest.mark.parametrize(
    "text", ["Me: x\nHim: ring me on 07700 900 123\n" * 4000, "Me: a\n" + "Him 07700 900123: " * 8000]
)
def test_a_long_conversation_takes_time_by_its_length_only(text: str) -> None:
    find("Me: x\nHim: ring me on 07700 900 123")
    start = process_time()

    found = find(text)

    assert process_time() - start < 3
    assert len(found) >= 4000
