"""Set-up: what it finds missing, what it says, how it takes up what was interrupted."""

import shutil
import subprocess
import sys

import pytest

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="packaging/prepare is POSIX")


@pytest.fixture
def prepare(script, tmp_path, monkeypatch):
    """The set-up of a checkout in tmp_path; pip, apt and the making of .venv are recorded."""
    module = script("prepare")
    venv = tmp_path / ".venv"
    monkeypatch.setattr(module, "ROOT", tmp_path)
    monkeypatch.setattr(module, "VENV", venv)
    monkeypatch.setattr(module, "PYTHON", venv / "bin" / "python")
    monkeypatch.setattr(module, "LOCK", tmp_path / "requirements.lock")
    monkeypatch.setattr(module, "DONE", venv / "prepared")
    monkeypatch.setattr(module, "BEGUN", venv / "preparing")
    (tmp_path / "requirements.lock").write_text("one==1 --hash=sha256:0\n")
    (tmp_path / "pyproject.toml").write_text("")
    module.asked = []

    def run(command, failing):
        module.asked.append(command)
        if "venv" in command:
            (venv / "bin").mkdir()
            (venv / "bin" / "python").symlink_to(sys.executable)

    monkeypatch.setattr(module, "_run", run)
    monkeypatch.setattr(module, "_pip", lambda arguments, total: module.asked.append(arguments))
    monkeypatch.setattr(module, "translations", lambda: None)
    monkeypatch.setattr(module, "system_packages", lambda needs: module.asked.append("system"))
    return module


def test_the_second_time_nothing_is_done_and_nothing_said(prepare, capsys):
    prepare.prepare("test")
    assert len(prepare.asked) == 4
    prepare.asked.clear()
    capsys.readouterr()
    prepare.prepare("test")
    prepare.prepare("run")
    assert prepare.asked == []
    assert capsys.readouterr().out == ""


def test_after_run_the_tests_need_only_their_system_packages(prepare):
    prepare.prepare("run")
    prepare.asked.clear()
    prepare.prepare("test")
    assert prepare.asked == ["system"]


def test_an_office_is_installed_only_for_what_takes_minutes(prepare):
    prepare.prepare("test")
    prepare.asked.clear()
    prepare.prepare("all")
    assert prepare.asked == ["system"]
    prepare.asked.clear()
    prepare.prepare("test")
    assert prepare.asked == []
    wanted = {name: str(needs).count("libreoffice") for name, needs in prepare.PURPOSES.items()}
    assert wanted == {"run": 0, "test": 0, "all": 2}


def test_only_all_of_the_tests_ask_for_an_office(repository, tmp_path):
    for folder in ("packaging", ".venv/bin"):
        (tmp_path / folder).mkdir(parents=True)
    shutil.copy(repository / "packaging/test", tmp_path / "packaging/test")
    said = tmp_path / "said"
    for program in ("packaging/prepare", ".venv/bin/python"):
        (tmp_path / program).write_text(f'#!/bin/sh\necho "$@" >>{said}\n')
        (tmp_path / program).chmod(0o755)
    for arguments in (["--all"], ["tests/store", "--all", "-x"], [], ["tests/all"]):
        subprocess.run([tmp_path / "packaging/test", *arguments], check=True)
    asked = [line for line in said.read_text().splitlines() if "checks.py" not in line]
    assert asked == ["all", "all", "test", "test"]


def test_what_is_prepared_for_all_tests_is_prepared_for_the_usual_ones_and_to_run(prepare):
    prepare.prepare("all")
    prepare.asked.clear()
    for purpose in ("run", "test", "all"):
        prepare.prepare(purpose)
    assert prepare.asked == []


def test_what_debian_would_start_is_stopped_and_kept_from_starting(script, monkeypatch):
    prepare, asked = script("prepare"), []
    monkeypatch.setattr(prepare, "installed", lambda names: set(names) - {"pgbouncer", "gcc"})
    monkeypatch.setattr(prepare.shutil, "which", lambda name: f"/usr/bin/{name}")
    monkeypatch.setattr(prepare, "as_root", lambda: ["sudo"])
    monkeypatch.setattr(prepare, "_run", lambda command, failing: asked.append(command))
    prepare.system_packages(prepare.TEST)
    assert asked[2:] == [
        ["sudo", "service", "pgbouncer", "stop"],
        ["sudo", "update-rc.d", "pgbouncer", "disable"],
    ]


@pytest.mark.parametrize("changed", ["requirements.lock", "pyproject.toml"])
def test_a_changed_lock_or_project_is_installed_into_the_same_venv(prepare, changed, tmp_path):
    prepare.prepare("run")
    prepare.asked.clear()
    (tmp_path / changed).write_text("two==2 --hash=sha256:0\n")
    prepare.usable = lambda: True
    prepare.prepare("run")
    assert not any("venv" in command for command in prepare.asked)
    assert any("--require-hashes" in command for command in prepare.asked)


def test_a_set_up_that_was_interrupted_begins_a_new_venv(prepare, tmp_path, monkeypatch):
    def broken(arguments, total):
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(prepare, "_pip", broken)
        with pytest.raises(KeyboardInterrupt):
            prepare.prepare("run")
    (tmp_path / ".venv" / "half").write_text("")
    prepare.prepare("run")
    assert not (tmp_path / ".venv" / "half").exists()
    assert not (tmp_path / ".venv" / "preparing").exists()


def test_a_venv_whose_python_is_gone_is_made_anew(prepare, tmp_path):
    prepare.prepare("run")
    prepare.asked.clear()
    (tmp_path / ".venv" / "bin" / "python").unlink()
    prepare.prepare("run")
    assert any("venv" in command for command in prepare.asked)


def test_without_root_the_line_to_run_is_said(script, monkeypatch, capsys):
    prepare = script("prepare")
    monkeypatch.setattr(prepare, "installed", lambda names: set(names) - {"xvfb"})
    monkeypatch.setattr(prepare.shutil, "which", lambda name: f"/usr/bin/{name}")
    monkeypatch.setattr(prepare, "as_root", list)
    monkeypatch.setattr(prepare.os, "geteuid", lambda: 1000)
    with pytest.raises(prepare.NotPreparedError, match=r"sudo apt-get install .* xvfb\n"):
        prepare.system_packages(prepare.TEST)


@pytest.mark.parametrize(
    ("known", "chosen"),
    [
        ({"libglib2.0-0", "libgl1"}, "libglib2.0-0"),
        ({"libglib2.0-0t64", "libgl1"}, "libglib2.0-0t64"),
        (set(), "libglib2.0-0"),
    ],
)
def test_the_name_apt_knows_is_chosen(script, monkeypatch, known, chosen):
    prepare = script("prepare")
    monkeypatch.setattr(prepare, "_known", known.__contains__)
    assert prepare.choose([("libglib2.0-0t64", "libglib2.0-0"), ("libgl1",)]) == [
        chosen,
        "libgl1",
    ]


@pytest.mark.parametrize("version", [None, "3.9.2"])
def test_a_python_that_is_missing_or_too_old_gets_a_sentence(repository, tmp_path, version):
    for tool in ("sh", "dirname"):
        (tmp_path / tool).symlink_to(f"/bin/{tool}")
    if version:
        old = tmp_path / "python3"
        old.write_text(f'#!/bin/sh\n[ "$1" = -V ] && echo Python {version} || exit 1\n')
        old.chmod(0o755)
    done = subprocess.run(
        [str(repository / "packaging" / "prepare"), "run"],
        env={"PATH": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    assert "Agent Desk needs Python 3.11 or newer" in done.stderr
    assert (version or "no python3 here") in done.stderr
    assert len(done.stderr.splitlines()) == 2
