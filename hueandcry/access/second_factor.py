"""Who must prove themselves in two ways before any page opens: everyone but those who see bare figures."""

from __future__ import annotations

from allauth.mfa.models import Authenticator

from hueandcry.access.roles import Permission
from hueandcry.access.viewer import Viewer

# What shows nobody's data and changes nothing. Whatever is not named here is personal data, or power over it.
PLAIN = frozenset({Permission.SEE_FIGURES})
# No real person has an address here: the name is reserved for examples. Source: RFC 2606, section 2.
DEMO_DOMAIN = "@hue.example"
STEPS = (Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN)


def has_set_up(member_id: int) -> bool:
    """Say whether this person has an app or a passkey."""
    return Authenticator.objects.filter(user_id=member_id, type__in=STEPS).exists()


def is_required(viewer: Viewer, *, demo: bool = False) -> bool:
    """Say whether this person needs a second step.

    demo: the demo's own people, whom `hue demo` made and nobody else can be, get by with a password.
    """
    if demo and viewer.name.endswith(DEMO_DOMAIN):
        return False
    return not viewer.permissions <= PLAIN
