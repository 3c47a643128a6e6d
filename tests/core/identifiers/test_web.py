"""E-mail addresses, domains, web addresses and internet addresses."""

from __future__ import annotations

import pytest

from hueandcry.core.identifiers import NotAnIdentifier, find, normalise

FOUND = [
    ("mail J.Smith@Example.org.", [("email", "j.smith@example.org")]),
    ("<no-reply@refund-desk.example>", [("email", "no-reply@refund-desk.example")]),
    ("got an email from support AT pay-fee DOT com saying", [("email", "support@pay-fee.com")]),
    ("a mail from someone at example.com about it", [("domain", "example.com")]),
    ("email was j dot patel underscore 91 at example dot com", [("email", "j.patel_91@example.com")]),
    ("pay £1.99 at pay-fee.info/uk?id=88 and", [("url", "http://pay-fee.info/uk?id=88")]),
    ("bob.smith@exam\nple.com", [("email", "bob.smith@example.com")]),
    ("hxxp[:]//pay-fee[.]info[/]a", [("url", "http://pay-fee.info/a")]),
    ("mailto:a.b@example.com", [("email", "a.b@example.com")]),
    ("a.b (at) example (dot) com", [("email", "a.b@example.com")]),
    ("a.b(at)example(dot)co(dot)uk", [("email", "a.b@example.co.uk")]),
    ("a.b[at]example[dot]com", [("email", "a.b@example.com")]),
    ("a.b@example[.]com", [("email", "a.b@example.com")]),
    ("a.b[@]example[.]com", [("email", "a.b@example.com")]),
    ("email a.b at example dot com please", [("email", "a.b@example.com")]),
    ("email: kez at example.com", [("email", "kez@example.com")]),
    ("a.b @ example.com", [("email", "a.b@example.com")]),
    ("brummagem.gaffer@\nexample.com", [("email", "brummagem.gaffer@example.com")]),
    ("j.o'neil@example.com", [("email", "j.o'neil@example.com")]),
    ("x_y+tag@sub.example.co.uk,", [("email", "x_y+tag@sub.example.co.uk")]),
    ("EMAIL A.B@EXAMPLE.COM HAS", [("email", "a.b@example.com")]),
    ("rec email now ends **ov@qmailer.top", [("domain", "qmailer.top")]),
    ("the real address is @pryce-law.co.uk", [("domain", "pryce-law.co.uk")]),
    ("a.b@example.com.Then he", [("email", "a.b@example.com")]),
    ("two: a@example.com;b@example.com", [("email", "a@example.com"), ("email", "b@example.com")]),
    ("joe.bloggs99 @example.com", [("email", "joe.bloggs99@example.com")]),
    ("dave (dot) pugh (at) example (dot) com", [("email", "dave.pugh@example.com")]),
    ("https//pay-parcel.info/x", [("url", "https://pay-parcel.info/x")]),
    ("http;//pay-parcel.info/x", [("url", "http://pay-parcel.info/x")]),
    ("paste.ee/p/abc", [("url", "http://paste.ee/p/abc")]),
    ("online at pay-parcel.info", [("domain", "pay-parcel.info")]),
    ("IP 203 . 0 . 113 . 9", [("ipv4", "203.0.113.9")]),
    ("site boots-outlet.example was", [("domain", "boots-outlet.example")]),
    ("www.boots-outlet.example", [("domain", "boots-outlet.example")]),
    ("WWW.BOOTS-OUTLET.CO.UK", [("domain", "boots-outlet.co.uk")]),
    ("tap natwst-stop[.]com", [("domain", "natwst-stop.com")]),
    ("app[.]aurelian-xq[.]com", [("domain", "app.aurelian-xq.com")]),
    ("natwst-stop(.)com", [("domain", "natwst-stop.com")]),
    ("natwst-stop{.}com", [("domain", "natwst-stop.com")]),
    ("natwst-stop [dot] com", [("domain", "natwst-stop.com")]),
    ("natwst-stop dot com", [("domain", "natwst-stop.com")]),
    ("the box was at freeskins-daily dot gg", [("domain", "freeskins-daily.gg")]),
    ("natwststop .com", [("domain", "natwststop.com")]),
    ("pay-parcel.co.uk.", [("domain", "pay-parcel.co.uk")]),
    ("(pay-parcel.info)", [("domain", "pay-parcel.info")]),
    ("'pay-parcel.info'", [("domain", "pay-parcel.info")]),
    ("pay-parcel.info/GB", [("url", "http://pay-parcel.info/GB")]),
    ("https://pay-parcel.info/GB.", [("url", "https://pay-parcel.info/GB")]),
    ("hxxps://pay-parcel[.]info/GB", [("url", "https://pay-parcel.info/GB")]),
    ("hXXp://pay-parcel[.]info", [("url", "http://pay-parcel.info")]),
    ("h**ps://pay-parcel.info/a", [("url", "https://pay-parcel.info/a")]),
    ("https[:]//pay-parcel[.]info/a", [("url", "https://pay-parcel.info/a")]),
    ("http:// pay-parcel.info/a", [("url", "http://pay-parcel.info/a")]),
    ("HTTPS://PAY-PARCEL.INFO/GB", [("url", "https://pay-parcel.info/GB")]),
    ("(see https://pay-parcel.info/a_(b))", [("url", "https://pay-parcel.info/a_(b)")]),
    ("<https://pay-parcel.info/a?x=1&y=2#z>", [("url", "https://pay-parcel.info/a?x=1&y=2#z")]),
    ('"https://pay-parcel.info/a9"', [("url", "https://pay-parcel.info/a9")]),
    ("https://user:pw@pay-parcel.info/a", [("url", "https://pay-parcel.info/a")]),
    ("http://198.51.100.33:8081/login", [("url", "http://198.51.100.33:8081/login")]),
    ("hxxps://pp-adm[.]live:8443/auth", [("url", "https://pp-adm.live:8443/auth")]),
    ("www.pay-parcel.info/claim", [("url", "http://www.pay-parcel.info/claim")]),
    ("https://xn--pypal-4ve.example/x", [("url", "https://xn--pypal-4ve.example/x")]),
    ("https://m\u00fcnchen-bank.example/x", [("url", "https://m\u00fcnchen-bank.example/x")]),
    ("bit.ly/3abcD", [("url", "http://bit.ly/3abcD")]),
    ("upload IP 203.0.113.188 PORT 49152 TIME 21:07:33 UTC", [("ipv4", "203.0.113.188")]),
    ("203.0.113.188:49152", [("ipv4", "203.0.113.188")]),
    ("c2 203.0.113.188:8080/gate.php up", [("url", "http://203.0.113.188:8080/gate.php")]),
    ("203.0.113.188/admin", [("url", "http://203.0.113.188/admin")]),
    ("203.0.113.1/203.0.113.2", [("ipv4", "203.0.113.1"), ("ipv4", "203.0.113.2")]),
    ("203[.]0[.]113[.]188", [("ipv4", "203.0.113.188")]),
    ("203.0.113[.]188", [("ipv4", "203.0.113.188")]),
    ("203(.)0(.)113(.)188", [("ipv4", "203.0.113.188")]),
    ("IP 2O3.0.113.l88", [("ipv4", "203.0.113.188")]),
    ("from 203.0.113.0/24", [("ipv4", "203.0.113.0")]),
    (
        "203.0.113.1, 203.0.113.2 and 203.0.113.3.",
        [("ipv4", "203.0.113.1"), ("ipv4", "203.0.113.2"), ("ipv4", "203.0.113.3")],
    ),
    ("IP 2001:db8::15.", [("ipv6", "2001:db8::15")]),
    ("2001:DB8:41C:7::9F and", [("ipv6", "2001:db8:41c:7::9f")]),
    ("[2001:db8::1]", [("ipv6", "2001:db8::1")]),
    ("2001[:]db8[:]1[:][:]5", [("ipv6", "2001:db8:1::5")]),
    ("fe80::1ff:fe23:4567:890a%eth0", [("ipv6", "fe80::1ff:fe23:4567:890a")]),
]


@pytest.mark.parametrize(("text", "expected"), FOUND)
def test_found(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(found.kind, found.value) for found in find(text)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "He left.He came back.It was dark.So we went home.In the end",
        "opened invoice.pdf and READ_ME_NOW.txt, then setup.exe",
        "a file called parcel.zip and run.sh",
        "at 10.30 a.m. and e.g. 3 p.m. i.e. later",
        "lost my phone.the bag.my keys",
        "version 1.2.3.4 of the app",
        "v10.2.1.3",
        "section 4.1.2.3",
        "at 12:34:56 and 09:15:00",
        "MAC 00:1a:2b:3c:4d:5e",
        "ratio 3:2:1",
        "std::vector",
        "price 10.50 or 1.299.00",
        "on 12.05.2024.",
        "256.300.1.2",
        "my email on it is now something ending .ru",
        "follow me @ the pub",
        "5 @ £10",
        "C++ and ASP.NET",
        "dot com boom",
        "c u soon.xxx",
        "he/she.is/was and/or.so/then",
        "SHIPPING_MX0003_pdf.zip from Microsoft.NET",
        "a dot on the map",
        "St.Ives and Mr.Jones at No.10",
        "the U.K. and the U.S.",
    ],
)
def test_refused(text: str) -> None:
    assert [found for found in find(text) if found.kind in ("email", "domain", "url", "ipv4", "ipv6")] == []


@pytest.mark.parametrize(
    ("kind", "raw", "value"),
    [
        ("email", " A.B@Example.COM ", "a.b@example.com"),
        ("email", "a.b (at) example (dot) com", "a.b@example.com"),
        ("domain", "WWW.Example.COM.", "example.com"),
        ("domain", "example[.]com", "example.com"),
        ("url", "hxxp://Example[.]com/A", "http://example.com/A"),
        ("url", "example.com/A", "http://example.com/A"),
        ("ipv4", "203.0.113[.]9", "203.0.113.9"),
        ("ipv6", "2001:0DB8::0001", "2001:db8::1"),
    ],
)
def test_normalise(kind: str, raw: str, value: str) -> None:
    assert normalise(kind, raw) == value
    assert normalise(kind, value) == value


@pytest.mark.parametrize(
    ("kind", "raw"),
    [
        ("email", "a.b"), ("email", "a@b"),
        ("email", "@example.com"), ("email", "a b@example.com"), ("domain", "example"),
        ("domain", "invoice.pdf"), ("domain", "example.com/a"), ("url", "hello"), ("url", ""), ("ipv4", "256.1.1.1"),
        ("ipv4", "1.2.3"), ("ipv6", "12:34:56"), ("ipv6", ""),
    ],
)  # fmt: skip
def test_normalise_refuses(kind: str, raw: str) -> None:
    with pytest.raises(NotAnIdentifier):
        normalise(kind, raw)
