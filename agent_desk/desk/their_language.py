"""Words for the customer, in the language they speak where the program knows it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

from agent_desk import resources
from agent_desk.desk.application import LANGUAGES


class TheirLanguage:
    """Says marked texts to the customer.

    Attributes:
        is_ours: Whether it is the language on the screen, theirs or for want of theirs.
        locale: How days and times are written in it.
    """

    def __init__(self, theirs: str = "") -> None:
        """Speak their language.

        Args:
            theirs: As a code, "de" or "de-DE"; empty: not known.
        """
        code = theirs.replace("_", "-").split("-")[0].lower()
        ours = QLocale.languageToCode(QLocale().language())
        self.is_ours = code == ours or code not in LANGUAGES
        self.locale = QLocale() if self.is_ours else QLocale(code)
        self._words = QTranslator()
        if not self.is_ours:
            self._words.load(f"agent_desk_{code}.qm", str(resources.path("i18n")))

    def say(self, context: str, marked: object, comment: str = "") -> str:
        """Say a text that is marked for lupdate in ``context``."""
        source = str(marked)
        if self.is_ours:
            return QCoreApplication.translate(context, source, comment)
        return self._words.translate(context, source, comment) or source
