from datetime import date
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hueandcry.core.importing.convert import compile_profile, convert
from hueandcry.core.importing.fields import FIELDS as FIELD_NAMES
from hueandcry.core.importing.fields import PERSON_FIELDS
from hueandcry.core.importing.people import site_name
from hueandcry.core.importing.profile import BadProfile, Column, Constant, IdentifierColumn, PersonBlock, Profile
from hueandcry.core.importing.rows import Row
from hueandcry.core.report import Person, Stated

REFERENCE = Column(("Ref",), "reference")


def made(*columns, cells, **others):
    profile = Profile("p", dates="day-first", columns=(REFERENCE, *columns), **others)
    return convert(profile, Row(7, {"Ref": "R1", **cells}))


FIELDS = [
    (Column(("A",), "class_code", "class_code"), "008L", "class_code", "8L"),
    (Column(("A",), "summary"), " Sold  nothing\r\nto anyone ", "summary", "Sold  nothing\nto anyone"),
    (Column(("A",), "attempted"), "y", "attempted", True),
    (Column(("A",), "loss_pence"), "£1,200", "loss_pence", 120_000),
    (Column(("A",), "outcome_date"), "01/07/2024", "outcome_date", date(2024, 7, 1)),
    (Column(("A",), "outcome_code", "code_part"), "18 - No suspect", "outcome_code", "18"),
    (Column(("A",), "outcome_reason", "text_part"), "18 - No suspect", "outcome_reason", "No suspect"),
    (Column(("A",), "flags"), "CYBER; DA;CYBER", "flags", ("CYBER", "DA")),
    (Column(("A",), "place"), "N/K", "place", ""),
    (Column(("A",), "authority", codes={"E1": "Eastshire"}), "e-1", "authority", "Eastshire"),
    (Column(("A",), "force_flag", "has_any", words=("ONLINE CRIME",)), "DA; online-crime", "force_flag", True),
    (Column(("A",), "force_flag", "has_any", words=("ONLINE CRIME",)), "DA; ONLINE", "force_flag", False),
    (
        Column(("A",), "hate_strands", codes={"HATERACE": "race"}, unknown="skip"),
        "DA; HATE - RACE",
        "hate_strands",
        ("race",),
    ),
]


@pytest.mark.parametrize(("column", "text", "field", "expected"), FIELDS)
def test_columns_fill_fields(column, text, field, expected):
    converted = made(column, cells={"A": text})

    assert getattr(converted.report, field) == expected
    assert converted.faults == ()


BAD_CELLS = [
    (Column(("A",), "class_code"), "x" * 1001, "text_too_long"),
    (Column(("A",), "class_code", "class_code"), "x" * 1001, "text_too_long"),
    (Column(("A",), "reported_at"), "31/02/2024", "no_such_date"),
    (Column(("A",), "reported_at"), "01/01/0024", "unlikely_year"),
    (Column(("A",), "committed"), "3/1/24 to 1/1/24", "ends_before_start"),
    (Column(("A",), "loss_pence"), "a lot", "not_an_amount"),
    (Column(("A",), "outcome_date"), "May 2024", "not_a_day"),
]


@pytest.mark.parametrize(("column", "text", "code"), BAD_CELLS)
def test_a_bad_optional_cell_is_kept_raw_and_the_row_stays(column, text, code):
    converted = made(column, cells={"A": text})

    assert converted.report.extra == {"A": text}
    [fault] = converted.faults
    assert (fault.number, fault.column, fault.code) == (7, "A", code)
    assert fault.message.startswith("A: ")


REFUSED = [
    ({"Ref": "", "A": "x"}, "no_reference"),
    ({"Ref": " N/A ", "A": "x"}, "no_reference"),
    ({"Ref": "---", "A": "x"}, "not_a_reference"),
    ({"Ref": "no incidents were reported on this day", "A": "x"}, "not_a_reference"),
    ({"Ref": " ", "A": ""}, "blank_row"),
    ({"Ref": "Total: 60 crimes", "A": ""}, "a_total"),
    ({"Ref": "60 records", "A": "60"}, "a_total"),
    ({"Ref": "*** End of report ***", "A": ""}, "a_total"),
]


@pytest.mark.parametrize(("cells", "code"), REFUSED)
def test_a_row_without_a_reference_is_rejected_whole(cells, code):
    converted = compile_profile(Profile("p", columns=(REFERENCE,)))(cells, 9)

    assert converted.report is None
    assert (converted.faults[0].code, converted.faults[0].number) == (code, 9)
    assert converted.faults[0].values == cells


def test_unmapped_columns_are_listed_and_kept():
    converted = made(cells={"Odd": "kept", "Empty": " "})

    assert converted.unmapped == ("Odd",)
    assert converted.report.extra == {"Odd": "kept"}


def test_unknown_codes_are_listed_and_kept():
    column = Column(("A",), "class_code", codes={"X": "8L"})

    converted = made(column, cells={"A": "Y"})

    assert converted.report.class_code == "Y"
    assert converted.unknown_values == (("class_code", "Y"),)


def test_what_is_neither_yes_nor_no_is_listed_and_kept():
    converted = made(Column(("A",), "domestic"), cells={"A": "see log"})

    assert converted.report.domestic is None
    assert converted.unknown_values == (("domestic", "see log"),)
    assert converted.report.extra == {"A": "see log"}


def test_prose_columns_stand_one_below_the_other():
    columns = (Column(("A",), "summary", label="Buyer"), Column(("B",), "summary"))

    assert made(*columns, cells={"A": "one", "B": "two"}).report.summary == "Buyer: one\n\ntwo"
    assert made(*columns, cells={"A": "", "B": "two"}).report.summary == "two"


def test_constants():
    report = made(cells={}, constants=(Constant("class_scheme", "HO"), Constant("domestic", "no"))).report

    assert report.class_scheme == "HO"
    assert report.domestic is False


@pytest.mark.parametrize("constant", [Constant("domestic", "perhaps"), Constant("reported_at", "01/01/2024")])
def test_constants_that_cannot_be(constant):
    with pytest.raises(BadProfile):
        made(cells={}, constants=(constant,))


def test_a_person_block():
    block = PersonBlock({"name": ("Name",), "born": ("DOB",), "aliases": ("AKA",)}, role="suspect")

    report = made(people=(block,), cells={"Name": "DOE, Jan", "DOB": "01/02/58", "AKA": "Janny; JD"}).report

    assert report.people == (
        Person("suspect", "DOE, Jan", "Jan", "DOE", aliases=("Janny", "JD"), born=date(1958, 2, 1)),
    )


def test_an_empty_person_is_nobody():
    block = PersonBlock({"name": ("Name",)}, role="suspect")

    assert made(people=(block,), cells={"Name": "Unknown"}).report.people == ()


def test_a_bad_date_of_birth_keeps_the_person():
    block = PersonBlock({"name": ("Name",), "born": ("DOB",)}, role="victim")

    converted = made(people=(block,), cells={"Name": "Jan Doe", "DOB": "31/02/1990"})

    assert converted.report.people[0].born is None
    assert converted.report.extra == {"DOB": "31/02/1990"}
    assert converted.faults[0].code == "no_such_date"


ROLES = [("VIC", "victim"), ("Witness", "witness"), ("9", "suspect"), ("Zebra", "other")]


@pytest.mark.parametrize(("text", "role"), ROLES)
def test_a_role_in_a_column_goes_to_the_person_and_the_identifiers(text, role):
    block = PersonBlock({"family": ("Surname",)}, role_header="Role", role_codes={"9": "suspect"})
    phone = IdentifierColumn("phone", ("Tel",), "person")

    converted = made(
        people=(block,), identifiers=(phone,), cells={"Role": text, "Surname": "Doe", "Tel": "07700 900123"}
    )

    assert converted.report.people[0].role == role
    assert converted.report.stated == (Stated("phone", "07700 900123", role),)
    assert (("role", text) in converted.unknown_values) == (text == "Zebra")


def test_several_people_in_one_cell_keep_their_own_columns():
    block = PersonBlock({"name": ("N",), "postcode": ("P",)}, role="victim", split=(";",))

    people = made(people=(block,), cells={"N": "Jan Doe; Al Roe", "P": "; ZZ1 1ZZ"}).report.people

    assert [(person.name, person.postcode) for person in people] == [("Jan Doe", ""), ("Al Roe", "ZZ1 1ZZ")]


def test_sort_code_and_account_make_one_identifier():
    pair = IdentifierColumn("bank_account", ("Sort", "Account"), "suspect")

    whole = made(identifiers=(pair,), cells={"Sort": "1234", "Account": "1234567"})
    half = made(identifiers=(pair,), cells={"Sort": "", "Account": "12345678"})

    assert whole.report.stated == (Stated("bank_account", "001234 01234567", "suspect"),)
    assert half.report.stated == ()
    assert half.report.extra == {"Account": "12345678"}


def test_identifiers_are_split_and_have_their_platform():
    mail = IdentifierColumn("email", ("M",), "suspect", split=(";",))
    handle = IdentifierColumn("handle", ("H",), "suspect", platform_header="Site")

    report = made(
        identifiers=(mail, handle),
        cells={"M": '"A B" <a@example.org>; n/a; b@example.org', "H": "jan_d", "Site": "Vinted"},
    ).report

    assert report.stated == (
        Stated("email", "a@example.org", "suspect"),
        Stated("email", "b@example.org", "suspect"),
        Stated("handle", "jan_d", "suspect", "vinted"),
    )
    assert report.extra == {}


def test_formulas_stay_text():
    report = made(Column(("A",), "summary"), cells={"A": "=cmd|'/c calc'!A1"}).report

    assert report.summary == "=cmd|'/c calc'!A1"


def everything():
    return compile_profile(
        Profile(
            "all",
            columns=(REFERENCE, *(Column((name,), name) for name in FIELD_NAMES)),
            people=(PersonBlock({name: ("p " + name,) for name in PERSON_FIELDS}, role_header="role", split=(";",)),),
            identifiers=(
                IdentifierColumn("phone", ("tel", "ext"), "person", split=(",",)),
                IdentifierColumn("email", ("mail",), split=(";",)),
            ),
        )
    )


ALL = everything()
HOSTILE_HEADERS = (
    *(name for name in FIELD_NAMES if name != "reference"),
    *("p " + name for name in PERSON_FIELDS),
    "role",
    "tel",
    "ext",
    "mail",
)
HEADERS = st.sampled_from(
    [
        "Ref",
        "reference",
        "committed",
        "reported_at",
        "loss_pence",
        "flags",
        "p born",
        "p name",
        "role",
        "tel",
        "ext",
        "x",
    ]
)


@given(st.dictionaries(HEADERS, st.one_of(st.text(max_size=30), st.text("0123456789/:-£ to", max_size=30))))
def test_no_row_raises_and_every_row_is_a_report_or_a_reason(cells):
    converted = ALL(cells)

    assert (converted.report is None) == any(
        fault.code in ("no_reference", "not_a_reference", "blank_row", "a_total") for fault in converted.faults
    )
    assert ALL(cells) == converted


HOSTILE = [
    "a" + " " * 1_000_000 + "b",
    "a;" * 500_000,
    "<" + "@" * 1_000_000,
    "1" * 1_000_000,
    "1/1/24 to " * 100_000,
    "£" * 1_000_000,
    "\n" * 500_000 + "x" + "\r" * 500_000 + "y",
    "".join(f"v{n};" for n in range(150_000)),
    "\u202e\u2066" * 300_000,
]


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_texts_made_to_explode_take_no_time(text):
    before = process_time()

    converted = ALL({"Ref": "R1", **dict.fromkeys(HOSTILE_HEADERS, text)})

    assert process_time() - before < 5
    assert len(converted.report.people) <= 500
    assert len(converted.report.stated) <= 1000


def test_more_values_than_any_record_has_are_told_of():
    flags = Column(("A",), "flags")
    mail = IdentifierColumn("email", ("B",), split=(";",))

    converted = made(
        flags,
        identifiers=(mail,),
        cells={"A": ";".join(f"F{n}" for n in range(501)), "B": ";".join(f"a{n}@example.org" for n in range(501))},
    )

    assert [(fault.column, fault.code) for fault in converted.faults] == [
        ("A", "too_many_values"),
        ("B", "too_many_values"),
    ]
    assert len(converted.report.flags) == len(converted.report.stated) == 500
    assert converted.report.extra["A"].endswith("F500")


def test_people_and_identifiers_longer_than_any_are_kept_raw():
    block = PersonBlock({"name": ("N",), "sex": ("S",)}, role="victim")
    mail = IdentifierColumn("email", ("M",))
    cells = {"N": "n" * 1001, "S": "F", "M": "m" * 4001}

    converted = made(people=(block,), identifiers=(mail,), cells=cells)

    assert [(fault.column, fault.code) for fault in converted.faults] == [
        ("N", "text_too_long"),
        ("M", "text_too_long"),
    ]
    assert converted.report.people == (Person("victim", sex="F"),)
    assert converted.report.stated == ()
    assert set(converted.report.extra) == {"N", "M"}


def test_ip_addresses_say_of_which_kind_they_are():
    address = IdentifierColumn("ip", ("A",), split=(";",))

    stated = made(identifiers=(address,), cells={"A": "192.0.2.1:4431; 2001:db8::1; 198.51.100.7"}).report.stated

    assert [(each.kind, each.raw) for each in stated] == [
        ("ipv4", "192.0.2.1"),
        ("ipv6", "2001:db8::1"),
        ("ipv4", "198.51.100.7"),
    ]


SITES = [
    ("Vinted", "vinted"),
    ("https://www.petpatch.example/item/1", "petpatch"),
    ("http://shop.hobnail.co.uk:80/x", "hobnail"),
    ("www.wheelmart.example", "wheelmart"),
    ("http://localhost/", "localhost"),
    ("", ""),
]


@pytest.mark.parametrize(("text", "name"), SITES)
def test_the_platform_is_the_site_s_name(text, name):
    assert site_name(text) == name
