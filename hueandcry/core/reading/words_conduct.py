"""Table: what people do, who they are, and what makes a mention not a means. Notation as in words_platforms."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "who:suspect": (
        "suspect, suspects, susp, susps, suspt, offender, offenders, off, offs, offdr, o/k, ok's, oks, os, "
        "unknown person, unknown persons, unk person, unk persons, unk offs, unk off, unk susp, "
        "unknown suspect, unknown suspects, unk male, unknown male, unknown male(s), unknown man, "
        "unknown men, unknown female, unknown individual, defendant, def, scammer, scammers, fraudster, "
        "fraudsters, conman, con man, thief, thieves, robber, robbers, burglar, burglars, seller, buyer, "
        "the seller, the buyer, trader, landlord, the caller, the male, males, named suspect, named susp, "
        "perp, perps, attacker, culprit, culprits, stranger, someone, somebody, some one, y troseddwr, "
        "rhywun, known person, known individual, unknown subject, ex employee, former employee, "
        "former member of staff, disgruntled"
    ),
    "who:victim": (
        "victim, victims, vic, vics, vict, ip, ips, i/p, agg, aggd, aggrieved, inj party, injured party, "
        "complainant, complainants, comp, compl, rp, reporting person, informant, inf, inft, "
        "caller states, caller reports, i, me, my, mine, we, us, our, dioddefwr, fi, fy, customer, cust, "
        "client, member, resident, tenant, student, staff member, patient, employee, pensioner, "
        "elderly female, elderly male, elderly victim"
    ),
    "who:partner": (
        "ex partner, expartner, ex, exs, ex boyfriend, ex bf, ex gf, ex girlfriend, ex husband, ex wife, "
        "exhusband, exwife, boyfriend, girlfriend, bf, gf, husband, wife, partner, estranged, "
        "former partner, former girlfriend, former boyfriend, former husband, former wife, ex p, "
        "separated, cyn bartner, fiance, fiancee, hubby, domestic, dom, dv, da, dash, dara, non mol, "
        "non-mol, non molestation, restraining order, r/o, baby daddy, childs father, father of her child"
    ),
    "who:family": (
        "mother, father, mum, dad, mam, brother, sister, son, daughter, uncle, aunt, aunty, nephew, niece, "
        "cousin, grandson, granddaughter, grandad, nan, nana, gran, stepdad, step father, stepson, in law, "
        "sibling, bro, sis, parents"
    ),
    "who:child": (
        "child, children, girl, boy, juvenile, juv, youth, youths, yths, yth, teenager, teenagers, teen, "
        "teens, pupil, pupils, schoolboy, schoolgirl, minor, minors, underage, under age, aged 11, "
        "aged 12, aged 13, aged 14, aged 15, 11yo, 12yo, 13yo, 14yo, 15yo, 10yo, 9yo, 12 yr old, "
        "13 yr old, 14 yr old, 15 yr old, 12 year old, 13 year old, 14 year old, 15 year old, 11 year old, "
        "yr 7, yr 8, yr 9, yr 10, year 7, year 8, year 9, year 10, year 11, plentyn, plant, her daughter, "
        "kids"
    ),
    "who:police": (
        "police, officer, officers, pc, dc, sgt, oic, pcso, constable, detective, detectives, cid, force, "
        "101, 999, control room, heddlu, crimestoppers, crime stoppers, cps, court, custody, nick, "
        "station, ucpd, cpd, mpd, sheriff, ucpd officer, action fraud, report fraud, actionfraud, snt, "
        "neighbourhood team, npt, tasking, intel, ctm"
    ),
    "who:impostor": (
        "bank fraud team, from the bank, from my bank, from her bank, from his bank, fraud department, "
        "fraud dept, fraud team, claiming to be, claimed to be, claiming he was, claiming she was, "
        "dweud ei fod or banc, or banc, claims to be, claiming they were, purporting to be, "
        "pretending to be, pretended to be, purported to be, posing as, posed as, impersonating, "
        "impersonated, impersonation, impersonator, saying he was from, saying she was from, "
        "saying they were from, said he was from, said she was from, said they were from, from microsoft, "
        "from amazon, from hmrc, hmrc, from bt, from sky, from virgin, openreach, from the police, "
        "metropolitan police, from the met, hammersmith police, from visa, dvla, tv licensing, "
        "royal mail text, irs, social security, immigration officer, from immigration, yn honni, ar ran, "
        "hi mum, hello mum, mum its me, new number, lost my phone, dropped my phone, ceo, "
        "managing director, the director, grandson, in the name of, using the name, fake id, false name, "
        "false details, alias, fictitious"
    ),
    "who:business": (
        "shop, store, company, firm, business, ltd, supplier, suppliers, accounts dept, finance, "
        "finance team, accounts team, payroll, invoice, invoices, school, surgery, gp, hospital, charity, "
        "church, parish, solicitor, solicitors, estate agent, letting agent, garage, restaurant, cafe, "
        "pub, hotel, council, university, college, employer, manager, supermarket, branch, teller"
    ),
    "act:send": (
        "sent, send, sends, sending, receive, received, receives, receiving, recvd, rec'd, recieved, "
        "recieving, getting, forwarded, replied, reply, replies, anfon, anfonodd, derbyn, derbyniodd, "
        "cefais, bombarded, bombarding, inundated, barrage, spammed, spamming"
    ),
    "act:contact": (
        "contacted, contact, contacting, contacts, contacted by, got in touch, get in touch, "
        "in touch with, reached out, added me, added her, added him, adding her, added ip, unsolicited, "
        "unwanted contact, makes contact, made contact, keeps contacting, repeatedly contacted, "
        "repeated contact, attempts to contact, cysylltodd, cysylltu, befriended, befriending"
    ),
    "act:publish": (
        "leaving reviews, naming and shaming, livestreamer, audience, unblurred, her reg, tagging, "
        "edited the route, wrote under, under every, captioned, captions, put her on, put him on, "
        "put it round, put round, put out on, pushed round, spread on, went round, doing the rounds, "
        "shares of, views, replied, posted, posting, posts, post, uploaded, uploading, upload, uploads, "
        "shared, sharing, shares, published, publishing, went public, put up, put it on, put on, comment, "
        "comments, commented, commenting, circulated, circulating, circulate, distributed, broadcast, "
        "livestreamed it, postings, wrote about, written about, naming me, named him, put my name, "
        "slating, slagging off, slagged off, defamatory, libel, false allegations, rumours, put pictures, "
        "leaked, leak, exposed, expose, postio, rhannu"
    ),
    "act:threat": (
        "dhamki, dhamka, dhamkha, threat*, threats, threatened, threatening, threaten, kill you, kill me, "
        "kill him, kill her, kill them, going to kill, gonna kill, ill kill, smash your, stab you, "
        "stab her, petrol bomb, bomb threat, burn your, burn the house, come for you, coming for you, "
        "watch your back, get you, sort you out, bygwth, bygythiad, bygythiol, lladd, bullet, do you in, "
        "acid in"
    ),
    "act:abuse": (
        "gali, galoj, badnaam, badnam, abuse, abused, abusing, abusive, harass*, harassed, harassing, "
        "harassment, offensive, obscene, vile, nasty, insult*, bully*, bullied, bullying, malicious, "
        "mal comms, malcomms, grossly offensive, menacing, distressing, name calling, called her a, "
        "calling her a, calling him a, slag, slut, whore, bitch, unwanted, pestering, pester, hounding, "
        "cam-drin, aflonyddu, annoying"
    ),
    "act:demand": (
        "blackmail*, extort*, demand*, demanded, demanding, demands, pay up, or else, unless i pay, "
        "unless paid, unless he pays, unless she pays, if i didnt pay, if she didnt pay, if he didnt pay, "
        "pay or, asked for money, asking for money, wants money, send money, within 24 hours, "
        "within 48 hours, deadline, send it to everyone, send to all, sent to everyone, tell everyone, "
        "tell my wife, tell his wife, to all my contacts, all his contacts, contacts list, contact list, "
        "friends and family, followers and family, hush money, protection money, sextort*, sextortion"
    ),
    "act:advertise": (
        "advert, adverts, ad, ads, advertised, advertise, advertising, advertisement, listing, listings, "
        "listed, relisted, list for sale, for sale, up for sale, offered for sale, selling, sell, sells, "
        "sold, resold, resell, reselling, hysbyseb, hysbysebu, gwerthu, werthu, offering, saw an ad, "
        "seen an ad, seen advertised, saw advert, item number, listing ref, listing id, ad ref, "
        "advert ref, seller profile"
    ),
    "act:buy": (
        "bought, buy, buying, purchase, purchased, purchases, purchasing, ordered, order, orders, "
        "ordering, booked, booking, bookings, reserved, won the auction, bid, bids, bidding, prynu, "
        "prynodd, brynodd, prynais, archebu, archebodd, subscribed, signed up, sign up, subscription, "
        "free trial, refund, refunds, refunded, chargeback, returned, return fraud, empty box, "
        "item not received, not as described, never dispatched"
    ),
    "act:undelivered": (
        "never arrived, not arrived, never came, never turned up, hasnt arrived, has not arrived, "
        "didnt arrive, did not arrive, didn't arrive, nothing came, nothing has come, nothing arrived, "
        "no goods, not received, not delivered, never delivered, never received, no sign of, no item, "
        "failed to arrive, failed to deliver, undelivered, never sent, not turned up, nothing turned up, "
        "never showed, wasnt there, did not exist, doesnt exist, does not exist, didnt exist, no such, "
        "counterfeit, fake, fakes, replica, not genuine, stopped replying, stopped responding, "
        "stopped answering, no reply, no response, gone quiet, went quiet, ghosted, blocked me, "
        "blocked her, blocked him, blocked ip, then blocked, now blocked, since blocked, been blocked, "
        "removed me, deleted the ad, ad gone, advert gone, advert removed, listing removed, "
        "profile deleted, profile gone, profile removed, account deleted, page gone, site gone, "
        "page deleted, vanished, disappeared, byth wedi cyrraedd, heb gyrraedd"
    ),
    "act:pay": (
        "paisa, paise, passa, refund my money, debited, credited, recharge, paid, pay, pays, paying, "
        "payment, payments, transfer, transfers, transferred, transfered, transferring, bank transfer, "
        "bacs, chaps, faster payment, faster payments, fps, sent money, sent the money, sent £, "
        "moved money, moved the money, moved the funds, moved funds, deposit, deposits, deposited, "
        "direct debit, standing order, upfront, up front, fee, fees, admin fee, gift card, gift cards, "
        "itunes card, itunes cards, steam card, steam cards, vouchers, voucher, google play card, wire, "
        "wired, wire transfer, money order, talu, talodd, dalodd, dalais, trosglwyddo, trosglwyddodd, "
        "trosglwyddais, loan, lend, lent, invest, invested, investing, investment, investments, returns, "
        "profit, profits, withdraw, withdrawal, withdrawals"
    ),
    "money:account": (
        "bank account, bank accounts, sort code, s/c, sc, account number, acc no, a/c, account no, "
        "acct no, payee, new payee, beneficiary, mule, mule account, money mule, cifas, funds, savings, "
        "balance, isa, current account, statement shows, iban, swift, safe account, safe acct, "
        "holding account, apps case, app case, push payment, confirmation of payee, cop match, "
        "cyfrif banc, cyfrif"
    ),
    "money:card": (
        "bank card, bank cards, card details, debit card, debit cards, credit card, credit cards, "
        "card number, cvv, cnp, card not present, long number, contactless, contactless transactions, tap, "
        "tapped, pin, chip and pin, cash machine, cashpoint, cash point, atm, atms, card trap, skimming, "
        "skimmer, shoulder surf, shoulder surfed, distraction, unauthorised transactions, "
        "unauthorised transaction, fraudulent transactions, fraudulent transaction, unauthorized charges, "
        "unauthorized use, unauthorised payments, disputed, disputed transactions, used the card, "
        "used her card, used his card, cloned card, card cloned, card reader, cerdyn, cerdyn banc, "
        "gift card balance"
    ),
    "money:cash": (
        "cash, in cash, cash in hand, envelope of cash, coins, notes, purse, wallet, handbag, takings, "
        "till, safe, arian parod, counterfeit note, counterfeit notes, counterfeit bill, "
        "counterfeit currency, gold, gold bars, gold coins"
    ),
    "act:courier": (
        "courier, courier collected, collected by courier, courier came, taxi driver collected, "
        "collected the card, collected her card, collected the cash, came to collect, came to collect the, "
        "hand over, handed over, undercover operation, corrupt bank staff, corrupt staff, help catch, "
        "under investigation, do not tell anyone, told not to tell, told to lie, 159, banking protocol"
    ),
    "act:romance": (
        "romance, relationship online, fell in love, in love with, love bombing, professing love, widower, "
        "widow, oil rig, us army, army general, military, deployed, surgeon abroad, engineer abroad, "
        "working abroad, never met, never met in person, visa fee, flight to visit, medical bills, "
        "hospital bill, marry, soulmate, lonely"
    ),
    "image:intimate": (
        "(morphed|edited) (nude|naked|obscene) (photo|photos|pic|pics|images|video), morphed (photo|photos|pic|pics|"
        "images|video), "
        "intimate image, intimate images, intimate photos, intimate pictures, intimate video, "
        "indecent image, indecent images, indecent photos, indecent photographs, iioc, nude, nudes, "
        "nude photos, nude images, nude pictures, nude picture, nude photo, naked photo, naked photos, "
        "naked pictures, naked picture, naked images, naked video, sexual images, sexual videos, "
        "sexual video, explicit images, explicit image, explicit photos, explicit pictures, "
        "explicit video, explicit videos, sex tape, sex video, revenge porn, dick pic, dick pics, "
        "penis pic, unsolicited pictures, private photos, private pictures, private images, topless, "
        "underwear photos, cyberflash*, cyberflashing, airdrop, airdropped, air dropped, "
        "child pornography, child porn, csam, child abuse images, category a, cat a, pseudo images, "
        "upskirt*, upskirting, voyeur*, filmed her, filmed him, filmed them, lluniau noeth, masturbating, "
        "pics of her, sexting, sexted"
    ),
    "sex:contact": (
        "rape, raped, sexual assault, sexually assaulted, sexual touching, touched her, touched his, "
        "groped, groping, grabbed her breast, indecent exposure, exposed himself, penetrat*, "
        "inappropriately touched, kissed her, sexual abuse, spiked drink"
    ),
    "sex:groom": (
        "groom*, grooming, sexual chat, sexualised, sexual messages, sexual conversation, "
        "sexual communication, decoy, paedophile hunters, hunter group, asked for pics, "
        "asked for pictures, asking for pics, asking for nudes, pictures of herself, pictures of himself, "
        "inciting, sexual comments, meet for sex, sneaking link, sneaky link"
    ),
    "act:steal": (
        "stole, stolen, steal, steals, stealing, theft, thefts, taken, took, take, takes, missing, lost, "
        "removed, remove, removing, snatched, snatch, grabbed, grab, pickpocket*, dipped, shoplift*, "
        "shoplifting, concealed, making off, made off without, made off w/out, bilking, drive off, "
        "without payment, without paying, burgled, burglary, burglaries, robbed, robbery, mugged, mugging, "
        "theft of, theft from, unattended, unsecured, dwyn, wedi ei ddwyn, lladrad, ripped from, "
        "handbag snatch, tool theft"
    ),
    "act:enter": (
        "entry gained, gained entry, gain entry, gain access to rear, enter, entered via, entered the, "
        "entered by, entered through, forced entry, forced door, forced open, forced the, jemmied, jemmy, "
        "crowbar, smashed window, smash window, smashed the window, broken window, broke window, "
        "broke into, break in, break into, breaking, untidy search, tidy search, search made, insecure, "
        "via insecure, rear door, front door, patio door, patio doors, window, windows, lock snapped, "
        "euro lock, padlock, padlock cut, bolt croppers, cut lock, climbed, kicked door, door kicked, "
        "trespass*, exited, exit as entry, left via, dwelling, shed, outbuilding"
    ),
    "act:assault": (
        "punched, punch, punches, punching, kicked, kick, kicks, slapped, slap, hit, hits, struck, "
        "strikes, headbutt*, head butted, pushed, push, pushes, shoved, shove, assault*, attacked, "
        "grabbed by, grabbed her, grabbed him, strangled, strangle, choked, bit, bitten, scratched, "
        "stamped, beaten, beat, fight, fighting, fought, battery, thrown, threw, throws, throwing, "
        "dragged, pinned, hands round throat, gbh, abh, pulled hair, hair pulled, ymosod, ymosodwyd, "
        "dyrnu"
    ),
    "harm:injury": (
        "injury, injuries, injured, inj, injs, bruise, bruising, bruised, cut to, cut lip, swelling, "
        "bleeding, blood, fracture, fractured, broken nose, redness, reddening, graze, grazes, hospital, "
        "ambulance, black eye, stitches, wound, lump"
    ),
    "thing:weapon": (
        "knife, knives, machete, gun, handgun, firearm, pistol, shotgun, weapon, hammer, bat, "
        "baseball bat, crowbar in hand, axe, sword, acid, zombie knife, blade, bottle, glassed, taser, "
        "cyllell, armed"
    ),
    "act:damage": (
        "damage, damaged, damaging, dmg, smashed, smash, smashes, graffiti, spray painted, sprayed paint, "
        "paint, scratched car, keyed, keyed car, slashed, slashed tyres, tyres slashed, tyre, tyres, "
        "let down tyres, arson, fire, set fire, set alight, burnt, burning, vandal*, wing mirror, "
        "brick through, brick thrown, egged, eggs, snapped off, bent, ripped, kicked off, difrod, difrodi, "
        "torri, ffenestr"
    ),
    "thing:vehicle": (
        "vehicle, vehicles, veh, car, van, lorry, hgv, motorbike, motorcycle, moped, scooter, bicycle, "
        "bicycles, bike, bikes, e bike, ebike, pedal cycle, p/cycle, caravan, trailer, quad, tractor, "
        "ford transit, bmw, audi, mercedes, ford, vauxhall, number plate, numberplate, cloned plates, "
        "false plates, reg, vrm, keys, car keys, obd, catalytic converter, cat converter, fuel, petrol, "
        "diesel, drove off, driving, driver, speed, drink drive, uninsured, dangerous driving, collision, "
        "rtc, hit and run, cerbyd, car park, beic"
    ),
    "thing:drugs": (
        "drugs, drug, cannabis, cocaine, coke, heroin, crack, mdma, ketamine, pills, weed, spice, wraps, "
        "snap bags, deal bags, dealer, dealing, county lines, cuckoo*, cuckooed, pwits, class a, class b, "
        "vapes, thc, drug line, deal line, cyffuriau, psychoactive, nitrous, dealing drugs"
    ),
    "hate:any": (
        "racist, racial, racially, race, hate, hate crime, hate incident, homophobic, homophobe, "
        "transphobic, islamophobic, antisemitic, anti semitic, disablist, paki, nigger, n word, faggot, "
        "fag, poof, tranny, retard, go back to, your own country, muslim, muslims, jewish, jew, synagogue, "
        "mosque, gay, lesbian, trans, disabled, wheelchair, immigrants, refugees, gypsy, pikey, polish, "
        "swastika, nazi, hijab, headscarf, turban, hiliol, casineb"
    ),
    "act:order": (
        "drunk, intoxicated, disorder, disorderly, fighting in street, swearing at, urinating, "
        "large group, gathering, asb, anti social behaviour, antisocial, fireworks, firework, affray, "
        "public order, begging, protest, noise, loud music, nuisance, litter, dispersal"
    ),
    "place:street": (
        "street, road, park, alley, bus stop, bus, train, tram, station platform, town centre, "
        "high street, pavement, underpass, towpath, field, lane, nightclub, club, bar, gym, library, "
        "shopping centre, retail park, address, h/a, home address"
    ),
    "thing:goods": (
        "jewellery, jewelry, watch, rolex, necklace, clothing, clothes, trainers, coat, bag, backpack, "
        "rucksack, tools, power tools, tool, copper, lead, metal, scrap, alcohol, spirits, meat, cheese, "
        "razors, fragrance, perfume, parcel, parcels, package, packages, passport, id card, "
        "driving licence, drivers license, furniture, bracelet, earrings, silver, medals, boiler, plant, "
        "sheep, cattle, livestock, dog, puppy, cat"
    ),
    "act:arrange": (
        "arranged, arrange, arranged to meet, agreed to meet, met up with, met up, meet up, met, meeting, "
        "meet, lured, lure, enticed, viewing, view the, came to view, come to view, test drive, collected, "
        "collect, collection, handover, planned, organised, invited, house party, cyfarfod, trefnu, "
        "first date, date, swap, sale arranged, sell their, sell his, sell her"
    ),
    "act:rental": (
        "rent, rental, renting, flat, house share, room, landlord, tenancy, deposit for, holding deposit, "
        "let, letting, villa, cottage, holiday, flights, hotel room, accommodation, caravan holiday, "
        "lodge, tickets, ticket, concert, festival, gig, match tickets, travel agent, booking ref, "
        "booking reference, viewing, apartment, sublet"
    ),
    "act:identity": (
        "identity, identity theft, id theft, in my name, in her name, in his name, in my late, "
        "credit file, credit check, credit report, experian, equifax, clearscore, account opened, "
        "accounts opened, opened an account, opened accounts, loan taken out, taken out in, loans in, "
        "applied for, application, applications, catalogue, phone contract, mobile contract, "
        "personal details, my details, bounce back loan, universal credit claim, letters addressed, "
        "impostor account, dob, passport copy"
    ),
    "act:job": (
        "job, job offer, recruitment, recruiter, tasks, task scam, reviews, like videos, work from home, "
        "remote job, interview, dbs fee, training fee, starter pack, commission, inheritance, lottery, "
        "prize, winner, won, grant, loan fee, compensation claim, recovery, recovery agent, "
        "get my money back, release fee, barrister, beneficiary fund"
    ),
    "act:suspicious": (
        "dhoka, dhokha, cheated, cheating, cheater, cheat, froud, fraudster, thagi, suspicious, scam, "
        "scams, scammed, scamming, fraud, frauds, defrauded, fraudulent, fraudulently, bogus, hoax, "
        "disturbing, inappropriate, concerning, solicit, soliciting, solicited, solicitation, solicits, "
        "unknown sender, odd, strange, worrying, upsetting, phoney, con, conned, con trick, duped, "
        "tricked, trick, deceived, deception, swindle, swindled, twyll, sgam, sgamio, dodgy, rip off, "
        "ripped off, deceptive practice, unusual, unauthorized purchases, too good to be true, suicidal, "
        "suicide, kill himself, kill herself, self harm"
    ),
    "act:follow": (
        "stalk*, stalking, stalked, following, follow, fixated, obsessed, obsession, watching, "
        "watching house, watching her, loitering, sat in car outside, flowers, gifts, turning up, "
        "breach of order, breached order, breach, bail conditions, coercive, controlling, control, "
        "isolate*, course of conduct"
    ),
}
