"""The commands of many desks and their hub, a function for each."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from agent_desk.app.profile import open_store, profile
from agent_desk.domain.clock import SystemClock
from agent_desk.domain.entries import ALONE
from agent_desk.domain.errors import RuleError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from agent_desk.cli.options import Options
    from agent_desk.paths import Paths
    from agent_desk.store.connection import Store
    from agent_desk.sync.postgres import PostgresHub


def hub(options: Options) -> int:
    """Run ``agent-desk hub``."""
    from agent_desk.cli import hub as command

    return command.run(options)


def enrol(options: Options) -> int:
    """Run ``agent-desk enrol``."""
    from agent_desk.cli import enrol as command
    from agent_desk.cli import jobs
    from agent_desk.sync import enrolment

    code = command.code(options)
    with jobs.alone(options.paths, "enrol"):
        found = profile(options)
        enrolment.require_branch(code, found.settings.settings.branch)
        if not found.paths.ledger.exists():
            joined = enrolment.enrol(found.paths, code)
        else:
            with open_store(options, background=True) as store:
                joined = enrolment.enrol_ledger(found.paths, code, store, ALONE)
    return command.tell(joined, as_json=options.json)


def sync(options: Options) -> int:
    """Run ``agent-desk sync``."""
    from agent_desk.cli import jobs
    from agent_desk.cli import sync as command
    from agent_desk.phone import machine
    from agent_desk.sync import cycle, prove, status

    clock = SystemClock()
    if options.what == "status":
        with open_store(options) as store:
            stands = status.status(store)
        return command.tell_status(stands, clock.now(), as_json=options.json)
    if options.what in {"quarantine", "find"}:
        return {"quarantine": _quarantine, "find": _find_further}[options.what](options)
    with jobs.alone(options.paths, "sync"), open_store(options) as store:
        if options.file is not None:
            return _sync_files(options, store)
        machine.give_way()
        if options.follow:
            return _follow(options, store)
        with _hub(options.paths) as hub, _beside(store) as background:
            done = cycle.one_round(
                store, hub, clock, command.counting(),
                background=background, may_take_away=options.accept_removals,
            )  # fmt: skip
            status.note_shared(store, done.head.acked_seq, clock.now())
            if options.what == "prove":
                return command.tell_proof(prove.prove(store, hub), as_json=options.json)
            return command.tell_round(done, status.status(store), (), as_json=options.json)


def _follow(options: Options, store: Store) -> int:
    """Share until standard input ends, and tell how it stands; also why it cannot begin."""
    from agent_desk.cli import sync as command
    from agent_desk.domain.errors import StoppedError
    from agent_desk.domain.sharing import Came
    from agent_desk.sync import cycle, status

    told = command.following()
    try:
        with _hub(options.paths) as hub, _beside(store) as background:
            told(status.status(store), Came())
            rest = command.StandardInput(sys.stdin.buffer)
            cycle.follow(store, hub, SystemClock(), rest, told, background=background)
    except StoppedError as error:
        status.note_trouble(store, error)
        told(status.status(store), Came())
        raise
    return 0


def _find_further(options: Options) -> int:
    """Fetch who of another branch is reached at the number the options name."""
    from agent_desk.cli import sync as command
    from agent_desk.sync import further

    region = profile(options).settings.settings.region
    with open_store(options) as store, _hub(options.paths) as hub:
        customers = further.fetch(store, hub, options.number, region, SystemClock())
    return command.tell_found(customers, as_json=options.json)


def _quarantine(options: Options) -> int:
    """Say what could not be shared; with ``--retry`` let it try again."""
    from agent_desk.cli import sync as command
    from agent_desk.sync import quarantine

    with open_store(options) as store:
        apart = quarantine.listed(store)
        if options.retry:
            quarantine.release(store)
    return command.tell_quarantine(apart, retried=options.retry, as_json=options.json)


def _sync_files(options: Options, store: Store) -> int:
    """Share through the folder the options name; what the hub has yet to get still waits."""
    import hashlib
    import platform

    from agent_desk.actions.desk import Desk
    from agent_desk.cli import sync as command
    from agent_desk.sync import credential, cycle, status
    from agent_desk.sync.files import Folder

    clock, paths = SystemClock(), options.paths
    here = f"{platform.node()} {paths.data}".encode()
    pen = hashlib.sha256(here).hexdigest()[:8]
    folder = Folder(options.file or Path(), Desk(store).status().branch, pen)
    done = cycle.one_round(
        store, folder, clock, command.counting(), may_take_away=options.accept_removals
    )
    if credential.kept(paths) is None:
        status.note_shared(store, done.head.acked_seq, clock.now())
    stands = status.status(store)
    return command.tell_round(done, stands, folder.damaged, as_json=options.json)


@contextmanager
def _beside(store: Store) -> Iterator[Store]:
    """The same file, opened for what can be done again."""
    background = store.for_background()
    try:
        yield background
    finally:
        background.tidy()
        background.close()


@contextmanager
def _hub(paths: Paths) -> Iterator[PostgresHub]:
    """The hub this profile was enrolled at. Raises RuleError if it was not."""
    from agent_desk.sync import credential
    from agent_desk.sync.postgres import PostgresHub

    address = credential.address(paths)
    if address is None:
        raise RuleError(
            "This desk has not joined a hub.",
            "Join one with agent-desk enrol CODE, or share with sync --file DIR.",
        )
    hub = PostgresHub(address)
    try:
        yield hub
    finally:
        hub.close()
