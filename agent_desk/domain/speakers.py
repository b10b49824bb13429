"""Who is speaking: confirmed by facts, and perhaps for somebody else."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from agent_desk.domain.entries import Entry


@dataclass(frozen=True, slots=True, kw_only=True)
class InteractionConfirmed:
    """``interaction.confirmed``: by which facts, as settings call them; never their values."""

    facts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class InteractionSpokenFor:
    """``interaction.spoken_for``: who speaks for the customer, and what they are to them."""

    name: str = ""
    relation: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    """Who is speaking in one contact.

    Attributes:
        facts: What they are confirmed by, in order; empty while they are not.
        name: Who speaks for the customer; empty if they speak for themselves.
    """

    facts: tuple[str, ...] = ()
    name: str = ""
    relation: str = ""

    @property
    def confirmed(self) -> bool:
        """Whether any fact was confirmed: what policy asks for."""
        return bool(self.facts)


def fold(standing: Iterable[Entry]) -> Speaker:
    """Who is speaking, as what stands of one contact tells it."""
    speaker = Speaker()
    for entry in standing:
        fields = entry.fields
        if entry.kind == "interaction.confirmed":
            named = fields.get("facts")
            facts = named if isinstance(named, list) else []
            known = dict.fromkeys([*speaker.facts, *map(str, facts)])
            speaker = replace(speaker, facts=tuple(known))
        elif entry.kind == "interaction.spoken_for":
            speaker = replace(
                speaker,
                name=str(fields.get("name", "")),
                relation=str(fields.get("relation", "")),
            )
    return speaker
