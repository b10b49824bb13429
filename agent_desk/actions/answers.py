"""What an agent or a lead answers to a colleague at another desk."""

from agent_desk.actions.cases import Cases
from agent_desk.actions.handovers import Handovers
from agent_desk.actions.hard_moments import HardMoments
from agent_desk.actions.yeses import Yeses
from agent_desk.domain.clock import Clock
from agent_desk.domain.ids import Id
from agent_desk.store.connection import Store


class Answers:
    """One answer to each thing that can be asked. Each method is one transaction.

    Each raises RuleError where it was answered already, or is not theirs to answer.
    """

    def __init__(self, store: Store, clock: Clock) -> None:
        self._yeses = Yeses(store, clock)
        self._handovers = Handovers(store, clock)
        self._cases = Cases(store, clock)
        self._hard_moments = HardMoments(store, clock)

    def say_yes(self, by: Id, decision_id: Id) -> None:
        """Give the yes that was asked for."""
        self._yeses.give(by, decision_id)

    def say_no(self, by: Id, decision_id: Id, why: str) -> None:
        """Refuse it; who asked reads why. Raises BadInputError without a reason."""
        self._yeses.refuse(by, decision_id, why)

    def take_over(self, by: Id, handover_id: Id) -> None:
        """Accept the customer who was offered."""
        self._handovers.accept(by, handover_id)

    def hear(self, by: Id, decision_id: Id) -> None:
        """Read how a case of theirs was answered."""
        self._cases.heard(by, decision_id)

    def stand_by(self, by: Id, interaction_id: Id) -> None:
        """Join a contact, and be seen to."""
        self._hard_moments.stood_by(by, interaction_id)
