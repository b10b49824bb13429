"""What the screen was set to is still so at the next start, unless the machine forbids it."""

import pytest
from PySide6.QtCore import QSettings

from agent_desk.desk.look import Look
from agent_desk.desk.program import _dressed
from agent_desk.settings import Settings


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
