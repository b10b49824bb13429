"""What happened to one person in a shift, in order, with our part in it marked."""

from dataclasses import dataclass
from enum import StrEnum

from agent_desk.domain.ids import Id
from agent_desk.domain.interactions import Feeling, FeelingSource, NeedMet
from agent_desk.domain.shift_log import Unhappy


class Happened(StrEnum):
    """What one part of a story tells."""

    CAME = "came"
    WAITED = "waited"
    DECIDED = "decided"
    REFUSED = "refused"
    DECIDED_ANEW = "decided_anew"
    PROMISED = "promised"
    WENT_WRONG = "went_wrong"
    HANDED_OVER = "handed_over"
    STOOD_BY = "stood_by"
    LEFT = "left"


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One part of a story.

    Attributes:
        ours: It was ours to do better: it is marked.
        with_name: Who was with them. It stands in an opened story and nowhere else.
        text: What it was about, was decided, promised, or went wrong.
        words: Their own.
        we_came: CAME: we got in touch with them.
        times: CAME: the how many-th contact about the matter; 0 if no matter is named.
        waited: WAITED: microseconds; ``inside``: whether it was inside the agent's limits
            after all, None if that cannot be told.
        kind: DECIDED, REFUSED: which decision; ``minor`` and ``currency``: its money.
        due_at: PROMISED: by when; ``done_at``: when it was kept, a mistake put right, a
            handover accepted.
        owner_name: Whose it is to see to it.
    """

    what: Happened
    at: int
    subject_id: Id
    ours: bool = False
    interaction_id: Id | None = None
    with_name: str = ""
    text: str = ""
    words: str = ""
    channel: str = ""
    we_came: bool = False
    times: int = 0
    need_met: NeedMet | None = None
    feeling: Feeling | None = None
    source: FeelingSource | None = None
    result: str = ""
    waited: int = 0
    inside: bool | None = None
    kind: str = ""
    minor: int = 0
    currency: str = ""
    due_at: int | None = None
    zone: str = ""
    whole_day: bool = False
    done_at: int | None = None
    settled: bool = False
    owner_name: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """One person's shift.

    Attributes:
        standing: How they stand in the log; None if nothing gives them reason.
        do_not_call: They ask not to be called.
    """

    customer_id: Id
    name: str
    parts: tuple[Part, ...]
    standing: Unhappy | None
    do_not_call: bool = False

    @property
    def decided(self) -> tuple[Part, ...]:
        """What was decided for them, which a lead may decide anew."""
        ended = {Happened.DECIDED, Happened.REFUSED}
        return tuple(one for one in self.parts if one.what in ended)
