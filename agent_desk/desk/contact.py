"""The one customer who is open: their pages, the Moment line, what stands beside the agent."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QLocale, QObject, Qt, QTimer, Signal

from agent_desk.desk.beside import Beside as BesideThem
from agent_desk.desk.customer.acts import Acts
from agent_desk.desk.customer.page import CustomerPage
from agent_desk.desk.decide_ahead import DecideAhead
from agent_desk.desk.drafts import Drafts
from agent_desk.desk.elsewhere import Elsewhere
from agent_desk.desk.goodbye.page import GoodbyePage, PartingDoings
from agent_desk.desk.moment_line import echo
from agent_desk.desk.moment_line.line import MomentLine
from agent_desk.desk.not_them import NotThem
from agent_desk.desk.presence_line import PresenceLine
from agent_desk.desk.printing import Printing
from agent_desk.desk.reach import Reach
from agent_desk.desk.stand_by.strip import StandBy
from agent_desk.desk.turning import Turning
from agent_desk.domain.moves import MOVED

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from agent_desk.actions.customers import CustomerPage as CustomerFacts
    from agent_desk.actions.interactions import OpenHere, Step
    from agent_desk.desk.customer.showing import Showing
    from agent_desk.desk.decide.page import DecidePage
    from agent_desk.desk.doings import Doings
    from agent_desk.desk.find.page import FindPage
    from agent_desk.desk.look import Look
    from agent_desk.desk.window import Window
    from agent_desk.desk.work import Work
    from agent_desk.domain.clock import Clock
    from agent_desk.domain.ids import Id
    from agent_desk.domain.sharing import Came
    from agent_desk.settings import Line

_PATIENCE_MS = 100
"""As long as nobody notices that a page is not there yet."""

_AFTER_PAINTING = Qt.EventPriority.LowEventPriority.value - 1


class Contact(QObject):
    """From the moment somebody is opened until nobody is any more.

    Attributes:
        here: Who is open; None between two customers.
        name: Of who is open, once it is read.
        line: The Moment line.
        customer: The page of the customer.
        goodbye: The page of parting.
        beside: The presence line and "Stand by me".
        not_them: Looks for who it is instead.

    Signals:
        turned_to: Their page is turned to.
        painted: It can be seen: now there is time for what can wait.
    """

    turned_to = Signal()
    painted = Signal()

    def __init__(
        self,
        window: Window,
        look: Look,
        doings: Doings,
        work: Work,
        *,
        clock: Clock,
        find: FindPage,
        showing: Showing | None = None,
        systems: Sequence[Line] = (),
    ) -> None:
        """Build the pages of a contact and put them into the window.

        Args:
            window: Where they stand.
            look: What they are drawn with.
            doings: What can be done.
            work: Runs it.
            clock: What time it is.
            find: Finds who it is instead.
            showing: What may be shown of a customer; everything unless told.
            systems: Links to the company's other systems, by name.
        """
        super().__init__(window)
        self._window = window
        self._doings = doings
        self._work = work
        self.here: OpenHere | None = None
        self.name = ""
        self._facts: CustomerFacts | None = None
        self._goodbye_is_ready = False
        self._told_after_turning = ""
        self._patience = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        self._drafts = Drafts(doings.interactions.keep_draft, work, self)
        self.line = MomentLine(
            look, doings.interactions, doings.line_steps, work, self._drafts, clock=clock
        )
        self._reach = Reach(self.line, systems)
        self._ahead = DecideAhead(
            window,
            look,
            doings,
            work,
            clock=clock,
            drafts=self._drafts,
            log_first=self.line.log_then,
            systems=systems,
        )
        self.customer = CustomerPage(look, _acts(doings), work, clock=clock, showing=showing)
        self.goodbye = GoodbyePage(
            look,
            _parting(doings),
            work,
            clock=clock,
            drafts=self._drafts,
            log_first=self.line.log_then,
            language=QLocale().name()[:2],
        )
        stand_by = StandBy(
            look,
            doings.hard_moments,
            work,
            drafts=self._drafts,
            log_first=self.line.log_then,
        )
        self.beside = BesideThem(
            window,
            presence=PresenceLine(look, doings.prompts, doings.private, work, clock=clock),
            stand_by=stand_by,
            private=doings.private,
            work=work,
            line=self.line,
        )
        self._elsewhere = Elsewhere(
            self.customer, doings.colleagues, work, self._drafts, parent=self
        )
        self.not_them = NotThem(window, find, doings.moves, work, self._drafts)
        self._turning = Turning(window, look, doings.turned, work, clock)
        self._printing = Printing(window, doings.turned, work, clock)
        window.add_page("customer", self.customer)
        window.add_page("goodbye", self.goodbye)
        window.set_foot(self.line)
        self._join()

    @property
    def decide(self) -> DecidePage | None:
        """The page of deciding; None until the first customer can be seen."""
        return self._ahead.page

    def expect(self, agent_id: Id, customer_id: Id) -> None:
        """Read already what their page shows, while they are being opened."""
        self.customer.expect(agent_id, customer_id)

    def begin(self, here: OpenHere) -> None:
        """Fill the page of who is with us, then turn to it: it is laid out and painted once.

        Reading takes a few milliseconds. Where it takes long the page comes first and says so.
        """
        self.here = here
        self._turning.begin(here)
        self._printing.begin(here)
        self._elsewhere.begin(here)
        self.not_them.begin(here)
        self._ahead.begin(here)
        self._facts, self._goodbye_is_ready = None, False
        self._patience.start()
        self.customer.begin(here)

    def take_in(self, came: Came) -> None:
        """Other desks wrote something: show at the next break what is about who is here."""
        here = self.here
        if here is None:
            return
        if self.decide is not None:
            self.decide.look_again()
        self._elsewhere.look_beside()
        if came.customers is None or here.customer_id.hex() in came.customers:
            self._elsewhere.read_again()
        elif self.decide is not None:
            # What colleagues gave counts for limits, and a policy may have come.
            self.decide.refresh()

    def end(self) -> None:
        """Nobody is with us any more: nothing of them stays on a page."""
        self._elsewhere.end()
        self.here = self._facts = None
        self.name = ""
        self._patience.stop()
        self._drafts.forget()
        self.line.end()
        self._reach.clear()
        self.beside.end()
        self.customer.end()
        self._ahead.end()
        self._turning.end()
        self._printing.end()
        self.not_them.end()
        # What was said with them open holds no longer, and may name them.
        self._window.notices.clear()
        self._window.set_customer_open(customer_open=False)

    def take_focus(self) -> None:
        """Let one go on where the page begins, once it is seen again."""
        if self._window.shown_page() == "goodbye":
            self.goodbye.focus_choices()
        else:
            self.line.take_focus()

    def customEvent(self, _event: QEvent) -> None:
        """Override QObject.customEvent: the page of who is with us is painted."""
        self._prepare_goodbye()
        self._ahead.load()
        self._elsewhere.look_beside()
        self.painted.emit()

    def _join(self) -> None:
        self._window.page_asked.connect(self._turn_to)
        self._window.quitting.connect(self._drafts.flush)
        self._ahead.made.connect(self._join_decide)
        self._elsewhere.renewed.connect(self._refresh)
        self._elsewhere.beside.connect(self.beside.stand_by.tell_beside)
        self._elsewhere.told.connect(self._window.notices.say)
        self._turning.back.connect(self._show_again)
        self.not_them.back.connect(self._show)
        self.not_them.moved.connect(self._was_moved)
        self.line.logged.connect(self._logged)
        self.line.taken_back.connect(self._taken_back)
        self.line.redone.connect(self._redone)
        self.line.left.connect(self._focus_choices)
        self.customer.shown.connect(self._know)
        self.customer.filled.connect(self._turn_if_waiting)
        self.customer.stepped.connect(lambda _step: self._refresh())
        self.customer.corrected.connect(self._refresh)
        self._patience.timeout.connect(self._turn_to_them)
        self.customer.decide_asked.connect(partial(self._turn_to, "decide"))
        self.goodbye.stepped.connect(self._logged)
        self.goodbye.promise_asked.connect(partial(self.line.begin_step, "/promise "))
        self.goodbye.left.connect(partial(self._turn_to, "customer"))

    # Turning to them

    def _turn_if_waiting(self) -> None:
        if self._patience.isActive():
            self._patience.stop()
            self._turn_to_them()

    def _turn_to_them(self) -> None:
        here = self.here
        if here is None:
            return
        self._window.notices.clear()
        self._window.set_customer_open(customer_open=True)
        # First the focus: a page that is turned to would take it, and scroll to where it is.
        self.line.begin(here)
        self.beside.begin(here)
        self.turned_to.emit()
        self._show(here.page)
        if self._told_after_turning:
            self.line.tell(self._told_after_turning)
            self._told_after_turning = ""
        # What is not seen yet comes after what is: painting waits with low priority.
        QCoreApplication.postEvent(self, QEvent(QEvent.Type.User), _AFTER_PAINTING)

    def _prepare_goodbye(self) -> None:
        """Let the page of parting know who is with us; before it is shown, and once."""
        if self.here is None or self._goodbye_is_ready:
            return
        self._goodbye_is_ready = True
        self.goodbye.begin(self.here)
        if self._facts is not None:
            self.goodbye.show_customer(self._facts)

    def _join_decide(self, page: DecidePage) -> None:
        page.stepped.connect(self._logged)
        page.told.connect(self._window.notices.say)
        page.counted.connect(self.customer.show_decidable)
        page.stand_by_asked.connect(self.beside.stand_by.come)
        page.left.connect(partial(self._turn_to, "customer"))

    def _know(self, facts: CustomerFacts) -> None:
        self._facts = facts
        self.name = facts.customer.name
        self._reach.show_customer(facts)
        self.beside.know(facts)
        if self._goodbye_is_ready:
            self.goodbye.show_customer(facts)
        self._ahead.know(facts)

    # From page to page

    def _turn_to(self, page: str) -> None:
        if self.here is None:
            return
        self._show(page)
        self._work.run(
            partial(self._doings.interactions.keep_place, page),
            owner=self,
            then=lambda _nothing: None,
        )

    def _show(self, page: str) -> None:
        self.beside.presence.turn(page)
        if page == "goodbye":
            self._prepare_goodbye()
            self._window.show_page(page, self.tr("Goodbye"))
            self.goodbye.focus_choices()
        elif page == "decide":
            decide = self._ahead.at_once()
            self._window.show_page(page, self.tr("Decide"))
            decide.focus_choices()
        else:
            self._window.show_page(page, self.tr("The customer"))
            self.line.take_focus()

    def _show_again(self, page: str, give_focus_back: Callable[[], None]) -> None:
        self._show(page)
        give_focus_back()

    def _focus_choices(self) -> None:
        if self._window.shown_page() == "goodbye":
            self.goodbye.focus_choices()
        elif self._window.shown_page() == "decide":
            self._ahead.at_once().focus_choices()
        else:
            self.customer.focus_choices()

    # Steps

    def _refresh(self) -> None:
        """What is written on other pages may be another now."""
        self.goodbye.refresh()
        if self.decide is not None:
            self.decide.refresh()

    def _logged(self, step: Step) -> None:
        self.customer.add(step)
        self._refresh()
        self.beside.logged(step)

    def _taken_back(self, step: Step) -> None:
        if step.kind == MOVED:
            self._was_moved(echo.taken_back(step))
            return
        self.customer.take_back(step)
        self._refresh()

    def _redone(self, step: Step) -> None:
        if step.kind == MOVED:
            self._was_moved("")
            return
        self.customer.redo(step)
        self._refresh()

    def _was_moved(self, told: str) -> None:
        """Show whoever is open here now, and nothing of who was before."""
        self._told_after_turning = told
        self.name = ""
        self._window.notices.clear()
        self._work.run(
            self._doings.interactions.opened, owner=self, then=self._begin_with_who_is_open
        )

    def _begin_with_who_is_open(self, here: OpenHere | None) -> None:
        if here is not None:
            self.begin(here)


def _acts(doings: Doings) -> Acts:
    return Acts(
        customers=doings.customers,
        corrections=doings.corrections,
        interactions=doings.interactions,
        presence=doings.presence,
        mistakes=doings.mistakes,
        promises=doings.promises,
    )


def _parting(doings: Doings) -> PartingDoings:
    return PartingDoings(
        interactions=doings.interactions,
        goodbye=doings.goodbye,
        promises=doings.promises,
        mistakes=doings.mistakes,
        private=doings.private,
    )
