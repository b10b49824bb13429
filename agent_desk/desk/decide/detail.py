"""What belongs to the decision looked at: a question, an amount, a refusal, the rule."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from agent_desk.desk import words
from agent_desk.desk.buttons import ActionButton, Kind
from agent_desk.desk.columns import BAR, LARGEST_TEXT_FOR_TWO, inset
from agent_desk.desk.decide import facts, particulars, reasons
from agent_desk.desk.decide.particulars import Particulars
from agent_desk.desk.decide.question import Question
from agent_desk.desk.decide.refusal import Refusal
from agent_desk.desk.decide.row_button import WORDS_OF_ROW
from agent_desk.desk.fonts import Role
from agent_desk.desk.passage import Passage, Piece
from agent_desk.desk.row_list import RowList
from agent_desk.desk.told import Told, refill
from agent_desk.policy.policies import Word
from agent_desk.policy.verdicts import Because

if TYPE_CHECKING:
    from agent_desk.desk.decide.steps import Read
    from agent_desk.desk.decide.verdict_words import Speaking
    from agent_desk.desk.look import Look
    from agent_desk.policy.verdicts import Verdict

translate = QCoreApplication.translate

_MOST_FACTS = 6


class Detail(QWidget):
    """Stands right below its row, and is not there while there is nothing to say or to ask.

    Signals:
        answered: A fact is known, or not checked after all. Carries its name and its value.
        said: How much, why, where to. Carries the Chosen.
        refused: Carries the id of the mistake that ends with it, or None.
        wished: They asked for it themselves.
        declined: They do not want it.
        done: The last line was entered.
    """

    answered = Signal(str, object)
    said = Signal(object)
    refused = Signal(object)
    wished = Signal()
    declined = Signal()
    done = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._shape: tuple[object, ...] = ()
        self._asked: Question | Particulars | Refusal | ActionButton | None = None
        self._told = Told(look, translate("Decide", "What goes with it"))
        self._words = Passage(look)
        _in_column(self._told, self._words)
        self._slot = QVBoxLayout()
        self._facts_title = Passage(look)
        title = translate("Decide", "What it hangs on")
        self._facts = RowList(look, title, lines=1)
        self._facts.fit_rows(_MOST_FACTS)
        self._why = Told(look, translate("Decide", "Why, cell by cell"))
        self._reasons = Passage(look)
        _in_column(self._why, self._reasons)
        self._column = QVBoxLayout()
        self._column.addLayout(self._in_line(self._told))
        self._column.addLayout(self._slot)
        self._column.addLayout(self._in_line(self._facts_title, self._facts, self._why))
        self._around = QHBoxLayout(self)
        self._around.addLayout(self._column)
        # Shown before it has a parent, it would be a window of its own for a moment.
        self._facts_title.show_pieces([Piece(title, Role.LABEL, "ink2", above=4)])
        self._facts.opened.connect(self._ask_again)
        look.changed.connect(self._dress)
        self._dress()
        self.clear()

    def clear(self) -> None:
        """Say nothing of anybody."""
        self._shape, self._asked = (), None
        self._fact = ""
        self._read: Read | None = None
        refill(self._slot, ())
        self._words.show_pieces(())
        self._reasons.show_pieces(())
        self._facts.set_rows(())
        for part in (self._told, self._why, self._facts_title, self._facts):
            part.hide()
        self.hide()

    def show_read(self, verdict: Verdict, read: Read, speaking: Speaking, *, why: bool) -> None:
        """Show what belongs to this verdict now.

        Args:
            verdict: Of the decision that is looked at.
            read: Everything the page knows.
            speaking: The policy's words.
            why: Whether it is explained cell by cell.
        """
        self._read, self._speaking, self._verdict = read, speaking, verdict
        if verdict.kind != (self._shape[0] if self._shape else ""):
            self._fact = ""
        self._words.show_pieces(_told(verdict, read))
        self._told.setVisible(bool(self._words.text()))
        self._told.setAccessibleDescription(self._words.text())
        self._ask()
        said = read.to_say.get(verdict.kind)
        if isinstance(self._asked, Particulars) and said is not None:
            self._asked.judge(said)
        self._facts.set_rows(facts.rows(read.page, verdict.kind, speaking) if why else ())
        explained = reasons.pieces(read.reasons, speaking) if why else []
        self._reasons.show_pieces(explained)
        self._why.setAccessibleDescription(self._reasons.text())
        self._why.setVisible(bool(explained))
        for part in (self._facts_title, self._facts):
            part.setVisible(why and bool(self._facts.rows()))
        shown = bool(self._words.text()) or self._asked is not None or why
        self.setVisible(shown)

    def take_focus(self) -> bool:
        """Go to what is asked; False where nothing is."""
        if isinstance(self._asked, Particulars):
            return self._asked.take_focus()
        if isinstance(self._asked, ActionButton):
            self._asked.setFocus(Qt.FocusReason.TabFocusReason)
        elif self._asked is not None:
            self._asked.take_focus()
        return self._asked is not None

    def holds_question(self) -> bool:
        """Whether a fact is asked for."""
        return isinstance(self._asked, Question)

    def go_to_missing(self) -> None:
        """Go to the line of why that is missing."""
        if isinstance(self._asked, Particulars):
            self._asked.go_to_missing()

    def show_problem(self, sentence: str) -> None:
        """Say what is wrong with the answer."""
        if isinstance(self._asked, Question):
            self._asked.show_problem(sentence)

    def _in_line(self, *parts: QWidget) -> QVBoxLayout:
        """Parts in line with the words of groups, which hang behind their bars."""
        column = QVBoxLayout()
        inset(column, leading=self._look.px(BAR))
        for part in parts:
            column.addWidget(part)
        return column

    def _dress(self) -> None:
        px = self._look.px
        large = self._look.scale > LARGEST_TEXT_FOR_TWO
        # Its words stand below those of the row, where there is room for that.
        leading = px(0 if large else WORDS_OF_ROW - BAR)
        inset(self._around, leading=leading, trailing=px(4), below=px(8))
        self._column.setSpacing(px(10))

    # What is asked, made anew only when it is another thing: nobody loses what they type.

    def _ask(self) -> None:
        verdict, read = self._verdict, self._read
        if read is None:
            return
        chosen = read.wishes.chosen.get(verdict.kind)
        fact = self._fact or (verdict.needs[0] if _needs(verdict) else "")
        shape = (
            verdict.kind, verdict.word, verdict.because, fact, chosen is None, verdict.most,
            len(read.page.mistakes),
        )  # fmt: skip
        if shape == self._shape:
            return
        self._shape = shape
        self._asked = self._made(fact)
        refill(self._slot, [self._asked] if self._asked else [])

    def _made(self, fact: str) -> Question | Particulars | Refusal | ActionButton | None:
        verdict, read = self._verdict, self._read
        if read is None:
            return None
        chosen = read.wishes.chosen.get(verdict.kind)
        if fact:
            return self._question(fact, read)
        if verdict.because is Because.NOT_ASKED_FOR:
            button = ActionButton(self._look, translate("Decide", "They asked for it"))
            button.clicked.connect(self.wished)
            return button
        if verdict.word.refuses:
            refusal = Refusal(self._look, read.page.mistakes)
            refusal.refused.connect(self.refused)
            return refusal
        if chosen is not None and particulars.needed(verdict, self._speaking):
            more = Particulars(self._look, verdict, chosen, self._speaking)
            more.said.connect(self.said)
            more.done.connect(self.done)
            return more
        return self._declining(verdict)

    def _declining(self, verdict: Verdict) -> ActionButton | None:
        """Something else is offered only once this was offered and not wanted."""
        decisions = self._speaking.policy.decisions.values()
        if not any(verdict.kind in one.offered_after for one in decisions):
            return None
        text = translate("Decide", "They do not want this")
        button = ActionButton(self._look, text, kind=Kind.QUIET)
        button.clicked.connect(self.declined)
        return button

    def _question(self, name: str, read: Read) -> Question:
        policy = self._speaking.policy
        known = read.wishes.checked.get(name, read.page.situation.facts.get(name))
        asked = Question(self._look, policy.facts[name], self._speaking, known)
        asked.answered.connect(self._answer)
        return asked

    def _answer(self, name: str, value: object) -> None:
        self._fact = ""
        self.answered.emit(name, value)

    def _ask_again(self, name: object) -> None:
        """Answer a fact otherwise than it was answered."""
        self._fact = str(name)
        self._ask()
        self.take_focus()


def _told(verdict: Verdict, read: Read) -> list[Piece]:
    """What goes with it, in the order it is needed."""
    said = read.to_say.get(verdict.kind)
    if said is None:
        return []
    if verdict.word.refuses:
        quoted = translate("Decide", "“{words}”").format(words=words.isolated(said.say))
        words_of = Piece(quoted if said.say else "", Role.BODY, above=0, barred=True)
        return [words_of, Piece(said.internal, Role.CAPTION, "ink2", above=8)]
    if verdict.kind not in read.wishes.chosen:
        return []
    ask = translate("Decide", "Ask first: “{words}”").format(words=words.isolated(said.confirm))
    duty = translate("Decide", "Theirs to do: {what}").format(what=words.isolated(said.duty))
    internal = said.internal if not said.confirm else ""
    return [
        Piece(ask if said.confirm else "", above=0),
        Piece(duty if said.duty else "", Role.CAPTION, "ink2", above=4),
        Piece(internal, Role.CAPTION, "ink2", above=4),
    ]


def _needs(verdict: Verdict) -> bool:
    asked = verdict.word is Word.NEEDS_A_FACT or verdict.word is Word.ASK
    return asked and bool(verdict.needs)


def _in_column(holder: QWidget, part: QWidget) -> None:
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(part)
