"""What is an agent's own: it is no entry, is never shared, and nobody else reads it."""

from dataclasses import dataclass
from enum import StrEnum

from agent_desk.domain.ids import Id


class Mood(StrEnum):
    """The agent's own word; never inferred."""

    HEAVY = "heavy"
    TIRED = "tired"
    EVEN = "even"
    LIGHT = "light"


@dataclass(frozen=True, slots=True, kw_only=True)
class PromptSeen:
    """A prompt that was shown to this agent."""

    prompt: str
    stage: str
    at: int
    interaction_id: Id
    quieted: bool = False
    followed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PromptTally:
    """How a prompt fared in a month, ``2026-11``, over everybody at this desk."""

    prompt: str
    month: str
    shown: int
    quieted: int
    followed: int
