"""Telling words: what they say about an identifier beside them. A table of (tag, weight, pattern).

The tags suspect, victim, witness, reporter and benign point to whose the identifier is, with a colon one of that
kind only; the rest say what it is: a vehicle's mark, a web address, a telephone, an account of a platform, a mere
reference.
Patterns are whole words in any case. Weights were set by hand and are read only against each other.
"""

from __future__ import annotations

from hueandcry.core.identifiers.platforms_table import NAMES, OTHERS

_OWN = r"(?:my|our|his own|her own|their own|fy|ein)"
_HURT = (
    r"(?:ips?|i/?ps?|ip's|i/p's|vics?|vic's|victims?|victim's|aggds?|aggd's|aggrieved(?:'s)?|"
    r"complainants?|complainant's|compl?'?t|"
    r"cust(?:omer)?s?|cust(?:omer)?'s|members?|member's|resident'?s?|tenant'?s?|owner'?s?|achwynydd|dioddefwr)"
)
_REACH = (
    r"(?:mob(?:ile)?|tel(?:ephone)?|phone|no|nos|number|numbers|landline|land line|home ?phone|house "
    r"?phone|e-?mail|mail|contact|"
    r"handset|iphone|work line|line|main (?:number|line)|rhif|handle|user ?name|profile|page|"
    r"insta(?:gram)?|whatsapp|snap(?:chat)?|"
    r"facebook|fb|account|acct|a/c|web ?site|site|server|domain|mailbox|address|post ?code|home|house|h/a|"
    r"flat|shop|business|van|car|"
    r"veh(?:icle)?|reg|vrm|plate|motor|bike)"
)
_HURT_S = r"(?:ips|ip's|i/ps|vics|vic's|victims|victim's|aggds|aggd's|complainants?'?s?|customer'?s|member'?s)"
_THING = (
    r"(?:mob(?:ile)?|tel(?:ephone)?|phone|no|number|landline|e-?mail|mailbox|inbox|contact|handset|line|handle|"
    r"user ?name|profile|page|insta(?:gram)?|whatsapp|snap(?:chat)?|facebook|fb|twitter|tik ?tok|account|acct|a/c|"
    r"bank|sort code|web ?site|site|web ?server|server|domain|address|post ?code|reg|vrm|plate|car|van|bike|"
    r"motor|advert|ad|listing|shop|wallet|network|router|steam|psn|gamertag|ebay(?: id)?)"
    r"(?: is| was|'s|s)?(?: no| number| address| name| account| id)?(?: is| was)?"
)
_WRONGDOER = (
    r"(?:susps?|susp's|suspects?|suspect's|sus|offs?|off's|offenders?|offender's|o/?ks?|u/?ks?|defts?|def|"
    r"defendant|males?|scammers?|scammer's|fraudsters?|"
    r"fraudster's|thief|thieves|culprit|perp|blackmailer|hacker|attackers?|nominal|dealer|groomer|stalker|"
    r"impersonator|con ?man|"
    r"troseddwr|twyllwr)"
)
_TRADER = (
    r"(?:sellers?|seller's|buyers?|buyer's|landlord|landlord's|agent|advertisers?|posters?|poster's|"
    r"lister|payee|merchant|driver|drivers|ex|exs|ex's|boyfriend|bf|"
    r"girlfriend|gf|husband|caller|callers|caller's|sender|senders|mule|courier|lad|lads|bloke|fella|guy|"
    r"man|men|lady|woman|female|females|youths?|group)"
)

CUES: tuple[tuple[str, float, str], ...] = (
    # Whose it is: the victim's own things.
    ("victim", 3.0, rf"{_OWN} (?:\w+ ){{0,2}}{_REACH}|fy (?:nghyfeiriad|rhif|nghyfrif|e-?bost)"),
    ("victim", 3.0, rf"{_HURT} (?:\w+ )?{_REACH}"),
    ("victim", 1.0, _HURT),
    ("victim", 2.0, r"(?:we are|we're|i am|i'm) (?:on |at |landline |from )?"),
    ("victim", 2.5, r"(?:ring|call|text|contact|reach|phone|email|e-mail) (?:me|us|back)(?: on| at| via)?"),
    (
        "victim",
        2.5,
        r"(?:can|could|may) be (?:reached|contacted)|reachable|(?:please|pls|plz) (?:ring|call|phone|text|contact|"
        r"e-?mail)|prefers contact(?: "
        r"by)?(?: e-?mail)?|main number|main line|safe (?:number|contact)|call ?back",
    ),
    ("victim", 2.4, r"landline|land line|home phone|house phone|(?:messages? )?left at|rhif cartref|rhif ffon"),
    (
        "victim",
        1.6,
        r"stolen|theft of|stole|steals?|nicked|taken|took from|snatch(?:ed|es)?|robbed|lost|missing|broken "
        r"into|break into|smash(?:ed)?|left running|dumped|abandoned|insecure|tracker|jumps? in|registered to|"
        r"keyed|scratched|damage(?:d)?|kicked|vandalised|torched|burnt out|catalytic converter|cat converter|"
        r"converter (?:removed )?from|removed? from",
    ),
    (
        "victim",
        1.6,
        r"parked|owner|owned|registered keeper|r/k|keys|keyless|drive without|from drive|off drive|driveway|"
        r"lives|home address|h/a|premises|living at|resides|base|location|post ?code|address|shop|garage|"
        r"school|church|club|flat|house|farm|area|incall",
    ),
    (
        "victim",
        2.0,
        r"(?:got |been |was )?(?:hacked|hijacked|taken over|took over|cloned|impersonated|pretending to be|"
        r"locked out of|stolen from)",
    ),
    (
        "victim",
        2.4,
        r"(?:someone|somebody|they|he|she) (?:has |have |'s |'ve )?(?:got|hacked|taken|took|cloned|copied|"
        r"changed) (?:hold of |into |over )?(?:my|our|her|his|ip'?s|vic'?s)",
    ),
    ("victim", 2.0, r"genuine (?:customer|seller|account|holder)|long ?standing|since 20[012][0-9]|lost mode|find my"),
    # Words that point at what stands right beside them (see cues.POINTING).
    ("victim", 6.0, rf"(?:my|our) (?:own |work |home |main )?{_THING}|mine(?: is|'s|s)?|my own (?:\w+ )?{_THING}"),
    ("victim", 6.0, rf"(?:his|her|their) own (?:\w+ )?{_THING}|own {_THING}"),
    ("victim", 6.0, rf"{_HURT_S} (?:own |safe |contact |personal |email )?{_THING}"),
    (
        "victim",
        6.0,
        r"my (?:work|boss|employer|school|mum|mam|dad|son|daughter|wife|husband|partner|friend|mate|sister|brother|"
        r"gran|nan|granddad|kids?)(?:'s)?(?: \w+){0,2}",
    ),
    (
        "victim",
        6.0,
        r"(?:company|charity|school|staff|work|customer|client|member|firm|office|business)(?:'s)? "
        r"(?:mailbox|inbox|e-?mail|login|domain|server|web ?site|web ?page|log ?in|page)",
    ),
    (
        "victim",
        6.0,
        r"(?:get|catch|get hold of|ring|call|text|phone|reach|contact|message|e-?mail) (?:me|us|ip|vic|victim)"
        r"(?: back)?(?: only)? (?:on|at|via|by)(?: \w+){0,2}|(?:safe|call ?back) (?:no|number|contact)(?: is)?|"
        r"contactable(?: on| at| via)?|(?:on|to) (?:his|her|their|my|our|ips?|ip's|vics?|vic's) (?:mobile|mob|landline|"
        r"home phone|phone|work phone|work number)(?: number| no)?",
    ),
    (
        "victim",
        6.0,
        r"(?:refund|reimburse|pay|send)(?: \w+){0,3} (?:back )?(?:to|into) my (?:\w+ )?(?:account|bank|acct)|"
        r"updates? to|(?:entered|typed|put in|input|gave(?: \w+)?|handed over)(?: (?:my|her|his|the|our))? "
        r"(?:bank |card |account )?details",
    ),
    (
        "victim",
        6.0,
        r"(?:cut|stolen|taken|siphoned|nicked|ripped|drilled|sawn|removed|stole|took|broke|broken|smashed) "
        r"(?:off|from|into|out of)(?: \w+)?|(?:keyed|scratched|damaged|smash(?:ed)?|torched|slashed|kicked)"
        r"(?: [\w/]+){1,2} (?:of|on)(?: \w+)?|(?:phone|handset|mobile|iphone|samsung) (?:that was |which was )?"
        r"(?:robbed|stolen|lost|taken|snatched|nicked)(?: is| was|,)?|lost (?:property|phone)|"
        r"(?:converters?|cats?|diesel|fuel|tools|goods|items) (?:\w+ )?from(?: \w+)?",
    ),
    (
        "witness",
        6.0,
        r"(?:manager|head|headteacher|teacher|pa|secretary|nurse|carer|social worker|warden|receptionist|"
        r"supervisor|security|staff|store|branch|neighbour|imam|vicar|care ?home|driver|shop|school|surgery)(?:'?s)?"
        r"(?: \w+)? (?:on|line|tel|mob|mobile|no|number|contact|card)(?: is)?",
    ),
    (
        "witness",
        6.0,
        r"(?:witness|wit)(?:'?s)?(?: \w+){0,2} (?:(?:can|may|could) be (?:reached|contacted|called)|contactable|"
        r"reachable)(?: on| at| by| via)?",
    ),
    (
        "reporter",
        6.0,
        r"(?:informants?|inft|inf|rp|reporting person|reporter)(?:'?s)? (?:calls?|called|rang|rings|ringing|"
        r"phoned|calling|can be contacted|contactable|is)(?: \w+){0,2} (?:from|on|at|by|via)|"
        r"(?:report(?:ed)?|call(?:ed)?) (?:\w+ )?by (?:\w+ ){1,4}(?:tel|mob|mobile|on|phone)|"
        r"third party(?: \w+){0,3} tel|(?:can|may|could) be (?:contacted|called)(?: \w+)?(?: on| at| by| via)?"
        r"(?: e-?mail| phone)?(?: at| on)?",
    ),
    (
        "benign",
        6.0,
        r"(?:rang|ring|rung|called|call|phoned|dialled) (?:the |my |his |her |our |their )?(?:real |own )?(?:bank|"
        r"police|help ?line|action fraud|report fraud|fraud (?:line|team)|council|surgery|gp|doctors?|hospital|"
        r"insurers?|hmrc|building society)(?: \w+)? on|"
        r"to (?:cancel|rearrange|reschedule|book)(?: \w+){0,4} (?:call|ring|text|phone)",
    ),
    (
        "benign",
        6.0,
        r"on the back of (?:my|the|his|her|their|your) (?:bank |debit )?card|(?:number|no) (?:printed )?on "
        r"(?:my|the|his|her) (?:bank |debit )?card",
    ),
    (
        "benign",
        6.0,
        r"(?:real|genuine|proper|correct|official|actual|legit(?:imate)?|true|usual|normal|existing) (?:\w+ ){0,2}"
        r"(?:account|acct|bank details|sort code|number|no|e-?mail|address|site|website|page|one|seller|profile|"
        r"domain|url|dealer|company)(?: is| was| ends)?(?: on \w+ is)?|"
        r"(?:real|genuine|actual|proper) (?:\w+ ){1,2}(?:is|was)(?: on)?",
    ),
    (
        "benign",
        5.0,
        r"(?:conveyancer|solicitor|supplier|builder|council|agency|company|accountant|dealer|employer|contractor)'s "
        r"(?:\w+ )?(?:e-?mail|number|account|address|site|website|domain)(?: is| was)?",
    ),
    (
        "suspect",
        6.0,
        r"(?:fake|false|bogus|cloned|clone|copy ?cat|impostor|imposter|look ?a ?like|fraud|fraudulent|scam|"
        r"scammer'?s|mule|another|second|new) (?:one|account|acct|profile|page|site|website|e-?mail|address|ad|"
        r"listing|number|domain|payee|bank)(?: is| was| called| at| as)?|lookalike|the (?:fake|false|bogus) one",
    ),
    (
        "suspect",
        6.0,
        r"(?:susps?|suspects?|offenders?|offs?|scammers?|fraudsters?|abusers?|stalkers?|attackers?|thief|thieves|ex|"
        r"exs|ex[ -]partner|ex[ -]husband|ex[ -]wife|ex[ -]boyfriend|ex[ -]girlfriend|blackmailer|hacker|groomer|"
        r"con ?man|crook)(?:'?s)? (?:\w+ ){0,2}(?:uses|used|using|number|no|e-?mail|mobile|mob|phone|account|acct|"
        r"handle|profile|car|van|veh(?:icle)?|is on|rings?|rang|texts?|texted|messages?|messaged)"
        r"(?: is| was| from| on)?",
    ),
    (
        "suspect",
        6.0,
        r"changed (?:the |my |our |his |her |their |its )?(?:\w+ ){0,3}to|(?:rules? |mail )?(?:set )?to forward"
        r"(?: \w+)? to|(?:forwarded|redirected|diverted) to|(?:this is )?my new (?:number|no|num|phone)(?: is)?|"
        r"(?:gave|given|left|texted|sent|provided)(?: \w+)? (?:a|another|this) (?:number|no|mobile)"
        r"(?: to (?:ring|call|text|phone)(?: back)?)?(?: on)?",
    ),
    (
        "suspect",
        6.0,
        r"(?:told|asked|instructed|directed|made) (?:\w+ )?to (?:ring|call|text|phone|dial|e-?mail|contact|pay|visit|"
        r"go to|go on|go on to|log ?(?:in|on)(?: to)?|click(?: on)?|download|message|add|use)(?: back)?(?: on| at)?",
    ),
    ("victim:handle", 6.0, r"(?:our |the |for |of )?(?:members?|customers?|account ?holder)"),
    (
        "victim:bank_account",
        6.0,
        r"(?:from|out of) (?:my|our|her|his|their|mum's|dad's) (?:own )?(?:\w+ ){0,2}(?:account|acct|savings|bank|"
        r"nationwide|barclays|lloyds|hsbc|natwest|santander|monzo|halifax|starling|revolut|tsb|rbs)(?: account| acct)?",
    ),
    (
        "suspect:vrm",
        6.0,
        r"(?:left|leaves?|leaving|made off|makes? off|making off|fled|flees|decamp(?:s|ed)?|escaped?|sped off|"
        r"drove off|drives? off|got|gets|away|arrived?|arrives|waits?|waiting|sat|sits|turned up|came) (?:\w+ )?"
        r"(?:in|on|into)(?: \w+)?|(?:driver|rider) of(?: \w+)?|driven by|"
        r"(?:offending|suspect|susp|getaway|other|third party|tp) (?:vehicle|veh|car|van|bike|driver)(?: \w+)?|"
        r"hit by(?: \w+)?",
    ),
    (
        "victim:vrm",
        6.0,
        r"driven off in (?:ip|vic|my|our|aggd|victim|owner)'?s?(?: \w+){0,3}|driver(?: \([^)]{1,20}\))? "
        r"(?:reports?|reported|says|states|stated|contactable|radioed)(?: \w+){0,2}|"
        r"(?:taxi|bus|coach|minibus|ambulance|minicab|patrol car|police car|our vehicle)(?: \w+){0,2}",
    ),
    (
        "suspect:vrm",
        3.0,
        r"(?:noted|seen|saw an?|spotted|noticed|clocked|confirmed)(?: \w+)?|"
        r"(?:parked|blocks?|blocking) (?:on|across|over|in front|my)(?: \w+)?|cold callers?|"
        r"believed (?:used|involved)|false plates?",
    ),
    (
        "suspect:postcode",
        6.0,
        r"(?:he|suspects?|susp|offenders?|male|ex) (?:lives|resides|living|stays|staying)(?: \w+){0,4} (?:at|in)|"
        r"arrested (?:at|in|from)|(?:redirected|diverted|delivered|ordered|sent|shipped|posted|go|went)"
        r"(?: \w+)? to an? (?:\w+ )?address(?: \w+)?|meet(?:ing)?(?: \w+)? at|warrant(?: \w+)? (?:at|in)|"
        r"(?:scene|searched|raided|seized|recovered|cannabis)(?: \w+)? (?:at|from|in)|"
        r"(?:collected|collect|posted|parcel|packet|package|box|sent|dispatched)(?: \w+)? from|temporary address|"
        r"(?:goods|orders?|ordered|deliver(?:y|ies|ed)|parcels?|items?|courier)(?: \w+)? to",
    ),
    ("suspect", 3.0, r"(?:hi|hello|hey) (?:mum|mam|dad|nan|gran)"),
    (
        "suspect",
        2.4,
        r"(?:wedi )?(?:ffonio|ffoniodd|tecstio|tecst|neges|galwad|e-?bost)(?: \w+){0,2} (?:o|oddi wrth|gan)",
    ),
    # Whose it is: the wrongdoer's.
    ("suspect", 1.6, _WRONGDOER),
    ("suspect", 0.9, _TRADER),
    (
        "suspect",
        1.6,
        r"(?:called|calls?|rang|rung|ringing|texts?|texted|messages?|messaged|msg|msgs|dm|dms|e-?mails?|"
        r"e-?mailed|contacted|sent|sends|received|recvd|rec'?d|came|comes|booked by text|pestered) (?:\w+ "
        r"){0,2}(?:from|by|off)",
    ),
    ("suspect", 1.2, r"from|sender|return-path|reply-to|reply to|reply goes|replies|originat(?:ing|ed)|source|sources"),
    (
        "suspect",
        1.6,
        r"paid|pay|pays|payment|payments|payee|transfer(?:red|s)?|sent to|send to|money went|went to|bank "
        r"transfer|deposit|withdrawn|payout|fps|bacs|chaps|faster pa?y?me?nts?|mule|name of|in the name|iban|"
        r"sort code|account details|bank details|beneficiary",
    ),
    (
        "suspect",
        1.4,
        r"website|web site|site|link|page|url|domain|portal|clicked|click|scanned|logged (?:on|in)|log in|"
        r"login|phishing|smishing|spoof(?:ed|ing)?|fake|false|bogus|c2|beacon(?:ing|s)?|admin|malware|"
        r"callback|exfil|ioc|iocs",
    ),
    (
        "suspect",
        1.6,
        r"made off|makes? off|drove|drives?|driving|driven|drove off|left in|leaves in|fled|escaped|sped|"
        r"overtaken|overtook|braked?|brake test(?:ed)?|cut (?:me|him|her) up|collected|collected (?:in|by)|"
        r"arrived in|turned up in|waiting in|sat in|sat outside|seen|spotted|seen leaving|getaway|drug deal|"
        r"dealing|stopped|collide[ds]?|making off|rammed|drive off|gone in|getting into|got into|got in|"
        r"following|follows|followed",
    ),
    (
        "suspect",
        2.0,
        r"false plates|on false|cloned|clone|suspect veh(?:icle)?|sus veh|susp veh|off veh|offending "
        r"veh(?:icle)?|bearing|displaying|plates? come back|anpr|false index|no insurance",
    ),
    (
        "suspect",
        2.4,
        r"plates? (?:shown|seen|displayed|noted)|(?:believed|thought) used in|used in (?:other|several|more)",
    ),
    (
        "suspect",
        1.4,
        r"number (?:used|given|came up|comes up|showed|showing|was)|no (?:used|given)|gave (?:me |him |her |"
        r"us )?(?:a |his |her |the |an )?(?:number|no|name|email|mobile)|used the name|contact no|contact "
        r"number|caller (?:no|id|number)|came up as|showed as|showed up as|advertis(?:ed|ing|es)|whatsapp|"
        r"telegram|viber",
    ),
    (
        "suspect",
        1.6,
        r"threat(?:s|ened|ening)?|demand(?:s|ed|ing)?|blackmail(?:ed)?|bitcoin|btc|eth|crypto|wallet|ransom|"
        r"scam|scammed|fraud|abuse|abusive|groomed|grooming|sextortion|selling|sells|sold|supply(?:ing)?|"
        r"dealing|line",
    ),
    (
        "suspect",
        1.4,
        r"viewing|view|meet(?:s|ing)?|met|attend(?:ed)?|postage from|posted from|temporary address|delivered "
        r"to|collect from|scene|warrant|seized|recovered|found on|found in|cell|illicit|prisoner|address id'?d",
    ),
    (
        "suspect",
        1.2,
        r"account|acct|profile|username|user|handle|named|name|added|posted|posting|posts|ad|ads|advert|"
        r"listing|listings|ids",
    ),
    # Others.
    (
        "witness",
        3.2,
        r"witness(?:es)?|wits?|informant saw|who heard|who saw|passer-?by|neighbour(?:s|'s)? (?:on|tel|mob)|"
        r"taxi driver|dash ?cam",
    ),
    (
        "witness",
        2.8,
        r"(?:mum|mother|dad|father|parent|carer|son|sons|son's|daughter|wife|partner|sister|brother|gran|nan|"
        r"school|teacher|manager|friend|head) (?:is )?(?:on|tel|mob|mobile|no|number|contact|contactable)",
    ),
    (
        "reporter",
        3.0,
        r"(?:informants?|inft|inf|callers?|reporters?|rptrs?|reporting person|rp)(?:'?s)? (?:no|number|tel|"
        r"mob|mobile|phone|email|contact|details|contactable)",
    ),
    (
        "reporter",
        2.8,
        r"contact (?:come |is |be )?(?:via|through)|niece|nephew|granddaughter|grandson|on behalf of|reported "
        r"by|reporting on",
    ),
    (
        "benign",
        3.4,
        r"(?:the )?(?:real|genuine|proper|correct|official|actual|legit(?:imate)?|published|true) (?:\w+ "
        r"){0,3}(?:number|no|address|email|e-mail|site|website|web site|account|url|page|domain|solicitor|"
        r"bank|one)",
    ),
    (
        "benign",
        2.6,
        r"(?:rang|ring|rung|called|call|phoned|dialled) (?:the )?(?:bank|bank's|real|police|helpline|action "
        r"fraud|report fraud|fraud line|help line|non emergency)(?: \w+)? on",
    ),
    (
        "benign",
        2.6,
        r"help ?line|switchboard|customer services?|appointment|surgery|newsletter|reminder|opt out|"
        r"unsubscribe|crimestoppers|advice line|0800 line|housing officer|council|officer|oic|pcso|dc|ds|"
        r"quoting|expected|do not block|our (?:real|genuine)",
    ),
    (
        "benign",
        4.9,
        r"authorised (?:pen|penetration|security|phishing) ?test\w*|pen ?test(?:er)?|penetration test(?:er)?|"
        r"tester's|false positive|online at|on the web at|tips? (?:can|may) be|"
        r"number on the back of|your appointment|newsletters?|mailing list|housing officer",
    ),
    (
        "benign",
        2.2,
        r"forwarded (?:it |this |them )?to|reported (?:it |this )?to|report (?:it |this )?to|(?:booked|"
        r"ordered) (?:via|on|through|off)|signposted to|(?:please|advised to|can|should|always) go to|updates via|"
        r"(?:please|also|advice|details|information) see|debt letter|letter said|to ring|"
        r"advised to ring",
    ),
    # What it is.
    (
        "vehicle",
        1.0,
        r"vrms?|index|reg|regs|rego|registration|plates?|number ?plates?|veh|vehs|vehicles?|v/?eh|cars?|vans?|"
        r"lorry|truck|hgv|lgv|motor ?bike|motor ?cycle|m/?cycle|moped|scooter|motorhome|camper|caravan|"
        r"trailer|taxi|cab|minibus|bus|quad|tractor|pick ?up|wagon|coach|trike|4x4|suv|estate|saloon|"
        r"hatchback|driver|driving|drove|drives|driven|parked|anpr|pnc|v5c?|dvla|mot|hpi|brakes?|braked|"
        r"roundabout|lay ?by|dash ?cam|mph|junction|motorway|slip road|m-?way|keeper|insurer|crash|collided|"
        r"collision|rtc|catalytic|tyres?|windscreen|bumper|wing mirror|number plate|plated|cerbyd|fan",
    ),
    (
        "vehicle",
        1.0,
        r"ford|escort|sierra|cortina|fiesta|focus|transit|mondeo|kuga|puma|ka|ranger|vauxhall|corsa|astra|"
        r"insignia|zafira|vivaro|mokka|meriva|vectra|adam|volkswagen|vw|golf|polo|passat|tiguan|caddy|"
        r"transporter|up|bmw|[1-8] ?series|x[1-7]|mercedes|merc|a ?class|c ?class|e ?class|sprinter|vito|audi|"
        r"a[1-8]|q[2-8]|rs[3-7]|tt|toyota|yaris|corolla|prius|aygo|hilux|auris|nissan|juke|qashqai|micra|leaf|"
        r"navara|note|honda|jazz|civic|cr-?v|hyundai|i10|i20|i30|tucson|kia|sportage|picanto|ceed|rio|peugeot|"
        r"[1235]0[678]|citroen|berlingo|c[1-5]|ds3|renault|clio|megane|captur|trafic|kangoo|master|dacia|"
        r"duster|sandero|fiat|500|punto|panda|ducato|skoda|fabia|octavia|superb|yeti|seat|ibiza|leon|ateca|"
        r"mazda|mx-?5|mitsubishi|l200|outlander|suzuki|swift|jimny|volvo|xc[469]0|v[4-9]0|land ?rover|range "
        r"?rover|discovery|defender|freelander|evoque|jaguar|xf|xe|f-?pace|mini|cooper|tesla|model [3sxy]|"
        r"porsche|macan|cayenne|lexus|saab|subaru|isuzu|iveco|daf|scania|man|smart|chevrolet|jeep|mg|yamaha|"
        r"kawasaki|ktm|ducati|triumph|harley|vespa|piaggio|lambretta|lexmoto",
    ),
    (
        "site",
        1.0,
        r"websites?|web ?sites?|site|sites|webpage|web page|page|link|links|url|urls|domains?|http|https|hxxp|"
        r"www|portal|visit|visited|browse|online at|on line at|email ends?|address ends|ending|ends|ended|"
        r"wefan|gwefan|host|hosts|hosted|c2|dns|beacon(?:ing|s)?|subdomain|landing|server",
    ),
    (
        "phone",
        1.0,
        r"tel|telephone|ph|phone|phones|phoned|mob|mobs|mobile|mobiles|cell|number|numbers|call|calls|called|"
        r"calling|caller|rang|ring|rings|ringing|rung|text|texts|texted|txt|txts|sms|whatsapp|dial|dialled|"
        r"contact|fax|landline|handset|sim|voicemail|no[.:]?|nos|rhif|ffon|msisdn|cli",
    ),
    (
        "reference",
        1.0,
        r"ref|refs|reference|ref no|crime|crimes|crn|urn|occurrence|occ|log|cad|incident|inc|sto?rm|niche|"
        r"nfrc\w*|order|orders|order no|invoice|inv|policy|claim|case|tracking|track|parcel|consignment|"
        r"serial|s/n|sn|ser|serial no|model|part|chassis|frame|vin|exhibit|exh|receipt|ticket|booking|collar|"
        r"pc|warrant no|shoulder|asset|tag|batch|account no|custody|ni|nino|nhs|passport|licence|event|alert|"
        r"device id|file|customer|membership|roll|flight|quote|quoting|voucher|gift card|card|pin|code|otp|"
        r"passcode|change|chg|job|wristband|urn|cris|cris no|nhs no",
    ),
    (
        "account",
        1.0,
        r"user|users|user ?names?|handles?|accts?|accounts?|profiles?|prof|screen ?name|gamer ?tags?|gamertag|"
        r"psn|seller|sellers|buyer|member|channel|nick(?:name)?|alias|username|dm|dms|dm'd|follow|follows|"
        r"followed|follower|followers|messaged|posted by|name|names|login",
    ),
    (
        "ip",
        1.0,
        r"ip|ips|ip addr(?:ess)?|ipv4|ipv6|logged in|log ?in|login|signed in|sign in|source|server|host|hosts|"
        r"port|ports|address|addresses|c2|upload|session|connected|resolves|hosted|traffic|attack|botnet|"
        r"scan(?:ned|ning)?",
    ),
    *((f"p:{platform}", 1.0, pattern) for platform, pattern in NAMES.items()),
    ("p:unknown", 1.0, OTHERS),
)
