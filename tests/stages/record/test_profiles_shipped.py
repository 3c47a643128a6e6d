import json
from datetime import UTC, date, datetime

import pytest

from hueandcry.core.importing.convert import compile_profile
from hueandcry.core.importing.profile_reading import load_profile
from hueandcry.core.importing.profile_toml import to_toml
from hueandcry.core.importing.recognition import recognise
from hueandcry.core.report import Person, Stated
from hueandcry.core.simulation.shapes import COLUMNS
from hueandcry.stages.record.files import open_rows
from hueandcry.stages.record.profiles import shipped_profiles

PROFILES = shipped_profiles()


def at(*parts):
    return datetime(*parts, tzinfo=UTC)


def converted(shape, **cells):
    row = dict.fromkeys(COLUMNS[shape], "") | {name.replace("__", "."): text for name, text in cells.items()}
    found = recognise(list(row), PROFILES.values())
    assert found.name == shape
    return compile_profile(found)(row)


def test_there_is_one_for_each_shape_and_one_for_e_mails():
    assert set(PROFILES) == {*COLUMNS, "email-reports"}


@pytest.mark.parametrize("shape", sorted(COLUMNS))
def test_a_profile_reads_every_column_of_its_shape_and_no_other(shape):
    assert PROFILES[shape].headers() == set(COLUMNS[shape])


@pytest.mark.parametrize("name", sorted(PROFILES))
def test_a_profile_is_saved_and_read_back(name):
    profile = PROFILES[name]

    assert load_profile(to_toml(profile)) == profile
    assert profile.title
    assert profile.dated
    assert set(profile.expects) <= profile.headers()


def niche(**cells):
    return converted("niche", **{"Occurrence Number": "47240001234", **cells})


def test_niche():
    found = niche(
        **{
            "Classification Code": "008L",
            "Reported Date": "01/07/2024",
            "Reported Time": "09:30",
            "Committed From Date": "30/06/2024",
            "Keywords": "CYBER; Hate - Race; DOMESTIC ABUSE",
            "MO": "SENT MESSAGES",
            "Summary": "Messages were sent.",
            "Victim Name": "DOE, Jan",
            "Victim Email": "jan@example.org",
            "Suspect Name": "Al Roe",
            "Suspect Alias": "Ally",
            "Value Stolen": "£1,234.50",
            "Outcome": "18 - Investigation complete: no suspect identified",
        }
    )

    report = found.report
    assert found.faults == found.unmapped == found.unknown_values == ()
    assert (report.class_scheme, report.class_code) == ("HO", "8L")
    assert report.reported_at == at(2024, 7, 1, 8, 30)
    assert (report.committed_from, report.committed_precision) == (at(2024, 6, 29, 23), "day")
    assert (report.force_flag, report.domestic, report.hate_strands) == (True, True, ("race",))
    assert report.flags == ("CYBER", "Hate - Race", "DOMESTIC ABUSE")
    assert report.text == "Messages were sent.\n\nSENT MESSAGES"
    assert report.people == (
        Person("victim", "DOE, Jan", "Jan", "DOE"),
        Person("suspect", "Al Roe", "Al", "Roe", aliases=("Ally",)),
    )
    assert report.stated == (Stated("email", "jan@example.org", "victim"),)
    assert (report.loss_pence, report.currency) == (123450, "GBP")
    assert (report.outcome_code, report.outcome_reason) == ("18", "Investigation complete: no suspect identified")


@pytest.mark.parametrize(
    ("keywords", "flag"), [("ONLINE CRIME", True), ("knife, Cyber", True), ("KNIFE|DA", False), ("", False)]
)
def test_a_keyword_is_the_force_s_own_flag(keywords, flag):
    assert niche(Keywords=keywords).report.force_flag is flag


def test_athena():
    found = converted(
        "athena",
        **{
            "Investigation Ref": "42/12345/24",
            "HO Class": "8R",
            "Cyber Flag": "y",
            "DA Flag": "",
            "Reported": "01/12/2024 23:59",
            "Committed To": "01/12/2024",
            "Person Role": "SUS",
            "Surname": "Doe",
            "Forenames": "Jan",
            "Date of Birth": "02/03/1990",
            "Email": "jan@example.org",
            "Telephone": "07700 900123",
        },
    )

    report = found.report
    assert PROFILES["athena"].one_row_per == "person"
    assert found.faults == ()
    assert (report.force_flag, report.domestic) == (True, None)
    assert report.reported_at == at(2024, 12, 1, 23, 59)
    assert report.people == (Person("suspect", "Jan Doe", "Jan", "Doe", born=date(1990, 3, 2)),)
    assert report.stated == (
        Stated("email", "jan@example.org", "suspect"),
        Stated("phone", "07700 900123", "suspect"),
    )


def test_report_fraud():
    found = converted(
        "report-fraud",
        report_ref="RF24000001",
        nfib_code="NFIB3A",
        received_at="2024-07-01T08:30:00Z",
        narrative="I paid and nothing came.",
        victim__first_name="Jan",
        victim__last_name="Doe",
        suspect__platform="Vinted",
        suspect__username="al_r",
        payment__amount="120.5",
        payment__sort_code="00-12-34",
        payment__account="12345678",
        payment__payee_name="A Roe",
        score="71",
    )

    report = found.report
    assert found.faults == found.unmapped == ()
    assert (report.class_scheme, report.class_code) == ("NFIB", "NFIB3A")
    assert report.reported_at == at(2024, 7, 1, 8, 30)
    assert report.loss_pence == 12050
    assert [(person.role, person.name) for person in report.people] == [("victim", "Jan Doe"), ("other", "A Roe")]
    assert report.stated == (
        Stated("handle", "al_r", "suspect", "vinted"),
        Stated("bank_account", "00-12-34 12345678", "suspect"),
    )
    assert report.extra == {"score": "71"}


@pytest.mark.parametrize("messages", ["still there? || pay me first", "still there?\npay me first"])
def test_marketplace(messages):
    found = converted(
        "marketplace",
        case_id="HO-1",
        reported_at="2024-07-01T10:00:00+01:00",
        category="non-delivery",
        listing__id="123456",
        listing__url="https://www.hobnail.example/item/123456",
        listing__title="Bicycle",
        account__username="al_r",
        account__payout__sort_code="1234",
        account__payout__account="12345678",
        account__last_ip="2001:db8::1",
        buyer__report="It never came.",
        messages=messages,
    )

    report = found.report
    assert found.faults == found.unmapped == ()
    assert report.reported_at == at(2024, 7, 1, 9)
    assert report.summary == "Listing: Bicycle\n\nBuyer's report: It never came."
    assert report.mo == "Messages: still there?\npay me first"
    assert Stated("handle", "al_r", "suspect", "hobnail") in report.stated
    assert Stated("listing", "123456", "suspect", "hobnail") in report.stated
    assert Stated("bank_account", "001234 12345678", "suspect") in report.stated
    assert Stated("ipv6", "2001:db8::1", "suspect") in report.stated


@pytest.mark.parametrize("opened", ["01/07/2024 13:08", "2024-07-01T13:08:00"])
def test_bank(opened):
    found = converted(
        "bank",
        **{
            "Case ID": "HAR24-1",
            "Scam Type": "purchase",
            "Opened": opened,
            "Receiving Sort Code": "00 12 34",
            "Receiving Account": "12345678",
            "Onward Sort Code": "001235",
            "Onward Account": "87654321",
            "Amount": "1200",
            "Currency": "GBP",
            "Customer Name": "Jan Doe",
            "Notes": "Paid for a van.",
        },
    )

    report = found.report
    assert found.faults == found.unmapped == ()
    assert report.reported_at == at(2024, 7, 1, 12, 8)
    assert (report.loss_pence, report.currency, report.summary) == (120000, "GBP", "Paid for a van.")
    assert [each.raw for each in report.stated] == ["00 12 34 12345678", "001235 87654321"]


def test_e_mail_reports(tmp_path):
    record = {
        "id": "m1",
        "date": "Mon, 1 Jul 2024 09:30:00 +0100",
        "from": '"Parcels" <parcels@post.example>',
        "reply_to": "al@example.org",
        "sender_ip": "192.0.2.7",
        "subject": "Your parcel",
        "text": "Pay the fee.",
        "hrefs": ["https://pay.example/1", "https://pay.example/2"],
    }
    path = tmp_path / "feed.jsonl"
    path.write_text(json.dumps(record) + "\n", encoding="utf-8")
    stream = open_rows(path)

    profile = recognise(stream.headers, PROFILES.values())
    found = compile_profile(profile)(next(iter(stream)).values)

    assert profile.name == "email-reports"
    assert found.faults == found.unmapped == ()
    assert found.report.reported_at == at(2024, 7, 1, 8, 30)
    assert found.report.summary == "Subject: Your parcel\n\nPay the fee."
    assert [(each.kind, each.raw) for each in found.report.stated] == [
        ("email", "parcels@post.example"),
        ("email", "al@example.org"),
        ("ipv4", "192.0.2.7"),
        ("url", "https://pay.example/1"),
        ("url", "https://pay.example/2"),
    ]
