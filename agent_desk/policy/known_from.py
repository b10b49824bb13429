"""Facts the desk knows by itself, because its own records say so."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from agent_desk.policy.facts import Fact, Value
from agent_desk.policy.findings import Faulty
from agent_desk.policy.values import value_of

SPEAKER, THEIRS, MISTAKE = "speaker", "theirs", "mistake"
SINCE, CONTACTS = "customer since", "contacts"
SOURCES = (SPEAKER, THEIRS, MISTAKE, SINCE, CONTACTS)
RECORD = "record."


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """What the desk's records say. What they do not say is not checked, never a no.

    Attributes:
        speaker: It was confirmed who is speaking.
        theirs: Whether the record decided on is this customer's; None if it is not here.
        record: Its details.
        mistake: A mistake of ours is open with them.
        contacts: How often they were in touch about this matter; 0 while no matter is named.
    """

    speaker: bool = False
    theirs: bool | None = None
    record: Mapping[str, str] = field(default_factory=dict)
    mistake: bool = False
    since: date | None = None
    contacts: int = 0


def facts_from(facts: Mapping[str, Fact], seen: Seen) -> dict[str, Value]:
    """The values of those facts the desk knows."""
    found: dict[str, Value] = {}
    for fact in facts.values():
        given = _given(fact.known_from, seen)
        if given is None:
            continue
        try:
            found[fact.name] = value_of(fact, given)
        except Faulty:
            continue  # said in a way the policy does not know: the agent has to look
    return found


def _given(source: str, seen: Seen) -> object:
    if source.startswith(RECORD):
        return seen.record.get(source.removeprefix(RECORD))
    told: Mapping[str, object] = {
        SPEAKER: seen.speaker or None,
        THEIRS: seen.theirs,
        MISTAKE: seen.mistake or None,
        SINCE: seen.since.isoformat() if seen.since else None,
        CONTACTS: Decimal(seen.contacts) if seen.contacts else None,
    }
    return told.get(source)
