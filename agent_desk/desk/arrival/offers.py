"""Who is on the line, as far as the telephone says: at most two rows before one picks up."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from agent_desk.desk import commands, words
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
        parked: Nobody rings: their goodbye waits to be finished.
    """

    call_id: str
    number: str
    name: str = ""
    customer_id: Id | None = None
    place: str = ""
    parked: bool = False


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
        self._title = Label(
            look, self.tr("Before you pick up"), role=Role.LABEL, colour="ink2", wrap=False
        )
        self._card = Card(look, self.tr("Before you pick up"))
        self._rule = Rule(look)
        # Made once: a call is shown the faster, and nothing is taken from under the focus.
        self._rows = tuple(_OfferRow(look, number + 1) for number in range(MOST_SHOWN))
        for row in self._rows:
            row.taken.connect(self.taken)
        for part in (self._rows[0], self._rule, self._rows[1]):
            self._card.body.addWidget(part)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self._title)
        self._column.addWidget(self._card)
        look.changed.connect(self._dress)
        self._dress()
        self.hide()

    def show_offers(self, offers: Sequence[Offer], *, likely: bool = False) -> None:
        """Show the first two, oldest first; none: nothing stands here.

        Args:
            offers: Every call that waits, oldest first.
            likely: Whether opening the first is the likely next step: its button is filled.
        """
        self._offers = tuple(offers[:MOST_SHOWN])
        for place, row in enumerate(self._rows):
            offer = self._offers[place] if place < len(self._offers) else None
            row.show_offer(
                offer, self.said(offer) if offer else "", likely=likely and not place
            )
        self._rule.setVisible(len(self._offers) > 1)
        self.setVisible(bool(self._offers))

    def take_focus(self) -> None:
        """Give the focus to the first offer's button, if there is one."""
        if self._offers:
            self._rows[0].take_focus()

    def shown(self) -> tuple[Offer, ...]:
        """Give what is shown."""
        return self._offers

    def said(self, offer: Offer) -> str:
        """Say who is on the line, or whose goodbye waits."""
        if offer.parked:
            return self.tr("The goodbye of {name} waits").format(
                name=words.isolated(offer.name)
            )
        told = self.tr("{number} is on the line")
        return told.format(number=words.isolated(offer.number))

    def _dress(self) -> None:
        self._column.setSpacing(self._look.px(6))


class _OfferRow(QWidget):
    """One call, who it may be, and the button that opens them.

    Signals:
        taken: The button was pressed. Carries the Offer.
    """

    taken = Signal(object)

    def __init__(self, look: Look, number: int) -> None:
        super().__init__()
        self._look = look
        self._offer: Offer | None = None
        self._said = Label(look, role=Role.STRONG)
        self._who = Label(look, role=Role.CAPTION, colour="ink2")
        # The first is a command of its own: the likely one.
        first = "offered" if number == 1 else ""
        self._button = ActionButton(
            look, "", command=first, key=commands.digit_key(number), icon="arrow-right"
        )
        self._button.clicked.connect(self._take)
        self._told = QVBoxLayout()
        self._told.addWidget(self._said)
        self._told.addWidget(self._who)
        self._facts = QHBoxLayout()
        self._icon = Icon(look, "phone-incoming", colour="accent")
        self._facts.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        self._facts.addLayout(self._told, 1)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addLayout(self._facts, 1)
        self._row.addWidget(self._button, 0, Qt.AlignmentFlag.AlignVCenter)
        look.changed.connect(self._dress)
        self._dress()

    def show_offer(self, offer: Offer | None, said: str, *, likely: bool) -> None:
        """Show this call, or none and nothing of anybody."""
        self._offer = offer
        self._icon.set_icon(
            "handshake" if offer and offer.parked else "phone-incoming", "accent"
        )
        self._said.setText(said)
        self._who.setText(_who_it_is(offer) if offer else "")
        self._button.setText(_does(offer) if offer else "")
        self._button.set_kind(Kind.FILLED if likely else Kind.OUTLINE)
        self.setVisible(offer is not None)

    def take_focus(self) -> None:
        """Give the focus to the button."""
        self._button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _take(self) -> None:
        if self._offer is not None:
            self.taken.emit(self._offer)

    def _dress(self) -> None:
        px = self._look.px
        direction = QBoxLayout.Direction
        narrow = self._look.scale > _NARROW_SCALE
        self._row.setDirection(direction.TopToBottom if narrow else direction.LeftToRight)
        self._row.setSpacing(px(14))
        self._facts.setSpacing(px(14))
        self._told.setSpacing(px(2))


def _does(offer: Offer) -> str:
    if offer.parked:
        return QCoreApplication.translate("Offers", "Finish it")
    if not offer.name:
        return QCoreApplication.translate("Offers", "Find them")
    name = words.isolated(offer.name)
    return QCoreApplication.translate("Offers", "Open {name}").format(name=name)


def _who_it_is(offer: Offer) -> str:
    if offer.parked:
        return QCoreApplication.translate("Offers", "It is as you left it.")
    if not offer.name:
        return QCoreApplication.translate("Offers", "Nobody here has this number yet.")
    name, place = words.isolated(offer.name), words.isolated(offer.place)
    if offer.place:
        told = QCoreApplication.translate("Offers", "It is the number of {name}, {place}.")
        return told.format(name=name, place=place)
    told = QCoreApplication.translate("Offers", "It is the number of {name}.")
    return told.format(name=name)
