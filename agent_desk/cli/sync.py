"""``agent-desk sync``: share with the other desks, and say how sharing stands."""

import argparse
import json
import sys
import threading
from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path

from agent_desk.cli.printed import printed
from agent_desk.domain.ids import Id
from agent_desk.domain.sharing import MANY, Came, State, Status
from agent_desk.sync.cycle import Round
from agent_desk.sync.prove import Proof
from agent_desk.sync.quarantine import Apart

DONE, IN_PART = 0, 1
_CAME_WRONG = "came and is not what its seal says; it is not shown"
_MINUTE, _HOUR = 60 * 1_000_000, 60 * 60 * 1_000_000
_DAY_S = 24 * 60 * 60


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of the command, for ``--help`` too."""
    parser.description = (
        "Share with the other desks of this branch: send what waits and read what they sent,"
        " once, or until standard input ends. “status” says how sharing stands; “prove” counts"
        " all that was shared, for each day, here and on the hub; “quarantine” lists what could"
        " not be shared; “find NUMBER” fetches a customer of another branch."
        " Ends with 0 if all is well, 1 if something was set aside or differs, 2 if sharing was"
        " not possible."
    )
    parser.add_argument(
        "what", nargs="?", choices=("status", "prove", "quarantine", "find"), help="only tell"
    )
    parser.add_argument("number", nargs="?", default="", help="with “find”: who rings")
    how = parser.add_mutually_exclusive_group()
    how.add_argument("--once", action="store_true", help="one round; this is usual")
    how.add_argument(
        "--follow",
        action="store_true",
        help="round after round, told as JSON lines, until standard input ends; a line there"
        " begins the next round at once",
    )
    how.add_argument(
        "--file",
        type=Path,
        metavar="DIR",
        help="through a shared folder or a stick instead of the hub; whoever can read that"
        " folder can read what is shared",
    )
    parser.add_argument(
        "--accept-removals",
        action="store_true",
        help="also if much of what is here would be taken away at once",
    )
    parser.add_argument(
        "--retry", action="store_true", help="with “quarantine”: let all of it try again"
    )
    parser.add_argument("--json", action="store_true", help="tell it as JSON")


class StandardInput:
    """The time between two rounds: a line of standard input ends it, its end ends all."""

    def __init__(self, lines: Iterable[bytes]) -> None:
        self._changed = threading.Condition()
        self._woken = self._ended = False
        threading.Thread(target=self._read, args=(lines,), name="wakes", daemon=True).start()

    def rest(self, wait_s: float, *, wakes: bool) -> bool:
        """Wait, less where it may be woken. Returns False at the end of standard input."""
        with self._changed:
            self._changed.wait_for(
                lambda: self._ended or (wakes and self._woken), timeout=wait_s
            )
            self._woken = False
            return not self._ended

    def _read(self, lines: Iterable[bytes]) -> None:
        for _ in lines:
            with self._changed:
                self._woken = True
                self._changed.notify_all()
        with self._changed:
            self._ended = True
            self._changed.notify_all()


def following() -> Callable[[Status, Came], None]:
    """Who to tell how sharing stands, each time it is another, and what came."""
    before = ""

    def tell(status: Status, came: Came) -> None:
        nonlocal before
        told = {**asdict(status), "received": came.entries, "customers": came.customers}
        line = json.dumps(told)
        if line != before or came.entries:
            print(line, flush=True)
        before = line

    return tell


def counting() -> Callable[[int], None]:
    """Who to tell how many entries have come so far."""

    def tell(received: int) -> None:
        if received and sys.stderr.isatty():
            print(f"Received so far: {received:,}", end="\r", file=sys.stderr, flush=True)

    return tell


def tell_round(done: Round, status: Status, damaged: Iterable[Path], *, as_json: bool) -> int:
    """Say what one round did. Returns the exit code."""
    unread = sorted(map(str, damaged))
    if as_json:
        told = {"sent": done.sent, "received": done.received, "damaged": unread}
        print(json.dumps({**told, "set_aside": status.set_aside}))
    else:
        print(f"Sent: {done.sent:,}. Received: {done.received:,}.")
        for path in unread:
            print(
                f"{printed(path)} is damaged; its desk has to send it again.", file=sys.stderr
            )
    return IN_PART if unread or status.set_aside else DONE


def tell_status(status: Status, now: int, *, as_json: bool) -> int:
    """Say how sharing stands. Returns the exit code."""
    print(json.dumps(asdict(status)) if as_json else printed(words(status, now)))
    return IN_PART if status.state is State.STOPPED or status.set_aside else DONE


def tell_quarantine(apart: Sequence[Apart], *, retried: bool, as_json: bool) -> int:
    """Say what could not be shared, and why. Returns the exit code."""
    if as_json:
        told = [
            {
                "entry": one.entry_id.hex(),
                "sent": one.sent,
                "kind": one.kind,
                "at": _minute(one.at),
                "why": one.why,
            }
            for one in apart
        ]
        print(json.dumps({"set_aside": told, "retried": retried}, ensure_ascii=False))
    else:
        for one in apart:
            what = f"{one.kind} was refused: {one.why}" if one.sent else _CAME_WRONG
            print(printed(f"{_minute(one.at)}  {one.entry_id.hex()}  {what}"))
        if not apart:
            print("Nothing was set aside.")
        elif retried:
            print("All of it tries again with the next round.")
    return IN_PART if apart and not retried else DONE


def tell_found(customers: Sequence[Id], *, as_json: bool) -> int:
    """Say who was fetched from other branches. Returns the exit code."""
    if as_json:
        print(json.dumps({"customers": [found.hex() for found in customers]}))
    else:
        print(
            f"Fetched: {len(customers)}." if customers else "No other branch knows the number."
        )
    return DONE


def tell_proof(proof: Proof, *, as_json: bool) -> int:
    """Say whether the desk and the hub have the same. Returns the exit code."""
    if as_json:
        different = [
            {"day": _day(day), "here": asdict(here), "hub": asdict(there)}
            for day, (here, there) in proof.different.items()
        ]
        told = {"branch": proof.branch, "entries": proof.entries, "days": proof.days}
        print(json.dumps({**told, "equal": not different, "different": different}))
    elif not proof.different:
        print(f"{proof.entries:,} entries on {proof.days:,} days: here and on the hub alike.")
    else:
        for day, (here, there) in proof.different.items():
            print(f"{_day(day)}: {here.count:,} entries here, {there.count:,} on the hub")
    return IN_PART if proof.different else DONE


def _minute(at: int) -> str:
    return f"{datetime.fromtimestamp(at / 1e6, UTC):%Y-%m-%d %H:%M}"


def words(status: Status, now: int) -> str:
    """How sharing stands, as a sentence."""
    if status.first_of and status.state is not State.STOPPED:
        come = f"{status.first_done:,} of about {status.first_of:,} entries of the branch"
        return f"Saved here. {come} have come in so far. {status.trouble}".strip()
    if status.state is State.SHARING:
        return "Sharing…"
    if status.state is State.SHARED:
        return f"Shared {_ago(status.shared_at, now)}."
    waits = f"Saved here. {_waiting(status)}".strip()
    return f"{waits} {status.trouble}".strip()


def _waiting(status: Status) -> str:
    if status.since is None:
        return ""
    since = datetime.fromtimestamp(status.since / 1e6, UTC).astimezone()
    many = "over " if status.waiting >= MANY else ""
    if not status.moments:
        what = "What was done waits"
    else:
        what = f"{many}{status.moments:,} moment{'s wait' if status.moments > 1 else ' waits'}"
    return f"{what[0].upper()}{what[1:]} to be shared, since {since:%Y-%m-%d %H:%M}."


def _ago(at: int | None, now: int) -> str:
    passed = max(now - (at or 0), 0)
    if passed < _MINUTE:
        return "just now"
    if passed < _HOUR:
        return f"{passed // _MINUTE} min ago"
    return f"{passed // _HOUR} h ago"


def _day(day: int) -> str:
    """A day counted from 1970; 1970 itself is what has no date."""
    try:
        return datetime.fromtimestamp(day * _DAY_S, UTC).date().isoformat()
    except (ValueError, OverflowError, OSError):
        return str(day)
