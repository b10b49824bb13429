"""The Moment line: the one field at the foot that catches what matters, as it is said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QKeyEvent,
    QMoveEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from agent_desk.desk import commands, words
from agent_desk.desk.announce import announce
from agent_desk.desk.fonts import Role
from agent_desk.desk.keycap import Keycap
from agent_desk.desk.labels import Label
from agent_desk.desk.moment_line import echo
from agent_desk.desk.moment_line.above import Above
from agent_desk.desk.moment_line.field import Field
from agent_desk.desk.moment_line.letters import Letters
from agent_desk.desk.moment_line.reading import Reading
from agent_desk.desk.moment_line.saving import Saving
from agent_desk.desk.moment_line.taking_back import TakingBack
from agent_desk.domain.errors import BadInputError, RuleError
from agent_desk.reading.line_steps import Line
from agent_desk.reading.line_words import NAMES, LineWord

if TYPE_CHECKING:
    from collections.abc import Callable

    from agent_desk.actions.interactions import Interactions, OpenHere
    from agent_desk.actions.line_steps import LineSteps, Logged
    from agent_desk.desk.drafts import Drafts
    from agent_desk.desk.look import Look
    from agent_desk.desk.work import Work
    from agent_desk.domain.clock import Clock
    from agent_desk.reading.line_steps import Candidate

LONGEST_MOMENT = 10_000
_ROOMY = 560
_HINTED = (LineWord.PROMISE, LineWord.MISTAKE, LineWord.WORDS)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_WALK: dict[int, int] = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


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
        steps: LineSteps,
        work: Work,
        drafts: Drafts,
        *,
        clock: Clock,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._work = work
        self._reading = Reading(work, clock, steps.facts, self)
        self._opened: OpenHere | None = None
        self._shut_at: str | None = None
        self._taking_back = TakingBack(interactions, work, self)
        self._build()
        self._saving = Saving(self._edit, steps, work, drafts, self)
        self._letters = Letters(self._edit, self.take_focus, self)
        self._join()

    def begin(self, opened: OpenHere) -> None:
        """Write for this customer from now on; what was typed before a restart is back."""
        self.end()
        self._opened = opened
        draft = self._saving.begin(opened)
        window = self.window()
        self._above.setParent(window)
        self._letters.begin(window)
        self._taking_back.begin(opened)
        self._edit.setText(draft)
        self.take_focus()

    def end(self) -> None:
        """Nobody is with us: the line is empty and writes nothing."""
        self._opened = None
        self._saving.end()
        self._edit.setText("")
        self._reading.forget()
        self._show(Line())
        self._say("")
        self._taking_back.begin(None)
        self._letters.end(self.window())

    def distrust_clock(self, *, wrong: bool) -> None:
        """Count no time from this computer's clock, or do so again."""
        self._reading.clock_is_wrong = wrong
        self._reading.forget()

    def tell(self, text: str) -> None:
        """Say one sentence above the line, until the next key."""
        self._above.say(text, at_once=True)
        self._place()

    def begin_step(self, word: str) -> None:
        """Begin a step, as "/promise "; what is typed already stays."""
        if not self.text():
            self._edit.write(word)
        self.take_focus()

    def take_focus(self) -> None:
        """Put the cursor at the end of what is typed."""
        self._edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._edit.setCursorPosition(len(self._edit.text()))

    def log_then(self, then: Callable[[], None]) -> None:
        """Log what still stands in the line, if anything; go on once all of it is in the file.

        ``then`` is not called if the line could not be saved.
        """
        self._saving.afterwards(then)
        if self.text():
            self._log()
        else:
            self._saving.go_on()

    def text(self) -> str:
        """What stands in the line, as it would be logged."""
        return self._edit.typed().strip()

    def _build(self) -> None:
        self._edit = Field(self._look, self.tr("What matters, as it is said"))
        self._edit.take_first = self._take_first
        self._edit.setPlaceholderText(self.tr("Type what matters, as it is said"))
        self._edit.setMaxLength(LONGEST_MOMENT)
        self._edit.setAccessibleDescription(
            self.tr(
                "Enter logs it. A slash begins a promise and other steps. "
                "Escape on the empty line goes to the choices above."
            )
        )
        self._above = Above(self._look, self)
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
        self._edit.focused.connect(self._place)
        self._above.chosen.connect(self._complete)
        self._reading.answered.connect(self._take_reading)
        self._saving.saved.connect(self._was_saved)
        self._saving.misread.connect(self._refuse)
        self._saving.failed.connect(self._was_not_saved)
        self._saving.came_back.connect(self._say_not_saved)
        self._taking_back.told.connect(self.tell)
        self._taking_back.taken_back.connect(self.taken_back)
        self._taking_back.redone.connect(self.redone)
        for command, slot in (
            ("line", self.take_focus),
            ("undo", self._taking_back.undo),
            ("redo", self._taking_back.redo),
        ):
            commands.bind(command, self, slot, context=Qt.ShortcutContext.WindowShortcut)

    def _dress(self) -> None:
        px = self._look.px
        self._row.setContentsMargins(px(28), px(12), px(28), px(12))
        self._row.setSpacing(px(12))
        self._said.setMaximumWidth(px(220))
        self._say(self._told)
        self.update()

    def _typed(self, _: str) -> None:
        if self._opened is None:
            return
        self._say("")
        self._read()
        self._saving.keep_draft()

    # What is typed is read, and said.

    def _read(self) -> None:
        typed = self._edit.typed()
        if not typed.lstrip().startswith("/"):
            self._shut_at = None
        line = self._reading.look_at(typed)
        if line is not None:
            self._show(line)
        else:
            self._above.offer((), first=False)
            self._place()

    def _take_reading(self, _typed: str, line: Line) -> None:
        if self._opened is not None:
            self._show(line)

    def _show(self, line: Line) -> None:
        """Show the ways a line can go on, and what it means or lacks."""
        typed = self._edit.typed()
        shut = self._shut_at == typed.rpartition(" ")[0]
        ways = () if shut or not typed.lstrip().startswith("/") else line.candidates
        # Enter must not take what nobody has begun to type.
        begun = typed[-1:] not in {"", " ", "/"}
        self._above.offer(ways, first=begun and line.step is None)
        if line.step is not None:
            self._above.say(echo.meant(line.step, self._reading.fact_names))
        else:
            said, wrong = echo.lacking(line)
            self._above.say(said, wrong=wrong)
        self._place()

    def _complete(self, way: Candidate) -> None:
        _, _, rest = self._edit.typed().lstrip().partition(" ")
        self._edit.write(way.line + rest.lstrip() if way.word is not None else way.line)
        self.take_focus()

    def _take_first(self, event: QKeyEvent) -> bool:
        """Let the list above have its keys while it is there."""
        offered = self._above.offered() if self._above.isVisible() else ()
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier or not offered:
            return False
        if event.key() in _WALK:
            self._above.walk(_WALK[event.key()])
        elif event.key() == Qt.Key.Key_Escape:
            self._shut_at = self._edit.typed().rpartition(" ")[0]
            self._read()
        elif event.key() == Qt.Key.Key_Tab:
            self._complete(self._above.current() or offered[0])
        elif event.key() in _ENTER and (way := self._above.current()) is not None:
            self._complete(way)
        else:
            return False
        return True

    def _place(self) -> None:
        """Lay what belongs above the line there, while the cursor is in it."""
        if self._opened is None or not self._edit.hasFocus() or not self.isVisible():
            self._above.hide()
            return
        window = self.window()
        self._above.place(
            QRect(self.mapTo(window, QPoint(0, 0)), self.size()),
            QRect(self._edit.mapTo(window, QPoint(0, 0)), self._edit.size()),
        )

    # Saving.

    def _log(self) -> None:
        typed = self.text()
        if not typed or self._opened is None:
            return
        line = self._reading.known(self._edit.typed())
        if line is not None and line.step is None:
            self._refuse(line)
        else:
            step = line.step if line is not None else None
            self._saving.save(typed, self._reading.around(), step)

    def _refuse(self, line: Line) -> None:
        """Keep the text, and say why it is not logged."""
        self._saving.stay()
        self._show(line)
        self._above.say(echo.lacking(line)[0], wrong=True, at_once=True)
        self.take_focus()
        self._place()

    def _was_saved(self, logged: Logged) -> None:
        self._tell(self.tr("Saved here"))
        if logged.changed is not None:
            self.tell(echo.changed(logged.changed))
        self.logged.emit(logged.step)

    def _was_not_saved(self, error: Exception) -> None:
        if isinstance(error, BadInputError | RuleError):
            self._above.say(" ".join(words.error(error)).strip(), wrong=True, at_once=True)
            self._place()
        else:
            self._work.failed.emit(error)

    def _say_not_saved(self) -> None:
        self._tell(self.tr("Not saved. Enter tries again."))

    def _refuse_more(self) -> None:
        if len(self._edit.text()) >= LONGEST_MOMENT:
            self.tell(self.tr("The line is full. Enter logs it, then go on."))

    def _tell(self, text: str) -> None:
        self._say(text)
        announce(self, text)

    def _say(self, text: str) -> None:
        self._told = text
        roomy = self.width() >= self._look.px(_ROOMY)
        hint = _hint()
        # Of a step it is said once it is known to be one.
        plain = not self._edit.typed().lstrip().startswith("/")
        usual = self.tr("Enter logs it") if self._edit.text() and plain else hint
        self._said.setText(hint)
        # Room for the usual words, so that the field does not jump when they change.
        self._said.setMinimumWidth(self._said.sizeHint().width() if roomy else 0)
        self._said.setText(text or (usual if roomy else ""))
        self._said.setVisible(bool(self._said.text()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the room to what is typed where there is little of it."""
        super().resizeEvent(event)
        self._key.setVisible(self.width() >= self._look.px(_ROOMY))
        if not self._told:
            self._say("")
        self._place()

    def moveEvent(self, event: QMoveEvent) -> None:
        """Take along what lies above."""
        super().moveEvent(event)
        self._place()

    def paintEvent(self, _: QPaintEvent) -> None:
        """Paint the surface it stands on, set off from the page."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._look.colour("surface"))
        painter.fillRect(0, 0, self.width(), 1, self._look.colour("line"))
        painter.end()


def _hint() -> str:
    """The words one looks for most, as they are written in the reader's language."""
    names = NAMES.get(QLocale().name().partition("_")[0], NAMES["en"])
    return "\N{EN SPACE}".join(f"/{names[word][0]}" for word in _HINTED)
