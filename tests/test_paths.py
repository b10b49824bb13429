import os
import sys

import pytest

from agent_desk import paths
from agent_desk.domain.errors import FileError
from agent_desk.phone import machine


def test_everything_of_a_named_profile_lies_under_its_directory(tmp_path):
    there = paths.under(tmp_path / "desk")
    for directory in (there.data, there.config, there.logs, there.runtime, there.ledger):
        assert directory.is_relative_to(tmp_path / "desk")


def test_a_profile_has_one_name_however_it_is_written(tmp_path, monkeypatch):
    (tmp_path / "link").symlink_to(tmp_path, target_is_directory=True)
    monkeypatch.chdir(tmp_path)
    from pathlib import Path

    named = paths.under(tmp_path / "desk")
    assert paths.under(Path("desk")) == paths.under(tmp_path / "link" / "desk") == named
    assert paths.under(Path("~/desk")) == paths.under(tmp_path / "home" / "desk")


def test_what_is_made_is_for_its_user_alone(tmp_path):
    there = paths.under(tmp_path / "a" / "b" / "desk").make()
    for directory in (there.data, there.config, there.logs, there.runtime):
        assert directory.stat().st_mode & 0o777 == 0o700
    assert there.make() == there


def test_a_directory_that_cannot_be_made_is_told_in_words(tmp_path):
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(FileError, match="cannot be made") as told:
        paths.under(tmp_path / "file" / "desk").make()
    assert "--data-dir" in str(told.value)


def test_the_demo_never_shares_a_thing_with_the_real_profile(home):
    real = paths.usual()
    demo = paths.demo(real)
    assert demo.ledger != real.ledger
    assert demo.protection != real.protection
    assert machine.address(str(demo.data)) != machine.address(str(real.data))


@pytest.mark.skipif(sys.platform == "win32", reason="Windows asks the shell, not a variable")
@pytest.mark.parametrize("set_to", ["/somewhere/else", "", "relative", None])
def test_the_quick_answer_for_the_usual_profile_is_the_right_one(monkeypatch, set_to):
    monkeypatch.delenv("XDG_DATA_HOME")
    if set_to is not None:
        monkeypatch.setenv("XDG_DATA_HOME", set_to)
    assert machine.usual_directory() == os.fspath(paths.usual().data)
