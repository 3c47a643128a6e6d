"""Whose an identifier is where the words right beside it leave no doubt: "my car AB12 CDE", "his number is"."""

from __future__ import annotations

import re

from hueandcry.core.identifiers import turns
from hueandcry.core.identifiers.wordlist import words_of

# A letter's end: a name, a place, the writer's number.
_SIGNED = re.compile(
    r"(?:(?:^|[.!?]\s+|\n)(?:(?:Mr|Mrs|Ms|Miss|Dr) )?[A-Z][a-z]+(?: [A-Z][a-z]+)?, (?:[A-Z][a-z]+[ ,]{0,2}){0,3}"
    r"|(?:regards|thanks|thank you|yours \w+|sincerely),?\s+(?:[A-Z][a-z]+[ ,]{0,2}){1,4})(?:on |tel:? |mob:? )?$"
)
# The mailbox that a mail greets, or says that it was sent to, is its reader's.
_GREETED = re.compile(
    r"(?:(?:^|[\n.!?>\"']\s{0,2})(?:dear|hi|hello|hey|attn)(?: (?:customer|client|user|member))?"
    r"|\b(?:message|e-?mail|mail|newsletter|notice|alert) (?:was |is |has been )?"
    r"(?:sent|addressed|delivered|intended) (?:to|for)"
    r"|(?:^|[\n.;>]\s?)(?:to|cc|recipients?|delivered-to)\s?:)[\s:,*<\"'-]{1,4}$",
    re.IGNORECASE,
)
# "The site was X, not Y": Y is what X passes for.
_CONTRASTED = re.compile(
    r"\b(?:not|instead of|rather than|as opposed to)(?: (?:from|to|on|at|the|via))?\s?$", re.IGNORECASE
)
# A vehicle a few words after its owner: "IPs Audi S3", "my white Fiesta, reg".
_OWNED = re.compile(
    r"\b(?:my|our|(?:ip|i/p|vic|victim|aggd|aggrieved|complainant|owner|customer|resident|neighbour|tenant|staff)'?s)"
    r"(?: (?!(?:and|in|by|left|with|into|off|but|then|from|to|at|was|were|is|ex|saw|had|when|a|the|house|drive|road|"
    r"home|street|door|window|shop|fence|wall|gate|garden|garage|school|estate|phone|lane|way|son|daughter)\b)"
    r"[\w./-]+,?){0,5}[\s(:'\"]{1,3}$",
    re.IGNORECASE,
)
_SUFFERED = re.compile(
    r"[\s,)'\"]{0,3}(?:\([^)]{1,30}\) ?)?(?:which |that |who )?(?:has |had |have )?(?:been |was |were |got |is |being )"
    r"{1,2}(?:\w+ly |also |then |since |already ){0,2}(?:stolen|taken|nicked|hit|damaged|broken|emptied|keyed|"
    r"scratched|torched|burnt|burned|set alight|vandalised|shot|robbed|smashed|rammed|accessed|compromised|hacked|"
    r"hijacked|spoofed|cloned|impersonated|flooded|ported|targeted|defaced|locked|swapped|disabled)",
    re.IGNORECASE,
)
# Who tells it: "Member jo_knits reports".
_TELLS = re.compile(
    r"[\s)'\"]{0,3}(?:\([^)]{1,30}\) ?)?(?:reports|reported|has reported|states|complains|complained|received|was sent|"
    r"has lost|lost|got (?:an?|this|the|his|her) )\b",
    re.IGNORECASE,
)
_MINE = re.compile(
    r"[\s)'\",]{1,3}(?:is|was) (?:mine|ours|my own|(?:my|our) (?:\w+ )?(?:car|van|bike|vehicle|number|phone|e-?mail|"
    r"account|page|profile|site|website))\b",
    re.IGNORECASE,
)
# A vehicle that did it: "hit by EK70 FDS, who drove off".
_FLED = re.compile(
    r"[\s,)'\"]{1,3}(?:who |which |that |and )?(?:then )?(?:drove|made off|makes off|sped|fled|failed to stop|"
    r"left (?:(?:the )?scene|towards?|along|north|south|east|west|at speed|in the direction)|"
    r"rode off|reversed|rammed|undertook|overtook|cut (?:me|him|her|us)|followed|following|pulled|"
    r"seen|speeding|racing|dumping|hanging about|circling)",
    re.IGNORECASE,
)
_NOUN = (
    r"(?:number|no|num|mobile|mob|phone|tel|landline|e-?mail|mailbox|inbox|address|contact|user ?names?|handle|account|"
    r"acct|name|gamertag|tag|snap(?:chat)?|insta(?:gram)?|ig|tik ?tok|twitter|facebook|fb|discord|steam|roblox|psn|"
    r"profile|page|web ?site|site|domain|wallet|bank|id|line|whatsapp)"
)
_JOINED = r"(?:'?s|s)?(?: (?:is|was|number|no|name|account|address|id|as|called|plus))*[\s:=('\"@-]{1,3}$"
_OTHER_SIDE = r"susps?|suspects?|offenders?|scammers?|fraudsters?|caller|seller|buyer|sender|landlord|agent|trader"
_PRONOUN = re.compile(
    rf"\b(?:(?P<who>his|her|their|whose) (?:[\w-]+ ){{0,2}}{_NOUN}|(?P<whose>his|hers|theirs)){_JOINED}", re.IGNORECASE
)
# "Ms Adeyemi's mobile": of nobody who is called a wrongdoer.
_POSSESSOR = re.compile(rf"\b(?P<who>[A-Za-z-]{{2,20}})'s (?:[\w-]+ ){{0,2}}{_NOUN}{_JOINED}", re.IGNORECASE)
_NO_POSSESSORS = words_of(
    "it he she that there here who what let how when where one other else today someone somebody everyone everybody",
    "suspect susp sus offender off scammer fraudster seller buyer caller sender landlord agent man male woman female",
    "ex boyfriend girlfriend husband partner stalker groomer blackmailer hacker attacker abuser thief driver neighbour",
    "lad bloke guy fella lady boss trader tenant builder mule courier gang user poster advertiser con dealer tester",
    "informant inft inf rp reporter witness wit",
)
# A person of the record by title and name, then the number: "Informant Mrs Hart 01632 ...".
_NAMED = re.compile(
    r"\b(?:(?P<reporter>(?i:informant|inft|inf|rp|reporting person))|(?P<witness>(?i:witness|wit))|"
    r"(?i:complainant|ip|victim|vic|aggd|resident|customer))(?i:,? (?:mr|mrs|ms|miss|dr))?"
    r"(?: (?!(?i:rec|call|text|sent|has|had|was|is|from|saw|paid|got|report|state|say|on|to|and|the|not|via|by|with|at)"
    r"[a-z']{0,4}\b)[A-Z][A-Za-z'-]+){1,2},?(?i: (?:tel|on|mob|mobile|no|t|m))?[\s:(.]{1,3}$"
)
# "0161 496 0555 who said they were": only of a caller or a sender.
_CLAIMED = re.compile(
    r"[\s,)'\"]{1,3}(?:who |which |and )?(?:said|saying|says|claimed|claiming|purport(?:ed|ing)|pretend(?:ed|ing)|"
    r"demand(?:ed|ing)|threaten(?:ed|ing)|offering|posing)\b",
    re.IGNORECASE,
)
_PERSON = re.compile(
    r"\b(?:(?P<victim>ips?|vics?|victims?|aggd|aggrieved|complainant|customer|member|resident|pupil|student|"
    r"account ?holder|cust|(?:my|our|his|her|ip'?s|vic'?s|victim'?s|the) "
    r"(?:(?:\w+ )?(?P<her>daughter|mother|mum|mam|wife|sister|gran|grandmother|grandma|nan|niece|aunt|aunty|girl)|"
    r"(?:\w+ )?(?P<his>son|father|dad|husband|brother|grandad|grandfather|nephew|uncle|lad|grandson)|"
    r"child|kid|parents?))"
    r"|(?P<witness>wit|witness|informant|inft|reporting person|reporter|rp|driver|manager|carer|neighbour|"
    r"social worker|teacher|head|officer)"
    r"|(?P<suspect>susps?|suspects?|offenders?|offs?|scammer|fraudster|caller|seller|buyer|ex|ex partner|boyfriend|"
    r"girlfriend|males?|females?|man|men|woman|bloke|lad|guy|fella|lady|stalker|groomer|landlord|agent|abuser|"
    r"he|she|someone))(?:'?s)?\b",
    re.IGNORECASE,
)
# "He wrote: my number is": the speaker's own, whose words are given as they were.
_QUOTED = re.compile(
    rf"\b(?P<who>he|she|they|{_OTHER_SIDE})(?: then| also| just)? (?:wrote|said|says|texted|replied|messaged|answered|"
    rf"typed|put|posted)(?: back)?(?::|,? ?[\"'])[^\n.!?\"]{{0,40}}?\bmy (?:[\w-]+ ){{0,2}}{_NOUN}{_JOINED}",
    re.IGNORECASE,
)
# "He said ring me on": so does the speaker's number.
_BIDDEN = re.compile(
    rf"\b(?P<who>he|she|they|{_OTHER_SIDE})(?: then| also| just)? (?:wrote|said|sed|says|texted|replied|messaged|"
    r"answered)(?: to)?[:,]? (?:[^\n.!?\"]|\.(?=\w)){0,60}?\b(?:ring|call|text|phone|message|msg|contact|reach|add|"
    r"e-?mail|whatsapp) (?:me|us)(?: back)?(?: on| at| via)?[\s:]{1,3}$",
    re.IGNORECASE,
)
_SAYS = re.compile(
    r"\b(?:states?|stated|says?|said|reports?|reported|adds?|added|believes?|believed|thinks?|thought|claims?|claimed|"
    r"advises?|advised|explains?|explained|confirms?|confirmed|alleges?|alleged)(?: that)? $",
    re.IGNORECASE,
)
_OF = {"his": "his", "hers": "her", "theirs": "their", "he": "his", "she": "her", "they": "their"}
# What one side of a conversation gives the other.
_SPOKEN = frozenset({"phone", "email", "handle", "bank_account", "iban", "wallet", "domain", "url", "listing"})
_FEMALE = words_of("woman lady female females girlfriend she")
_MALE = words_of("male males man men bloke lad guy fella boyfriend he")


def owner(text: str, start: int, end: int, kind: str) -> str:
    """Return the role that the words beside an identifier leave no doubt of, or ""."""
    before = text[max(0, start - 60) : start]
    if not text[end:].strip(" .") and _SIGNED.search(before):
        return "victim"
    if kind == "email" and _GREETED.search(before):
        return "victim"
    if kind in _SPOKEN and (turn := turns.owner(text, start)):
        return turn
    if kind in ("email", "domain", "url", "phone", "bank_account", "handle") and _CONTRASTED.search(before):
        return "benign"
    if kind in ("vrm", "email", "domain", "handle", "phone") and _SUFFERED.match(text, end, end + 80):
        return "victim"
    if _MINE.match(text, end, end + 40):
        return "victim"
    if kind in ("handle", "email") and _TELLS.match(text, end, end + 60):
        return "victim"
    if kind == "vrm":
        return "victim" if _OWNED.search(before) else "suspect" if _FLED.match(text, end, end + 60) else ""
    if kind in ("phone", "email") and (named := _NAMED.search(before)):
        return "reporter" if named["reporter"] else "witness" if named["witness"] else "victim"
    told = _possessor(text, start, before) if kind in ("phone", "email", "handle", "domain", "bank_account") else ""
    return told or ("suspect" if kind in ("phone", "email") and _CLAIMED.match(text, end, end + 40) else "")


def _possessor(text: str, start: int, before: str) -> str:
    if quoted := _QUOTED.search(before) or _BIDDEN.search(before):
        pronoun = _OF.get(quoted["who"].lower())
        said = text[max(0, start - 220) : start - len(before) + quoted.start()]
        return (_last_person(said, pronoun) or "suspect") if pronoun else "suspect"
    meant = _PRONOUN.search(before)
    if meant:
        pronoun = (meant["who"] or _OF[meant["whose"].lower()]).lower()
        return _last_person(text[max(0, start - 220) : start - len(before) + meant.start()], pronoun)
    possessor = _POSSESSOR.search(before)
    return "victim" if possessor and possessor["who"].lower() not in _NO_POSSESSORS else ""


def _last_person(said: str, pronoun: str) -> str:
    """Return the role of the last person spoken of whom a pronoun fits; "" when that is the wrongdoer or nobody."""
    for person in reversed(list(_PERSON.finditer(said))):
        word = person[0].lower().removesuffix("'s")
        if word in ("he", "she") and _SAYS.search(said, max(0, person.start() - 30), person.start()):
            # "IP says she": whoever says it.
            continue
        female = person["her"] is not None or word in _FEMALE
        male = person["his"] is not None or word in _MALE
        if (pronoun == "her" and male) or (pronoun == "his" and female):
            continue
        return "victim" if person["victim"] else "witness" if person["witness"] else "suspect"
    return ""
