"""Table: harm of a crime in days, and which weight an offence has. A setting: put your own figures and source here.

Days are the length of the sentence that a court starts from, whatever an offender then gets, so that harms add up.
"""

from __future__ import annotations

from dataclasses import dataclass

_INDEX = "Cambridge Crime Harm Index, subgroup medians, February 2026"
_GUIDELINE = "Sentencing Council, Fraud guideline (2014), starting points at medium culpability, by loss"
_OURS = "No guideline has a starting point: a medium community order, to be settled by the national unit"


@dataclass(frozen=True, slots=True)
class Weight:
    """What one crime of a sort weighs, in days."""

    title: str
    days: float
    source: str


WEIGHTS: dict[str, Weight] = {
    "homicide": Weight("Homicide", 5475.0, _INDEX),
    "injury": Weight("Violence with injury", 365.0, _INDEX),
    "no injury": Weight("Violence without injury", 10.0, _INDEX),
    "stalking": Weight("Stalking and harassment", 10.0, _INDEX),
    "rape": Weight("Rape", 2555.0, _INDEX),
    "sexual": Weight("Other sexual offences", 182.25, _INDEX),
    "robbery": Weight("Robbery of personal property", 365.0, _INDEX),
    "business robbery": Weight("Robbery of business property", 365.0, _INDEX),
    "burglary": Weight("Residential burglary", 273.5, _INDEX),
    "other burglary": Weight("Non-residential burglary", 183.5, _INDEX),
    "vehicle": Weight("Vehicle offences", 5.0, _INDEX),
    "shoplifting": Weight("Shoplifting", 1.0, _INDEX),
    "other theft": Weight("Other theft", 2.0, _INDEX),
    "theft from person": Weight("Theft from the person", 2.0, _INDEX),
    "bicycle": Weight("Bicycle theft", 2.0, _INDEX),
    "damage": Weight("Criminal damage", 2.0, _INDEX),
    "arson": Weight("Arson", 185.0, _INDEX),
    "public order": Weight("Public order offences", 7.5, _INDEX),
    "possession": Weight("Possession of drugs", 3.0, _INDEX),
    "supply": Weight("Trafficking of drugs", 5.0, _INDEX),
    "weapons": Weight("Possession of weapons", 273.75, _INDEX),
    "society": Weight("Other crimes against society", 10.0, _INDEX),
    "fraud A": Weight("Fraud, £500,000 or more", 1825.0, _GUIDELINE),
    "fraud B": Weight("Fraud, £100,000 to £500,000", 1095.0, _GUIDELINE),
    "fraud C": Weight("Fraud, £20,000 to £100,000", 547.5, _GUIDELINE),
    "fraud D": Weight("Fraud, £5,000 to £20,000", 182.0, _GUIDELINE),
    "fraud E": Weight("Fraud, less than £5,000 or not known", 10.0, _GUIDELINE),
    "computer misuse": Weight("Computer misuse", 10.0, _OURS),
    "": Weight("Offence not known", 0, "Nothing is counted where the offence is not known"),
}

# The least loss in pence of each band. Source: as the guideline.
FRAUD_BANDS = ((50_000_000, "fraud A"), (10_000_000, "fraud B"), (2_000_000, "fraud C"), (500_000, "fraud D"))

# Home Office class → weight. Source: Home Office counting rules, the class's own subgroup.
HOME_OFFICE: dict[str, str] = {
    code: weight
    for weight, codes in {
        "homicide": "1 4/1 4/2",
        "injury": "5D 5E 8N 8S 8P 4/4 4/6",
        "no injury": "3A 3B 104 105A 105B 106 11A 36",
        "stalking": "8L 8M 8Q 8R 8U",
        "rape": "19C 19D 19E 19F 19G 19H",
        "sexual": "17A 17B 20A 20B 21 22A 22B 70 71 73 88A 88C 88D 88E",
        "robbery": "34B",
        "business robbery": "34A",
        "burglary": "28A 28B 28C 28D 28E 28F 28G 28H",
        "other burglary": "30A 30B 30C 30D",
        "vehicle": "37/2 45 48 126",
        "shoplifting": "46",
        "other theft": "35 40 41 43 47 49",
        "theft from person": "39",
        "bicycle": "44",
        "damage": "58A 58B 58C 58D 58J 149",
        "arson": "56A 56B",
        "public order": "9A 9B 62A 66",
        "possession": "92C 92D 92E",
        "supply": "92A",
        "weapons": "10A 10B 10C 10D 81 90",
        "society": "15 24 26 27 33 33A 38 53H 54 59 60 61 61A 67 69 75 76 79 80 83 86 94 95 96 99 802 814",
        "fraud": "51 52 53A 53B 53C 53D 53E 53F 53J 55",
        "computer misuse": "CMA",
    }.items()
    for code in codes.split()
}
# Schemes whose every class is a fraud, but for the classes that begin so.
FRAUD_SCHEMES = ("NFIB", "BANK", "MARKETPLACE")
COMPUTER_MISUSE = ("NFIB50", "NFIB51", "NFIB52")
# What companies report that is no fraud, by a word of the class.
OTHER_WORDS = {"threat": "no injury", "harass": "stalking", "stalk": "stalking", "stolen": "society"}
