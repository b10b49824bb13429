"""A refusal: the words to say it, decent and concrete, and the rule it is logged with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from agent_desk.desk import words
from agent_desk.desk.buttons import ActionButton
from agent_desk.desk.choice_group import ChoiceGroup
from agent_desk.desk.columns import BAR, inset
from agent_desk.desk.flow import Flow

if TYPE_CHECKING:
    from collections.abc import Sequence

    from agent_desk.desk.look import Look
    from agent_desk.domain.mistakes import Mistake

translate = QCoreApplication.translate

_NONE = ""


class Refusal(QWidget):
    """Refuse with the rule; where a mistake is open, say whether that ends with it.

    Signals:
        refused: Carries the id of the mistake it ends, or None.
    """

    refused = Signal(object)

    def __init__(self, look: Look, mistakes: Sequence[Mistake]) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(10))
        self._mistakes = {one.mistake_id.hex(): one.mistake_id for one in mistakes}
        self._group: ChoiceGroup | None = None
        if mistakes:
            self._group = ChoiceGroup(
                look,
                translate("Decide", "Was one of these not our mistake, by this rule?"),
                [
                    (_NONE, translate("Decide", "None of them")),
                    *(
                        (one.mistake_id.hex(), words.isolated(_short(one.text)))
                        for one in mistakes
                    ),
                ],
                hint=translate("Decide", "It ends there, once they were told."),
            )
            self._group.set_value(_NONE)
            column.addWidget(self._group)
        self._button = ActionButton(
            look, translate("Decide", "Refuse with this rule"), icon="shield"
        )
        self._button.clicked.connect(self._refuse)
        buttons = QWidget()
        Flow(look, parent=buttons).addWidget(self._button)
        below = QVBoxLayout()
        inset(below, leading=look.px(BAR))
        below.addWidget(buttons)
        column.addLayout(below)

    def take_focus(self) -> None:
        """Go to what does it: Enter refuses."""
        self._button.setFocus(Qt.FocusReason.TabFocusReason)

    def _refuse(self) -> None:
        chosen = self._group.value() if self._group else _NONE
        self.refused.emit(self._mistakes.get(chosen))


def _short(text: str) -> str:
    most = 60
    return text if len(text) <= most else f"{text[: most - 1]}…"
