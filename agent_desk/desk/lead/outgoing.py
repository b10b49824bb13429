"""The log of a shift on its way out: proved to be a lead's, printed, or written by a child."""

from __future__ import annotations

import contextlib
import json
from dataclasses import dataclass, replace
from datetime import UTC
from functools import partial
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QProcess, Signal

from agent_desk.desk import words
from agent_desk.desk.lead import here
from agent_desk.desk.lead.on_paper import PRINTED
from agent_desk.desk.work import Work
from agent_desk.domain.errors import (
    BadInputError,
    GivenUpError,
    RuleError,
    WorldError,
)
from agent_desk.reading.dates import EPOCH, MICROSECOND, read_zone

if TYPE_CHECKING:
    from pathlib import Path

    from agent_desk.actions.next_shift import NextShift
    from agent_desk.desk.child import Child
    from agent_desk.desk.lead.doings import LeadDoings
    from agent_desk.desk.lead.on_paper import Asked
    from agent_desk.desk.lead.page import LeadPage
    from agent_desk.desk.lead.press import Out
    from agent_desk.domain.agents import Agent
    from agent_desk.domain.clock import Clock
    from agent_desk.domain.ids import Id
    from agent_desk.domain.shift_log import Wanted
    from agent_desk.exchange.shift_sheets import ShiftSheets

translate = QCoreApplication.translate

_LAST_WAIT_MS = 500
_LONGEST_LINE = 64 * 1024
_NO_TABLES = frozenset({"xlsx", "csv"})


@dataclass(frozen=True, slots=True)
class _Ready:
    """What a proved lead may let out."""

    page: NextShift | None
    child: Child | None
    place: Path | None


class Outgoing(QObject):
    """One at a time; whoever leaves the page stops it.

    Signals:
        ended: Nothing is on its way any more.
    """

    ended = Signal()
    _progressed = Signal(int)

    def __init__(self, page: LeadPage, doings: LeadDoings, work: Work, clock: Clock) -> None:
        super().__init__()
        self._page = page
        self._card = page.on_paper
        self._doings = doings
        self._work = work
        self._clock = clock
        self._lead: Id | None = None
        self._child: QProcess | None = None
        self._place: Path | None = None
        self._rest = b""
        self._press: Work | None = None
        self._stop = Event()
        self.wanted: Wanted | None = None
        page.paper_asked.connect(self._ask)
        self._card.asked.connect(self._prove)
        self._card.stopped.connect(self._stop_it)
        self._card.left.connect(self._leave)
        self._progressed.connect(self._card.show_progress)

    def begin(self, lead: Id | None) -> None:
        """It is this lead who is here; None: nobody is, and nothing goes on."""
        self._lead = lead
        if lead is None:
            self._end()

    def is_idle(self) -> bool:
        """Say whether nothing is on its way."""
        return self._child is None and self._press is None

    def _ask(self) -> None:
        lead = self._lead
        if lead is None or self.wanted is None or not self.is_idle():
            return

        def show(found: tuple[Agent, ...]) -> None:
            me = next((one for one in found if one.agent_id == lead), None)
            self._page.ask_below(self._card, of_one=False)
            self._card.ask(pin=me is None or me.has_pin)

        self._work.run(partial(self._doings.steps.colleagues, lead), owner=self, then=show)

    def _leave(self) -> None:
        self._page.ask_below(None)
        self._page.take_focus()

    # Proving who asks

    def _prove(self, asked: Asked) -> None:
        lead, wanted = self._lead, self.wanted
        if lead is None or wanted is None or not self.is_idle():
            return
        self._work.run(
            partial(self._ready, lead, wanted, asked),
            owner=self,
            then=partial(self._start, asked),
            failed=self._not_let_out,
        )

    def _ready(self, lead: Id, wanted: Wanted, asked: Asked) -> _Ready:
        """Runs beside the screen."""
        proved = self._doings.signing_in.prove_lead(lead, asked.pin)
        if asked.handover and asked.form in _NO_TABLES:
            raise BadInputError(
                "The page for the next shift is written as PDF or HTML.", "Choose one of these."
            )
        if asked.form == PRINTED:
            page = self._doings.next_shift.page(lead, wanted) if asked.handover else None
            return _Ready(page, None, None)
        from agent_desk.desk.lead import press  # loads what prints

        place = press.place_for(asked.form, self._clock.now())
        arguments = _arguments(proved, wanted, asked, place)
        return _Ready(None, self._doings.exporting(arguments), place)

    def _start(self, asked: Asked, ready: _Ready) -> None:
        if self._lead is None:
            return
        if asked.form == PRINTED:
            self._print(asked, ready.page)
        elif ready.child is None or ready.place is None:
            self._card.show_problem(translate("Lead", "It cannot be written from here."))
        else:
            self._run(ready.child, ready.place, asked.pin)

    def _not_let_out(self, error: Exception) -> None:
        self._press_rests()
        if isinstance(error, GivenUpError):
            self._was_stopped()
        elif isinstance(error, WorldError):
            said = " ".join(words.error(error)).strip()
            self._card.show_problem(said, of_pin=isinstance(error, RuleError))
        else:
            self._leave()
            self._work.failed.emit(error)
        self.ended.emit()

    # Printing

    def _print(self, asked: Asked, page: NextShift | None) -> None:
        lead, wanted = self._lead, self.wanted
        if lead is None or wanted is None:
            return
        from agent_desk.desk.lead import press

        self._stop.clear()
        # A printer may take seconds to answer: nothing else waits for it meanwhile.
        self._press = Work(self)
        self._card.begin()
        self._press.run(
            lambda: press.put_on_paper(
                self._sheets(lead, wanted, asked),
                page,
                self._clock.now(),
            ),
            owner=self,
            then=self._was_printed,
            failed=self._not_let_out,
        )

    def _sheets(self, lead: Id, wanted: Wanted, asked: Asked) -> ShiftSheets:
        """What is printed, as it is read; runs beside the screen."""
        from agent_desk.exchange.shift_sheets import Listener, ShiftSheets
        from agent_desk.exchange.shift_words import Words

        told = 0

        def note(done: int, of: int) -> None:
            nonlocal told
            percent = 100 * done // of
            if percent != told:
                told = percent
                self._progressed.emit(percent)

        zone, codes = read_zone(here.zone()), self._doings.codes()
        return ShiftSheets(
            self._doings.log,
            lead,
            replace(wanted, state=None, words=""),
            Words(language=here.languages()[0], zone=zone, codes=codes),
            initials=asked.initials,
            listener=Listener(note=note, stop=self._stop.is_set),
        )

    def _was_printed(self, out: Out) -> None:
        self._press_rests()
        if out.file is not None:
            said = translate("Lead", "No printer is set up here. It is written as PDF: {file}")
            self._is_out(said.format(file=words.isolated(str(out.file))), out.file)
        else:
            said = translate("Lead", "It is printed on {printer}.")
            self._is_out(said.format(printer=words.isolated(out.printer)), None)

    def _press_rests(self) -> None:
        press, self._press = self._press, None
        if press is not None:
            press.stop()
            press.deleteLater()

    # A file

    def _run(self, command: Child, place: Path, pin: str) -> None:
        child = self._child = QProcess(self)
        self._place, self._rest = place, b""
        child.readyReadStandardOutput.connect(self._read)
        child.finished.connect(self._finished)
        child.errorOccurred.connect(self._failed)
        self._card.begin()
        child.start(command.program, list(command.arguments))
        child.write(command.first_line + f"{pin}\n".encode())

    def _read(self) -> None:
        if self._child is None:
            return
        *lines, self._rest = (self._rest + self._child.readAllStandardOutput().data()).split(
            b"\n"
        )
        self._rest = self._rest[-_LONGEST_LINE:]
        for line in lines:
            progress = json.loads(line).get("progress")
            if progress:
                self._card.show_progress(int(progress["percent"]))

    def _failed(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:
            self._finished(1)

    def _finished(self, code: int) -> None:
        child, self._child = self._child, None
        if child is None or self._place is None:
            return
        child.deleteLater()
        if code == 0:
            said = translate("Lead", "It is written: {file}")
            self._is_out(said.format(file=words.isolated(str(self._place))), self._place)
        elif self._stop.is_set():
            self._was_stopped()
        else:
            told = bytes(child.readAllStandardError().data()).decode("utf-8", "replace")
            reason = told.strip().rpartition("\n")[2].removeprefix("agent-desk: ")
            self._card.show_problem(
                translate("Lead", "It could not be written. {reason}").format(
                    reason=words.isolated(reason)
                )
            )
        self._stop.clear()
        self.ended.emit()

    # The end

    def _stop_it(self) -> None:
        """Let it stop by itself, and clear up what it has written so far."""
        self._stop.set()
        if self._child is not None:
            self._child.closeWriteChannel()

    def _was_stopped(self) -> None:
        self._leave()
        self._page.tell(translate("Lead", "It was stopped. No file was written."))

    def _is_out(self, said: str, file: Path | None) -> None:
        self._leave()
        self._page.tell_file(said, file)
        self.ended.emit()

    def _end(self) -> None:
        self.wanted = None
        self._stop_it()
        child, self._child = self._child, None
        if child is not None:
            child.blockSignals(True)  # noqa: FBT003  Qt's
            if not child.waitForFinished(_LAST_WAIT_MS):
                child.kill()
                child.waitForFinished(_LAST_WAIT_MS)
                self._remove_part()
            child.deleteLater()
        self._press_rests()
        self._stop.clear()

    def _remove_part(self) -> None:
        """What was ended by force has not cleared up behind it."""
        if self._place is not None:
            with contextlib.suppress(OSError):
                self._place.with_name(f"{self._place.name}.part").unlink(missing_ok=True)


def _arguments(lead: Agent, wanted: Wanted, asked: Asked, place: Path) -> tuple[str, ...]:
    """What the command line is told, for this lead."""
    begin, end = (
        (EPOCH + at * MICROSECOND).astimezone(UTC).isoformat()
        for at in (wanted.from_at, wanted.to_at)
    )
    told = (
        "export", "shift", f"--lead={lead.agent_id.hex()}", "--pin-stdin", "--while-stdin",
        "--json", f"--from={begin}", f"--to={end}", f"--branch={wanted.branch}",
        f"--zone={here.zone()}", f"--format={asked.form}", f"--output={place}",
        f"--language={here.languages()[0]}",
    )  # fmt: skip
    more = (("--initials", asked.initials), ("--handover", asked.handover))
    return (*told, *(option for option, chosen in more if chosen))
