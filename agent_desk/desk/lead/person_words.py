"""One person of the shift as a row: who, in whose words, why, and whether it is open.

No agent's name stands in it.
"""

from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from agent_desk.desk import words
from agent_desk.desk.lead import lengths
from agent_desk.desk.row_model import Row
from agent_desk.domain.interactions import FeelingSource
from agent_desk.domain.shift_log import Cause, ShiftContact, State, Unhappy

translate = QCoreApplication.translate

_MOST_CAUSES = 2


def row(person: Unhappy, now: int, *, one_day: bool = False, marked: bool = False) -> Row:
    """A person as a row.

    Args:
        person: Who.
        now: UTC microseconds.
        one_day: Whether the time of day is enough.
        marked: Whether they are one of several that are chosen.
    """
    is_open = person.state is State.OPEN
    made = Row(
        key=person.customer_id,
        text=words.isolated(person.name),
        date=words.clock(person.at) if one_day else words.when(person.at, now),
        icon="triangle-alert" if is_open else "circle-check",
        icon_colour="owed" if is_open else "accent",
        right=state(person.state),
        right_colour="owed" if is_open else "ink2",
        quote=quoted(person.words) or about(person.about),
        detail=why(person, now),
        strong=True,
    )
    if not marked:
        return made
    chosen = translate("Lead", "Chosen")
    spoken = f"{chosen}. {made.aloud()}"
    return replace(made, icon="square-check-big", icon_colour="accent", spoken=spoken)


def contact_row(contact: ShiftContact, now: int) -> Row:
    """A contact of whom nobody knows how it was for them."""
    return Row(
        key=contact.customer_id,
        text=words.isolated(contact.name),
        date=words.when(contact.at, now),
        icon="circle-question-mark",
        right=translate("Lead", "said nothing"),
        quote=about(contact.about),
        strong=True,
    )


def state(of: State) -> str:
    """Whether it is open or made good."""
    if of is State.OPEN:
        return translate("Lead", "open")
    return translate("Lead", "made good")


def quoted(text: str) -> str:
    """Their own words, marked as such."""
    said = translate("Lead", "“{words}”", "what somebody said")
    return said.format(words=words.isolated(text)) if text else ""


def about(text: str) -> str:
    """What somebody was in touch about; nothing where nobody wrote it."""
    return words.isolated(text) if text else ""


def why(person: Unhappy, now: int) -> str:
    """The gravest reasons they have."""
    told = [_cause(one, person, now) for one in person.causes[:_MOST_CAUSES]]
    if person.state is State.OPEN and not person.may_ring:
        told.append(translate("Lead", "Not to be rung, or without a number"))
    return " · ".join(told)


def _cause(cause: Cause, person: Unhappy, now: int) -> str:
    if cause is Cause.LEFT_UNHAPPY and person.feeling is not None:
        return _left(person)
    if cause is Cause.LATE and person.late_since is not None:
        return lengths.late(now - person.late_since)
    if cause is Cause.WAITED:
        said = translate("Lead", "Waited {length} for a yes")
        return said.format(length=lengths.waited(person.waited))
    return {
        Cause.LEFT_UNHAPPY: translate("Lead", "Left unhappy"),
        Cause.HUNG_UP: translate("Lead", "Hung up"),
        Cause.CUT_OFF: translate("Lead", "Cut off, not rung back"),
        Cause.LATE: translate("Lead", "Our promise came late"),
        Cause.AGAIN: translate("Lead", "In touch again about it"),
        Cause.NOT_MET: translate("Lead", "Without what they needed"),
        Cause.NO_OUTCOME: translate("Lead", "Nobody wrote how it ended"),
    }[cause]


def _left(person: Unhappy) -> str:
    felt = words.feeling_was(person.feeling) if person.feeling else ""
    if person.source is FeelingSource.OUR_IMPRESSION:
        return translate("Lead", "Left {feeling}, our impression").format(feeling=felt)
    return translate("Lead", "Left {feeling}").format(feeling=felt)
