"""The strip "Stand by me": who is there, the words to end a call, and that one may."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from agent_desk.desk import commands, words
from agent_desk.desk.announce import announce
from agent_desk.desk.buttons import ActionButton, Kind
from agent_desk.desk.digits import digit_of
from agent_desk.desk.flow import Flow
from agent_desk.desk.fonts import Role
from agent_desk.desk.labels import Icon, Label, Quote
from agent_desk.desk.scroll import Scroll
from agent_desk.desk.stand_by.farewell import farewells

if TYPE_CHECKING:
    from collections.abc import Callable

    from agent_desk.actions.colleagues import Beside
    from agent_desk.actions.hard_moments import Covered, HardMoments
    from agent_desk.actions.interactions import OpenHere, Step
    from agent_desk.desk.drafts import Drafts
    from agent_desk.desk.look import Look
    from agent_desk.desk.work import Work
    from agent_desk.domain.agents import Agent

_DRAFT, _OPEN, _SHUT = "stand_by", "open", "shut"
_END, _HARD = 1, 2


_LEAST = 44
"""px at 100 %: of the strip in a window too low for all of it: a button; it scrolls then."""


class _Room(Scroll):
    """As high as what it holds, where the window is high enough."""

    def sizeHint(self) -> QSize:
        """Override QScrollArea.sizeHint."""
        return QSize(super().sizeHint().width(), self.maximumHeight())

    def fit(self, width: int, least: int) -> None:
        """Take the height that its content needs at this width, px; ``least`` at least."""
        height = self._inner.heightForWidth(width)
        self.setMinimumHeight(min(height, least))
        self.setMaximumHeight(height)
        self.updateGeometry()


class StandBy(QWidget):
    """A strip under the header. Nothing in it waits for anybody: it is there at once.

    That a lead was asked is written down once for each contact.

    Signals:
        come_up: It can be seen now.
        ended: The call was ended and the agent is covered. Carries the Covered.
        hard_asked: The agent says that this call is hard.
        left: The agent stepped back.
    """

    come_up = Signal()
    ended = Signal(object)
    hard_asked = Signal()
    left = Signal()

    def __init__(
        self,
        look: Look,
        hard_moments: HardMoments,
        work: Work,
        *,
        drafts: Drafts,
        log_first: Callable[[Callable[[], None]], None],
        parent: QWidget | None = None,
    ) -> None:
        """Build a strip that is not shown.

        Args:
            look: What it is drawn with.
            hard_moments: What it does.
            work: The store's thread.
            drafts: Keep that it is open, for after a crash.
            log_first: Logs what still stands in the Moment line, then goes on.
            parent: Its parent.
        """
        super().__init__(parent)
        self._look = look
        self._hard_moments = hard_moments
        self._work = work
        self._drafts = drafts
        self._log_first = log_first
        self._here: OpenHere | None = None
        self._beside: Beside | None = None
        self._ending = self._was_asked = False
        self._build()
        self.hide()

    def begin(self, here: OpenHere) -> None:
        """For this customer from now on; open again if it was when the desk stopped."""
        self.end()
        self._here = here
        kept = here.drafts.get(_DRAFT, "")
        self._was_asked = bool(kept)
        self._say_in("")
        if kept == _OPEN:
            self._ask_leads(here)
            self._tell(self._told, self._was_written_down())
            self.show()

    def speak_to(self, language: str) -> None:
        """Say the words in the customer's language too, a code such as "de"."""
        self._say_in(language)

    def come(self) -> None:
        """Show it, and write down once that somebody should stand by."""
        here = self._here
        if here is None:
            return
        self.come_up.emit()
        self.show()
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._drafts.keep(_DRAFT, _OPEN)
        announce(self, self.accessibleDescription())
        if self._was_asked:
            return
        self._was_asked = True
        self._ask_leads(here)
        self._work.run(
            partial(self._hard_moments.stand_by, here.agent.agent_id, here.interaction_id),
            owner=self,
            then=self._is_written_down,
            failed=self._is_not_written_down,
        )

    def tell_beside(self, beside: Beside) -> None:
        """Say who has joined, and whether a lead can hear of it at all."""
        self._beside = beside
        if beside.asked_for_stand_by and self._was_asked:
            self._tell(self._told, self._was_written_down())

    def end(self) -> None:
        """Nobody is with us any more."""
        self._here = self._beside = None
        self._ending = self._was_asked = False
        self._tell(self._told, "")
        self._tell(self._leads, "")
        self.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Override QWidget.keyPressEvent: digits choose, Escape steps back."""
        digit = digit_of(event)
        if event.key() == Qt.Key.Key_Escape:
            self._step_back()
        elif digit == _END:
            self._end_call()
        elif digit == _HARD:
            self.hard_asked.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Override QWidget.paintEvent: a surface of its own, and where the digits choose."""
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), self._look.colour("surface"))
            painter.fillRect(0, self.height() - 1, self.width(), 1, self._look.colour("line"))
            if self.hasFocus():
                painter.setPen(QPen(self._look.colour("accent"), 2))
                painter.drawRect(self.rect().adjusted(1, 1, -1, -2))

    def _step_back(self) -> None:
        self._drafts.keep(_DRAFT, _SHUT)
        self.hide()
        self.left.emit()

    def _end_call(self) -> None:
        """End it once what still stands in the Moment line is in the file."""
        if not self._ending:
            self._log_first(self._end_now)

    def _end_now(self) -> None:
        here = self._here
        if here is None or self._ending:
            return
        self._ending = True
        self._work.run(
            partial(self._hard_moments.end_covered, here.agent.agent_id, here.interaction_id),
            owner=self,
            then=self._has_ended,
            failed=self._could_not_end,
        )

    def _has_ended(self, covered: Covered) -> None:
        self.ended.emit(covered)

    def _could_not_end(self, error: Exception) -> None:
        self._ending = False
        self._work.failed.emit(error)

    def _is_written_down(self, _: Step) -> None:
        self._tell(self._told, self._was_written_down())

    def _is_not_written_down(self, error: Exception) -> None:
        self._was_asked = False
        self._tell(self._told, "")
        self._work.failed.emit(error)

    def _was_written_down(self) -> str:
        if self._beside is not None and self._beside.stood_by:
            return self.tr("{name} has joined you.").format(
                name=words.isolated(self._beside.stood_by)
            )
        if self._beside is not None and self._beside.shares:
            return self.tr(
                "The leads are asked at their desks. Whoever joins is seen here, never quietly."
            )
        return self.tr(
            "That you want somebody beside you is written down. From this desk no lead can be "
            "reached yet; whoever joins is seen here, never quietly."
        )

    def _ask_leads(self, here: OpenHere) -> None:
        self._work.run(
            partial(self._hard_moments.leads, here.agent.agent_id),
            owner=self,
            then=partial(self._name_leads, here),
        )

    def _name_leads(self, here: OpenHere, leads: tuple[Agent, ...]) -> None:
        if here is not self._here:
            return
        names = QLocale().createSeparatedList([words.isolated(one.name) for one in leads])
        if not leads:
            said = self.tr("Nobody is written down here as a lead yet.")
        elif leads[0].agent_id == here.agent.agent_id:
            said = self.tr(
                "You lead here. If you end it, there is no goodbye; what follows waits for you "
                "until you see to it as a lead."
            )
        else:
            said = self.tr(
                "Who leads here: {names}. If you end it, there is no goodbye and nothing left "
                "for you to do; {lead} sees to what follows."
            ).format(names=names, lead=words.isolated(leads[0].name))
        self._tell(self._leads, said)

    def _say_in(self, language: str) -> None:
        said = farewells(language)
        quoted = [self._quoted().format(words=one) for one in said]
        self._words.set_words(quoted[0], "")
        self._theirs.set_words(quoted[1] if len(quoted) > 1 else "", "")
        self._theirs.setVisible(len(quoted) > 1)
        self.setAccessibleDescription(" ".join(quoted))
        self._fit()

    def _quoted(self) -> str:
        return QCoreApplication.translate("StandBy", "“{words}”")

    def _build(self) -> None:
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Stand by me"))
        self._icon = Icon(self._look, "shield", colour="accent")
        self._title = Label(
            self._look,
            self.tr("You do not have to bear this. You may end it."),
            role=Role.STRONG,
        )
        self._words, self._theirs = Quote(self._look), Quote(self._look)
        self._leads = Label(self._look, role=Role.CAPTION, colour="ink2")
        self._told = Label(self._look, role=Role.CAPTION, colour="ink2")
        self._end = ActionButton(
            self._look, self.tr("End it, I am covered"), key=str(_END), icon="shield"
        )
        self._hard = ActionButton(self._look, self.tr("This call is hard"), key=str(_HARD))
        self._back = ActionButton(
            self._look, self.tr("Back"), kind=Kind.QUIET, key=commands.key_of("back")
        )
        self._place()
        self._end.clicked.connect(self._end_call)
        self._hard.clicked.connect(self.hard_asked)
        self._back.clicked.connect(self._step_back)
        self._look.changed.connect(self._dress)
        self._dress()

    def _place(self) -> None:
        buttons = QWidget()
        flow = Flow(self._look, parent=buttons)
        for button in (self._end, self._hard, self._back):
            flow.addWidget(button)
        self._column = QVBoxLayout()
        parts = (self._title, self._words, self._theirs, buttons, self._leads, self._told)
        for part in parts:
            self._column.addWidget(part)
        self._row = QHBoxLayout()
        self._row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        self._row.addLayout(self._column, 1)
        self._room = _Room(self._look)
        self._room.body.addLayout(self._row)
        around = QVBoxLayout(self)
        around.setContentsMargins(2, 2, 2, 3)
        around.addWidget(self._room)

    def _dress(self) -> None:
        px = self._look.px
        self._row.setSpacing(px(12))
        self._column.setSpacing(px(8))
        self._fit()

    def _tell(self, label: Label, text: str) -> None:
        label.setText(text)
        label.setVisible(bool(text))
        self._fit()

    def _fit(self) -> None:
        self._room.fit(self.width() - 4, self._look.px(_LEAST))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Override QWidget.resizeEvent."""
        super().resizeEvent(event)
        self._fit()
