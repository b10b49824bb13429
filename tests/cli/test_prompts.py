"""``agent-desk prompts check``: words, JSON and exit codes."""

import json

from agent_desk.__main__ import main


def test_the_programs_own_prompts_are_well(capsys):
    assert main(["prompts", "check"]) == 0
    assert "all well" in capsys.readouterr().out
    assert main(["prompts", "check", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["faults"] == []


def test_a_fault_is_told_in_words_and_for_programs(tmp_path, capsys):
    (tmp_path / "own.toml").write_text('[[prompt]]\nid = "a"\nstage = "lunch"\n')
    assert main(["prompts", "check", str(tmp_path)]) == 1
    assert capsys.readouterr().out == "a: there is no stage “lunch”.\n"
    assert main(["prompts", "check", str(tmp_path), "--json"]) == 1
    (fault,) = json.loads(capsys.readouterr().out)["faults"]
    assert fault == {"prompt": "a", "fault": "stage", "value": "lunch"}


def test_a_folder_without_prompts_is_told(tmp_path, capsys):
    assert main(["prompts", "check", str(tmp_path)]) == 2
    assert "no prompts" in capsys.readouterr().err


def test_another_verb_is_refused(capsys):
    assert main(["prompts", "smile"]) == 2
    capsys.readouterr()
