"""One talk-through, opened: what each wrote, a line to go on, and the way to its end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from agent_desk.desk import commands
from agent_desk.desk.buttons import ActionButton, Kind
from agent_desk.desk.card import Card
from agent_desk.desk.fields import LineField
from agent_desk.desk.flow import Flow
from agent_desk.desk.fonts import Role
from agent_desk.desk.labels import Label
from agent_desk.desk.talks import talk_words
from agent_desk.desk.told import RING, Told, refill
from agent_desk.domain.talks import LONGEST

if TYPE_CHECKING:
    from collections.abc import Iterator

    from agent_desk.actions.talks import OpenTalk
    from agent_desk.desk.look import Look

translate = QCoreApplication.translate

_APART = 8
"""px at 100 %."""


class OpenedTalk(Card):
    """Empty until one is opened.

    Signals:
        answered: Carries what is written.
        end_asked: It is to be said what it ended in.
    """

    answered = Signal(str)
    end_asked = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look, translate("Talks", "The talk"), padding=12)
        self._title = Label(look, role=Role.TITLE)
        self._about = Label(look, role=Role.CAPTION, colour="ink2")
        self._told = Told(look, translate("Talks", "What was written"))
        self._words = QVBoxLayout(self._told)
        self._words.setContentsMargins(RING, RING, RING, RING)
        self._ended = Label(look, role=Role.STRONG)
        self._kept = Label(look, role=Role.CAPTION, colour="ink2")
        self._field = LineField(look, translate("Talks", "Write to them"))
        self._field.edit.setMaxLength(LONGEST)
        self._go = ActionButton(
            look,
            translate("Talks", "Send it, sealed"),
            kind=Kind.FILLED,
            key=commands.key_of("finish"),
        )
        self._end = ActionButton(look, "")
        self._writing = QWidget()
        below = QVBoxLayout(self._writing)
        below.setContentsMargins(0, look.px(_APART), 0, 0)
        below.setSpacing(look.px(_APART))
        buttons = QWidget()
        row = Flow(look, gap=12, parent=buttons)
        row.addWidget(self._go)
        row.addWidget(self._end)
        below.addWidget(self._field)
        below.addWidget(buttons)
        held = QWidget()
        inset = QVBoxLayout(held)
        inset.setContentsMargins(RING, 0, RING, RING // 2)
        inset.setSpacing(look.px(_APART))
        for part in (self._ended, self._kept, self._writing):
            inset.addWidget(part)
        head = QVBoxLayout()
        head.setContentsMargins(RING, RING // 2, RING, 0)
        head.addWidget(self._title)
        head.addWidget(self._about)
        self.body.addLayout(head)
        self.body.addWidget(self._told)
        self.body.addWidget(held)
        self._field.entered.connect(self.send)
        self._field.typed.connect(lambda _text: self._field.show_problem(""))
        self._go.clicked.connect(self.send)
        self._end.clicked.connect(self.end_asked)
        commands.bind("finish", self, self.send)
        self.hide()

    def show_talk(self, talk: OpenTalk, now: int, *, leads: bool) -> None:
        """Show it; what is being written stays."""
        told = talk.told
        title, about = talk_words.title(told), talk_words.about(told)
        self._title.setText(title)
        self.setAccessibleName(title)
        self._about.setText(about)
        self._about.setVisible(bool(about))
        refill(self._words, self._parts(talk, now))
        self._told.setVisible(bool(talk.words))
        self._told.tell()
        ended = talk_words.ended(told)
        self._ended.setText(ended)
        self._ended.setVisible(bool(ended))
        self._kept.setText(talk_words.kept(told, now))
        again = translate("Talks", "Write again, and it goes on")
        self._field.set_label(again if ended else translate("Talks", "Write to them"))
        what = translate("Talks", "Say what it ended in")
        self._end.setText(what if leads else translate("Talks", "End it with a thank-you"))
        self._end.setVisible(not ended)
        self._go.setEnabled(True)
        self.show()

    def let_write(self, *, may: bool) -> None:
        """Show the line and the buttons, or nothing while something is asked below."""
        self._writing.setVisible(may)

    def send(self) -> None:
        """Have what is written sealed and sent."""
        if self._writing.isHidden() or not self._go.isEnabled():
            return
        self._go.setEnabled(False)
        self.answered.emit(self._field.text())

    def written(self) -> str:
        """Give what is written and not sent."""
        return self._field.text()

    def write(self, text: str) -> None:
        """Go on with what was written before."""
        self._field.set_text(text)

    def sent(self) -> None:
        """What was written is sealed and gone: the line is empty again."""
        self._field.set_text("")
        self._field.show_problem("")

    def show_problem(self, problem: str) -> None:
        """Say what stands against it; what is written stays."""
        self._go.setEnabled(True)
        self._field.show_problem(problem)
        self.take_focus()

    def clear(self) -> None:
        """Keep nothing of anybody on the screen."""
        refill(self._words, ())
        self._told.setAccessibleDescription("")
        self._title.setText("")
        self.sent()
        self.hide()

    def take_focus(self) -> None:
        """Let one write."""
        self._field.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _parts(self, talk: OpenTalk, now: int) -> Iterator[QWidget]:
        for word in talk.words:
            head, said = talk_words.written(word, talk.told, now)
            if said:
                yield self._part(head, said, opens=word.text is not None)

    def _part(self, head: str, said: str, *, opens: bool) -> QWidget:
        """Make one word of it: who wrote it over what they wrote."""
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, self._look.px(_APART))
        column.setSpacing(self._look.px(2))
        column.addWidget(Label(self._look, head, role=Role.CAPTION, colour="ink2"))
        column.addWidget(Label(self._look, said, colour="ink" if opens else "ink2"))
        return made
