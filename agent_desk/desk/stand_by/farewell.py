"""What an agent may say to end an abusive call with dignity, as the customer hears it."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QLocale, QTranslator

from agent_desk import resources
from agent_desk.desk.application import LANGUAGES

_FAREWELL = QT_TRANSLATE_NOOP(
    "StandBy",
    "I want to help you, and while I am spoken to like this I cannot. I am ending this call "
    "now. What is open with you is not lost: somebody who leads here will see to it.",
)


def farewells(theirs: str = "") -> tuple[str, ...]:
    """Say it in the language of the screen, then in the customer's where that is another.

    Args:
        theirs: The customer's language as a code, "de" or "de-DE"; empty: not known.
    """
    source = str(_FAREWELL)
    ours = QCoreApplication.translate("StandBy", source)
    code = theirs.replace("_", "-").split("-")[0].lower()
    if code == QLocale.languageToCode(QLocale().language()) or code not in LANGUAGES:
        return (ours,)
    words = QTranslator()
    words.load(f"agent_desk_{code}.qm", str(resources.path("i18n")))
    return ours, words.translate("StandBy", source) or source
