"""Table: what turns a mention into something other than the means. Notation as in words_platforms."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "not:negation": (
        "no, not, never, nil, none, neither, nor, without, isnt, wasnt, didnt, doesnt, hasnt, havent, "
        "hadnt, dont, didn't, doesn't, hasn't, haven't, wasn't, isn't, cannot, cant, nothing, w/out, w/o, "
        "ddim, dim, nid, heb, nac, neg"
    ),
    "not:phrase": (
        "not on social media, not on any social media, isnt on social media, no social media, "
        "no online contact, no online element, no online, not online, nothing online, no contact online, "
        "no digital contact, no electronic contact, no messages, no msgs, no texts, no emails, no email, "
        "no internet, no computer, no computers, no devices, no apps, no app, no website, no link, "
        "no links, no link clicked, no phone used, does not use the internet, doesnt use the internet, "
        "has no internet, have no internet, dont have internet, doesnt have internet, no smartphone, "
        "no mobile, no facebook, not on facebook, no fb, doesnt do facebook, dont do facebook, "
        "doesnt have facebook, dont have facebook, not by phone or internet, "
        "nothing to do with the internet, no money lost online, without the internet, offline, "
        "not via social media, blocked on everything, blocked on all, blocked him on everything, "
        "blocked her on everything, blocked on social media, blocked him on all, blocked her on all, "
        "has him blocked, has her blocked, all by phone, all over the phone, all face to face, "
        "all in person, nothing in writing, nothing written, never online, never been online, "
        "not a computer, no remote access, nothing downloaded, did not click, didnt click, "
        "dim cyfryngau cymdeithasol, ddim ar lein, no data taken, no it element"
    ),
    "context:past": (
        "years ago, yrs ago, year ago, months ago, originally met, first met, initially met, met on, "
        "met via, met through, met online, met each other, met in 20, in 2009, in 2010, in 2011, in 2012, "
        "in 2013, in 2014, in 2015, in 2016, in 2017, in 2018, in 2019, in 2020, in 2021, in 2022, "
        "back in, have been together, been together, in a relationship, relationship ended, been married, "
        "now married, together for, together since, living together, lived together, used to, previously, "
        "blynyddoedd yn ol, ago on"
    ),
    "context:reporting": (
        "reported online, report online, reported on line, online report, online reporting, reported via, "
        "reported this online, reported by email, reported via email, reported via website, "
        "reported via the website, reported on the website, via soh, via single online home, "
        "single online home, soh, online crime report, crime reported online, reported to police, "
        "reported to police online, web report, emailed statement, statement emailed, statement by email, "
        "emailed the statement, emailed a statement, emailed his statement, emailed her statement, "
        "e statement, emailed photos, photos emailed, emailed pictures, emailed images, emailed footage, "
        "emailed the footage, emailed cctv, emailed stills, emailed in, emailed me, emailed oic, "
        "emailed officer, email to oic, emailed to oic, emailed the oic, emailed to me, "
        "emailed to officer, emailed to police, emailed police, email to police, emailed the police, "
        "emailed to this office, emailed over, will email, to email, please email, email me, "
        "email the officer, email address for, contact by email, contactable by email, contactable on, "
        "update by email, updated by email, updates by email, ref emailed, crime number emailed, "
        "leaflet emailed, victim letter emailed, victim contact via, sent via email to, sent by email to, "
        "email sent to victim, online statement, uploaded to niche, uploaded to system, "
        "uploaded to portal, upload link, evidence link, niceportal, nice link, nice portal, godfrey link, "
        "dems link, ext upload, via portal, digital evidence link, evidence portal, sent link for, "
        "link sent to ip, link sent for, link sent to upload, sent a link to upload, axon link, "
        "axon citizen, via axon, uploaded via, submitted online, submitted via, filled in the online form, "
        "filled in online form, on the force website, force website, police website, police uk, "
        "your website, on your website, live chat to police, via live chat, live chat, webchat, web chat, "
        "reported via facebook, msg to force, message to force, messaged the force, tweeted the force, "
        "adroddwyd ar lein, ar wefan yr heddlu, online to police, claim online, insurance online, "
        "insurance portal, reported it online, report it online, told to report online, put it on here, "
        "fill this in, filling this in, my daughter is typing, typed this, sent from my iphone"
    ),
    "context:footer": (
        "submit a tip, submit a tip online, tip online, tips online, web at, on the web at, leave a tip, "
        "anonymous tip, p3tips, p3 tips, crimestoppers website, if you know of, please contact police, "
        "please contact mpd, please contact the police, please contact madison, text tip, "
        "anyone with information, anyone who has information, anyone with any information, "
        "information is asked, call crime stoppers, contact crime stoppers, can remain anonymous, "
        "remain anonymous, madison area crime stoppers, caller will remain, released by, "
        "for more information visit, visit our website, more information at, see our website, follow us, "
        "follow us on, this email is confidential, confidential and intended, intended recipient, "
        "intended for the addressee, legally privileged, disclaimer, please consider the environment, "
        "scanned for viruses, unsubscribe, privacy notice, privacy policy, all rights reserved, "
        "do not reply to this"
    ),
    "context:enquiry": (
        "police have posted, force has posted, police posted, have posted clear images, "
        "put a picture on social media, put it on facebook to, wedi rhoi apel, apel, apêl, put post on, "
        "put a post on, warning put on, warnings put on, a warning on, asked on facebook, "
        "put up on facebook, lost and found page, pets page, witness appeal, keep an eye, look out for, "
        "in case anyone, in case anyone sees, memorial fund, sign up for, email list, e-mail list, "
        "mailing list to warn, photo of delivery, delivery photo, tracking link, proof of delivery, "
        "upload to, please upload, evidence example, parking rules, see photos on, follow the force, "
        "force page, force's page, loyalty app, doorbell app, camera app, order app, meter app, "
        "ticket on an app, ticket app, cab by app, taxi by app, delivery app photo, cctv, c.c.t.v, "
        "doorbell, doorbell camera, doorbell cam, ring doorbell, ring camera, ring footage, ring cam, "
        "video doorbell, on ring, ring door bell, blink camera, nest doorbell, eufy, dashcam, dash cam, "
        "dash-cam, anpr, bwv, body worn, bodycam, security camera, security cameras, footage, trail cam, "
        "trailcam, security footage, surveillance video, surveillance footage, video footage, "
        "wildlife camera, captured on camera, caught on camera, house to house, h2h, fingerprints, "
        "forensics, csi, dna, find my, find my iphone, findmy, find my phone, find my device, find my app, "
        "find my ipad, find my mac, tracked to, tracked it to, pinging, pinged, last pinged, traced to, "
        "last location, phone tracked, located via, tracking shows, tracker shows, tracker fitted, "
        "what3words, what 3 words, w3w, google maps, streetview, recognised from, identified from, "
        "identified via, identified through, identified on, ided on, ided via, idd from, id via facebook, "
        "found him on, found her on, found his facebook, found her facebook, found his profile, "
        "found the suspect, found susp on, looked him up on facebook, looked her up on facebook, "
        "searched his name on, looked up on facebook, searched facebook, searched social media, "
        "searched for him, open source, open source research, osint, social media checks, intel checks, "
        "social media appeal, appeal on, appeal posted, appeal on facebook, police appeal, media appeal, "
        "put an appeal, shared an appeal, posted an appeal, post an appeal, appealed on, "
        "posted on facebook asking, posted footage, posted the footage, posted cctv, posted the cctv, "
        "posted a picture of, shared the footage, shared footage, shared cctv, put footage, "
        "put the footage, put cctv, footage on, clip on, has seen on facebook, seen on facebook, "
        "saw on facebook, seen post, saw a post, saw the post, local facebook group, "
        "community facebook group, neighbourhood watch group, neighbourhood whatsapp, street whatsapp, "
        "whatsapp group for, later seen, since seen, seen for sale, saw it for sale, seen it for sale, "
        "now for sale, has has since seen, now listed on, seen listed, spotted on, spotted for sale, "
        "since appeared, being sold on, being advertised on, being sold online, gwelodd, checked social"
    ),
    "context:property": (
        "cont, containing, contents, incl, including, valued, value, val, worth, property stolen, "
        "items stolen, stolen items, items taken, serial number, serial no, imei, passport, id cards, "
        "room key, backpack contained, box of, in box, boxed, phone was taken, laptop was taken, "
        "took phone, took her phone, took his phone, phone stolen, phone taken, laptop stolen, "
        "laptop taken, wedi mynd"
    ),
    "context:using": (
        "via, through, by, using, used, over, on his, on her, on my, on their, trwy, drwy, ar, gyda, by means of"
    ),
    "context:suspect_identity": (
        "gave name, booked in name of, name and number on booking, booked online, booked via, taxi booked, "
        "uber booked, table booked, room booked, booked through booking, appointment online"
    ),
    "not:contrast": (
        "but, however, although, though, until, except, apart from, instead, whereas, yet, then, before, "
        "after which, and then, since then, only when"
    ),
    "not:all_offline": (
        "all by voice, all by post, all by letter, all in cash, all verbal, verbal only, voice only, "
        "voice calls only, calls only, phone only, by phone only, only by phone, only by post, "
        "only by letter, only verbally, only in person, ordinary text, ordinary texts, normal text, "
        "normal texts, plain text, plain texts, text messages only, texts only, sms only, only texts, "
        "standard text, standard sms, green ones, green bubbles, green messages, landline only, "
        "only has a landline, has a landline, old nokia, old phone, brick phone, no data on, "
        "pay as you go no data, basic phone, paper copy, on paper, paper only, paper statement, in branch, "
        "over counters, at branch, telephone banking, phone banking, by cheque, recorded delivery, "
        "cash only, cash in hand, in the shop, over the counter, at the counter, cash machine only, "
        "face to face only, doesnt have a computer, does not have a computer, does not use a computer, "
        "doesnt use a computer, no wifi, not connected, not networked, standalone, stand alone"
    ),
    "context:official": (
        "council, housing officer, housing association, housing, environmental health, env health, "
        "trading standards, insurer, insurers, insurance company, insurance, ombudsman, citizens advice, "
        "social worker, social services, councillor, cllr, mp, my solicitor, his solicitor, her solicitor, "
        "hr, head teacher, headteacher, safeguarding lead, ward staff, the bank, my bank, her bank, "
        "his bank, ico, hse, rspca, the landlord, management company, security control, head office, "
        "loss prevention, store security, witness care, probation"
    ),
    "context:evidence_item": (
        "statement, statements, spreadsheet, spreadsheets, log, diary, diaries, photo, photos, photograph, "
        "photographs, pictures, picture, list, receipts, receipt, stills, still, recording, recordings, "
        "screenshot, screenshots, screen shots, screen shot, exhibit, exhibits, exhibited, serial numbers, "
        "estimate, quote, medical report, consent form, mg11, mg 11, witness statement, copy, copies, "
        "scan"
    ),
    "context:bystander": (
        "on facetime to, on facetime with, was on facetime, on a facetime, on a video call with, "
        "on video call with, on whatsapp to, on the phone to her, on the phone to his, on the phone with, "
        "was on the phone, on her phone, on his phone, looking at his phone, looking at her phone, "
        "looking at phone, scrolling, heard it all, filmed it, filmed the, filmed on, filming on, "
        "filmed by, recorded on his phone, recorded on her phone, recorded it on, recorded this on, "
        "recorded on, livestreaming himself cycling, watching netflix, watching youtube, playing on, "
        "playing xbox, playing fortnite, playing fifa, gaming"
    ),
    "context:quarrel": (
        "argument over, argument about, argument re, argument regarding, arg over, arg re, arg about, "
        "row over, row about, row re, arguing over, arguing about, argued over, argued about, verbal re, "
        "verbal over, dispute over, dispute about, dispute re, disagreement over, fell out over, "
        "falling out over, accused her of, accused him of, accused of, accusing her of, accusing him of, "
        "jealous of, jealous over, found messages on, seen messages on, saw messages on, seeing messages, "
        "going through her phone, went through her phone, asked to see her phone, "
        "demanded to see her phone, over a comment, over comments, over a post, about a post, "
        "over a video, over something on, over something said on, ffrae am, following a dispute"
    ),
    "context:later": (
        "later, since, subsequently, afterwards, days later, week later, weeks later, next day, "
        "following day, now, has now, have since, has since, friend has seen, mate has seen, "
        "neighbour has seen, then seen, noticed it, believes it is his, thinks is his, thinks it is his, "
        "believes it is hers, thinks same, same bike, matching description, matches description, "
        "same item, looks like mine, looks like his, looks like hers, recognised it"
    ),
    "context:no_crime": (
        "ignore, please ignore, my mistake, my fault, sorry to have bothered, sorry to bother, "
        "wondered if, i consider that, is that a crime, is it a crime, closed with laughter, simulation, "
        "our own reply, hosting bill, not paid, bill was not paid, real people, overcharged, "
        "refunded by us, worried about, thank you, thanks to, reunited, safe and well, its back, "
        "withdrawn, messing about, prank by, by friends as a joke, it was my, was my sister, "
        "was my husband, it was only, no offence, no offences, no crime, not a crime, no complaint, "
        "false alarm, false positive, genuine, it was genuine, is genuine, turned out to be, "
        "misunderstanding, by mistake, in error, mistake, advice only, advice given, for info only, "
        "info only, for information, for info, no loss, no further action, closed as, close as, civil, "
        "civil matter, civil dispute, customer dispute, no dishonesty, not suspicious, nothing untoward, "
        "maintenance, scheduled, planned, authorised, authorized, pen test, penetration test, "
        "test exercise, exercise, drill, training, simulated, newsletter, marketing, opt out, opted in, "
        "reminder, appointment, legitimate, hardware failure, failed disk, power cut, forgot my password, "
        "forgotten password, caps lock, dim trosedd, duplicate, feedback, how do i, can you help, "
        "would like to know, question, query, lost property, found property, found"
    ),
    "special:keyless": (
        "keyless, keyless theft, keyless entry, relay attack, relay theft, relay device, key cloned, "
        "cloned key, keys cloned, signal boosted, can bus, canbus, no keys taken, both keys still"
    ),
    "special:shown_payment": (
        "fake banking app, fake bank app, fake payment app, fake transfer screen, showed a fake transfer, "
        "showed fake transfer, fake payment screen, spoof banking app, spoof payment app, "
        "false banking app, showed him a fake payment, showed her a fake payment, showed fake payment"
    ),
    "special:unrequested_code": (
        "code i didnt ask for, code i did not ask for, code she didnt ask for, code she did not ask for, "
        "code he didnt ask for, code he did not ask for, code i never asked for, code i hadnt asked for, "
        "code i never requested, code not requested, code i didnt request, code i did not request, "
        "unrequested code"
    ),
}
