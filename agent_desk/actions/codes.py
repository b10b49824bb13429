"""The codes a contact is likely to end with, from earlier ones about its matter."""

from agent_desk.actions.agents import require_agent
from agent_desk.domain.codes import Code, Codes, SaidCodes
from agent_desk.domain.entries import effective, undone_ids
from agent_desk.domain.ids import Id
from agent_desk.store import entries, interactions, matters
from agent_desk.store.connection import Connection, Store

_LOOKED_AT = 5


class ContactCodes:
    """Proposes codes. Each method is one transaction."""

    def __init__(self, store: Store, codes: Codes) -> None:
        self._store = store
        self.codes = codes

    def proposed(self, by: Id, interaction_id: Id) -> SaidCodes:
        """The reason the last contact about the same matter had; nothing is said of the result.

        A retired code is not proposed.
        """
        with self._store.read() as db:
            require_agent(db, by)
            return proposed_for(db, self.codes, interaction_id)

    def said(self, by: Id, interaction_id: Id) -> SaidCodes:
        """What was said of a contact that has ended."""
        with self._store.read() as db:
            require_agent(db, by)
            return _said(db, interaction_id)


def proposed_for(db: Connection, codes: Codes, interaction_id: Id) -> SaidCodes:
    """The same, within a transaction that is open."""
    contact = interactions.find(db, interaction_id)
    if contact is None or contact.matter_id is None:
        return SaidCodes()
    offered = {code.code for code in _offered(codes.reasons)}
    for earlier in matters.last_contacts(db, contact.matter_id, _LOOKED_AT):
        reason = _said(db, earlier).reason
        if earlier != interaction_id and reason in offered:
            return SaidCodes(reason=reason)
    return SaidCodes()


def _offered(codes: tuple[Code, ...]) -> list[Code]:
    return [code for code in codes if not code.retired]


def _said(db: Connection, interaction_id: Id) -> SaidCodes:
    log = entries.of_interaction(db, interaction_id)
    closed = [e for e in effective(log, undone_ids(log)) if e.kind == "interaction.closed"]
    if not closed:
        return SaidCodes()
    fields = closed[-1].fields
    return SaidCodes(reason=str(fields.get("reason", "")), result=str(fields.get("result", "")))
