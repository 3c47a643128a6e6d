from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hueandcry.core.importing.fields import FIELDS, PERSON_FIELDS, ROLES
from hueandcry.core.importing.kinds import KINDS
from hueandcry.core.importing.profile import BadProfile, Column, Constant, IdentifierColumn, PersonBlock, Profile
from hueandcry.core.importing.profile_reading import load_profile
from hueandcry.core.importing.profile_toml import to_toml

LEAST = 'name = "x"\n[[column]]\nheader = "Ref"\nfield = "reference"\n'


def test_the_least_profile():
    profile = load_profile(LEAST)

    assert profile.name == "x"
    assert profile.time_zone == "Europe/London"
    assert profile.dates == "auto"
    assert profile.headers() == {"Ref"}


BAD = [
    ("name = \ntitle = 1", "line 1"),
    ('name = "x"\n', "reference"),
    (LEAST.replace('name = "x"', ""), "name"),
    (LEAST + 'feild = "x"\n', "feild"),
    (LEAST + "[[column]]\nheader = 'A'\nfield = 'refrence'\n", "[[column]] number 2: field"),
    (LEAST + "[[column]]\nfield = 'mo'\n", "header or headers"),
    (LEAST + "[[column]]\nheader = 3\nfield = 'mo'\n", "number 2: header"),
    (LEAST + "[[column]]\nheader = 'A'\nfield = 'mo'\nconvert = 'magic'\n", "magic"),
    (LEAST + "[[column]]\nheader = 'A'\nfield = 'mo'\nconvert = 'money'\n", '"mo"'),
    (LEAST + "[[column]]\nheader = 'A'\nfield = 'flags'\ncodes = 'none'\n", "[codes.none]"),
    (LEAST + "[codes]\nx = 3\n", "codes.x"),
    (LEAST + "[codes.x]\nA = 3\n", "codes.x"),
    ("dates = 'backwards'\n" + LEAST, "dates"),
    ("time_zone = 'Europe/Atlantis'\n" + LEAST, "time_zone"),
    ("time_zone = '../../etc/passwd'\n" + LEAST, "time_zone"),
    ("dated = 'soon'\n" + LEAST, "dated"),
    ("one_row_per = 'dog'\n" + LEAST, "one_row_per"),
    (LEAST + "[[person]]\nrole = 'victim'\n", "columns"),
    (LEAST + "[[person]]\nrole = 'king'\n[person.columns]\nname = 'N'\n", "king"),
    (LEAST + "[[person]]\n[person.columns]\nheight = 'N'\n", "height"),
    (LEAST + "[[person]]\nrole_header='R'\nrole_codes = {V='king'}\n[person.columns]\nname='N'\n", "king"),
    (LEAST + "[[identifier]]\nkind = 'soul'\nheader = 'S'\n", "soul"),
    (LEAST + "[[constant]]\nfield = 'reference'\nvalue = 'x'\n", "[[constant]] number 1: field"),
    (LEAST + "[[constant]]\nfield = 'class_scheme'\n", "value"),
    (LEAST.replace("[[column]]", "[column]"), "[[column]]"),
    ("a=" + "[" * 5000, "TOML"),
]


@pytest.mark.parametrize(("text", "named"), BAD)
def test_a_bad_profile_names_the_key(text, named):
    with pytest.raises(BadProfile) as caught:
        load_profile(text)

    assert named in str(caught.value)


words = st.text(
    st.characters(exclude_categories=("Cs", "Cc")) | st.sampled_from('"\\\n\t\x7f'), min_size=1, max_size=12
)
headers = st.lists(words, min_size=1, max_size=3).map(tuple)
separators = st.lists(words, max_size=2).map(tuple)
columns = st.builds(
    Column,
    headers=headers,
    field=st.sampled_from(sorted(FIELDS)),
    split=separators,
    codes=st.dictionaries(st.text("ABC123", min_size=1), words, max_size=3),
    unknown=st.sampled_from(["keep", "skip"]),
    words=separators,
    label=words,
)
people = st.builds(
    PersonBlock,
    columns=st.dictionaries(st.sampled_from(PERSON_FIELDS), headers, min_size=1, max_size=3),
    role=st.sampled_from(ROLES),
    role_header=words,
    role_codes=st.dictionaries(st.text("ABC", min_size=1), st.sampled_from(ROLES), max_size=2),
    split=separators,
)
identifiers = st.builds(
    IdentifierColumn,
    kind=st.sampled_from(KINDS),
    headers=headers,
    role=st.sampled_from([*ROLES, "person", "benign"]),
    platform=words,
    platform_header=words,
    split=separators,
)
profiles = st.builds(
    Profile,
    name=words.filter(str.strip),
    title=words,
    version=words,
    dated=st.dates().map(str),
    one_row_per=st.sampled_from(["record", "person"]),
    dates=st.sampled_from(["day-first", "month-first", "iso", "auto"]),
    time_zone=st.sampled_from(["Europe/London", "UTC", "America/Chicago"]),
    expects=separators,
    columns=st.lists(columns, max_size=3).map(lambda found: (Column(("Ref",), "reference"), *found)),
    constants=st.lists(st.builds(Constant, st.just("class_scheme"), words.filter(str.strip)), max_size=2).map(tuple),
    people=st.lists(people, max_size=2).map(tuple),
    identifiers=st.lists(identifiers, max_size=2).map(tuple),
)


@given(profiles)
def test_what_is_saved_is_read_back(profile):
    assert load_profile(to_toml(profile)) == profile


@given(st.text(max_size=200))
def test_any_text_is_a_profile_or_a_bad_one(text):
    with suppress(BadProfile):
        assert load_profile(text).name
