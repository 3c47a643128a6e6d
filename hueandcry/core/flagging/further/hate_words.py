"""Table: words of the monitored strands of hate crime, in the lexicon's notation.

hostile: these words alone show hostility. group: who people are; hostility must stand beside it.
The strands: race, religion, sexual orientation, disability and transgender identity. Source: the police and the
Crown Prosecution Service's shared definition of monitored hate crime.
"""

from __future__ import annotations

STRANDS = {
    "race": "Race",
    "religion": "Religion",
    "sexual_orientation": "Sexual orientation",
    "disability": "Disability",
    "transgender": "Transgender identity",
    "not_named": "Strand not named",
}

WORDS: dict[str, str] = {
    "hostile:race": (
        "racist, racists, racism, racially, racial abuse, racial slur, racial slurs, racial insult, racial "
        "insults, racial hatred, racial harassment, racial remark, racial remarks, racial comments, racial "
        "element, racial motive, xenophobic, xenophobia, paki, pakis, nigger, niggers, nigga, n word, nword, wog, "
        "wogs, coon, coons, chink, chinks, gook, golliwog, pikey, pikeys, gyppo, gyppos, monkey noises, monkey "
        "chants, monkey gestures, white power, white supremacist, kkk, (go|get) back to (your|where|her|his|their|"
        "africa|pakistan|india|poland|romania|china|nigeria|somalia), back to your own country, your own country, "
        "black (bastard|bastards|cunt|c word|bitch|scum), foreign (scum|bastard|bastards), immigrant scum, (skin|"
        "colour) of (my|his|her|their) skin, hiliol, hiliaeth, yn hiliol"
    ),
    "group:race": (
        "immigrant, immigrants, migrant, migrants, refugee, refugees, asylum seeker, asylum seekers, foreigner, "
        "foreigners, black people, black family, black lad, being black, (is|was|am|are) black, black players, "
        "asian people, asian family, asian lad, being asian, (is|was|am|are) asian, asian shopkeeper, polish, "
        "romanian, romanians, bulgarian, lithuanian, latvian, somali, nigerian, jamaican, pakistani, bangladeshi, "
        "indian family, indian man, indian woman, indian shopkeeper, indians, chinese, arab, arabs, kurdish, "
        "turkish, ukrainian, ukrainians, afghan, syrian, eastern european, eastern europeans, gypsy, gypsies, "
        "romany, traveller family, irish, african, africans, caribbean, mixed race, ethnicity, ethnic, (his|her|my|"
        "their) race, of race, skin colour, nationality, (his|her|my|their) accent, speaking (welsh|polish|urdu|"
        "punjabi|arabic|romanian), speaks (polish|urdu|punjabi|arabic|romanian), not from (here|this country), "
        "english people, welsh people, for being (english|welsh|scottish)"
    ),
    "hostile:religion": (
        "islamophobic, islamophobia, antisemitic, antisemitism, anti semitic, anti semitism, anti muslim, anti "
        "jewish, anti islam, anti catholic, religious hatred, religiously aggravated, religious abuse, religious "
        "slur, swastika, swastikas, nazi salute, heil, holocaust, (dirty|filthy|fucking|f ing) (muslim|muslims|jew|"
        "jews), kill all (muslims|jews), bacon (on|at|through) the (door|mosque), pigs head"
    ),
    "group:religion": (
        "muslim, muslims, islam, islamic, islamist, mosque, mosques, imam, jew, jews, jewish, synagogue, "
        "synagogues, rabbi, sikh, sikhs, gurdwara, hindu, hindus, mandir, catholic, catholics, buddhist, hijab, "
        "hijabs, niqab, burka, burqa, headscarf, head scarf, turban, kippah, skullcap, (his|her|my|their|of) "
        "(religion|faith|beliefs), star of david, mwslim, mwslimaidd, iddewig, mosg"
    ),
    "hostile:sexual_orientation": (
        "homophobic, homophobia, homophobe, biphobic, lesbophobic, anti gay, queer bashing, faggot, faggots, fag, "
        "poof, poofs, poofter, dyke, dykes, batty boy, bum boy, bender, bumder, homoffobig"
    ),
    "group:sexual_orientation": (
        "gay, gays, lesbian, lesbians, bisexual, homosexual, homosexuals, queer, lgbt, lgbtq, lgbtqi, same sex, "
        "pride flag, pride march, rainbow flag, sexuality, sexual orientation, holding hands with his (boyfriend|"
        "partner|husband), holding hands with her (girlfriend|wife), hoyw"
    ),
    "hostile:disability": (
        "disablist, disablism, ableist, retard, retards, retarded, spastic, spaz, mong, mongol, cripple, cripples, "
        "window licker, flid, disability hate, disability abuse"
    ),
    "group:disability": (
        "disability, disabilities, disabled, wheelchair, wheelchair user, learning difficulties, learning "
        "difficulty, learning disability, learning disabilities, special needs, autistic, autism, aspergers, downs "
        "syndrome, down syndrome, cerebral palsy, deaf, hard of hearing, guide dog, assistance dog, blind man, "
        "blind woman, partially sighted, mobility scooter, walking stick, prosthetic, amputee, tourettes, "
        "dwarfism, his stammer, her stammer, schizophrenia, bipolar, epileptic, epilepsy, anabl, anabledd"
    ),
    "hostile:transgender": (
        "transphobic, transphobia, transphobe, anti trans, tranny, trannies, shemale, he she, ladyboy, chick with "
        "a, deadnamed, deadnaming, misgendered, misgendering"
    ),
    "group:transgender": (
        "transgender, transgendered, trans woman, trans women, trans man, trans men, trans people, trans person, "
        "trans girl, trans lad, trans, transsexual, transvestite, cross dresser, gender identity, non binary, "
        "nonbinary, transitioning, transitioned, gender reassignment, trawsryweddol"
    ),
    "hate:said": (
        "hate crime, hate crimes, hate incident, hate incidents, hate motivated, hate element, hate speech, hate "
        "mail, hate related, hate offence, hate flag, hate aggravated, motivated by hate, prejudice, prejudiced, "
        "bigot, bigoted, bigots, hatred of, hatred towards, hostility towards, trosedd gasineb, casineb"
    ),
    "hate:beside": (
        "because (he|she|they|i|we|of|ip|vic|victim), cos (he|she|they|i|of), due to (his|her|their|my|being), for "
        "being, on account of, slur, slurs, derogatory, mocked, mocking, mocks, mimicked, mimicking, imitated, "
        "imitating, taunted, taunting, taunts, ridiculed, jeered, spat at, spat on, vermin, subhuman, scum, filth, "
        "exterminate, (should|deserve to) (die|burn|hang), (all|them) out, (not|arent|dont) (belong|welcome), "
        "called (him|her|me|them|us) (a|an), calling (him|her|me|them|us) (a|an), threatening (all|every|to), "
        "targeted for, targeted because, oherwydd"
    ),
    "hate:decoy": (
        "race (meeting|course|track|day|car|cars|bike|horse|number|night|against), relay race, road race, boat "
        "race, fun run race, horse race, egg and spoon race, polish (remover|off|the|it|and), nail polish, shoe "
        "polish, car polish, furniture polish, trans pennine, trans am, ford trans, disabled (bay|bays|parking|"
        "badge|badges|toilet|toilets|space|the|access|account|alarm|cctv|by), (cctv|alarm|alarms|immobiliser|"
        "account|tracker|card) (was|were|is|been|got|) disabled, chinese (takeaway|restaurant|food|meal|lantern), "
        "indian (takeaway|restaurant|food|meal), turkish (barber|barbers|restaurant), irish (bar|pub|sea|stew), "
        "gypsy (lane|caravan), gender identity clinic appointment, polish (supermarket|shop|sausage), bender (the|"
        "over|in)"
    ),
}
