"""Every kind of entry, and what it records about the agent who made it.

The page "What is written about you" is made from this table; a kind without its row cannot be
written.
"""

import json
from collections.abc import Mapping
from dataclasses import Field, dataclass
from typing import Any, ClassVar, Protocol

from agent_desk.domain import agents, customers, interactions, matters, moments
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
        about_agent: What it records about the agent; empty for nothing.
        seen_by: Who can see that.
        kept_for: For how long.
    """

    body: type[Body]
    moment: bool = False
    about_agent: str = ""
    seen_by: str = ""
    kept_for: str = ""


_BRANCH = "everyone at a desk of this branch"
_LEADS = "leads of this branch"
_ALWAYS = "as long as the customer's history"

KINDS: Mapping[str, Kind] = {
    "agent.added": Kind(
        body=agents.AgentAdded,
        about_agent="Your name and what you may do here, and who wrote that down.",
        seen_by=_BRANCH,
        kept_for="as long as anything you did is kept",
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
    "record.renewed": Kind(body=RecordRenewed),
}

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
