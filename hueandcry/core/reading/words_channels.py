"""Table: the ways words and money travel, online and not. Notation as in words_platforms."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "channel:web": (
        "web, on the web, the web, via a site, a site, the site, this site, that site, their site, "
        "his site, site called, sites, crowdfunding, crowdfund, go fund me, gofundme, just giving, "
        "justgiving, fundraiser page, charity page, streaming site, streaming, subscription site, "
        "top of search, search result, search results, sponsored link, sponsored ad, sponsored result, "
        "e signature, esignature, docusign, dashboard, booking platform, platform, platforms, wiki, "
        "wikipedia, peer site, adverts site, app or site, petition, wefan, gwefan, ar y we, rhyngrwyd, "
        "dolen, cliciais, cookies, captcha, typed my card, put my card in, in game purchase, in-game, "
        "online gaming server, gaming svr, gaming server, svr, website, web site, websites, webpage, "
        "web page, web pages, site online, internet, interweb, inter net, google, googled, google search, "
        "searched online, url, link, links, hyperlink, web address, domain, browser, pop up, popup, "
        "pop ups, popped up, online form, web form, online portal, portal, online shop, online store, "
        "web shop, webshop, e-commerce, ecommerce, checkout page, fake site, cloned site, spoof site, "
        "fake page, fake website, bogus website, copycat site, lookalike site, scam site, dark web, "
        "darkweb, tor, onion site, forum, forums, message board, chat room, chatroom, chat rooms, "
        "chatrooms, blog, online article, comment section, comments section, comparison site, "
        "comparison website, on the net, www, http, https, hxxp, hxxps, homepage, home page, landing page, "
        "login page, sign in page, search engine, fake webpage, booking site, travel site, ticket site, "
        "price comparison"
    ),
    "channel:online": (
        "ar lein, arlein, ar-lein, on-line, online by, put online, posted online, seen online, "
        "remote interview, remotely, by video, over video, on video link, virtual class, zoom class, "
        "live video, video class, online, on line, cyber, digital, digitally, virtually, virtual, "
        "over the web, via the web, electronically, by electronic means, electronic means, "
        "electronic communication, electronic communications, cyberstalking, cyber stalking, "
        "cyberbullying, cyber bullying, trolled, trolling, troll, trolls, keyboard warrior, doxed, doxxed, "
        "doxing, doxxing, digital footprint, metaverse, e check, e crime, web based, online contact, "
        "internet based"
    ),
    "channel:social": (
        "page, pages, alumni page, school page, class page, fan page, group page, closed group, "
        "private group, secret group, car group, car groups, on the group, on a group, in the group, "
        "in a group for, group called, group named, page called, page named, subs, subscribers, "
        "3k followers, channel, channels, tagged her, tagging himself, tagging herself, tagged himself, "
        "his followers, her followers, mutuals, close friends, moderator, moderators, admin of, "
        "poster calls himself, the poster, ghosting, anonymous posts, anonymous page, commenters, "
        "commenter, thread, threads, reply chain, friend of a friend request, added as a friend, "
        "friends with him on, dudalen, tudalen, grwp, sgwrs, sgwrs grwp, sgwrs grŵp, "
        "cyfryngau cymdeithasol, proffil, social media, social networking, social network, "
        "social networks, socials, her socials, his socials, soc media, s/media, soc med, social med, "
        "social platform, social platforms, online profile, online profiles, fake profile, fake profiles, "
        "fake account, fake accounts, fake acc, fake accs, fake acct, second account, second profile, "
        "another account, other accounts, new accounts, new profile, burner account, burner accounts, "
        "burner accs, profile, profiles, profile picture, profile pic, friend request, friend requests, "
        "friends list, follower, followers, following list, tagged, tagging, hashtag, story, stories, "
        "reels, reel, newsfeed, group admin, group chat, group chats, groupchat, gc, community group, "
        "page admin, local group, local page, village group, residents group, residents page, "
        "village page, community page, town page, parents group, school group, comment thread, "
        "in the comments, commented on, commenting on, livestream comments, viral, gone viral, went viral, "
        "influencer, unfriended, defriended, liked her post, liked his post, screen name, username, "
        "user name, usernames, handle, anonymous account, anon account, acct name, posted a status, "
        "status update"
    ),
    "channel:app": (
        "loan app, loan apps, loan application app, cash loan app, betting app, ludo app, lending app, "
        "instant loan, app, apps, application on her phone, messaging app, chat app, same application, "
        "mobile app, phone app, an app, encrypted app, encrypted chat, disappearing messages, "
        "disappearing chat, app on phone, app store, play store, dating chat, parking app, taxi app, "
        "gym app, delivery app, investment app, ordering app, loyalty app, smart home app, location app, "
        "sharing app, location sharing, shared location, share location, shares location, family link, "
        "family sharing, tracking app, tracker app, find my friends, icloud, i cloud, cloud account, "
        "cloud storage, cloud backup, the cloud, google account, apple id, apple account, "
        "microsoft account, gmail account"
    ),
    "channel:email": (
        "mail id, email id, gmail id, mailid, e-mail id, email, emails, emailed, emailing, e mail, "
        "e mails, e mailed, emial, e-bost, ebost, ebyst, mailbox, inbox, gmail, hotmail, outlook, "
        "yahoo mail, email address, email account, e-mail message, e-mail messages, email chain, "
        "junk mail folder, spam folder, spam email, spam emails, mailing list, mass email, bcc, cc'd, "
        "work mail, office 365, o365, microsoft 365, m365, exchange server, mail server"
    ),
    "channel:message": (
        "a chat of, chat group, chat with, in a chat, in the chat, web chat, dm for, dm me, message me on, "
        "inbox me, friends chat, lads chat, family chat, class chat, whatsapp status, voice chat, "
        "server chat, put in a chat, sgwrs, dm, dms, dmd, dmed, dming, d m, direct message, "
        "direct messages, direct messaged, private message, private messages, private messaged, pm'd, "
        "pmd me, inboxed, voice note, voice notes, voicenote, voicenotes, voice message, voice messages, "
        "chat, chats, chatted, chatting, chat log, chat logs, instant message, instant messages, "
        "online message, online messages, messaged online, message request, message requests, "
        "sliding into, slid into, group message, memes, meme, gif, emoji, emojis, screenshot of the chat, "
        "chat thread, messaging service, messages via the app, audio message, audio messages"
    ),
    "channel:message_unnamed": (
        "message, messages, msg, msgs, messaged, messaging, msgd, msged, mssg, mssgs, neges, negeseuon, "
        "negesuon, mesage, mesages, messgaes, msges, unread messages, deleted messages"
    ),
    "channel:sms": (
        "sms, text, texts, texted, texting, text message, text messages, txt, txts, txted, txt msg, "
        "txt msgs, text msg, text msgs, smses, tecst, neges destun, negeseuon testun, 7726, text spam, "
        "text scam, smishing, smish, spam text, spam texts, sms text, texting him, texting her, txting, "
        "imsi catcher, sms blaster, text alert"
    ),
    "channel:voice": (
        "call, calls, called, calling, phone call, phone calls, phonecall, phonecalls, telephone, "
        "telephoned, tel call, tel calls, telephone call, telephone calls, rang, rung, ringing, phoned, "
        "phoning, ringing up, landline, land line, withheld number, withheld, no caller id, "
        "private number, unknown number, voicemail, voicemails, voice mail, answerphone, answer phone, "
        "answering machine, cold call, cold called, cold caller, cold calls, caller, callers, rang me, "
        "rang her, rang him, on the phone, on the telephone, over the phone, by phone, silent calls, "
        "nuisance calls, prank calls, harassing phone calls, annoying phone calls, missed call, "
        "missed calls, spoofed number, number spoofing, robocall, recorded message, automated message, "
        "automated call, hung up, put the phone down, galwad, galwadau, ffoniodd, ffonio, dial tone, "
        "switchboard, press 1, press one, pressed 1"
    ),
    "channel:post": (
        "cards, sympathy cards, poison pen cards, his post, her post, ips post, the post lady, postman, "
        "drawings, drawing, signs, sign, banner, painted on, written on, felt tip, chalked, printed, "
        "print out, prints, paper prints, biscuit tin, notice in the paper, newspaper, magazine, brochure, "
        "certificate, signed paper, letter, letters, handwritten, hand written, handwritten note, "
        "note left, note through, left a note, notes through, through the post, by post, in the post, "
        "through post, posted a letter, postal, envelope, envelopes, postcard, postcards, royal mail, "
        "through the letterbox, through letterbox, letterbox, letter box, l/box, greeting card, "
        "birthday card, poison pen, anonymous letter, anonymous letters, typed letter, typed letters, "
        "leaflet, leaflets, flyer, flyers, flier, fliers, poster, posters, sticker, stickers, pinned to, "
        "notice board, noticeboard, paper form, cheque, cheques, cheque book, chequebook, bankers draft, "
        "llythyr, llythyrau, trwyr post, note on, notes on, pushed a note, note on windscreen, note under, "
        "newspaper advert, local paper, shop window"
    ),
    "channel:inperson": (
        "in person, face to face, face-to-face, in the street, at the door, on the doorstep, doorstep, "
        "door to door, knocked on, knocked at, attended address, attended the address, attended home, "
        "attended h/a, attended ha, turned up at, turned up outside, turned up, came to the house, "
        "came to the door, came to my door, came round, come round, waiting outside, waited outside, "
        "stood outside, sat outside, drove past, walked past, walks past, followed her, followed him, "
        "followed me, followed on foot, follows her, followed ip, followed home, approached, "
        "approached by, approaches, verbally, verbal, shouted, shouting, shouts, shout, yelled, screamed, "
        "swore, over the fence, across the road, to his face, to her face, to my face, spat, spitting, "
        "gesture, gestured, gestures, stared, staring, on the bus, on a bus, on the train, on a train, "
        "at the till, at the counter, over the counter, at the pub, in the pub, outside the pub, "
        "in the queue, wyneb yn wyneb, gweiddi, wrth y drws"
    ),
}
