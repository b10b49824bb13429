"""What can be taken back and done again while a customer is open."""

from collections.abc import Iterable

from agent_desk.domain.entries import REDONE, UNDONE, Entry, in_order

UNDOABLE = frozenset(
    {
        "interaction.noted", "interaction.joined", "interaction.needed", "interaction.quoted",
        "interaction.felt", "interaction.confirmed", "interaction.spoken_for",
        "interaction.moved", "interaction.stand_by_asked", "interaction.for_lead",
        "matter.renamed",
        "customer.changed", "contact.added", "contact.changed", "contact.removed",
        "promise.made", "promise.kept", "promise.moved", "promise.owned",
        "mistake.opened", "mistake.owned", "mistake.put_right", "mistake.tried",
        "mistake.cleared", "mistake.refused", "known.told", "known.retired", "thanks.said",
        "decision.taken", "decision.refused", "decision.declined", "decision.carried_out",
        "decision.decided_instead", "handover.offered",
    }
)  # fmt: skip
# What a decision brings with it.
_DECIDED = frozenset({"decision", "promise", "mistake"})


def standing(entries: Iterable[Entry]) -> list[Entry]:
    """The steps of an interaction that stand, in order."""
    return _stacks(entries)[0]


def undoable(entries: Iterable[Entry]) -> Entry | None:
    """The last step of an interaction that still stands; None if there is none."""
    done, _ = _stacks(entries)
    return done[-1] if done else None


def redoable(entries: Iterable[Entry]) -> Entry | None:
    """The step taken back last, unless something new was logged since."""
    _, taken_back = _stacks(entries)
    return taken_back[-1] if taken_back else None


def together(entries: Iterable[Entry], step: Entry) -> list[Entry]:
    """What is taken back and done again with a step: joining a new matter opened it, too.

    What was decided at once, with the promises that follow from it, names its step.
    """
    if (named := step.fields.get("step")) and step.noun in _DECIDED:
        ordered = in_order(entries)
        return [e for e in ordered if e.noun in _DECIDED and e.fields.get("step") == named]
    if step.kind != "interaction.joined" or step.fields.get("opened") is not True:
        return [step]
    opened = [e for e in entries if e.kind == "matter.opened" and e.about_id == step.matter_id]
    return [*opened, step]


def _stacks(entries: Iterable[Entry]) -> tuple[list[Entry], list[Entry]]:
    """The steps that stand, and those taken back and still redoable; the latest last."""
    done: list[Entry] = []
    taken_back: list[Entry] = []
    for entry in in_order(entries):
        if entry.kind in UNDOABLE:
            done.append(entry)
            taken_back.clear()
        elif entry.kind == UNDONE:
            _move(entry, done, taken_back)
        elif entry.kind == REDONE:
            _move(entry, taken_back, done)
    return done, taken_back


def _move(about: Entry, source: list[Entry], target: list[Entry]) -> None:
    for step in source:
        if step.id == about.about_id:
            source.remove(step)
            target.append(step)
            return
