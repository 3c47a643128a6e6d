"""Values that are nobody's trace: public services, advice lines, large shared sites. Dated and sourced.

AS_OF is the day the lists stand for; whoever compares them with their sources again moves it.
"""

from __future__ import annotations

from hueandcry.core.identifiers.wordlist import words_of

AS_OF = "2025-06-01"

# Source: Ofcom, National Telephone Numbering Plan, access codes and harmonised numbers for public services.
SHORT_NUMBERS: dict[str, str] = {
    "999": "Emergency services",
    "112": "Emergency services",
    "101": "Police, not an emergency",
    "105": "Power cut line",
    "111": "NHS advice line",
    "119": "NHS appointment line",
    "159": "Stop Scams UK: connects to the caller's own bank",
    "7726": "Reports of unwanted texts to the networks",
    "1471": "Last caller's number",
    "116123": "Samaritans",
    "116000": "Missing People",
}

# Source: each organisation's own published contact page.
PHONES: dict[str, str] = {
    "+443001232040": "Report Fraud (formerly Action Fraud)",
    "+44800555111": "Crimestoppers",
    "+44800789321": "Anti-Terrorist Hotline",
    "+448001111": "Childline",
    "+448088005000": "NSPCC helpline",
    "+448081689111": "Victim Support",
    "+448082000247": "National Domestic Abuse Helpline",
    "+443456000459": "Revenge Porn Helpline",
    "+448088020300": "National Stalking Helpline",
    "+448000121700": "Modern Slavery Helpline",
    "+443031231113": "Information Commissioner's Office",
    "+443002003300": "HM Revenue and Customs",
    "+448082231133": "Citizens Advice consumer helpline",
    "+448001448848": "Citizens Advice",
    "+448001116768": "Financial Conduct Authority",
    "+448006781602": "Age UK advice line",
}

# Public bodies: every host under these. Source: Nominet and Cabinet Office second-level registries.
PUBLIC_SUFFIXES: dict[str, str] = {
    "police.uk": "Police site",
    "gov.uk": "Government site",
    "gov.wales": "Government site",
    "llyw.cymru": "Government site",
    "gov.scot": "Government site",
    "nhs.uk": "National Health Service site",
    "nhs.net": "National Health Service mail",
    "parliament.uk": "Parliament",
    "mod.uk": "Ministry of Defence site",
    "police.pnn.uk": "Police site",
    "ac.uk": "University site",
    "sch.uk": "School site",
}

# Large sites that many unconnected people share: naming one joins nothing.
SHARED_HOSTS: dict[str, str] = {
    host: reason
    for reason, hosts in {
        "Social platform": "facebook.com fb.com instagram.com twitter.com x.com tiktok.com snapchat.com "
        "youtube.com youtu.be linkedin.com reddit.com "
        "discord.com discord.gg telegram.org t.me whatsapp.com wa.me threads.net twitch.tv pinterest.com "
        "onlyfans.com roblox.com steamcommunity.com "
        "steampowered.com nextdoor.co.uk",
        "Marketplace or booking site": "ebay.co.uk ebay.com gumtree.com vinted.co.uk vinted.com "
        "depop.com etsy.com amazon.co.uk amazon.com autotrader.co.uk "
        "airbnb.co.uk airbnb.com booking.com rightmove.co.uk zoopla.co.uk spareroom.co.uk openrent.co.uk "
        "shpock.com preloved.co.uk "
        "pets4homes.co.uk ticketmaster.co.uk stubhub.co.uk viagogo.co.uk twickets.live justeat.co.uk "
        "just-eat.co.uk deliveroo.co.uk uber.com "
        "yell.com checkatrade.com trustpilot.com tripadvisor.co.uk alibaba.com aliexpress.com temu.com argos.co.uk",
        "Search, mail or cloud service": "google.com google.co.uk gmail.com googlemail.com outlook.com "
        "hotmail.com hotmail.co.uk live.co.uk live.com msn.com yahoo.com "
        "yahoo.co.uk icloud.com me.com mac.com aol.com btinternet.com sky.com virginmedia.com talktalk.net "
        "proton.me protonmail.com gmx.com storage.googleapis.com firebasestorage.googleapis.com "
        "mail.com yandex.com tutanota.com docs.google.com drive.google.com forms.gle dropbox.com "
        "wetransfer.com onedrive.live.com sharepoint.com "
        "office.com microsoft.com apple.com github.com pastebin.com cloudflare.com bing.com",
        "Payment or bank site": "paypal.com paypal.me paypal.co.uk revolut.com monzo.com wise.com "
        "coinbase.com binance.com blockchain.com kraken.com crypto.com "
        "ledger.com trezor.io metamask.io trustwallet.com "
        "barclays.co.uk hsbc.co.uk lloydsbank.com lloydsbank.co.uk natwest.com santander.co.uk halifax.co.uk "
        "nationwide.co.uk rbs.co.uk tsb.co.uk "
        "starlingbank.com metrobankonline.co.uk co-operativebank.co.uk westernunion.com moneygram.com cash.app",
        "Dating site": "tinder.com hinge.co grindr.com match.com bumble.com pof.com badoo.com",
        "Courier": "royalmail.com evri.com dpd.co.uk dhl.com ups.com fedex.com yodel.co.uk parcelforce.com",
        "Charity or advice": "actionfraud.police.uk reportfraud.police.uk citizensadvice.org.uk "
        "victimsupport.org.uk crimestoppers-uk.org getsafeonline.org "
        "stopncii.org iwf.org.uk nspcc.org.uk childline.org.uk samaritans.org takefive-stopfraud.org.uk "
        "cifas.org.uk ageuk.org.uk",
        "Shop, network or traveller's site": "tesco.com sainsburys.co.uk asda.com "
        "morrisons.com next.co.uk currys.co.uk "
        "johnlewis.com ikea.com boots.com very.co.uk asos.com shein.com "
        "netflix.com disneyplus.com spotify.com bt.com ee.co.uk "
        "o2.co.uk vodafone.co.uk three.co.uk thetrainline.com trainline.com nationalrail.co.uk tfl.gov.uk ryanair.com "
        "easyjet.com jet2.com expedia.co.uk hotels.com trivago.co.uk indeed.com reed.co.uk totaljobs.com",
        "Fundraising or community site": "gofundme.com justgiving.com change.org "
        "mumsnet.com meetup.com eventbrite.co.uk "
        "wikipedia.org ancestry.co.uk",
        "Remote access or meeting service": "teamviewer.com anydesk.com zoom.us skype.com",
        "Mailing service": "pstmrk.it klclick.com klclick1.com klclick2.com klclick3.com list-manage.com "
        "mailchimp.com mailchimpsites.com sendgrid.net sendgrid.com mailgun.org getresponse.com substack.com "
        "hubspot.com track.customer.io constantcontact.com",
        "News": "bbc.co.uk bbc.com itv.com sky.com theguardian.com",
    }.items()
    for host in hosts.split()
}

# Names under which each customer has a host of its own: that host is somebody's.
TENANTS = words_of(
    "sharepoint.com zoom.us list-manage.com sendgrid.net substack.com mailchimpsites.com",
)

# What a page is made with, or says that it is: neither the host nor any page of it leads to anyone.
# Source: each project's own instructions for embedding, and the W3C's and Microsoft's name spaces.
FURNITURE = words_of(
    "fonts.googleapis.com fonts.gstatic.com ajax.googleapis.com w3.org schemas.microsoft.com",
    "schemas.openxmlformats.org cdn.jsdelivr.net cdnjs.cloudflare.com maxcdn.bootstrapcdn.com",
    "stackpath.bootstrapcdn.com code.jquery.com unpkg.com use.typekit.net use.fontawesome.com",
    "kit.fontawesome.com gravatar.com secure.gravatar.com googletagmanager.com google-analytics.com",
    "schema.org d15k2d11r6t6rl.cloudfront.net",
)

# Hosts that a recipient's own mail defence puts in the place of every link's.
# Source: Microsoft, Proofpoint, Broadcom, Mimecast, Barracuda and Cisco, documentation of link rewriting.
LINK_CHECKERS = words_of(
    "safelinks.protection.outlook.com urldefense.com urldefense.proofpoint.com clicktime.symantec.com",
    "mimecast.com mimecastprotect.com linkprotect.cudasvc.com secure-web.cisco.com",
)

# The address behind each of these is chosen by whoever made the link.
LINK_SHORTENERS = words_of(
    "bit.ly tinyurl.com t.co goo.gl ow.ly is.gd buff.ly rebrand.ly cutt.ly rb.gy shorturl.at tiny.cc",
    "lnkd.in s.id t.ly v.gd qrco.de linktr.ee shorturl.gg urly.fi urlz.fr u.to x.gd bl.ink tr.ee tny.im",
    "short.gy clck.ru soo.gd da.gd me2.do rebrandly.com l.ead.me shorte.st adf.ly t2m.io",
)

# Addresses that no one host holds. Source: IANA special-purpose address registries.
PRIVATE_NETWORKS = (
    "10.0.0.0/8",
    "172.16.0.0/12",
    "192.168.0.0/16",
    "127.0.0.0/8",
    "169.254.0.0/16",
    "100.64.0.0/10",
    "0.0.0.0/8",
    "224.0.0.0/4",
    "fc00::/7",
    "fe80::/10",
    "::1/128",
)
PUBLIC_RESOLVERS = words_of(
    "8.8.8.8 8.8.4.4 1.1.1.1 1.0.0.1 9.9.9.9 208.67.222.222 208.67.220.220",
)

# Mailboxes that no one holds: those that instructions and templates show. Source: RFC 2606 and common templates.
PLACEHOLDERS = frozenset(
    f"{name}@example.{ending}"
    for name in ("no-reply", "noreply", "user", "username", "email", "name", "your", "you", "yourname", "youremail")
    for ending in ("com", "org", "net")
)

# Mailboxes that the public is told to forward to. Source: NCSC, HMRC and the companies' own advice pages.
MAILBOXES = words_of(
    "report@phishing.gov.uk phishing@hmrc.gov.uk spoof@paypal.com spoof@ebay.com stop-spoofing@amazon.com",
    "reportphishing@apple.com",
)
