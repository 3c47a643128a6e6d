"""Table: the names people write for online services, with slang, shortening and misspelling.

A phrase in brackets with bars stands for each choice: "on (snap|signal)". A word ending in * matches
any longer word that begins so. Words that are also ordinary English ("signal", "ring", "x", "snap") are
listed only inside a phrase that settles the meaning.
"""

from __future__ import annotations

WORDS: dict[str, str] = {
    "platform:facebook": (
        "facebook, fb, face book, facebok, facbook, faceboook, f/b, facebk, fbook, messenger, "
        "fb messenger, facebook messenger, fbm, "
        "(fb|facebook) (msgs|messages|inbox|profile|account|acc|acct|page|post|dating), buy sell swap, "
        "buy and sell group, buy n sell, selling group, gweplyfr, weplyfr, ngweplyfr"
    ),
    "platform:instagram": ("instagram, insta, instgram, instagran, instagrm, ig, insta story, ig story, finsta"),
    "platform:snapchat": (
        "snapchat, snap chat, snapchats, sc account, snapmap, snap map, snap story, on snap, via snap, "
        "over snap, (his|her|my|their|ips|vics|susps) snap, "
        "snap (account|acc|acct|msg|msgs|message|messages|group|video|vid|videos|profile|user|name|username|"
        "friend|add|chats), "
        "(added|messaged|contacted|msgd|blocked) (her|him|me|ip|them|vic) on snap, snaps from, "
        "snapchatted"
    ),
    "platform:whatsapp": (
        "whatsup, whats up message, watsup, whatsaap, wtsapp, wtsp, whattsapp, whatapps, whatsapp, "
        "whats app, watsapp, whatsap, whatapp, wattsapp, wapp, whatsapps, whatsapped, whats-app, wa, "
        "wa msg, wa msgs, wa group, wa call, "
        "whatsapp (msg|msgs|message|messages|call|calls|group|chat|video)"
    ),
    "platform:telegram": ("telegram, telegram (channel|group|chat|account), tele channel"),
    "platform:tiktok": ("tiktok, tik tok, tictok, tic toc, tik toks, tiktoks, tik toc, tiktok live"),
    "platform:x": (
        "twitter, tweet, tweets, tweeted, retweeted, tweeting, posted on x, post on x, on x formerly, "
        "x formerly, x account, x post, x profile, x dm, trydar, threads app, bluesky, mastodon, "
        "truth social"
    ),
    "platform:discord": ("discord, discord server, discord chat, discord call"),
    "platform:linkedin": ("linkedin, linked in"),
    "platform:reddit": ("reddit, subreddit, 4chan, kiwi farms, 8chan"),
    "platform:youtube": (
        "youtube, you tube, youtuber, twitch, livestream, livestreamed, livestreaming, kick stream, "
        "live stream, live streamed, streamed live, went live, live on, streaming live, vlog, vlogger"
    ),
    "platform:other_app": (
        "sharechat, google hangouts, hangouts, patreon, kickstarter, glassdoor, ziprecruiter, "
        "bereal, wizz app, wizz, hoop app, rated her, rated him, rated us, ratings, "
        "review, reviews, reviewed, left a review, leaving reviews, leave a review, left reviews, "
        "bad reviews, fake reviews, false reviews, negative review, negative reviews, star reviews, "
        "star review, one stars, 1 star, google listing, google maps listing, fitbit, garmin, peloton, "
        "strava segment, zwift, duolingo, spotify, netflix, shared playlist, signal app, on signal, "
        "via signal, over signal, signal (message|messages|msg|msgs|chat|call), session app, wickr, viber, "
        "wechat, we chat, kik, imessage, i message, skype, skyped, facetime, face time, facetimed, "
        "facetiming, omegle, yubo, monkey app, chatroulette, line app, imo app, yik yak, ask fm, ngl, "
        "houseparty, encrochat, enchrochat, sky ecc, nextdoor, next door app, spotted page, spotted in, "
        "mumsnet, trustpilot, google review, google reviews, tripadvisor, one star review, "
        "(1|one) star reviews, checkatrade, wattpad, quora, tumblr, pinterest, flickr, vk, strava, "
        "life360, life 360, air tag, facetime call, bigo, likee"
    ),
    "platform:dating": (
        "matrimonial site, matrimonial app, matrimony site, matrimony app, bharat matrimony, jeevansathi, "
        "tinder, hinge, bumble, grindr, grinder app, plenty of fish, pof, badoo, okcupid, match com, muzz, "
        "muzmatch, feeld, fabswingers, fab swingers, scruff, her app, happn, eharmony, "
        "seeking arrangement, sugar daddy site, sugar daddy app, "
        "(dating|hookup|hook up|swingers|escort|escorting|sugar daddy|singles|hook-up) (app|apps|site|sites|"
        "website|websites|platform|profile|page), "
        "dating online, online dating, internet dating, adultwork, adult work, vivastreet, matched on, "
        "matched with, swiped right, matched online, swiped, bumble date, tinder date, hinge date, "
        "grindr date, grindr meet, catfish, catfished, catfishing"
    ),
    "platform:onlyfans": (
        "onlyfans, only fans, of account, of page, her of, fansly, pornhub, porn hub, xhamster, "
        "chaturbate, (porn|adult|escort|webcam|cam) (site|sites|website|websites), web cam, webcam, "
        "cam site"
    ),
    "platform:game": (
        "gorilla tag, vr headset, vr game, virtual reality, fifa points, pokemon cards online, "
        "game, games, gamer, gamers, gamertag, gamer tag, guild, clan, lobby, gems, skins, game account, "
        "simulator, sim game, user joined, another player, other player, fellow player, minecraft server, "
        "gaming, xbox, x box, xbox live, playstation network, psn, ps4 chat, ps5 chat, roblox, robux, "
        "fortnite, minecraft, steam account, on steam, steam trade, via steam, call of duty, cod lobby, "
        "gta online, v bucks, vbucks, game chat, gaming chat, in game, in game chat, online game, "
        "online games, online gaming, gaming platform, gaming headset chat, party chat, gaming server, "
        "game server, oculus, vr chat, vrchat, fifa online, clash of clans, among us, rocket league, "
        "brawl stars, pokemon go, game lobby, gaming app"
    ),
    "platform:market": (
        "offerup, letgo, asos, skyscanner, facebook market, meesho, flipkart, quikr, poshmark, mercari, seatgeek, "
        "doordash, door dash, grubhub, instacart, ride share account, rideshare account, lyft account, "
        "uber account, deliveroo account, "
        "marketplace, market place, facebook marketplace, fb marketplace, fb market place, marketplase, "
        "ebay, e bay, fleabay, gumtree, gum tree, vinted, depop, shpock, preloved, pre loved site, "
        "craigslist, etsy, amazon, amazon marketplace, autotrader, auto trader, pistonheads, cazoo, "
        "motorway app, onbuy, temu, shein, wish com, alibaba, aliexpress, olx, friday ad, friday-ad, "
        "pets4homes, pets 4 homes, freeads, champdogs, horsequest, viagogo, stubhub, ticketmaster, "
        "seatwave, twickets, gigsberg, dice app, see tickets, ticketswap, spareroom, spare room, "
        "rightmove, zoopla, openrent, open rent, airbnb, air bnb, booking com, vrbo, hotels com, expedia, "
        "onthemarket, ad on line, online marketplace, selling site, selling sites, auction site, "
        "auction sites, auction website, reselling app, resale app, resale site, trading site, olio, "
        "music magpie, reverb, bricklink, discogs, chrono24, cardmarket, stockx, farmers app, "
        "classified site, classifieds site, ebay account, amazon account, just eat, deliveroo, uber eats, "
        "ubereats, justeat, just-eat"
    ),
    "platform:pay": (
        "bhim, bhim app, venmoed, zelled, "
        "upi, phonepe, phone pe, paytm, pay tm, google pay id, upi id, net banking, netbanking, paypal, "
        "pay pal, paypal friends, friends and family payment, revolut, monzo, starling, cash app, cashapp, "
        "venmo, zelle, skrill, klarna, clearpay, apple pay, google pay, gpay, wise account, wise transfer, "
        "stripe, western union, moneygram, payment app, banking app, bank app, mobile banking, "
        "online banking, internet banking, online bank, bankio ar lein, banking online, sumup, zettle, "
        "open banking, payment link, pay link, her banking app, remitly, paysafe, paysafecard, chime, "
        "cash plus, monese, tide account"
    ),
    "platform:crypto": (
        "crypto, cryptocurrency, crypto currency, bitcoin, bitcoins, btc, ethereum, eth wallet, usdt, "
        "tether, binance, coinbase, kraken, crypto com, crypto wallet, trust wallet, trustwallet, "
        "metamask, meta mask, seed phrase, blockchain, monero, dogecoin, memecoin, nft, nfts, "
        "ledger wallet, hardware wallet, trading platform, trading app, trading account, forex, "
        "forex platform, bitcoin atm, bitcoin wallet, litecoin, exchange wallet, crypto atm, mining app, "
        "staking, airdrop, etoro, plus500, metatrader, mt4, mt5, wallet address"
    ),
    "platform:remote": (
        "screen froze, screen frozen, screen went blue, screen went red, arrow move, arrow about, arrow "
        "moved, typing by itself, in her computer, in my computer, in his computer, "
        "anydesk, any desk, teamviewer, team viewer, ultraviewer, quick support, quicksupport, rustdesk, "
        "logmein, zoho assist, screen connect, screenconnect, connectwise, remote access, remote desktop, "
        "remotely accessed, remote control of, rdp, "
        "(took|taken|take|taking|had|gain|gained|gave|given|got) (remote|) control of (my|his|her|the|their|"
        "ips|vics) (computer|laptop|screen|pc|tablet|phone|device|machine|mouse), "
        "remote software, screen share, screen sharing, shared (my|her|his|their|the) screen, remoted in, "
        "remote into, remoted onto, dialled in to her computer, mouse was moving, mouse moving, "
        "cursor moving, cursor moved, mouse moved, arrow moving"
    ),
    "platform:meeting": (
        "zoom call, zoom meeting, on zoom, via zoom, teams call, teams meeting, ms teams, microsoft teams, "
        "on teams, teams chat, over teams, google meet, webex, video call, video calls, video called, "
        "video calling, video chat, video chats, videocall, slack, sharepoint, onedrive, google drive, "
        "dropbox, wetransfer"
    ),
}
