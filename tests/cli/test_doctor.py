import json

import pytest

from agent_desk import __main__ as command_line
from agent_desk import paths
from agent_desk.cli import doctor
from agent_desk.cli.doctor import Finding

GOOD = Finding(name="sqlite", value="3.53")
BAD = Finding(name="ledger", value="damaged", problem="Restore a backup.")


@pytest.fixture
def profile(tmp_path):
    return paths.under(tmp_path / "desk")


def named(findings, name):
    (found,) = [finding for finding in findings if finding.name == name]
    return found


def test_all_that_is_well_ends_with_none(capsys):
    assert doctor.tell([GOOD], as_json=False) == 0
    assert "All is well." in capsys.readouterr().out


def test_what_is_not_well_is_told_last_and_ends_with_one(capsys):
    assert doctor.tell([BAD, GOOD], as_json=False) == 1
    out = capsys.readouterr().out
    assert "All is well" not in out
    assert out.index("sqlite") < out.index("ledger: Restore a backup.")


def test_a_program_gets_the_same(capsys):
    assert doctor.tell([BAD, GOOD], as_json=True) == 1
    told = json.loads(capsys.readouterr().out)
    assert told["well"] is False
    assert told["found"]["ledger"] == {"value": "damaged", "problem": "Restore a backup."}


def test_a_machine_where_nothing_was_made_yet_is_well_and_stays_untouched(profile):
    found = doctor.of_machine(profile)
    assert not any(finding.problem for finding in found)
    assert "made at the first start" in named(found, "data").value
    assert named(found, "key").value == "not chosen yet"
    assert not profile.data.exists()


def test_settings_that_are_not_understood_are_told(profile):
    profile.make().settings.write_text('theme = "pink"')
    assert "theme" in named(doctor.of_machine(profile), "settings").problem


def test_how_the_key_is_kept_is_told(profile):
    profile.make().protection.write_text('version = 1\nmode = "passphrase"\n')
    assert named(doctor.of_machine(profile), "key").value == "closed with a passphrase"
    profile.protection.write_text("mode = ")
    assert "cannot be read" in named(doctor.of_machine(profile), "key").problem


def test_keys_that_cannot_be_had_are_told_with_the_setting_at_fault(tmp_path, capsys):
    profile = paths.under(tmp_path / "desk").make()
    profile.settings.write_text('[keys]\nfind = "Ctrl+E"\nline = "F9"\n')
    assert command_line.main(["--data-dir", str(tmp_path / "desk"), "doctor", "--json"]) == 1
    found = json.loads(capsys.readouterr().out)["found"]["keys"]
    assert found["value"] == "line F9"
    assert f'In {profile.settings}, keys.find = "Ctrl+E" must stay free' in found["problem"]


def test_a_bad_link_is_told(tmp_path, capsys):
    profile = paths.under(tmp_path / "desk").make()
    profile.settings.write_text('[links]\nOrders = "http://example.com/"\n')
    assert command_line.main(["--data-dir", str(tmp_path / "desk"), "doctor"]) == 1
    assert 'the link "Orders" is no https address' in capsys.readouterr().out
