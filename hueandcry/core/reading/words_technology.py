"""Table: what is done to computers, accounts and data, and the devices themselves. Notation as in words_platforms."""

WORDS: dict[str, str] = {
    "tech:hack": (
        "looked me up, looked her up, looked him up, looking her up, looking me up, looking him up, looked up his, looked up her, looked up my, guessed the, guessed my, guessed her, guessed his, dialled out, calls to cuba, calls abroad, calls out to, phone bill, signed in to with, sign in details, old password, old login, ex employee login, still had the owners, still had the sign in, still had admin, cancelled all the, wiped the, deleted our, deleted the, reset the, reset his internet, reset her internet, remote wipe, unlocked themselves, jackpotting, jackpotted, black box attack, still see every, still see all, can see every, can still see, hack, hacks, hacked, hacker, hackers, hacking, haked, hackd, hackin, hijacked account, account hijacked,"
        " hijack, hijacked, account takeover, account taken over, taken over my account, taken over her account,"
        " took over (my|her|his|the|their) (account|page|profile|facebook|instagram|insta|email|channel),"
        " (account|acct|accts|acc|page|profile|channel|accounts|email) (has been|was|got|been|is|being|had been|) (hacked|compromised|"
        "taken over|stolen|cloned|hijacked|breached|accessed), unauthorised access, unauthorized access, unauthorised login,"
        " unauthorised logins, unauthorised log in, computer misuse, accessed (my|her|his|their|the|ips|vics) (account|accounts|"
        "email|emails|phone|laptop|computer|messages|icloud|system|systems|network|server|facebook|instagram|online|mailbox|"
        "devices|device|records), got into (my|her|his|their|the|our) (account|accounts|email|emails|facebook|instagram|insta|"
        "computer|icloud|system|phone|server|network|page|systems|mailbox|router|wifi), gained access to (my|her|his|their|the|our|an|ips|vics)"
        " (account|accounts|email|emails|computer|system|systems|network|server|facebook|phone|mailbox),"
        " logged into, logged in to, logged on as, logging into, logging in to, logs into, log into, logged onto,"
        " login from, logins from, log ins from, signed in from, signed into, sign in from, haciwyd, hacio,"
        " wedi hacio, brute force, brute forced, brute-force, credential stuffing, password spraying, exploit,"
        " exploited, vulnerability, zero day, backdoor, back door access, web shell, webshell, privilege escalation,"
        " lateral movement, data breach, breached, exfiltrated, exfiltration, exfil, defaced, defacement, sql injection,"
        " port scan, scanning of, intrusion, intruder on network, compromised account, compromised mailbox, compromised,"
        " deleted all, wiped (the|our|all|my), mailbox rule, forwarding rule, inbox rule, auto forward, rule set up,"
        " cloned account, cloned my, cloned her, deepfake, deep fake, ai generated, ai voice, voice clone"
    ),
    "tech:malware": (
        "malware, virus, viruses, trojan, trojans, worm, keylogger, key logger, keylogging, infostealer, info stealer,"
        " stealer, botnet, bot, rootkit, rat, adware, infected, infection, payload, cobalt strike, emotet, qakbot,"
        " redline, lumma, raccoon stealer, malicious file, malicious attachment, malicious link, malicious software,"
        " malicious app, dodgy app, opened attachment, opened the attachment, macro, apk, cryptominer, crypto miner,"
        " coin miner, cryptojacking, drive by download, c2, command and control, beacon, beaconing, usb stick,"
        " skimmer script, magecart, web skimmer, digital skimmer, firus, meddalwedd"
    ),
    "tech:ransomware": (
        "ransomware, ransom, ransom note, encrypted, encryption, decrypt, decryption, decryptor, files locked, locked files,"
        " locked out of, locked us out, locked me out, lockbit, akira, black cat, alphv, blackbasta, black basta, play ransomware,"
        " files renamed, all our files, file extension, readme txt, leak site, data leak site, double extortion, ddos,"
        " d dos, denial of service, dos attack, flooded with traffic, traffic flood, knocked offline, site down,"
        " website down, taken offline, systems down, server down, booter, stresser"
    ),
    "tech:spyware": (
        "spyware, stalkerware, stalker ware, spy app, spying app, monitoring app, monitoring software, mspy, flexispy,"
        " cocospy, tracker, trackers, tracking device, tracking devices, gps tracker, gps device, airtag, airtags, air tag,"
        " air tags, apple tag, smarttag, tile tracker, bluetooth tracker, hidden camera, hidden cameras, covert camera,"
        " spy camera, spycam, spy cam, nanny cam, listening device, bug in, bugged, recording device, reads (my|her|his|all) messages,"
        " reading (my|her|his|ips|all|vics) (messages|msgs|emails|texts|whatsapps), read (my|her|his) (messages|emails|msgs),"
        " knows where (i|she|he) (am|is|was|have been|has been), knew where (i|she|he) (was|had been), monitors (my|her|his) phone,"
        " monitoring (my|her|his|ips) (phone|movements|messages|location), checks (my|her|his) phone, checking (my|her|his) phone,"
        " has (my|her|his|all my|all her) passwords, knows (my|her|his|all) (passwords|password|pin|code), smart lock, smart meter, smart home,"
        " nest camera, nest thermostat, alexa, hive heating, smart speaker, smart tv, linked device, linked devices, whatsapp web,"
        " mirrored phone, cloned phone, phone cloned, shared account, still logged in, joint account login, still had access,"
        " still has access, still has the login, still had the password, had my password, had her password"
    ),
    "tech:credential": (
        "password, passwords, passcode, passcodes, pass word, login, logins, log in, log ins, login details, log in details,"
        " username and password, credentials, creds, otp, one time passcode, one time code, one-time code, one time password,"
        " otps, 6 digit code, six digit code, verification code, verification codes, security code, authentication code,"
        " 2fa, mfa, two factor, two step, authenticator, code sent, the code, sent the code, gave the code, read out the code,"
        " code he sent, share the code, reset my password, reset the password, password reset, password reset email,"
        " changed the password, changed my password, changed the email, changed my email, changed the recovery,"
        " recovery email, security questions, memorable word, sim swap, sim swapped, sim swapping, simswap, sim jacked, new sim, e sim,"
        " esim, no service, lost signal, port out, ported, pac code, number ported, face id, face unlock, thumbprint unlock,"
        " fingerprint unlock, his face to, her thumb, his thumb, finger while asleep, used her face, used his face, unlocked his phone, unlocked her phone"
    ),
    "tech:phish": (
        "phishing, phished, phish, spear phishing, quishing, vishing, qr code, qr codes, qr, scanned a code, scanned the code,"
        " clicked the link, clicked a link, clicked on the link, clicked on a link, clicked link, click the link, clicked on it,"
        " click on link, click here, tap the link, followed the link, pressed the link, opened the link, link in it, with a link,"
        " contained a link, containing a link, links to, entered my details, entered her details, entered his details,"
        " entered details, entered card details, put my details in, put in my details, put my card details, filled in my details,"
        " typed in my, entered my card, gave my card details, gave card details, put her card details, fake dpd,"
        " fake royal mail, fake evri, redelivery fee, reschedule delivery, parcel fee, customs fee, missed parcel,"
        " spoofed email, spoofed, spoof email, spoof, lookalike domain, look alike domain, sender name, sender id,"
        " suspended account, verify your account, confirm your details, update your payment, account will be suspended,"
        " unusual activity, log in to, tax refund, tv licence, spoofing, cliciodd, dolen, linc"
    ),
    "tech:system": (
        "icac, internet crimes against children, ncmec, iwf, cyber tip, cybertip, server, servers, network, networks, vpn, firewall, router, wifi, wi fi, wireless network, ip address, ip addresses,"
        " logs, log files, audit log, audit trail, admin account, administrator account, domain controller, active directory,"
        " database, databases, data base, crm, epos, point of sale, pbx, voip, phone system, it department, it provider,"
        " it company, it dept, it support, it team, msp, it contractor, backups, backup, back ups, workstation, workstations,"
        " endpoint, endpoints, edr, antivirus, anti virus, siem, soc alert, patch, patched, unpatched, cpanel, wordpress,"
        " plugin, hosting, hosting company, dns, nameserver, registrar, subdomain, api, token, s3 bucket, cloud tenancy, tenant,"
        " hash, sha256, md5, indicator, indicators, ioc, iocs, ncsc, utc, iot, scada, plc, records system, patient system,"
        " patient record, patient records, customer records, staff records, care records, medical records, police systems,"
        " payroll system, booking system, stock system, till system, sims database, work computer, computer system,"
        " computer systems, looked up, looking up, searched the system, searched records, viewed records, accessed records,"
        " no business need, no work reason, no legitimate reason, without authority, without authorisation, no lawful reason,"
        " downloaded, downloading, copied files, copied the database, customer list, client list, usb, memory stick, spreadsheet"
    ),
    "device:phone": (
        "phone, phones, iphone, iphones, i phone, mobile, mobiles, mobile phone, mobile phones, cell phone, cell phones,"
        " cellphone, cellphones, cellular phone, smartphone, smartphones, smart phone, handset, handsets, samsung, galaxy, mob phone, m/phone,"
        " mob, ffon, ffôn, ffon symudol, sim card, sim, burner phone, burner phones"
    ),
    "device:computer": (
        "laptop, laptops, lap top, computer, computers, pc, desktop, macbook, mac book, chromebook, hard drive, hard drives,"
        " hard disk, monitor, monitors, computer monitor, computer equipment, it equipment, electronics, electronic equipment,"
        " tower, notebook computer, gliniadur, cyfrifiadur, mac, imac"
    ),
    "device:other": (
        "tablet, tablets, ipad, ipads, i pad, kindle, camera, cameras, tv, tvs, television, televisions, console, consoles,"
        " games console, playstation, ps4, ps5, nintendo, switch console, airpods, air pods, headphones, earphones, earbuds,"
        " smart watch, smartwatch, apple watch, apple watches, fitbit, projector, projectors, speaker, sat nav, satnav, dash cam unit,"
        " gopro, drone, charger, cable, cables, printer, mp3 player, ipod, ipods, stereo"
    ),
    "decoy:words": (
        "find my new, find my address, find my house, find my way, page nine, page one, page two, front page, pages of, web of lies, changed wifi password, wifi password, wifi off, wifi being turned off, video game shop, board game, football game, the game on, football match, game of, big game, tv channel, english channel, channel tunnel, card game, guild hall, wild game, game keeper, gamekeeper, game birds, bully off, site manager, building site, construction site, camp site, caravan site, on site, site office, the site of, travellers site, work site, off site, signal box, traffic signal, traffic signals, signal failure, no signal, phone signal, poor signal, signal tower,"
        " turn signal, hand signal, engagement ring, wedding ring, diamond ring, gold ring, rings, ring road, ring pull,"
        " boxing ring, apple tree, apples, apple juice, apple store, the bay, loading bay, bay window, parking bay, meta mud,"
        " hacked at, hacked down, hacked the, hacked with, hacking at, hack saw, hacksaw, hacking cough, cloud of, fish hook,"
        " telegraph pole, telegraph wire, web of, cobweb, net curtain, fishing net, phishing rod, spam tin, cold snap, snapped,"
        " ginger snap, snap decision, tinder dry, tinder box, door hinge, hinges, gate hinge, bumble bee, discord between,"
        " in discord, steam engine, steam railway, steam cleaner, steam train, steam fair, virus covid, covid, mouse trap,"
        " trojan horse, ebay lane, ram raid, chip shop, memory loss, firewall door, fire wall, postcode, post code, post office,"
        " lamp post, bed post, goal post, fence post, gatepost, gate post, post box, postbox, postman, post mortem, fishing,"
        " uber driver, amazon driver, amazon van, amazon parcel, amazon box, amazon delivery, dpd driver, evri driver, parcel stolen"
    ),
}
