"""The foot of deciding: one button that does what is chosen, and what can be undone of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from agent_desk.desk import commands
from agent_desk.desk.buttons import ActionButton, Kind
from agent_desk.desk.columns import BAR, LARGEST_TEXT_FOR_TWO, SIDE
from agent_desk.desk.flow import Flow
from agent_desk.desk.labels import Label

if TYPE_CHECKING:
    from PySide6.QtWidgets import QBoxLayout

    from agent_desk.desk.look import Look

translate = QCoreApplication.translate


class Foot(QWidget):
    """Stays in sight below the page; with large text there is no room, and it ends the page.

    Attributes:
        do: The button.
    """

    def __init__(self, look: Look, page: QBoxLayout, whole: QBoxLayout) -> None:
        """Stand below the whole, or at the end of what scrolls, the page."""
        super().__init__()
        self._look, self._page, self._whole = look, page, whole
        self.do = ActionButton(
            look, "", kind=Kind.FILLED, key=commands.key_of("finish"), icon="check"
        )
        self._note = Label(look, colour="ink2")
        buttons = QWidget()
        row = Flow(look, gap=24, parent=buttons)
        row.addWidget(self.do)
        row.addWidget(self._note)
        self._round = QVBoxLayout(self)
        self._round.addWidget(buttons)
        look.changed.connect(self._place)
        self._place()

    def count(self, chosen: int, *, doing: bool) -> None:
        """Say on the button how many there are to do."""
        self.do.setEnabled(chosen > 0 and not doing)
        if chosen > 1:
            said = translate("Decide", "Do these %n for them", "", chosen)
        elif chosen:
            said = translate("Decide", "Do this for them")
        else:
            said = translate("Decide", "Choose what you do for them")
        self.do.setText(said)
        undo = translate("Decide", "You can undo this until you finish with them.")
        self._note.setText(undo if chosen else "")

    def _place(self) -> None:
        large = self._look.scale > LARGEST_TEXT_FOR_TWO
        (self._page if large else self._whole).addWidget(self)
        px = self._look.px
        side = px(BAR if large else SIDE)
        self._round.setContentsMargins(side, px(12), side, px(16))
