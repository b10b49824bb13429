"""Translations: collected from the source, compiled when they changed."""

import os
import shutil

import pytest
from PySide6.QtCore import QTranslator

PAGE = """
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLabel


class Page(QLabel):
    def greet(self, count):
        self.text = QT_TRANSLATE_NOOP("Page", "Marked")
        self.setText(self.tr("Who is calling?"))
        QCoreApplication.translate("Page", "%n – call(s)", "", count)
        return QCoreApplication.translate("Page", "%n moment(s)", "", len([count]))
"""


ERRORS = """
class WorldError(Exception): pass
class FileError(WorldError): pass

def full(file):
    return FileError("The disk of {file} is full.", 'Make "room".', file=file)
"""


@pytest.fixture
def checkout(tmp_path):
    root = tmp_path / "checkout"
    (root / "agent_desk" / "desk" / "find").mkdir(parents=True)
    (root / "agent_desk" / "app.py").write_text("")
    (root / "agent_desk" / "domain").mkdir()
    (root / "agent_desk" / "domain" / "errors.py").write_text(ERRORS)
    (root / "agent_desk" / "desk" / "find" / "page.py").write_text(PAGE)
    return root


def in_german(text):
    source = "<source>Who is calling?</source>\n        <translation"
    assert f'{source} type="unfinished">' in text
    return text.replace(f'{source} type="unfinished">', f"{source}>Wer ruft an?")


def test_texts_are_collected_and_a_translated_one_is_said(script, checkout):
    translations = script("translations")
    translations.update(checkout)
    folder = checkout / "resources" / "i18n"
    german = folder / "agent_desk_de.ts"
    text = german.read_text(encoding="utf-8")
    assert "Who is calling?" in text
    assert "<source>Marked</source>" in text
    assert "<name>WorldError</name>" in text
    assert "The disk of {file} is full." in text
    assert "Make &quot;room&quot;." in text
    english = (folder / "agent_desk_en.ts").read_text(encoding="utf-8")
    assert english.count('numerus="yes"') == 2
    assert "%n – call(s)" in english
    assert "%n moment(s)" in english
    assert "Who is calling?" not in english

    german.write_text(in_german(text), encoding="utf-8")
    made = translations.build(folder)
    assert [path.name for path in made] == ["agent_desk_de.qm", "agent_desk_en.qm"]
    translator = QTranslator()
    assert translator.load(str(folder / "agent_desk_de.qm"))
    assert translator.translate("Page", "Who is calling?") == "Wer ruft an?"


def test_updating_again_keeps_what_was_translated(script, checkout):
    translations = script("translations")
    translations.update(checkout)
    german = checkout / "resources" / "i18n" / "agent_desk_de.ts"
    text = german.read_text(encoding="utf-8")
    german.write_text(in_german(text), encoding="utf-8")
    translations.update(checkout)
    assert "Wer ruft an?" in german.read_text(encoding="utf-8")


def test_only_a_changed_translation_is_compiled_again(script, checkout):
    translations = script("translations")
    translations.update(checkout)
    folder = checkout / "resources" / "i18n"
    assert len(translations.build(folder)) == 2
    assert translations.build(folder) == []
    later = (folder / "agent_desk_de.qm").stat().st_mtime + 1
    os.utime(folder / "agent_desk_de.ts", (later, later))
    assert [path.name for path in translations.build(folder)] == ["agent_desk_de.qm"]


def test_a_checkout_without_translations_has_nothing_to_build(script, tmp_path):
    assert script("translations").build(tmp_path / "none") == []


def test_a_broken_translation_is_said_in_words(script, tmp_path):
    (tmp_path / "agent_desk_de.ts").write_text("<TS><context>")
    with pytest.raises(SystemExit, match="lrelease failed"):
        script("translations").build(tmp_path)


def test_every_text_of_the_desk_is_collected_and_said_in_german(script, repository, tmp_path):
    for part in ("agent_desk", "resources/i18n"):
        shutil.copytree(repository / part, tmp_path / part, dirs_exist_ok=True)
    kept_here = sorted((repository / "resources" / "i18n").glob("*.ts"))
    assert [kept.stem for kept in kept_here] == ["agent_desk_de", "agent_desk_en"]
    script("translations").update(tmp_path)
    for kept in kept_here:
        fresh = (tmp_path / "resources" / "i18n" / kept.name).read_text(encoding="utf-8")
        line = ".venv/bin/python packaging/translations.py update"
        assert fresh == kept.read_text(encoding="utf-8"), f"run {line}, then translate"
        assert 'type="unfinished"' not in fresh, f"{kept.name} has texts not yet translated"
