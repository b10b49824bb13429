"""What the screen was set to is still so at the next start, unless the machine forbids it."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSettings

from agent_desk.desk import commands
from agent_desk.desk.look import Look
from agent_desk.desk.program import _dressed, _keys_in_force
from agent_desk.settings import Line, Settings


@pytest.mark.parametrize(
    ("locked", "scale"), [(frozenset(), 1.6), (frozenset({"text_scale"}), 1.2)]
)
def test_a_text_size_chosen_on_the_screen_is_kept_unless_it_is_locked(
    qapp, tmp_path, locked, scale
):
    kept = tmp_path / "window.ini"
    written = QSettings(str(kept), QSettings.Format.IniFormat)
    written.setValue("look/text_scale", 1.6)
    written.sync()
    look = _dressed(Look(), Settings(text_scale=1.2, locked=locked), kept)
    assert look.scale == pytest.approx(scale)


@pytest.mark.usefixtures("keys")
def test_keys_of_the_settings_are_in_force_and_what_is_wrong_with_others_is_told(qapp):
    asked = (Line("find", "F9", Path("a.toml")), Line("line", "Alt+L", Path("a.toml")))
    (wrong,) = _keys_in_force(Settings(keys=asked, single_keys=False))
    assert 'keys.line = "Alt+L" must stay free' in str(wrong)
    assert (commands.key_of("find"), commands.key_of("line")) == ("F9", "Ctrl+L")
    assert not commands.single_keys()
