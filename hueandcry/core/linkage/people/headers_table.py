"""What files call the columns that describe a person: for each thing compared, the headers that hold it."""

from __future__ import annotations

from typing import Final


def _phrases(text: str) -> tuple[str, ...]:
    return tuple(text.split("|"))


# Words as `core.importing.header_words` makes them: lower case, singular, digits and "of" left out.
HEADERS: Final[dict[str, tuple[str, ...]]] = {
    "given": _phrases(
        "given name|first name|forename|given|first|fname|firstname|forename one|christian name|name first|name given"
        "|given forename|fore name|personal name|vorname|prenom|imie"
    ),
    "middle": _phrases(
        "middle name|second name|middle|other name|middle initial|other forename|other given name|mname"
    ),
    "surname": _phrases(
        "surname|family name|last name|lastname|family|last|lname|sur name|name last|name family|nachname|nazwisko"
    ),
    "full_name": _phrases(
        "name|first surname"
        "|first last name|first name surname|full name|fullname|person name"
        "|complete name|name full|display name|account holder"
    ),
    "alias": _phrases(
        "alias|aliases|aka|also known|also known as|known as|nickname|nick name|maiden name|previous name|former name"
        "|previous surname|maiden surname|other name used|pseudonym|alternative name"
    ),
    "birth": _phrases(
        "dob|date birth|birth date|birthdate|date of birth|born|d o b|born on|birthday|birth|dateofbirth|born date"
    ),
    "postcode": _phrases("postcode|post code|postal code|zip|zip code|zipcode|pcode|address postcode|pc"),
    "address": _phrases(
        "address|street|street name|address line|street address|house number|street number|address one"
        "|address two|line|house name|house|full address|road|address street|number street|house number name"
    ),
    "town": _phrases("town|city|suburb|town city|city town|locality|village|post town|municipality|town name|place"),
    "region": _phrases("state|county|region|province|district|council|local authority|borough"),
    "birth_place": _phrases("birth place|place birth|birthplace|town birth|pob|country birth|place of birth|born in"),
    "occupation": _phrases("occupation|job|job title|profession|trade|employment|work"),
    "sex": _phrases("gender|sex"),
    "email": _phrases("email|e mail|email address|mail|e mail address|mail address"),
    "phone": _phrases(
        "phone|phone number|telephone|telephone number|tel|mobile|mobile number|mobile phone|mobile phone number|msisdn"
        "|cell|cell phone|contact number|tel number|mob|landline|telephone mobile|phone mobile"
    ),
    "national_id": _phrases(
        "soc sec id|ssn|social security number|nino|national insurance number|ni number|nin|national id|nhs number"
        "|passport number|pnc id|pncid|social security id|national insurance|passport|driver number"
        "|driving licence number|identity number|cro number|social security|soc sec|id card number|citizen id"
    ),
}

# Words that say whose a column is, or which of several, and nothing of what it holds.
QUALIFIERS: Final = frozenset(
    """
    fake real value text clean raw current home known person subject individual customer client primary main latest
    suspect victim offender witness reporter complainant party nominal defendant contact details detail
    field input original norm normalised std the of one two
    """.split()  # noqa: SIM905 - words are read and sorted more easily than a list of strings
)
