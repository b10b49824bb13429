"""Sets right what was written before, once it can no longer be taken back."""

from dataclasses import dataclass, replace

from agent_desk.actions.agents import require_agent
from agent_desk.actions.steps import said
from agent_desk.domain.clock import Clock
from agent_desk.domain.corrections import CAN_BE_CORRECTED
from agent_desk.domain.entries import CORRECTED, Entry
from agent_desk.domain.errors import NotFoundError, RuleError
from agent_desk.domain.ids import Id
from agent_desk.domain.kinds import NoBody
from agent_desk.domain.matters import MatterRenamed
from agent_desk.store import entries, interactions, ledger, matters, open_here
from agent_desk.store.connection import Connection, Store
from agent_desk.store.ledger import Subjects


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """What was set right about an entry, and when."""

    entry_id: Id
    text: str
    at: int


class Corrections:
    """Corrections. Each method is one transaction."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def correct(self, by: Id, entry_id: Id, text: str) -> Correction:
        """Say how it really was. What was written first stays, and this stands with it.

        Raises:
            BadInputError: Nothing is said.
            NotFoundError: There is no such moment.
            RuleError: It can still be taken back: its contact is open here; or its kind has
                steps of its own.
        """
        words, at = said(text), self._clock.now()
        with self._store.write() as db:
            require_agent(db, by)
            first = entries.find(db, entry_id)
            if first is None or not first.moment:
                raise NotFoundError("This moment is not here.", "Choose one that is shown.")
            if first.kind not in CAN_BE_CORRECTED:
                raise RuleError("This cannot be set right.", "Log how it really was.")
            place = open_here.find(db)
            if place is not None and place.interaction_id == first.interaction_id:
                raise RuleError("This can still be taken back.", "Press Ctrl+Z.")
            about = Subjects(
                customer_id=first.customer_id,
                matter_id=first.matter_id,
                interaction_id=first.interaction_id,
                about_id=entry_id,
            )
            made = ledger.write(db, CORRECTED, NoBody(), about, at=at, by=by, text=words)
            _rename_matter(db, first, about, made)
        return Correction(entry_id=made.id, text=made.text, at=made.at)

    def of(self, by: Id, entry_id: Id) -> tuple[Correction, ...]:
        """What was set right about a moment, in order."""
        with self._store.read() as db:
            require_agent(db, by)
            found = [e for e in entries.about(db, [entry_id]) if e.kind == CORRECTED]
        found.sort(key=lambda entry: entry.hlc)
        return tuple(Correction(entry_id=e.id, text=e.text, at=e.at) for e in found)


def _rename_matter(db: Connection, first: Entry, about: Subjects, made: Entry) -> None:
    """A matter that was named by the words that are set right now is named by the new ones."""
    contact = interactions.find(db, first.interaction_id) if first.interaction_id else None
    matter = matters.find(db, contact.matter_id) if contact and contact.matter_id else None
    if matter is not None and matter.text in _called(db, first):
        named = replace(about, matter_id=matter.matter_id, about_id=matter.matter_id)
        ledger.write(
            db,
            "matter.renamed",
            MatterRenamed(),
            named,
            at=made.at,
            by=made.agent_id,
            text=made.text,
        )


def _called(db: Connection, first: Entry) -> frozenset[str]:
    """What was ever written as the text of an entry."""
    about = entries.about(db, [first.id])
    return frozenset({first.text, *(one.text for one in about if one.kind == CORRECTED)})
