"""One thing to say, made of everything that is chosen and the policy's words for it."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from agent_desk.desk.card import Card, CardKind
from agent_desk.desk.fonts import Role
from agent_desk.desk.labels import Label
from agent_desk.desk.look import Look
from agent_desk.desk.told import Told

translate = QCoreApplication.translate


class SayIt(Told):
    """The sentence in quotation marks, on a surface of its own; absent while there is none."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        heading = translate("Decide", "Say it to them")
        super().__init__(look, heading, parent)
        card = Card(look, heading, kind=CardKind.SUNK, padding=16)
        self._sentence = Label(look)
        card.body.addWidget(self._sentence)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(8))
        column.addWidget(Label(look, heading, role=Role.LABEL, colour="ink2"))
        column.addWidget(card)

    def say(self, sentence: str) -> None:
        """Say this."""
        quoted = translate("Decide", "“{words}”").format(words=sentence)
        self._sentence.setText(quoted if sentence else "")
        self.setAccessibleDescription(self._sentence.text())
        self.setVisible(bool(sentence))
