"""What an agent may say to end an abusive call with dignity, as the customer hears it."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from agent_desk.desk.their_language import TheirLanguage

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
    ours = QCoreApplication.translate("StandBy", str(_FAREWELL))
    spoken = TheirLanguage(theirs)
    return (ours,) if spoken.is_ours else (ours, spoken.translate("StandBy", str(_FAREWELL)))
