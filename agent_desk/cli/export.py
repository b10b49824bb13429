"""``agent-desk export shift``: the log of a shift on paper or in a table."""

import argparse
import json
import os
import sys
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from getpass import getpass
from pathlib import Path
from typing import Any

from agent_desk.actions.agents import Agents
from agent_desk.actions.next_shift import Handover
from agent_desk.actions.shift_log import ShiftLog
from agent_desk.actions.signing_in import SigningIn
from agent_desk.cli.import_files import INTERRUPTED, asked_to_stop
from agent_desk.cli.import_report import EVERY_S, FIRST_AFTER_S, many
from agent_desk.cli.printed import printed
from agent_desk.domain.agents import Agent, Role
from agent_desk.domain.codes import Codes
from agent_desk.domain.errors import BadInputError, GivenUpError, RuleError
from agent_desk.domain.shift_log import Wanted
from agent_desk.exchange.shift_files import Format, write
from agent_desk.exchange.shift_sheets import Listener, ShiftSheets
from agent_desk.exchange.shift_words import Words
from agent_desk.reading.dates import EPOCH, MICROSECOND, read_zone

DONE = 0
_LONGEST_PIN_LINE = 4096


@dataclass(frozen=True, slots=True, kw_only=True)
class OutOf:
    """What a log is written from."""

    agents: Agents
    signing_in: SigningIn
    log: ShiftLog
    handover: Handover
    codes: Codes


def add_arguments(parser: argparse.ArgumentParser, everywhere: argparse.ArgumentParser) -> None:
    """The arguments of the command, for ``--help`` too."""
    kinds = parser.add_subparsers(dest="what", metavar="WHAT", title="what", required=True)
    shift = kinds.add_parser("shift", help="the log of a shift", parents=[everywhere])
    shift.description = (
        "Write who left unhappy or has reason to be, and every contact. No agent stands in it."
        " It leaves this house, so the lead's PIN is asked for, if they have one."
        " Ends with 0 if the file was written, 2 if not, 130 if it was stopped."
    )
    when = "a day such as 2026-11-24, or a time such as 2026-11-24T06:00"
    shift.add_argument("--from", dest="begin", required=True, metavar="WHEN", help=when)
    shift.add_argument(
        "--to", dest="end", metavar="WHEN", help=f"{when}; a day is meant to its end"
    )
    shift.add_argument("--branch", default="", metavar="NAME", help="this branch alone")
    shift.add_argument("--initials", action="store_true", help="no names, but initials")
    shift.add_argument(
        "--handover",
        action="store_true",
        help="the page for the next shift instead (pdf, html)",
    )
    shift.add_argument("--lead", default="", metavar="NAME", help="which lead asks for it")
    shift.add_argument(
        "--pin-stdin",
        action="store_true",
        help="read the lead's PIN from standard input; with --key-stdin from the line after",
    )
    shift.add_argument(
        "--while-stdin",
        action="store_true",
        help="stop when standard input ends, as it does with the program that started this",
    )
    shift.add_argument(
        "--zone", default="", metavar="ZONE", help="whose clock, such as Europe/Berlin"
    )
    shift.add_argument("--format", choices=[kind.value for kind in Format], required=True)
    shift.add_argument("-o", "--output", type=Path, metavar="FILE", required=True)
    shift.add_argument(
        "--json", action="store_true", help="tell progress and result as JSON lines"
    )


def run(options: argparse.Namespace, out_of: OutOf) -> int:
    """Run the command.

    Returns:
        0 written, 130 stopped.

    Raises:
        WorldError: It cannot be written, or not as it is asked for.
    """
    wanted, words = _wanted(options), _words(options, out_of.codes)
    lead = _lead(out_of.agents, options.lead)
    out_of.signing_in.prove_lead(lead.agent_id, _pin(options, lead))
    telling = _Telling(as_json=options.json)
    with asked_to_stop() as interrupted:
        ended = _input_ended() if options.while_stdin else lambda: False

        def stop() -> bool:
            return interrupted() or ended()

        sheets = ShiftSheets(
            out_of.log,
            lead.agent_id,
            wanted,
            words,
            initials=options.initials,
            listener=Listener(note=telling.note, stop=stop),
        )
        page = out_of.handover.page(lead.agent_id, wanted) if options.handover else None
        try:
            missing = write(sheets, options.output, Format(options.format), page)
        except GivenUpError as stopped:
            telling.failed(stopped)
            return INTERRUPTED
    telling.ended(sheets.rows_written, options.output, missing)
    return DONE


def _wanted(options: argparse.Namespace) -> Wanted:
    begin = _moment(options.begin, options.zone)
    end = _moment(options.end or options.begin[:_DAY_LENGTH], options.zone, end=True)
    if end <= begin:
        raise BadInputError("The end is not after the beginning.", "Look at --from and --to.")
    return Wanted(from_at=begin, to_at=end, branch=options.branch)


_DAY_LENGTH = len("2026-11-24")


def _moment(written: str, zone: str, *, end: bool = False) -> int:
    """A day or a time on the clock that is meant; the end of a day is the next one's start."""
    try:
        told = datetime.fromisoformat(written)
        if end and len(written) <= _DAY_LENGTH:
            told += timedelta(days=1)
        if told.tzinfo is None:
            told = told.replace(tzinfo=read_zone(zone)) if zone else told.astimezone()
        return (told - EPOCH) // MICROSECOND
    except (ValueError, OverflowError, OSError):
        raise BadInputError(
            "“{written}” is no day and no time.",
            "Write it as 2026-11-24, or as 2026-11-24T06:00.",
            written=written[:60],
        ) from None


def _words(options: argparse.Namespace, codes: Codes) -> Words:
    local = datetime.now().astimezone().tzinfo
    zone = read_zone(options.zone) if options.zone else local
    if zone is None:
        raise BadInputError("This machine has no time zone.", "Name one with --zone.")
    return Words(language=options.language or "en", zone=zone, codes=codes)


def _lead(agents: Agents, name: str) -> Agent:
    """Who asks for it: the one that is named, or the only one there is."""
    leads = [one for one in agents.listed() if Role.LEAD in one.roles]
    found = [one for one in leads if name in {one.name, one.agent_id.hex(), ""}]
    if len(found) == 1:
        return found[0]
    if not found:
        raise RuleError("No lead of this name is here.", "Write the name as the desk has it.")
    raise RuleError("Several leads are here.", "Say which one with --lead.")


def _pin(options: argparse.Namespace, lead: Agent) -> str:
    """The PIN of this lead, from whoever is at the keyboard, or from standard input."""
    if not lead.has_pin:
        return ""
    if options.pin_stdin:
        line = sys.stdin.buffer.readline(_LONGEST_PIN_LINE).decode("utf-8", "replace")
        return line.rstrip("\r\n")
    if sys.stdin is None or not sys.stdin.isatty():
        raise RuleError("Nobody is here to ask for the PIN.", "Hand it over with --pin-stdin.")
    return getpass(f"PIN or passphrase of {printed(lead.name)}: ")


def _input_ended() -> Callable[[], bool]:
    """Whether standard input has come to its end; it is read on a thread of its own."""
    ended = threading.Event()

    def read() -> None:
        # Past the buffer: a thread that waits in it takes the interpreter down at its end.
        while os.read(sys.stdin.fileno(), _LONGEST_PIN_LINE):
            pass
        ended.set()

    threading.Thread(target=read, daemon=True).start()
    return ended.is_set


class _Telling:
    """Words on standard error, or JSON lines on standard output."""

    def __init__(self, *, as_json: bool) -> None:
        self._as_json = as_json
        self._on_screen = sys.stderr.isatty() and not as_json
        self._next = time.monotonic() + FIRST_AFTER_S

    def note(self, done: int, of: int) -> None:
        """So many rows of all are written; told not too often."""
        now = time.monotonic()
        if now < self._next:
            return
        self._next = now + EVERY_S["screen" if self._on_screen else "lines"]
        percent = 100 * done // of
        if self._as_json:
            _line({"progress": {"rows": done, "percent": percent}})
        else:
            begin, end = ("\r", "") if self._on_screen else ("", "\n")
            text = f"{begin}{many(done, 'row')}, {percent} %"
            print(text, end=end, file=sys.stderr, flush=True)

    def ended(self, rows: int, file: Path, missing: frozenset[str]) -> None:
        """The file is there."""
        if self._as_json:
            done = {"rows": rows, "file": str(file), "bytes": file.stat().st_size}
            _line({"done": {**done, "without_font": len(missing)}})
            return
        begin = "\r" if self._on_screen else ""
        print(f"{begin}{many(rows, 'row')} in {file}.", file=sys.stderr)
        if missing:
            count = many(len(missing), "character")
            print(f"{count} have no font here; the HTML has them.", file=sys.stderr)

    def failed(self, error: GivenUpError) -> None:
        """It was stopped."""
        if self._as_json:
            _line({"error": {"code": error.code, "message": str(error)}})
        else:
            print(str(error), file=sys.stderr)


def _line(told: dict[str, Any]) -> None:
    print(json.dumps(told), flush=True)
