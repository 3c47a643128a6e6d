"""Measures what is found in texts, whose it is, and what of a feed of e-mails can join: `make bench-identifiers`.

usage: python benchmarks/identifiers.py [--data ../shared/data] [--missed FILE]

The texts are not part of this repository. Where they are missing, the table says so and nothing is measured.
A find counts when its kind and its value in normal form are those of the label; "benign" ones are left out. Beside it
stand two open-source finders, where they can be imported: they are compared with and are no dependency.
"""

from __future__ import annotations

import argparse
import gzip
import importlib
import ipaddress
import json
import re
import sys
import time
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import urlsplit

import phonenumbers

from hueandcry.core.identifiers import find
from hueandcry.core.identifiers.benign_table import LINK_SHORTENERS
from hueandcry.core.importing.convert import compile_profile
from hueandcry.core.importing.recognition import recognise
from hueandcry.core.importing.rows import Row
from hueandcry.core.linkage.own import host_of_url
from hueandcry.core.scan import ScanInput, scan_many
from hueandcry.stages.link.data import SightingIn
from hueandcry.stages.link.rows import about, settled, sightings
from hueandcry.stages.record.files import open_rows
from hueandcry.stages.record.profiles import shipped_profiles
from hueandcry.stages.record.rows import local_date

Labelled = dict[str, Any]
Pair = tuple[str, str]
# What is found, and whether it is somebody's: a benign find counts only where the label names it.
Finder = Callable[[str], dict[Pair, bool]]

# Kinds with fewer labels than this are shown and not asked to reach the aim.
ENOUGH = 20
OVERALL, EVERY_KIND, ROLES, PUBLISHED, FEED = 0.96, 0.90, 0.90, 0.95, 0.98
# The tags of the threat reports, and the kinds of ours that are the same thing.
TAGS = {
    "DOM": {"domain", "url", "ipv4"},
    "IP": {"ipv4", "ipv6", "url"},
    "URL": {"url", "domain"},
    "EMAIL": {"email"},
    "MD5": {"hash"},
    "SHA1": {"hash"},
    "SHA2": {"hash"},
}
ROLE_ORDER = ("suspect", "victim", "witness", "reporter", "unknown", "benign")
# A label that blanks a part out, stands for many addresses, or is too short for a hash names no value.
_NO_VALUE = re.compile(r".*(?:redacted|[<>{}#]).*|[^.:]*", re.IGNORECASE)
_HASH = re.compile(r"[0-9a-f]{32,64}", re.IGNORECASE)
_FANGS = str.maketrans("", "", "[](){}")
_ADDRESS = re.compile(r"[^\s<>\"',;:()|\[\]]+@[^\s<>\"',;:()|\[\]]+\.[^\s<>\"',;:()|\[\]]+")
# What the file's maker could not decode is no address any more.
_GARBLED = "\ufffd"
_SHARED = frozenset({"google.com", "facebook.com", "microsoft.com", "github.com", "storage.googleapis.com"})


class Line(NamedTuple):
    """One line of the table."""

    what: str
    measure: str
    figure: str
    aim: str = ""


def rows(path: Path) -> list[Labelled]:
    """Return the rows of a JSON-lines file, gzipped or plain; none where it is missing."""
    if not path.exists():
        return []
    opener: Callable[..., Any] = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def ours(text: str) -> dict[Pair, bool]:
    """Return what this project finds."""
    found = find(text)
    somebodys = {(one.kind, one.value) for one in found if one.role != "benign"}
    return {(one.kind, one.value): (one.kind, one.value) in somebodys for one in found}


def others() -> dict[str, Finder | None]:
    """Return the finders compared with; None for one that is not installed here."""
    return {"ioc-finder": _ioc_finder(), "iocsearcher": _iocsearcher()}


def _ioc_finder() -> Finder | None:
    try:
        read = importlib.import_module("ioc_finder").find_iocs
    except ImportError:
        return None
    kinds = {
        "urls": "url", "email_addresses": "email", "domains": "domain", "ipv4s": "ipv4", "ipv6s": "ipv6",
        "md5s": "hash", "sha1s": "hash", "sha256s": "hash",
    }  # fmt: skip

    def finder(text: str) -> dict[Pair, bool]:
        found = read(text, parse_domain_from_url=False, parse_domain_from_email_address=False)
        pairs = {_plain(kind, value) for name, kind in kinds.items() for value in found.get(name, ())}
        return dict.fromkeys(pairs | _numbers(text), True)

    return finder


def _iocsearcher() -> Finder | None:
    try:
        searcher = importlib.import_module("iocsearcher.searcher").Searcher()
    except ImportError:
        return None
    kinds = {
        "url": "url", "email": "email", "fqdn": "domain", "ip4": "ipv4", "ip6": "ipv6", "md5": "hash", "sha1": "hash",
        "sha256": "hash", "bitcoin": "btc", "ethereum": "eth", "iban": "iban",
        **{f"{platform}Handle": platform for platform in ("facebook", "instagram", "telegram", "linkedin")},
        "twitterHandle": "x",
    }  # fmt: skip

    def finder(text: str) -> dict[Pair, bool]:
        found = {_plain(kinds[ioc.name], ioc.value) for ioc in searcher.search_data(text) if ioc.name in kinds}
        # It lists the host of every link and mailbox once more.
        inside = [value for kind, value in found if kind in ("url", "email")]
        pairs = {pair for pair in found if pair[0] != "domain" or not any(pair[1] in one for one in inside)}
        return dict.fromkeys(pairs | _numbers(text), True)

    return finder


def _plain(kind: str, value: str) -> Pair:
    """Return another finder's value in the labels' normal form."""
    if kind in ("btc", "eth"):
        return "wallet", f"{kind}:{value.lower() if kind == 'eth' or value.lower().startswith('bc1') else value}"
    if kind == "url":
        scheme, _, rest = value.rpartition("://")
        host, slash, path = rest.partition("/")
        return "url", f"{scheme or 'http'}://{host.lower()}{slash}{path}"
    if kind in ("facebook", "instagram", "telegram", "linkedin", "x"):
        return "handle", f"{kind}:{value.lower().lstrip('@')}"
    if kind == "domain":
        return kind, value.lower().removeprefix("www.")
    return kind, value.upper() if kind == "iban" else value.lower()


def _numbers(text: str) -> set[Pair]:
    """Return the telephone numbers that Google's library finds, for the others find none.

    It looks for possible numbers, since those kept for drama, which the texts hold, are not valid to it.
    """
    e164 = phonenumbers.PhoneNumberFormat.E164
    return {
        ("phone", phonenumbers.format_number(match.number, e164))
        for match in phonenumbers.PhoneNumberMatcher(text, "GB", leniency=phonenumbers.Leniency.POSSIBLE)
    }


def counted(labelled: Sequence[Labelled], finder: Finder) -> tuple[Counter[Pair], list[str]]:
    """Return how many of each (kind, "right", "wrong" or "missed") there are, and each mistake as a line."""
    cells: Counter[Pair] = Counter()
    mistakes = []
    for row in labelled:
        every = {(one["kind"], one["value"]) for one in row["identifiers"]}
        benign = {(one["kind"], one["value"]) for one in row["identifiers"] if one["role"] == "benign"}
        want = every - benign
        got = {pair for pair, somebodys in finder(row["text"]).items() if somebodys or pair in want}
        for pair in sorted(want | got):
            cell = "right" if pair in want and pair in got else "missed" if pair in want else "wrong"
            cells[pair[0], cell] += 1
            if cell != "right":
                mistakes.append(f"{row['id']}\t{cell}\t{pair[0]}\t{pair[1]}")
    return cells, mistakes


def shares(right: int, wrong: int, missed: int) -> tuple[float, float, float]:
    """Return precision, recall and F1."""
    precision = right / (right + wrong) if right + wrong else 1.0
    recall = right / (right + missed) if right + missed else 1.0
    both = precision + recall
    return precision, recall, 2 * precision * recall / both if both else 0.0


def of_kind(cells: Counter[Pair], kind: str) -> tuple[int, int, int]:
    """Return the right, wrong and missed ones of a kind, or of every kind for ""."""
    names = {kind} if kind else {name for name, _ in cells}
    right, wrong, missed = (sum(cells[name, cell] for name in names) for cell in ("right", "wrong", "missed"))
    return right, wrong, missed


def narratives(labelled: Sequence[Labelled], mistakes: list[str]) -> Iterator[Line]:
    """Yield the figures of the hand-labelled records: every kind, then whose they are."""
    cells, wrong = counted(labelled, ours)
    mistakes += wrong
    for kind in ("", *sorted({kind for kind, _ in cells})):
        right, extra, missed = of_kind(cells, kind)
        p, r, f1 = shares(right, extra, missed)
        aim = OVERALL if not kind else EVERY_KIND if right + missed >= ENOUGH else None
        figure = f"{f1:.3f} (precision {p:.3f}, recall {r:.3f}, {right + missed} labelled)"
        yield Line("UK narratives", f"F1 {kind or 'overall'}", figure, f">= {aim:.2f}" if aim else "")
    right, of_all, found = roles(labelled, mistakes)
    yield Line("UK narratives", "suspect's or not, of those found", f"{right / found:.3f} ({found})", f">= {ROLES:.2f}")
    yield Line("UK narratives", "suspect's or not, missed ones wrong", f"{right / of_all:.3f} ({of_all})")


def roles(labelled: Sequence[Labelled], mistakes: list[str]) -> tuple[int, int, int]:
    """Return how many roles are right, of how many labels, and how many of these were found."""
    right = of_all = found = 0
    for row in labelled:
        said: dict[Pair, str] = {}
        for one in sorted(find(row["text"]), key=lambda one: ROLE_ORDER.index(one.role), reverse=True):
            said[one.kind, one.value] = one.role
        for one in row["identifiers"]:
            role = said.get((one["kind"], one["value"]))
            of_all += 1
            if role is None:
                continue
            found += 1
            right += (role == "suspect") == (one["role"] == "suspect")
            if (role == "suspect") != (one["role"] == "suspect"):
                mistakes.append(f"{row['id']}\trole {role} for {one['role']}\t{one['kind']}\t{one['value']}")
    return right, of_all, found


def published(labelled: Sequence[Labelled], finder: Finder) -> tuple[Counter[Pair], list[str]]:
    """Return how many of each (tag, "found" or "missed") there are in the threat reports, and each miss as a line."""
    cells: Counter[Pair] = Counter()
    missed = []
    for row in labelled:
        tagged = [(tag, value) for tag, value in row["entities"] if tag in TAGS and not re.search(r"\s", value)]
        found = [(kind, _bare(value)) for kind, value in finder(row["text"])] if tagged else []
        for tag, value in tagged:
            cell = "found" if any(kind in TAGS[tag] and held == _bare(value) for kind, held in found) else "missed"
            is_value = _HASH.fullmatch(value) if "hash" in TAGS[tag] else not _NO_VALUE.fullmatch(value)
            cells[tag if is_value else "no value", cell] += 1
            if cell == "missed":
                missed.append(f"{row['id']}\tmissed\t{tag}\t{value}")
    return cells, missed


def _bare(value: str) -> str:
    """Return a host, address or hash as it is compared: no scheme, port of its own, fangs or case."""
    rest = value.lower().translate(_FANGS).rpartition("://")[2].removeprefix("www.").rstrip("/.,")
    return re.sub(r":\d+$", "", rest)


def reports(labelled: Sequence[Labelled], mistakes: list[str]) -> Iterator[Line]:
    """Yield the recall of each tag of the threat reports."""
    cells, missed = published(labelled, ours)
    mistakes += missed
    for tag in ("", *TAGS, "no value"):
        tags = [tag] if tag else list(TAGS)
        found, lost = (sum(cells[name, cell] for name in tags) for cell in ("found", "missed"))
        aim = "" if tag == "no value" else f">= {PUBLISHED:.2f}"
        measure = "recall of labels that name no value" if tag == "no value" else f"recall {tag or 'overall'}"
        yield Line("threat reports", measure, f"{found / max(1, found + lost):.3f} ({found + lost})", aim)
    whole = sum(count for (_, cell), count in cells.items() if cell == "found") / max(1, cells.total())
    yield Line("threat reports", "recall with those too", f"{whole:.3f} ({cells.total()})")


def feed(path: Path) -> list[tuple[Labelled, Sequence[SightingIn]]]:
    """Return each e-mail of a feed with the sightings that an import of it would write."""
    stream = open_rows(path)
    profile = recognise(stream.headers, list(shipped_profiles().values()))
    if profile is None:
        sys.exit(f"{path}: no profile fits.")
    convert = compile_profile(profile)
    made = [convert(item.values, item.number).report for item in stream.rows() if isinstance(item, Row)]
    scans = scan_many([ScanInput(report.text) for report in made if report is not None])
    found = []
    for report, scan, row in zip(made, scans, rows(path), strict=True):
        assert report is not None
        moment = report.reported_at
        seen = sightings(scan.identifiers, report.stated)
        found.append((row, settled(seen, about(report), local_date(moment) if moment else None)))
    return found


def truth_of(row: Labelled) -> Iterator[tuple[str, Pair]]:
    """Yield what an e-mail's headers and links hold, read by the standard library alone."""
    for name, field in (("senders", "from"), ("reply-to addresses", "reply_to"), ("return paths", "return_path")):
        for address in _ADDRESS.findall(row.get(field) or "")[-1:]:
            if _GARBLED not in address:
                yield name, ("email", address.lower().rstrip("."))
    try:
        address = ipaddress.ip_address((row.get("sender_ip") or "").strip("[] "))
        yield "sender's IPs", (f"ipv{address.version}", address.compressed)
    except ValueError:
        pass
    for link in row.get("hrefs") or ():
        if link.lower().startswith("mailto:") and (written := _ADDRESS.match(link[7:].partition("?")[0].strip())):
            yield "mailto links", ("email", written[0].lower())
        elif (host := _host(link)) and "." in host:
            yield "web links, their hosts", ("domain", host)
            yield "web links", ("url", _whole(link))


def _host(link: str) -> str:
    """Return the host of a web link, letters of other styles as a browser reads them."""
    try:
        host = urlsplit(link.strip()).hostname if link.lower().startswith("http") else ""
        return unicodedata.normalize("NFKC", host or "").removeprefix("www.")
    except ValueError:
        return ""


def _whole(link: str) -> str:
    scheme, _, rest = link.strip().partition("://")
    ends = re.search(r"[/?#]|$", rest)
    place = ends.start() if ends else len(rest)
    host = unicodedata.normalize("NFKC", rest[:place].rpartition("@")[2]).lower()
    return f"{scheme.lower()}://{host}{rest[place:]}".rstrip(".,;:!?*_~'\"/")


def e_mails(path: Path, mistakes: list[str]) -> Iterator[Line]:
    """Yield the shares of a feed's addresses that become sightings, and what of the shared services joins."""
    held = feed(path)
    cells: Counter[Pair] = Counter()
    joining: Counter[str] = Counter()
    for row, seen in held:
        values = {(one.kind, one.value.rstrip("/") if one.kind == "url" else one.value) for one in seen}
        for name, pair in truth_of(row):
            cells[name, "found" if pair in values else "missed"] += 1
            if pair not in values:
                mistakes.append(f"{row['id']}\tmissed\t{name}\t{pair[1]}")
        joining.update(one.value for one in seen if one.joins and _is_shared(one))
    for name in sorted({name for name, _ in cells}):
        found, missed = cells[name, "found"], cells[name, "missed"]
        yield Line("e-mail feed", name, f"{found / (found + missed):.3f} ({found + missed})", f">= {FEED:.2f}")
    yield Line("e-mail feed", "t.co and the like that join", str(joining.total()), "0")


def _is_shared(one: SightingIn) -> bool:
    """Return whether a sighting is the host of a link shortener or of a service that everyone uses."""
    host = host_of_url(one.value) if one.kind == "url" and one.value.count("/") < 3 else one.value
    return one.kind in ("domain", "url") and (host in LINK_SHORTENERS or host in _SHARED)


def compared(texts: Sequence[Labelled], tagged: Sequence[Labelled]) -> Iterator[Line]:
    """Yield the other finders' figures on the same rows."""
    for name, finder in {"this project": ours, **others()}.items():
        if finder is None:
            yield Line(name, "not installed here", "not run")
            continue
        if texts:
            finder(texts[0]["text"])
            began = time.process_time()
            right, wrong, missed = of_kind(counted(texts, finder)[0], "")
            speed = len(texts) / (time.process_time() - began)
            p, r, f1 = shares(right, wrong, missed)
            yield Line(name, "UK narratives, F1", f"{f1:.3f} (precision {p:.3f}, recall {r:.3f}), {speed:,.0f} texts/s")
        if tagged:
            cells = published(tagged, finder)[0]
            found = sum(cells[tag, "found"] for tag in TAGS)
            of_all = sum(cells[tag, cell] for tag in TAGS for cell in ("found", "missed"))
            yield Line(name, "threat reports, recall", f"{found / max(1, of_all):.3f}")


def show(lines: Iterable[Line]) -> None:
    """Print a table's lines."""
    for line in lines:
        print("| " + " | ".join(line) + " |", flush=True)


def main() -> int:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=Path(__file__).resolve().parents[2] / "shared" / "data")
    parser.add_argument("--missed", type=Path, help="write every mistake to this file")
    chosen = parser.parse_args()
    texts = rows(chosen.data / "gold" / "uk_narratives.dev.jsonl")
    tagged = rows(chosen.data / "dev" / "aptner.dev.jsonl.gz")
    e_mail = chosen.data / "dev" / "phishing_pot.dev.jsonl.gz"
    if not (texts or tagged or e_mail.exists()):
        print("No labelled texts here: give their folder with --data.", file=sys.stderr)
        return 1
    mistakes: list[str] = []
    print("| set | measure | figure | aim |\n|---|---|---|---|")
    show(narratives(texts, mistakes) if texts else [Line("UK narratives", "not here", "not measured")])
    show(reports(tagged, mistakes) if tagged else [Line("threat reports", "not here", "not measured")])
    show(e_mails(e_mail, mistakes) if e_mail.exists() else [Line("e-mail feed", "not here", "not measured")])
    show(compared(texts, tagged))
    if chosen.missed:
        chosen.missed.write_text("\n".join(mistakes) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
