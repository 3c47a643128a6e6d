"""Words that invented addresses are made of, and the number ranges that Ofcom keeps for drama."""

from __future__ import annotations

from typing import Final


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


# Ofcom, "Telephone numbers for use in TV and radio drama programmes": seven digits, three more are free.
LANDLINES: Final = _words(
    "01134960 01144960 01154960 01164960 01174960 01184960 01214960 01314960 01414960 01514960 01614960 "
    "02079460 01914980 02896496 02920180 01632960 03069990 09098790"
)

VICTIM_HOSTS: Final = (
    "example.org",
    "example.com",
    "example.net",
    "post.example",
    "home.example",
    "mail.example",
)

MAIL_HOSTS: Final = (
    "postbox.example",
    "quickmail.example",
    "inboxly.example",
    "securemail.example",
    "mailhaven.example",
    "webpost.example",
    "fastletter.example",
    "proxmail.test",
    "outpost.example",
    "mail.test",
    "envelope.example",
)

MAIL_FIRST: Final = _words(
    "sales info admin support orders office accounts billing claims desk agent service team contact hello "
    "enquiry payments refund delivery parcel letting lettings rental keys tickets booking stay travel "
    "crypto trade invest wealth capital yield mining desk24 helpline secure verify notice reply noreply "
    "confirm update security fraud bank transfer finance loan credit broker advisor captain major general "
    "doctor engineer nurse colonel widow mark.d steve.r anna.k maria.l john.b peter.w grace.o victor.m "
    "daniel.p sophia.n henry.t lucas.v diana.c roy.f pups kittens bulldog spaniel caravan motorhome "
    "tractor digger scooter cycles phones tablets console shoes bags"
)
MAIL_SECOND: Final = _words(
    "harbour meridian northgate silverline bluecrest oakwell stonebridge clearwater redfern goldmark "
    "highpoint evergreen brightside eastfield westbrook kingsway queensgate fairmount longacre seaview "
    "hilltop riverside crownhill ironbridge whitestone blackmoor greenfield ashdown birchwood elmhurst "
    "foxley grangewood hartwell inglewood jaywick kestrel larkhill marlowe newbold orchard parkside "
    "quayside rosewood sandown thornbury underhill valeview windrush yarrow zenith alpha beta delta omega "
    "prime global direct express online digital instant premier select choice trusted assured certified "
    "national union mutual atlantic pacific baltic nordic"
)

HANDLE_FIRST: Final = _words(
    "quiet dusty lucky lil big king queen real its_ the_ mr_ miss_ dark red blue ghost silent north south "
    "east west young old gold silver night shadow neon toxic sweet salty crazy lazy sly savage loyal lost "
    "wild rapid slick trap road street block ends lean smoke cloud storm frost blaze ember ash onyx jade "
    "ruby opal pearl luna sol nova echo vibe mood chief boss captain sgt doc prof uncle cousin bro sis "
    "baby angel devil saint sinner rebel pixel glitch byte turbo nitro hyper ultra mega tiny mini fuzzy "
    "wonky dizzy grumpy sleepy"
)
HANDLE_SECOND: Final = _words(
    "heron kettle otter badger fox wolf raven crow magpie robin wren finch tiger panda koala gecko viper "
    "cobra shark whale squid crab moth wasp hornet beetle spider cricket rocket comet meteor planet orbit "
    "rover pilot racer rider skater surfer boxer gunner archer ninja samurai viking pirate wizard jester "
    "joker ace king rook dealer plug shotta runner baker barber tailor mason tiler spark chippy chef "
    "brewer grime bass drum snare riff chord tempo banger anthem chorus verse lyric scribe quill inkwell "
    "paper coin wallet ledger vault locker badge boots laces hoodie bobble mittens biscuit crumpet pasty "
    "chips gravy pickle custard treacle toffee marzipan"
)

SELLER_FIRST: Final = _words(
    "bargain kerbside garage attic loft cellar shed barn yard corner market village city county valley "
    "coast moor fen dale glen bay cove cliff honest speedy swift nifty thrifty handy tidy shiny pristine "
    "boxed sealed mint vintage retro classic modern budget premium family uncle auntie grandad nans mums "
    "dads twins two three four first second third last early late nightly daily weekly northern southern "
    "eastern western midland lakeland"
)
SELLER_SECOND: Final = _words(
    "bits deals finds goods gear kit stuff things treasures gems steals offers savings clearance stock "
    "store shop stall trader dealer seller outlet depot warehouse wheels bikes cycles motors parts tools "
    "phones tech gadgets games consoles toys books vinyl records discs shoes trainers boots jackets coats "
    "dresses jewels watches clocks lamps sofas chairs tables beds fridges ovens prams cots pets pups "
    "plants pots bulbs seeds tickets passes"
)

DOMAIN_FIRST: Final = _words(
    "parcel delivery redelivery courier post tracking customs toll parking permit penalty refund rebate "
    "council energy grant heating pension tax vehicle licence booking holiday villa cottage ticket "
    "stadium event puppy kitten breeder caravan motor bike phone console trainer designer outlet crypto "
    "coin trade invest bond yield wealth fund capital account verify secure login update security support "
    "helpdesk antivirus remote streaming music video invoice payroll supplier charity appeal relief loan "
    "lending credit broker job career remote-work"
)
DOMAIN_SECOND: Final = _words(
    "portal centre desk online hub direct service services support help check verify pay payment payments "
    "fee form claim claims now today express fast uk gb national local group global markets exchange pro "
    "plus club world shop store sale sales deals depot zone point link line net web page site notice "
    "alert update status tracker access secure safe trust assured partners advisers associates holdings "
    "finance bank reserve vault"
)
DOMAIN_ENDS: Final = ("example", "example", "co.example", "test", "org.example", "shop.example", "invalid")
