"""Who is with us: name, how to reach them, how rare this is for them, how they remember us."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QSpacerItem, QVBoxLayout, QWidget

from agent_desk.desk import words
from agent_desk.desk.fonts import Role
from agent_desk.desk.labels import Icon, Label, Quote
from agent_desk.desk.told import RING, Told, refill
from agent_desk.domain.customers import ContactKind
from agent_desk.reading import phone_numbers

if TYPE_CHECKING:
    from agent_desk.actions.customers import CustomerPage, Words
    from agent_desk.desk.look import Look
    from agent_desk.domain.clock import Clock
    from agent_desk.domain.customers import ContactPoint
    from agent_desk.domain.moments import Moment

_ICONS = {
    ContactKind.ADDRESS: "map-pin",
    ContactKind.PHONE: "phone",
    ContactKind.EMAIL: "mail",
}


class Who(Told):
    """The column about the person who is with us."""

    def __init__(self, look: Look, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(look, QCoreApplication.translate("Who", "About them"), parent)
        self._clock = clock
        self._name = Label(look, role=Role.NAME)
        self._since = Label(look, colour="ink2")
        self._contacts = QVBoxLayout()
        self._rare = Label(look, role=Role.LEAD)
        self._memory_title = Label(
            look, self.tr("How they probably remember us"), role=Role.LABEL, colour="ink2"
        )
        self._quote = Quote(look)
        self._last_title = Label(
            look, self.tr("The last moment"), role=Role.LABEL, colour="ink2"
        )
        self._last = Label(look)
        self._last_when = Label(look, colour="ink2")
        self._gaps: list[QSpacerItem] = []
        self._column = QVBoxLayout(self)
        self._place_parts()
        look.changed.connect(self._dress)
        self._dress()
        self.clear()

    def show_customer(self, page: CustomerPage) -> None:
        """Show this person, and nothing of anybody else."""
        self.clear()
        customer = page.customer
        self._name.setText(customer.name)
        since = words.since_year(customer.since_at) if customer.since_at else ""
        facts = [since, customer.note]
        self._since.setText("  ·  ".join(fact for fact in facts if fact))
        refill(self._contacts, (self._contact(contact) for contact in page.contacts))
        self._rare.setText(
            words.how_rare(page.previous_contact_at, page.contact_count, self._clock.now())
        )
        self._show_words(page.last_words)
        self._show_last(page.last_moment)
        self._show_what_is_said()
        self.tell()

    def clear(self) -> None:
        """Show nobody."""
        refill(self._contacts, ())
        for label in (self._name, self._since, self._rare, self._last, self._last_when):
            label.setText("")
        self._quote.set_words("", "")
        self._remembered = False
        self._show_what_is_said()
        self.tell()

    def _place_parts(self) -> None:
        add = self._column.addWidget
        add(self._name)
        add(self._since)
        self._column.addLayout(self._contacts)
        for block in (
            (self._rare,),
            (self._memory_title, self._quote),
            (self._last_title, self._last, self._last_when),
        ):
            gap = QSpacerItem(0, 0)
            self._gaps.append(gap)
            self._column.addSpacerItem(gap)
            for part in block:
                add(part)
        self._column.addStretch(1)

    def _dress(self) -> None:
        px = self._look.px
        around = px(RING)
        self._column.setContentsMargins(around, 0, around, around)
        self._column.setSpacing(px(6))
        self._contacts.setSpacing(px(4))
        for gap in self._gaps:
            gap.changeSize(0, px(14))
        self._column.invalidate()

    def _contact(self, contact: ContactPoint) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self._look.px(10))
        icon = Icon(self._look, _ICONS[contact.kind], size=18)
        row.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
        told = QVBoxLayout()
        told.setSpacing(0)
        value = contact.value
        if contact.kind is ContactKind.PHONE:
            value = phone_numbers.as_written_here(value)
        told.addWidget(Label(self._look, words.isolated(value), colour="ink2"))
        if contact.added_note:
            note = Label(self._look, contact.added_note, role=Role.CAPTION, colour="ink2")
            told.addWidget(note)
        row.addLayout(told, 1)
        return line

    def _show_words(self, said: Words | None) -> None:
        if said is None or not said.text:
            return
        when = words.when(said.at, self._clock.now())
        how = words.feeling_was(said.feeling) if said.feeling is not None else ""
        source = words.source(said.source) if said.source is not None and how else ""
        quoted = self.tr("“{words}”").format(words=words.isolated(said.text))
        facts = "  ·  ".join(fact for fact in (when, how, source) if fact)
        self._quote.set_words(quoted, facts)
        self._remembered = True

    def _show_last(self, moment: Moment | None) -> None:
        if moment is None:
            return
        self._last.setText(moment.text or moment.words or words.moment_kind(moment.kind))
        felt = words.feeling_was(moment.feeling) if moment.feeling is not None else ""
        facts = (words.when(moment.at, self._clock.now()), felt)
        self._last_when.setText("  ·  ".join(fact for fact in facts if fact))

    def _show_what_is_said(self) -> None:
        self._memory_title.setVisible(self._remembered)
        self._quote.setVisible(self._remembered)
        self._last_title.setVisible(bool(self._last.text()))
        for label in (self._since, self._rare, self._last, self._last_when):
            label.setVisible(bool(label.text()))
