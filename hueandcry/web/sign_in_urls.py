"""Sign-in's addresses: those of allauth that belong here. Nobody signs up, changes their e-mail or resets by e-mail."""

from __future__ import annotations

from allauth.account import views
from allauth.usersessions import views as sessions
from django.conf import settings
from django.urls import include, path

urlpatterns = [
    path("login/", views.login, name="account_login"),
    path("logout/", views.logout, name="account_logout"),
    path("inactive/", views.account_inactive, name="account_inactive"),
    path("signup/", views.signup, name="account_signup"),
    path("reauthenticate/", views.reauthenticate, name="account_reauthenticate"),
    path("password/change/", views.password_change, name="account_change_password"),
    path("password/set/", views.password_set, name="account_set_password"),
    path("sessions/", sessions.list_usersessions, name="usersessions_list"),
    path("2fa/", include("allauth.mfa.urls")),
]

# An organisation's own sign-in (OpenID Connect) has addresses only where one is set up.
if getattr(settings, "SOCIALACCOUNT_PROVIDERS", None):
    urlpatterns += [
        path("3rdparty/", include("allauth.socialaccount.urls")),
        path("", include("allauth.socialaccount.providers.openid_connect.urls")),
    ]
