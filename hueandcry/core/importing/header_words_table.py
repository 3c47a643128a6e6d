"""What sources call their columns: the words of a header for each thing that a column can hold."""

from __future__ import annotations

from typing import Final


def _phrases(text: str) -> tuple[str, ...]:
    return tuple(text.split("|"))


# A header has a phrase when it has all its words, in any order. Words are lower case and singular, American
# spelling is made British, and "no", "num" and "#" are "number" before they are compared.
FIELD_WORDS: Final[dict[str, tuple[str, ...]]] = {
    "reference": _phrases(
        "reference|ref|crime reference|crime ref|crime number|crime report number|crn|occurrence number"
        "|occurrence ref"
        "|incident number|incident ref|incident reference|case number|case id|case ref|case reference|report number"
        "|report id|report ref|investigation number|investigation ref|record id|record number|log number|cad number"
        "|event number|complaint number|ticket number|ticket id|unique id|unique reference|reference number|our ref"
        "|urn|id|rms number|dr number|incident case number|casenumber|caseid|crimeref|crimenumber|nfrc"
        "|crime id|incident id|event id|complaint id|tracking number|enquiry ref|enquiry number|reference id|sr number"
    ),
    "class_code": _phrases(
        "offence code|crime code|ho code|ho class|ho offence code|home office code|home office class|nfib code"
        "|classification code|class code|ho classification|cjs code|offence class|scam code|fraud code|offence id"
        "|stat class|counting rule code|crs code|statistical class"
    ),
    "class_text": _phrases(
        "offence|offence title|offence description|offence name|offence type|crime type|crime category"
        "|classification|incident type|incident category|incident|category|scam type|fraud type|crime|crime title"
        "|crime description|crime name|call type|nature|nature call|event type|abuse type|abuse category|primary type"
        "|charge|nfib title|type incident|type crime|type fraud|type scam|type|subject matter|matter"
        "|reason|report reason|abuse reason|violation|violation type|policy violation|fraud category|scam category"
        "|crime code description|issue|product|issue type|sub issue|stat classification"
    ),
    "statute": _phrases("statute|act|legislation|law|penal code|act section|statutory provision|wording"),
    "attempted": _phrases("attempted|attempt|attempted completed|attempt only"),
    "force_flag": _phrases(
        "cyber flag|online flag|cyber|online crime|online crime flag|online|internet flag|cyber crime|cybercrime"
        "|cyber enabled|online offence|is online|online marker|cyber marker|ecrime|e crime|internet related"
        "|internet crime|online indicator|cyber indicator|digital flag|cyber y n|online y n"
    ),
    "flags": _phrases("flag|keyword|tag|marker|qualifier|interest marker|special interest|aggravating factor|factor"),
    "hate_strands": _phrases(
        "hate strand|hate crime|hate motivation|hate|bias motivation|hate crime strand|prejudice|hate flag|bias"
    ),
    "domestic": _phrases(
        "domestic|domestic abuse|da flag|domestic violence|dv|dv flag|domestic flag|family offence|domestic incident"
        "|domestic related|da|domestic indicator|da marker|da flag y n|domestic marker|dv marker"
        "|domestic abuse marker|domestic abuse flag"
    ),
    "reported_at": _phrases(
        "reported|date reported|reported on|report date|reported at|report time|received|date received|received at"
        "|created|created at|created on|created date|opened|date opened|opened at|logged|date logged|submitted"
        "|submitted at|raised|date raised|complaint date|call date|notified|date notified|date|datetime|date time"
        "|timestamp|reported datetime|reportedat|sent|sent at|date sent"
        "|rep date|reported date|ts|epoch|unix time|submission date|submission time|date submitted|created time"
        "|inserted at"
    ),
    "recorded_at": _phrases(
        "recorded|date recorded|recorded on|recorded at|crimed|date crimed|date entered|input date|entered"
    ),
    "updated_at": _phrases(
        "updated|last updated|modified|last modified|amended|last amended|last changed|date updated|updated at|update"
    ),
    "committed": _phrases(
        "occurred|date occurred|occurred on|occurrence date|offence date|incident date|date offence|committed"
        "|date committed|date incident|date occurrence|crime date|date crime|event date|when|when happened"
        "|date happened|happened|transaction date|payment date|fraud date|date payment|date transaction|committed on"
        "|offence period|committed between"
        "|transaction datetime|occ date|month"
        "|violation date|issue date|loss date|date loss|complaint from date"
    ),
    "committed_from": _phrases(
        "offence start date|incident start date|crime start date|committed from|from date|occurred from"
        "|start date|offence start|earliest date|first date|date from"
        "|first payment|first at|earliest|offence from|committed start|occurred start|offence date from|from"
        "|first contact|committed first|date first payment|incident start"
        "|occ from date|occurrence from|occurrence start|occ from"
        "|complaint from date|from day"
    ),
    "committed_to": _phrases(
        "offence end date|incident end date|crime end date|committed to|to date|occurred to|end date"
        "|offence end|latest date|last date|date to|last payment|last at"
        "|latest|offence to|committed end|occurred end|offence date to|to|committed last|date last payment"
        "|incident end"
        "|occ to date|occurrence to|occurrence end|occ to"
        "|complaint to date|to day"
    ),
    "place": _phrases(
        "location|address|place|venue|scene|location address|incident address|street|offence location|locus|where"
        "|premises address|block|town|city|location offence|crime location|offence address|street name|scene address"
    ),
    "postcode": _phrases(
        "postcode|post code|zip|zip code|postal code|location postcode|venue postcode|offence postcode|scene postcode"
        "|incident postcode|crime postcode"
    ),
    "authority": _phrases(
        "local authority|district|borough|council|lad|authority|county|csp|la|area name|precinct|borough name"
    ),
    "beat": _phrases("beat|ward|neighbourhood|sector|beat code|lpa|zone|patrol area|npt|policing area|snt"),
    "location_type": _phrases(
        "location type|type location|premises type|premise type|premise|type premise|place type|scene type|venue type"
        "|premise type description|place description|location description"
    ),
    "online_place": _phrases(
        "platform|website|web site|site name|online place|app|online platform|marketplace|social media"
        "|social media platform|social network|contact channel|service name|online location|medium used"
    ),
    "summary": _phrases(
        "summary|description|narrative|comment|detail|circumstance|what happened|incident summary|report text|text"
        "|message|body|crime summary|synopsis|statement|remark|offence summary|free text|incident description|story"
        "|fraud description|incident detail|crime detail|brief detail|account|report|content|subject|complaint"
        "|listing title|advert title|item title|message text|sms|sms text|buyer report|user report"
        "|victim statement|comment nature"
    ),
    "mo": _phrases("mo|modus operandi|method|mo text|mo description|method used|mo detail|mo summary|how|modus"),
    "notes": _phrases(
        "note|closing note|officer note|enquiry log|investigation note|agent note|additional information"
        "|further detail"
        "|update note|closing report|closing summary|case note|investigator note|conclusion|log entry"
        "|other information"
        "|oel|occurrence enquiry log|enquiry note"
    ),
    "language": _phrases("report language|text language|language report"),
    "property_text": _phrases(
        "property|item|property description|property stolen|stolen property|good|item stolen|article|type property"
        "|property list|property detail|item description"
    ),
    "loss_pence": _phrases(
        "loss|value|amount|value stolen|loss amount|total loss|amount lost|loss gbp|value lost|financial loss"
        "|transaction amount|payment amount|property value|amount gbp|loss value|total value|value property|sum"
        "|amount paid|total amount|money lost|stolen value|amount sent"
        "|money lose|much lose|much lost|how much money|amount fraud"
    ),
    "recovered_pence": _phrases(
        "recovered|value recovered|amount recovered|recovered gbp|recovered amount|returned amount"
        "|amount reimbursed|amount refunded|reimbursed|refunded"
    ),
    "currency": _phrases("currency|ccy|currency code"),
    "outcome_code": _phrases("outcome code|outcome|outcome type|disposal code|result code|outcome number|ho outcome"),
    "outcome_date": _phrases(
        "outcome date|date closed|closed date|date finalised|disposal date|closure date|date outcome"
        "|closing category|clearance|clearance code"
    ),
    "outcome_reason": _phrases(
        "disposition|disposal|outcome description|resolution|result|outcome reason|outcome text|outcome detail"
        "|finding"
        "|action taken|decision|closure reason|status|case status|outcome title"
        "|outcome category|last outcome|last outcome category|final outcome|current status"
    ),
    "officer": _phrases(
        "officer|oic|officer case|officer charge|investigating officer|assigned officer|investigator"
        "|reporting officer|collar number|case officer|handler|assigned|owner|case worker|pio"
    ),
    "unit": _phrases(
        "unit|team|station|department|division|squad|police station|bcu|agency|oic unit|investigating unit"
    ),
    # Known to be of no use as a field, so that no weaker guess takes them.
    "extra": _phrases(
        "link|permalink|source url|report url|row number|day week|weekday|day|url report|export date|extract date"
        "|file name|batch|page|hour|latitude|longitude|easting|northing|lat|lon|lng|score|risk score|last seen"
        "|last seen at|price|asking price|port"
    ),
}

IDENTIFIER_WORDS: Final[dict[str, tuple[str, ...]]] = {
    "phone": _phrases(
        "phone|telephone|mobile|tel|contact number|phone number|mobile number|msisdn|cli|sender number|caller number"
        "|reported number|telephone number|tel number|cell|cell phone|mobile phone|whatsapp|whatsapp number|landline"
        "|caller id|mob"
    ),
    "email": _phrases(
        "email|e mail|email address|mail|reply to|sender email|from address|return path|mail address|sender address"
    ),
    "url": _phrases(
        "url|web address|website url|link url|website address|web page|webpage|listing url|uri|website|href|hyperlink"
    ),
    "domain": _phrases("domain|host|hostname|domain name|fqdn"),
    "ip": _phrases("ip|ip address|last ip|sender ip|source ip|login ip|client ip|ipv4|ipv6|registration ip"),
    "iban": _phrases("iban|payee iban|iban number"),
    "wallet": _phrases(
        "wallet|wallet address|crypto address|btc address|bitcoin address|crypto wallet|ethereum address|eth address"
        "|bitcoin wallet|cryptocurrency address|crypto wallet address|wallet id"
    ),
    "handle": _phrases(
        "username|user name|handle|profile|profile name|screen name|instagram|facebook|snapchat|telegram|tiktok"
        "|social media account|social media handle|user handle|display name|account username|seller username|user"
        "|online name|gamertag|discord"
    ),
    "listing": _phrases(
        "listing|listing id|listing number|advert id|advert|ad id|advert number|item id|item number|advert reference"
    ),
    "account": _phrases("account id|seller id|user id|member id|profile id|account ref|accountid|userid|sellerid"),
    "device": _phrases("device id|device|device fingerprint|fingerprint|deviceid|device hash|cookie id"),
    "imei": _phrases("imei|imei number|handset imei"),
    "vrm": _phrases(
        "vrm|registration|vehicle registration|number plate|vehicle mark|licence plate|reg number|vehicle reg|vrn"
        "|registration number|registration mark|plate|index|vehicle index|reg"
    ),
    "hash": _phrases("hash|sha256|md5|sha1|photo hash|image hash|file hash|photo sha256|attachment hash"),
    "bank_account": _phrases("bank detail|bank account detail|sort code account|account detail"),
}

# Half of a pair: a sort code needs its account, a time its date, a month its year.
PART_WORDS: Final[dict[str, tuple[str, ...]]] = {
    "sort_code": _phrases("sort code|sortcode|sort|branch code"),
    "account_number": _phrases(
        "account number|account|bank account|bank account number|beneficiary account|payee account|acc number"
    ),
    "time": _phrases("time|hour minute"),
    "year": _phrases("year|yr"),
    "month": _phrases("month|mth"),
}

PERSON_WORDS: Final[dict[str, tuple[str, ...]]] = {
    "name": _phrases("name|name given|name supplied|full name|person name|fullname"),
    "given": _phrases("forename|first name|given name|christian name|firstname|first|given"),
    "family": _phrases("surname|last name|family name|lastname|last|family"),
    "aliases": _phrases("alias|aka|nickname|also known as|street name"),
    "born": _phrases("dob|date birth|born|birth date|birthdate|d o b|birthday|date of birth"),
    "age_band": _phrases("age|age band|age range|age group|age at incident"),
    "sex": _phrases("sex|gender"),
    "ethnicity": _phrases("ethnicity|ethnic appearance|ethnic|ethnic origin|race|self defined ethnicity|sde|ea code"),
    "language": _phrases("language|first language|language spoken|preferred language|main language"),
    "needs": _phrases("need|vulnerability|vulnerable|disability|access need|special need|vulnerable flag"),
    "address": _phrases("address|home address|residential address|house|street address|full address"),
    "postcode": _phrases("postcode|post code|home postcode|zip|zip code|postal code"),
    "nominal": _phrases(
        "nominal|urn|id|ref|reference|number|nominal number|person id|pnc id|nominal ref|person urn|pncid|nominal id"
        "|person ref"
    ),
}

# Whose a column is, by a word of its header. "payee" and its like may be a mule: the account is the suspect's
# side of the payment, the name is not a suspect's.
ROLE_WORDS: Final = {
    "victim": "victim",
    "vic": "victim",
    "injured": "victim",
    "aggrieved": "victim",
    "complainant": "complainant",
    "claimant": "victim",
    "customer": "victim",
    "consumer": "victim",
    "buyer": "victim",
    "payer": "victim",
    "remitter": "victim",
    "suspect": "suspect",
    "susp": "suspect",
    "suspected": "suspect",
    "offender": "offender",
    "accused": "suspect",
    "defendant": "suspect",
    "perpetrator": "suspect",
    "arrestee": "suspect",
    "seller": "suspect",
    "fraudster": "suspect",
    "scammer": "suspect",
    "abuser": "suspect",
    "attacker": "suspect",
    "sender": "suspect",
    "payee": "payee",
    "beneficiary": "payee",
    "recipient": "payee",
    "receiving": "payee",
    "receiver": "payee",
    "onward": "payee",
    "payout": "payee",
    "mule": "payee",
    "witness": "witness",
    "informant": "reporter",
    "reporter": "reporter",
    "caller": "reporter",
    "your": "reporter",
    "vict": "victim",
    "sus": "suspect",
    "deft": "suspect",
    "person": "person",
    "party": "person",
}

# A column whose values say what each row's person was in the crime.
ROLE_COLUMN_WORDS: Final = _phrases(
    "role|person role|involvement|person type|person involvement|involvement type|person involvement type|party type"
    "|capacity|role type|nominal role"
)

WORD_FORMS: Final = {
    "no": "number",
    "num": "number",
    "nr": "number",
    "nbr": "number",
    "nos": "number",
    "offense": "offence",
    "offenses": "offence",
    "offences": "offence",
    "neighborhood": "neighbourhood",
    "license": "licence",
    "addr": "address",
    "desc": "description",
    "descr": "description",
    "dt": "date",
    "tm": "time",
    "txn": "transaction",
    "trans": "transaction",
    "occ": "occurrence",
    "fr": "from",
    "frm": "from",
    "rpt": "report",
    "rptd": "reported",
    "rep": "report",
    "crm": "crime",
    "cd": "code",
    "ofns": "offence",
    "cmplnt": "complaint",
    "nm": "name",
    "typ": "type",
    "prem": "premise",
    "premis": "premise",
    "boro": "borough",
    "stats": "stat",
    "amt": "amount",
    "curr": "currency",
    "acct": "account",
    "acc": "account",
    "emails": "email",
    "premises": "premise",
    "locn": "location",
    "loc": "location",
    "circs": "circumstance",
    "cat": "category",
    "occurence": "occurrence",
    "occured": "occurred",
    "recieved": "received",
    "adress": "address",
    "tele": "telephone",
    "pcode": "postcode",
    "incidents": "incident",
    "losses": "loss",
    "notes": "note",
    "class": "class",
    "started": "start",
    "began": "start",
    "ended": "end",
    "finished": "end",
    "process": "process",
    "address": "address",
    "status": "status",
    "loss": "loss",
}

# Before a header is parted into words.
WRITTEN_FORMS: Final = (
    (r"\be-mail", "email"),
    (r"\ba/c\b", "account"),
    (r"\bs/c\b", "sort code"),
    (r"datetime", "date time"),
)
WORDS_OF_TIME: Final = frozenset(("date", "time", "datetime", "day", "month", "year"))
# A time in such a column is the one at which somebody was told, whatever else its header says.
WORDS_OF_TELLING: Final = frozenset(
    ("reported", "report", "recorded", "logged", "received", "created", "submitted", "notified", "entered")
)

# A time in such a column is the one at which something happened, if nobody is said to have been told.
WORDS_OF_HAPPENING: Final = frozenset(
    (
        "incident",
        "offence",
        "crime",
        "occurrence",
        "occurred",
        "event",
        "committed",
        "violation",
        "issue",
        "transaction",
    )
)

SMALL_WORDS: Final = frozenset(
    ("of", "the", "a", "an", "w", "with", "in", "for", "and", "by", "or", "is", "was", "has", "s")
)
