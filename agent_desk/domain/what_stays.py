"""What stays with them: a contact in at most three sentences, as they would tell it.

Why they came, what was done, and what follows. Each is a value; the desk says it in words.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from agent_desk.domain.entries import Entry
from agent_desk.domain.ids import Id
from agent_desk.domain.interactions import Feeling, NeedMet
from agent_desk.domain.mistakes import Mistake
from agent_desk.domain.promises import Promise


class Stays(StrEnum):
    """What a sentence tells."""

    NEEDED = "needed"
    CAME = "came"
    WENT_WRONG = "went_wrong"
    SAID = "said"
    DECIDED = "decided"
    REFUSED = "refused"
    MADE_GOOD = "made_good"
    NOT_OURS = "not_ours"
    PUT_RIGHT = "put_right"
    OUR_MISTAKE = "our_mistake"
    TAKEN_OVER = "taken_over"
    KEPT = "kept"
    CHANGED = "changed"
    SPOKEN = "spoken"
    PROMISED = "promised"
    HAVE_IT = "have_it"
    HAVE_PART = "have_part"
    NOT_YET = "not_yet"
    LEFT = "left"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """One sentence of theirs.

    Attributes:
        text: What was logged of it; empty where the sentence needs nothing.
        promise: Of ``PROMISED``.
        feeling: Of ``LEFT``.
    """

    tells: Stays
    text: str = ""
    promise: Promise | None = None
    feeling: Feeling | None = None


def what_stays(
    standing: Sequence[Entry],
    *,
    promises: Iterable[Promise] = (),
    mistakes: Iterable[Mistake] = (),
    need_met: NeedMet | None = None,
    feeling: Feeling | None = None,
) -> tuple[Sentence, ...]:
    """The sentences, at most three; none if nothing was logged or answered.

    Args:
        standing: The contact's entries that stand, in order.
        promises: What is promised to them; what this contact promised counts.
        mistakes: Those they know of, for what they are called.
        need_met: Whether they have what they needed, as far as it is answered.
        feeling: How they leave, likewise.
    """
    cause = _cause(standing)
    done = _done(standing, {one.mistake_id: one.text for one in mistakes}, cause)
    made = {e.about_id for e in standing if e.kind in {"promise.made", "promise.moved"}}
    following = sorted(
        (one for one in promises if one.promise_id in made and one.kept_at is None),
        key=lambda one: (one.due_at, one.promise_id),
    )
    ends = _ends(following, need_met, feeling)
    told = [one for one in (cause, done) if one is not None]
    return (*told, *ends[: 1 if len(told) > 1 else 2])


def _cause(standing: Sequence[Entry]) -> Sentence | None:
    """Why they came: what they need, else what was said first."""
    latest_need = [e for e in standing if e.kind == "interaction.needed"][-1:]
    first = [e for e in standing if e.kind in _CAUSES][:1]
    for entry in latest_need or first:
        return Sentence(tells=_CAUSES[entry.kind], text=entry.text)
    return None


_CAUSES: Mapping[str, Stays] = {
    "interaction.needed": Stays.NEEDED,
    "interaction.noted": Stays.CAME,
    "interaction.joined": Stays.CAME,
    "mistake.opened": Stays.WENT_WRONG,
    "interaction.quoted": Stays.SAID,
}


def _done(
    standing: Sequence[Entry], mistakes: Mapping[Id, str], cause: Sentence | None
) -> Sentence | None:
    """What was done: the weightiest, of several the last."""
    for kind, tells in _DEEDS:
        for entry in reversed(standing):
            if entry.kind != kind:
                continue
            text = _text_of(tells, entry, mistakes)
            if tells is Stays.DECIDED:
                text = "; ".join(e.text for e in standing if e.kind == kind)
            repeats = cause is not None and text == cause.text and tells in _COULD_REPEAT
            if not repeats:
                return Sentence(tells=tells, text=text)
    return None


def _text_of(tells: Stays, entry: Entry, mistakes: Mapping[Id, str]) -> str:
    if tells in {Stays.MADE_GOOD, Stays.TAKEN_OVER}:
        return mistakes.get(entry.about_id or b"", entry.text)
    return "" if tells is Stays.CHANGED else entry.text


_DEEDS: tuple[tuple[str, Stays], ...] = (
    ("decision.taken", Stays.DECIDED),
    ("mistake.cleared", Stays.MADE_GOOD),
    ("mistake.refused", Stays.NOT_OURS),
    ("decision.refused", Stays.REFUSED),
    ("mistake.put_right", Stays.PUT_RIGHT),
    ("mistake.opened", Stays.OUR_MISTAKE),
    ("promise.kept", Stays.KEPT),
    ("mistake.owned", Stays.TAKEN_OVER),
    ("promise.owned", Stays.TAKEN_OVER),
    ("customer.changed", Stays.CHANGED),
    ("contact.changed", Stays.CHANGED),
    ("contact.added", Stays.CHANGED),
    ("interaction.noted", Stays.SPOKEN),
    ("interaction.quoted", Stays.SAID),
)
_COULD_REPEAT = frozenset({Stays.SPOKEN, Stays.SAID})


def _ends(
    following: Sequence[Promise], need_met: NeedMet | None, feeling: Feeling | None
) -> list[Sentence]:
    """What follows, the most telling first."""
    needs = {
        NeedMet.YES: Stays.HAVE_IT,
        NeedMet.IN_PART: Stays.HAVE_PART,
        NeedMet.NOT_YET: Stays.NOT_YET,
    }
    ends = [Sentence(tells=Stays.PROMISED, text=one.text, promise=one) for one in following[:1]]
    if need_met is not None:
        ends.append(Sentence(tells=needs[need_met]))
    if feeling is not None and feeling is not Feeling.COULD_NOT_TELL:
        ends.append(Sentence(tells=Stays.LEFT, feeling=feeling))
    return ends
