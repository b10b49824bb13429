import json

import pytest

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
