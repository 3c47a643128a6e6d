"""Table: words of domestic abuse, in the lexicon's notation.

Domestic abuse is abusive behaviour between two people, each 16 or over, who are personally connected: partners and
former partners, relatives, parents of the same child. Source: Domestic Abuse Act 2021, sections 1 and 2.
"""

from __future__ import annotations

WORDS: dict[str, str] = {
    "domestic:said": (
        "domestic abuse, domestic violence, domestic incident, domestic incidents, domestic dispute, domestic "
        "assault, domestic related, domestic argument, domestic row, domestic stalking, domestic harassment, "
        "domestic flag, domestic log, domestic history, domestic matter, ongoing domestic, verbal domestic, dom "
        "abuse, dom violence, dom incident, dom flag, dv, dvpn, dvpo, dvdo, dash, dara, non mol, non mols, nonmol, "
        "non molestation, nonmolestation, marac, idva, clares law, coercive control, controlling and coercive, "
        "controlling or coercive, coercive and controlling, coercive behaviour, honour based, forced marriage, cam "
        "drin domestig, camdrin domestig, trais domestig, trais yn y cartref"
    ),
    "domestic:denied": (
        "non domestic, nondomestic, not domestic, not a domestic, not dv, no dv, no domestic, nil domestic, "
        "domestic no, dv no, not in a relationship, not related to (each other|him|her|the)"
    ),
    "relation:former": (
        "(my|his|her|their|ips|vics|the victims|victims|ex) ex, an ex, ex partner, expartner, ex partners, ex "
        "boyfriend, exboyfriend, ex bf, ex girlfriend, exgirlfriend, ex gf, ex husband, exhusband, ex wife, "
        "exwife, ex fiance, estranged (husband|wife|partner), former (partner|husband|wife|boyfriend|girlfriend), "
        "ex p, childs father, childs mother, father of (her|my|the) (child|children|kids|baby|son|daughter), "
        "mother of (his|my|the) (child|children|kids|baby|son|daughter), baby daddy, separated (husband|wife|"
        "partner), (since|after) (the|we|they|i) (split|separated|separation|broke up|break up|breakup|divorce), "
        "cyn bartner, cyn gariad, cyn wr, cyn wraig, my ex, her ex, his ex"
    ),
    "relation:partner": (
        "(my|his|her|their|ips|vics|victims|our|with|by) (husband|wife|boyfriend|girlfriend|bf|gf|partner|fiance|"
        "fiancee|hubby|spouse), husband, wife, boyfriend, girlfriend, fiance, fiancee, live in partner, long term "
        "partner, in a relationship, cariad, ei gwr, ei wraig, fy ngwr, fy ngwraig"
    ),
    "relation:family": (
        "(my|his|her|their|ips|vics|victims|by|own) (own|adult|elder|older|younger|elderly|) (mother|father|mum|"
        "dad|mam|brother|sister|son|daughter|uncle|aunt|nephew|niece|cousin|grandson|granddaughter|grandad|"
        "grandfather|grandmother|nan|nana|gran|stepdad|stepfather|stepmum|stepson|stepdaughter|brother in law|"
        "sister in law|father in law|mother in law|son in law|parents)"
    ),
    "relation:bystander": (
        "saw, witnessed, witness, told, informed, called police, rang police, rang 999, phoned police, reported, "
        "was with, out with, came home with, waiting for, lives with, on behalf of, helped, collected, drove, "
        "whose, noticed, discovered, stolen from, burgled"
    ),
    "other:party": (
        "unknown, stranger, strangers, unk, neighbour, neighbours, neighbor, customer, colleague, passer by, "
        "passerby, tenant, lodger, flatmate, housemate, school, pupil, pupils, teacher, driver, shop, store, "
        "scammer, fraudster, caller, seller, buyer, recruiter, hacker, someone, landlord"
    ),
}
