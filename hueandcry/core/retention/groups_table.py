"""Table: the retention groups and their periods. Settings: no period below is confirmed, so each says where it is from.

Sources: College of Policing APP on management of police information, as remembered; Hansard of 19 June 2006 for six
years as the least. The APP is now under the Police information and records management Code. Put your own figures here.
"""

from __future__ import annotations

from dataclasses import dataclass

_APP = "Not confirmed: as remembered of the College of Policing's APP; settle it with your records manager."
_OURS = "Not confirmed: proposed here; nobody has published one."


@dataclass(frozen=True, slots=True)
class Group:
    """One retention group: when a record is looked at first, and from when it may be disposed of.

    review_months: from the start of the clock to the review, and from each review to the next. until_age: nothing is
    disposed of before its subject has this age; None where the review's date is also the first date of disposal.
    """

    code: str
    title: str
    review_months: int
    until_age: int | None
    ends: str
    source: str


# The gravest first: a graver group never ends sooner than one below it.
GROUPS: dict[str, Group] = {
    group.code: group
    for group in (
        Group(
            "1", "Certain public protection matters", 120, 100,
            "Reviewed every 10 years; kept until the subject is 100 years old.", _APP,
        ),
        Group(
            "2", "Other sexual, violent or serious offences", 120, None,
            "Kept 10 years, then reviewed every 10 years while the risk is high.", _APP,
        ),
        Group("3", "All other offences", 72, None, "Kept 6 years, then reviewed every 6 years.", _APP),
        Group(
            "4", "Undetected crime and other information", 72, None,
            "Kept 6 years from the report, then disposed of unless somebody decides otherwise.", _APP,
        ),
        Group("V", "Public report with no crime made out", 12, None, "Kept a year, then disposed of.", _OURS),
        Group(
            "C", "Company data not tied to a crime", 3, None,
            "Looked at after 3 months, and disposed of unless it is linked.", _OURS,
        ),
    )
}  # fmt: skip

# Where nobody's date of birth is known the subject may be newly born.
LONGEST_YEARS = 100
