"""Welsh words for some records in Wales; see property_table for how beats are read."""

from __future__ import annotations

from typing import Final

WELSH: Final[dict[str, tuple[tuple[str, ...], ...]]] = {
    "property": (
        (
            "[Person anhysbys|Rhywun] wedi torri i mewn i [dŷ|sied|garej|fan] {where_cy}",
            "Mae {bike_cy} wedi ei ddwyn o {place_cy}",
            "Ffenestr wedi ei thorri {where_cy} dros nos",
            "Nwyddau gwerth £{loss} wedi eu dwyn o siop yn {town}",
        ),
        (" rhwng {time} a {time2}.", ". Dim camerâu yn yr ardal.", ". Y perchennog i ffwrdd ar y pryd.", "."),
        (
            "Dim tystion.",
            "Ymholiadau yn parhau.",
            "Yr achwynydd yn awyddus i siarad Cymraeg.",
            "",
            "Ffeil wedi ei chau am y tro.",
        ),
    ),
    "person": (
        (
            "Ffrae rhwng cymdogion {where_cy}",
            "Yr achwynydd wedi cael ei [daro|wthio|fygwth] gan ei [chyn-bartner|gymydog|frawd]",
            "Dyn meddw yn gweiddi y tu allan i dafarn yn {town}",
            "Bygythiadau wedi eu gwneud {where_cy}",
        ),
        (". Dim anaf.", ". Mân gleisiau i'r wyneb.", ". Dywedodd ei bod yn ofnus.", "."),
        ("Swyddog i gysylltu.", "Datganiad wedi ei gymryd.", "Dim cefnogaeth i erlyn.", ""),
    ),
    "online": (
        (
            "Negeseuon cas ar [Facebook|Instagram|Snapchat|WhatsApp]",
            "Talwyd £{loss} drwy'r banc am [ffôn|garafán|docynnau|gi bach] ar {market}, ond ni ddaeth dim",
            "Cefais neges destun am barsel a rhoddais fy manylion cerdyn ar y wefan",
            "Roedd dyn ar y ffôn yn honni ei fod o'r banc",
            "Rhywun wedi hacio fy nghyfrif [Facebook|e-bost]",
        ),
        (
            ". Mae'r cyfrif wedi ei ddileu.",
            ". Rwyf wedi cysylltu â'r banc.",
            ". Mae gen i sgrinluniau.",
            ". Mae hyn wedi fy nychryn yn fawr.",
            ".",
        ),
        ("Diolch am eich help.", "Hoffwn ateb yn Gymraeg os gwelwch yn dda.", "", "Wedi rhwystro'r cyfrif."),
    ),
}

WELSH_WORDS: Final[dict[str, tuple[str, ...]]] = {
    "where_cy": ("ar {street}", "yn {town}", "ger {street}, {town}"),
    "place_cy": ("orsaf {town}", "ardd gefn {street}", "y tu allan i'r ysgol"),
    "bike_cy": ("beic mynydd", "beic trydan", "cwad", "treilar"),
}
