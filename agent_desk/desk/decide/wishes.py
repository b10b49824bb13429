"""What an agent looked at and chose while deciding; it survives a power cut as a draft."""

from __future__ import annotations

import json
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from agent_desk.actions.decisions import Asking, Chosen
from agent_desk.actions.situations import read_checked
from agent_desk.policy.money import Money

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from agent_desk.policy.policies import Policy


@dataclass(frozen=True, slots=True)
class Wishes:
    """What stands on the page.

    Attributes:
        subject: What is decided on; None while nobody said.
        checked: Facts that were looked up, as ``read_checked`` takes them.
        wished: What the customer asked for themselves.
        chosen: By kind, in the order they were chosen.
    """

    subject: str | None = None
    checked: Mapping[str, object] = field(default_factory=dict)
    wished: frozenset[str] = frozenset()
    chosen: Mapping[str, Chosen] = field(default_factory=dict)

    def about(self, subject: str, lasting: Collection[str]) -> Wishes:
        """Decide on something else: what was looked up of the other holds no longer.

        ``lasting`` are the facts that are of the customer, whatever is decided on.
        """
        if subject == self.subject:
            return self
        kept = {name: value for name, value in self.checked.items() if name in lasting}
        return Wishes(subject=subject, checked=kept)

    def check(self, fact: str, value: object) -> Wishes:
        """Know a fact; None: it is not checked."""
        checked = {name: known for name, known in self.checked.items() if name != fact}
        return replace(self, checked=checked if value is None else {**checked, fact: value})

    def wish(self, kind: str) -> Wishes:
        """They asked for it themselves."""
        return replace(self, wished=self.wished | {kind})

    def choose(self, chosen: Chosen) -> Wishes:
        """Choose it, or choose it otherwise."""
        return replace(self, chosen={**self.chosen, chosen.kind: chosen})

    def leave(self, kind: str) -> Wishes:
        """Do not choose it after all."""
        return replace(self, chosen={k: one for k, one in self.chosen.items() if k != kind})

    def asking(self, policy: Policy) -> Asking:
        """The same, as the actions take it; facts the policy no longer has are left out."""
        known = {name: value for name, value in self.checked.items() if name in policy.facts}
        return Asking(
            subject=self.subject or "",
            checked=read_checked(policy, known),
            wished=self.wished,
        )


def written(wishes: Wishes) -> str:
    """The draft that is kept."""
    told = {
        "subject": wishes.subject,
        "checked": dict(wishes.checked),
        "wished": sorted(wishes.wished),
        "chosen": [_written(one) for one in wishes.chosen.values()],
    }
    return json.dumps(told, ensure_ascii=False)


def read(draft: str) -> Wishes:
    """What a draft says; nothing, where it cannot be read."""
    try:
        told = json.loads(draft) if draft else {}
        chosen = [_read(one) for one in told.get("chosen", ())]
        return Wishes(
            subject=told.get("subject"),
            checked=dict(told.get("checked", {})),
            wished=frozenset(told.get("wished", ())),
            chosen={one.kind: one for one in chosen},
        )
    except (ValueError, TypeError, KeyError, AttributeError):
        return Wishes()


def _written(one: Chosen) -> dict[str, object]:
    return {
        "kind": one.kind,
        "minor": one.amount.minor if one.amount else None,
        "currency": one.amount.currency if one.amount else "",
        "why": one.why,
        "money_to": one.money_to,
        "asked": one.asked.hex() if one.asked else "",
    }


def _read(told: dict[str, Any]) -> Chosen:
    minor, asked = told["minor"], told["asked"]
    return Chosen(
        kind=told["kind"],
        amount=None if minor is None else Money(int(minor), told["currency"]),
        why=told["why"],
        money_to=told["money_to"],
        asked=bytes.fromhex(asked) if asked else None,
    )
