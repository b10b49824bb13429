"""What is told within a contact: what they need, their own words, how they feel."""

from collections.abc import Iterable
from dataclasses import dataclass

from agent_desk.domain.entries import Entry
from agent_desk.domain.ids import Id
from agent_desk.domain.interactions import Feeling, FeelingSource, choice


@dataclass(frozen=True, slots=True, kw_only=True)
class InteractionNeeded:
    """``interaction.needed``: what they need now, in the entry's text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class InteractionQuoted:
    """``interaction.quoted``: their own words, in the entry's text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class InteractionFelt:
    """``interaction.felt``: how they feel at this moment, and where that comes from."""

    feeling: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Felt:
    """A feeling told in the middle of a contact."""

    entry_id: Id
    interaction_id: Id
    customer_id: Id
    feeling: Feeling
    source: FeelingSource
    at: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What a contact's entries tell so far; Goodbye starts from it."""

    need: str = ""
    words: str = ""
    feeling: Feeling | None = None
    source: FeelingSource | None = None


def fold(standing: Iterable[Entry]) -> Told:
    """What stands of one contact, the latest of each."""
    need = words = ""
    feelings: list[Felt] = []
    for entry in standing:
        if entry.kind == "interaction.needed":
            need = entry.text
        elif entry.kind == "interaction.quoted":
            words = entry.text
        feelings += fold_felt([entry])
    last = feelings[-1] if feelings else None
    return Told(
        need=need,
        words=words,
        feeling=last.feeling if last else None,
        source=last.source if last else None,
    )


def fold_felt(standing: Iterable[Entry]) -> list[Felt]:
    """Every feeling told within a contact that this version knows, in order."""
    found: list[Felt] = []
    for entry in standing:
        if entry.kind != "interaction.felt":
            continue
        feeling = choice(Feeling, entry.fields, "feeling")
        source = choice(FeelingSource, entry.fields, "source")
        if feeling and source and entry.about_id and entry.customer_id:
            found.append(
                Felt(
                    entry_id=entry.id,
                    interaction_id=entry.about_id,
                    customer_id=entry.customer_id,
                    feeling=feeling,
                    source=source,
                    at=entry.at,
                )
            )
    return found
