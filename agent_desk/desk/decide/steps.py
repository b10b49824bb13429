"""What the page reads and does, off the screen: each is one way to the store."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from agent_desk.actions.decisions import Chosen
from agent_desk.domain.errors import BadInputError, NotFoundError
from agent_desk.policy.explain import RowReason, explain
from agent_desk.policy.policies import Word

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from agent_desk.actions.agents import Agents
    from agent_desk.actions.decisions import DecidePage, Decisions, ToSay
    from agent_desk.actions.handovers import Handovers
    from agent_desk.actions.policies import Policies
    from agent_desk.actions.precedents import Precedents
    from agent_desk.actions.yeses import Yeses
    from agent_desk.desk.decide.wishes import Wishes
    from agent_desk.domain.agents import Agent
    from agent_desk.domain.ids import Id
    from agent_desk.domain.precedents import Precedent
    from agent_desk.policy.verdicts import Verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class Deciding:
    """What is read and done on this page: one object for each noun."""

    agents: Agents
    decisions: Decisions
    policies: Policies
    precedents: Precedents
    yeses: Yeses
    handovers: Handovers


@dataclass(frozen=True, slots=True, kw_only=True)
class Read:
    """Everything the page shows.

    Attributes:
        wishes: What it was read for; with what the contact is about, where nobody said more.
        to_say: What goes with each decision that is chosen or looked at, by kind.
        precedents: Of the decision that is looked at.
        reasons: Of the decision that is opened, cell by cell.
        leads: Who can be asked for a yes.
    """

    wishes: Wishes
    page: DecidePage
    to_say: Mapping[str, ToSay]
    precedents: tuple[Precedent, ...]
    reasons: tuple[RowReason, ...]
    leads: tuple[Agent, ...]

    def verdict(self, kind: str) -> Verdict | None:
        """The verdict on one kind."""
        return next((one for one in self.page.verdicts if one.kind == kind), None)

    def may_be_done(self, kind: str) -> bool:
        """Whether it is allowed as it is chosen, alone or with the yes it was asked for."""
        said, chosen = self.to_say.get(kind), self.wishes.chosen.get(kind)
        return bool(said and (said.allowed or (chosen and chosen.asked)))

    def sentences(self) -> list[str]:
        """What to say of everything that is chosen and may be done."""
        told = (self.to_say[kind].say for kind in self.wishes.chosen if self.may_be_done(kind))
        return [text for text in told if text]

    def first_fact(self) -> str:
        """The fact most of what can be decided waits for, to be asked first; else empty."""
        first = Counter(one.needs[0] for one in self.page.verdicts if _waits(one))
        (fact, count), *_others = first.most_common(1) or [("", 0)]
        return fact if count > 1 and 2 * count > first.total() else ""


def _waits(verdict: Verdict) -> bool:
    return verdict.word is Word.NEEDS_A_FACT and bool(verdict.needs)


def read(
    acts: Deciding, by: Id, call: Id, wishes: Wishes, *, looked_at: str, opened: str
) -> Read:
    """Read it all. What needs to know on what it is decided has no words before that.

    Args:
        acts: What reads it.
        by: The agent.
        call: The contact that is open.
        wishes: What was looked up and chosen.
        looked_at: The decision precedents are read of; empty for none.
        opened: The decision that is explained; empty for none.
    """
    policy = acts.policies.in_force().policy
    asking = wishes.asking(policy)
    page = acts.decisions.page(by, call, asking)
    if wishes.subject is None and (about := _about(page)):
        wishes = wishes.about(about, wishes.checked)
        asking = wishes.asking(policy)
        page = acts.decisions.page(by, call, asking)
    kinds = dict.fromkeys([*wishes.chosen, looked_at, opened])
    asked = [wishes.chosen.get(kind, Chosen(kind=kind)) for kind in kinds]
    known = [one for one in asked if one.kind in policy.decisions]
    told = _to_say(partial(acts.decisions.to_say, by, call, asking=asking), known)
    one = told.get(looked_at)
    alike = acts.precedents.alike(by, call, looked_at, one.rule, facts=one.facts) if one else ()
    shown = [verdict for verdict in page.verdicts if verdict.kind == opened]
    reasons = [explain(page.in_force.policy, page.situation, verdict) for verdict in shown]
    return Read(
        wishes=wishes,
        page=page,
        to_say=told,
        precedents=alike,
        reasons=reasons[0] if reasons else (),
        leads=acts.yeses.leads(by),
    )


def _about(page: DecidePage) -> str:
    """What is decided on, where that needs no question: their only record, or the contact's."""
    if page.about:
        return page.about
    return page.records[0].number if len(page.records) == 1 else ""


def _to_say(
    say: Callable[[Sequence[Chosen]], tuple[ToSay, ...]], asked: Sequence[Chosen]
) -> Mapping[str, ToSay]:
    found = {}
    for one in asked:
        try:
            (found[one.kind],) = say([one])
        except (BadInputError, NotFoundError):
            continue  # it is not said on what it is decided, or its question was taken back
    return found
