"""Only a class that was right often enough is suggested, and its reason says how often. Invented texts."""

from __future__ import annotations

from hueandcry.core.flagging.further import class_measured
from hueandcry.core.flagging.further.answers import further
from hueandcry.core.flagging.further.class_measured import MEASURED, is_worth_showing, shown
from hueandcry.core.flagging.further.class_titles import TITLES
from hueandcry.core.reading.reader import read

ROBBED = read("Robbed of her handbag in the park.")
PUSHED = read("Pushed on the bus.")


def test_a_class_that_was_mostly_right_is_suggested_and_says_how_often():
    found = further(ROBBED, "theft_robbery_burglary", None).suggested

    assert found is not None
    assert found.code == "34B"
    right, of = MEASURED["HO", "34B"]
    assert f"Of {of} texts on which it was suggested and checked, it was right on {right}." in found.reason.says


def test_a_class_that_was_mostly_wrong_is_not():
    right, of = MEASURED["HO", "105A"]
    assert right < of / 2

    assert further(PUSHED, "violence", None).suggested is None


def test_the_least_share_and_the_least_number_both_hold(monkeypatch):
    monkeypatch.setattr(class_measured, "MEASURED", {("HO", "1"): (3, 5), ("HO", "2"): (2, 5), ("HO", "3"): (4, 4)})

    assert [is_worth_showing("HO", code) for code in ("1", "2", "3", "4")] == [True, False, False, False]
    assert shown() == (1, 3, 5)


def test_the_table_names_classes_that_exist():
    assert MEASURED.keys() <= TITLES.keys()
    assert all(0 <= right <= of for right, of in MEASURED.values())
