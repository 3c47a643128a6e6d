"""Table: the retention groups and the periods that ship. No period is confirmed, so each says where it is from.

Sources: College of Policing APP on management of police information, as remembered; Hansard of 19 June 2006 for six
years as the least. The APP is now under the Police information and records management Code. An organisation settles its
own periods, and in which group a rule puts its records (schedule.py).
"""

from __future__ import annotations

from dataclasses import dataclass

_APP = "As remembered of the College of Policing’s APP."
_OURS = "Proposed here; nobody has published one."


@dataclass(frozen=True, slots=True)
class Group:
    """One retention group: when a record is looked at first, and from when it may be disposed of.

    review_months: from the start of the clock to the review, and from each review to the next. until_age: nothing is
    disposed of before its subject has this age, and one whose date of birth nobody knows may be newly born; None where
    the review's date is also the first date of disposal. then: what is usual after that.
    """

    code: str
    title: str
    review_months: int
    until_age: int | None
    then: str
    source: str


# The gravest first: a graver group never ends sooner than one below it.
GROUPS: dict[str, Group] = {
    group.code: group
    for group in (
        Group(
            "1", "Certain public protection matters", 120, 100,
            "Each review asks whether the risk is still there.", _APP,
        ),
        Group(
            "2", "Other sexual, violent or serious offences", 120, None,
            "Kept on while the risk is high.", _APP,
        ),
        Group("3", "All other offences", 72, None, "Kept on where it is still needed.", _APP),
        Group(
            "4", "Undetected crime and other information", 72, None,
            "Disposed of unless somebody decides otherwise.", _APP,
        ),
        Group(
            "V", "Public report with no crime made out", 12, None,
            "Disposed of unless somebody decides otherwise.", _OURS,
        ),
        Group(
            "C", "Company data not tied to a crime", 3, None,
            "Disposed of unless it is linked.", _OURS,
        ),
    )
}  # fmt: skip
