"""One desk from "Who are you?" to the last goodbye: call after call.

It turns what people do into an action and the page that follows; it decides nothing.
"""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject

from agent_desk.actions.hard_moments import Covered
from agent_desk.actions.interactions import Closed, OpenHere, Parked, UnfinishedError
from agent_desk.desk import words
from agent_desk.desk.arrival import offers
from agent_desk.desk.arrival.offers import Offer
from agent_desk.desk.arrival.page import ArrivalPage
from agent_desk.desk.arrival.waiting import Waiting
from agent_desk.desk.at_the_desk import AtTheDesk
from agent_desk.desk.contact import Contact
from agent_desk.desk.customer.showing import Showing
from agent_desk.desk.doings import Doings
from agent_desk.desk.doors.doors import Doors
from agent_desk.desk.find.further import Further
from agent_desk.desk.find.page import FindPage
from agent_desk.desk.look import Look
from agent_desk.desk.moment_line import echo
from agent_desk.desk.ringing import Ringing
from agent_desk.desk.sharing import Sharing
from agent_desk.desk.signin.page import SigninPage
from agent_desk.desk.window import Window
from agent_desk.desk.work import Work
from agent_desk.domain.agents import Agent
from agent_desk.domain.clock import Clock, ClockTrouble
from agent_desk.domain.ids import Id
from agent_desk.domain.interactions import Direction
from agent_desk.domain.sharing import Came
from agent_desk.phone.calls import Call
from agent_desk.settings import Line


class Shift(QObject):
    """The people at this desk and the one customer who may be with them.

    Attributes:
        contact: The customer who is open, if one is.
        doors: What can be turned to between two customers.
    """

    def __init__(
        self,
        window: Window,
        signin: SigninPage,
        look: Look,
        doings: Doings,
        work: Work,
        *,
        clock: Clock,
        sharing: Sharing | None = None,
        showing: Showing | None = None,
        systems: Sequence[Line] = (),
        counter: bool = False,
        lock_after: int = 0,
    ) -> None:
        """Join the pages to the window.

        Args:
            window: Where they stand.
            signin: Asks who is here; it is in the window already.
            look: What all are drawn with.
            doings: What can be done.
            work: Runs it.
            clock: What time it is.
            sharing: How it stands with other desks; None where nothing is shared.
            showing: What may be shown of a customer; everything unless told.
            systems: Links to the company's other systems, by name.
            counter: Whether customers stand here: who is found is visiting, not calling.
            lock_after: Minutes without a key after which a PIN is asked for; 0 for never.
        """
        super().__init__(window)
        self._window = window
        self._clock = clock
        self._doings = doings
        self._work = work
        self._sharing = sharing
        self._began_at = 0
        self._agent: Agent | None = None
        self._opening = False
        self._taken = ""
        self._channel = self._found_by = "visit" if counter else "call"
        self._direction = Direction.IN
        self._clock_trouble: ClockTrouble | None = None
        self._at_the_desk = AtTheDesk(
            window,
            signin,
            look,
            doings,
            work,
            clock=clock,
            is_free=lambda: not self._refuse_with_a_customer(),
            lock_after=lock_after,
        )
        self._arrival = ArrivalPage(look)
        self._waiting = Waiting(
            self._arrival, doings.arrival, doings.private, work, doings.answers
        )
        self._ringing = Ringing(self._arrival, doings.customers, work)
        further = Further(doings.further, work, self)
        self._find = FindPage(look, doings.customers, work, clock, further=further)
        window.add_page("arrival", self._arrival)
        window.add_page("find", self._find)
        self.contact = Contact(
            window,
            look,
            doings,
            work,
            clock=clock,
            find=self._find,
            showing=showing,
            systems=systems,
        )
        self.doors = Doors(
            window,
            look,
            doings,
            work,
            clock,
            is_free=lambda: not self._refuse_with_a_customer(),
        )
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
        self._at_the_desk.tell_waiting()

    def _join(self) -> None:
        self._at_the_desk.changed.connect(self._set_agent)
        self._at_the_desk.came.connect(self._sign_in)
        self._at_the_desk.went.connect(self._forget_agent)
        self._at_the_desk.arrival_asked.connect(self._show_arrival)
        self._at_the_desk.focus_asked.connect(self._take_focus)
        self._window.quitting.connect(self._end_shift)
        self._window.find_asked.connect(self._ask_find)
        self._arrival.find_asked.connect(self._ask_find)
        self._arrival.offer_taken.connect(self._take_offer)
        self._waiting.parked_asked.connect(self._bring_back)
        self._waiting.customer_asked.connect(self._open_asked)
        self._waiting.ring_asked.connect(partial(self._ring, why="promised"))
        if self._sharing is not None:
            self._sharing.came.connect(self._take_in)
            self._waiting.torn.connect(self._tell_torn)
        self._ringing.offered.connect(self.doors.tell_ringing)
        self.doors.left.connect(self._show_arrival)
        self.doors.ring_asked.connect(self._ring)
        self.doors.pin_wanted.connect(self._at_the_desk.ask_pin)
        self.doors.published.connect(self._read_moments)
        self._waiting.talk_asked.connect(self.doors.talks.open)
        self._find.chosen.connect(self._choose)
        self._find.left.connect(self._leave_find)
        goodbye = self.contact.goodbye
        self._ringing.kept.connect(partial(goodbye.tell_waiting, on_the_line=True))
        self.contact.turned_to.connect(self._waiting.stop)
        self.contact.painted.connect(self._see_to_what_can_wait)
        goodbye.closed.connect(self._end)
        goodbye.parked.connect(self._park)
        self.contact.beside.stand_by.ended.connect(self._end_covered)

    # What comes from other desks

    def _take_in(self, came: Came) -> None:
        self._at_the_desk.look_again()
        self._waiting.look_again()
        self.doors.look_again()
        self._read_moments()
        self.contact.take_in(came)

    def _read_moments(self) -> None:
        """What moments are called may be told otherwise by now."""
        self._work.run(self._doings.publications.moments, owner=self, then=words.use_moments)

    def _tell_torn(self, torn: bool) -> None:  # noqa: FBT001  a signal's
        if self._sharing is not None:
            self._sharing.tell_torn(torn=torn)

    def _expect(self, *, something: bool) -> None:
        """Between two customers anybody may be asked for something, and soon."""
        if self._sharing is not None:
            self._sharing.expect(something=something)

    # Who is here

    def _resume(self, here: OpenHere | None) -> None:
        if here is None:
            self._at_the_desk.ask()
            return
        self._at_the_desk.resume(here.agent)
        self._began_at = here.opened_at
        self._show_customer(here)

    def _sign_in(self, agent: Agent) -> None:
        self._began_at = self._clock.now()
        self._arrival.greet(agent.name)
        self._waiting.read(agent.agent_id)
        self._show_arrival()

    def _set_agent(self, agent: Agent) -> None:
        self._agent = agent
        self._look_at_clock()
        self._read_moments()

    def _forget_agent(self) -> None:
        self._agent = None
        self._waiting.stop()
        self._ringing.end()
        self.doors.end()

    def _end_shift(self) -> None:
        """Quitting signs out; with a customer open the shift goes on at the next start."""
        if self.contact.here is None:
            self._at_the_desk.end_shift()

    def _take_focus(self) -> None:
        if self.contact.here is not None:
            self.contact.take_focus()

    def _look_at_clock(self) -> None:
        self._work.run(
            self._doings.desk.clock_trouble, owner=self, then=self._tell_clock_trouble
        )

    def _tell_clock_trouble(self, trouble: ClockTrouble | None) -> None:
        """Say once that the clock is wrong; due times are not counted from it meanwhile."""
        self.contact.line.distrust_clock(wrong=trouble is not None)
        if trouble is not None and trouble is not self._clock_trouble:
            self._window.notices.say(*echo.clock_trouble(trouble))
        self._clock_trouble = trouble

    # Between customers

    def _show_arrival(self) -> None:
        self._window.show_page("arrival", self.tr("Between customers"))
        self.contact.goodbye.tell_waiting(on_the_line=False)
        if self._agent is not None:
            self._ringing.begin(self._agent.agent_id)
            self.doors.begin(self._agent)
            self._expect(something=True)

    def _ask_find(self) -> None:
        if self._agent is not None and not self._refuse_with_a_customer():
            self._begin_find(self._agent)

    def _refuse_with_a_customer(self) -> bool:
        """Say so, if somebody is open: they come first."""
        if self.contact.here is None:
            return False
        name = words.isolated(self.contact.name)
        self._window.notices.say(
            self.tr("{name} is with you.").format(name=name),
            self.tr("Finish with them first."),
        )
        return True

    def _begin_find(
        self, agent: Agent, number: str = "", name: str = "", *, is_ours: bool = False
    ) -> None:
        # Who rings at a counter is no visitor.
        self._found_by = "call" if number or name else self._channel
        self._direction = Direction.OUT if is_ours else Direction.IN
        self._window.show_page("find", self.tr("Find"))
        self._find.begin(agent.agent_id, number=number, name=name)

    def _leave_find(self) -> None:
        if self.contact.here is None:
            self._show_arrival()
        else:
            self.contact.not_them.leave()

    def _choose(self, customer_id: Id) -> None:
        if self.contact.here is None:
            self._open(customer_id)
        else:
            self.contact.not_them.choose(customer_id)

    def _take_offer(self, offer: Offer) -> None:
        self._taken = offer.call_id
        if offer.customer_id is not None:
            self._found_by = "call"
            self._direction = Direction.OUT if offer.is_ours else Direction.IN
            self._open(offer.customer_id)
        elif self._agent is not None:
            self._begin_find(self._agent, offer.number, offer.name, is_ours=offer.is_ours)
            self._arrival.withdraw(offer.call_id)

    # With one customer

    def _ring(self, customer_id: Id, why: str = "rung_from_shift") -> None:
        """Somebody is rung: we come to them, and why they were opened is written down."""
        self._found_by, self._taken, self._direction = "call", "", Direction.OUT
        self._open(customer_id, why=why)

    def _open_asked(self, customer_id: Id) -> None:
        """Somebody who waits is opened; whether and how they are reached is the agent's."""
        self._direction = Direction.IN
        self._open(customer_id)

    def _open(self, customer_id: Id, *, anew: bool = False, why: str = "") -> None:
        by = self._agent
        if by is not None:
            act = partial(
                self._doings.interactions.open,
                by.agent_id,
                customer_id,
                self._found_by,
                why,
                anew=anew,
                direction=self._direction,
            )
            self._begin_contact(by, customer_id, act)

    def _bring_back(self, waiting: Parked) -> None:
        by = self._agent
        if by is not None:
            act = partial(
                self._doings.interactions.bring_back, by.agent_id, waiting.interaction_id
            )
            self._begin_contact(by, waiting.customer_id, act)

    def _begin_contact(self, by: Agent, customer_id: Id, act: Callable[[], OpenHere]) -> None:
        if self.contact.here is not None or self._opening:
            return
        self._opening = True
        self._work.run(
            act,
            owner=self,
            then=self._show_customer,
            failed=partial(self._not_opened, customer_id),
        )
        self.contact.expect(by.agent_id, customer_id)

    def _not_opened(self, customer_id: Id, error: Exception) -> None:
        self._opening = False
        if isinstance(error, UnfinishedError):
            self._ask_which(customer_id, error.waiting)
        else:
            self._work.failed.emit(error)

    def _ask_which(self, customer_id: Id, waiting: Parked) -> None:
        """Their last contact waits: go on with it, or begin another."""
        if self._window.shown_page() != "arrival":
            self._show_arrival()
        self._arrival.ask(
            self.tr("Is it about the same?"),
            offers.unfinished_rows(
                waiting.customer_name,
                partial(self._bring_back, waiting),
                partial(self._open, customer_id, anew=True),
            ),
        )

    def _show_customer(self, here: OpenHere) -> None:
        self._opening = False
        self._ringing.end()
        self.doors.end()
        self._expect(something=False)
        self.contact.begin(here)

    def _see_to_what_can_wait(self) -> None:
        self._arrival.withdraw(self._taken)
        self.contact.beside.painted(self._began_at)
        self._look_at_clock()

    def _end(self, closed: Closed) -> None:
        self._leave(partial(self._arrival.end_call, closed))

    def _park(self, waiting: Parked) -> None:
        self._leave(partial(self._arrival.end_parked, waiting))

    def _end_covered(self, covered: Covered) -> None:
        agent = self._agent
        by_lead = agent is not None and covered.owner.agent_id == agent.agent_id
        self._leave(partial(self._arrival.end_covered, covered, by_lead=by_lead))

    def _leave(self, tell: Callable[[], None]) -> None:
        """Nobody is with us any more; Arrival tells how it ended."""
        here = self.contact.here
        self.contact.end()
        tell()
        if self._agent is not None:
            self._waiting.read(self._agent.agent_id, here.interaction_id if here else None)
        self._show_arrival()
        # Between two calls nobody waits for the file.
        self._work.run(self._doings.upkeep.tidy, owner=self, then=lambda _nothing: None)
