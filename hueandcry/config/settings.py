"""Django's settings. Everything an installation may change is an environment variable named HUE_…"""

from __future__ import annotations

import os
import secrets
import sys
import tempfile
from pathlib import Path

from django.core.exceptions import ImproperlyConfigured

from hueandcry.config.database import ROOT, connection_settings, data_folder
from hueandcry.config.own_sign_in import providers

DATA = data_folder()
TESTING = "pytest" in sys.modules
DEBUG = os.environ.get("HUE_DEBUG") == "1"


def _secret_key() -> str:
    if TESTING:
        return "tests-only-" + "x" * 40
    if "HUE_SECRET_KEY" in os.environ:
        return os.environ["HUE_SECRET_KEY"]
    kept = DATA / "secret-key"
    if not kept.exists():
        DATA.mkdir(parents=True, exist_ok=True)
        descriptor = os.open(kept, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "w") as file:
            file.write(secrets.token_urlsafe(50))
    return kept.read_text()


SECRET_KEY = _secret_key()
ALLOWED_HOSTS = os.environ.get("HUE_HOSTS", "localhost,127.0.0.1,[::1],testserver").split(",")
CSRF_TRUSTED_ORIGINS = [o for o in os.environ.get("HUE_ORIGINS", "").split(",") if o]
PROXIES = int(os.environ.get("HUE_PROXIES", "0"))
SECURE = os.environ.get("HUE_SECURE") == "1"  # behind TLS: cookies for https only, HSTS

# Only `hue demo` says "off", for the invented people of its invented nation (access/second_factor.py).
SECOND_FACTOR = os.environ.get("HUE_SECOND_FACTOR", "required")
if SECOND_FACTOR == "off" and not (DATA / "demo-sign-ins.txt").exists():
    raise ImproperlyConfigured("HUE_SECOND_FACTOR=off is for the demo's data folder alone. Unset it.")

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django_htmx",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.usersessions",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.openid_connect",
    "hueandcry.audit",
    "hueandcry.access",
    "hueandcry.stages.record",
    "hueandcry.stages.flag",
    "hueandcry.stages.link",
    "hueandcry.stages.people",
    "hueandcry.stages.watch",
    "hueandcry.stages.law",
    "hueandcry.stages.share",
    "hueandcry.stages.measure",
    "hueandcry.web",
]

MIDDLEWARE = [
    "hueandcry.web.middleware.ClientAddressMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "hueandcry.web.middleware.HeadersMiddleware",
    "hueandcry.web.middleware.ViewerMiddleware",
    "hueandcry.web.second_step.SecondStepMiddleware",
    "allauth.usersessions.middleware.UserSessionsMiddleware",
    "hueandcry.web.errors.ErrorPagesMiddleware",
]

ROOT_URLCONF = "hueandcry.config.urls"
WSGI_APPLICATION = "hueandcry.config.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [ROOT / "hueandcry" / "web" / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "hueandcry.web.context.site",
            ],
        },
    }
]

DATABASES = {"default": connection_settings()}
DATABASES["default"]["CONN_MAX_AGE"] = 0
# A pool would hand out the dead connections of a restarted server, one failed page each.
DATABASES["default"]["CONN_HEALTH_CHECKS"] = True
if not TESTING and os.environ.get("HUE_POOL") != "0":
    # Without the pool each request opens a connection of its own: measured ten times slower.
    DATABASES["default"]["OPTIONS"] = {"pool": {"min_size": 1, "max_size": 10, "timeout": 10}}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# Attempts to sign in, and codes that were used, are counted for all processes of all machines together.
CACHES = {"default": {"BACKEND": "django.core.cache.backends.db.DatabaseCache", "LOCATION": "sign_in_attempts"}}

AUTH_USER_MODEL = "access.Member"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 12},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
CSRF_FAILURE_VIEW = "hueandcry.web.errors.form_expired"
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "/"
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_ADAPTER = "hueandcry.web.adapter.AccountAdapter"  # nobody signs up: an administrator adds people
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_LOGOUT_ON_GET = False
ACCOUNT_SESSION_REMEMBER = False
# The key is account and place together (web/adapter.py): whoever guesses shuts out themselves and nobody else.
ACCOUNT_RATE_LIMITS = {"login_failed": "10/m/ip,5/5m/key"}
SOCIALACCOUNT_ADAPTER = "hueandcry.web.own_sign_in.OwnSignInAdapter"
SOCIALACCOUNT_PROVIDERS = providers()
SOCIALACCOUNT_LOGIN_ON_GET = False
SOCIALACCOUNT_STORE_TOKENS = False
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_TOTP_ISSUER = "Hue & Cry"

MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"  # no cookie more than is needed
SESSION_COOKIE_AGE = 8 * 3600  # one shift
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = SECURE
SECURE_HSTS_SECONDS = 31_536_000 if SECURE else 0
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if SECURE else None
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"

LANGUAGE_CODE = "en-gb"
TIME_ZONE = "Europe/London"
USE_TZ = True
USE_I18N = True

STATIC_URL = "/static/"
STATIC_ROOT = DATA / "static"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if TESTING or DEBUG
        else "whitenoise.storage.CompressedManifestStaticFilesStorage"
    },
}
WHITENOISE_USE_FINDERS = TESTING or DEBUG
WHITENOISE_AUTOREFRESH = TESTING or DEBUG

UPLOADS = DATA / "uploads"
AUDIT_KEYS = DATA / "audit"  # the key that signs the audit trail's seals, and how far they go
FILE_UPLOAD_TEMP_DIR = None
DATA_UPLOAD_MAX_MEMORY_SIZE = 20 * 1024 * 1024
EMAIL_BACKEND = "django.core.mail.backends.console.EmailBackend"

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"plain": {"()": "hueandcry.web.logs.PrivateFormatter"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "plain"}},
    "root": {"handlers": ["console"], "level": os.environ.get("HUE_LOG_LEVEL", "WARNING")},
    "loggers": {
        # Django's own handlers would print addresses, and mail them.
        "django": {"handlers": [], "level": "INFO", "propagate": True},
        # Statements hold victims' numbers: not even for finding a fault.
        "django.db.backends": {"level": "INFO"},
    },
}

if TESTING:
    PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    UPLOADS = Path(tempfile.gettempdir()) / f"hue-test-uploads-{os.getuid()}"
    AUDIT_KEYS = Path(tempfile.gettempdir()) / f"hue-test-audit-{os.getuid()}"
