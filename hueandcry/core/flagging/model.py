"""The model file: read, checked, and asked. Weights are whole numbers of eight bits with a scale a row."""

from __future__ import annotations

import io
import zipfile
import zlib
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import resources
from typing import Any

import numpy as np
from numpy.typing import NDArray

from hueandcry.core.errors import Malformed, Unavailable
from hueandcry.core.flagging.features import COLUMNS, Columns
from hueandcry.core.flagging.fitting import Network
from hueandcry.core.flagging.rule_table import RULES
from hueandcry.core.flagging.sums import row_sums
from hueandcry.core.flagging.vectors import Meanings, Vectors
from hueandcry.core.reading.lexicon import CONCEPTS

FORMAT = 3
FILE = "model.npz"
KINDS: tuple[str, ...] = ("dependent", "enabled", "facilitated", "none")
FAMILIES: tuple[str, ...] = (
    "computer_misuse",
    "ransomware_extortion",
    "account_takeover",
    "shopping_auction_fraud",
    "advance_fee_fraud",
    "investment_fraud",
    "romance_fraud",
    "bank_card_payment_fraud",
    "impersonation_phishing",
    "courier_phone_fraud",
    "business_payment_fraud",
    "rental_ticket_holiday_fraud",
    "identity_fraud",
    "other_fraud",
    "harassment_malicious_comms",
    "stalking",
    "threats_blackmail",
    "sextortion_intimate_images",
    "child_safety",
    "hate_crime",
    "theft_robbery_burglary",
    "violence",
    "criminal_damage",
    "drugs",
    "public_order",
    "vehicle",
    "other",
    "not_a_crime",
)
_PARTS = (
    "columns", "inner", "scale", "spread", "inner_bias", "outer", "outer_bias", "gates", "calibration", "limits",
    "about",
)  # fmt: skip


class ModelMissing(Unavailable):
    """There is no model file; build one with `hue flag train`. The rules alone answer until then."""


class ModelUnreadable(Malformed):
    """The model file is damaged or of another version; rebuild it with `hue flag train`."""


def lexicon_mark() -> str:
    """Return a mark of the lexicon and rules, so that a model made with others is refused."""
    names = "\n".join((*CONCEPTS, *(rule.name for rule in RULES)))
    return f"{zlib.crc32(names.encode()):08x}"


@dataclass(frozen=True, slots=True)
class Calibration:
    """From a raw answer to a probability (slope, offset), and the limits of the three bands."""

    slope: float = 1.0
    offset: float = 0.0
    no_below: float = 0.2
    yes_from: float = 0.8

    def probability(self, raw: NDArray[np.float32]) -> NDArray[np.float64]:
        """Return the share of records with such an answer that are online."""
        return np.asarray(1 / (1 + np.exp(-(self.slope * raw.astype(np.float64) + self.offset))))


@dataclass(frozen=True, slots=True, eq=False)
class Model:
    """A fitted network over the columns it knows, its calibration and its name."""

    name: str
    place: NDArray[np.int32]
    network: Network
    calibration: Calibration
    pull: NDArray[np.float32]

    def answers(self, touches: Columns, meanings: Meanings) -> NDArray[np.float32]:
        """Return the raw answers of each record: online, then kinds, then families."""
        known = len(self.pull) - meanings.sums.shape[1]
        rows = self.place[touches.columns].astype(np.int64)
        inner = self.network.inner
        touched = row_sums(touches.records, rows, touches.values, inner[:known], len(meanings.sums))
        return self.network.outward(touched + meanings.sums @ inner[known:])

    def pulls(self, touches: Columns) -> NDArray[np.float32]:
        """Return how far each touch moves the raw online answer, to first order."""
        return np.asarray(touches.values * self.pull[self.place[touches.columns]], np.float32)

    def word_pulls(self, meanings: Meanings, vectors: Vectors) -> NDArray[np.float32]:
        """Return how far each word's meaning moves the raw online answer, to first order."""
        return np.asarray(_word_pull(self, vectors)[meanings.rows] * meanings.weights, np.float32)


@lru_cache(maxsize=4)
def _word_pull(model: Model, vectors: Vectors) -> NDArray[np.float32]:
    return np.asarray(vectors.table @ model.pull[len(model.pull) - vectors.width :], np.float32)


def dump(name: str, columns: NDArray[np.int64], net: Network, gates: NDArray[np.float32], fitted: Calibration) -> bytes:
    """Return the model file's bytes; the same model gives the same bytes.

    net: its inner rows are the columns, then one for each number of a word's meaning.
    """
    scale = np.abs(net.inner).max(axis=1) / 127 + 1e-12
    parts: dict[str, Any] = {
        "columns": columns.astype(np.uint32),
        "inner": np.round(net.inner / scale[:, None]).astype(np.int8),
        "scale": scale.astype(np.float32),
        "spread": net.spread,
        "inner_bias": net.inner_bias,
        "outer": net.outer,
        "outer_bias": net.outer_bias,
        "gates": gates.astype(np.float32),
        "calibration": np.array([fitted.slope, fitted.offset]),
        "limits": np.array([fitted.no_below, fitted.yes_from]),
        "about": np.array([str(FORMAT), lexicon_mark(), name]),
    }
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as folder:
        for part, array in parts.items():
            written = io.BytesIO()
            np.save(written, array, allow_pickle=False)
            # A fixed date: the same training gives the same file.
            folder.writestr(
                zipfile.ZipInfo(f"{part}.npy", (1980, 1, 1, 0, 0, 0)), written.getvalue(), zipfile.ZIP_DEFLATED
            )
    return held.getvalue()


def load(data: bytes) -> Model:
    """Return the model in a file's bytes.

    Raises ModelUnreadable when they are truncated, damaged, or made for another version or lexicon.
    """
    try:
        with np.load(io.BytesIO(data), allow_pickle=False) as held:
            parts = {part: held[part] for part in _PARTS}
    except (ValueError, OSError, KeyError, EOFError, zipfile.BadZipFile, zlib.error) as damage:
        raise ModelUnreadable(cause=type(damage).__name__) from damage
    written, mark, name = (str(word) for word in parts["about"])
    if written != str(FORMAT) or mark != lexicon_mark():
        raise ModelUnreadable(format=written, lexicon=mark)
    return _model(name, parts)


def _model(name: str, parts: dict[str, NDArray[Any]]) -> Model:
    known = len(parts["columns"])
    fitted = parts["inner"].astype(np.float32) * parts["scale"][:, None]
    # One row of nothing between the columns and the meanings: every column that was never learnt.
    nothing = np.zeros((1, fitted.shape[1]), np.float32)
    inner = np.concatenate((fitted[:known], nothing, fitted[known:]))
    place = np.full(COLUMNS, known, np.int32)
    place[parts["columns"]] = np.arange(known, dtype=np.int32)
    network = Network(inner, parts["spread"], parts["inner_bias"], parts["outer"], parts["outer_bias"])
    pull = inner @ (parts["spread"] @ (parts["outer"][:, 0] * parts["gates"]))
    slope, offset = (float(x) for x in parts["calibration"])
    no_below, yes_from = (float(x) for x in parts["limits"])
    return Model(name, place, network, Calibration(slope, offset, no_below, yes_from), np.asarray(pull, np.float32))


@cache
def packaged() -> Model:
    """Return the model that ships with the program, read once.

    Raises ModelMissing or ModelUnreadable.
    """
    try:
        data = resources.files("hueandcry.core.flagging").joinpath(FILE).read_bytes()
    except OSError as missing:
        raise ModelMissing from missing
    return load(data)
