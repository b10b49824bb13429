"""What no agent ever meets: nothing modal, nothing that counts or measures them (DESIGN 7).

Every page is walked with real keys, every text read in both languages, and the source searched
for what Qt has for it.
"""

import ast
import re
import xml.etree.ElementTree as ET

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit

from agent_desk.desk.buttons import ActionButton, Kind
from agent_desk.desk.row_list import RowList
from agent_desk.desk.setup.choice import ProtectionChoice
from agent_desk.domain.errors import NotFoundError
from agent_desk.phone.calls import Call
from tests.desk import accessible
from tests.desk.test_shift import Desk
from tests.ledgers import a_ledger

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier

_NUMBER = r"(?<!\w)(?:%n|\{\w+\}|\d+)"
FORBIDDEN = {
    "a badge": r"\bbadges?\b|\bunread\b|\bungelesen",
    "a timer or countdown": r"\bcount ?down\b|\btimer\b|\bseconds? (?:left|to go)\b"
    rf"|\bStoppuhr\b|\bnoch {_NUMBER} (?:Sekunden?|Minuten?)\b",
    "handle time": r"\bhandl(?:e|ing) times?\b|\bAHT\b|\bBearbeitungszeit|\bGesprächsdauer"
    r"|\bcall duration\b|\bafter-call\b|\bNachbearbeitung",
    "a queue": r"\bqueues?\b|\bwaiting (?:callers?|calls?)\b|\bcallers? waiting\b"
    rf"|\bWarteschlange|{_NUMBER} (?:warten|waiting)\b",
    "a score": r"\bscores?\b|\bratings?\b|\bpoints?\b|\branking\b|\bPunkte|\bPunktzahl"
    r"|\bBewertung|\bRangliste",
    "a percentage": r"(?:\d|\}|%n)\s?%|\bper ?cent\b|\bProzent",
    "a count of work": rf"{_NUMBER} (?:calls?|contacts?|Anrufe?|Kontakte?)"
    r" (?:today|so far|heute|bisher)\b|\bcalls today\b|\bAnrufe heute\b|\btargets?\b",
    "a smile on order": r"\bsmil|\blächel|\bcheer ?(?:up|ful)|\bfreundlich(?:er)? sein\b",
}
MODAL = {
    "QDialog", "QMessageBox", "QInputDialog", "QFileDialog", "QProgressDialog", "QWizard",
    "QErrorMessage", "QColorDialog", "QFontDialog", "QPrintDialog", "QSystemTrayIcon",
    "QSplashScreen", "QLCDNumber", "QProgressBar", "QSoundEffect", "QMediaPlayer", "QToolTip",
    "setModal", "setWindowModality", "beep", "alert", "setBadgeNumber",
}  # fmt: skip

SAID_BY_OTHERS = (
    "3 calls today",
    "%n calls so far",
    "Average handle time",
    "{waiting} waiting",
    "12 %",
    "Please smile",
    "Bitte lächeln",
    "Warteschlange: 4",
    "Score 4.5",
    "noch 30 Sekunden",
)
SAID_HERE = (
    "For whoever rings first, it is the only call today.",
    "Promised for 9 December",
    "Two minutes for you.",
    "Saved here. 3 moments wait to be shared.",
    "%n found",
)


@pytest.fixture
def desk(qtbot, look):
    with a_ledger() as store:
        made = Desk(qtbot, look, store)
        yield made
        made.work.stop()


def forbidden_in(text):
    return [what for what, said in FORBIDDEN.items() if re.search(said, text, re.IGNORECASE)]


def texts(window):
    """Everything that can be read on the screen now, or heard."""
    shown = [widget for widget in QApplication.allWidgets() if widget.isVisible()]
    found = {window.windowTitle()}
    for widget in shown:
        found |= {accessible.description(widget), widget.accessibleName(), widget.toolTip()}
        if isinstance(widget, QLabel | QAbstractButton):
            found.add(widget.text())
        if isinstance(widget, QLineEdit):
            found.add(widget.placeholderText())
        if isinstance(widget, RowList):
            found |= {row.aloud() for row in widget.rows()}
    return {text for text in found if text}


def walk(desk):
    """Every page an agent meets, one after the other; yields the name of each."""
    yield "who are you"
    desk.signin._add.click()
    yield "somebody new"
    desk.press(Key.Key_Escape)
    desk.signin._show_list()
    desk.arrive()
    yield "arrival"
    desk.shift.take_call(Call(number="+13035550123"))
    desk.shift.take_call(Call(number="+13035550199"))
    desk.rest()
    yield "arrival with two on the line"
    desk.press(Key.Key_3)
    yield "two minutes for me"
    desk.press(Key.Key_Return)
    yield "ready"
    desk.press(Key.Key_N, CONTROL)
    desk.type("dem")
    yield "find"
    desk.type("xyzzy")
    yield "find nobody"
    desk.press(Key.Key_Escape)
    desk.open("dem")
    yield "customer"
    desk.type("The flat is cold.")
    desk.press(Key.Key_Return)
    yield "customer, noted"
    desk.work.failed.emit(NotFoundError("This customer is not here.", "Find them again."))
    yield "a message"
    desk.window.notices.clear()
    desk.press(Key.Key_K, CONTROL)
    yield "everything at hand"
    desk.press(Key.Key_Escape)
    desk.press(Key.Key_F1)
    yield "keys"
    desk.press(Key.Key_Escape)
    desk.press(Key.Key_F7)
    yield "screen turned"
    desk.press(Key.Key_F7)
    desk.press(Key.Key_3, CONTROL)
    yield "goodbye"
    desk.press(Key.Key_Return, CONTROL)
    yield "goodbye with an answer missing"
    for digit in (Key.Key_3, Key.Key_2, Key.Key_2):
        desk.press(digit)
    yield "goodbye, answered"
    desk.press(Key.Key_Return, CONTROL)
    yield "that call ends here"


@pytest.mark.parametrize("language", ["en", "de"])
def test_no_page_has_what_an_agent_shall_never_meet(qtbot, look, spoken, language):
    spoken(language)
    with a_ledger() as store:
        desk = Desk(qtbot, look, store)
        walked = []
        for page in walk(desk):
            walked.append(page)
            faults = {text: forbidden_in(text) for text in texts(desk.window)}
            assert not {text: what for text, what in faults.items() if what}, page
        desk.work.stop()
    assert len(walked) == len(set(walked)) == 18


def test_nothing_is_ever_modal_or_a_window_of_its_own(desk):
    for page in walk(desk):
        assert QApplication.activeModalWidget() is None, page
        assert QApplication.activePopupWidget() is None, page
        tops = [widget for widget in QApplication.topLevelWidgets() if widget.isVisible()]
        assert tops == [desk.window], page


def test_no_page_has_more_than_one_filled_button(desk):
    for page in walk(desk):
        filled = [
            button.text()
            for button in desk.window.findChildren(ActionButton)
            if button.isVisible() and button.kind() is Kind.FILLED
        ]
        assert len(filled) <= 1, (page, filled)


def test_nothing_on_the_screen_moves_by_the_second(desk):
    """What is due may be looked at again each minute; nothing runs down before one's eyes."""
    for page in walk(desk):
        ticking = [
            timer.interval()
            for timer in desk.window.findChildren(QTimer)
            if timer.isActive() and not timer.isSingleShot() and timer.interval() < 60_000
        ]
        assert ticking == [], page


def test_the_first_start_asks_for_no_more_than_it_needs(look, shown):
    page = shown(ProtectionChoice(look))
    assert {text: what for text in texts(page) if (what := forbidden_in(text))} == {}
    filled = [
        button
        for button in page.findChildren(ActionButton)
        if button.isVisible() and button.kind() is Kind.FILLED
    ]
    assert len(filled) <= 1


@pytest.mark.parametrize("language", ["en", "de"])
def test_no_text_that_can_ever_be_shown_says_it(repository, language):
    root = ET.parse(repository / f"resources/i18n/agent_desk_{language}.ts").getroot()  # noqa: S314 - ours
    leads = texts_for_leads_alone(repository)
    said = {
        "".join(part.itertext())
        for message in root.iter("message")
        if message.findtext("source") not in leads
        for part in (message.find("source"), message.find("translation"))
    }
    assert len(said) > 5
    assert {text: what for text in said if (what := forbidden_in(text))} == {}


def test_what_only_leads_read_is_what_agents_pages_do_not_ask_for(repository):
    leads = texts_for_leads_alone(repository)
    assert {"{number} % of {of}", "{number} %", "No table asks for this fact."} <= leads
    # These stand on an agent's page, or are said there when something cannot be done.
    for text in ("Nobody has said yes yet.", "The policy {file} cannot be read: {reason}."):
        assert text not in leads


def test_no_prompt_says_it(repository):
    files = [*(repository / "resources/prompts").rglob("*.toml")]
    said = [line for file in files for line in _texts_of_prompts(file.read_text("utf-8"))]
    assert {text: what for text in said if (what := forbidden_in(text))} == {}


def test_the_desk_uses_nothing_of_qts_that_stands_in_the_way(repository):
    found = [
        f"{source.relative_to(repository)}: {name}"
        for source in (repository / "agent_desk").rglob("*.py")
        for node in ast.walk(ast.parse(source.read_bytes()))
        if (name := _name(node)) in MODAL
    ]
    assert found == []


@pytest.mark.parametrize("text", SAID_BY_OTHERS)
def test_what_is_forbidden_would_be_found(text):
    assert forbidden_in(text)


@pytest.mark.parametrize("text", SAID_HERE)
def test_what_is_allowed_would_not_be(text):
    assert not forbidden_in(text)


def texts_for_leads_alone(repository):
    """Every text of the lead's shift, and of how policies are written and checked.

    The first stands on the lead's pages, the second in a part of the policy that no page and no
    action of an agent asks for; neither stands anywhere else.
    """
    package = repository / "agent_desk"
    agents = [
        *(
            file
            for file in (package / "desk").rglob("*.py")
            if "policy" not in file.parts[-2:-1]
        ),
        *(package / "actions").rglob("*.py"),
    ]
    asked = {name for file in agents for name in _imported(file)}
    files = {
        file
        for file in (package / "policy").rglob("*.py")
        if ".".join(file.relative_to(repository).with_suffix("").parts) not in asked
    } | set((package / "desk/lead").rglob("*.py"))
    others = set(package.rglob("*.py")) - files
    return _literals(files) - _literals(others)


def _imported(file):
    """The modules a file names in its imports."""
    for node in ast.walk(ast.parse(file.read_bytes())):
        if isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{one.name}" for one in node.names)


def _literals(files):
    return {
        node.value
        for file in files
        for node in ast.walk(ast.parse(file.read_bytes()))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }


def _name(node):
    if isinstance(node, ast.Attribute):
        return node.attr
    if isinstance(node, ast.Name):
        return node.id
    return node.name if isinstance(node, ast.alias) else ""


def _texts_of_prompts(written):
    """The sentences in a file of prompts, which are what stands in quotation marks."""
    return re.findall(r'"([^"\n]{12,})"', written)
