"""The forms about people: what may be typed, and what is said when it cannot be used. Nothing else is taken."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from django import forms

from hueandcry.access.granting import SENSITIVE
from hueandcry.access.joining import Offer
from hueandcry.access.models import Desk
from hueandcry.access.roles import ROLES
from hueandcry.web.dates import day_field


def _role_choices() -> list[tuple[str, str]]:
    return [
        (code, f"{role.title}{' (needs a second administrator)' if code in SENSITIVE else ''}: {role.description}")
        for code, role in ROLES.items()
    ]


class _Roles(forms.MultipleChoiceField):
    def __init__(self) -> None:
        super().__init__(
            label="What they do here",
            choices=_role_choices(),
            widget=forms.CheckboxSelectMultiple,
            error_messages={"required": "Choose at least one role", "invalid_choice": "Choose roles from the list"},
        )


class InviteForm(forms.Form):
    """Somebody to be invited."""

    name = forms.CharField(label="Name", max_length=200, error_messages={"required": "Type their name"})
    email = forms.CharField(
        label="Work e-mail address",
        max_length=254,
        error_messages={"required": "Type their work e-mail address"},
    )
    roles = _Roles()
    home = forms.ChoiceField(
        label="Seconded from",
        required=False,
        help_text="Leave empty for your own people. A secondee needs a last day.",
    )
    ends_on = day_field(
        "Last day", "After it, nothing opens to them any more. For example 31/3/2027.", required=False,
        invalid="Type the last day such as 31/3/2027",
    )  # fmt: skip

    def __init__(self, *args: Any, homes: Iterable[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["home"].choices = [("", "Nowhere: one of our own people"), *homes]  # type: ignore[attr-defined]

    def offer(self) -> Offer:
        """Return what was typed as an offer."""
        given = self.cleaned_data
        return Offer(given["email"], given["name"], tuple(given["roles"]), given["home"], given["ends_on"])


class RolesForm(forms.Form):
    """What a person does here, and at which desk."""

    roles = _Roles()
    desk = forms.ChoiceField(label="Desk", required=False)

    def __init__(self, *args: Any, desks: Sequence[Desk], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["desk"].choices = [("", "None"), *((str(one.pk), one.name) for one in desks)]  # type: ignore[attr-defined]

    def desk_id(self) -> int | None:
        """Return the number of the chosen desk."""
        chosen = self.cleaned_data["desk"]
        return int(chosen) if chosen else None


class DeskForm(forms.Form):
    """A new desk."""

    name = forms.CharField(
        label="Name of the desk", max_length=80, error_messages={"required": "Type the name of the desk"}
    )


class DomainsForm(forms.Form):
    """Where the organisation's people have their e-mail."""

    domains = forms.CharField(
        label="E-mail domains",
        help_text="Such as force.example, one after another with commas between. An invitation to an address that only "
        "looks like one of these is refused.",
        required=False,
        max_length=2000,
    )


class JoinForm(forms.Form):
    """The password of a new account, twice."""

    password1 = forms.CharField(
        label="Choose a password",
        help_text="At least 12 characters. Three or four words that have nothing to do with each other are good.",
        widget=forms.PasswordInput({"autocomplete": "new-password"}),
        max_length=1000,
        strip=False,
        error_messages={"required": "Type a password"},
    )
    password2 = forms.CharField(
        label="Type it once more",
        widget=forms.PasswordInput({"autocomplete": "new-password"}),
        max_length=1000,
        strip=False,
        error_messages={"required": "Type the password once more"},
    )

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if cleaned.get("password1") and cleaned.get("password2") and cleaned["password1"] != cleaned["password2"]:
            self.add_error("password2", "The two passwords differ")
        return cleaned
