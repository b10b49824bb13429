"""One desk from "Who are you?" to the last goodbye: joins the pages, call after call.

It turns what people do on a page into an action and the page that follows; it decides nothing.
"""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, QEvent, QLocale, QObject, Qt, QTimer

from agent_desk.actions.customers import CustomerPage as CustomerFacts
from agent_desk.actions.hard_moments import Covered
from agent_desk.actions.interactions import Closed, OpenHere, Parked, Step
from agent_desk.desk import words
from agent_desk.desk.arrival.offers import Offer
from agent_desk.desk.arrival.page import ArrivalPage
from agent_desk.desk.arrival.waiting import Waiting
from agent_desk.desk.beside import Beside
from agent_desk.desk.customer.page import Acts, CustomerPage
from agent_desk.desk.customer.showing import Showing
from agent_desk.desk.doings import Doings
from agent_desk.desk.drafts import Drafts
from agent_desk.desk.find.page import FindPage
from agent_desk.desk.goodbye.page import GoodbyePage, PartingDoings
from agent_desk.desk.look import Look
from agent_desk.desk.moment_line import echo
from agent_desk.desk.moment_line.line import MomentLine
from agent_desk.desk.not_them import NotThem
from agent_desk.desk.presence_line import PresenceLine
from agent_desk.desk.reach import Reach
from agent_desk.desk.ringing import Ringing
from agent_desk.desk.signin.page import SigninPage
from agent_desk.desk.stand_by.strip import StandBy
from agent_desk.desk.turning import Turning
from agent_desk.desk.who_is_here import WhoIsHere
from agent_desk.desk.window import Window
from agent_desk.desk.work import Work
from agent_desk.domain.agents import Agent
from agent_desk.domain.clock import Clock, ClockTrouble
from agent_desk.domain.ids import Id
from agent_desk.domain.moves import MOVED
from agent_desk.phone.calls import Call
from agent_desk.settings import Line

_PATIENCE_MS = 100
"""As long as nobody notices that a page is not there yet."""

_AFTER_PAINTING = Qt.EventPriority.LowEventPriority.value - 1


class Shift(QObject):
    """The people at this desk and the one customer who may be with them."""

    def __init__(
        self,
        window: Window,
        signin: SigninPage,
        look: Look,
        doings: Doings,
        work: Work,
        *,
        clock: Clock,
        showing: Showing | None = None,
        systems: Sequence[Line] = (),
        counter: bool = False,
    ) -> None:
        """Join the pages to the window.

        Args:
            window: Where they stand.
            signin: Asks who is here; it is in the window already.
            look: What all are drawn with.
            doings: What can be done.
            work: Runs it.
            clock: What time it is.
            showing: What may be shown of a customer; everything unless told.
            systems: Links to the company's other systems, by name.
            counter: Whether customers stand here: who is found is visiting, not calling.
        """
        super().__init__(window)
        self._window = window
        self._clock = clock
        self._doings = doings
        self._work = work
        self._shift_began_at = 0
        self._agent: Agent | None = None
        self._here: OpenHere | None = None
        self._name = ""
        self._opening = False
        self._taken = self._after_turning = ""
        self._channel = self._found_by = "visit" if counter else "call"
        self._facts: CustomerFacts | None = None
        self._goodbye_is_ready = False
        self._clock_trouble: ClockTrouble | None = None
        self._patience = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        self._drafts = Drafts(doings.interactions.keep_draft, work, self)
        self._arrival = ArrivalPage(look)
        self._waiting = Waiting(self._arrival, doings.arrival, doings.private, work)
        self._ringing = Ringing(self._arrival, doings.customers, work)
        self._find = FindPage(look, doings.customers, work, clock)
        self._line = MomentLine(
            look, doings.interactions, doings.line_steps, work, self._drafts, clock=clock
        )
        acts = Acts(
            customers=doings.customers,
            interactions=doings.interactions,
            presence=doings.presence,
            mistakes=doings.mistakes,
            promises=doings.promises,
        )
        self._reach = Reach(self._line, systems)
        self._customer = CustomerPage(look, acts, work, clock=clock, showing=showing)
        self._goodbye = GoodbyePage(
            look,
            PartingDoings(
                interactions=doings.interactions,
                goodbye=doings.goodbye,
                promises=doings.promises,
                mistakes=doings.mistakes,
                private=doings.private,
            ),
            work,
            clock=clock,
            drafts=self._drafts,
            log_first=self._line.log_then,
            language=QLocale().name()[:2],
        )
        self._beside = Beside(
            window,
            presence=PresenceLine(look, doings.prompts, doings.private, work, clock=clock),
            stand_by=StandBy(
                look,
                doings.hard_moments,
                work,
                drafts=self._drafts,
                log_first=self._line.log_then,
            ),
            private=doings.private,
            work=work,
            line=self._line,
        )
        self._who = WhoIsHere(window, signin, doings.agents, work)
        self._not_them = NotThem(window, self._find, doings.moves, work, self._drafts)
        self._turning = Turning(window, look, doings.turned, work, clock)
        self._place()
        self._join()

    def begin(self, note: str = "") -> None:
        """Go on with the customer who was open, else ask who is here.

        Args:
            note: What the first screen says of the data.
        """
        self._arrival.set_note(note)
        self._window.header.set_saved(self.tr("Saved here"))
        for warning in self._doings.warnings:
            self._window.notices.show_error(warning)
        self._work.run(self._doings.interactions.opened, owner=self, then=self._resume)

    def take_call(self, call: Call) -> None:
        """Take a call that was handed over."""
        self._ringing.take(call)

    def _place(self) -> None:
        for name, page in (
            ("arrival", self._arrival),
            ("find", self._find),
            ("customer", self._customer),
            ("goodbye", self._goodbye),
        ):
            self._window.add_page(name, page)
        self._window.set_foot(self._line)

    def _join(self) -> None:
        self._who.signed_in.connect(self._sign_in)
        self._arrival.find_asked.connect(self._ask_find)
        self._arrival.offer_taken.connect(self._take_offer)
        self._ringing.kept.connect(partial(self._goodbye.tell_waiting, on_the_line=True))
        self._find.chosen.connect(self._choose)
        self._find.left.connect(self._leave_find)
        self._not_them.back.connect(self._show)
        self._not_them.moved.connect(self._was_moved)
        self._window.find_asked.connect(self._ask_find)
        self._window.page_asked.connect(self._turn_to)
        self._turning.back.connect(self._show_again)
        self._window.quitting.connect(self._drafts.flush)
        self._line.logged.connect(self._logged)
        self._line.taken_back.connect(self._taken_back)
        self._line.redone.connect(self._redone)
        self._line.left.connect(self._focus_choices)
        self._customer.shown.connect(self._know)
        self._customer.filled.connect(self._turn_if_waiting)
        self._customer.stepped.connect(lambda _step: self._goodbye.refresh())
        self._patience.timeout.connect(self._turn_to_them)
        self._goodbye.closed.connect(self._end)
        self._goodbye.parked.connect(self._park)
        self._goodbye.stepped.connect(self._logged)
        self._goodbye.promise_asked.connect(partial(self._line.begin_step, "/promise "))
        self._arrival.parked_taken.connect(self._bring_back)
        self._beside.stand_by.ended.connect(self._end_covered)
        self._waiting.customer_asked.connect(self._open)
        self._goodbye.left.connect(partial(self._turn_to, "customer"))

    # Who is here

    def _resume(self, here: OpenHere | None) -> None:
        if here is None:
            self._who.ask()
            return
        self._set_agent(here.agent)
        self._shift_began_at = here.opened_at
        self._show_customer(here)

    def _sign_in(self, agent: Agent) -> None:
        self._set_agent(agent)
        self._shift_began_at = self._clock.now()
        self._arrival.greet(agent.name)
        self._waiting.read(agent.agent_id)
        self._show_arrival()

    def _set_agent(self, agent: Agent) -> None:
        self._agent = agent
        self._window.header.set_agent(agent.name)
        self._look_at_clock()

    def _look_at_clock(self) -> None:
        self._work.run(
            self._doings.desk.clock_trouble, owner=self, then=self._tell_clock_trouble
        )

    def _tell_clock_trouble(self, trouble: ClockTrouble | None) -> None:
        """Say once that the clock is wrong; due times are not counted from it meanwhile."""
        self._line.distrust_clock(wrong=trouble is not None)
        if trouble is not None and trouble is not self._clock_trouble:
            self._window.notices.say(*echo.clock_trouble(trouble))
        self._clock_trouble = trouble

    # Between customers

    def _show_arrival(self) -> None:
        self._window.show_page("arrival", self.tr("Between customers"))
        self._goodbye.tell_waiting(on_the_line=False)
        if self._agent is not None:
            self._work.run(
                partial(self._doings.interactions.parked, self._agent.agent_id),
                owner=self,
                then=self._arrival.show_parked,
            )
            self._ringing.begin(self._agent.agent_id)

    def _ask_find(self) -> None:
        if self._here is not None:
            self._window.notices.say(
                self.tr("{name} is with you.").format(name=words.isolated(self._name)),
                self.tr("Finish with them first."),
            )
        elif self._agent is not None:
            self._begin_find(self._agent)

    def _begin_find(self, agent: Agent, number: str = "", name: str = "") -> None:
        # Who rings at a counter is no visitor.
        self._found_by = "call" if number or name else self._channel
        self._window.show_page("find", self.tr("Find"))
        self._find.begin(agent.agent_id, number=number, name=name)

    def _take_offer(self, offer: Offer) -> None:
        self._taken = offer.call_id
        if offer.customer_id is not None:
            self._found_by = "call"
            self._open(offer.customer_id)
        elif self._agent is not None:
            self._begin_find(self._agent, offer.number, offer.name)
            self._arrival.withdraw(offer.call_id)

    def _bring_back(self, waiting: Parked) -> None:
        if self._agent is None or self._here is not None or self._opening:
            return
        self._opening = True
        self._work.run(
            partial(
                self._doings.interactions.bring_back,
                self._agent.agent_id,
                waiting.interaction_id,
            ),
            owner=self,
            then=self._show_customer,
            failed=self._not_opened,
        )
        self._customer.expect(self._agent.agent_id, waiting.customer_id)

    # With one customer

    def _open(self, customer_id: Id) -> None:
        if self._agent is None or self._here is not None or self._opening:
            return
        self._opening = True
        self._work.run(
            partial(
                self._doings.interactions.open,
                self._agent.agent_id,
                customer_id,
                self._found_by,
            ),
            owner=self,
            then=self._show_customer,
            failed=self._not_opened,
        )
        self._customer.expect(self._agent.agent_id, customer_id)

    def _not_opened(self, error: Exception) -> None:
        self._opening = False
        self._work.failed.emit(error)

    def _show_customer(self, here: OpenHere) -> None:
        """Fill the page of who is with us, then turn to it: so it is laid out and painted once.

        Reading takes a few milliseconds. Where it takes long the page comes first and says so.
        """
        self._opening = False
        self._here = here
        self._ringing.end()
        self._turning.begin(here)
        self._not_them.begin(here)
        self._facts, self._goodbye_is_ready = None, False
        self._patience.start()
        self._customer.begin(here)

    def _turn_if_waiting(self) -> None:
        if self._patience.isActive():
            self._patience.stop()
            self._turn_to_them()

    def _turn_to_them(self) -> None:
        here = self._here
        if here is None:
            return
        self._window.notices.clear()
        self._window.set_customer_open(customer_open=True)
        # First the focus: a page that is turned to would take it, and scroll to where it is.
        self._line.begin(here)
        self._beside.begin(here)
        self._waiting.stop()
        self._show(here.page)
        if self._after_turning:
            self._line.tell(self._after_turning)
            self._after_turning = ""
        # What is not seen yet comes after what is: painting waits with low priority.
        QCoreApplication.postEvent(self, QEvent(QEvent.Type.User), _AFTER_PAINTING)

    def customEvent(self, _event: QEvent) -> None:
        """Override QObject.customEvent: the page of who is with us is painted."""
        self._prepare_goodbye()
        self._beside.painted(self._shift_began_at)
        self._look_at_clock()

    def _prepare_goodbye(self) -> None:
        """Let the page of parting know who is with us; before it is shown, and once."""
        if self._here is None or self._goodbye_is_ready:
            return
        self._goodbye_is_ready = True
        self._arrival.withdraw(self._taken)
        self._goodbye.begin(self._here)
        if self._facts is not None:
            self._goodbye.show_customer(self._facts)

    def _know(self, facts: CustomerFacts) -> None:
        self._facts = facts
        self._name = facts.customer.name
        self._reach.show_customer(facts)
        self._beside.know(facts)
        if self._goodbye_is_ready:
            self._goodbye.show_customer(facts)

    def _turn_to(self, page: str) -> None:
        if self._here is None:
            return
        self._show(page)
        self._work.run(
            partial(self._doings.interactions.keep_place, page),
            owner=self,
            then=lambda _nothing: None,
        )

    def _show(self, page: str) -> None:
        self._beside.presence.turn(page)
        if page == "goodbye":
            self._prepare_goodbye()
            self._window.show_page(page, self.tr("Goodbye"))
            self._goodbye.focus_choices()
        else:
            self._window.show_page(page, self.tr("The customer"))
            self._line.take_focus()

    def _show_again(self, page: str, give_focus_back: Callable[[], None]) -> None:
        self._show(page)
        give_focus_back()

    def _focus_choices(self) -> None:
        if self._window.shown_page() == "goodbye":
            self._goodbye.focus_choices()
        else:
            self._customer.focus_choices()

    def _logged(self, step: Step) -> None:
        self._customer.add(step)
        self._goodbye.refresh()
        self._beside.logged(step)

    def _taken_back(self, step: Step) -> None:
        if step.kind == MOVED:
            self._after_turning = echo.taken_back(step)
            self._reopen()
            return
        self._customer.take_back(step)
        self._goodbye.refresh()

    def _redone(self, step: Step) -> None:
        if step.kind == MOVED:
            self._reopen()
            return
        self._customer.redo(step)
        self._goodbye.refresh()

    # Who it is instead

    def _leave_find(self) -> None:
        if self._here is None:
            self._show_arrival()
        else:
            self._not_them.leave()

    def _choose(self, customer_id: Id) -> None:
        if self._here is None:
            self._open(customer_id)
        else:
            self._not_them.choose(customer_id)

    def _was_moved(self, told: str) -> None:
        self._after_turning = told
        self._reopen()

    def _reopen(self) -> None:
        """Show whoever is open here now, and nothing of who was before."""
        self._name = ""
        self._window.notices.clear()
        self._work.run(
            self._doings.interactions.opened, owner=self, then=self._show_whoever_is_open
        )

    def _show_whoever_is_open(self, here: OpenHere | None) -> None:
        self._opening = False
        if here is not None:
            self._show_customer(here)

    def _end(self, closed: Closed) -> None:
        self._leave(partial(self._arrival.end_call, closed))

    def _park(self, waiting: Parked) -> None:
        self._leave(partial(self._arrival.end_parked, waiting))

    def _end_covered(self, covered: Covered) -> None:
        agent = self._agent
        by_lead = agent is not None and covered.owner.agent_id == agent.agent_id
        self._leave(partial(self._arrival.end_covered, covered, by_lead=by_lead))

    def _leave(self, tell: Callable[[], None]) -> None:
        """Nobody is with us any more: nothing of them stays on a page; Arrival tells how."""
        ended = self._here.interaction_id if self._here is not None else None
        self._here = None
        self._name = ""
        self._facts = None
        self._patience.stop()
        self._drafts.forget()
        self._line.end()
        self._reach.clear()
        self._beside.end()
        self._customer.end()
        self._turning.end()
        self._not_them.end()
        # What was said with them open holds no longer, and may name them.
        self._window.notices.clear()
        self._window.set_customer_open(customer_open=False)
        tell()
        if self._agent is not None:
            self._waiting.read(self._agent.agent_id, ended)
        self._show_arrival()
        # Between two calls nobody waits for the file.
        self._work.run(self._doings.upkeep.tidy, owner=self, then=lambda _nothing: None)
