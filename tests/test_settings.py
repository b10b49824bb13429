import dataclasses
import string
import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agent_desk import settings
from agent_desk.settings import Line, Settings


@pytest.fixture
def files(tmp_path):
    """Write the machine's and the user's file and read them."""
    machine, user = tmp_path / "machine.toml", tmp_path / "user.toml"

    def read(of_machine=None, of_user=None):
        for file, text in ((machine, of_machine), (user, of_user)):
            if text is not None:
                file.write_text(text, "utf-8")
        return settings.read(machine, user)

    return read


def test_without_files_everything_is_usual(files):
    assert files() == settings.Read(settings=Settings(), warnings=())


def test_the_users_file_lies_over_the_machines(files):
    read = files('branch = "Leeds"\ntheme = "dark"', 'theme = "light"\ntext_scale = 2')
    assert read.settings == Settings(branch="Leeds", theme="light", text_scale=2.0)
    assert read.warnings == ()


def test_a_locked_key_stays_as_the_machine_says_and_the_user_is_told(files):
    read = files('branch = "Leeds"\nlocked = ["branch", "theme"]', 'branch = "York"')
    assert read.settings.branch == "Leeds"
    assert read.settings.locked == {"branch", "theme"}
    assert "branch has no effect" in str(read.warnings[0])


def test_the_user_cannot_lock(files):
    read = files(None, 'locked = ["branch"]\nbranch = "York"')
    assert read.settings == Settings(branch="York")
    assert "Only the settings of the whole machine" in str(read.warnings[0])


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ('theme = "pink"', 'theme is one of "system", "light", "dark", "contrast".'),
        ("text_scale = 9", "text_scale is a number from 0.8 to 2.0."),
        ("text_scale = true", "text_scale is a number from 0.8 to 2.0."),
        ("text_scale = nan", "text_scale is a number from 0.8 to 2.0."),
        ("branch = 3", "branch is one line of at most 100 characters."),
        ('branch = "two\\nlines"', "branch is one line"),
        ('region = "England"', "region is a country in two letters"),
        ('breath_ring = "yes"', "breath_ring is true or false."),
        ("language = []", 'language is one of "", "en", "de".'),
        ('colour = "red"', "There are: language, theme, text_scale,"),
        ("theme = ", "not valid TOML"),
    ],
)
def test_what_is_not_understood_is_told_with_file_key_and_what_is_allowed(
    files, tmp_path, written, told
):
    read = files(None, written)
    assert read.settings == Settings()
    (warning,) = read.warnings
    assert told in str(warning)
    assert str(tmp_path / "user.toml") in str(warning)


def test_one_wrong_line_takes_nothing_from_the_others(files):
    read = files(None, 'theme = "pink"\nregion = "gb"')
    assert read.settings == Settings(region="GB")
    assert len(read.warnings) == 1


def test_a_lock_that_is_no_list_or_names_no_setting_is_told(files):
    assert "not a list" in str(files("locked = true").warnings[0])
    assert "no setting called 'colour'" in str(files('locked = ["colour"]').warnings[0])


def test_lines_of_a_table_lie_over_the_machines_one_by_one(files, tmp_path):
    machine, user = tmp_path / "machine.toml", tmp_path / "user.toml"
    read = files('[keys]\nfind = "F2"\nline = "F3"\n', '[keys]\nfind = "F4"\nundo = "F9"\n')
    assert read.settings.keys == (
        Line("find", "F4", user),
        Line("line", "F3", machine),
        Line("undo", "F9", user),
    )
    assert read.warnings == ()


def test_a_locked_table_is_the_machines_alone(files, tmp_path):
    read = files('locked = ["keys"]\n[keys]\nfind = "F2"\n', '[keys]\nline = "F3"\n')
    assert read.settings.keys == (Line("find", "F2", tmp_path / "machine.toml"),)
    assert "keys has no effect" in str(read.warnings[0])


def test_a_bad_link_is_told_and_takes_no_other_with_it(files, tmp_path):
    read = files(None, '[links]\nBad = "http://example.com"\nGood = "https://example.com/"\n')
    assert read.settings.links == (
        Line("Good", "https://example.com/", tmp_path / "user.toml"),
    )
    (warning,) = read.warnings
    assert "Bad" in str(warning)
    assert "is no https address" in str(warning)


def test_a_table_of_something_else_is_told(files):
    assert "keys is a table" in str(files(None, "[keys]\nfind = 3\n").warnings[0])


def test_a_file_that_is_no_text_is_told(files, tmp_path):
    (tmp_path / "user.toml").write_bytes(b"\xff\xfe\x00")
    assert "not valid TOML" in str(files().warnings[0])


def test_a_file_that_cannot_be_read_is_told(files, tmp_path):
    (tmp_path / "user.toml").mkdir()
    assert "cannot be read" in str(files().warnings[0])


def test_every_setting_has_a_rule_a_default_that_holds_and_a_meaning():
    fields = {field.name: field for field in dataclasses.fields(Settings)}
    fields.pop("locked")
    assert set(fields) == set(settings._RULES)
    for name, rule in settings._RULES.items():
        assert rule.holds(fields[name].default), name
        assert f"{name}: " in Settings.__doc__


WORDS = st.sampled_from([*settings._RULES, "locked"]) | st.text(
    string.ascii_lowercase, min_size=1
)
VALUES = st.recursive(
    st.booleans()
    | st.integers(-(2**62), 2**62)
    | st.floats()
    | st.sampled_from(['"en"', '"{"']),
    lambda inner: st.lists(inner, max_size=2),
    max_leaves=4,
)


@given(st.dictionaries(WORDS, VALUES, max_size=6), st.dictionaries(WORDS, VALUES, max_size=6))
def test_no_file_ever_stops_the_desk(tmp_path_factory, of_machine, of_user):
    folder = tmp_path_factory.getbasetemp()
    for name, table in (("m", of_machine), ("u", of_user)):
        text = "\n".join(f"{key} = {_toml(value)}" for key, value in table.items())
        tomllib.loads(text)
        (folder / name).write_text(text)
    read = settings.read(folder / "m", folder / "u")
    for name, rule in settings._RULES.items():
        assert rule.holds(getattr(read.settings, name))
    for warning in read.warnings:
        assert str(warning)


def _toml(value):
    if isinstance(value, list):
        return f"[{', '.join(_toml(part) for part in value)}]"
    return str(value).lower() if isinstance(value, bool) else str(value)
