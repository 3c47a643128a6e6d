"""`hue scan`: the contract that people script against."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from hueandcry.batch.commands.scan import command

GOOD = {"id": "r1", "text": "Abusive messages on Facebook", "offence": {"scheme": "HO", "code": "8R"}}
KEYS = {
    "id", "decision", "online_probability", "kind", "family", "reasons", "identifiers", "policy", "model",
    "hate_strands", "online_hate", "domestic", "suggested_class", "further_reasons",
}  # fmt: skip


def run(*args: str, given: str | bytes | None = None) -> Result:
    return CliRunner().invoke(command, list(args), input=given)


def answers(result: Result) -> list[dict[str, object]]:
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_json_lines_in_json_lines_out_in_the_same_order() -> None:
    rows = [{**GOOD, "id": number} for number in range(40)]

    result = run("-", given="\n".join(json.dumps(row) for row in rows))

    assert result.exit_code == 0
    assert [row["id"] for row in answers(result)] == list(range(40))
    assert set(answers(result)[0]) == KEYS
    assert {"says", "start", "end"} == set(answers(result)[0]["reasons"][0])  # type: ignore[index]


def test_identifiers_are_given_with_their_place() -> None:
    found = answers(run("-", given=json.dumps({"id": 1, "text": "Caller used 07700 900123"})))[0]["identifiers"]

    assert found[0]["value"] == "+447700900123"  # type: ignore[index]
    assert set(found[0]) == {"kind", "value", "as_written", "start", "end", "role"}  # type: ignore[index]


def test_csv_by_its_text_column(tmp_path: Path) -> None:
    file = tmp_path / "records.csv"
    file.write_text("id,summary\nA1,Abuse on Instagram\nA2,Window smashed\n", encoding="utf-8-sig")

    result = run(str(file), "--text-column", "summary")

    assert result.exit_code == 0
    assert [row["id"] for row in answers(result)] == ["A1", "A2"]


@pytest.mark.parametrize("wrong", ["{not json", "[1, 2]", '{"id": 2}', '{"id": 2, "text": "a", "offence": "8R"}'])
def test_a_bad_line_is_named_and_the_good_ones_go_on(wrong: str) -> None:
    result = run("-", given=f"{json.dumps(GOOD)}\n{wrong}\n{json.dumps(GOOD)}\n")

    assert result.exit_code != 0
    assert "line 2" in result.stderr
    assert len(answers(result)) == 2


def test_a_missing_column_is_named(tmp_path: Path) -> None:
    file = tmp_path / "records.csv"
    file.write_text("id,mo\n1,x\n", encoding="utf-8")

    result = run(str(file), "--text-column", "summary")

    assert result.exit_code != 0
    assert "summary" in result.stderr


def test_bytes_that_are_no_utf_8_and_nul_do_not_stop_it() -> None:
    result = run("-", given=b'{"id": 1, "text": "abuse \xff\x00 on WhatsApp"}\n')

    assert result.exit_code in (0, 1)
    assert "Traceback" not in result.output


def test_half_a_surrogate_pair_is_answered() -> None:
    result = run("-", given='{"id": 1, "text": "\\ud800 abuse on Instagram"}\n')

    assert result.exit_code == 0
    assert len(answers(result)) == 1


def test_several_workers_keep_the_order() -> None:
    rows = [{**GOOD, "id": number} for number in range(1200)]

    result = run("-", "--workers", "2", given="\n".join(json.dumps(row) for row in rows))

    assert result.exit_code == 0
    assert [row["id"] for row in answers(result)] == list(range(1200))


def test_the_sms_switch_is_the_forces_own() -> None:
    text = json.dumps({"id": 1, "text": "Ex partner has sent IP abusive text messages by ordinary SMS."})

    assert answers(run("-", "--sms-counts", given=text))[0]["decision"] == "yes"
    assert answers(run("-", "--sms-does-not-count", given=text))[0]["decision"] != "yes"


def test_no_input_gives_no_output() -> None:
    result = run("-", given="")

    assert (result.exit_code, result.stdout) == (0, "")
