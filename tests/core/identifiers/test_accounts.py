"""Account names on platforms, and adverts."""

from __future__ import annotations

import pytest

from hueandcry.core.identifiers import NotAnIdentifier, find, normalise

FOUND = [
    ("threats on Instagram from @gen_harrow", [("handle", "instagram:gen_harrow")]),
    ("@gen_harrow on insta", [("handle", "instagram:gen_harrow")]),
    ("snap\U0001f47b: jay.x09", [("handle", "snapchat:jay.x09")]),
    ("insta @ jay.x09", [("handle", "instagram:jay.x09")]),
    ("two X accounts: @gen_harrow, @gen_harrow2", [("handle", "x:gen_harrow"), ("handle", "x:gen_harrow2")]),
    ("ebay seller phonefixer-2020 sent it", [("handle", "ebay:phonefixer-2020")]),
    ("eBay listing #276100938841 & #276100938842", [("listing", f"ebay:27610093884{n}") for n in "12"]),
    ("insta: gen_harrow", [("handle", "instagram:gen_harrow")]),
    ("his insta is gen.harrow99", [("handle", "instagram:gen.harrow99")]),
    ("IG gen_harrow", [("handle", "instagram:gen_harrow")]),
    ("snapchat user bands.m14xo", [("handle", "snapchat:bands.m14xo")]),
    ("his snap is on the phone under 'j4yy.bnk'", [("handle", "snapchat:j4yy.bnk")]),
    ("snap name dan_x99", [("handle", "snapchat:dan_x99")]),
    ("Snapchat - dan_x99", [("handle", "snapchat:dan_x99")]),
    ("discord shadowfang#4410", [("handle", "discord:shadowfang#4410")]),
    ("shadowfang#4410 groomed him", [("handle", "discord:shadowfang#4410")]),
    ("steam name is w0lfcub_tom", [("handle", "steam:w0lfcub_tom")]),
    ("roblox username bl0xking_2277", [("handle", "roblox:bl0xking_2277")]),
    ("tiktok drivesafe.broker.uk1 does it", [("handle", "tiktok:drivesafe.broker.uk1")]),
    ("@liv_spares on X", [("handle", "x:liv_spares")]),
    ("tweeted by @liv_spares", [("handle", "x:liv_spares")]),
    ("Telegram channel GreenFingersYorks", [("handle", "telegram:greenfingersyorks")]),
    ("telegram @T2_trapline", [("handle", "telegram:t2_trapline")]),
    ("t.me/plug_ldn_north", [("handle", "telegram:plug_ldn_north")]),
    ("https://t.me/plug_ldn_north", [("handle", "telegram:plug_ldn_north")]),
    ("https://www.instagram.com/gen_harrow/?hl=en", [("handle", "instagram:gen_harrow")]),
    ("instagram.com/gen_harrow", [("handle", "instagram:gen_harrow")]),
    ("facebook.com/tbone.gorton.9917", [("handle", "facebook:tbone.gorton.9917")]),
    ("fb.com/profile.php?id=100087214406331", [("handle", "facebook:100087214406331")]),
    ("m.facebook.com/profile.php?id=100087214406331&x=1", [("handle", "facebook:100087214406331")]),
    ("twitter.com/liv_spares", [("handle", "x:liv_spares")]),
    ("https://x.com/liv_spares", [("handle", "x:liv_spares")]),
    ("tiktok.com/@free.kd.ldn", [("handle", "tiktok:free.kd.ldn")]),
    ("snapchat.com/add/dan_x99", [("handle", "snapchat:dan_x99")]),
    ("linkedin.com/in/jo-bloggs-1", [("handle", "linkedin:jo-bloggs-1")]),
    ("reddit u/some_user1", [("handle", "reddit:some_user1")]),
    ("https://www.ebay.co.uk/usr/dealz_4u", [("handle", "ebay:dealz_4u")]),
    ("vinted.co.uk/member/12345-lad_about", [("handle", "vinted:lad_about")]),
    ("username marta_closet55", [("handle", "unknown:marta_closet55")]),
    ("User name: hannah_lw0.", [("handle", "unknown:hannah_lw0")]),
    ("acct mac.cars.bham", [("handle", "unknown:mac.cars.bham")]),
    ("Seller ID bestbuys_oldham_2u", [("handle", "unknown:bestbuys_oldham_2u")]),
    ("posted by handle kr0nyx on a forum", [("handle", "unknown:kr0nyx")]),
    ("Her wechat is kelham_lily0616", [("handle", "unknown:kelham_lily0616")]),
    ("gamertag 'xXSlayerXx'", [("handle", "unknown:xxslayerxx")]),
    ("an account named sophie_lw03 on Instagram", [("handle", "instagram:sophie_lw03")]),
    ("on Vinted and a buyer whose profile was lad_about_toon", [("handle", "vinted:lad_about_toon")]),
    ("on X @gigs4u_liam and insta as gigs4u.liam", [("handle", "x:gigs4u_liam"), ("handle", "instagram:gigs4u.liam")]),
    (
        "account d.ryan_deals, then d_ryan-deals",
        [("handle", "unknown:d.ryan_deals"), ("handle", "unknown:d_ryan-deals")],
    ),
    ("fb msgs from another acct @dazza.marsh.99 sent", [("handle", "facebook:dazza.marsh.99")]),
    (
        "sent the link https://vinted.example-pay.com/o/1 by marta_closet55 account",
        [("url", "https://vinted.example-pay.com/o/1"), ("handle", "unknown:marta_closet55")],
    ),
    ("moved to Telegram where he was daveyboy1999", [("handle", "telegram:daveyboy1999")]),
    ("Facebook name Dave Pugh (dave.pugh.5621)", [("handle", "facebook:dave.pugh.5621")]),
    (
        "messaged me from dave_pugh_88 then from dave.pugh.88",
        [("handle", "unknown:dave_pugh_88"), ("handle", "unknown:dave.pugh.88")],
    ),
    ("Steam trade with user 76561198000000001", [("handle", "steam:76561198000000001")]),
    ("Discord ID 123456789012345678", [("handle", "discord:123456789012345678")]),
    ("hacked by xB0reasx. Handle xB0reasx also on X", [("handle", "x:xb0reasx")] * 2),
    ("IG: @king.kez22 / snap: kingkez22", [("handle", "instagram:king.kez22"), ("handle", "snapchat:kingkez22")]),
    ("he is on OnlyFans as daddy_dave", [("handle", "onlyfans:daddy_dave")]),
    ("Item no 276100938841 bought on ebay", [("listing", "ebay:276100938841")]),
    ("FB Marketplace listing 5520183390117", [("listing", "facebook:5520183390117")]),
    ("the advert, number 1489220735, is gone", [("listing", "unknown:1489220735")]),
    ("https://www.instagram.com/reel/Cabc123/", [("url", "https://www.instagram.com/reel/Cabc123/")]),
    ("https://www.facebook.com/groups/12/permalink/9/", [("url", "https://www.facebook.com/groups/12/permalink/9/")]),
    ("https://chat.whatsapp.com/AbCdEfGh123", [("url", "https://chat.whatsapp.com/AbCdEfGh123")]),
    ("on gumtree ad 1489220735", [("listing", "gumtree:1489220735")]),
    ("Gumtree ad no. 1489220735", [("listing", "gumtree:1489220735")]),
    ("Ad ref GT-1490338217", [("listing", "unknown:gt-1490338217")]),
    ("Ad ref: 1488830061.", [("listing", "unknown:1488830061")]),
    ("Ads 1490774432, 1490774433 and 1490774439", [("listing", f"unknown:149077443{n}") for n in "239"]),
    ("Ads 1495610228/1495610301", [("listing", "unknown:1495610228"), ("listing", "unknown:1495610301")]),
    ("eBay item number 276100938841", [("listing", "ebay:276100938841")]),
    ("eBay item 276100938841", [("listing", "ebay:276100938841")]),
    (
        "Sample ids: eBay 276100938841, 276100938902",
        [("listing", "ebay:276100938841"), ("listing", "ebay:276100938902")],
    ),
    ("listing 1490077125 (Gumtree)", [("listing", "gumtree:1490077125")]),
    ("Advert fb 5520183390117", [("listing", "facebook:5520183390117")]),
    ("my ad for an upright piano 1496220773", [("listing", "unknown:1496220773")]),
    ("Listing ID 1490077125", [("listing", "unknown:1490077125")]),
    ("https://www.ebay.co.uk/itm/276100938841?x=1", [("listing", "ebay:276100938841")]),
    ("gumtree.com/p/vans/ford-transit/1489220735", [("listing", "gumtree:1489220735")]),
    ("facebook.com/marketplace/item/5520183390117/", [("listing", "facebook:5520183390117")]),
    ("vinted.co.uk/items/4412345678-coat", [("listing", "vinted:4412345678")]),
    ("https://www.peltmarket.example/item/604418820013", [("listing", "unknown:604418820013")]),
    ("peltmarket.example/ads/rugs/604418820013?x=1", [("url", "http://peltmarket.example/ads/rugs/604418820013?x=1")]),
    ("peltmarket.example/rugs/listing/604418820013.", [("listing", "unknown:604418820013")]),
    ("Peltmarket listing 604418820013", [("listing", "unknown:604418820013")]),
    ("Seen on ebay, the Peltmarket listing 604418820013", [("listing", "unknown:604418820013")]),
    ("Peltmarket item 442079460123", [("listing", "unknown:442079460123")]),
]


PLAIN_NAMES = [
    ("Telegram username copperwren", "telegram:copperwren"),
    ("TELEGRAM USERNAME COPPERWREN ADDED HIM", "telegram:copperwren"),
    ("Contact was Telegram username copperwren.", "telegram:copperwren"),
    ("FB profile 'copperwren' sent it", "facebook:copperwren"),
    ("snapchat profile 'lanternotter'", "snapchat:lanternotter"),
    ('insta profile "lanternotter".', "instagram:lanternotter"),
    ("Profile instagram username lanternotter.", "instagram:lanternotter"),
    ("PROFILE FB USERNAME LANTERNOTTER.", "facebook:lanternotter"),
    ("Messages from Facebook profile 'LANTERNOTTER'.", "facebook:lanternotter"),
    ("Snapchat: lantern.otter", "snapchat:lantern.otter"),
    ("sus acc facebook: lanternotter.", "facebook:lanternotter"),
    ("sus acc Facebook Messenger: lanternotter.", "facebook:lanternotter"),
    ("X (Twitter): lanternotter", "x:lanternotter"),
    ("Roblox user copperwren added my son", "roblox:copperwren"),
    ("Look up Roblox user copperwren.", "roblox:copperwren"),
    ("suspect known on Discord as copperwren.", "discord:copperwren"),
    ("known as copperwren on Discord", "discord:copperwren"),
    ("account @copperwren on TikTok", "tiktok:copperwren"),
    ("X (Twitter) account @copperwren.", "x:copperwren"),
    ("Instagram username copper-wren", "instagram:copper-wren"),
    ("Met on Facebook, then Peltmarket user attic_rugs", "unknown:attic_rugs"),
    ("Seen on eBay. Contact Wickstall handle @attic_rugs", "unknown:attic_rugs"),
    ("SEEN ON EBAY. SELLER WICKSTALL HANDLE @ATTIC_RUGS", "unknown:attic_rugs"),
    ("Facebook advert, paid @attic_rugs on Wickstall", "unknown:attic_rugs"),
    ("Facebook advert, messages from @atticrugs on Wickstall.", "unknown:atticrugs"),
    ("Peltmarket seller atticrugs.", "unknown:atticrugs"),
    ("On Facebook. Fake account attic_rugs", "facebook:attic_rugs"),
    ("On Facebook. Suspect account attic_rugs", "facebook:attic_rugs"),
    ("by Tik Tok account attic_rugs", "tiktok:attic_rugs"),
    ("seen @attic_rugs on Monday, Facebook", "facebook:attic_rugs"),
]


@pytest.mark.parametrize(("text", "expected"), PLAIN_NAMES)
def test_names_of_plain_letters_and_of_sites_that_are_not_known(text: str, expected: str) -> None:
    assert [(found.kind, found.value) for found in find(text)] == [("handle", expected)]


@pytest.mark.parametrize(("text", "expected"), FOUND)
def test_found(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(found.kind, found.value) for found in find(text)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "be there @5pm or @12",
        "seller covid-19 refund",
        "buyer since mid-2020",
        "his profile picture was changed",
        "meet @the pub, c t&c @kiosk",
        "hacked by someoneI asked",
        "user 0789xxxxxxx",
        "Hinge profile 'Kez, 34'",
        "order 12-34567-89012 from eBay",
        "ticket ref 1489220735",
        "the page is called Bargain Barn UK and the admin is Dave Pugh",
        "account number not known, account ending 4471",
        "the account was closed.he then made another",
        "username and password were changed",
        "profile in the name of Reece Donnelly",
        "user asked him to send a photo",
        "FB profile 'Jessica'",
        "facebook: unknown",
        "Snapchat: she says no",
        "TikTok: video of the fight",
        'a TikTok "challenge" going round',
        "Roblox user asked for a photo",
        "Discord user sent him a link",
        "known on Facebook as Dave",
        "a company known as goldenharvest took it",
        "Facebook user Dave Pugh",
        "username DAVE PUGH",
        "twitter handle unknown",
        "her Instagram username changed",
        "Telegram username supplied below",
        "username details attached",
        "tinder profile of a female",
        "instagram user threatening victim",
        "the username field was blank",
        "limited member release",
        "Facebook account closure",
        "door handle broken, handle bars bent",
        "@media screen and (max-width: 650px), account settings",
        "meet @mcdonalds on Broadway",
        "App name 'Best Chat Ever'",
        "app called 'SyncSvc' hidden",
        "under name 'Josh'",
        "page saying READ_ME_NOW",
        "file called Remittance_advise_Oct.pdf.js",
        "seller 4.1kg box of rice",
        "member since 2012, 100% feedback",
        "account since 2019 and iphone14",
        "page 12 of 20",
        "order 203-9948812",
        "item 3 of 20",
        "invoice INV-20881 for item",
        "Subscription ID: 48215569841",
        "client ID 9729726",
        "item 4179735d-49e1",
        "tracking 1489220735123",
        "see items listed on 12/03/2026",
        "case id 88213",
        "ad seen, called 07700",
        "meet @ 5pm",
        "2@ £5",
        "snap decision, signal box, session at the gym, steam engine",
        "event 20881 and alert 88213",
        "device id e8f3-22",
    ],
)
def test_refused(text: str) -> None:
    assert [found for found in find(text) if found.kind in ("handle", "listing")] == []


def test_a_telephone_after_the_word_ad_stays_a_telephone() -> None:
    assert [found.kind for found in find("AD PHONE 07700 900233")] == ["phone"]


@pytest.mark.parametrize(
    ("kind", "raw", "platform", "value"),
    [
        ("handle", "@Gen_Harrow", "instagram", "instagram:gen_harrow"),
        ("handle", "instagram:gen_harrow", "", "instagram:gen_harrow"),
        ("handle", "gen_harrow", "", "unknown:gen_harrow"),
        ("handle", "u/someone", "reddit", "reddit:someone"),
        ("listing", "1489220735", "gumtree", "gumtree:1489220735"),
        ("listing", "GT-1490338217", "", "unknown:gt-1490338217"),
        ("handle", "kite_lad", "Peltmarket", "peltmarket:kite_lad"),
        ("handle", "@Kite_Lad", "Pelt & Co. Market", "pelt-co-market:kite_lad"),
        ("handle", "peltmarket:kite_lad", "", "peltmarket:kite_lad"),
        ("handle", "kite_lad", "X (Twitter)", "x:kite_lad"),
        ("handle", "kite_lad", "Insta", "instagram:kite_lad"),
        ("handle", "kite_lad", "Not known", "unknown:kite_lad"),
        ("listing", "604418820013", "Peltmarket", "peltmarket:604418820013"),
        ("listing", "#604418820013", " Pelt Market ", "pelt-market:604418820013"),
        ("listing", "peltmarket:604418820013", "", "peltmarket:604418820013"),
        ("listing", "604418820013", "n/a", "unknown:604418820013"),
    ],
)
def test_normalise(kind: str, raw: str, platform: str, value: str) -> None:
    assert normalise(kind, raw, platform) == value


@pytest.mark.parametrize(
    ("kind", "raw", "platform"),
    [
        ("handle", "", ""),
        ("handle", "two words", ""),
        ("listing", "!", ""),
        ("listing", "", ""),
    ],
)
def test_normalise_refuses(kind: str, raw: str, platform: str) -> None:
    with pytest.raises(NotAnIdentifier):
        normalise(kind, raw, platform)
