"""One person of the shift, opened: what happened, our part marked, and what can be done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from agent_desk.desk import commands, words
from agent_desk.desk.buttons import ActionButton, Kind
from agent_desk.desk.card import Card
from agent_desk.desk.flow import Flow
from agent_desk.desk.fonts import Role
from agent_desk.desk.keycap import Keycap
from agent_desk.desk.labels import Label
from agent_desk.desk.lead.parts import Parts
from agent_desk.desk.lead.story_words import told
from agent_desk.desk.told import RING, Told

if TYPE_CHECKING:
    from agent_desk.desk.look import Look
    from agent_desk.domain.shift_story import Story

translate = QCoreApplication.translate


class OpenedStory(Card):
    """The story; empty until somebody is opened.

    Signals:
        ring_asked: The lead rings them now.
        give_asked: Somebody else is to see to them.
        redact_asked: A text of theirs is wrong and is to be taken out.
        anew_asked: Something is to be decided anew.
        talk_asked: It is to be talked through with somebody.
    """

    ring_asked = Signal()
    give_asked = Signal()
    redact_asked = Signal()
    anew_asked = Signal()
    talk_asked = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look, translate("Lead", "Their shift"), padding=12)
        self._name = Label(look, role=Role.TITLE)
        self._place = Label(look, role=Role.CAPTION, colour="ink2", wrap=False)
        self._next = Keycap(look, commands.key_of("next_person"))
        self._told = Told(look, translate("Lead", "What happened"))
        self._parts = Parts(look)
        inner = QVBoxLayout(self._told)
        inner.setContentsMargins(RING, RING, RING, RING)
        inner.addWidget(self._parts)
        head = QHBoxLayout()
        # In line with what is told, which leaves room for the ring of its focus.
        head.setContentsMargins(RING, RING // 2, RING, 0)
        head.addWidget(self._name, 1)
        head.addWidget(self._place)
        head.addWidget(self._next)
        self._hinder = Label(look, role=Role.CAPTION, colour="ink2")
        self.ring = ActionButton(
            look,
            translate("Lead", "I ring them now"),
            kind=Kind.FILLED,
            key=commands.digit_key(1) or commands.key_of("finish"),
            icon="phone-outgoing",
        )
        self.give = ActionButton(
            look, translate("Lead", "Give it to someone by name"), key=commands.digit_key(2)
        )
        self.talk = ActionButton(
            look, translate("Lead", "Talk it through"), key=commands.digit_key(3)
        )
        self.redact = ActionButton(
            look, translate("Lead", "Take a wrong text out"), kind=Kind.QUIET
        )
        self.anew = ActionButton(look, translate("Lead", "Decide it anew"), kind=Kind.QUIET)
        self._buttons = QWidget()
        inline = QVBoxLayout(self._buttons)
        inline.setContentsMargins(RING, 0, RING, RING // 2)
        held = QWidget()
        inline.addWidget(self._hinder)
        inline.addWidget(held)
        row = Flow(look, gap=12, parent=held)
        for button in (self.ring, self.give, self.talk, self.redact, self.anew):
            row.addWidget(button)
        self.body.addLayout(head)
        self.body.addWidget(self._told)
        self.body.addWidget(self._buttons)
        self.ring.clicked.connect(self.ring_asked)
        self.give.clicked.connect(self.give_asked)
        self.redact.clicked.connect(self.redact_asked)
        self.anew.clicked.connect(self.anew_asked)
        self.talk.clicked.connect(self.talk_asked)
        self.hide()

    def show_story(self, story: Story, now: int, *, one_day: bool) -> None:
        """Show it, with what can be done about it."""
        parts = [told(part, now, one_day=one_day) for part in story.parts]
        self._name.setText(words.isolated(story.name))
        self.setAccessibleName(story.name)
        self._parts.show_parts(parts)
        said = "\n".join(part.aloud() for part in parts)
        self._told.setAccessibleName(
            translate("Lead", "What happened with {name}").format(
                name=words.isolated(story.name)
            )
        )
        self._told.setAccessibleDescription(said or translate("Lead", "Nothing in this time."))
        self._hinder.setText(
            translate("Lead", "They ask not to be called.") if story.do_not_call else ""
        )
        self._hinder.setVisible(story.do_not_call)
        self.ring.setEnabled(not story.do_not_call)
        self.anew.setVisible(bool(story.decided))
        self.show()

    def show_place(self, place: int, count: int) -> None:
        """Say the how many-th of the list this is; 0 if they are not in it."""
        said = translate("Lead", "{place} of {count}").format(place=place, count=count)
        self._place.setText(said if place else "")
        self._next.setVisible(0 < place < count)

    def let_act(self, *, may: bool, shown: bool = True) -> None:
        """Show what can be done, or nothing while something is asked below.

        Args:
            may: Whether something can be done.
            shown: Whether the story is seen at all, if there is one.
        """
        self._buttons.setVisible(may)
        self.setVisible(shown and bool(self._name.text()))

    def clear(self) -> None:
        """Show nobody."""
        self._name.setText("")
        self._parts.show_parts(())
        self._told.setAccessibleDescription("")
        self.hide()

    def take_focus(self) -> None:
        """Read it."""
        self._told.setFocus()
