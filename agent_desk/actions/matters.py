"""What this contact is about: a new matter, or a better name for it."""

from dataclasses import replace

from agent_desk.actions.steps import Step, log, open_subjects, said
from agent_desk.domain.clock import Clock
from agent_desk.domain.errors import NotFoundError
from agent_desk.domain.ids import Id
from agent_desk.domain.interactions import InteractionJoined
from agent_desk.domain.matters import MatterOpened, MatterRenamed
from agent_desk.store import customers, interactions, ledger, matters
from agent_desk.store.connection import Store
from agent_desk.store.ids import new_id


class Matters:
    """Matters of the customer who is open here. Each method is one transaction."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def open(self, by: Id, interaction_id: Id, text: str) -> Step:
        """Open a matter and join it: the contact is about it. One step, taken back as one.

        Raises:
            BadInputError: Nothing is said of it.
        """
        line, at = said(text), self._clock.now()
        with self._store.write() as db:
            about = replace(open_subjects(db, by, interaction_id), matter_id=new_id())
            subject = replace(about, about_id=about.matter_id)
            ledger.write(db, "matter.opened", MatterOpened(), subject, at=at, by=by, text=line)
            joined = InteractionJoined(opened=True)
            return log(db, "interaction.joined", joined, about, at=at, by=by, text=line)

    def rename(
        self, by: Id, interaction_id: Id, text: str, matter_id: Id | None = None
    ) -> Step:
        """Say better what a matter is about; without an id, the one this contact is about.

        Raises:
            NotFoundError: The contact is about no matter yet, or it is not theirs.
        """
        line = said(text)
        with self._store.write() as db:
            about = open_subjects(db, by, interaction_id)
            contact = interactions.find(db, interaction_id)
            named = matter_id or (contact.matter_id if contact else None)
            matter = matters.find(db, named) if named else None
            same = customers.same_person(db, about.customer_id or b"")
            if matter is None or matter.customer_id not in same:
                raise NotFoundError("This matter is not theirs.", "Choose one that is shown.")
            subject = replace(about, about_id=named, matter_id=named)
            at = self._clock.now()
            return log(db, "matter.renamed", MatterRenamed(), subject, at=at, by=by, text=line)
