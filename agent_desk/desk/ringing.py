"""Calls that were handed over: offered on Arrival, and kept unread while somebody is open."""

from functools import partial

from PySide6.QtCore import QObject, Signal

from agent_desk.actions.customers import Customers, Found
from agent_desk.desk.arrival.offers import Offer
from agent_desk.desk.arrival.page import ArrivalPage
from agent_desk.desk.work import Work
from agent_desk.domain.ids import Id
from agent_desk.phone.calls import Call, Direction


class Ringing(QObject):
    """Who rings replaces nobody: it waits until the agent is free to hear of it.

    Signals:
        kept: A call waits behind the customer who is open.
        offered: A call is offered on Arrival, which may not be the page shown.
    """

    kept = Signal()
    offered = Signal()

    def __init__(self, page: ArrivalPage, customers: Customers, work: Work) -> None:
        super().__init__(page)
        self._page = page
        self._customers = customers
        self._work = work
        self._calls: list[Call] = []
        self._agent_id: Id | None = None

    def take(self, call: Call) -> None:
        """Offer a call, or keep it: while a customer is open not even its name is looked up."""
        if self._agent_id is None:
            self._keep(call)
            return
        self._work.run(
            partial(self._customers.by_number, self._agent_id, call.number),
            owner=self,
            then=partial(self._offer, call),
        )

    def begin(self, agent_id: Id) -> None:
        """This agent is between two customers: offer what was kept, and what comes."""
        self._agent_id = agent_id
        calls, self._calls = self._calls, []
        for call in calls:
            self.take(call)

    def end(self) -> None:
        """A customer is open: keep what comes."""
        self._agent_id = None

    def _keep(self, call: Call) -> None:
        self._calls.append(call)
        self.kept.emit()

    def _offer(self, call: Call, found: tuple[Found, ...]) -> None:
        if self._agent_id is None:
            # Somebody was opened while it was looked up.
            self._keep(call)
            return
        one = found[0] if len(found) == 1 else None
        self._page.offer_call(
            Offer(
                call_id=call.call_id or call.number,
                number=call.number,
                name=one.name if one else call.name,
                customer_id=one.customer_id if one else None,
                place=one.place if one else "",
                is_ours=call.direction is Direction.OUT,
            )
        )
        self.offered.emit()
