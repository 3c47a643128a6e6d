"""The operator makes an organisation's first administrators from the command line."""

from __future__ import annotations

import pytest
from click.testing import CliRunner

from hueandcry.access.models import Member
from hueandcry.batch.commands.administrator import command

pytestmark = pytest.mark.django_db
GIVEN = ["--password", "four words nobody guesses"]


def test_an_administrator_of_a_force_and_of_a_new_organisation() -> None:
    run = CliRunner().invoke

    assert run(command, ["kent", "Pat@Kent.Example", "Pat Doe", *GIVEN]).output == "Pat Doe administers Kent.\n"
    new = ["larkfield", "a@larkfield.example", "Ann Ash", "--title", "Larkfield", "--kind", "marketplace", *GIVEN]
    assert run(command, new).exit_code == 0

    made = {one.email: (one.organisation.kind, one.roles) for one in Member.objects.select_related("organisation")}
    assert made == {
        "pat@kent.example": ("force", ["administrator"]),
        "a@larkfield.example": ("marketplace", ["administrator"]),
    }


@pytest.mark.parametrize("wrong", [["nowhere", "a@b.example", "Ann"], ["kent", "a@bé.example", "Ann"],
                                   ["kent", "a@b.example", "Ann", "--kind", "guild"]])  # fmt: skip
def test_what_cannot_be_is_refused(wrong: list[str]) -> None:
    assert CliRunner().invoke(command, [*wrong, *GIVEN]).exit_code != 0
    assert not Member.objects.exists()
