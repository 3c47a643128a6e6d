"""A candidate is compared, adopted by name, read by workers, and put back; a file that is gone is passed over."""

from __future__ import annotations

import json
import stat

import pytest
from click.testing import CliRunner

from hueandcry.access.viewer import viewing
from hueandcry.batch import model_file, models_folder
from hueandcry.batch.cli import hue
from hueandcry.core.flagging import model as models
from hueandcry.core.flagging.comparing import is_frozen
from hueandcry.core.flagging.fitting import Recipe
from hueandcry.core.flagging.training import train
from hueandcry.stages.flag import actions as flag
from hueandcry.stages.flag import queries as flags
from hueandcry.stages.flag import rules
from tests.factories import ENGINE_VIEWER, NOW, bring_in, organisation, report_id, source, viewer

pytestmark = pytest.mark.django_db

ROWS = [
    {"text": text.format(n), "online_flag": yes, "kind": "enabled" if yes else "none", "family": family}
    for n in range(12)
    for text, yes, family in (
        ("Threats number {} sent to her on Facebook Messenger", True, "threats_blackmail"),
        ("Rear window {} forced and jewellery stolen", False, "theft_robbery_burglary"),
    )
]


@pytest.fixture(autouse=True)
def data_folder(tmp_path, monkeypatch):
    monkeypatch.setenv("HUE_DATA", str(tmp_path))
    return tmp_path


@pytest.fixture
def candidate(tmp_path):
    path = tmp_path / "candidate.npz"
    path.write_bytes(train(ROWS, "flag test", Recipe(rounds=2, seeds=(0,))).data)
    return path


def run(*words):
    done = CliRunner().invoke(hue, [str(word) for word in words])
    assert done.exit_code == 0, done.output
    return done.output


def digest(path):
    return model_file.digest_of(path.read_bytes())


def compare(path, tmp_path):
    corpus = tmp_path / "rows.jsonl"
    corpus.write_text("".join(json.dumps(row) + "\n" for row in ROWS), encoding="utf-8")
    return run("flag", "compare", path, "--corpus", corpus, "--by", "Pat Doe")


def test_compare_adopt_and_go_back(candidate, tmp_path):
    card = compare(candidate, tmp_path)
    assert "# Model card: flag test" in card
    assert models_folder.path_of(digest(candidate)).with_suffix(".md").read_text() in card
    with viewing(ENGINE_VIEWER):
        assert models_folder.model_in_force() is None

    run("flag", "adopt", digest(candidate)[:12], "--by", "Jo Whitfield", "--reason", "Better on Kent")
    with viewing(ENGINE_VIEWER):
        assert models_folder.model_in_force().name == "flag test"

    told = run("flag", "adopt", "packaged", "--back", "--by", "Jo Whitfield", "--reason", "Second thoughts")
    assert "ships with" in told
    with viewing(ENGINE_VIEWER):
        assert models_folder.path_in_force() is None


def test_recompute_uses_the_model_in_force(candidate, tmp_path):
    bring_in(source(organisation()), [{"ref": "K1", "text": "Threats sent on Facebook Messenger"}])
    compare(candidate, tmp_path)
    run("flag", "adopt", digest(candidate), "--by", "Jo Whitfield", "--reason", "Better")

    run("flag", "recompute")

    with viewing(ENGINE_VIEWER):
        assert flags.get_flag(report_id("K1")).model_version == "flag test"


@pytest.mark.parametrize("damage", [b"", b"PK rubbish"])
def test_a_file_that_is_gone_or_changed_is_passed_over(candidate, tmp_path, damage, monkeypatch):
    warnings = []
    monkeypatch.setattr(models_folder._LOG, "warning", lambda text, *parts: warnings.append(text % parts))
    compare(candidate, tmp_path)
    run("flag", "adopt", digest(candidate), "--by", "Jo Whitfield", "--reason", "Better")
    model_file.read_checked.cache_clear()
    path = models_folder.path_of(digest(candidate))
    path.write_bytes(damage) if damage else path.unlink()

    with viewing(ENGINE_VIEWER):
        assert models_folder.path_in_force() is None
    assert ["flag test" in one and "The packaged model answers" in one for one in warnings] == [True]


def test_a_truncated_candidate_is_refused_in_words(candidate, tmp_path):
    candidate.write_bytes(candidate.read_bytes()[:500])

    done = CliRunner().invoke(hue, ["flag", "compare", str(candidate), "--by", "Pat Doe"])

    assert done.exit_code != 0
    assert isinstance(done.exception, models.ModelUnreadable) or "damaged" in done.output


def test_corrections_are_of_those_who_allow_it_and_a_fifth_stays_back(tmp_path, monkeypatch):
    monkeypatch.setattr(rules, "wants_second_reader", lambda number: False)
    kent, essex = organisation(), organisation("Essex")
    for owner in (kent, essex):
        texts = [{"ref": f"{owner.code}{n}", "text": f"Threats {n} sent to her, {owner.name}"} for n in range(20)]
        bring_in(source(owner), texts)
        who = viewer(owner, "force_recorder")
        with viewing(who):
            for row in texts:
                answer = flag.Answer(True, "enabled", "threats_blackmail")
                flag.review(report_id=report_id(row["ref"]), answer=answer, by=who, at=NOW)
    out = tmp_path / "corrections.jsonl"

    assert "0 rows" in run("flag", "corrections", out, "--by", "Pat Doe")
    run("flag", "permit", "kent", "yes", "--by", "Chief of Kent")
    run("flag", "corrections", out, "--by", "Pat Doe")

    rows = [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]
    expected = {f"Threats {n} sent to her, Kent" for n in range(20)}
    assert {row["text"] for row in rows} == {text for text in expected if not is_frozen(text)}
    answers = {(row["online_flag"], row["kind"], row["family"]) for row in rows}
    assert answers == {(True, "enabled", "threats_blackmail")}
    assert stat.S_IMODE(out.stat().st_mode) == 0o600
    run("flag", "permit", "kent", "no", "--by", "Chief of Kent")
    assert "0 rows" in run("flag", "corrections", out, "--by", "Pat Doe")


def test_settled_records_are_compared_on_force_by_force(candidate, monkeypatch):
    monkeypatch.setattr(rules, "wants_second_reader", lambda number: False)
    monkeypatch.setattr("hueandcry.batch.commands.flag_compare._LEAST_ROWS", 3)
    kent = organisation()
    texts = [{"ref": f"K{n}", "text": f"Threats {n} sent to her"} for n in range(40)]
    bring_in(source(kent), texts)
    who = viewer(kent, "force_recorder")
    with viewing(who):
        for row in texts:
            answer = flag.Answer(True, "enabled", "threats_blackmail")
            flag.review(report_id=report_id(row["ref"]), answer=answer, by=who, at=NOW)

    shown = run("flag", "compare", candidate, "--by", "Pat Doe")

    assert "## Records that people settled" in shown
    assert "## Kent" in shown
