"""Table: how each concept and use is put to a reader of reasons."""

from __future__ import annotations

CONCEPT_SAYS: dict[str, str] = {
    "platform:facebook": "Facebook or Messenger", "platform:instagram": "Instagram", "platform:snapchat": "Snapchat",
    "platform:whatsapp": "WhatsApp", "platform:telegram": "Telegram", "platform:tiktok": "TikTok", "platform:x": "X or a like service",
    "platform:discord": "Discord", "platform:linkedin": "LinkedIn", "platform:reddit": "Reddit or a like forum",
    "platform:youtube": "Video or live streaming", "platform:other_app": "A messaging or review service", "platform:dating": "A dating service",
    "platform:onlyfans": "An adult site", "platform:game": "An online game or its chat", "platform:market": "An online marketplace or shop",
    "platform:pay": "An online payment or banking service", "platform:crypto": "Crypto-assets or online trading", "platform:remote": "Remote access to a computer",
    "platform:meeting": "A video call or shared workspace", "channel:web": "A website or link", "channel:online": "The word online or its like",
    "channel:social": "A profile, page or group", "channel:app": "An app or cloud account", "channel:email": "E-mail", "channel:message": "Direct messages or chat",
    "channel:message_unnamed": "Messages, service not named", "channel:sms": "SMS text messages", "channel:voice": "Telephone calls",
    "channel:post": "Letters, notes or paper", "channel:inperson": "Face to face", "tech:hack": "Entry into an account or system", "tech:malware": "Malicious software",
    "tech:ransomware": "Locked files or a flooded service", "tech:spyware": "Spyware, a tracker or a shared account", "tech:credential": "Passwords, codes or unlocking",
    "tech:phish": "A false link, form or code", "tech:system": "A computer system or records", "device:phone": "A phone", "device:computer": "A computer", "device:other": "Another device",
    "decoy:words": "Words that only look like a service", "who:suspect": "The suspect", "who:victim": "The victim", "who:partner": "A partner or former partner", "who:family": "A relative",
    "who:child": "A child", "who:police": "The police", "who:impostor": "Somebody claiming to be another", "who:business": "A business or institution", "act:send": "Sending or receiving",
    "act:contact": "Contact made", "act:publish": "Posting or sharing", "act:threat": "Threats", "act:abuse": "Abuse or harassment", "act:demand": "Demands",
    "act:advertise": "Advertising or selling", "act:buy": "Buying or booking", "act:undelivered": "Nothing came, or the seller vanished", "act:pay": "Payment or transfer",
    "money:account": "Bank account details", "money:card": "A bank card", "money:cash": "Cash or valuables", "act:courier": "A courier or handover", "act:romance": "A romance",
    "image:intimate": "Intimate or indecent images", "sex:contact": "A sexual offence in person", "sex:groom": "Sexual talk or grooming", "act:steal": "Taking or theft", "act:enter": "Entry or break-in",
    "act:assault": "Assault", "harm:injury": "Injury", "thing:weapon": "A weapon", "act:damage": "Damage", "thing:vehicle": "A vehicle", "thing:drugs": "Drugs", "hate:any": "Hostility to a group",
    "act:order": "Disorder", "place:street": "A public place", "thing:goods": "Goods", "act:arrange": "A meeting arranged", "act:rental": "Rent, holiday or tickets", "act:identity": "Use of an identity",
    "act:job": "A job, prize or loan offer", "act:suspicious": "Something suspicious or fraudulent", "act:follow": "Following or control", "not:negation": "A denial", "not:phrase": "The text says it was not online",
    "not:contrast": "A contrast", "not:all_offline": "The text says how it was done, not online", "context:past": "Background from the past", "context:reporting": "How it was reported", "context:footer": "A standard footer",
    "context:enquiry": "Footage, tracing or an appeal", "context:property": "Property listed", "context:using": "The way used", "context:suspect_identity": "A booking in a name", "context:official": "An institution told of it",
    "context:evidence_item": "Something handed in as evidence", "context:bystander": "A witness's own phone", "context:quarrel": "What a quarrel was about", "context:later": "Something seen later",
    "context:no_crime": "The text says there was no offence", "special:keyless": "A keyless method",
    "special:shown_payment": "A false payment shown", "special:unrequested_code": "A code nobody asked for",
}  # fmt: skip

USE_SAYS: dict[str, str] = {
    "": "", "means": " as the means", "mention": ", only mentioned", "reporting": ", only for reporting", "enquiry": ", only for finding out or evidence",
    "negated": ", and the text denies it", "background": ", only as background", "boilerplate": ", in a standard footer", "property": ", as property",
}  # fmt: skip
