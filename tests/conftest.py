"""Set-up shared by every test: the database is ours, the network is shut."""

from __future__ import annotations

import time
from typing import Any

import pytest
from hypothesis import HealthCheck, settings

# On a busy machine an example takes as long as it takes; a test says what is true, not how fast.
settings.register_profile("hue", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("hue")


@pytest.fixture(autouse=True, scope="session")
def signed_in_in_two_steps() -> None:
    """Let `force_login` stand for a whole sign-in: the password and the second step.

    It writes into the session what sign-in itself would write. Nothing outside the tests can do that.
    """
    from allauth.account.internal.flows.login import AUTHENTICATION_METHODS_SESSION_KEY as METHODS
    from django.test import Client

    without = Client.force_login

    def force_login(self: Client, user: Any, backend: str | None = None, *, second_step: bool = True) -> None:
        without(self, user, backend)
        if second_step:
            session = self.session
            session[METHODS] = [{"method": "mfa", "type": "totp", "at": 0}]
            session[f"{METHODS}_user"] = str(user.pk)
            session["purpose"] = ["investigate", time.time()]
            session.save()

    Client.force_login = force_login  # type: ignore[method-assign]
