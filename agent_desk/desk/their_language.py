"""Words for the customer, in the language they speak where the program knows it."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

from agent_desk import resources
from agent_desk.desk.application import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Callable

_OF_THE_CODE = "en"


class TheirLanguage:
    """Says marked texts to the customer.

    Attributes:
        is_ours: Whether it is the language on the screen, theirs or for want of theirs.
        locale: How days and times are written in it.
        translate: Says a text that is marked in a context.
    """

    translate: Callable[[str, str], str]

    def __init__(self, theirs: str = "") -> None:
        """Speak their language.

        Args:
            theirs: As a code, "de" or "de-DE"; empty: not known.
        """
        code = theirs.replace("_", "-").split("-")[0].lower()
        ours = QLocale.languageToCode(QLocale().language())
        self.is_ours = code == ours or code not in LANGUAGES
        self.locale = QLocale() if self.is_ours else QLocale(code)
        if self.is_ours:
            self.translate = QCoreApplication.translate
        elif code == _OF_THE_CODE:
            self.translate = lambda _context, text: text
        else:
            words = QTranslator()
            words.load(f"agent_desk_{code}.qm", str(resources.path("i18n")))
            self.translate = cast("Callable[[str, str], str]", words.translate)
