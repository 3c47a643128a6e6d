"""The page behind an invitation's link: the one door to a new account."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from hueandcry.access import joining
from hueandcry.web.staff_forms import JoinForm
from hueandcry.web.views import posted, public
from hueandcry.web.views.staff import titles


@public
def join_page(request: HttpRequest, secret: str) -> HttpResponse:
    """Show what is offered and ask for a password; then lead to signing in."""
    offered = joining.find_invitation(secret, at=timezone.now())
    form = JoinForm(posted(request))
    if request.method == "POST" and form.is_valid():
        password, origin = form.cleaned_data["password1"], request.META.get("REMOTE_ADDR", "")
        try:
            joining.join(secret=secret, password=password, at=timezone.now(), origin=origin)
        except joining.Unfit as error:
            form.add_error("password1", error.message)
        else:
            messages.success(request, "Your account is ready. Sign in with your e-mail address and password.")
            return HttpResponseRedirect(reverse("account_login"))
    facts = {"offered": offered, "form": form, "roles": titles(offered.roles)}
    response = render(request, "staff/join.html", facts, status=422 if form.errors else 200)
    # The address is the key: no other site may be told it. With less, browsers send the form from nowhere ("null"),
    # and the guard against forged forms refuses it.
    response["Referrer-Policy"] = "same-origin"
    return response
