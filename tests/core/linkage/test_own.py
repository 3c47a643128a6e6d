"""An organisation's own help line or site is known in every shape it takes."""

from __future__ import annotations

import pytest

from hueandcry.core.linkage.own import NOBODYS, Own, host_of_url

OWN = Own(frozenset({("domain", "harbour-bank.example"), ("phone", "+448081570907")}))


@pytest.mark.parametrize(
    ("kind", "value", "expected"),
    [
        ("phone", "+448081570907", True),
        ("phone", "+448081570908", False),
        ("domain", "harbour-bank.example", True),
        ("domain", "help.harbour-bank.example", True),
        ("domain", "not-harbour-bank.example", False),
        ("email", "fraud@harbour-bank.example", True),
        ("email", "harbour-bank.example@mail.test", False),
        ("url", "https://www.harbour-bank.example/login?a=b", True),
        ("url", "https://harbour-bank.example.login.test/", False),
        ("url", "https://harbour-bank.example@login.test/", False),
        ("handle", "x:harbour-bank.example", False),
    ],
)
def test_what_is_theirs(kind, value, expected):
    assert OWN.has(kind, value) is expected


def test_with_no_list_nothing_is_anybodys():
    assert not NOBODYS.has("domain", "harbour-bank.example")


@pytest.mark.parametrize(
    ("url", "host"),
    [
        ("http://a.example", "a.example"),
        ("https://www.a.example:8443/x", "a.example"),
        ("http://user@a.example/?q=/#f", "a.example"),
    ],
)
def test_the_host_of_a_link(url, host):
    assert host_of_url(url) == host
