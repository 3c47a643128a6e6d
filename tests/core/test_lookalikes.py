"""Names and addresses that pass for others are refused; honest names of any alphabet are not."""

from __future__ import annotations

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hueandcry.core.lookalikes import Lookalike, check_email, check_name, passes_for, skeleton


@pytest.mark.parametrize("name", ["Siân Ó Briain", "Anne-Marie O'Neil", "Юлия Иванова", "محمد علي", "李小龍", "Ng"])
def test_honest_names_of_any_alphabet_stand(name: str) -> None:
    assert check_name(f"  {name} ") == name


@pytest.mark.parametrize("name", ["Sаm Okafor", "Pat\u200b Doe", "Pat \u202eeoD", "", " ", "x" * 201, "Ρat Doe"])
def test_mixed_alphabets_and_what_cannot_be_seen_are_refused(name: str) -> None:
    with pytest.raises(Lookalike):
        check_name(name)


@pytest.mark.parametrize(
    "email",
    ["pat@kеnt.example", "pat@xn--knt-qdd.example", "pát@kent.example", "pat", "pat@", "@kent.example", "a@b",
     "pat@kent..example", "pat@kent.example\u200b", "a@b@c.example", "pat doe@kent.example", "x" * 250 + "@a.example"],
)  # fmt: skip
def test_addresses_that_can_pass_for_others_are_refused(email: str) -> None:
    with pytest.raises(Lookalike):
        check_email(email)


def test_an_address_is_kept_in_small_letters() -> None:
    assert check_email(" Pat.Doe@Kent.Example ") == "pat.doe@kent.example"


@pytest.mark.parametrize("domain", ["kernt.example", "kеnt.example", "k-ent.example"])
def test_a_domain_that_looks_like_a_known_one(domain: str) -> None:
    known = "kemt.example" if domain.startswith("kern") else "kent.example"

    assert passes_for(domain, known)
    assert not passes_for(known, known)
    assert not passes_for("surrey.example", known)


@given(st.text(max_size=40))
def test_a_skeleton_s_skeleton_is_itself_and_no_text_breaks_it(text: str) -> None:
    once = skeleton(text)

    assert len(skeleton(once)) <= len(once)
    with contextlib.suppress(Lookalike):
        assert check_name(text) == check_name(check_name(text))
