"""Host names as people write them: defanged, spelt out, run into the next sentence."""

from __future__ import annotations

import functools
import re
from importlib.util import find_spec
from pathlib import Path

from hueandcry.core.identifiers.wordlist import words_of

_DOT = (
    r"(?:\s?[\[({<]\s?(?:\.|dot|d0t)\s?[\])}>]\s?|\s(?:dot|d0t)\s|\[\.|\\\.|\.\]|"
    r"\s\.\s?(?=(?:com|co|net|org|info|top|uk|ru|cn|xyz|site|online)\b)|"
    r"\.\s(?=(?:com|co\.uk|net|org|ru)\b)|\.)"
)
_LABEL = r"[^\W_](?:[\w-]{0,61}[^\W_])?"
HOST = re.compile(rf"{_LABEL}(?:{_DOT}{_LABEL}){{1,24}}", re.IGNORECASE)
_ANY_DOT = re.compile(_DOT, re.IGNORECASE)
PORT = re.compile(r"\s?\[?:\]?\s?(\d{2,5})(?![\d:.])")

# Suffixes reserved for tests and private use (RFC 2606, RFC 6761, RFC 7686) are names people write too.
_RESERVED = ("example", "test", "invalid", "localhost", "onion")

# Suffixes that are also English words or file endings: a stop without its space, or a file's name,
# looks like a host under them, so the words around must say that it is one.
_WORDY = words_of(
    "ac ad ae af ag ai al am an ao ar as at ax az ba bar bb be best bet bid big bike bio black blue boo",
    "boutique bot box buy by cab cafe call cam camera camp car card care cars case cash cat ch chat city",
    "cm co contact cool cr cv cy dad date day de deal deals delivery diet dj do doctor dog domains",
    "download dr drive dz earth eat ec ee email energy events exposed express family fan farm fast film",
    "fish fit fm food foo free fun fund fyi games garden gay gd gift gifts gm gold green guide guru hair",
    "health help here host hot hotel house how id im in is it je jobs js kids kim land law li link live",
    "loan lol love ma mb md me men mom money mov movie ms mt music my name net network new news ng ni no",
    "now nu off ok one online open or pa party pay ph phone photos pics pictures pin pink place play plus",
    "pm pn ps pub py quest read red rent repair rest review reviews rip rocks room rs run sa safe sale",
    "save sb school se sea security services sex sh shoes shop show sl so soy spot st store study style",
    "support sx tax taxi team tel tips tires to today toys trust tt tv uno us vet video vs watch we web",
    "wine win work works world wow yes you zip zone",
) - {
    "net",
    "online",
    "de",
    "ch",
    "co",
    "tv",
    "ai",
    "se",
    "store",
    "shop",
    "support",
    "email",
    "network",
    "click",
    "live",
}
# Suffixes that are far more often a file's ending than a host's.
_FILE_ENDINGS = words_of(
    "zip mov md sh py pl rs ps dot cab box win bin xxx",
)
_SENTENCE_STARTS = words_of("is it in no so me my to at be do am us as now he we if or and not but how who")
_SHORT_NAMES = words_of(
    "t.me m.me wa.me t.co x.com g.co is.gd v.gd s.id",
)
_NOT_HOSTS = frozenset({"asp.net", "vb.net", "ado.net", "e.g", "i.e"})


@functools.cache
def suffixes() -> frozenset[str]:
    """Return every last label a public host name may have."""
    lines = _suffix_list().split("\n")
    listed = {line.rsplit(".", 1)[-1].strip() for line in lines if line and not line.startswith("//")}
    return frozenset(listed - {""}) | frozenset(_RESERVED)


@functools.cache
def shared_suffixes() -> frozenset[str]:
    """Return every name under which a company lets others keep sites of their own, such as a free host's."""
    private = _suffix_list().partition("===BEGIN PRIVATE DOMAINS===")[2].split("\n")
    return frozenset(line.strip() for line in private if line.strip() and not line.startswith(("//", "*", "!")))


@functools.cache
def _suffix_list() -> str:
    """Return the public suffix list that tldextract brings along.

    Its file alone: the library itself imports an HTTP client, which takes longer than the whole of a start may.
    """
    found = find_spec("tldextract")
    if found is None or not found.submodule_search_locations:
        raise ModuleNotFoundError("tldextract, which brings the public suffix list, is not installed")
    return (Path(found.submodule_search_locations[0]) / ".tld_set_snapshot").read_text("utf-8")


def plain(written: str) -> str:
    """Return a host with its defanging undone, in lower case; empty when its ending is no public suffix.

    Labels run on from the next sentence ("shop.com.Then") are dropped.
    """
    labels = [label.strip() for label in _ANY_DOT.split(written)]
    while len(labels) > 1 and labels[-1].lower() not in suffixes():
        labels.pop()
    if len(labels) < 2:
        return ""
    return ".".join(labels).lower()


def written_length(written: str, host: str) -> int:
    """Return how much of what was written the plain host stands for."""
    wanted = host.count(".") + 1
    for number, dot in enumerate(_ANY_DOT.finditer(written), start=1):
        if number == wanted:
            return dot.start()
    return len(written)


def is_doubtful(written: str, host: str) -> bool:
    """Return whether this is as likely a file or a missing space as a host, so that context must decide."""
    if host in _NOT_HOSTS:
        return True
    if host in _SHORT_NAMES:
        return False
    name, _, suffix = host.rpartition(".")
    last = written[-len(suffix) :]
    run_on = last[:1].isupper() and last[1:].islower() and not written[:1].isupper()
    if run_on and suffix not in ("com", "net", "org", "uk"):
        return True
    shouted = last.isupper() and not name.isdigit() and not written[: len(name)].isupper()
    if (
        len(name) < 2
        or suffix in _FILE_ENDINGS
        or (last in ("NET", "Net") and written[: len(name)] != written[: len(name)].upper())
    ):
        return True
    if shouted and suffix not in ("com", "net", "org", "uk"):
        return True
    if name.count(".") and len(suffix) <= 3 and written == written.lower() and suffix not in _SENTENCE_STARTS - {"me"}:
        return False
    return suffix in _WORDY and "-" not in name


def is_no_word(host: str) -> bool:
    """Return whether a host's ending would not pass for the next sentence's first word when a path follows it."""
    name, _, suffix = host.rpartition(".")
    return len(name) > 2 and suffix not in _FILE_ENDINGS and suffix not in _SENTENCE_STARTS
