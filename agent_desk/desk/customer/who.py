"""Who is with us: name, how to reach them, how rare this is for them, how they remember us."""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QSpacerItem, QVBoxLayout, QWidget

from agent_desk.desk import words
from agent_desk.desk.fonts import Role
from agent_desk.desk.labels import Icon, Label, Quote
from agent_desk.desk.told import RING, Told
from agent_desk.domain.customers import ContactKind
from agent_desk.reading import phone_numbers

if TYPE_CHECKING:
    from collections.abc import Sequence

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
        self._contact_lines: list[_ContactLine] = []
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
        customer = page.customer
        self._name.setText(customer.name)
        since = words.since_year(customer.since_at) if customer.since_at else ""
        facts = [since, customer.note]
        self._since.setText("  ·  ".join(fact for fact in facts if fact))
        self._show_contacts(page.contacts)
        self._rare.setText(
            words.how_rare(page.previous_contact_at, page.contact_count, self._clock.now())
        )
        self._show_words(page.last_words)
        self._show_last(page.last_moment)
        self._show_what_is_said()
        self.tell()

    def clear(self) -> None:
        """Show nobody."""
        self._show_contacts(())
        for label in (self._name, self._since, self._rare, self._last, self._last_when):
            label.setText("")
        self._show_words(None)
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

    def _show_contacts(self, contacts: Sequence[ContactPoint]) -> None:
        """Say how to reach them, in lines that are made once: making them takes longest."""
        while len(self._contact_lines) < len(contacts):
            line = _ContactLine(self._look)
            self._contact_lines.append(line)
            self._contacts.addWidget(line)
        for line, contact in zip_longest(self._contact_lines, contacts):
            line.show_contact(contact)

    def _show_words(self, said: Words | None) -> None:
        self._remembered = said is not None and bool(said.text)
        if said is None or not said.text:
            self._quote.set_words("", "")
            return
        when = words.when(said.at, self._clock.now())
        how = words.feeling_was(said.feeling) if said.feeling is not None else ""
        source = words.source(said.source) if said.source is not None and how else ""
        quoted = self.tr("“{words}”").format(words=words.isolated(said.text))
        facts = "  ·  ".join(fact for fact in (when, how, source) if fact)
        self._quote.set_words(quoted, facts)

    def _show_last(self, moment: Moment | None) -> None:
        if moment is None:
            self._last.setText("")
            self._last_when.setText("")
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


class _ContactLine(QWidget):
    """One way to reach them, under its icon; absent while there is none to show."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._icon = Icon(look, "phone", size=18)
        self._value = Label(look, colour="ink2")
        self._note = Label(look, role=Role.CAPTION, colour="ink2")
        told = QVBoxLayout()
        told.setSpacing(0)
        told.addWidget(self._value)
        told.addWidget(self._note)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        self._row.addLayout(told, 1)
        look.changed.connect(self._dress)
        self._dress()

    def show_contact(self, contact: ContactPoint | None) -> None:
        """Show this one, or nothing of anybody."""
        value = contact.value if contact else ""
        if contact and contact.kind is ContactKind.PHONE:
            value = phone_numbers.as_written_here(value)
        note = contact.added_note if contact else ""
        self._value.setText(words.isolated(value) if value else "")
        self._note.setText(note)
        self._note.setVisible(bool(note))
        if contact:
            self._icon.set_icon(_ICONS[contact.kind])
        self.setVisible(contact is not None)

    def _dress(self) -> None:
        self._row.setSpacing(self._look.px(10))
