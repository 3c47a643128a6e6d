"""Keyed digests of references that were disposed of: enough to know one again, nothing to read one from."""

from __future__ import annotations

from django.utils.crypto import salted_hmac

from hueandcry.core.importing.references import reference_key


def digest_of(reference: str) -> bytes:
    """Return the digest of a reference however it is punctuated, 32 bytes. The key is the installation's."""
    return salted_hmac("hueandcry.law.gone", reference_key(reference), algorithm="sha256").digest()
