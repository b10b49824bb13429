"""The Moment line: the one field at the foot that catches what matters, as it is said."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtGui import (
    QInputMethodEvent,
    QInputMethodQueryEvent,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from agent_desk.desk import commands, words
from agent_desk.desk.announce import announce
from agent_desk.desk.digits import writes
from agent_desk.desk.fields import LineEdit
from agent_desk.desk.fonts import Role
from agent_desk.desk.keycap import Keycap
from agent_desk.desk.labels import Label

if TYPE_CHECKING:
    from collections.abc import Callable

    from agent_desk.actions.interactions import Interactions, OpenHere, Step
    from agent_desk.desk.drafts import Drafts
    from agent_desk.desk.look import Look
    from agent_desk.desk.work import Work

LONGEST_MOMENT = 10_000
_SHOWN_OF_A_STEP = 48
_ROOMY = 560


class MomentLine(QWidget):
    """Writes moments of the customer who is with us, and takes them back.

    While a customer is open, letters that nothing else wants land here, wherever the focus is.

    Signals:
        logged: A moment is in the file. Carries the Step.
        taken_back: The last step is undone. Carries the Step.
        redone: A step taken back stands again. Carries the Step.
        left: Esc on the empty line: the page's choices are next.
    """

    logged = Signal(object)
    taken_back = Signal(object)
    redone = Signal(object)
    left = Signal()

    def __init__(
        self,
        look: Look,
        interactions: Interactions,
        work: Work,
        drafts: Drafts,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._interactions = interactions
        self._work = work
        self._drafts = drafts
        self._opened: OpenHere | None = None
        self._on_the_way: list[str] = []
        self._not_saved: list[str] = []
        self._after_saving: list[Callable[[], None]] = []
        self._build()
        self._join()

    def begin(self, opened: OpenHere) -> None:
        """Write for this customer from now on; what was typed before a restart is back."""
        self.end()
        self._edit.setText(opened.drafts.get("moment", ""))
        self._opened = opened
        window = self.window()
        window.installEventFilter(self)
        # With nothing focused an input method talks to the window, which hands it on to here.
        window.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
        self.take_focus()

    def end(self) -> None:
        """Nobody is with us: the line is empty and writes nothing."""
        self._opened = None
        self._on_the_way.clear()
        self._not_saved.clear()
        self._after_saving.clear()
        self._edit.setText("")
        self._say("")
        window = self.window()
        window.removeEventFilter(self)
        window.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, on=False)

    def take_focus(self) -> None:
        """Put the cursor at the end of what is typed."""
        self._edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._edit.setCursorPosition(len(self._edit.text()))

    def begin_step(self, word: str) -> None:
        """Begin a step, as "/promise "; what is typed already stays."""
        if not self.text():
            self._edit.setText(word)
        self.take_focus()

    def log_then(self, then: Callable[[], None]) -> None:
        """Log what still stands in the line, if anything; go on once all of it is in the file.

        ``then`` is not called if the line could not be saved.
        """
        self._after_saving.append(then)
        if self.text():
            self._log()
        elif not self._on_the_way:
            self._go_on()

    def tell(self, text: str) -> None:
        """Say beside the line, and aloud, what was just done."""
        self._tell(text)

    def text(self) -> str:
        """What stands in the line, as it would be logged."""
        return " ".join(self._edit.text().splitlines()).strip()

    def _build(self) -> None:
        self._edit = _Line(self._look, self.tr("What matters, as it is said"))
        self._edit.setPlaceholderText(self.tr("Type what matters, as it is said"))
        self._edit.setMaxLength(LONGEST_MOMENT)
        self._edit.setAccessibleDescription(
            self.tr("Enter logs it. Escape on the empty line goes to the choices above.")
        )
        self._said = Label(self._look, "", role=Role.CAPTION, colour="ink2")
        self._said.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self._row = QHBoxLayout(self)
        self._key = Keycap(self._look, commands.key_of("line"))
        self._row.addWidget(self._key)
        self._row.addWidget(self._edit, 1)
        self._row.addWidget(self._said)
        # Only now: shown without a parent it would be a window of its own, and take the focus.
        self._say("")
        self.setFocusProxy(self._edit)
        self._dress()

    def _join(self) -> None:
        self._look.changed.connect(self._dress)
        self._edit.returnPressed.connect(self._log)
        self._edit.escaped.connect(self.left)
        self._edit.textChanged.connect(self._typed)
        self._edit.inputRejected.connect(self._refuse_more)
        for command, slot in (
            ("line", self.take_focus),
            ("undo", self._undo),
            ("redo", self._redo),
        ):
            commands.bind(command, self, slot, context=Qt.ShortcutContext.WindowShortcut)

    def _dress(self) -> None:
        px = self._look.px
        self._row.setContentsMargins(px(28), px(12), px(28), px(12))
        self._row.setSpacing(px(12))
        # Room for the usual words, so that the field does not jump when they change.
        self._said.setMinimumWidth(px(76))
        self._said.setMaximumWidth(px(220))
        self.update()

    def _typed(self, _: str) -> None:
        if self._opened is None:
            return
        self._say("")
        # A text on its way into the ledger is no draft any more; kept now, it would be back
        # after a restart though it is logged.
        if not self._on_the_way:
            self._drafts.keep("moment", self._edit.text())

    def _log(self) -> None:
        text = self.text()
        if not text or self._opened is None:
            return
        self._drafts.forget("moment")
        self._on_the_way.append(text)
        self._edit.setText("")
        opened = self._opened
        self._work.run(
            partial(
                self._interactions.note, opened.agent.agent_id, opened.interaction_id, text
            ),
            owner=self,
            then=partial(self._saved, opened, text),
            failed=partial(self._could_not_save, opened, text),
        )

    def _saved(self, opened: OpenHere, text: str, step: Step) -> None:
        if opened is not self._opened:
            return
        self._on_the_way.remove(text)
        self._tell(self.tr("Saved here"))
        self.logged.emit(step)
        self._settle()

    def _could_not_save(self, opened: OpenHere, text: str, error: Exception) -> None:
        if opened is self._opened:
            self._on_the_way.remove(text)
            self._not_saved.append(text)
            self._after_saving.clear()
            self._settle()
        self._work.failed.emit(error)

    def _settle(self) -> None:
        """Once every answer is here, put back what was not saved, in its order."""
        if self._on_the_way:
            return
        if self._not_saved:
            self._edit.setText(" ".join([*self._not_saved, self._edit.text()]).strip())
            self._not_saved.clear()
            self._tell(self.tr("Not saved. Enter tries again."))
        self._drafts.keep("moment", self._edit.text())
        self._go_on()

    def _go_on(self) -> None:
        waiting, self._after_saving = self._after_saving, []
        for then in waiting:
            then()

    def _undo(self) -> None:
        self._step(self._interactions.undo, self._was_taken_back)

    def _redo(self) -> None:
        self._step(self._interactions.redo, self._was_redone)

    def _step(
        self,
        action: Callable[[bytes, bytes], Step | None],
        then: Callable[[Step | None], None],
    ) -> None:
        opened = self._opened
        if opened is not None:
            self._work.run(
                partial(action, opened.agent.agent_id, opened.interaction_id),
                owner=self,
                then=then,
            )

    def _was_taken_back(self, undone: Step | None) -> None:
        if undone is None:
            self._tell(self.tr("There is nothing to take back."))
            return
        self._tell(self.tr("Taken back: “{step}”").format(step=_shortened(undone.text)))
        self.taken_back.emit(undone)

    def _was_redone(self, undone: Step | None) -> None:
        if undone is None:
            self._tell(self.tr("There is nothing to do again."))
            return
        self._tell(self.tr("Done again: “{step}”").format(step=_shortened(undone.text)))
        self.redone.emit(undone)

    def _refuse_more(self) -> None:
        if len(self._edit.text()) >= LONGEST_MOMENT:
            self._tell(self.tr("The line is full. Enter logs it, then go on."))

    def _tell(self, text: str) -> None:
        self._say(text)
        announce(self, text)

    def _say(self, text: str) -> None:
        self._told = text
        roomy = self.width() >= self._look.px(_ROOMY)
        self._said.setText(text or (self.tr("Enter logs it") if roomy else ""))
        self._said.setVisible(bool(self._said.text()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the room to what is typed where there is little of it."""
        super().resizeEvent(event)
        self._key.setVisible(self.width() >= self._look.px(_ROOMY))
        if not self._told:
            self._say("")

    def paintEvent(self, _: QPaintEvent) -> None:
        """Paint the surface it stands on, set off from the page."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._look.colour("surface"))
        painter.fillRect(0, 0, self.width(), 1, self._look.colour("line"))
        painter.end()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the letters nobody wanted on their way up, as events: the field reads them."""
        if self._opened is None or self._edit.hasFocus() or not self.isVisible():
            return super().eventFilter(watched, event)
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._take_key(event)
        if isinstance(event, QInputMethodQueryEvent):
            return QCoreApplication.sendEvent(self._edit, event)
        if isinstance(event, QInputMethodEvent):
            self.take_focus()
            return QCoreApplication.sendEvent(self._edit, event)
        return super().eventFilter(watched, event)

    def _take_key(self, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_Escape:
            self.take_focus()
            return True
        if not writes(event):
            return False
        self.take_focus()
        return QCoreApplication.sendEvent(self._edit, event)


class _Line(LineEdit):
    """The field; gives Ctrl+Z away once there is no typing left to undo."""

    escaped = Signal()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            undo = event.matches(QKeySequence.StandardKey.Undo)
            redo = event.matches(QKeySequence.StandardKey.Redo)
            if (undo and not self.isUndoAvailable()) or (redo and not self.isRedoAvailable()):
                event.ignore()
                return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and not self.text():
            self.escaped.emit()
            return
        super().keyPressEvent(event)


def _shortened(text: str) -> str:
    if len(text) > _SHOWN_OF_A_STEP:
        text = text[: _SHOWN_OF_A_STEP - 1].rstrip() + "…"
    return words.isolated(text)
