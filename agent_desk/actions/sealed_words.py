"""What one of two people wrote, sealed for the two of them and opened by either."""

import json
from dataclasses import dataclass

from agent_desk.actions.signing_in import PrivateKey
from agent_desk.actions.steps import said
from agent_desk.domain.entries import Entry
from agent_desk.domain.errors import BadInputError, RuleError
from agent_desk.domain.ids import Id
from agent_desk.domain.talks import LONGEST, NOTE, Ended
from agent_desk.domain.texts import accepted
from agent_desk.store import agents, sealing
from agent_desk.store.connection import Connection


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """What one of the two wrote.

    Attributes:
        text: None where it does not open with the key they have now.
        ended_in: Where it ended with this.
    """

    entry_id: Id
    at: int
    by: Id
    name: str
    text: str | None
    ended_in: Ended | None = None


def worded(text: str) -> str:
    """What is to be sealed. Raises BadInputError if it is nothing, or too much."""
    told = accepted(said(text))
    if len(told) > LONGEST:
        raise BadInputError("This is too long.", "Say it in fewer words, or in two parts.")
    return told


def seal(db: Connection, talk_id: Id, by: Id, other: Id, text: str) -> dict[str, str]:
    """One box for each of the two, by their ids in hexadecimal.

    What is in it says where it belongs and who wrote it: no box is moved to another talk.

    Raises:
        RuleError: One of them has no key.
    """
    inside = {"talk": talk_id.hex(), "by": by.hex(), "text": text}
    told = json.dumps(inside, ensure_ascii=False).encode()
    return {one.hex(): sealing.seal(told, _public(db, one)) for one in (by, other)}


def is_sealed(one: Entry) -> bool:
    """Whether there are words in this entry, for whomever."""
    return one.noun == "talk" and bool(one.fields.get(NOTE))


def opened(key: PrivateKey, one: Entry, name: str) -> Word | None:
    """What an entry says to this person; None where nothing is left of it to say."""
    ended = next((kind for kind in Ended if kind == one.fields.get("ended_in")), None)
    if one.agent_id is None or not (is_sealed(one) or ended):
        return None
    return Word(
        entry_id=one.id,
        at=one.at,
        by=one.agent_id,
        name=name,
        text=_text(key, one, one.agent_id) if is_sealed(one) else "",
        ended_in=ended,
    )


def _public(db: Connection, agent_id: Id) -> str:
    public = agents.key_of(db, agent_id).public
    if not sealing.is_public(public):
        agent = agents.find(db, agent_id)
        raise RuleError(
            "{name} has no PIN, so nothing can be sealed to them.",
            "They set one first.",
            name=agent.name if agent else "",
        )
    return public


def _text(key: PrivateKey, one: Entry, by: Id) -> str | None:
    boxes = one.fields.get(NOTE)
    box = boxes.get(key.agent_id.hex()) if isinstance(boxes, dict) else None
    told = sealing.unseal(str(box or ""), key.secret)
    try:
        inside = json.loads(told or b"")
    except ValueError:
        return None
    if not isinstance(inside, dict) or one.about_id is None:
        return None
    belongs = (inside.get("talk"), inside.get("by")) == (one.about_id.hex(), by.hex())
    return str(inside.get("text", "")) if belongs else None
