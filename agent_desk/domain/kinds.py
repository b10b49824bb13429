"""Every kind of entry, and what it records about the agent who made it.

The page "What is written about you" is made from this table; a kind without its row cannot be
written.
"""

import json
from collections.abc import Mapping
from dataclasses import Field, dataclass
from typing import Any, ClassVar, Protocol

from agent_desk.domain import (
    agents,
    cases,
    customers,
    decisions,
    erasures,
    for_lead,
    good_to_know,
    handovers,
    hard_moments,
    interactions,
    matters,
    mistakes,
    moments,
    moves,
    policies,
    promises,
    publications,
    redactions,
    reviews,
    shifts,
    speakers,
    talks,
    tellings,
    thanks,
)
from agent_desk.domain.texts import accepted


class Body(Protocol):
    """A frozen dataclass of plain values."""

    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]


@dataclass(frozen=True, slots=True, kw_only=True)
class NoBody:
    """A kind that needs no fields."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordRenewed:
    """``record.renewed``: the imported version that is current, its id in hexadecimal."""

    entry: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """What an entry of one kind holds, and what it says about the agent.

    Attributes:
        moment: The customer was part of it: the history shows it.
        audience: Who may read it: ``branch``, ``hub``, or the ``named`` to whom it is sealed.
        about_agent: What it records about the agent; empty for nothing.
        seen_by: Who can see that.
        kept_for: For how long.
    """

    body: type[Body]
    moment: bool = False
    audience: str = "branch"
    about_agent: str = ""
    seen_by: str = ""
    kept_for: str = ""


_BRANCH = "everyone at a desk of this branch"
_LEADS = "leads of this branch"
_ALWAYS = "as long as the customer's history"


def _done_here(body: type[Body], about_agent: str, *, moment: bool = False) -> Kind:
    """A kind the whole branch sees, kept as long as the customer's history."""
    return Kind(
        body=body, moment=moment, about_agent=about_agent, seen_by=_BRANCH, kept_for=_ALWAYS
    )


def _of_agent(body: type[Body], about_agent: str, *, seen_by: str = _BRANCH) -> Kind:
    """A kind about the people here, kept as long as what they did."""
    return Kind(
        body=body,
        about_agent=about_agent,
        seen_by=seen_by,
        kept_for="as long as anything you did is kept",
    )


def _between_two(body: type[Body], about_agent: str) -> Kind:
    """A kind whose words are sealed to two people; only that they talked is in clear."""
    return Kind(
        body=body,
        audience="named",
        about_agent=about_agent,
        seen_by="the words the two of you; that you talked, and what was changed, this branch",
        kept_for="the words 14 days after it ended, 90 days after the last one where it did not"
        " end; that you talked, as long as anything you did is kept",
    )


KINDS: Mapping[str, Kind] = {
    "agent.added": _of_agent(
        agents.AgentAdded, "Your name and what you may do here, and who wrote that down."
    ),
    "agent.renamed": _of_agent(
        agents.AgentRenamed, "What you are called, what you were called, and who changed it."
    ),
    "agent.given_roles": _of_agent(
        agents.AgentGivenRoles, "What you may do here, and who said so."
    ),
    "agent.pin_set": _of_agent(
        agents.AgentPinSet,
        "That you set a PIN, or a lead gave you a first one, and when; what proves it, from "
        "which nobody reads the PIN.",
    ),
    "agent.pin_reset": _of_agent(NoBody, "That a lead took your PIN away, who, and when."),
    "agent.key_made": _of_agent(
        agents.AgentKeyMade,
        "That you have a key for what is sealed to you, and when; what opens it only with your"
        " PIN.",
    ),
    "agent.absent": _of_agent(
        agents.AgentAbsent,
        "Until when you are away, never why, and who has what was open with you.",
    ),
    "agent.left": _of_agent(
        agents.AgentLeft, "That you left, and who has what was open with you."
    ),
    "agent.returned": _of_agent(NoBody, "That you are back, and when."),
    "shift.started": _of_agent(
        shifts.ShiftStarted, "When you signed in, and at which desk.", seen_by=_LEADS
    ),
    "shift.ended": _of_agent(
        shifts.ShiftEnded,
        "When you signed out; where you did not, when somebody signed in after you.",
        seen_by=_LEADS,
    ),
    "customer.added": Kind(
        body=customers.CustomerAdded,
        about_agent="That you wrote this customer down, and when.",
        seen_by=_BRANCH,
        kept_for=_ALWAYS,
    ),
    "customer.changed": Kind(
        body=customers.CustomerChanged,
        about_agent="That you changed what we know, and when.",
        seen_by=_BRANCH,
        kept_for=_ALWAYS,
    ),
    "customer.viewed": Kind(
        body=customers.CustomerViewed,
        about_agent="That you opened this customer, when, and why.",
        seen_by=f"{_LEADS}, and the customer who asks",
        kept_for=_ALWAYS,
    ),
    "customer.erased": Kind(
        body=erasures.CustomerErased,
        audience="hub",
        about_agent="That you, a lead, erased a customer, when, and why.",
        seen_by=_LEADS,
        kept_for="for good, since it has to be shown",
    ),
    "contact.added": Kind(
        body=customers.ContactAdded,
        about_agent="That you wrote down a way to reach them, and when.",
        seen_by=_BRANCH,
        kept_for=_ALWAYS,
    ),
    "contact.removed": Kind(
        body=customers.ContactRemoved,
        about_agent="That you took a way to reach them off, and when.",
        seen_by=_BRANCH,
        kept_for=_ALWAYS,
    ),
    "matter.opened": Kind(
        body=matters.MatterOpened,
        about_agent="That a matter was opened while you served them.",
        seen_by=_BRANCH,
        kept_for=_ALWAYS,
    ),
    "matter.settled": Kind(
        body=matters.MatterSettled,
        about_agent="That a matter was settled while you served them.",
        seen_by=_BRANCH,
        kept_for=_ALWAYS,
    ),
    "interaction.opened": Kind(
        body=interactions.InteractionOpened,
        about_agent="That you served this customer, and from when.",
        seen_by=_BRANCH,
        kept_for=_ALWAYS,
    ),
    "interaction.noted": Kind(
        body=interactions.InteractionNoted,
        moment=True,
        about_agent="What you wrote, under your name.",
        seen_by=_BRANCH,
        kept_for=_ALWAYS,
    ),
    "interaction.joined": Kind(
        body=interactions.InteractionJoined,
        about_agent="That you said what the contact was about.",
        seen_by=_BRANCH,
        kept_for=_ALWAYS,
    ),
    "interaction.closed": Kind(
        body=interactions.InteractionClosed,
        moment=True,
        about_agent="How the customer left, as you told it, and until when you served them.",
        seen_by=_BRANCH,
        kept_for=_ALWAYS,
    ),
    "entry.undone": Kind(
        body=NoBody,
        about_agent="That you took a step back, and when.",
        seen_by=_LEADS,
        kept_for=_ALWAYS,
    ),
    "entry.redone": Kind(
        body=NoBody,
        about_agent="That you did a step again, and when.",
        seen_by=_LEADS,
        kept_for=_ALWAYS,
    ),
    "entry.corrected": _done_here(
        NoBody, "That you set something right that was written before, and how.", moment=True
    ),
    "record.renewed": Kind(body=RecordRenewed),
    "contact.changed": _done_here(
        customers.ContactChanged, "That you changed a way to reach them, and when."
    ),
    "matter.renamed": _done_here(
        matters.MatterRenamed, "That you said better what a matter is about."
    ),
    "interaction.needed": _done_here(
        tellings.InteractionNeeded, "What you wrote they need, under your name.", moment=True
    ),
    "interaction.quoted": _done_here(
        tellings.InteractionQuoted, "That you wrote down their words.", moment=True
    ),
    "interaction.felt": _done_here(
        tellings.InteractionFelt, "How they felt, as you told it.", moment=True
    ),
    "interaction.confirmed": _done_here(
        speakers.InteractionConfirmed, "Which facts you asked for to know who is speaking."
    ),
    "interaction.spoken_for": _done_here(
        speakers.InteractionSpokenFor, "That you wrote down who spoke for them.", moment=True
    ),
    "interaction.moved": _done_here(
        moves.InteractionMoved, "That you had opened somebody else first."
    ),
    "interaction.stand_by_asked": Kind(
        body=hard_moments.InteractionStandByAsked,
        about_agent="That you asked somebody to stand by you, and when.",
        seen_by=_LEADS,
        kept_for=_ALWAYS,
    ),
    "interaction.stood_by": _done_here(
        hard_moments.InteractionStoodBy, "That you joined a colleague's call, and when."
    ),
    "interaction.stand_by_ended": _done_here(
        hard_moments.InteractionStandByEnded,
        "That you, a lead, ended what a colleague who left or is away had asked for.",
    ),
    "interaction.passed_on": _done_here(
        interactions.InteractionPassedOn,
        "That you, a lead, gave the goodbye of a colleague who left or is away to somebody.",
    ),
    "interaction.ended_covered": _done_here(
        hard_moments.InteractionEndedCovered,
        "That this contact was ended to protect you, and that you were right to.",
    ),
    "interaction.for_lead": Kind(
        body=for_lead.InteractionForLead,
        about_agent="That you asked your lead to look at this, and why.",
        seen_by=_LEADS,
        kept_for=_ALWAYS,
    ),
    "promise.made": _done_here(
        promises.PromiseMade, "What you promised, and that it is yours to keep.", moment=True
    ),
    "promise.kept": _done_here(
        promises.PromiseKept, "That you kept a promise, and when.", moment=True
    ),
    "promise.moved": _done_here(
        promises.PromiseMoved, "That you changed the time of a promise, and why.", moment=True
    ),
    "promise.owned": _done_here(
        promises.PromiseOwned, "That you took a promise over, and from whom."
    ),
    "promise.parted": _done_here(
        promises.PromiseParted, "That you said two promises taken for one are two."
    ),
    "mistake.opened": _done_here(
        mistakes.MistakeOpened, "That you wrote a mistake down and have it.", moment=True
    ),
    "mistake.owned": _done_here(
        mistakes.MistakeOwned, "That you took a mistake over, and from whom."
    ),
    "mistake.put_right": _done_here(
        mistakes.MistakePutRight, "What you did to put it right, and when.", moment=True
    ),
    "mistake.tried": _done_here(
        mistakes.MistakeTried, "That you tried to reach them, and when.", moment=True
    ),
    "mistake.cleared": _done_here(
        mistakes.MistakeCleared, "That they told you it is made good.", moment=True
    ),
    "mistake.refused": _done_here(
        mistakes.MistakeRefused, "That you told them it is not ours, and the rule.", moment=True
    ),
    "mistake.closed": _done_here(
        mistakes.MistakeClosed, "That you, a lead, ended the tries to reach them."
    ),
    "known.told": _done_here(good_to_know.KnownTold, "That you wrote down a line about them."),
    "known.retired": _done_here(
        good_to_know.KnownRetired, "That you took a line about them away."
    ),
    "thanks.said": _done_here(
        thanks.ThanksSaid, "That they thanked us, as you wrote it down.", moment=True
    ),
    "decision.taken": _done_here(
        decisions.DecisionTaken,
        "What you decided, by which rule, on which facts, and your line of why.",
        moment=True,
    ),
    "decision.refused": _done_here(
        decisions.DecisionRefused,
        "What you did not do, and the rule that stands for it; it protects you.",
        moment=True,
    ),
    "decision.declined": _done_here(
        decisions.DecisionDeclined, "That you offered something they did not want.", moment=True
    ),
    "decision.carried_out": _done_here(
        decisions.DecisionCarriedOut, "That you carried a decision out, where, and when."
    ),
    "decision.yes_asked": _done_here(
        decisions.DecisionYesAsked,
        "That you asked for a yes, and whom. The wait is the organisation's, not yours.",
    ),
    "decision.yes_given": _done_here(
        decisions.DecisionYesGiven, "That you gave a yes, or heard it over the phone, and when."
    ),
    "decision.yes_refused": _done_here(
        decisions.DecisionYesRefused, "That you, a lead, said no to it, why, and when."
    ),
    "decision.yes_passed_on": _done_here(
        decisions.DecisionYesPassedOn,
        "That you gave a question to somebody else, since whoever was asked left or is away.",
    ),
    "decision.decided_instead": _done_here(
        decisions.DecisionDecidedInstead,
        "That you decided when no yes came in time, and who carries it.",
    ),
    "decision.words_cleared": _done_here(
        decisions.DecisionWordsCleared, "That you took out of their words what identifies them."
    ),
    "handover.offered": _done_here(
        handovers.HandoverOffered,
        "That you offered to hand this customer over, and to whom.",
    ),
    "handover.accepted": _done_here(
        handovers.HandoverAccepted, "That you took this customer over, and when.", moment=True
    ),
    "handover.passed_on": _done_here(
        handovers.HandoverPassedOn,
        "That you, a lead, gave what was offered to or by a colleague to somebody else.",
    ),
    "policy.published": _done_here(
        policies.PolicyPublished, "That you, a lead, published a policy, and why."
    ),
    "prompts.published": _done_here(
        publications.Published, "That you, a lead, published prompts, and why."
    ),
    "codes.published": _done_here(
        publications.Published, "That you, a lead, published contact codes, and why."
    ),
    "moments.published": _done_here(
        publications.Published, "That you, a lead, published moments, and why."
    ),
    "case.answered": _done_here(
        cases.CaseAnswered, "That you, a lead, answered a case, how, and when."
    ),
    "case.heard": Kind(
        body=NoBody,
        about_agent="That you read the answer to your case, so that it is told once.",
        seen_by=_LEADS,
        kept_for=_ALWAYS,
    ),
    "shift.reviewed": Kind(
        body=reviews.ShiftReviewed,
        about_agent="That you, a lead, went through a shift, and what you learned.",
        seen_by=_LEADS,
        kept_for=_ALWAYS,
    ),
    "talk.begun": _between_two(
        talks.TalkBegun, "That you began to talk something through, with whom, and when."
    ),
    "talk.answered": _between_two(talks.TalkAnswered, "That you wrote in it, and when."),
    "talk.ended": _between_two(
        talks.TalkEnded, "That you said what it ended in, and which change that was."
    ),
    "text.redacted": _done_here(
        redactions.TextRedacted, "That you, a lead, took a wrong text out, and why."
    ),
}

# What the actions let only leads write, under their own name. A text is taken out by whoever
# wrote it, or a lead.
LEADS_ALONE = frozenset(
    {
        "agent.renamed", "agent.given_roles", "agent.pin_reset", "agent.absent", "agent.left",
        "agent.returned", "customer.erased", "decision.yes_refused", "mistake.closed",
        "policy.published", "shift.reviewed",
    }
)  # fmt: skip

# Imported moments share one shape, whatever word the mapping gives them, and name no agent of
# ours.
_IMPORTED = Kind(body=moments.MomentImported, moment=True)


def of(word: str) -> Kind:
    """The kind of this word. Raises KeyError for one this version does not write."""
    if word.startswith("moment."):
        return _IMPORTED
    return KINDS[word]


def written(body: Body) -> str:
    """The body as the JSON text that is kept: its texts accepted, silent fields left out."""
    kept = {
        name: _accepted(value)
        for name in body.__dataclass_fields__
        if (value := getattr(body, name)) not in _SILENT
    }
    return _as_json(kept)


def _accepted(value: object) -> object:
    if isinstance(value, str):
        return accepted(value)
    if isinstance(value, dict):
        return {accepted(name): _accepted(inner) for name, inner in value.items()}
    if isinstance(value, list | tuple):
        return [_accepted(inner) for inner in value]
    return value


# Made once: json.dumps makes one at each call that wants other separators.
_as_json = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode
_SILENT: tuple[object, ...] = (None, "", (), {})
