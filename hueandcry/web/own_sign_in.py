"""Signing in by one's own organisation (OpenID Connect): only for people who have a place in that organisation here."""

from __future__ import annotations

from typing import Any

from allauth.core.exceptions import ImmediateHttpResponse
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from django.http import HttpRequest
from django.utils import timezone

from hueandcry.access.leaving import has_ended
from hueandcry.access.models import Member
from hueandcry.access.queries import NoSuchMember, get_member
from hueandcry.core.errors import NotAllowed
from hueandcry.core.lookalikes import Lookalike, check_email
from hueandcry.web.errors import WORDS, page

# One answer for every reason: who has a place here is told to nobody else.
REFUSED = "This sign-in does not lead to a place here. Ask your organisation's administrator to invite you."


class OwnSignInAdapter(DefaultSocialAccountAdapter):
    """Lets in by e-mail address, verified by the provider, of its own domains, for its own organisation."""

    def is_open_for_signup(self, request: HttpRequest, sociallogin: Any) -> bool:
        return False

    def pre_social_login(self, request: HttpRequest, sociallogin: Any) -> None:
        settings = (sociallogin.provider.app.settings or {}) if sociallogin.provider.app else {}
        member = _member(sociallogin, settings)
        # An account that was tied before counts only while it still belongs to the same person and organisation.
        if member is None or (sociallogin.is_existing and sociallogin.user.pk != member.pk):
            raise ImmediateHttpResponse(page(request, WORDS[NotAllowed], says=REFUSED))
        if not sociallogin.is_existing:
            sociallogin.connect(request, member)


def _member(sociallogin: Any, settings: dict[str, Any]) -> Member | None:
    verified = [one.email for one in sociallogin.email_addresses if one.verified]
    if len(verified) != 1:
        return None
    try:
        email = check_email(verified[0])
        member = get_member(email)
    except (Lookalike, NoSuchMember):
        return None
    is_of_domain = email.partition("@")[2] in settings.get("domains", ())
    is_of_organisation = member.organisation.code == settings.get("organisation")
    return member if is_of_domain and is_of_organisation and not has_ended(member, timezone.localdate()) else None
