"""What a line means, in one sentence: before it is saved, after it, and once it is undone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QLocale, QTime
from PySide6.QtCore import QDate as Date

from agent_desk.desk import words
from agent_desk.domain.clock import ClockTrouble
from agent_desk.domain.details import Detail
from agent_desk.domain.interactions import FeelingSource
from agent_desk.domain.moves import MOVED
from agent_desk.reading import phone_numbers
from agent_desk.reading.line_steps import Missing
from agent_desk.reading.line_words import LineWord
from agent_desk.reading.spoken_times import Oddity

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from agent_desk.actions.details import Changed
    from agent_desk.actions.interactions import Step
    from agent_desk.reading.line_steps import Line, LineStep
    from agent_desk.reading.spoken_times import SpokenTime

_SHOWN_OF_A_TEXT = 160
_SHOWN_OF_A_STEP = 48

_MEANINGS = {
    LineWord.NEED: QT_TRANSLATE_NOOP("MomentLine", "What they need"),
    LineWord.PROMISE: QT_TRANSLATE_NOOP("MomentLine", "What you promise, and by when"),
    LineWord.PROMISED: QT_TRANSLATE_NOOP(
        "MomentLine", "What was promised before, as they tell it, and by when"
    ),
    LineWord.MISTAKE: QT_TRANSLATE_NOOP("MomentLine", "What went wrong"),
    LineWord.WORDS: QT_TRANSLATE_NOOP("MomentLine", "What they say, in their own words"),
    LineWord.FEELING: QT_TRANSLATE_NOOP("MomentLine", "How they feel"),
    LineWord.GOOD: QT_TRANSLATE_NOOP("MomentLine", "What they thank us for"),
    LineWord.MATTER: QT_TRANSLATE_NOOP("MomentLine", "What this contact is about"),
    LineWord.RENAME: QT_TRANSLATE_NOOP("MomentLine", "A better name for this matter"),
    LineWord.KNOW: QT_TRANSLATE_NOOP("MomentLine", "What is good to know of them"),
    LineWord.NAME: QT_TRANSLATE_NOOP("MomentLine", "Their name"),
    LineWord.TITLE: QT_TRANSLATE_NOOP("MomentLine", "How they want to be addressed"),
    LineWord.PHONE: QT_TRANSLATE_NOOP("MomentLine", "Their telephone number"),
    LineWord.EMAIL: QT_TRANSLATE_NOOP("MomentLine", "Their e-mail address"),
    LineWord.ADDRESS: QT_TRANSLATE_NOOP("MomentLine", "Where they live"),
    LineWord.LANGUAGE: QT_TRANSLATE_NOOP("MomentLine", "The language they speak"),
    LineWord.NO_CALLS: QT_TRANSLATE_NOOP("MomentLine", "They do not want to be called"),
    LineWord.CONFIRM: QT_TRANSLATE_NOOP("MomentLine", "By what you know it is them"),
    LineWord.SPEAKS_FOR: QT_TRANSLATE_NOOP(
        "MomentLine", "Who speaks for them, and what they are to them after a comma"
    ),
}
_MEANT = {
    LineWord.NEED: QT_TRANSLATE_NOOP("MomentLine", "They need: {text}"),
    LineWord.PROMISE: QT_TRANSLATE_NOOP("MomentLine", "Promise, {when}: {text}"),
    LineWord.PROMISED: QT_TRANSLATE_NOOP(
        "MomentLine", "Promised before, as they tell it, {when}: {text}"
    ),
    LineWord.MISTAKE: QT_TRANSLATE_NOOP("MomentLine", "Mistake, yours to clear: {text}"),
    LineWord.WORDS: QT_TRANSLATE_NOOP("MomentLine", "In their words: “{text}”"),
    LineWord.GOOD: QT_TRANSLATE_NOOP("MomentLine", "They thank us: {text}"),
    LineWord.MATTER: QT_TRANSLATE_NOOP("MomentLine", "This contact is about: {text}"),
    LineWord.RENAME: QT_TRANSLATE_NOOP("MomentLine", "The matter is called: {text}"),
    LineWord.KNOW: QT_TRANSLATE_NOOP("MomentLine", "Good to know: {text}"),
    LineWord.NAME: QT_TRANSLATE_NOOP("MomentLine", "Name: {text}"),
    LineWord.TITLE: QT_TRANSLATE_NOOP("MomentLine", "Form of address: {text}"),
    LineWord.PHONE: QT_TRANSLATE_NOOP("MomentLine", "Phone: {text}"),
    LineWord.EMAIL: QT_TRANSLATE_NOOP("MomentLine", "E-mail: {text}"),
    LineWord.ADDRESS: QT_TRANSLATE_NOOP("MomentLine", "Address: {text}"),
    LineWord.LANGUAGE: QT_TRANSLATE_NOOP("MomentLine", "Language: {text}"),
    LineWord.NO_CALLS: QT_TRANSLATE_NOOP("MomentLine", "They do not want to be called."),
    LineWord.CONFIRM: QT_TRANSLATE_NOOP("MomentLine", "It is them, confirmed by: {text}"),
    LineWord.SPEAKS_FOR: QT_TRANSLATE_NOOP("MomentLine", "{text} speaks for them."),
}
_DETAILS = {
    Detail.NAME: QT_TRANSLATE_NOOP("MomentLine", "Name: {new} instead of {old}"),
    Detail.FORM_OF_ADDRESS: QT_TRANSLATE_NOOP(
        "MomentLine", "Form of address: {new} instead of {old}"
    ),
    Detail.LANGUAGE: QT_TRANSLATE_NOOP("MomentLine", "Language: {new} instead of {old}"),
    Detail.PHONE: QT_TRANSLATE_NOOP("MomentLine", "Phone: {new} instead of {old}"),
    Detail.EMAIL: QT_TRANSLATE_NOOP("MomentLine", "E-mail: {new} instead of {old}"),
    Detail.ADDRESS: QT_TRANSLATE_NOOP("MomentLine", "Address: {new} instead of {old}"),
}
_ADDED = {
    Detail.NAME: QT_TRANSLATE_NOOP("MomentLine", "Name: {new}"),
    Detail.FORM_OF_ADDRESS: QT_TRANSLATE_NOOP("MomentLine", "Form of address: {new}"),
    Detail.LANGUAGE: QT_TRANSLATE_NOOP("MomentLine", "Language: {new}"),
    Detail.PHONE: QT_TRANSLATE_NOOP("MomentLine", "Phone added: {new}"),
    Detail.EMAIL: QT_TRANSLATE_NOOP("MomentLine", "E-mail added: {new}"),
    Detail.ADDRESS: QT_TRANSLATE_NOOP("MomentLine", "Address added: {new}"),
    Detail.DO_NOT_CALL: QT_TRANSLATE_NOOP("MomentLine", "They do not want to be called."),
}
_FACTS = {
    "postcode": QT_TRANSLATE_NOOP("MomentLine", "postcode"),
    "contract_number": QT_TRANSLATE_NOOP("MomentLine", "contract number"),
    "date_of_birth": QT_TRANSLATE_NOOP("MomentLine", "date of birth"),
}
_CLOCKS = {
    ClockTrouble.LONG_AGO: QT_TRANSLATE_NOOP(
        "MomentLine", "This computer's clock stands long ago."
    ),
    ClockTrouble.SET_BACK: QT_TRANSLATE_NOOP(
        "MomentLine", "This computer's clock was set back."
    ),
}


def meaning(word: LineWord) -> str:
    """Say what a word of the line is for."""
    return _told(_MEANINGS[word])


def fact_name(fact: str) -> str:
    """Name a fact people are confirmed by; one of the settings' own as it is written there."""
    return _told(_FACTS[fact]) if fact in _FACTS else fact.replace("_", " ")


def meant(step: LineStep, fact_names: Mapping[str, str]) -> str:
    """Say what Enter would log; nothing of a note, which is what it says."""
    if step.word is None:
        return ""
    if step.feeling is not None:
        return _felt(step)
    if step.word is LineWord.SPEAKS_FOR and step.relation:
        said = QCoreApplication.translate("MomentLine", "{text} speaks for them: {relation}.")
    else:
        said = _told(_MEANT[step.word])
    text = ", ".join(fact_names.get(fact, fact) for fact in step.facts) or step.text
    when = by_when(step.due) if step.due is not None else ""
    return said.format(text=_short(text), when=when, relation=_short(step.relation))


def by_when(due: SpokenTime) -> str:
    """Say an absolute time with its weekday: "Wed 25 Nov, 09:00"."""
    if due.whole_day:
        said = QCoreApplication.translate("MomentLine", "by the end of {day}")
        return said.format(day=_day(due.local))
    said = {
        None: QCoreApplication.translate("MomentLine", "{day}, {time}"),
        Oddity.SKIPPED: QCoreApplication.translate(
            "MomentLine", "{day}, {time} (clocks go forward then)"
        ),
        Oddity.TWICE: QCoreApplication.translate(
            "MomentLine", "{day}, {time} (before clocks go back)"
        ),
    }[due.oddity]
    return said.format(day=_day(due.local), time=_clock(due.local))


def lacking(line: Line) -> tuple[str, bool]:
    """Say what a line cannot be, or what it waits for; and whether it is wrong as it is."""
    if line.problem is not None:
        return " ".join(words.error(line.problem)).strip(), True
    if line.missing is Missing.WORD:
        said = QCoreApplication.translate(
            "MomentLine", "The line knows no such word. Two slashes write it as a note."
        )
        return ("", False) if line.candidates else (said, True)
    if line.missing is Missing.TIME:
        return QCoreApplication.translate(
            "MomentLine", "By when? Say it first, as in: tomorrow 9:00"
        ), False
    if line.missing is None or line.word is None:
        return "", False
    return f"{meaning(line.word)} …", False


def changed(change: Changed) -> str:
    """Say what was changed of their data, the new and the old."""
    said = _told(_DETAILS[change.detail] if change.old else _ADDED[change.detail])
    if not change.new:
        said = QCoreApplication.translate("MomentLine", "Gone: {old}")
    new, old = change.new, change.old
    if change.detail is Detail.PHONE:
        new, old = (phone_numbers.as_written_here(number) for number in (new, old))
    return said.format(new=_short(new), old=_short(old))


def taken_back(step: Step) -> str:
    """Say which step no longer stands."""
    if step.kind == MOVED:
        return QCoreApplication.translate(
            "MomentLine", "Taken back. This contact is theirs again."
        )
    if not step.text:
        return QCoreApplication.translate("MomentLine", "Taken back.")
    said = QCoreApplication.translate("MomentLine", "Taken back: “{step}”")
    return said.format(step=_short(step.text, _SHOWN_OF_A_STEP))


def done_again(step: Step) -> str:
    """Say which step stands again."""
    if step.kind == MOVED or not step.text:
        return QCoreApplication.translate("MomentLine", "Done again.")
    said = QCoreApplication.translate("MomentLine", "Done again: “{step}”")
    return said.format(step=_short(step.text, _SHOWN_OF_A_STEP))


def clock_trouble(trouble: ClockTrouble) -> tuple[str, str]:
    """Say what is wrong with the clock, and what that means here."""
    return _told(_CLOCKS[trouble]), QCoreApplication.translate(
        "MomentLine", "Set it. Until then a promise needs its date with the year."
    )


def _felt(step: LineStep) -> str:
    feeling = words.feeling_was(step.feeling) if step.feeling else ""
    if step.source is FeelingSource.THEIR_WORDS:
        said = QCoreApplication.translate("MomentLine", "They feel {feeling}: “{text}”")
    else:
        said = QCoreApplication.translate("MomentLine", "They feel {feeling}, we think.")
    return said.format(feeling=feeling, text=_short(step.text))


def _day(local: datetime) -> str:
    date = Date(local.year, local.month, local.day)
    if _is_midnight(local):
        date = date.addDays(-1)
    pattern = (
        QCoreApplication.translate("MomentLine", "ddd d MMM", "weekday and day, in this year")
        if date.year() == _this_year()
        else QCoreApplication.translate("MomentLine", "ddd d MMM yyyy", "of another year")
    )
    return QLocale().toString(date, pattern)


def _this_year() -> int:
    return Date.currentDate().year()


def _clock(local: datetime) -> str:
    if _is_midnight(local):
        # As 0:00 of the next day it would be taken for a whole day later.
        return "24:00"
    return words.time_of_day(QTime(local.hour, local.minute))


def _is_midnight(local: datetime) -> bool:
    return local.hour == 0 and local.minute == 0


def _short(text: str, most: int = _SHOWN_OF_A_TEXT) -> str:
    if len(text) > most:
        text = text[: most - 1].rstrip() + "…"
    return words.isolated(text)


def _told(marked: object) -> str:
    """Translate a literal that lupdate knows by its mark, which Qt's stubs call an object."""
    return QCoreApplication.translate("MomentLine", str(marked))
