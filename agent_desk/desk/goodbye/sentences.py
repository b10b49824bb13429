"""What stays with them, in sentences as they would tell it; and what is proposed, in ours."""

from __future__ import annotations

from typing import TYPE_CHECKING
from unicodedata import category

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from agent_desk.desk import due_time, words
from agent_desk.domain.interactions import Feeling
from agent_desk.domain.look_back import LookBack
from agent_desk.domain.next_moments import NextWhy
from agent_desk.domain.what_stays import Sentence, Stays

if TYPE_CHECKING:
    from agent_desk.domain.promises import Promise

_CLOSING = "\"'”\N{RIGHT SINGLE QUOTATION MARK}»)\N{POP DIRECTIONAL ISOLATE}"

_TOLD = {
    Stays.NEEDED: QT_TRANSLATE_NOOP("Goodbye", "I needed this: {text}"),
    Stays.CAME: QT_TRANSLATE_NOOP("Goodbye", "I got in touch about this: {text}"),
    Stays.WENT_WRONG: QT_TRANSLATE_NOOP("Goodbye", "This had gone wrong: {text}"),
    Stays.SAID: QT_TRANSLATE_NOOP("Goodbye", "I said: “{text}”"),
    Stays.DECIDED: QT_TRANSLATE_NOOP("Goodbye", "They decided this for me: {text}"),
    Stays.REFUSED: QT_TRANSLATE_NOOP("Goodbye", "They told me why they cannot do it: {text}"),
    Stays.MADE_GOOD: QT_TRANSLATE_NOOP("Goodbye", "They made this good: {text}"),
    Stays.NOT_OURS: QT_TRANSLATE_NOOP(
        "Goodbye", "They told me why it is not theirs to make good: {text}"
    ),
    Stays.PUT_RIGHT: QT_TRANSLATE_NOOP("Goodbye", "They put it right: {text}"),
    Stays.OUR_MISTAKE: QT_TRANSLATE_NOOP("Goodbye", "They said it was their mistake: {text}"),
    Stays.TAKEN_OVER: QT_TRANSLATE_NOOP("Goodbye", "Somebody sees to it now: {text}"),
    Stays.KEPT: QT_TRANSLATE_NOOP("Goodbye", "They kept what they had promised: {text}"),
    Stays.CHANGED: QT_TRANSLATE_NOOP("Goodbye", "They know now what is new with me."),
    Stays.SPOKEN: QT_TRANSLATE_NOOP("Goodbye", "We spoke of this: {text}"),
    Stays.PROMISED: QT_TRANSLATE_NOOP("Goodbye", "They promised me, {when}: {text}"),
    Stays.HAVE_IT: QT_TRANSLATE_NOOP("Goodbye", "I have what I needed."),
    Stays.HAVE_PART: QT_TRANSLATE_NOOP("Goodbye", "I have a part of what I needed."),
    Stays.NOT_YET: QT_TRANSLATE_NOOP("Goodbye", "I do not have yet what I needed."),
}
_LEFT = {
    Feeling.MISERABLE: QT_TRANSLATE_NOOP("Goodbye", "I felt miserable when we parted."),
    Feeling.LET_DOWN: QT_TRANSLATE_NOOP("Goodbye", "I felt let down when we parted."),
    Feeling.SETTLED: QT_TRANSLATE_NOOP("Goodbye", "I was settled when we parted."),
    Feeling.GLAD: QT_TRANSLATE_NOOP("Goodbye", "I was glad when we parted."),
    Feeling.CARED_FOR: QT_TRANSLATE_NOOP("Goodbye", "I felt cared for when we parted."),
}
_RING = {
    NextWhy.UNHAPPY: QT_TRANSLATE_NOOP("Goodbye", "Ring and ask how it is now"),
    NextWhy.PROMISED: QT_TRANSLATE_NOOP("Goodbye", "Ring and ask whether it was good"),
    NextWhy.NEED_OPEN: QT_TRANSLATE_NOOP("Goodbye", "Ring and say how it stands"),
}
_WRITE = {
    NextWhy.UNHAPPY: QT_TRANSLATE_NOOP("Goodbye", "Write and ask how it is now"),
    NextWhy.PROMISED: QT_TRANSLATE_NOOP("Goodbye", "Write and ask whether it was good"),
    NextWhy.NEED_OPEN: QT_TRANSLATE_NOOP("Goodbye", "Write and say how it stands"),
}
_YOU_RING = QT_TRANSLATE_NOOP("Goodbye", "You ring them {when}")
_YOU_WRITE = QT_TRANSLATE_NOOP("Goodbye", "You write to them {when}")
_QUESTIONS = {
    LookBack.TOLD_TWICE: QT_TRANSLATE_NOOP("Goodbye", "Did they have to tell anything twice?"),
    LookBack.WAITED_FOR_A_YES: QT_TRANSLATE_NOOP(
        "Goodbye", "Did they wait for a yes that could have been yours?"
    ),
    LookBack.KNEW_THE_NEXT_STEP: QT_TRANSLATE_NOOP(
        "Goodbye", "Could they say what happens next, and when?"
    ),
    LookBack.HEARD_OUT: QT_TRANSLATE_NOOP("Goodbye", "Could they tell it to the end?"),
    LookBack.ONE_SMALL_THING: QT_TRANSLATE_NOOP(
        "Goodbye", "Did you do one small thing nobody asked for?"
    ),
}


def told(sentence: Sentence, now: int) -> str:
    """The sentence, as they would tell it; ``now`` in UTC microseconds."""
    if sentence.feeling is not None:
        return _said(_LEFT[sentence.feeling])
    text, template = words.isolated(sentence.text.strip()), _said(_TOLD[sentence.tells])
    when = due(sentence.promise, now) if sentence.promise else ""
    return ended(template.format(text=text, when=when))


def ended(sentence: str) -> str:
    """The sentence with an end, which a logged line often lacks."""
    bare = sentence.rstrip(_CLOSING)
    ends = not bare or category(bare[-1]) == "Po"
    return sentence if ends else f"{sentence}."


def due(promise: Promise, now: int) -> str:
    """By when, to stand within a sentence: "tomorrow 09:00", or a day alone."""
    return time(promise.due_at, now, whole_day=promise.whole_day, zone=promise.zone)


def time(at: int, now: int, *, whole_day: bool = False, zone: str = "") -> str:
    """The same of any time; of a whole day ``at`` is the end, which is the next 0:00."""
    day = words.day(due_time.within(at, whole_day=whole_day, zone=zone), now)
    if whole_day:
        return day
    said = QCoreApplication.translate("Goodbye", "{day} {time}", "tomorrow 9:00")
    return said.format(day=day, time=due_time.clock(at))


def row_time(promise: Promise, now: int) -> str:
    """By when, to stand alone at the head of a row."""
    said = due(promise, now)
    return said[:1].upper() + said[1:]


def step(why: NextWhy, *, in_writing: bool) -> str:
    """What is promised if the next moment is taken."""
    return _said((_WRITE if in_writing else _RING)[why])


def proposal(when: str, *, in_writing: bool) -> str:
    """The next moment, to the agent; ``when`` as ``time`` says it."""
    return _said(_YOU_WRITE if in_writing else _YOU_RING).format(when=when)


def question(asked: LookBack) -> str:
    """What the agent may ask themselves."""
    return _said(_QUESTIONS[asked])


def _said(marked: object) -> str:
    """Translate a literal that lupdate knows by its mark, which Qt's stubs call an object."""
    return QCoreApplication.translate("Goodbye", str(marked))
