"""Translations: collected from the source, compiled when they changed."""

import os

import pytest
from PySide6.QtCore import QTranslator

PAGE = """
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLabel


class Page(QLabel):
    def greet(self, count):
        self.setText(self.tr("Who is calling?"))
        QCoreApplication.translate("Page", "%n – call(s)", "", count)
        return QCoreApplication.translate("Page", "%n moment(s)", "", len([count]))
"""


@pytest.fixture
def checkout(tmp_path):
    root = tmp_path / "checkout"
    (root / "agent_desk" / "desk" / "find").mkdir(parents=True)
    (root / "agent_desk" / "app.py").write_text("")
    (root / "agent_desk" / "desk" / "find" / "page.py").write_text(PAGE)
    return root


def test_texts_are_collected_and_a_translated_one_is_said(script, checkout):
    translations = script("translations")
    translations.update(checkout)
    folder = checkout / "resources" / "i18n"
    german = folder / "agent_desk_de.ts"
    text = german.read_text(encoding="utf-8")
    assert "Who is calling?" in text
    english = (folder / "agent_desk_en.ts").read_text(encoding="utf-8")
    assert english.count('numerus="yes"') == 2
    assert "%n – call(s)" in english
    assert "%n moment(s)" in english
    assert "Who is calling?" not in english

    german.write_text(
        text.replace(
            '<translation type="unfinished"></translation>',
            "<translation>Wer ruft an?</translation>",
            1,
        ),
        encoding="utf-8",
    )
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
    german.write_text(
        text.replace(' type="unfinished"></translation>', ">Wer ruft an?</translation>", 1),
        encoding="utf-8",
    )
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
