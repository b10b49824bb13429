"""What was decided in the same situation, and how those customers left."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from agent_desk.desk import words
from agent_desk.desk.card import Card
from agent_desk.desk.decide.their_words import TheirWords
from agent_desk.desk.fonts import Role
from agent_desk.desk.labels import Icon, Label, Rule
from agent_desk.desk.passage import Passage, Piece
from agent_desk.desk.told import Told, refill
from agent_desk.domain.interactions import Feeling, FeelingSource
from agent_desk.policy.money import Money

if TYPE_CHECKING:
    from collections.abc import Sequence

    from agent_desk.desk.decide.verdict_words import Speaking
    from agent_desk.desk.look import Look
    from agent_desk.domain.clock import Clock
    from agent_desk.domain.ids import Id
    from agent_desk.domain.precedents import Precedent

translate = QCoreApplication.translate

_MOST = 3
_MS = 1_000
_UNHAPPY = frozenset({Feeling.MISERABLE, Feeling.LET_DOWN})


class Before(Told):
    """At most three, the newest first; without any a sentence that gives heart.

    Signals:
        words_asked: Carries the decision whose words are to be gone through.
        words_cleared: Carries the decision and its words, which identify nobody any more.
        words_taken_back: Carries the decision whose words are to wait again.
    """

    words_asked = Signal(object)
    words_cleared = Signal(object, str)
    words_taken_back = Signal(object)

    def __init__(self, look: Look, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(look, translate("Decide", "What we decided before"), parent)
        self._look, self._clock = look, clock
        self._shown: tuple[object, ...] = ()
        self._words: dict[Id, TheirWords] = {}
        self._kept: set[Id] = set()
        self._title = Label(look, role=Role.LABEL, colour="ink2")
        self._empty = Label(look, colour="ink2")
        self._card = Card(look, translate("Decide", "What we decided before"))
        self._rows = QVBoxLayout()
        self._rows.setSpacing(look.px(10))
        self._card.body.addLayout(self._rows)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(8))
        for part in (self._title, self._empty, self._card):
            column.addWidget(part)
        self._aim: Id | None = None
        self.clear()

    def clear(self) -> None:
        """Show none."""
        self._shown, self._aim = (), None
        self._words.clear()
        self._kept.clear()
        refill(self._rows, ())
        self.hide()

    def show_precedents(
        self, kind: str, found: Sequence[Precedent], speaking: Speaking
    ) -> None:
        """Show what was decided about one kind before; nothing while none is looked at."""
        if not kind:
            self.clear()
            return
        shown = (kind, tuple(found), frozenset(self._kept))
        if shown == self._shown:
            return
        self._shown = shown
        self._words.clear()
        said = translate("Decide", "What we decided before: {what}")
        self._title.setText(said.format(what=speaking.title(kind)))
        self._empty.setText(
            translate("Decide", "You are the first. What you decide helps the next one.")
        )
        self._empty.setVisible(not found)
        self._card.setVisible(bool(found))
        parts: list[QWidget] = []
        for one in found[:_MOST]:
            if parts:
                parts.append(Rule(self._look))
            parts.append(self._row(one, speaking))
        refill(self._rows, parts)
        self.show()
        self.tell()
        if self._aim in self._words:
            self._words[self._aim].take_focus()
        self._aim = None

    def show_words(self, decision_id: Id, text: str) -> None:
        """Let the words of one be gone through."""
        if decision_id in self._words:
            self._words[decision_id].show_words(text)

    def show_problem(self, decision_id: Id, sentence: str) -> bool:
        """Say why its words cannot be shown like this; False where it stands here no longer."""
        if decision_id in self._words:
            self._words[decision_id].show_problem(sentence)
        return decision_id in self._words

    def keep(self, decision_id: Id, *, kept: bool) -> None:
        """Know that its words may be shown from now on, or wait again."""
        (self._kept.add if kept else self._kept.discard)(decision_id)
        self._aim = decision_id

    def _row(self, one: Precedent, speaking: Speaking) -> QWidget:
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self._look.px(12))
        unhappy = one.feeling in _UNHAPPY
        icon = Icon(
            self._look,
            "triangle-alert" if unhappy else "circle-check",
            colour="owed" if unhappy else "accent",
        )
        said = Passage(self._look)
        row.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(self._look.px(6))
        column.addWidget(said)
        if one.waits or one.decision_id in self._kept:
            column.addWidget(self._their_words(one))
        row.addLayout(column, 1)
        said.show_pieces(
            [
                Piece(self._who(one), Role.CAPTION, "ink2", above=0),
                Piece(_what(one, speaking), above=1),
                Piece(_how(one), Role.BODY, "owed" if unhappy else "ink2", above=1),
            ]
        )
        return made

    def _their_words(self, one: Precedent) -> TheirWords:
        made = TheirWords(self._look, kept=not one.waits)
        made.asked.connect(partial(self.words_asked.emit, one.decision_id))
        made.cleared.connect(partial(self.words_cleared.emit, one.decision_id))
        made.taken_back.connect(partial(self.words_taken_back.emit, one.decision_id))
        self._words[one.decision_id] = made
        return made

    def _who(self, one: Precedent) -> str:
        """Who and when; where few work, neither a name nor a day."""
        who = translate("Decide", "A colleague")
        if one.agent_name:
            who = words.isolated(one.agent_name)
        when = words.day(one.at, self._clock.now())
        if one.month_only:
            date = QDateTime.fromMSecsSinceEpoch(one.at // _MS).date()
            when = QLocale().toString(date, translate("Decide", "MMMM yyyy", "a month"))
        return translate("Decide", "{who}, {when}").format(who=who, when=when)


def _what(one: Precedent, speaking: Speaking) -> str:
    if one.refused:
        return translate("Decide", "Not done, by the rule.")
    if one.currency:
        return speaking.amount(Money(one.minor, one.currency))
    return one.choice or translate("Decide", "Done.")


def _how(one: Precedent) -> str:
    """Their words where they may be shown, else how they left and how that is known."""
    if one.words:
        return translate("Decide", "“{words}”").format(words=words.isolated(one.words))
    if one.feeling is None:
        return translate("Decide", "How they left is not known.")
    left = translate("Decide", "They left {feeling}. {source}.")
    source = words.source(one.source or FeelingSource.COULD_NOT_TELL)
    return left.format(feeling=words.feeling_was(one.feeling), source=source)
