"""Which strands of hate a text shows: hostility is needed, belonging to a group is not enough. Invented texts."""

from __future__ import annotations

import pytest

from hueandcry.core.flagging.further.hate import strands_of
from hueandcry.core.scan import scan

SHOWN = [
    ("Racist graffiti about Romanians was sprayed on the wall.", ("race",)),
    ("Shouted Go Back To Your Own Country at the shopkeeper", ("race",)),
    ("Comments under her video call her a dirty Jew and say she should die.", ("religion",)),
    ("Abuse on Instagram because he is gay, over forty messages.", ("sexual_orientation",)),
    ("Homophobic and racist comments left on his stream.", ("race", "sexual_orientation")),
    ("Youths threatened him for being in a wheelchair.", ("disability",)),
    ("They keep abusing my brother, calling him names because of his autism.", ("disability",)),
    ("Transphobic messages on Discord.", ("transgender",)),
    ("Hate crime. The victim is a trans woman and was followed home.", ("transgender",)),
    ("Mae e wedi anfon negeseuon hiliol ar Facebook.", ("race",)),
    ("Reported as a hate incident, letter through the door.", ("not_named",)),
]
NOT_SHOWN = [
    "The victim is a gay man whose bicycle was stolen from outside his house.",
    "A wheelchair was stolen from the hallway of the church.",
    "He threatened the marshal at the race meeting.",
    "Suspect disabled the alarm and threatened staff.",
    "Insulted a driver in a disabled bay, argument over parking, abusive.",
    "Not racist, just a row over the fence. Abusive words were used.",
    "Victim threatened. Hate crime: no",
    "Threats made outside the Indian takeaway.",
    "Nail polish thrown at her, abusive",
    "",
]


@pytest.mark.parametrize(("text", "names"), SHOWN)
def test_hostility_names_its_strands(text, names):
    assert scan(text).further.strands == names


@pytest.mark.parametrize("text", NOT_SHOWN)
def test_who_a_victim_is_makes_no_hate_crime(text):
    assert scan(text).further.strands == ()


@pytest.mark.parametrize(("text", "names"), SHOWN)
def test_each_reason_stands_on_its_words(text, names):
    for about, reason in scan(text).further.reasons:
        if about == "hate":
            assert text[reason.start : reason.end].strip()


def test_an_aggravated_code_counts_as_race_unless_the_words_say_more():
    bare = scan("Threatening behaviour outside the shop.", ("HO", "8M")).further
    religious = scan("Islamophobic abuse outside the shop.", ("HO", "9B")).further

    assert bare.strands == ("race",)
    assert "offence code" in bare.hate[0].reason.says
    assert religious.strands == ("religion",)


def test_words_of_a_footer_are_not_evidence():
    assert scan("Window broken. For more information visit our pages about racist abuse.").further.strands == ()


@pytest.mark.parametrize(
    ("written", "names"),
    [
        (("Racial",), ("race",)),
        (("Sexual Orientation", "TRANSGENDER"), ("sexual_orientation", "transgender")),
        (("Religion/faith",), ("religion",)),
        (("Disability",), ("disability",)),
        (("Other",), ("not_named",)),
        ((), ()),
    ],
)
def test_a_forces_own_words_are_read_as_strands(written, names):
    assert strands_of(written) == names
