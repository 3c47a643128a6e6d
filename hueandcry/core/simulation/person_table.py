"""Officers' words on crimes against people and the peace, none of them with an online means; see property_table."""

from __future__ import annotations

from typing import Final

from hueandcry.core.simulation.property_table import CLOSE

PERSON: Final[dict[str, tuple[tuple[str, ...], ...]]] = {
    "assault injury": (
        (
            "{sus} {hit} {vic} to {bodypart} {where}",
            "Altercation outside {pub} {when}",
            "{vic} {told} [he|she] was {hit} by {relative} {when}",
            "Fight [in progress|reported] {where} {when}",
            "Road rage {where}: driver got out of {car} and {hit} {vic}",
            "Domestic. {relative} {hit} {vic} {when}",
            "{vic} at [A&E|hospital|walk in centre] following assault {where}",
            "Glass thrown in {pub}, struck {vic} to {bodypart}",
        ),
        (
            " causing {injury}.",
            ", {injury}.",
            ". Injury: {injury}.",
            ". {vic} has {injury} to {bodypart}.",
            ". Paramedics [attended|not required].",
        ),
        (
            " Both [had been drinking|intoxicated].",
            " Argument over [money|parking|the children|noise|a spilled drink|a dog].",
            " {sus} {said}.",
            "",
            " Body worn active.",
            " Children upstairs, not witness.",
        ),
        (
            " {sus} {fled}.",
            " {sus} arrested.",
            " {vic} [is |was |]{mood}.",
            "",
            " Photos of injury to be taken in daylight.",
        ),
        CLOSE,
    ),
    "assault": (
        (
            "{sus} [{hit}|{hit}] {vic} during argument {where}, no injury",
            "{relative} {hit} {vic} {when}",
            "Security guard {hit} by shoplifter",
            "Care home: resident {hit} another resident",
            "School incident, pupil {hit} pupil by [lockers|bus stop|gates]",
            "Bus driver spat on {where}",
            "{vic} pushed {where} by {relative}",
            "Neighbour dispute {where}, {sus} {hit} {vic}",
        ),
        (". {injury}.", ". No complaint of injury.", ". {sus} {said}.", ". {vic} [is |was |]{mood}.", "."),
        (
            "",
            " History between parties.",
            " Met on [a dating site|Tinder] in 2019, since separated.",
            " Witness [seen|named].",
            " Parties separated.",
        ),
        CLOSE,
    ),
    "emergency worker": (
        (
            "Whilst being [arrested|detained|booked in] {sus} {hit} officer to {bodypart}",
            "PC {hit} {where} on attending domestic",
            "[Nurse|Paramedic] {hit} by patient at {time}",
            "Detainee {hit} [detention officer|custody sergeant]",
        ),
        (". {injury}.", ", {injury}.", ". Spit hood applied."),
        ("", " Further arrested.", " PAVA deployed."),
        CLOSE,
    ),
    "public order": (
        (
            "{sus} {said} {where} {when}",
            "Group of [youths|males] causing nuisance {where}, {said}",
            "{sus} drunk outside {pub}, {said} at passers by",
            "Customer {said} to staff at {shop}",
            "Neighbour {said} over [hedge|parking|bins|bonfire]",
            "{sus} shouting in street with {weapon}",
        ),
        (
            ". {vic} [is |was |]{mood}.",
            ". [Alarm and distress|Harassment alarm distress] caused.",
            ". Moved on by [PCSO|officers].",
            ".",
        ),
        ("", " PND considered.", " Known to NPT.", " No online element, all face to face."),
        CLOSE,
    ),
    "racial public order": (
        (
            "{sus} racially abused {vic} {where} {when}",
            "{sus} made [Islamophobic|antisemitic|homophobic|racist] remarks to {vic} on [bus|train|the street]",
            "Taxi driver racially abused by fare {where}",
        ),
        (". {vic} [is |was |]{mood}.", " and spat towards {vic}.", ", told to go home.", "."),
        ("", " Hate crime flag.", " Witness on bus willing."),
        CLOSE,
    ),
    "harassment": (
        (
            "{relative} [keeps coming to|parks outside|bangs on the door of] {vic}'s address {where}",
            "Ongoing neighbour dispute {where}",
            "{vic} {told} {relative} has [followed|approached] {kid} at school",
            "{vic} receives silent calls on landline",
            "Letters posted through door {where} by {relative}",
            "{relative} shouts from garden each [morning|night]",
        ),
        (
            ". {n:2-30} incidents logged on diary sheets.",
            ". {vic} [is |was |]{mood}.",
            ", last incident {when}.",
            ". {sus} {said}.",
        ),
        (
            " Not on social media, no online contact.",
            " Number blocked.",
            " CPW considered.",
            " DASH [standard|medium].",
            "",
            " Blocked on everything since 2022, all in person now.",
        ),
        CLOSE,
    ),
    "threats": (
        (
            "{sus} told {vic} [he would burn the house down|he'd be stabbed|he was a dead man] {where}",
            "{relative} with {weapon} threatened {vic}",
            "Voice call from {relative} threatening to kill {vic}",
        ),
        (". {vic} believes threat.", ". {vic} [is |was |]{mood}.", "."),
        ("", " Marker placed on address.", " Panic alarm fitted."),
        CLOSE,
    ),
    "drugs": (
        (
            "Stop search {where} {when}, {drug} found",
            "[s23|S23] search of {sus}: {drug}",
            "{car} stopped {where}, smell of cannabis, {drug} found",
            "Detained {where}; {drug} in [sock|waistband|bumbag]",
            "Cell search at custody: {drug}",
            "Housing officer reports {drug} {where}",
        ),
        (
            ". [Personal use|Simple possession].",
            ". {n:1-40} grams.",
            ". {sus} made no reply.",
            ". Seized and double bagged.",
        ),
        ("", " Community resolution.", " Diversion offered.", " Voluntary attendance booked."),
        CLOSE,
    ),
    "supply": (
        (
            "Warrant {where}: {n:10-300} plants",
            "{sus} seen to [exchange|hand over] item with cyclist, found with {drug}",
            "Line phone ringing throughout search, {drug} and £{loss} cash",
            "{drug} found concealed in {car} {where}",
        ),
        (". Scales and deal list.", ". Electricity abstracted.", ". {weapon} also found.", "."),
        ("", " Remanded.", " NRM referral considered.", " Cuckooed address."),
        CLOSE,
    ),
    "weapon": (
        (
            "{sus} seen with {weapon} {where}",
            "Knife arch at [station|festival], {weapon} found",
            "{weapon} found in bag at school {where}",
            "Search of {sus} {where}: {weapon}",
        ),
        (". Says for [protection|work|fishing].", ". Arrested.", ". No threats made.", "."),
        ("", " Seized.", " YOT informed."),
        CLOSE,
    ),
    "dogs": (
        (
            "Dog out of control {where}, bit {vic} on {bodypart}",
            "[XL bully type|Alsatian|terrier] attacked [postal worker|another dog|sheep] {where}",
        ),
        (", {injury}.", ". Owner {said}.", ". Owner left without details."),
        ("", " Dog legislation officer aware."),
        CLOSE,
    ),
    "exposure": (
        ("Male exposed himself to {vic} {where} {when}", "{vic} jogging {where} when male exposed himself"),
        (". Male wore {clothes}.", ". Male {fled}.", "."),
        ("", " {vic} [is |was |]{mood}."),
        CLOSE,
    ),
    "coercive": (
        (
            "{vic} discloses {n:2-15} years of control by {relative}",
            "{relative} controls [money|what she wears|who she sees], takes wages",
            "Via IDVA: {vic} not allowed out without {relative}",
        ),
        (". {vic} [is |was |]{mood}.", ". Locked in on {n:2-6} occasions.", ". Friends cut off."),
        ("", " DASH high, MARAC.", " Phone taken off her so unable to call."),
        CLOSE,
    ),
    "forgery": (
        (
            "False [driving licence|passport|Blue Badge] presented at {pub} {where}",
            "Counterfeit £[10|20|50] notes passed at {shop}",
            "Door staff seized ID not matching holder",
        ),
        (". Seized.", ". {sus} {fled}.", "."),
        ("", " Serial numbers noted."),
        CLOSE,
    ),
    "doorstep": (
        (
            "Cold caller offered [roof|driveway|gutter] work {where}",
            "Elderly {vic} paid {sus} £{loss} cash for [slates|tarmac|tree work]",
            "{sus} from {car} told {vic} there was a leak",
        ),
        (". Work [not done|shoddy].", ". Driven to [bank|cashpoint].", ". {vic} [is |was |]{mood}."),
        ("", " Trading Standards told.", " Bank protocol."),
        CLOSE,
    ),
}

TRAPS: Final = (
    " {vic} [has emailed|will e-mail] photos to the OIC.",
    " Reported online.",
    " Victim has posted an appeal on Facebook.",
    " Ring doorbell footage sent in by link.",
    " {sus} since found on [Facebook|Instagram] by {vic}.",
    " Phone traced with Find My to {street}.",
    " Not on social media.",
    " IP saw post on community Facebook page about similar.",
    " Statement completed by email.",
    " Online crime report, no call back wanted.",
    " Laptop bag also gone.",
    " WhatsApp street group has been warned.",
    " Victim will text OIC when free.",
    " Suspect listens to music on phone.",
    " Mobile used to film scene by bystander, not posted.",
    " {vic} lost internet while police there.",
)
