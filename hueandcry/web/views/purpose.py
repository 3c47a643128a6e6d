"""The page that asks what for, once a task."""

from __future__ import annotations

from django import forms
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme

from hueandcry.access.purposes import LASTS, PURPOSES
from hueandcry.web import purpose
from hueandcry.web.views import ViewerRequest, posted, signed_in


class PurposeForm(forms.Form):
    """One purpose of the list."""

    purpose = forms.ChoiceField(
        label="Why do you look?",
        choices=tuple(PURPOSES.items()),
        widget=forms.RadioSelect,
        error_messages={"required": "Choose why you look"},
    )


@signed_in()
def purpose_page(request: ViewerRequest) -> HttpResponse:
    """Ask for the purpose of the task in hand, keep it, and go back to what was wanted."""
    back = request.POST.get("next", "") or request.GET.get("next", "")
    # Only to a page of ours: a link made elsewhere must not lead people away from here.
    back = back if url_has_allowed_host_and_scheme(back, allowed_hosts=None) and back.startswith("/") else "/search/"
    form = PurposeForm(posted(request), initial={"purpose": request.viewer.purpose})
    if request.method == "POST" and form.is_valid():
        purpose.keep(request.session, form.cleaned_data["purpose"], timezone.now())
        return HttpResponseRedirect(back)
    facts = {"form": form, "back": back, "minutes": int(LASTS.total_seconds() // 60)}
    return render(request, "about/purpose.html", facts, status=422 if form.errors else 200)
