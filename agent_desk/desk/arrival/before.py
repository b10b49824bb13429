"""The card "Before you pick up": at most two rows, each with one key."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from agent_desk.desk import commands
from agent_desk.desk.buttons import ActionButton, Kind
from agent_desk.desk.card import Card
from agent_desk.desk.fonts import Role
from agent_desk.desk.labels import Icon, Label, Rule
from agent_desk.desk.look import Look
from agent_desk.desk.theme import Token

MOST_SHOWN = 2
OTHER_AFTER = 3
"""The digit of a second button is so much more: those between are taken."""

_NARROW_SCALE = 1.4


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One thing before one picks up.

    Attributes:
        said: What it is, in one line; ``told`` is what more there is to know.
        does: What its button says, and ``act`` does.
        stays: Whether it is shown however many ring.
        other: What a second button says, and ``act_other`` does; none if empty.
    """

    icon: str
    said: str
    told: str
    does: str
    act: Callable[[], object]
    colour: Token = "accent"
    does_icon: str = "arrow-right"
    stays: bool = False
    other: str = ""
    act_other: Callable[[], object] | None = None


class Before(QWidget):
    """The card; absent when there is nothing in it."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._shown: tuple[Row, ...] = ()
        said = self.tr("Before you pick up")
        self._title = Label(look, said, role=Role.LABEL, colour="ink2", wrap=False)
        self._card = Card(look, said)
        self._rule = Rule(look)
        # Made once: a call is shown the faster, and nothing is taken from under the focus.
        self._rows = tuple(_Row(look, number + 1) for number in range(MOST_SHOWN))
        for part in (self._rows[0], self._rule, self._rows[1]):
            self._card.body.addWidget(part)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self._title)
        self._column.addWidget(self._card)
        look.changed.connect(self._dress)
        self._dress()
        self.hide()

    def show_rows(
        self, rows: Sequence[Row], *, likely: bool = False, titled: bool = True
    ) -> None:
        """Show the first two; none: nothing stands here.

        Args:
            rows: What there is, the first first.
            likely: Whether the first is the likely next step: its button is filled.
            titled: Whether they come before one picks up; else the page says what they are.
        """
        self._title.setVisible(titled)
        self._shown = tuple(rows[:MOST_SHOWN])
        for place, row in enumerate(self._rows):
            shown = self._shown[place] if place < len(self._shown) else None
            row.show_row(shown, likely=likely and not place)
        self._rule.setVisible(len(self._shown) > 1)
        self.setVisible(bool(self._shown))

    def take_focus(self) -> None:
        """Give the focus to the first row's button, if there is one."""
        if self._shown:
            self._rows[0].take_focus()

    def shown(self) -> tuple[Row, ...]:
        """Give what is shown."""
        return self._shown

    def _dress(self) -> None:
        self._column.setSpacing(self._look.px(6))


class _Row(QWidget):
    """What it is, and the button that does it."""

    def __init__(self, look: Look, number: int) -> None:
        super().__init__()
        self._look = look
        self._shown: Row | None = None
        self._said = Label(look, role=Role.STRONG)
        self._more = Label(look, role=Role.CAPTION, colour="ink2")
        # The first is a command of its own: the likely one.
        first = "offered" if number == 1 else ""
        self._button = ActionButton(
            look, "", command=first, key=commands.digit_key(number), icon="arrow-right"
        )
        self._button.clicked.connect(self._act)
        self._other = ActionButton(look, "", key=commands.digit_key(number + OTHER_AFTER))
        self._other.clicked.connect(self._act_other)
        self._told = QVBoxLayout()
        self._told.addWidget(self._said)
        self._told.addWidget(self._more)
        self._facts = QHBoxLayout()
        self._icon = Icon(look, "phone-incoming", colour="accent")
        self._facts.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        self._facts.addLayout(self._told, 1)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addLayout(self._facts, 1)
        self._row.addWidget(self._button, 0, Qt.AlignmentFlag.AlignVCenter)
        self._row.addWidget(self._other, 0, Qt.AlignmentFlag.AlignVCenter)
        look.changed.connect(self._dress)
        self._dress()

    def show_row(self, row: Row | None, *, likely: bool) -> None:
        """Show this row, or none and nothing of anybody."""
        self._shown = row
        self._said.setText(row.said if row else "")
        self._more.setText(row.told if row else "")
        self._more.setVisible(bool(row and row.told))
        self._button.setText(row.does if row else "")
        self._button.set_kind(Kind.FILLED if likely else Kind.OUTLINE)
        self._other.setText(row.other if row else "")
        self._other.setVisible(bool(row and row.other))
        if row is not None:
            self._icon.set_icon(row.icon, row.colour)
            self._button.set_icon(row.does_icon)
        self.setVisible(row is not None)

    def take_focus(self) -> None:
        """Give the focus to the button."""
        self._button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _act(self) -> None:
        if self._shown is not None:
            self._shown.act()

    def _act_other(self) -> None:
        if self._shown is not None and self._shown.act_other is not None:
            self._shown.act_other()

    def _dress(self) -> None:
        px = self._look.px
        direction = QBoxLayout.Direction
        narrow = self._look.scale > _NARROW_SCALE
        self._row.setDirection(direction.TopToBottom if narrow else direction.LeftToRight)
        self._row.setSpacing(px(14))
        self._facts.setSpacing(px(14))
        self._told.setSpacing(px(2))
