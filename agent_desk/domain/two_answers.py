"""Same situation, two answers: decisions on facts alike that say something else.

They are found from what was decided and looked at, as pairs, and say nothing of who decided.
"""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from agent_desk.domain.decisions import Decision, DecisionState

# Of each kind so many are held against one another, the latest first.
_COMPARED = 300


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Two decisions, the earlier one first."""

    one: Decision
    other: Decision
    shared: tuple[str, ...]


def pairs(decisions: Iterable[Decision], limit: int) -> tuple[Pair, ...]:
    """Pairs of different people, the latest first; each decision stands in one at most.

    The situation is the same if every fact that both looked at said the same, and there was
    one at least; without any facts, if both were decided by the same rule.
    """
    by_kind: Mapping[str, list[Decision]] = defaultdict(list)
    for decision in decisions:
        by_kind[decision.kind].append(decision)
    found = [pair for group in by_kind.values() for pair in _in_kind(group)]
    found.sort(key=lambda pair: (pair.other.at, pair.other.decision_id), reverse=True)
    return tuple(found[:limit])


def answer(decision: Decision) -> tuple[DecisionState, int, str, str]:
    """What was answered, without the words it was told in."""
    return decision.state, decision.minor, decision.currency, decision.choice


def _in_kind(group: Sequence[Decision]) -> Iterator[Pair]:
    latest = sorted(group, key=lambda one: (one.at, one.decision_id), reverse=True)[:_COMPARED]
    facts = [json.loads(one.facts) for one in latest]
    taken: set[int] = set()
    for place, later in enumerate(latest):
        for earlier in range(place + 1, len(latest)):
            if place in taken or earlier in taken:
                continue
            shared = _shared(later, latest[earlier], facts[place], facts[earlier])
            if shared is not None:
                taken |= {place, earlier}
                yield Pair(one=latest[earlier], other=later, shared=shared)


def _shared(
    one: Decision, other: Decision, theirs: Mapping[str, str], others: Mapping[str, str]
) -> tuple[str, ...] | None:
    """The facts in which two decisions are alike; None if they are no pair."""
    if one.customer_id == other.customer_id or answer(one) == answer(other):
        return None
    both = theirs.keys() & others.keys()
    if any(theirs[name] != others[name] for name in both):
        return None
    same_rule = not both and one.rule == other.rule and bool(one.rule)
    return tuple(sorted(both)) if both or same_rule else None
