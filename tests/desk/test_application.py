"""The application: its names, its language, and nothing heavy before the first frame."""

import subprocess
import sys

import pytest
from PySide6.QtCore import QLocale, Qt

from agent_desk import resources

FIRST_FRAME = """
import sys
from agent_desk.desk import application
from agent_desk.desk.look import Look
from agent_desk.desk.signin.page import SigninPage
from agent_desk.desk.window import Window
app = application.made(["agent-desk"])
look = Look()
application.dress(app, look)
window = Window(look)
window.add_page("signin", SigninPage(look))
window.show_page("signin")
window.show()
app.processEvents()
heavy = {"sqlalchemy", "sqlcipher3", "keyring", "phonenumbers", "agent_desk.store"}
print(sorted(heavy & set(sys.modules)), app.desktopFileName(), app.applicationName())
"""


def test_the_first_frame_needs_nothing_heavy(tmp_path):
    done = subprocess.run(
        [sys.executable, "-c", FIRST_FRAME],
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    assert done.stdout.strip() == "[] org.agentdesk.AgentDesk agent-desk"


@pytest.mark.parametrize(
    ("asked", "code"),
    [("de", "de"), ("de_AT", "de"), ("en", "en"), ("fr", "en"), ("xx-YY", "en")],
)
def test_it_speaks_a_language_it_knows(spoken, asked, code):
    assert spoken(asked) == code
    assert QLocale().language() == QLocale(code).language()


def test_it_is_read_from_the_left_in_our_languages(spoken, qapp):
    spoken("de")
    assert qapp.layoutDirection() == Qt.LayoutDirection.LeftToRight


def test_a_compiled_translation_is_taken(spoken, monkeypatch, tmp_path, repository):
    from pathlib import Path

    import PySide6

    source = tmp_path / "agent_desk_de.ts"
    source.write_text(
        """<?xml version="1.0" encoding="utf-8"?><!DOCTYPE TS><TS version="2.1" language="de">
        <context><name>Words</name><message><source>Promise</source>
        <translation>Versprechen</translation></message></context></TS>""",
        encoding="utf-8",
    )
    suffix = ".exe" if sys.platform == "win32" else ""
    tool = Path(PySide6.__file__).parent / f"lrelease{suffix}"
    target = tmp_path / "agent_desk_de.qm"
    subprocess.run(
        [str(tool), str(source), "-qm", str(target)], check=True, capture_output=True
    )
    monkeypatch.setattr(resources, "path", lambda _name: tmp_path)
    spoken("de")
    from agent_desk.desk import words

    assert words.moment_kind("promise.made") == "Versprechen"


def test_resources_of_an_installed_program_come_first(tmp_path, monkeypatch):
    monkeypatch.setattr(resources, "_PACKAGE", tmp_path / "agent_desk")
    assert resources.path("icons/x.svg") == tmp_path / "resources/icons/x.svg"
    (tmp_path / "agent_desk/_resources").mkdir(parents=True)
    assert resources.path("icons/x.svg") == tmp_path / "agent_desk/_resources/icons/x.svg"
