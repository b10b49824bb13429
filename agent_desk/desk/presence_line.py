"""The presence line: one sentence under the header that helps to be with this customer.

It changes only where a piece of work has just ended, and only once the keys have rested.

Source:
    Adamczyk & Bailey 2004: between two pieces of work an interruption costs least.
"""

from __future__ import annotations

import logging
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from agent_desk.desk import commands, keycap, prompt_words
from agent_desk.desk.announce import announce
from agent_desk.desk.buttons import AsideButton
from agent_desk.desk.fonts import Role
from agent_desk.desk.key_rest import KeyRest
from agent_desk.desk.labels import Icon, Label
from agent_desk.domain.prompts import PromptPolicy, Stage

if TYPE_CHECKING:
    from collections.abc import Callable

    from agent_desk.actions.interactions import OpenHere
    from agent_desk.actions.private import Private
    from agent_desk.actions.prompts import Prompts, Said
    from agent_desk.desk.look import Look
    from agent_desk.desk.work import Work
    from agent_desk.domain.clock import Clock
    from agent_desk.domain.prompts import Prompt

log = logging.getLogger(__name__)

_STAGES = {stage.value: stage for stage in Stage}
_ROOMY_SCALE = 1.4
_LINES = 2


class PresenceLine(QWidget):
    """Shows at most one sentence. No box, no sound, no focus; nobody is told of its quiet.

    Its place keeps its height while it is empty, so that nothing jumps; in large text, where
    room is scarce, it takes none.
    """

    def __init__(
        self,
        look: Look,
        prompts: Callable[[], Prompts],
        private: Private,
        work: Work,
        *,
        clock: Clock,
        parent: QWidget | None = None,
    ) -> None:
        """Build an empty line.

        Args:
            look: What it is drawn with.
            prompts: Reads them, on the store's thread.
            private: The agent's own table.
            work: The store's thread.
            clock: Says how long the keys have rested.
            parent: Its parent.
        """
        super().__init__(parent)
        self._look = look
        self._prompts = prompts
        self._private = private
        self._work = work
        self._clock = clock
        self._here: OpenHere | None = None
        self._shift_began_at = 0
        self._stage: Stage | None = None
        self._said: Said | None = None
        self._quieted: Said | None = None
        self._shown: dict[str, Prompt] = {}
        self._waits = False
        self._keys = KeyRest(clock, PromptPolicy().calm_after_key_s, self)
        self._keys.rested.connect(self._speak)
        self._keys.wrote.connect(self._hold_back)
        self._build()

    def begin(self, here: OpenHere, page: str, shift_began_at: int) -> None:
        """Say something of this customer once the keys rest."""
        self.end()
        self._here, self._shift_began_at = here, shift_began_at
        self._stage = _STAGES.get(page)
        self.window().installEventFilter(self)
        self._keys.begin(self.window())
        self._pause()

    def turn(self, page: str) -> None:
        """The agent is at another stage of the contact."""
        stage = _STAGES.get(page)
        if self._here is not None and stage is not self._stage:
            self._stage, self._quieted = stage, None
            self._pause()

    def logged(self, kind: str) -> None:
        """A step was logged. Where a prompt asked for just that, it was followed."""
        here = self._here
        if here is None:
            return
        for prompt in self._shown.values():
            if prompt.followed_by == kind:
                self._keep(partial(self._private.follow, prompt=prompt.id))
        self._pause()

    def end(self) -> None:
        """Nobody is with us: nothing of them stands here."""
        self.window().removeEventFilter(self)
        self._keys.end()
        self._here = self._stage = self._quieted = None
        self._waits = False
        self._shown.clear()
        self._show(None)

    def text(self) -> str:
        """What is said now."""
        return self._sentence.text()

    def quiet(self) -> None:
        """Say nothing more at this stage."""
        if self._said is not None:
            self._keep(partial(self._private.quiet, prompt=self._said.prompt.id))
            self._quieted = self._said
            self._show(None)

    def bring_back(self) -> None:
        """Say again what was quieted at this stage."""
        if self._quieted is not None:
            self._keep(partial(self._private.bring_back, prompt=self._quieted.prompt.id))
            said, self._quieted = self._quieted, None
            self._show(said)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Override QObject.eventFilter: take the Escape nothing else wants."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        if event.key() != Qt.Key.Key_Escape or self._said is None or not self.isVisible():
            return False
        self.quiet()
        return True

    def showEvent(self, event: QShowEvent) -> None:
        """Override QWidget.showEvent: what waited while something else stood here."""
        super().showEvent(event)
        if self._waits:
            self._keys.wait()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Override QWidget.resizeEvent."""
        super().resizeEvent(event)
        self._fit()

    def _pause(self) -> None:
        """A piece of work has just ended: what is said may change, once the keys rest."""
        self._waits = True
        self._keys.wait()

    def _hold_back(self) -> None:
        """Who has begun to write is within a piece of work again."""
        self._waits = False

    def _speak(self) -> None:
        """Ask for the sentence of this moment."""
        here, stage = self._here, self._stage
        if not self._waits or here is None or not self.isVisible():
            return
        self._waits = False
        if stage is None:
            self._show(None)
        elif self._quieted is None:
            self._work.run(
                partial(self._choose, here, stage, self._shift_began_at),
                owner=self,
                then=partial(self._chosen, here, stage),
                failed=self._stay_quiet,
            )

    def _choose(self, here: OpenHere, stage: Stage, shift_began_at: int) -> _Answer:
        prompts = self._prompts()
        by = here.agent.agent_id
        return prompts.policy, prompts.say(by, here.interaction_id, stage, shift_began_at)

    def _chosen(self, here: OpenHere, stage: Stage, answer: _Answer) -> None:
        policy, said = answer
        self._keys.calm_s = policy.calm_after_key_s
        if here is not self._here or stage is not self._stage or self._quieted is not None:
            return
        if not self._keys.rests():
            self._pause()
            return
        if said is not None and said.is_new and said.prompt.id not in self._shown:
            self._keep(partial(self._private.see, prompt=said.prompt.id, stage=stage.value))
        if said is not None:
            self._shown[said.prompt.id] = said.prompt
        before = self.text()
        self._show(said)
        if self.text() != before:
            announce(self, self.text())

    def _stay_quiet(self, error: Exception) -> None:
        """What cannot be chosen is not said: it is never worth a message in a call."""
        log.warning("no prompt could be chosen: %s", error)

    def _keep(self, act: Callable[..., None]) -> None:
        here = self._here
        if here is not None:
            by, contact = here.agent.agent_id, here.interaction_id
            self._work.run(
                partial(act, by, contact),
                owner=self,
                then=lambda _: None,
                failed=self._not_kept,
            )

    def _not_kept(self, error: Exception) -> None:
        log.warning("how a prompt fared was not kept: %s", error)

    def _show(self, said: Said | None) -> None:
        self._said = said
        text = ""
        if said is not None:
            text = prompt_words.sentence(said.prompt, said.facts, self._clock.now())
        self._sentence.setText(text)
        self._icon.setVisible(bool(text))
        self._quiet.setVisible(bool(text))
        # What only a label says is not reached by every reader: its button says it too.
        key = keycap.spoken(commands.key_of("quiet"))
        self._quiet.setAccessibleDescription(f"{text} {key}".strip())
        self._fit()

    # How it looks

    def _build(self) -> None:
        self._icon = Icon(self._look, "ear", colour="accent", size=22)
        self._sentence = Label(self._look, role=Role.LEAD)
        self._quiet = AsideButton(self._look, self.tr("Quiet"), key=commands.key_of("quiet"))
        self._quiet.clicked.connect(self.quiet)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._icon)
        self._row.addWidget(self._sentence, 1)
        self._row.addWidget(self._quiet)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        for command, slot in (("quiet", self.quiet), ("bring_back", self.bring_back)):
            commands.bind(command, self, slot, context=Qt.ShortcutContext.WindowShortcut)
        self._look.changed.connect(self._fit)
        self._show(None)

    def _fit(self) -> None:
        """Write it large where it fits one line, else smaller in two; keep room for both."""
        px = self._look.px
        # With large text two lines leave no room of their own below.
        below = px(8) if self._look.scale > _ROOMY_SCALE else 0
        self._row.setContentsMargins(28, px(8), 28, below)
        self._row.setSpacing(px(12))
        room = self.width() - 56 - self._icon.sizeHint().width() - px(24)
        room -= self._quiet.sizeHint().width()
        large = QFontMetricsF(self._look.font(Role.LEAD)).horizontalAdvance(self.text())
        self._sentence.set_role(Role.LEAD if large < room else Role.BODY)
        line = QFontMetricsF(self._look.font(Role.BODY)).lineSpacing().__ceil__()
        kept = _LINES * line if self._look.scale <= _ROOMY_SCALE or self.text() else 0
        needed = self._sentence.heightForWidth(max(room, 1)) if self.text() else 0
        height = max(kept, needed)
        self.setFixedHeight(height + px(8) + below if height else 0)


_Answer = tuple[PromptPolicy, "Said | None"]
