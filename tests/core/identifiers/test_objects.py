"""Number plates, postcodes, handsets, wallets, hashes, IBANs."""

from __future__ import annotations

import pytest

from hueandcry.core.identifiers import NotAnIdentifier, find, normalise

FOUND = [
    ("VRM BV70 LJC", [("vrm", "BV70LJC")]),
    ("van bv70 ljc parked", [("vrm", "BV70LJC")]),
    ("Grey van BV70LJC", [("vrm", "BV70LJC")]),
    ("BV70-LJC outside", [("vrm", "BV70LJC")]),
    ("reg: BV70LJC.", [("vrm", "BV70LJC")]),
    ("(BV70 LJC)", [("vrm", "BV70LJC")]),
    ("Plates shown TU33 KGJ.", [("vrm", "TU33KGJ")]),
    ("Left in vehicle TW41 KGJ.", [("vrm", "TW41KGJ")]),
    ("veh nw33nwk", [("vrm", "NW33NWK")]),
    ("VRM: MN44 KGJ", [("vrm", "MN44KGJ")]),
    ("Suspect vehicle is displaying JA85 KGJ", [("vrm", "JA85KGJ")]),
    ("plate was B V 7 0 L J C on the doorbell", [("vrm", "BV70LJC")]),
    ("Irish reg 191-D-20412", [("vrm", "191D20412")]),
    ("reg S1 GOT", [("vrm", "S1GOT")]),
    ("Vehs EX05 DZL & SF61 LYR", [("vrm", "EX05DZL"), ("vrm", "SF61LYR")]),
    ("VW Caddy YK1O FTV", [("vrm", "YK10FTV")]),
    ("Fiesta, PX O9 LHA", [("vrm", "PX09LHA")]),
    ("car P019 HYA", [("vrm", "PO19HYA")]),
    ("Jazz YJI2 NDK", [("vrm", "YJ12NDK")]),
    ("reg P482 DNV", [("vrm", "P482DNV")]),
    ("old Escort G123ABC on the drive", [("vrm", "G123ABC")]),
    ("plate ABC 123D", [("vrm", "ABC123D")]),
    ("reg no. 1 ABC", [("vrm", "1ABC")]),
    ("registration number AIG 1234", [("vrm", "AIG1234")]),
    ("reg is KFZ 4512", [("vrm", "KFZ4512")]),
    ("index number KV23 YOT", [("vrm", "KV23YOT")]),
    ("plates showing KV23YOT", [("vrm", "KV23YOT")]),
    ("reg Kilo Victor two three Yankee Oscar Tango", [("vrm", "KV23YOT")]),
    ("KILO VICTOR 23 YANKEE OSCAR TANGO", [("vrm", "KV23YOT")]),
    ("his reg SN11 OCB punched in", [("vrm", "SN11OCB")]),
    ("index F P 1 2 K X T", [("vrm", "FP12KXT")]),
    ("Polish reg WX 12345", [("vrm", "WX12345")]),
    ("parcel went to E1W 1YY", [("postcode", "E1W 1YY")]),
    ("lad in front (ey58kzc) braked", [("vrm", "EY58KZC")]),
    ("Location LS14 6QT.", [("postcode", "LS14 6QT")]),
    ("flat in Bayswater w2 4qh", [("postcode", "W2 4QH")]),
    ("EC1A 1BB", [("postcode", "EC1A 1BB")]),
    ("Postcode SY95ZZ", [("postcode", "SY9 5ZZ")]),
    ("post code: ls146qt", [("postcode", "LS14 6QT")]),
    ("postcode LS1 OAA", [("postcode", "LS1 0AA")]),
    ("18 Carver St S1 4FS.", [("postcode", "S1 4FS")]),
    ("M1  1AE", [("postcode", "M1 1AE")]),
    ("IMEI 490154203237518", [("imei", "490154203237518")]),
    ("imei no: 49 015420 323751 8", [("imei", "490154203237518")]),
    ("IMEI1: 490154203237518 IMEI2: 356938035643809", [("imei", "490154203237518"), ("imei", "356938035643809")]),
    ("IMEI 49-015420-323751-8", [("imei", "490154203237518")]),
    ("IMEI 490154/20/323751/8", [("imei", "490154203237518")]),
    ("handset 356938035643809 seized", [("imei", "356938035643809")]),
    ("1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2", [("wallet", "btc:1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2")]),
    ("3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLy.", [("wallet", "btc:3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLy")]),
    ("bitcoin:1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2?amount=1", [("wallet", "btc:1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2")]),
    ("bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4", [("wallet", "btc:bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4")]),
    ("bc1qw508d6qejxtdg4y5\nr3zarvary0c5xw7kv8f3t4", [("wallet", "btc:bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4")]),
    (
        "bc1q w508 d6qe jxtd g4y5 r3za rvar y0c5 xw7k v8f3 t4",
        [("wallet", "btc:bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4")],
    ),
    ("wallet 1BvBMSEYstWetq\nTFn5Au4m4GFg7xJaNVN2", [("wallet", "btc:1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2")]),
    (
        "bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0",
        [("wallet", "btc:bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0")],
    ),
    (
        "ETH to 0x52908400098527886E0F7030069857D2E4169EE7,",
        [("wallet", "eth:0x52908400098527886e0f7030069857d2e4169ee7")],
    ),
    ("0x52908400098527886E0F\n7030069857D2E4169EE7", [("wallet", "eth:0x52908400098527886e0f7030069857d2e4169ee7")]),
    ("GB33BUKB20201555555555", [("iban", "GB33BUKB20201555555555")]),
    ("IBAN: GB33 BUKB 2020 1555 5555 55.", [("iban", "GB33BUKB20201555555555")]),
    ("iban gb33bukb20201555555555", [("iban", "GB33BUKB20201555555555")]),
    ("IBAN GB33-BUKB-2020-1555-5555-55", [("iban", "GB33BUKB20201555555555")]),
    ("IBAN DE89 3704 0044\n0532 0130 00", [("iban", "DE89370400440532013000")]),
    ("IBAN DE89 37O4 OO44 O532 O13O OO", [("iban", "DE89370400440532013000")]),
    ("MD5 d41d8cd98f00b204e9800998ecf8427e.", [("hash", "d41d8cd98f00b204e9800998ecf8427e")]),
    (
        "sha256: E3B0C44298FC1C149AFBF4C8996FB92427AE41E4649B934CA495991B7852B855",
        [("hash", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), FOUND)
def test_found(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(found.kind, found.value) for found in find(text)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "DETAINED S136 MHA AND S47 SOA",
        "S1 GOT OUT OF THE VAN AND S1 HAD A BAT, V2 WAS IN THE CAR",
        "flat TU33 KGJ code",
        "ON 12 MAY AND AT 18 THE",
        "IN 20 MIN",
        "on 14 Mar he",
        "SUSP IN VAN IN LIDL",
        "reg part NK6",
        "part reg ..68 KJ",
        "Van seen, DV62 ?, ladder",
        "reg unknown, plates not seen",
        "asset NT44881",
        "Frame BDM7714X",
        "exhibit ref AB12 CDE",
        "off the A12 3rd exit",
        "M6 2nd junction, B4355",
        "RM13 container yard",
        "C7719 collar",
        "iPhone 14 PRO, PS5, i7 8GB",
        "S18 WOUNDING",
        "card 4929 1234 5678 9012",
        "IMEI 490154203237519",
        "serial 490154203237519",
        "1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN3",
        "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t5",
        "GB34BUKB20201555555555",
        "0x52908400098527886E0F70300698",
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
        "12345678901234567890123456789012",
        "txid e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "550e8400-e29b-41d4-a716-446655440000",
        "5PM AT M6 SERVICES",
        "HMP B12 wing",
        "SGBXXLT1K88213377",
        "CHG0019920 and SW-00417",
    ],
)
def test_refused(text: str) -> None:
    assert find(text) == []


@pytest.mark.parametrize(
    ("kind", "raw", "value"),
    [
        ("vrm", "yk1o ftv", "YK10FTV"),
        ("vrm", "A 1", "A1"),
        ("postcode", "sw1a1aa", "SW1A 1AA"),
        ("imei", "49-015420-323751-8", "490154203237518"),
        ("wallet", "bitcoin:1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2", "btc:1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2"),
        ("hash", "D41D8CD98F00B204E9800998ECF8427E", "d41d8cd98f00b204e9800998ecf8427e"),
        ("iban", "gb33 bukb 2020 1555 5555 55", "GB33BUKB20201555555555"),
    ],
)
def test_normalise(kind: str, raw: str, value: str) -> None:
    assert normalise(kind, raw) == value


@pytest.mark.parametrize(
    ("kind", "raw"),
    [
        ("vrm", ""), ("vrm", "HELLO WORLD"),
        ("postcode", "ZZ1 1AA"), ("postcode", "SW1A 1AC"), ("imei", "490154203237519"),
        ("imei", "12"), ("wallet", "1abc"), ("wallet", ""),
        ("hash", "xyz"), ("iban", "GB34BUKB20201555555555"), ("nonsense", "x"),
    ],
)  # fmt: skip
def test_normalise_refuses(kind: str, raw: str) -> None:
    with pytest.raises(NotAnIdentifier):
        normalise(kind, raw)
