"""A talk-through: what two people, one of them a lead, say to each other about a situation.

What they wrote is sealed to the two of them; in clear stands only that they talked, when, about
whom, and what was changed by it. It ends in a change or in thanks, never in a score. Some time
after that the words are gone, by the means by which a wrong text is taken out.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from enum import StrEnum

from agent_desk.domain.entries import Entry
from agent_desk.domain.ids import Id

_DAY = 86_400 * 1_000_000
KEPT_AFTER_END = 14 * _DAY
"""So long both can still read how it ended, microseconds."""
KEPT_WITHOUT_END = 90 * _DAY
"""So long after the last word, where nobody says that it ended."""

_LATEST = (1 << 63) - 1

LONGEST = 2_000
"""Characters of one word of it."""

# A redaction takes this field out, at every desk and at the hub.
NOTE = "note"


class Ended(StrEnum):
    """What a talk-through ended in."""

    RULE = "rule"
    PROMPT = "prompt"
    PATH = "path"
    THANKS = "thanks"


@dataclass(frozen=True, slots=True, kw_only=True)
class TalkBegun:
    """``talk.begun``: ``with_id`` is the other of the two.

    Attributes:
        note: The words, sealed: a box for each of the two, by their ids in hexadecimal.
    """

    with_id: str = ""
    note: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class TalkAnswered:
    """``talk.answered``: one of the two wrote; where it had ended, it goes on."""

    note: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class TalkEnded:
    """``talk.ended``: what it ended in.

    Attributes:
        changed: What was changed, by its id in hexadecimal, as a policy's; empty where a
            thank-you ends it, or what was changed is no entry.
    """

    ended_in: str = ""
    changed: str = ""
    note: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Talk:
    """What everybody may know of one talk-through.

    Attributes:
        hlc: Of the last step: by it one knows what is new, whatever their clocks say.
        changed_id: What was changed when it ended.
        gone_at: When its words have to go, UTC microseconds; None where none are left.
    """

    talk_id: Id
    begun_by: Id
    with_id: Id
    begun_at: int
    last_at: int
    last_by: Id
    hlc: int
    customer_id: Id | None = None
    ended_in: Ended | None = None
    ended_at: int | None = None
    changed_id: Id | None = None
    gone_at: int | None = None

    def other_than(self, agent_id: Id) -> Id:
        """The other of the two."""
        return self.with_id if agent_id == self.begun_by else self.begun_by

    def is_of(self, agent_id: Id) -> bool:
        """Whether this is one of the two."""
        return agent_id in {self.begun_by, self.with_id}


def fold(talk_id: Id, entries: Iterable[Entry]) -> Talk | None:
    """The talk as its entries leave it, in order; None if its beginning is not here or empty.

    What somebody else wrote into it does not count.
    """
    talk: Talk | None = None
    words = False
    for entry in entries:
        if talk is None:
            talk = _begun(talk_id, entry)
        elif entry.agent_id is None or not talk.is_of(entry.agent_id):
            continue
        elif entry.kind in {"talk.answered", "talk.ended"}:
            talk = _after(talk, entry, entry.agent_id)
        words = words or (talk is not None and bool(entry.fields.get(NOTE)))
    if talk is None or not words:
        return talk
    if talk.ended_at is not None:
        gone_at = talk.ended_at + KEPT_AFTER_END
    else:
        gone_at = talk.last_at + KEPT_WITHOUT_END
    # Another desk's clock may stand anywhere; the file has room for so much.
    return replace(talk, gone_at=min(gone_at, _LATEST))


def _begun(talk_id: Id, entry: Entry) -> Talk | None:
    other = entry.id_in("with_id")
    if entry.kind != "talk.begun" or entry.agent_id is None or other is None:
        return None
    return Talk(
        talk_id=talk_id,
        begun_by=entry.agent_id,
        with_id=other,
        begun_at=entry.at,
        last_at=entry.at,
        last_by=entry.agent_id,
        hlc=entry.hlc,
        customer_id=entry.customer_id,
    )


def _after(talk: Talk, entry: Entry, by: Id) -> Talk:
    ended = entry.kind == "talk.ended"
    return replace(
        talk,
        last_at=entry.at,
        last_by=by,
        hlc=entry.hlc,
        ended_in=_ended_in(entry) if ended else None,
        ended_at=entry.at if ended else None,
        changed_id=entry.id_in("changed") if ended else None,
    )


def _ended_in(entry: Entry) -> Ended:
    """What it ended in; a word of a newer desk is a change of some kind."""
    given = entry.fields.get("ended_in")
    return next((one for one in Ended if one == given), Ended.PATH)
