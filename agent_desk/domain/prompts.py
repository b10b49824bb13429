"""The presence line: which sentence, if any, helps to be with this customer now.

One at a time, few in a call, one at each stage, each about this person. An agent who does the
thing anyway sees it rarely; one who quiets it is left alone. Nothing here judges the agent.

Source:
    Ancker et al. 2017: each further reminder in one encounter is heeded 30 % less.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TypeAlias

from agent_desk.domain.ids import Id
from agent_desk.domain.private import PromptSeen

Value: TypeAlias = str | int | bool | None


class Stage(StrEnum):
    """Where a prompt may stand: opening, deciding, parting."""

    CUSTOMER = "customer"
    DECIDE = "decide"
    GOODBYE = "goodbye"


class FactKind(StrEnum):
    """What a fact holds. A date is a number of microseconds, told as the screen tells dates."""

    TEXT = "text"
    NUMBER = "number"
    WORD = "word"
    YES = "yes"
    DATE = "date"


MOMENT = "moment"
"""The fact that names the kind of their last moment, while that is critical."""

# What can be known of a customer and this contact. Only the name always is.
FACTS: Mapping[str, FactKind] = {
    "name": FactKind.TEXT,
    "first_contact": FactKind.YES,
    "months_since": FactKind.NUMBER,
    "years_with_us": FactKind.NUMBER,
    "contented_years": FactKind.NUMBER,
    "matter": FactKind.TEXT,
    "matter_contacts": FactKind.NUMBER,
    "matter_since": FactKind.DATE,
    "mistake": FactKind.TEXT,
    "mistake_is_mine": FactKind.YES,
    "late_promise": FactKind.TEXT,
    "due_promise": FactKind.TEXT,
    "kept_late": FactKind.TEXT,
    "last_words": FactKind.TEXT,
    "last_feeling": FactKind.WORD,
    "thanks": FactKind.TEXT,
    "known": FactKind.TEXT,
    "ended_owner": FactKind.TEXT,
    "speaker": FactKind.TEXT,
    "need": FactKind.TEXT,
    "words": FactKind.TEXT,
    "feeling": FactKind.WORD,
    "promise_made": FactKind.TEXT,
    MOMENT: FactKind.WORD,
    "moment_text": FactKind.TEXT,
    "moment_days": FactKind.NUMBER,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Condition:
    """What one fact must be.

    Attributes:
        there: Whether it must be known (or true), or must not be.
        low: The least a number may be; ``high`` the most.
        words: What a word may be; empty for any.
    """

    there: bool = True
    low: int | None = None
    high: int | None = None
    words: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Prompt:
    """One sentence for the presence line.

    Attributes:
        rank: Of several that fit, the lowest is shown.
        texts: The sentence for each language, with ``{fact}`` places.
        evidence: Why it helps.
        owner: Who rewrites or retires it.
        followed_by: The kind of entry that shows the thing was done; empty if none can.
        general: It would fit anyone: once a shift at most, and never while nothing but this
            customer may be said.
    """

    id: str
    stage: Stage
    rank: int
    when: Mapping[str, Condition] = field(default_factory=dict)
    texts: Mapping[str, str] = field(default_factory=dict)
    evidence: str = ""
    owner: str = ""
    followed_by: str = ""
    general: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PromptPolicy:
    """The numbers; all can be changed with the prompts."""

    most_in_call: int = 3
    sterile_s: int = 90
    calm_after_key_s: int = 3
    followed_in_a_row: int = 5
    then_one_in: int = 8
    quieted_in_a_row: int = 3
    full_set_days: int = 14


@dataclass(frozen=True, slots=True, kw_only=True)
class Now:
    """The moment a prompt is chosen for.

    Attributes:
        at: UTC microseconds; ``opened_at`` when this contact began.
        shift_began_at: When the agent's shift began.
        agent_since: When the agent was written down here.
        owning: A mistake is being owned right now.
        seen: What this agent was shown lately, in order.
    """

    interaction_id: Id
    stage: Stage
    at: int
    opened_at: int
    shift_began_at: int
    agent_since: int
    owning: bool = False
    seen: Sequence[PromptSeen] = ()


def choose(
    prompts: Iterable[Prompt], facts: Mapping[str, Value], now: Now, policy: PromptPolicy
) -> Prompt | None:
    """The prompt to show at this breakpoint; None for a quiet line."""
    in_call = [seen for seen in now.seen if seen.interaction_id == now.interaction_id]
    if len(in_call) >= policy.most_in_call or any(one.stage == now.stage for one in in_call):
        return None
    fitting = (
        prompt
        for prompt in prompts
        if prompt.stage is now.stage
        and holds(prompt.when, facts)
        and not _rests(prompt, now, policy)
    )
    return min(fitting, key=lambda prompt: (prompt.rank, prompt.id), default=None)


def standing(prompts: Iterable[Prompt], facts: Mapping[str, Value], now: Now) -> Prompt | None:
    """The prompt this contact was shown at this stage, while it is true and not quieted."""
    shown = {
        one.prompt
        for one in now.seen
        if one.interaction_id == now.interaction_id
        and one.stage == now.stage
        and not one.quieted
    }
    return next((one for one in prompts if one.id in shown and holds(one.when, facts)), None)


def holds(when: Mapping[str, Condition], facts: Mapping[str, Value]) -> bool:
    """Whether every condition holds of these facts."""
    return all(_holds(condition, facts.get(name)) for name, condition in when.items())


def _holds(condition: Condition, value: Value) -> bool:
    there = value is not None and value is not False and value != ""
    if not condition.there or not there:
        return condition.there == there
    if condition.words:
        return value in condition.words
    if not isinstance(value, int):
        return condition.low is None and condition.high is None
    least = condition.low is None or value >= condition.low
    return least and (condition.high is None or value <= condition.high)


def _rests(prompt: Prompt, now: Now, policy: PromptPolicy) -> bool:
    seen = [one for one in now.seen if one.prompt == prompt.id]
    in_shift = [one for one in seen if one.at >= now.shift_began_at]
    if prompt.general and (in_shift or _is_sterile(now, policy)):
        return True
    quieted = in_shift[-policy.quieted_in_a_row :]
    if len(quieted) == policy.quieted_in_a_row and all(one.quieted for one in quieted):
        return True
    if now.at - now.agent_since < policy.full_set_days * _DAY:
        return False
    followed = seen[-policy.followed_in_a_row :]
    practised = len(followed) == policy.followed_in_a_row and all(
        one.followed for one in followed
    )
    # The call decides, so that going back and forth in one does not throw the dice again.
    return practised and int.from_bytes(now.interaction_id[-2:]) % policy.then_one_in != 0


def _is_sterile(now: Now, policy: PromptPolicy) -> bool:
    return now.owning or now.at - now.opened_at < policy.sterile_s * _SECOND


_SECOND = 1_000_000
_DAY = 86_400 * _SECOND
