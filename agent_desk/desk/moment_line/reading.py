"""Reading the line as it is typed; what has a time in it is read off the screen's thread.

The library for times takes a third of a second to load and some milliseconds to read, so it is
loaded as soon as a word that has a time is begun, and only the newest text is read by it.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from PySide6.QtCore import QLocale, QObject, QTimeZone, Signal

from agent_desk.desk.moment_line import echo
from agent_desk.reading import spoken_times
from agent_desk.reading.line_steps import Around, Line, read
from agent_desk.reading.line_words import NAMES, LineWord

if TYPE_CHECKING:
    from collections.abc import Sequence

    from agent_desk.desk.work import Work
    from agent_desk.domain.clock import Clock

_TIMED = frozenset({LineWord.PROMISE, LineWord.PROMISED})


class Reading(QObject):
    """What stands in the line, as it is understood.

    Attributes:
        clock_is_wrong: Whether no time may be counted from this computer's clock.

    Signals:
        answered: A text was read that could not be at once. Carries it and its Line.
    """

    answered = Signal(str, object)

    def __init__(
        self, work: Work, clock: Clock, facts: Sequence[str], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._work = work
        self._clock = clock
        self.fact_names = {fact: echo.fact_name(fact) for fact in facts}
        self.clock_is_wrong = False
        self._wanted = ""
        self._asked: str | None = None
        self._answer: tuple[str, Line] = ("", Line())
        self._warm = False

    def look_at(self, typed: str) -> Line | None:
        """Read what is typed; None if ``answered`` brings it."""
        self._wanted = typed
        if not typed.lstrip().startswith("/"):
            return read(typed, self.around())
        word, begun = self._word(typed)
        if begun:
            self._load_times()
        if word not in _TIMED:
            return read(typed, self.around())
        if self._answer[0] == typed:
            return self._answer[1]
        if self._asked is None:
            self._ask()
        return None

    def known(self, typed: str) -> Line | None:
        """What this text means if that was said already; None if it must be read (again)."""
        if self._word(typed)[0] not in _TIMED:
            return read(typed, self.around())
        of, line = self._answer
        passed = line.step and line.step.due and line.step.due.at <= self._clock.now()
        told_late = passed and line.word is not LineWord.PROMISED
        return line if of == typed and not told_late else None

    def around(self) -> Around:
        """What a line is read in, now."""
        locale = QLocale()
        short = locale.dateFormat(QLocale.FormatType.ShortFormat)
        language = locale.name().partition("_")[0]
        known = [language] if language in NAMES else []
        return Around(
            now=self._clock.now(),
            zone=_zone(),
            languages=tuple(dict.fromkeys((*known, *NAMES))),
            facts=tuple(self.fact_names),
            day_first=short.find("d") < short.find("M"),
            clock_is_wrong=self.clock_is_wrong,
            fact_names=self.fact_names,
        )

    def forget(self) -> None:
        """Know nothing of what was read: the clock is right again, or nobody is with us."""
        self._wanted = ""
        self._answer = ("", Line())

    def _word(self, typed: str) -> tuple[LineWord | None, bool]:
        """The word a line begins with, if it ended; and whether one with a time is begun."""
        name, blank, _ = typed.lstrip().partition(" ")
        if not name.startswith("/") or name.startswith("//"):
            return None, False
        line = read(name, self.around())
        begun = len(name) > 1 and any(one.word in _TIMED for one in line.candidates)
        return (line.word if blank else None), begun or line.word in _TIMED

    def _load_times(self) -> None:
        if not self._warm:
            self._warm = True
            languages = self.around().languages
            self._work.run(
                partial(spoken_times.warm, languages), owner=self, then=lambda _nothing: None
            )

    def _ask(self) -> None:
        typed = self._asked = self._wanted
        self._work.run(
            partial(read, typed, self.around()),
            owner=self,
            then=partial(self._take, typed),
            failed=self._not_read,
        )

    def _take(self, typed: str, line: Line) -> None:
        self._asked = None
        if typed == self._wanted:
            self._answer = (typed, line)
            self.answered.emit(typed, line)
        elif self._word(self._wanted)[0] in _TIMED:
            self._ask()

    def _not_read(self, error: Exception) -> None:
        self._asked = None
        self._work.failed.emit(error)


def _zone() -> str:
    """The time zone of this desk, by the name it has everywhere."""
    name = bytes(QTimeZone.systemTimeZoneId().data()).decode()
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError):
        return "UTC"
    return name
