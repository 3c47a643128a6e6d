"""What a source writes under all its records is no evidence; what it writes often about crime is. Invented texts."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from hueandcry.core.reading.footers import learned
from hueandcry.core.scan import ScanInput, scan_many

FOOTER = "Report online at www.westshire.police.example or through our Facebook page."
PLACES = ("garage", "shed", "van", "shop", "cabin", "boat", "barn", "kiosk")
TEXTS = [
    f"The {PLACES[n % 8]} in street {n} was entered by night and a tool box taken, door forced. Nobody was seen."
    for n in range(40)
]
WITH_FOOTER = [f"{text}\n{FOOTER}" for text in TEXTS]


def test_a_sentence_under_every_record_is_learned_and_is_no_evidence():
    found = [one.sentence for one in learned(WITH_FOOTER)]

    assert any("report online at" in sentence for sentence in found)
    without, known = scan_many([ScanInput(WITH_FOOTER[0]), ScanInput(WITH_FOOTER[0], footers=frozenset(found))])
    assert known.online_probability <= without.online_probability
    assert known.decision == "no"
    place = WITH_FOOTER[0].index(FOOTER)
    assert all(reason.end <= place for reason in known.reasons)


def test_the_same_words_in_a_record_of_their_own_still_count():
    footers = frozenset(one.sentence for one in learned(WITH_FOOTER))
    text = "Threats sent to her through Facebook Messenger by her ex. Report online."

    found, plain = scan_many([ScanInput(text, footers=footers), ScanInput(text)])

    assert found == plain


def test_few_texts_and_repeated_files_teach_nothing():
    assert learned(WITH_FOOTER[:15]) == []
    assert learned([WITH_FOOTER[0]] * 100) == []


def test_a_sentence_about_people_or_on_its_own_is_not_a_footer():
    same = "Suspect sends abusive messages on Facebook."
    assert all(same.lower()[:7] not in one.sentence for one in learned([f"{text} {same}" for text in TEXTS]))
    assert learned(["Messages were sent on Facebook again and again." for _ in range(50)]) == []


def test_a_rare_sentence_is_not_a_footer():
    few = [f"{text} {FOOTER}" if n < 19 else text for n, text in enumerate(TEXTS)]
    assert all("report online" not in one.sentence for one in learned(few))


@given(st.lists(st.text(max_size=80), max_size=30))
def test_any_texts_are_learned_from_without_a_fault(texts):
    assert all(one.count >= 20 for one in learned(texts))
