"""The shift, person by person: the people at the left, the opened one at the right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, QUrl, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from agent_desk.desk import commands
from agent_desk.desk.announce import announce
from agent_desk.desk.buttons import ActionButton, Kind
from agent_desk.desk.columns import Columns
from agent_desk.desk.digits import page_digit_of
from agent_desk.desk.labels import Label
from agent_desk.desk.lead.cards import Cards
from agent_desk.desk.lead.deciding_anew import DecidingAnew
from agent_desk.desk.lead.giving import Giving
from agent_desk.desk.lead.numbers import NumbersCard
from agent_desk.desk.lead.on_paper import OnPaper
from agent_desk.desk.lead.people import People
from agent_desk.desk.lead.redacting import Redacting
from agent_desk.desk.lead.reviewing import Reviewing
from agent_desk.desk.lead.story import OpenedStory
from agent_desk.desk.scroll import Scroll

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from agent_desk.desk.look import Look

_LIST_WIDTH = 400
_LEAST_LIST, _AROUND = 360, 48
"""px at 100 %."""


class LeadPage(QWidget):
    """Holds the parts; it decides nothing.

    Attributes:
        people: Who left unhappy or has reason to be.
        story: The one who is opened.
        giving: To whom they go; in the place of what can be done.
        redacting: Which text of theirs is wrong; likewise.
        anew: What is decided anew; likewise.
        on_paper: How the shift leaves this house; likewise.
        cards: Waits, two answers, who asked.
        reviewing: Who has been through the shift.
        numbers: Folded, unless they are asked for; then in the place of the others.

    Signals:
        undo_asked: The last step is to be taken back.
        numbers_asked: The numbers are to be unfolded.
        paper_asked: The shift is to be printed, or written to a file.
        left: Back to Arrival.
    """

    undo_asked = Signal()
    numbers_asked = Signal()
    paper_asked = Signal()
    left = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.people = People(look)
        self.story = OpenedStory(look)
        self.giving = Giving(look)
        self.redacting = Redacting(look)
        self.anew = DecidingAnew(look)
        self.on_paper = OnPaper(look)
        self.cards = Cards(look)
        self.reviewing = Reviewing(look)
        self.numbers = NumbersCard(look)
        self._fold = ActionButton(
            look,
            QCoreApplication.translate("Lead", "Numbers of the shift"),
            kind=Kind.QUIET,
            key=commands.key_of("numbers"),
        )
        self._paper = ActionButton(
            look,
            QCoreApplication.translate("Lead", "Print it, or write a file"),
            kind=Kind.QUIET,
            key=commands.key_of("on_paper"),
        )
        self._said = Label(look, colour="ink2")
        self._said.hide()
        self._file: Path | None = None
        self._see = ActionButton(
            look, QCoreApplication.translate("Lead", "Open it"), kind=Kind.QUIET
        )
        self._see.hide()
        leading, self._leading = QWidget(), QWidget()
        outer, beside = QVBoxLayout(leading), QVBoxLayout(self._leading)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._leading, 1000)
        # It is no higher than the window, and stays at the top beside what is.
        outer.addStretch(1)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.addWidget(self.people, 1)
        for quiet in (self._fold, self._paper):
            beside.addWidget(quiet, 0, Qt.AlignmentFlag.AlignLeading)
        right = QWidget()
        self._column = QVBoxLayout(right)
        self._column.setContentsMargins(0, 0, 0, 0)
        for part in (
            self.story, self.giving, self.redacting, self.anew, self.on_paper, self._said,
            self._see, self.cards, self.reviewing, self.numbers,
        ):  # fmt: skip
            self._column.addWidget(part)
        self._column.addStretch(1)
        self._columns = Columns(look, leading, right, narrow=leading, width=_LIST_WIDTH)
        self._scroll = Scroll(look)
        self._scroll.body.addWidget(self._columns, 1)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(self._scroll)
        self._join()
        self._fit()

    def tell(self, said: str) -> None:
        """Say what was done, and how it is taken back."""
        self._said.setText(said)
        self._said.setVisible(bool(said))
        self._file = None
        self._see.hide()
        announce(self, said)

    def tell_file(self, said: str, file: Path | None) -> None:
        """Say what was written, and offer to open it."""
        self.tell(said)
        self._file = file
        self._see.setVisible(file is not None)

    def ask_below(self, asking: QWidget | None, *, of_one: bool = True) -> None:
        """Show what is asked in the place of what can be done; None shows that again.

        With ``of_one`` it is asked about the one who is opened, who stays in sight.
        """
        for part in (self.giving, self.redacting, self.anew, self.on_paper):
            part.setVisible(part is asking)
        self.story.let_act(may=asking is None, shown=of_one)

    def fold_numbers(self) -> None:
        """Show the people again, and no numbers."""
        if not self.numbers.isHidden():
            self.numbers.clear()
            self._show_others(shown=True)
            self.take_focus()

    def unfold_numbers(self) -> None:
        """Make room for the numbers, which are shown next."""
        self.ask_below(None)
        self._show_others(shown=False)
        self._fold.setFocus(Qt.FocusReason.OtherFocusReason)

    def take_focus(self) -> None:
        """Begin with the list."""
        if self.people.list.isHidden():
            self.people.filtering.days.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.people.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Override QWidget.keyPressEvent: digits do what the story's buttons say."""
        digit = page_digit_of(event)
        acting = self.story.ring.isVisible()
        if event.key() == Qt.Key.Key_Escape and not self.numbers.isHidden():
            self.fold_numbers()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif digit == 1 and acting:
            self.story.ring.click()
        elif digit == 2 and acting:  # noqa: PLR2004 - the key on the button
            self.story.give.click()
        elif digit == 3 and acting:  # noqa: PLR2004 - the key on the button
            self.story.talk.click()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Override QWidget.resizeEvent."""
        super().resizeEvent(event)
        self._fit()

    def _show_others(self, *, shown: bool) -> None:
        self.story.let_act(may=True, shown=shown)
        for part in (self.cards, self.reviewing):
            part.setVisible(shown)

    def _turn_numbers(self) -> None:
        if self.numbers.isHidden():
            self.numbers_asked.emit()
        else:
            self.fold_numbers()

    def _see_file(self) -> None:
        from PySide6.QtGui import QDesktopServices

        file = self._file
        if file and not QDesktopServices.openUrl(QUrl.fromLocalFile(str(file))):
            self.tell(QCoreApplication.translate("Lead", "It could not be opened."))

    def _join(self) -> None:
        for command_id, act in (
            ("undo", self.undo_asked.emit),
            ("numbers", self._turn_numbers),
            ("on_paper", self.paper_asked.emit),
            ("next_person", lambda: self.people.go(1)),
            ("previous_person", lambda: self.people.go(-1)),
        ):
            commands.bind(command_id, self, act)
        self._fold.clicked.connect(self._turn_numbers)
        self._paper.clicked.connect(self.paper_asked)
        self._see.clicked.connect(self._see_file)
        # While something is asked, the filled button is its own.
        for part in (self.people, self.story, self.cards, self.reviewing):
            commands.bind("finish", part, self._finish)
        self._look.changed.connect(self._fit)

    def _finish(self) -> None:
        if self.story.ring.isVisible():
            self.story.ring.click()

    def _fit(self) -> None:
        """Where the two stand side by side, the list is as high as the window."""
        self._column.setSpacing(self._look.px(14))
        room = self.height() - self._look.px(_AROUND)
        least = self._look.px(_LEAST_LIST)
        one = self._columns.is_one()
        self._leading.setMaximumHeight(16_777_215 if one else max(room, least))
        self.people.list.setMaximumHeight(least if one else 16_777_215)
