import io
import os
import subprocess
import sys

import pytest

from agent_desk import __main__ as command_line
from agent_desk import __version__
from agent_desk.app import commands, desk
from agent_desk.cli import options
from agent_desk.domain.errors import FileError
from agent_desk.phone import machine

COMMANDS = ["demo", "tour", "call", "import", "rebuild", "doctor"]


@pytest.fixture
def run(tmp_path, capsys):
    """Run the command line on a profile of this test's own."""

    def run(*arguments):
        code = command_line.main(["--data-dir", str(tmp_path / "desk"), *arguments])
        told = capsys.readouterr()
        return code, told.out, told.err

    return run


def failing(problem):
    def fail(_options):
        raise problem

    return fail


def test_the_version_is_told(run):
    assert run("--version") == (0, f"agent-desk {__version__}\n", "")


@pytest.mark.parametrize("arguments", [[], *([command] for command in COMMANDS)])
def test_every_command_explains_itself(run, arguments):
    code, out, err = run(*arguments, "--help")
    assert (code, err) == (0, "")
    assert "usage: agent-desk" in out
    assert "--data-dir" in out
    assert "--key-stdin" in out


@pytest.mark.parametrize(
    "arguments",
    [
        ["dance"],
        ["call"],
        ["tour"],
        ["tour", "--out", "d", "--scale", "9"],
        ["--language", "xx"],
    ],
)
def test_what_is_no_command_ends_with_two_and_words(run, arguments):
    code, out, err = run(*arguments)
    assert (code, out) == (2, "")
    assert "agent-desk" in err
    assert "Traceback" not in err


def test_an_error_of_the_world_is_its_sentence_and_no_more(run, monkeypatch):
    monkeypatch.setattr(
        commands, "rebuild", failing(FileError("The disk is full.", "Make room."))
    )
    assert run("rebuild") == (2, "", "agent-desk: The disk is full. Make room.\n")


@pytest.mark.expects_log
def test_a_mistake_of_ours_is_told_in_words_and_its_details_are_in_the_log(
    run, monkeypatch, tmp_path
):
    monkeypatch.setattr(
        commands, "rebuild", failing(ZeroDivisionError("for a.jones@example.com"))
    )
    code, out, err = run("rebuild")
    log = tmp_path / "desk" / "logs" / "commands.log"
    assert (code, out) == (70, "")
    assert str(log) in err
    assert "Traceback" not in err
    assert "ZeroDivisionError: for [e-mail]" in log.read_text()


def test_a_log_that_cannot_be_written_hides_nothing(run, monkeypatch, tmp_path):
    (tmp_path / "desk").write_text("in the way")
    monkeypatch.setattr(commands, "rebuild", failing(ZeroDivisionError()))
    code, _, err = run("rebuild")
    assert code == 70
    assert "ZeroDivisionError" in err
    assert "log cannot be written" in err


def test_ctrl_c_ends_without_a_word(run, monkeypatch):
    monkeypatch.setattr(commands, "rebuild", failing(KeyboardInterrupt()))
    assert run("rebuild") == (130, "", "")


def test_a_reader_that_went_away_is_nothing_to_complain_of(tmp_path):
    reads, writes = os.pipe()
    os.close(reads)
    done = subprocess.run(
        [sys.executable, "-m", "agent_desk", "--data-dir", str(tmp_path), "doctor"],
        stdout=writes,
        stderr=subprocess.PIPE,
        check=False,
        timeout=60,
    )
    os.close(writes)
    assert (done.returncode, done.stderr) == (1, b"")


def test_the_desk_opens_with_the_call_the_key_and_the_profile_held(run, monkeypatch, tmp_path):
    seen = []

    def opened(options):
        lock = str(options.paths.runtime / "desk.lock")
        seen.append((options.call.number, options.key, machine.hold(lock)))
        return 0

    monkeypatch.setattr(desk, "open_desk", opened)
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"ab" * 32 + b"\nmore")))
    assert run("--key-stdin", "call", "123") == (0, "", "")
    assert seen == [("123", b"\xab" * 32, None)]
    assert sys.stdin.read() == "more"


@pytest.mark.parametrize("line", [b"", b"ab\n", b"\xff" * 64, b"a" * 500])
def test_what_is_no_key_on_standard_input_is_told(run, monkeypatch, line):
    monkeypatch.setattr(commands, "rebuild", failing(AssertionError("not to be reached")))
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(line)))
    code, _, err = run("rebuild", "--key-stdin")
    assert code == 2
    assert "not a key" in err


def test_a_place_that_cannot_be_made_is_told(run, tmp_path):
    (tmp_path / "desk").write_text("in the way")
    code, _, err = run()
    assert code == 2
    assert "cannot be made" in err


def test_without_a_screen_there_are_words_and_no_crash(run, monkeypatch):
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(sys, "platform", "linux")
    code, out, err = run("demo")
    assert (code, out) == (2, "")
    assert "no screen" in err


@pytest.mark.expects_log
def test_a_mistake_in_reading_the_command_line_is_told_too(run, monkeypatch):
    monkeypatch.setattr(options, "parse", failing(ImportError("broken")))
    code, _, err = run("rebuild")
    assert code == 70
    assert "ImportError" in err


def test_a_bare_start_loads_no_qt_and_no_store_before_it_knows_it_is_the_first(tmp_path):
    """Everything that is loaded when the desk is opened, or handed over to."""
    program = (
        "import sys; sys.modules['agent_desk.app'] = type(sys)('app');"
        "from agent_desk.__main__ import main; from agent_desk.cli import call, options;"
        "options.parse(['call', '1']).call;"
        "print(*[name for name in sys.modules if name.split('.')[0] in"
        " ('PySide6', 'sqlalchemy', 'sqlcipher3', 'keyring', 'phonenumbers')])"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == ""
