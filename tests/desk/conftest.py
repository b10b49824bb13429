"""One look for all controls of a test; nothing moves, so that no timer is left running."""

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

from agent_desk.desk import application, commands, fonts
from agent_desk.desk.look import Look
from agent_desk.desk.theme import Scheme


@pytest.fixture
def look(qapp):
    fonts.load()
    made = Look()
    made.set_scheme(Scheme.LIGHT)
    made.set_motion(allowed=False)
    application.dress(qapp, made)
    yield made
    made.set_scheme(Scheme.SYSTEM)
    made.changed.disconnect()
    qapp.setStyleSheet("")
    qapp.setPalette(qapp.style().standardPalette())


@pytest.fixture
def shown(qtbot):
    """Show a widget in an active window and hand it to the test."""

    def show(widget, width=900, height=700):
        qtbot.addWidget(widget)
        widget.resize(width, height)
        with qtbot.waitActive(widget):
            widget.show()
        return widget

    return show


@pytest.fixture
def spoken(qapp):
    """Speak a language in this test; afterwards what was said before."""
    locale, direction = QLocale(), qapp.layoutDirection()
    yield lambda language: application.speak(qapp, language)
    for translator in qapp.findChildren(QTranslator):
        QCoreApplication.removeTranslator(translator)
        translator.setParent(None)
    QLocale.setDefault(locale)
    qapp.setLayoutDirection(direction)


@pytest.fixture
def keys(qapp):
    """Put keys in force in this test; afterwards the usual ones."""
    yield commands.use
    commands.use({})
