"""Who is on the line, as far as the telephone says: at most two rows before one picks up."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from agent_desk.desk import words
from agent_desk.desk.buttons import ActionButton, Kind
from agent_desk.desk.card import Card
from agent_desk.desk.fonts import Role
from agent_desk.desk.labels import Icon, Label, Rule
from agent_desk.desk.look import Look
from agent_desk.domain.ids import Id

MOST_SHOWN = 2
_NARROW_SCALE = 1.4


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """A call that was handed to the desk.

    Attributes:
        call_id: The telephone's word for it, or its number.
        number: As people write it.
        name: Of the customer it was matched with; empty if nobody matches.
        customer_id: Of that customer.
        place: A word that tells two people of one name apart; may be empty.
    """

    call_id: str
    number: str
    name: str = ""
    customer_id: Id | None = None
    place: str = ""


class Offers(QWidget):
    """The card "Before you pick up"; absent when there is nothing in it.

    Signals:
        taken: A row's button was pressed. Carries its Offer.
    """

    taken = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._offers: tuple[Offer, ...] = ()
        self._likely = False
        self._first: ActionButton | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._title = Label(
            look, self.tr("Before you pick up"), role=Role.LABEL, colour="ink2", wrap=False
        )
        self._card: Card | None = None
        self._column.addWidget(self._title)
        look.changed.connect(self._build)
        self.hide()

    def show_offers(self, offers: Sequence[Offer], *, likely: bool = False) -> None:
        """Show the first two, oldest first; none: nothing stands here.

        Args:
            offers: Every call that waits, oldest first.
            likely: Whether opening the first is the likely next step: its button is filled.
        """
        self._offers = tuple(offers[:MOST_SHOWN])
        self._likely = likely
        self._build()
        self.setVisible(bool(self._offers))

    def take_focus(self) -> None:
        """Give the focus to the first offer's button, if there is one."""
        if self._first is not None:
            self._first.setFocus(Qt.FocusReason.OtherFocusReason)

    def shown(self) -> tuple[Offer, ...]:
        """Give what is shown."""
        return self._offers

    def said(self, offer: Offer) -> str:
        """Say who is on the line."""
        told = self.tr("{number} is on the line")
        return told.format(number=words.isolated(offer.number))

    def _build(self) -> None:
        if self._card is not None:
            self._column.removeWidget(self._card)
            self._card.hide()
            self._card.deleteLater()
        self._card = Card(self._look, self.tr("Before you pick up"))
        self._first = None
        for number, offer in enumerate(self._offers, start=1):
            if number > 1:
                self._card.body.addWidget(Rule(self._look))
            self._card.body.addLayout(self._row(offer, number))
        self._column.addWidget(self._card)
        self._card.show()
        self._column.setSpacing(self._look.px(6))

    def _row(self, offer: Offer, number: int) -> QBoxLayout:
        narrow = self._look.scale > _NARROW_SCALE
        direction = QBoxLayout.Direction
        row = QBoxLayout(direction.TopToBottom if narrow else direction.LeftToRight)
        row.setSpacing(self._look.px(14))
        facts = QBoxLayout(direction.LeftToRight)
        facts.setSpacing(self._look.px(14))
        icon = Icon(self._look, "phone-incoming", colour="accent")
        facts.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
        told = QVBoxLayout()
        told.setSpacing(self._look.px(2))
        told.addWidget(Label(self._look, self.said(offer), role=Role.STRONG))
        told.addWidget(Label(self._look, self._who(offer), role=Role.CAPTION, colour="ink2"))
        facts.addLayout(told, 1)
        row.addLayout(facts, 1)
        button = ActionButton(
            self._look, self._does(offer), key=str(number), icon="arrow-right"
        )
        button.clicked.connect(lambda: self.taken.emit(offer))
        if self._first is None:
            self._first = button
            button.set_kind(Kind.FILLED if self._likely else Kind.OUTLINE)
        row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        return row

    def _does(self, offer: Offer) -> str:
        if not offer.name:
            return self.tr("Find them")
        return self.tr("Open {name}").format(name=words.isolated(offer.name))

    def _who(self, offer: Offer) -> str:
        if not offer.name:
            return self.tr("Nobody here has this number yet.")
        name = words.isolated(offer.name)
        if offer.place:
            told = self.tr("It is the number of {name}, {place}.")
            return told.format(name=name, place=words.isolated(offer.place))
        return self.tr("It is the number of {name}.").format(name=name)
