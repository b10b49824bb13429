"""What is said in German and in English: complete, exact, and really on the screen."""

import re
import runpy
import shutil
import xml.etree.ElementTree as ET
from string import Formatter

import pytest
from PySide6.QtCore import QCoreApplication, QDateTime
from PySide6.QtWidgets import QApplication

from agent_desk import resources
from agent_desk.desk import keycap, words
from agent_desk.desk.arrival.page import ArrivalPage
from agent_desk.desk.buttons import ActionButton
from agent_desk.domain.errors import NotFoundError

YEAR = 366 * 86_400_000_000

SAME_IN_BOTH = {
    ("Cases", "{lead}, {when}: {what}"): "nothing but its places",
    ("Cases", "{name}: {what}"): "nothing but its places",
    ("Decide", "MMMM yyyy"): "a month in both",
    ("Decide", "{what}, {amount}"): "nothing but its places",
    ("Decide", "{who}, {when}"): "nothing but its places",
    ("Lead", "Filter"): "a German word too",
    ("Lead", "n = {n}"): "a sign of statistics",
    ("Lead", "{hours} h {minutes} min"): "units in both",
    ("Lead", "{minutes} min {seconds} s"): "units in both",
    ("Lead", "{name}, {length}"): "nothing but its places",
    ("Lead", "{number} %"): "a sign in both",
    ("Lead", "{count} · n = {n}"): "a sign of statistics",
    ("Lead", "{seconds} s"): "units in both",
    ("MomentLine", "Name: {new}"): "a German word too",
    ("MomentLine", "Name: {text}"): "a German word too",
    ("MomentLine", "{day}, {time}"): "nothing but its places",
    ("Newcomer", "Name"): "a German word too",
    ("Question", "Name"): "a German word too",
    ("WhoIsHere", "PIN"): "a German word too",
    ("PassphraseQuestion", "Passphrase"): "a German word too",
    ("ProtectionChoice", "Passphrase"): "a German word too",
    ("PolicyWords", "Limits"): "a German word too",
    ("Sentence", "Limits"): "a German word too",
    ("Sentence", "{amounts}, {amount}"): "nothing but its places",
    ("Sentence", "{column} ({language})"): "nothing but its places",
    ("Sentence", "{column}, {part}"): "nothing but its places",
    ("Sentence", "{verdict}, {amount}"): "nothing but its places",
    ("Words", "Moment"): "a German word too",
    ("Words", "HH:mm"): "hours to 24 in both",
    ("WorldError", "In {file}: {wrong}."): "the same preposition",
    ("WorldError", "{allowed}"): "nothing but its place",
}


def messages(folder, code):
    """Every message of a language: its context, its source and its forms, finished or not."""
    root = ET.parse(folder / f"agent_desk_{code}.ts").getroot()  # noqa: S314 - our own file
    assert root.get("language") == code
    for context in root.iter("context"):
        for message in context.iter("message"):
            said = message.find("translation")
            plural = [form.text or "" for form in said.iter("numerusform")]
            forms = plural if message.get("numerus") == "yes" else [said.text or ""]
            yield context.findtext("name"), message.findtext("source"), forms, said.get("type")


@pytest.fixture
def texts(repository):
    return repository / "resources" / "i18n"


@pytest.fixture
def german(texts):
    return list(messages(texts, "de"))


@pytest.fixture
def english(texts):
    return list(messages(texts, "en"))


@pytest.fixture
def compiled(texts, repository, tmp_path, monkeypatch):
    """Both languages as they are built, where the desk looks for them."""
    translations = runpy.run_path(str(repository / "packaging" / "translations.py"))
    folder = tmp_path / "resources" / "i18n"
    folder.mkdir(parents=True)
    for source in texts.glob("*.ts"):
        shutil.copy(source, folder)
    made = [file.name for file in translations["build"](folder)]
    assert made == ["agent_desk_de.qm", "agent_desk_en.qm"]
    elsewhere = resources.path
    monkeypatch.setattr(
        resources, "path", lambda name: folder if name == "i18n" else elsewhere(name)
    )
    return folder


def named_places(text):
    """The places of a sentence, twice if they are there twice; {{ and }} are none."""
    return sorted(name for _, name, _, _ in Formatter().parse(text) if name is not None)


def test_every_text_is_said_and_finished(german, english):
    assert len(german) > 300
    for language in (german, english):
        open_ones = [
            source
            for _, source, forms, kind in language
            if kind or not all(map(str.strip, forms))
        ]
        assert not open_ones


def test_every_plural_has_its_two_forms(german, english):
    plurals = {(context, source) for context, source, _, _ in english}
    assert plurals
    for language in (german, english):
        counted = {(c, s): forms for c, s, forms, _ in language if "%n" in s}
        assert set(counted) == plurals
        assert all(len(forms) == 2 for forms in counted.values())
        assert not [form for forms in counted.values() for form in forms if "(s)" in form]


def test_what_stands_in_a_sentence_stands_in_its_translation(german, english):
    for _, source, forms, _ in [*german, *english]:
        for form in forms:
            assert named_places(form) == named_places(source), form
            assert form.count("%n") == source.count("%n"), form
            assert form == form.strip(), form


def test_what_is_filled_in_can_be_filled_in(german):
    for _, source, forms, _ in german:
        for form in forms:
            assert form.format(**dict.fromkeys(named_places(source), "x")), form


def test_nothing_was_left_in_english(german):
    same = {(context, source) for context, source, forms, _ in german if source in forms}
    assert same == set(SAME_IN_BOTH)


def test_one_text_is_said_in_one_way(german):
    """Unless its context asks for another: the sentence that gives it a place differs."""
    told = {}
    for _, source, forms, _ in german:
        told.setdefault(source, set()).add(tuple(forms))
    assert not {source: forms for source, forms in told.items() if len(forms) > 1}


@pytest.mark.parametrize(
    "unwanted",
    [
        r"!",
        r"(?i)\bbitte\b",
        r"(?<=[^.:?] )\b(?:Sie|Ihnen|Ihren?)\b",  # formal; at the start it is "they"
        r"\w[*:_](?:in|innen)\b",
        r"(?i)\bKund(?:e|en|in|innen)\b",
        r"[\"“][^„]*“|“[^“]*”",  # quotation marks of another language
        r"(?<!\s)…",
    ],
)
def test_the_tone_is_kept(german, unwanted):
    for _, _, forms, _ in german:
        for form in forms:
            assert not re.search(unwanted, form), form


def test_a_german_desk_speaks_german(spoken, compiled, look, shown):
    assert spoken("de") == "de"
    page = shown(ArrivalPage(look))
    page.greet("Mira")
    QApplication.processEvents()
    said = {button.text() for button in page.findChildren(ActionButton) if button.isVisible()}
    assert said == {"Ich bin da", "Zwei Minuten für mich", "Finden"}
    assert QCoreApplication.translate("Shift", "Find") == "Finden"


def test_a_german_desk_writes_days_and_keys_as_germans_do(spoken, compiled):
    spoken("de")
    then = (
        QDateTime.fromString("2020-05-15 10:32", "yyyy-MM-dd HH:mm").toMSecsSinceEpoch() * 1000
    )
    assert words.when(then, then) == "Heute 10:32"
    assert words.when(then, then + 40 * 86_400_000_000) == "15. Mai"
    assert words.when(then, then + 2 * YEAR) == "15. Mai 2020"
    assert keycap.shown("Ctrl+Return") == "Strg ⏎"
    assert keycap.shown("Ctrl+Shift+Z") == "Strg Umschalt Z"


def test_a_german_desk_says_errors_from_below_in_german(spoken, compiled):
    spoken("de")
    error = NotFoundError("This customer is not here.", "Find them again.")
    assert words.error(error) == (
        "Diese Person gibt es hier nicht.",
        "Such die Person noch einmal.",
    )


@pytest.mark.parametrize(
    ("code", "years", "said"),
    [
        ("en", 1, "First call in 1 year. For them this is the call."),
        ("en", 6, "First call in 6 years. For them this is the call."),
        ("de", 1, "Erster Anruf seit 1 Jahr. Am anderen Ende zählt nur dieser."),
        ("de", 6, "Erster Anruf seit 6 Jahren. Am anderen Ende zählt nur dieser."),
    ],
)
def test_years_are_counted_in_words(spoken, compiled, code, years, said):
    spoken(code)
    now = 10 * YEAR
    assert words.how_rare(now - years * YEAR, 2, now) == said
