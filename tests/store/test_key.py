import os
import shutil
import stat
import subprocess
import sys
import threading

import pytest

from agent_desk import paths
from agent_desk.domain.errors import (
    BadInputError,
    BusyError,
    FileError,
    NewerFileError,
    WorldError,
    WrongKeyError,
)
from agent_desk.store import key, key_wrap, keyrings, protection
from agent_desk.store.key import Protection


@pytest.fixture
def profile(tmp_path):
    return paths.under(tmp_path / "desk").make()


@pytest.fixture
def quick(monkeypatch):
    """A passphrase that costs next to nothing to try; test_key_wrap looks at the real wrap."""
    monkeypatch.setattr(key_wrap.Cost.__init__, "__defaults__", (2**10, 1, 1))


def test_nothing_is_chosen_at_first(profile):
    assert key.recorded(profile) is None


def test_no_encryption_is_a_choice_that_is_kept(profile):
    assert key.create(key.choose(profile, Protection.NONE)) is None
    choice = key.recorded(profile)
    assert choice.protection is Protection.NONE
    assert key.load(choice) is None


@pytest.mark.usefixtures("quick")
@pytest.mark.parametrize("chosen", [Protection.KEY_FILE, Protection.PASSPHRASE])
def test_a_key_comes_back_as_it_was_made(profile, chosen):
    made = key.create(key.choose(profile, chosen), "correct horse")
    assert len(made) == 32
    assert key.load(key.recorded(profile), "correct horse") == made
    written = profile.protection.read_text()
    assert made.hex() not in written
    assert "correct horse" not in written
    assert stat.S_IMODE(profile.protection.stat().st_mode) == 0o600


@pytest.mark.usefixtures("quick")
def test_two_profiles_never_have_the_same_key(tmp_path):
    made = {
        key.create(key.choose(paths.under(tmp_path / name).make(), Protection.KEY_FILE))
        for name in "abc"
    }
    assert len(made) == 3


@pytest.mark.usefixtures("quick")
def test_a_wrong_passphrase_is_told(profile):
    key.create(key.choose(profile, Protection.PASSPHRASE), "correct horse")
    with pytest.raises(WrongKeyError, match="not the passphrase"):
        key.load(key.recorded(profile), "correct  horse")


@pytest.mark.usefixtures("quick")
def test_another_passphrase_opens_the_same_key_and_the_old_one_no_longer(profile):
    made = key.create(key.choose(profile, Protection.PASSPHRASE), "correct horse")
    changed = key.change_passphrase(key.recorded(profile), "correct horse", "battery staple")
    assert key.recorded(profile) == changed
    assert key.load(changed, "battery staple") == made
    with pytest.raises(WrongKeyError):
        key.load(changed, "correct horse")


def test_a_short_passphrase_is_not_taken_and_nothing_is_recorded(profile):
    with pytest.raises(BadInputError, match="too short"):
        key.create(key.choose(profile, Protection.PASSPHRASE), "1234567")
    assert key.recorded(profile) is None


def test_a_profile_never_gets_a_second_key(profile):
    key.create(key.choose(profile, Protection.KEY_FILE))
    before = profile.protection.read_bytes()
    with pytest.raises(BusyError):
        key.create(key.choose(profile, Protection.NONE))
    assert profile.protection.read_bytes() == before


def test_a_key_file_can_lie_elsewhere(profile, tmp_path):
    made = key.create(key.choose(profile, Protection.KEY_FILE, tmp_path / "stick.key"))
    assert key.load(key.recorded(profile)) == made
    assert stat.S_IMODE((tmp_path / "stick.key").stat().st_mode) == 0o600


def test_a_key_file_beside_the_ledger_moves_with_it(profile, tmp_path):
    made = key.create(key.choose(profile, Protection.KEY_FILE))
    profile.data.rename(tmp_path / "moved")
    assert key.load(key.recorded(paths.under(tmp_path / "moved"))) == made


def test_a_key_that_lay_there_already_is_used(profile):
    (profile.data / "ledger.key").write_text("ab" * 32)
    (profile.data / "ledger.key").chmod(0o600)
    assert key.create(key.choose(profile, Protection.KEY_FILE)) == b"\xab" * 32


def test_a_key_file_others_can_read_is_refused(profile):
    key.create(key.choose(profile, Protection.KEY_FILE))
    (profile.data / "ledger.key").chmod(0o640)
    with pytest.raises(FileError, match="chmod 600"):
        key.load(key.recorded(profile))


@pytest.mark.parametrize("content", [b"", b"\xff\xfe", b"ab" * 31, b"zz" * 32])
def test_a_key_file_without_a_key_is_told(profile, content):
    key.create(key.choose(profile, Protection.KEY_FILE))
    (profile.data / "ledger.key").write_bytes(content)
    with pytest.raises(WrongKeyError, match="is not a key"):
        key.load(key.recorded(profile))


def test_a_missing_key_file_is_told(profile):
    key.create(key.choose(profile, Protection.KEY_FILE))
    (profile.data / "ledger.key").unlink()
    with pytest.raises(WrongKeyError, match="is missing"):
        key.load(key.recorded(profile))


def test_a_ledger_whose_record_is_gone_is_never_taken_for_a_new_profile(profile):
    profile.ledger.touch()
    with pytest.raises(FileError, match="is missing"):
        key.recorded(profile)


@pytest.mark.parametrize(
    "written",
    [
        "",
        "mode = 1",
        "version = 1",
        'version = 1\nmode = "magic"',
        'version = 1\nmode = ["none"]',
        'version = 1\nmode = "keyring"',
        'version = 1\nmode = "file"',
        'version = 1\nmode = "passphrase"\nsalt = "AAAA"',
        "version = ",
    ],
)
def test_a_damaged_record_is_told(profile, written):
    profile.protection.write_text(written)
    with pytest.raises(FileError, match="damaged"):
        key.recorded(profile)


def test_a_record_of_a_newer_desk_is_told(profile):
    profile.protection.write_text('version = 2\nmode = "quantum"')
    with pytest.raises(NewerFileError):
        key.recorded(profile)


def test_a_disk_that_takes_nothing_is_told(profile, monkeypatch):
    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(FileError, match="No space left on device"):
        key.create(key.choose(profile, Protection.KEY_FILE))
    assert key.recorded(profile) is None
    assert not (profile.data / "ledger.key").exists()


@pytest.mark.parametrize("chosen", [Protection.KEY_FILE, Protection.KEYRING])
def test_the_record_is_written_last(profile, monkeypatch, chosen):
    """Power gone at the last step: no record, and the next start begins again."""
    kept = {}
    monkeypatch.setattr(keyrings, "put", kept.__setitem__)
    monkeypatch.setattr(keyrings, "get", kept.get)
    with monkeypatch.context() as cut:
        cut.setattr(protection, "record", _power_gone)
        with pytest.raises(KeyboardInterrupt):
            key.create(key.choose(profile, chosen))
    assert key.recorded(profile) is None
    made = key.create(key.choose(profile, chosen))
    assert key.load(key.recorded(profile)) == made


CREATING = """
import sys
from pathlib import Path
from agent_desk import paths
from agent_desk.store import key
for count in range(10_000):
    profile = paths.under(Path(sys.argv[1]) / str(count)).make()
    made = key.create(key.choose(profile, key.Protection.KEY_FILE))
    print(count, made.hex(), flush=True)
"""


@pytest.mark.slow
def test_killed_at_any_moment_a_key_told_of_is_kept_and_none_is_made_twice(tmp_path):
    for round_ in range(8):
        folder = tmp_path / str(round_)
        creating = subprocess.Popen(
            [sys.executable, "-c", CREATING, str(folder)], stdout=subprocess.PIPE, text=True
        )
        told = [creating.stdout.readline().split() for _ in range(1 + 3 * round_)]
        creating.kill()
        told += [line.split() for line in creating.communicate()[0].splitlines()]
        for count, made in (line for line in told if len(line) == 2 and len(line[1]) == 64):
            choice = key.recorded(paths.under(folder / count))
            assert key.load(choice).hex() == made
        last = paths.under(max(folder.iterdir(), key=lambda one: int(one.name))).make()
        choice = key.recorded(last)
        made = key.load(choice) if choice else key.create(key.choose(last, Protection.KEY_FILE))
        assert key.load(key.recorded(last)) == made


def _power_gone(_):
    raise KeyboardInterrupt


def test_a_keyring_that_forgets_is_found_out_before_anything_is_recorded(profile, monkeypatch):
    monkeypatch.setattr(keyrings, "put", lambda *_: None)
    monkeypatch.setattr(keyrings, "get", lambda _: None)
    with pytest.raises(WorldError, match="did not keep"):
        key.create(key.choose(profile, Protection.KEYRING))
    assert key.recorded(profile) is None


def test_a_keyring_without_the_key_is_told(profile, monkeypatch):
    kept = {}
    monkeypatch.setattr(keyrings, "put", kept.__setitem__)
    monkeypatch.setattr(keyrings, "get", kept.get)
    key.create(key.choose(profile, Protection.KEYRING))
    kept.clear()
    with pytest.raises(WrongKeyError, match="has no key for this profile"):
        key.load(key.recorded(profile))


def test_a_keyring_that_is_silent_is_given_up(monkeypatch):
    released = threading.Event()
    monkeypatch.setattr(keyrings, "_backend", released.wait)
    try:
        assert not keyrings.works(time_limit_s=0.05)
    finally:
        released.set()


@pytest.mark.parametrize("backend", ["fail.Keyring", "null.Keyring"])
def test_a_keyring_that_keeps_nothing_does_not_count(monkeypatch, backend):
    import keyring

    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", f"keyring.backends.{backend}")
    monkeypatch.setattr(keyring.core, "_keyring_backend", None)
    assert not key.keyring_available()
    with pytest.raises(keyrings.Missing):
        keyrings.get("anything")


def test_no_keyring_and_a_silent_one_are_told_apart(profile, monkeypatch):
    def refuse(problem):
        def put(*_):
            raise problem

        monkeypatch.setattr(keyrings, "put", put)

    refuse(keyrings.Missing())
    with pytest.raises(WorldError, match="There is no system keyring here"):
        key.create(key.choose(profile, Protection.KEYRING))
    refuse(keyrings.Unavailable("KeyringLocked"))
    with pytest.raises(WorldError, match="locked or does not answer"):
        key.create(key.choose(profile, Protection.KEYRING))
    assert key.recorded(profile) is None


@pytest.mark.parametrize("text", ["", "ab", "zz" * 32, "ab" * 33])
def test_what_is_no_key_is_not_taken_for_one(text):
    with pytest.raises(BadInputError):
        key.from_hex(text)


SESSION = """
eval "$(printf '%s' "$1" | gnome-keyring-daemon --unlock --components=secrets)" || exit 9
shift
exec "$@"
"""

ROUND = """
import sys
from pathlib import Path
from agent_desk import paths
from agent_desk.store import key, keyrings
assert key.keyring_available()
profile = paths.under(Path(sys.argv[1])).make()
made = key.create(key.choose(profile, key.Protection.KEYRING))
assert key.load(key.recorded(profile)) == made
assert made.hex() not in profile.protection.read_text()
assert keyrings.get("another") is None
print(made.hex())
"""

AGAIN = """
import sys
from pathlib import Path
from agent_desk import paths
from agent_desk.store import key
print(key.load(key.recorded(paths.under(Path(sys.argv[1])))).hex())
"""


@pytest.mark.slow
@pytest.mark.skipif(
    not (shutil.which("gnome-keyring-daemon") and shutil.which("dbus-run-session")),
    reason="needs gnome-keyring-daemon and dbus-run-session",
)
def test_the_real_secret_service_keeps_the_key_for_the_next_session(tmp_path, home):
    def session(program):
        daemon = ["dbus-run-session", "--", "sh", "-c", SESSION, "sh", "the login password"]
        environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
        environment.pop("PYTHON_KEYRING_BACKEND")
        return subprocess.run(
            [*daemon, sys.executable, "-c", program, str(tmp_path / "desk")],
            env=environment,
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )

    first = session(ROUND)
    assert first.returncode == 0, first.stderr
    second = session(AGAIN)
    assert second.stdout.strip() == first.stdout.strip()
    assert len(first.stdout.strip()) == 64
