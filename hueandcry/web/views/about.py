"""The pages about this site, and one's own account."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from hueandcry.access.roles import ROLES
from hueandcry.core.flagging.policy import DEFAULT as FLAG_POLICY
from hueandcry.core.linkage.policy import DEFAULT as LINK_POLICY
from hueandcry.web.views import ViewerRequest, public, signed_in


@public
def about(request: HttpRequest) -> HttpResponse:
    """Show what this is, and which policies are in force."""
    facts = {
        "flag_policy": FLAG_POLICY,
        "sms_counts": FLAG_POLICY.answer("sms_counts") == "yes",
        "link_policy": LINK_POLICY,
        "roles": ROLES.values(),
    }
    return render(request, "about/about.html", facts)


@public
def accessibility(request: HttpRequest) -> HttpResponse:
    """Show the accessibility statement."""
    return render(request, "about/accessibility.html")


@public
def privacy(request: HttpRequest) -> HttpResponse:
    """Show what is kept about people."""
    return render(request, "about/privacy.html")


@public
def cookies(request: HttpRequest) -> HttpResponse:
    """Show which cookies are set."""
    return render(request, "about/cookies.html")


@signed_in()
def account(request: ViewerRequest) -> HttpResponse:
    """Show who one is here, and the ways to sign in."""
    roles = [ROLES[code] for code in request.user.roles if code in ROLES]
    allowed = sorted(permission.value for permission in request.viewer.permissions)
    return render(request, "about/account.html", {"roles": roles, "allowed": allowed})


@signed_in()
def second_step(request: ViewerRequest) -> HttpResponse:
    """Show how to set up a second step to whoever needs one."""
    return render(request, "about/second_step.html")
