"""The precedent: what was decided in the same situation, without whom it was for."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from agent_desk.domain.decisions import Decision
from agent_desk.domain.ids import Id
from agent_desk.domain.interactions import Feeling, FeelingSource

# Below this a name and a day say who it was.
FEW = 5
GOOD = frozenset({Feeling.GLAD, Feeling.CARED_FOR})


@dataclass(frozen=True, slots=True, kw_only=True)
class Precedent:
    """What was decided then.

    Attributes:
        at: When, UTC microseconds; where few people work it is to be read as a month.
        month_only: Whether no more than the month may be shown.
        feeling: How they left; None if it is not known.
        words: Theirs, where a person took out what identifies; else empty.
        agent_name: Who decided, where it ended well and many work here; else empty.
        waits: Whether their words wait for whoever looks: they may take out what identifies.
    """

    decision_id: Id
    refused: bool
    minor: int
    currency: str
    choice: str
    at: int
    month_only: bool
    feeling: Feeling | None = None
    source: FeelingSource | None = None
    words: str = ""
    agent_name: str = ""
    waits: bool = False


def similar(decisions: Iterable[Decision], facts: Mapping[str, str]) -> Iterator[Decision]:
    """Those in which at least half of the facts both looked at said the same, in order."""
    return (one for one in decisions if _alike(json.loads(one.facts), facts))


def _alike(theirs: Mapping[str, str], ours: Mapping[str, str]) -> bool:
    both = theirs.keys() & ours.keys()
    same = sum(theirs[name] == ours[name] for name in both)
    return 2 * same >= len(both)
