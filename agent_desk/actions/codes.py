"""The codes a contact is likely to end with, from earlier ones about its matter."""

from agent_desk.domain.codes import Codes, SaidCodes
from agent_desk.domain.entries import effective, undone_ids
from agent_desk.domain.ids import Id
from agent_desk.store import entries, interactions, matters
from agent_desk.store.connection import Connection

_LOOKED_AT = 5


def proposed_for(db: Connection, codes: Codes, interaction_id: Id) -> SaidCodes:
    """The reason the last contact about the same matter had; nothing is said of the result.

    A retired code is not proposed.
    """
    contact = interactions.find(db, interaction_id)
    if contact is None or contact.matter_id is None:
        return SaidCodes()
    offered = {code.code for code in codes.reasons if not code.retired}
    for earlier in matters.last_contacts(db, contact.matter_id, _LOOKED_AT):
        reason = said_of(db, earlier).reason
        if earlier != interaction_id and reason in offered:
            return SaidCodes(reason=reason)
    return SaidCodes()


def said_of(db: Connection, interaction_id: Id) -> SaidCodes:
    """What was said of a contact that has ended."""
    log = entries.of_interaction(db, interaction_id)
    closed = [e for e in effective(log, undone_ids(log)) if e.kind == "interaction.closed"]
    if not closed:
        return SaidCodes()
    fields = closed[-1].fields
    return SaidCodes(reason=str(fields.get("reason", "")), result=str(fields.get("result", "")))
