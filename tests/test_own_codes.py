"""The codes of a profile: those that come with the program, and one's own over them."""

import pytest

from agent_desk.app.profile import Profile
from agent_desk.paths import Paths
from agent_desk.settings import Read, Settings


@pytest.fixture
def profile(tmp_path):
    paths = Paths(
        **dict.fromkeys(("data", "config", "logs", "runtime"), tmp_path),
        machine=tmp_path / "m",
    )
    return Profile(paths=paths, settings=Read(settings=Settings(), warnings=()))


def test_a_file_beside_the_settings_adds_codes_and_retires_some(profile):
    shipped, _ = profile.codes()
    assert "question" in [code.code for code in shipped.reasons]
    own = profile.paths.settings.with_name("codes.toml")
    own.write_text(
        '[[reason]]\ncode = "question"\nname = { en = "A question" }\nretired = true\n'
        '[[reason]]\ncode = "meter"\nname = { en = "The meter" }\n',
        encoding="utf-8",
    )
    codes = {code.code: code for code in profile.codes()[0].reasons}
    assert codes["question"].retired
    assert codes["meter"].name("en") == "The meter"
    assert len(codes) == len(shipped.reasons) + 1


@pytest.mark.parametrize("text", ["[[reason", "reason = 3", '[[reason]]\ncode = "Ä"'])
def test_a_file_that_is_wrong_changes_nothing_and_is_told(profile, text):
    shipped, nothing = profile.codes()
    assert nothing == ()
    profile.paths.settings.with_name("codes.toml").write_text(text, encoding="utf-8")
    codes, (wrong,) = profile.codes()
    assert codes == shipped
    assert "codes.toml" in str(wrong)
