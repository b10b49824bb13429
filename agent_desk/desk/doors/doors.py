"""All doors that are open between two customers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from agent_desk.desk.doors.lead import LeadDoor
from agent_desk.desk.doors.pairs import PairsDoor
from agent_desk.desk.doors.policy import PolicyDoor
from agent_desk.desk.doors.publications import PublicationsDoor
from agent_desk.desk.doors.talks import TalkDoor

if TYPE_CHECKING:
    from collections.abc import Callable

    from agent_desk.desk.doings import Doings
    from agent_desk.desk.look import Look
    from agent_desk.desk.window import Window
    from agent_desk.desk.work import Work
    from agent_desk.domain.agents import Agent
    from agent_desk.domain.clock import Clock


class Doors(QObject):
    """Each page is made when it is first turned to.

    Signals:
        left: Back to Arrival.
        ring_asked: A lead rings somebody. Carries their id.
        pin_wanted: Somebody has to set a PIN first.
        published: What prompts, codes or moments say is another now.
    """

    left = Signal()
    ring_asked = Signal(object)
    pin_wanted = Signal()
    published = Signal()

    def __init__(
        self,
        window: Window,
        look: Look,
        doings: Doings,
        work: Work,
        clock: Clock,
        *,
        is_free: Callable[[], bool],
    ) -> None:
        """Open no door yet.

        Args:
            window: Where the pages stand.
            look: What they are drawn with.
            doings: What can be done.
            work: Runs it.
            clock: What time it is.
            is_free: Whether nobody is open; says so if somebody is.
        """
        super().__init__(window)
        self.policy = PolicyDoor(window, look, doings.policies, work)
        self.pairs = PairsDoor(window, look, doings.lead, work, clock)
        self.publications = PublicationsDoor(window, look, doings, work, clock)
        self.lead = LeadDoor(
            window,
            look,
            doings.lead,
            work,
            clock,
            why_hidden=doings.customers.why_hidden,
            is_free=is_free,
        )
        self.talks = TalkDoor(window, look, doings.talks, work, clock, is_free=is_free)
        self._all = (self.policy, self.pairs, self.publications, self.lead, self.talks)
        for door in self._all:
            door.left.connect(self.left)
        self.publications.published.connect(self.published)
        self.lead.ring_asked.connect(self.ring_asked)
        self.lead.talk_asked.connect(self.talks.begin_about)
        self.talks.pin_wanted.connect(self.pin_wanted)

    def begin(self, agent: Agent) -> None:
        """Let this person through, as far as their roles let them."""
        for door in self._all:
            door.begin(agent)

    def end(self) -> None:
        """Somebody is with us, or nobody is here: let nobody through."""
        for door in self._all:
            door.end()

    def tell_ringing(self) -> None:
        """Somebody rings: say so on the page that is turned to."""
        for door in self._all:
            door.tell_ringing()

    def look_again(self) -> None:
        """Something came from another desk: show it on the page that is turned to."""
        for door in (self.lead, self.publications, self.talks):
            door.look_again()
