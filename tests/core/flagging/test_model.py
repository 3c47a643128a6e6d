"""The model file: fitted, written, read back; refused when damaged; the same rows give the same bytes."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pytest
import scipy.sparse as sp

from hueandcry.core.flagging import model as models
from hueandcry.core.flagging import training
from hueandcry.core.flagging.fitting import Recipe, _narrowed
from hueandcry.core.flagging.model import FAMILIES, ModelUnreadable, load
from hueandcry.core.scan import ScanInput, scan_many

_ONLINE = ["He sent abuse on Facebook to {}", "Threats to {} posted on Instagram", "{} was messaged abuse on WhatsApp"]
_OFFLINE = ["A burglar forced the door of {}", "{} was punched outside the pub", "The bicycle of {} was stolen"]
_NAMES = ["Ann", "Bob", "Cath", "Dev", "Eve", "Fay", "Gil", "Hal"]
QUICK = Recipe(hidden=8, rounds=25, seeds=(0,), batch=8, step=0.02)


def rows() -> list[dict[str, Any]]:
    online = [{"text": t.format(n), "online_flag": True, "kind": "enabled"} for t in _ONLINE for n in _NAMES]
    offline = [{"text": t.format(n), "online_flag": False, "kind": "none"} for t in _OFFLINE for n in _NAMES]
    for row in online:
        row |= {"family": "harassment_malicious_comms", "offence": {"scheme": "HO", "code": "8R"}}
    for row in offline:
        row |= {"family": "theft_robbery_burglary", "offence": None}
    return [*online, *offline]


@pytest.fixture(scope="module")
def trained() -> training.Trained:
    return training.train(rows(), "test", QUICK)


def test_a_model_learns_and_is_read_back(trained: training.Trained) -> None:
    model = load(trained.data)

    told = scan_many(
        [ScanInput("She was sent abuse on Facebook"), ScanInput("Door forced, bicycle stolen")], model=model
    )

    assert told[0].online_probability > told[1].online_probability
    assert (told[0].model, told[1].family) == ("test", "theft_robbery_burglary")


def test_the_same_rows_give_the_same_bytes(trained: training.Trained) -> None:
    assert training.train(rows(), "test", QUICK).data == trained.data


def test_the_card_says_what_was_held_out(trained: training.Trained) -> None:
    assert trained.card["rows"] == 48
    assert trained.card["bytes"] == len(trained.data)
    assert 0 <= trained.card["calibration_error"] <= 1
    limits = load(trained.data).calibration
    assert trained.card["no_below"] == round(limits.no_below, 4) <= 0.5 <= round(limits.yes_from, 4)
    assert trained.card["yes_from"] == round(limits.yes_from, 4)


def test_narrowed_to_its_full_width_a_network_answers_as_before() -> None:
    chance = np.random.default_rng(3)
    inner = chance.normal(size=(40, 6)).astype(np.float32)
    touches = sp.random(30, 40, 0.3, "csr", np.float32, rng=chance)

    narrow, spread = _narrowed(inner, touches, 6)

    assert np.allclose(narrow @ spread, inner, atol=1e-4)


def test_narrowing_keeps_what_the_texts_touch() -> None:
    chance = np.random.default_rng(4)
    shared = chance.normal(size=(40, 2)) @ chance.normal(size=(2, 12))
    inner = (shared + 0.01 * chance.normal(size=(40, 12))).astype(np.float32)
    touches = sp.random(30, 40, 0.3, "csr", np.float32, rng=chance)

    narrow, spread = _narrowed(inner, touches, 2)

    assert narrow.shape == (40, 2)
    lost = np.abs(touches @ (narrow @ spread - inner)).max() / np.abs(touches @ inner).max()
    assert lost < 0.05


def test_more_seeds_are_joined_and_narrowed_alike() -> None:
    joined = training.train(rows(), "joined", replace(QUICK, seeds=(0, 1, 2), rank=5))

    model = load(joined.data)
    told = scan_many(
        [ScanInput("She was sent abuse on Facebook"), ScanInput("Door forced, bicycle stolen")], model=model
    )

    assert model.network.spread.shape == (5, 24)
    assert told[0].online_probability > told[1].online_probability


@pytest.mark.parametrize("cut", [0, 1, 100, 1000, -1])
def test_a_truncated_file_is_refused(trained: training.Trained, cut: int) -> None:
    with pytest.raises(ModelUnreadable):
        load(trained.data[:cut])


def test_a_file_that_is_no_model_is_refused() -> None:
    with pytest.raises(ModelUnreadable):
        load(b"not a model at all")


def test_a_model_of_another_version_is_refused(trained: training.Trained, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(models, "FORMAT", 99)
    with pytest.raises(ModelUnreadable):
        load(trained.data)


def test_a_model_for_another_lexicon_is_refused(trained: training.Trained, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(models, "CONCEPTS", ("", "another:concept"))
    with pytest.raises(ModelUnreadable):
        load(trained.data)


def test_too_little_to_learn_is_said() -> None:
    with pytest.raises(training.NotEnoughToLearn):
        training.train(rows()[:5], "test", QUICK)
    with pytest.raises(training.NotEnoughToLearn):
        training.train(rows()[:24], "test", QUICK)


def test_columns_seen_twice_count_twice() -> None:
    touches = training.touches_of([{"text": "facebook facebook"}, {"text": "facebook"}], with_offence=False)

    assert touches[0].sum() > touches[1].sum()


def test_the_packaged_model_is_readable_and_knows_every_family() -> None:
    model = models.packaged()

    assert model.network.outer.shape[1] == 1 + len(models.KINDS) + len(FAMILIES)
    assert 0 < model.calibration.no_below <= 0.5 <= model.calibration.yes_from < 1
    assert np.isfinite(model.pull).all()
