"""How sign-in differs from allauth's own: nobody signs up, and a place that has ended stays shut."""

from __future__ import annotations

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from django.http import HttpRequest


class AccountAdapter(DefaultAccountAdapter):
    """An administrator adds people; there is no open door."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False

    def _get_login_attempts_cache_key(self, request: HttpRequest, **credentials: Any) -> str:
        # Wrong passwords are counted by account and place together. By account alone, anybody who knows an e-mail
        # address could keep its owner out.
        place = self.get_client_ip(request)
        return f"{place}:{super()._get_login_attempts_cache_key(request, **credentials)}"

    def get_user_display(self, user: Any) -> str:
        return str(user.name)
