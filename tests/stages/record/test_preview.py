"""What an import would do, told in a terminal."""

from __future__ import annotations

from hueandcry.core.importing.profile import Column, Profile
from hueandcry.stages.record.files import open_rows
from hueandcry.stages.record.preview import preview

PROFILE = Profile(
    "p", dates="day-first",
    columns=(Column(("Ref",), "reference"), Column(("Reported",), "reported_at"), Column(("Text",), "summary")),
)  # fmt: skip


def test_it_says_times_as_they_are_here_and_each_row_once(tmp_path):
    file = tmp_path / "export.csv"
    file.write_text("Ref,Reported,Text\nA1,14/07/2024 09:15,Stolen\nA2,,Lost\nA3,x,y,z\n,01/01/2024,No number\n")

    said = preview(open_rows(file), PROFILE).as_text().splitlines()

    assert said[0] == "4 rows would be received, 2 of them rejected."
    assert said[1:3] == [
        "  row 4: this row has 4 cells where the header has 3",
        "  row 5, reference: this row has no reference",
    ]
    assert said[3:] == ["  A1 | 14/07/2024 09:15 |  | 'Stolen'", "  A2 | no date |  | 'Lost'"]


def test_of_many_rejected_rows_it_names_some_and_counts_the_rest(tmp_path):
    file = tmp_path / "export.csv"
    file.write_text("Ref,Reported,Text\n" + ",01/01/2024,No number\n" * 50)

    said = preview(open_rows(file), PROFILE).as_text().splitlines()

    assert said[-1] == "  … and 30 more"
