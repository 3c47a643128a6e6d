"""What a source writes under all its records is no evidence; what it writes often about crime is. Invented texts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hueandcry.core.reading.footers import learned, may_be_footer
from hueandcry.core.scan import ScanInput, scan_many

FOOTER = "Report online at www.westshire.police.example or through our Facebook page."
PLACES = ("garage", "shed", "van", "shop", "cabin", "boat", "barn", "kiosk")
TEXTS = [
    f"The {PLACES[n % 8]} in street {n} was entered by night and a tool box taken, door forced. Nobody was seen."
    for n in range(40)
]
LONG = [f"{text} It was the owner who noticed, on day {n}." for n, text in enumerate(TEXTS * 3)]
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


@pytest.mark.parametrize(
    "line",
    [
        "There has been no contact between them online.",
        "Nothing was said on social media or in any message.",
        "The customer did not give the code to anybody.",
        "All messages were sent through WhatsApp.",
        "Payment was made in the banking app.",
        "First contact came by e-mail from a stranger.",
        "Threats were made by telephone only.",
    ],
)
def test_a_line_that_bears_on_the_answer_is_never_a_footer(line):
    assert learned([f"{text} {line}" for text in TEXTS]) == []
    assert not may_be_footer(line.lower().rstrip("."))


def test_a_line_that_stands_under_some_records_varies_with_them():
    line = "Details were kept on the desk diary of this office."
    some = [f"{text} {line}" if n % 5 < 2 else text for n, text in enumerate(LONG)]

    assert learned(some) == []
    assert [one.count for one in learned([f"{text} {line}" for text in LONG])] == [len(LONG)]


def test_however_many_lines_a_source_writes_few_are_learned():
    lines = [f"Kept in cabinet {word} of this office." for word in PLACES]
    many = [f"{text} {' '.join(lines[n % 8 :] + lines[: n % 8])}" for n, text in enumerate(LONG)]

    assert len(learned(many)) <= 12


@given(st.lists(st.text(max_size=80), max_size=30))
def test_any_texts_are_learned_from_without_a_fault(texts):
    assert all(one.count >= 20 for one in learned(texts))
