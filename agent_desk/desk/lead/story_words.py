"""The parts of a story in words: what happened, who was with them, what was ours."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from agent_desk.desk import due_time, words
from agent_desk.desk.lead import lengths
from agent_desk.desk.lead.person_words import about, quoted
from agent_desk.domain.interactions import FeelingSource, NeedMet
from agent_desk.domain.shift_log import CUT_OFF, HUNG_UP
from agent_desk.domain.shift_story import Happened, Part

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Told:
    """One part, ready to be painted.

    Attributes:
        time: When, in words.
        icon: Lucide's name.
        sentence: What happened.
        details: What more there is to know, one below the other.
        ours: It was ours to do better: it is marked.
    """

    time: str
    icon: str
    sentence: str
    details: tuple[str, ...] = ()
    ours: bool = False

    def aloud(self) -> str:
        """Say all of it; what was ours is said, too."""
        marked = translate("Lead", "Our part") if self.ours else ""
        parts = (self.time, marked, self.sentence, *self.details)
        return ". ".join(part.rstrip(".") for part in parts if part)


def told(part: Part, now: int, *, one_day: bool) -> Told:
    """A part in words; with ``one_day`` only the time of day stands beside it."""
    icon, sentence, details = _WORDS[part.what](part, now)
    return Told(
        time=words.clock(part.at) if one_day else words.when(part.at, now),
        icon=icon,
        sentence=sentence,
        details=tuple(one for one in details if one),
        ours=part.ours,
    )


_Said = tuple[str, str, tuple[str, ...]]


def _came(part: Part, _now: int) -> _Said:
    icon = {"call": "phone", "visit": "store", "chat": "message-circle"}.get(
        part.channel, "mail"
    )
    if part.we_came:
        icon = "phone-outgoing" if part.channel == "call" else icon
        said = _we_come(part.channel)
    elif part.times > 1:
        said = translate(
            "Lead", "They come to us again: contact %n about this.", "", part.times
        )
    elif part.channel == "call":
        said = translate("Lead", "They ring.")
    elif part.channel == "visit":
        said = translate("Lead", "They come in.")
    else:
        said = translate("Lead", "They write.")
    return icon, said, (about(part.text), _with(part))


def _we_come(channel: str) -> str:
    if channel == "call":
        return translate("Lead", "We ring them.")
    if channel == "visit":
        return translate("Lead", "We go to them.")
    return translate("Lead", "We write to them.")


def _with(part: Part) -> str:
    if not part.with_name:
        return ""
    return translate("Lead", "With {agent}.").format(agent=words.isolated(part.with_name))


def _waited(part: Part, _now: int) -> _Said:
    agent = words.isolated(part.with_name)
    said = translate("Lead", "We let {agent} wait {length} for a yes.")
    inside = ""
    if part.inside is True:
        inside = translate(
            "Lead", "It was inside {agent}’s limits after all: the rule had not reached them."
        )
    elif part.inside is False:
        inside = translate("Lead", "It was beyond {agent}’s limits.")
    asked = translate("Lead", "{lead} was asked.") if part.owner_name else ""
    sentence = said.format(agent=agent, length=lengths.waited(part.waited))
    details = (
        about(part.text),
        inside.format(agent=agent),
        asked.format(lead=words.isolated(part.owner_name)),
    )
    return "hourglass", sentence, details


def _decided(part: Part, _now: int) -> _Said:
    said = translate("Lead", "Decided: {what}").format(what=words.isolated(part.text))
    return "scale", said, (_with(part),)


def _refused(part: Part, _now: int) -> _Said:
    said = translate("Lead", "Refused, by a rule: {what}").format(
        what=words.isolated(part.text)
    )
    return "ban", said, (_with(part),)


def _decided_anew(part: Part, _now: int) -> _Said:
    said = translate("Lead", "{lead} decided it anew: {what}")
    sentence = said.format(lead=words.isolated(part.with_name), what=words.isolated(part.text))
    return "scale", sentence, (words.isolated(part.words),)


def _promised(part: Part, now: int) -> _Said:
    said = translate("Lead", "Promised: {what}").format(what=words.isolated(part.text))
    return "clock-alert", said, (_due(part, now), _owner(part))


def _due(part: Part, now: int) -> str:
    if part.settled and part.done_at is not None:
        kept = translate("Lead", "Kept, {when}.")
        return kept.format(when=_inside(words.when(part.done_at, now)))
    if part.due_at is None:
        return ""
    within = due_time.within(part.due_at, whole_day=part.whole_day, zone=part.zone)
    day = words.day(within, now)
    if part.whole_day:
        said = translate("Lead", "For {day}. Not kept yet.")
    else:
        said = translate("Lead", "For {day}, {time}. Not kept yet.")
    return said.format(day=day, time=due_time.clock(part.due_at))


def _wrong(part: Part, _now: int) -> _Said:
    said = translate("Lead", "Our mistake: {what}").format(what=words.isolated(part.text))
    if part.settled:
        how = translate("Lead", "Made good.")
    elif part.done_at is not None:
        how = translate("Lead", "Put right; they have not said yet whether it is good again.")
    else:
        how = _owner(part)
    return "triangle-alert", said, (quoted(part.words), how)


def _owner(part: Part) -> str:
    if part.settled:
        return ""
    if not part.owner_name:
        return translate("Lead", "Nobody sees to it yet.")
    said = translate("Lead", "{agent} sees to it.")
    return said.format(agent=words.isolated(part.owner_name))


def _handed_over(part: Part, now: int) -> _Said:
    said = translate("Lead", "{agent} gave them to {other}.").format(
        agent=words.isolated(part.with_name), other=words.isolated(part.owner_name)
    )
    if part.done_at is None:
        how = translate("Lead", "Not accepted yet.")
    else:
        accepted = translate("Lead", "Accepted, {when}.")
        how = accepted.format(when=_inside(words.when(part.done_at, now)))
    return "handshake", said, (about(part.text), how)


def _stood_by(part: Part, now: int) -> _Said:
    agent = words.isolated(part.with_name)
    if part.settled:
        said = translate("Lead", "{agent} ended the call, which is theirs to do.")
        return "shield", said.format(agent=agent), ()
    said = translate("Lead", "{agent} asked for somebody beside them.")
    if part.done_at is None:
        how = translate("Lead", "Nobody came.")
    else:
        came = translate("Lead", "A lead stood by them, {when}.")
        how = came.format(when=_inside(words.when(part.done_at, now)))
    return "shield", said.format(agent=agent), (how,)


def _left(part: Part, _now: int) -> _Said:
    if part.result == HUNG_UP:
        said = translate("Lead", "They hang up.")
    elif part.result == CUT_OFF:
        said = translate("Lead", "The line is cut.")
    elif part.feeling is None or part.source is FeelingSource.COULD_NOT_TELL:
        said = translate("Lead", "They leave; nobody could tell how.")
    else:
        leave = translate("Lead", "They leave {feeling}.")
        said = leave.format(feeling=words.feeling_was(part.feeling))
    source = ""
    if part.source is FeelingSource.OUR_IMPRESSION:
        source = translate("Lead", "That is our impression.")
    without = ""
    if part.need_met is NeedMet.NOT_YET:
        without = translate("Lead", "Without what they needed.")
    elif part.need_met is NeedMet.IN_PART:
        without = translate("Lead", "With a part of what they needed.")
    return "triangle-alert" if part.ours else "handshake", said, (
        quoted(part.words), without, source,
    )  # fmt: skip


def _inside(when: str) -> str:
    """A moment inside a sentence: "Today 10:32" there begins small."""
    return when[:1].lower() + when[1:]


_WORDS: Mapping[Happened, Callable[[Part, int], _Said]] = {
    Happened.CAME: _came,
    Happened.WAITED: _waited,
    Happened.DECIDED: _decided,
    Happened.REFUSED: _refused,
    Happened.DECIDED_ANEW: _decided_anew,
    Happened.PROMISED: _promised,
    Happened.WENT_WRONG: _wrong,
    Happened.HANDED_OVER: _handed_over,
    Happened.STOOD_BY: _stood_by,
    Happened.LEFT: _left,
}
