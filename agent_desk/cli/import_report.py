"""What an import says while it runs and when it has ended: in words, or as JSON lines."""

import json
import sys
import time
from collections.abc import Callable
from dataclasses import fields
from typing import Any, TextIO

from agent_desk.domain.errors import WorldError
from agent_desk.exchange.imports import Tally
from agent_desk.exchange.rows import Refused

MOST_SHOWN = 20
# Work that is done within a second needs no progress.
FIRST_AFTER_S = 1.0
EVERY_S = {"screen": 0.2, "lines": 2.0}


class Report:
    """Tells whoever started the import how it goes on, and keeps the refused rows.

    Words go to standard error, what a program reads to standard output.
    """

    def __init__(
        self, *, as_json: bool, kept: TextIO | None, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._as_json = as_json
        self._kept = kept
        self._clock = clock
        self._on_screen = sys.stderr.isatty() and not as_json
        self._next = clock() + FIRST_AFTER_S
        self._read, self._of = 0, 0
        self._shown: list[Refused] = []
        self._last: Tally | None = None

    def note(self, read: int, of: int) -> None:
        """So many bytes of all are read."""
        self._read, self._of = read, of

    def counted(self, tally: Tally) -> None:
        """Tell the progress, not too often."""
        self._last = tally
        now = self._clock()
        if now < self._next:
            return
        self._next = now + EVERY_S["screen" if self._on_screen else "lines"]
        percent = min(100 * self._read // self._of, 100) if self._of else 0
        if self._as_json:
            _line({"progress": {"rows": tally.rows, "percent": percent}})
        else:
            begin, end = ("\r", "") if self._on_screen else ("", "\n")
            _say(f"{begin}{many(tally.rows, 'row')}, {percent} %", end=end)

    def refused(self, refused: Refused) -> None:
        """Keep a row that did not go in, and why."""
        if self._kept is not None:
            self._kept.write(json.dumps(_told(refused)) + "\n")
        if self._as_json:
            _line({"refused": _told(refused)})
        elif len(self._shown) < MOST_SHOWN:
            self._shown.append(refused)

    def ended(self, tally: Tally, *, dry_run: bool) -> None:
        """Say what has become of the rows."""
        if self._as_json:
            _line({"done": {**_counts(tally), "dry_run": dry_run}})
            return
        if self._on_screen:
            _say("\r", end="")
        for one in self._shown:
            _say(f"{one.place}: {one.reason}" if one.place.line else one.reason)
        more = tally.refused + tally.unreadable - len(self._shown)
        if more and self._shown:
            _say(f"… and {more:,} more; --report FILE keeps all of them.")
        for sentence in _sentences(tally, dry_run=dry_run):
            _say(sentence)

    def failed(self, error: WorldError) -> bool:
        """Say why the import could not begin or go on; True if rows were read before."""
        if self._as_json:
            _line({"error": {"code": error.code, "message": str(error)}})
        else:
            _say(str(error))
        if self._last is not None:
            self.ended(self._last, dry_run=False)
        return self._last is not None

    def begun(self, mapping: str) -> None:
        """Hand over the start of a mapping, for a file."""
        if self._as_json:
            _line({"mapping": mapping})
        else:
            print(mapping, end="")


def many(count: int, noun: str) -> str:
    """A count with its noun: ``1 row``, ``2,000 rows``."""
    return f"{count:,} {noun}" + ("" if count == 1 else "s")


def _sentences(tally: Tally, *, dry_run: bool) -> list[str]:
    found = [f"{many(tally.rows, 'row')} read."]
    if tally.left_out:
        found.append(
            f"{many(tally.left_out, 'row')} left out: the mapping sees nothing new in them."
        )
    if tally.refused:
        found.append(f"{many(tally.refused, 'row')} refused.")
    if tally.unreadable:
        found.append(f"{many(tally.unreadable, 'file')} could not be read.")
    if dry_run:
        found.append(f"{many(tally.records, 'record')} would go in. Nothing was written.")
    elif tally.nothing_new:
        known = f": {many(tally.unchanged, 'record')} known already" if tally.unchanged else ""
        found.append(f"Nothing new{known}.")
    else:
        found.append(_became(tally))
    if tally.stopped:
        found.append("Stopped. What is counted here is saved; the same command goes on.")
    return [" ".join(found)]


def _became(tally: Tally) -> str:
    parts = {
        "new": tally.added,
        "changed": tally.changed,
        "back again": tally.redone,
        "known already": tally.unchanged,
    }
    return ", ".join(f"{count:,} {word}" for word, count in parts.items() if count) + "."


def _counts(tally: Tally) -> dict[str, Any]:
    return {field.name: getattr(tally, field.name) for field in fields(tally)}


def _told(refused: Refused) -> dict[str, Any]:
    place = refused.place
    where = {place.unit: place.line} if place.line else {}
    return {"file": place.file, **where, "reason": refused.reason}


def _line(told: dict[str, Any]) -> None:
    print(json.dumps(told), flush=True)


def _say(text: str, end: str = "\n") -> None:
    """Write to standard error, whatever it can show."""
    encoding = sys.stderr.encoding or "utf-8"
    print(
        text.encode(encoding, "backslashreplace").decode(encoding),
        end=end,
        file=sys.stderr,
        flush=True,
    )
