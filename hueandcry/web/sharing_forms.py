"""The forms of sharing: what would leave, agreements, clearances and handling."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, time
from enum import StrEnum
from typing import Any

from django import forms
from django.utils import timezone

from hueandcry.core.sharing.handling import Handling, NotAHandling, parse_grading
from hueandcry.core.sharing.handling_table import COMPARTMENTS, HELD_HERE, TLPS
from hueandcry.core.sharing.vocabulary import Data, Established, Party, Purpose, Subject
from hueandcry.stages.share.actions.agreeing import Terms
from hueandcry.stages.share.content import OFFERED
from hueandcry.stages.share.data import Wish
from hueandcry.web.dates import day_field
from hueandcry.web.forms import reason_field

_COMPARTMENTS = [(code, title) for code, (title, _) in COMPARTMENTS.items()]


def choices_of(values: Iterable[StrEnum]) -> list[tuple[str, str]]:
    """Return choices by name, with the words of each."""
    return [(one.name, one.value[:1].upper() + one.value[1:]) for one in values]


def _ticks(label: str, values: Iterable[StrEnum], missing: str = "", hint: str = "") -> forms.MultipleChoiceField:
    return forms.MultipleChoiceField(
        label=label, help_text=hint, choices=choices_of(values), required=bool(missing),
        widget=forms.CheckboxSelectMultiple({"class": "govuk-checkboxes__input"}),
        error_messages={"required": missing},
    )  # fmt: skip


class ShareForm(forms.Form):
    """What of a record would go to whom, for what, and what is on file for it."""

    recipient = forms.ChoiceField(
        label="Who would receive it?", error_messages={"required": "Choose who would receive it"}
    )
    purpose = forms.ChoiceField(
        label="What would they use it for?", choices=choices_of(p for p in Purpose if p is not Purpose.STATISTICS)
    )
    data = _ticks("What would leave?", OFFERED, "Choose what would leave", "The least that serves the purpose.")
    established = _ticks("What is on file for it?", Established, hint="Only what a named person has recorded.")
    subjects = _ticks(
        "Is it about any of these?", Subject, hint="What the offence says of itself is added without being asked."
    )
    reason = reason_field(
        "Why is it necessary?", "Kept with what leaves; the recipient and auditors may read it. Name nobody."
    )

    def __init__(self, recipients: list[tuple[int, str]], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["recipient"].choices = [("", "Choose an organisation"), *recipients]  # type: ignore[attr-defined]

    def wish(self) -> Wish:
        """Return what was chosen."""
        found = self.cleaned_data
        return Wish(
            int(found["recipient"]), Purpose[found["purpose"]], frozenset(Data[d] for d in found["data"]),
            frozenset(Established[e] for e in found["established"]),
            frozenset(Subject[s] for s in found["subjects"]), found["reason"],
        )  # fmt: skip


class WhyForm(forms.Form):
    """Why something is done."""

    reason = reason_field("Why?", "Kept with your name. Name nobody.")


class AskForm(forms.Form):
    """A question to another organisation that is in the same series."""

    organisation = forms.ChoiceField(label="Whom do you ask?")
    purpose = forms.ChoiceField(label="What for?", choices=choices_of((Purpose.CRIME, Purpose.SAFEGUARDING)))
    reason = reason_field(
        "What do you need, and why?", "Their people read it. Name nobody.", missing="Say what you need"
    )

    def __init__(self, organisations: list[tuple[int, str]], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["organisation"].choices = organisations  # type: ignore[attr-defined]


class AnswerForm(forms.Form):
    """An answer to such a question."""

    reason = reason_field(
        "What do you answer?", "Share a record from its own page; here you say so, or why not.",
        missing="Type your answer",
    )  # fmt: skip


class AgreementForm(forms.Form):
    """The terms of an agreement."""

    title = forms.CharField(
        label="What is it called?", max_length=120, error_messages={"required": "Type what it is called"}
    )
    parties = _ticks("Who else is a party?", (), "Choose who else is a party", "Your own organisation always is.")
    purposes = _ticks("For what?", Purpose, "Choose for what")
    data = _ticks("What may be shared?", Data, "Choose what may be shared")
    starts = day_field("From", "For example 1/4/2027.", missing="Type the day from which it is in force")
    review_on = day_field(
        "Review it by", "After the first day, and no later than the last.", missing="Type the day of its review"
    )
    ends = day_field("Until", "For example 31/3/2029.", missing="Type the day on which it ends")

    def __init__(self, organisations: list[tuple[int, str]], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["parties"].choices = organisations  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        found = super().clean() or {}
        days = [found.get(name) for name in ("starts", "review_on", "ends")]
        if all(days) and not days[0] < days[1] <= days[2]:  # type: ignore[operator]
            self.add_error("review_on", "The review must come after the first day, and no later than the last")
        return found

    def terms(self) -> Terms:
        """Return what was typed; each day begins at midnight where the records are kept."""
        found = self.cleaned_data
        starts, review_on, ends = (
            timezone.make_aware(datetime.combine(found[name], time())) for name in ("starts", "review_on", "ends")
        )
        return Terms(
            found["title"], [int(one) for one in found["parties"]], [Purpose[p] for p in found["purposes"]],
            [Data[d] for d in found["data"]], starts, ends, review_on,
        )  # fmt: skip


class ClearanceForm(forms.Form):
    """Whom to let into which compartment."""

    member = forms.ChoiceField(label="Who?", error_messages={"required": "Choose who"})
    compartment = forms.ChoiceField(label="Into which compartment?", choices=_COMPARTMENTS)
    reason = reason_field("Why?", "Why their work needs it.")

    def __init__(self, colleagues: list[tuple[int, str]], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["member"].choices = colleagues  # type: ignore[attr-defined]


class CompartmentForm(forms.Form):
    """Which compartment a record goes into."""

    compartment = forms.ChoiceField(label="Which compartment?", choices=_COMPARTMENTS)
    reason = reason_field("Why?", "Kept with the record; only people who are cleared read it.")


class HandlingForm(forms.Form):
    """What every record of a source carries from the moment it arrives."""

    marking = forms.ChoiceField(label="Government marking", choices=[(one, one) for one in HELD_HERE])
    tlp = forms.ChoiceField(label="Traffic light label", choices=[(c, f"TLP:{c}: {w}") for c, w in TLPS.items()])
    grading = forms.CharField(
        label="Grading (3x5x2)", max_length=20, widget=forms.TextInput({"class": "govuk-input--width-10"}),
        help_text="For example 1CP, or 2DC/A1,S2 with conditions.", error_messages={"required": "Type a grading"},
    )  # fmt: skip
    compartments = forms.MultipleChoiceField(
        label="Compartments", required=False, choices=_COMPARTMENTS,
        widget=forms.CheckboxSelectMultiple({"class": "govuk-checkboxes__input"}),
        help_text="Everything that arrives from then on is known to cleared people only.",
    )  # fmt: skip

    def clean_grading(self) -> str:
        try:
            return str(parse_grading(self.cleaned_data["grading"]))
        except NotAHandling as error:
            raise forms.ValidationError("Type a grading such as 1CP or 2DC/A1,S2") from error

    def handling(self) -> Handling:
        """Return what was chosen."""
        found = self.cleaned_data
        return Handling(
            parse_grading(found["grading"]), found["marking"], found["tlp"], frozenset(found["compartments"])
        )


class GatewayForm(forms.Form):
    """A sharing that somebody has in mind, between kinds of organisation, to try the table with."""

    discloser = forms.ChoiceField(label="Who would share?", choices=choices_of(Party))
    recipient = forms.ChoiceField(label="With whom?", choices=choices_of(Party))
    purpose = forms.ChoiceField(label="What for?", choices=choices_of(Purpose))
    data = _ticks("What?", Data, "Choose what")
    established = _ticks("What is on file?", Established)
