"""Builds everything and joins it: the only file that knows every layer.

One function for each thing the program can be started for. The layers are imported inside
functions, so that the first frame waits for Qt alone and an import or rebuild carries no Qt.
"""

from __future__ import annotations

import gc
import sys
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING

from agent_desk.domain.clock import SystemClock
from agent_desk.domain.entries import ALONE
from agent_desk.domain.errors import RuleError, WorldError
from agent_desk.domain.unlocking import Needs

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from agent_desk.actions.answers import Answers
    from agent_desk.actions.policies import Policies
    from agent_desk.actions.prompts import Prompts
    from agent_desk.cli.doctor import Finding
    from agent_desk.cli.options import Options
    from agent_desk.cli.policy_versions import Published
    from agent_desk.desk.child import Child
    from agent_desk.desk.decide.steps import Deciding
    from agent_desk.desk.doings import Doings
    from agent_desk.desk.lead.doings import LeadDoings
    from agent_desk.desk.program import Program
    from agent_desk.domain.clock import Clock
    from agent_desk.domain.codes import Codes
    from agent_desk.paths import Paths
    from agent_desk.settings import Read, Settings
    from agent_desk.store.connection import Store
    from agent_desk.sync.postgres import PostgresHub

_COLLECTED_AFTER = 100_000
"""While starting: nearly all that is made then stays, so looking through it finds nothing."""


@dataclass(kw_only=True)
class Profile:
    """One profile, and what has been opened of it.

    Attributes:
        key: From another process, where it was given; else fetched as the profile says.
        demo: Filled with the public data that come with the program.
        usual: Whether it lies where it does without being named.
    """

    paths: Paths
    settings: Read
    key: bytes | None = None
    key_given: bool = False
    demo: bool = False
    usual: bool = False
    store: Store | None = field(default=None)

    @property
    def branch(self) -> str:
        """The branch this desk belongs to."""
        return self.settings.settings.branch or self._branch_at_hub() or ALONE

    def _branch_at_hub(self) -> str:
        from agent_desk.sync import credential

        hub = credential.kept(self.paths)
        return hub.branch if hub else ""

    # What follows runs on the store's thread: it may take seconds.

    def needs(self) -> Needs:
        """What must be asked before the ledger can be opened."""
        from agent_desk.store import key
        from agent_desk.store.key import Protection

        choice = None if self.key_given else key.recorded(self.paths)
        if choice is not None and choice.protection is Protection.PASSPHRASE:
            return Needs.WORDS
        if self.key_given or choice is not None or self.demo or key.keyring_available():
            return Needs.NOTHING
        return Needs.CHOICE

    def unlock(self, passphrase: str) -> None:
        """Fetch the key, or make one where the profile has none yet."""
        from agent_desk.store import key
        from agent_desk.store.key import Protection

        if self.key_given:
            return
        choice = key.recorded(self.paths)
        if choice is not None:
            self.key = key.load(choice, passphrase)
            return
        # The demo's data are public, so its key may lie beside them.
        place = Protection.KEY_FILE if self.demo else Protection.KEYRING
        self.key = key.create(key.choose(self.paths, place))

    def choose_passphrase(self, passphrase: str) -> None:
        """Protect a new ledger with a passphrase."""
        from agent_desk.store import key
        from agent_desk.store.key import Protection

        self.key = key.create(key.choose(self.paths, Protection.PASSPHRASE), passphrase)

    def choose_none(self) -> None:
        """Leave a new ledger open to who can read the file."""
        from agent_desk.store import key
        from agent_desk.store.key import Protection

        self.key = key.create(key.choose(self.paths, Protection.NONE))

    def open(
        self,
        told: Callable[[int, int], None],
        *,
        background: bool = False,
        keeps_room: bool = True,
    ) -> Store:
        """Open the ledger, bring it to this version, and fill the demo's.

        Args:
            told: Called with the entries done, of how many, where bringing it here takes long.
            background: Whether it is for a job beside the desk.
            keeps_room: Whether it is for the desk, which logs also when the disk is full.
        """
        from agent_desk.store import ballast
        from agent_desk.store.connection import Store
        from agent_desk.store.migrations import migrate

        room = ballast.beside(self.paths.ledger) if keeps_room else None
        store = Store(self.paths.ledger, self.key, background=background, ballast=room)
        migrate(store, self.branch, told)
        if room is not None:
            ballast.lay(room)
        if self.demo:
            _fill(store, self.paths)
        self.store = store
        return store

    def doings(self, language: str) -> Doings:
        """What can be done with the open ledger."""
        if self.store is None:
            message = "the ledger is not open"
            raise RuntimeError(message)
        codes, wrong = self.codes()
        settings = self.settings.settings
        made = doings(self.store, SystemClock(), settings, codes, wrong, language=language)
        return replace(made, further=self.asking)

    def asking(self, number: str) -> Child | None:
        """How to ask other branches for a number; None where this profile joined no hub."""
        from agent_desk.desk.child import Child
        from agent_desk.sync import credential

        if credential.kept(self.paths) is None:
            return None
        ours = () if getattr(sys, "frozen", False) else ("-m", "agent_desk")
        keyed = ("--key-stdin",) if self.key is not None else ()
        where = ("--data-dir", str(self.paths.data))
        return Child(
            program=sys.executable,
            arguments=(*ours, "sync", "find", number.lstrip("- "), "--json", *where, *keyed),
            first_line=f"{self.key.hex()}\n".encode() if self.key is not None else b"",
        )

    def codes(self) -> tuple[Codes, tuple[WorldError, ...]]:
        """The codes that come with the program, changed by those of the machine and the user.

        A file that is wrong changes nothing, and what is wrong with it is told.
        """
        from agent_desk import resources
        from agent_desk.reading.codes import read

        shipped = resources.path("codes/contact.toml")
        settings = (self.paths.machine_settings, self.paths.settings)
        try:
            return read([shipped, *(file.with_name("codes.toml") for file in settings)]), ()
        except WorldError as error:
            return read([shipped]), (error,)

    def note(self, language: str) -> str:
        """What the first screen says of the data; nothing, unless they are the demo's."""
        if not self.demo:
            return ""
        from agent_desk.exchange.demo import about

        return about(language).sentence

    def share_command(self) -> Child | None:
        """How to share beside the desk; None where this profile joined no hub."""
        from agent_desk.desk.child import Child
        from agent_desk.sync import credential

        if credential.kept(self.paths) is None:
            return None
        ours = () if getattr(sys, "frozen", False) else ("-m", "agent_desk")
        keyed = ("--key-stdin",) if self.key is not None else ()
        where = () if self.usual else ("--data-dir", str(self.paths.data))
        return Child(
            program=sys.executable,
            arguments=(*ours, "sync", "--follow", *where, *keyed),
            first_line=f"{self.key.hex()}\n".encode() if self.key is not None else b"",
        )

    def when_queued(self, then: Callable[[], None]) -> None:
        """Call ``then``, on any thread, when something is saved that others are to get."""
        if self.store is not None:
            self.store.when_queued(then)

    def close(self) -> None:
        """Let go of the file."""
        if self.store is not None:
            self.store.tidy()
            self.store.close()


def doings(
    store: Store,
    clock: Clock,
    settings: Settings,
    codes: Codes,
    warnings: tuple[WorldError, ...] = (),
    *,
    language: str = "en",
) -> Doings:
    """What can be done with a ledger: one object for each noun.

    ``language`` is the one decisions are written and said in.
    """
    from agent_desk.actions.agents import Agents
    from agent_desk.actions.arrival import Arrival
    from agent_desk.actions.colleagues import Colleagues
    from agent_desk.actions.corrections import Corrections
    from agent_desk.actions.customers import Customers
    from agent_desk.actions.desk import Desk
    from agent_desk.actions.goodbye import Goodbye
    from agent_desk.actions.hard_moments import HardMoments
    from agent_desk.actions.interactions import Interactions
    from agent_desk.actions.line_steps import LineSteps
    from agent_desk.actions.mistakes import Mistakes
    from agent_desk.actions.moves import Moves
    from agent_desk.actions.people import People
    from agent_desk.actions.presence import Presence
    from agent_desk.actions.private import Private
    from agent_desk.actions.promises import Promises
    from agent_desk.actions.signing_in import SigningIn
    from agent_desk.actions.turned import Turned
    from agent_desk.actions.upkeep import Upkeep
    from agent_desk.desk.doings import Doings

    return Doings(
        agents=Agents(store, clock),
        arrival=Arrival(store, clock),
        answers=cache(partial(_answers_of, store, clock)),
        colleagues=Colleagues(store, clock),
        corrections=Corrections(store, clock),
        customers=Customers(store, clock, settings.region, settings.lease_days),
        hard_moments=HardMoments(store, clock),
        interactions=Interactions(store, clock, settings.lease_days),
        presence=Presence(store, clock),
        mistakes=Mistakes(store, clock, settings.mistake_tries),
        promises=Promises(store, clock),
        goodbye=Goodbye(store, clock, codes),
        private=Private(store, clock),
        prompts=cache(partial(_prompts_of, store, clock)),
        line_steps=LineSteps(
            store, clock, region=settings.region, facts=settings.speaker_facts
        ),
        moves=Moves(store, clock),
        policies=cache(partial(_policies_of, store, clock)),
        people=People(store, clock),
        signing_in=SigningIn(store, clock, pin_required=settings.sign_in == "pin"),
        desk=Desk(store, clock),
        upkeep=Upkeep(store),
        turned=Turned(store, clock),
        deciding=cache(partial(_deciding, store, clock, language)),
        lead=cache(partial(_lead, store, clock, codes)),
        warnings=warnings,
    )


def _deciding(store: Store, clock: Clock, language: str) -> Deciding:
    """What is read and done while deciding."""
    from agent_desk.actions.agents import Agents
    from agent_desk.actions.decisions import Decisions
    from agent_desk.actions.handovers import Handovers
    from agent_desk.actions.policies import Policies
    from agent_desk.actions.precedents import Precedents
    from agent_desk.actions.yeses import Yeses
    from agent_desk.desk.decide.steps import Deciding

    return Deciding(
        agents=Agents(store, clock),
        decisions=Decisions(store, clock, language),
        policies=Policies(store, clock),
        precedents=Precedents(store, clock),
        yeses=Yeses(store, clock, language),
        handovers=Handovers(store, clock),
    )


def _answers_of(store: Store, clock: Clock) -> Answers:
    """Answers to colleagues: a yes needs what policies do."""
    from agent_desk.actions.answers import Answers

    return Answers(store, clock)


def _lead(store: Store, clock: Clock, codes: Codes) -> LeadDoings:
    """What only leads do."""
    from PySide6.QtCore import QTimeZone

    from agent_desk.actions.shift_cards import ShiftCards
    from agent_desk.actions.shift_log import ShiftLog
    from agent_desk.actions.shift_numbers import ShiftNumbers
    from agent_desk.actions.shift_reviews import ShiftReviews
    from agent_desk.actions.shift_steps import ShiftSteps
    from agent_desk.actions.shift_stories import ShiftStories
    from agent_desk.desk.lead.doings import LeadDoings
    from agent_desk.reading.dates import read_zone

    zone = read_zone(bytes(QTimeZone.systemTimeZoneId().data()).decode())
    return LeadDoings(
        log=ShiftLog(store, clock),
        stories=ShiftStories(store, clock),
        cards=ShiftCards(store, clock),
        reviews=ShiftReviews(store, clock),
        numbers=ShiftNumbers(store, clock, zone),
        steps=ShiftSteps(store, clock),
        codes=codes,
    )


def _policies_of(store: Store, clock: Clock) -> Policies:
    """Policies, with the engine that reads them: no call waits for it to be imported."""
    from agent_desk.actions.policies import Policies

    return Policies(store, clock)


def _prompts_of(store: Store, clock: Clock) -> Prompts:
    """The presence line, with the prompts as their files have them now."""
    from agent_desk import resources
    from agent_desk.actions.prompts import Prompts
    from agent_desk.reading import prompts

    found = prompts.read(resources.path("prompts"))
    return Prompts(store, clock, found.prompts, found.policy)


def _fill(store: Store, paths: Paths) -> None:
    """Bring the demo's data into a ledger that is empty, or the demo's already."""
    from agent_desk.actions.desk import Desk
    from agent_desk.actions.imports import Imports
    from agent_desk.exchange.demo import is_loaded, load_demo

    status = Desk(store).status()
    if status.customers and not status.about:
        raise RuleError(
            "{folder} holds customers of its own.",
            "Name another directory for the demo. Nothing was changed.",
            folder=paths.data,
        )
    if not is_loaded(status.about):
        load_demo(Imports(store, SystemClock()))


def profile(options: Options, *, demo: bool = False) -> Profile:
    """The profile the options name, with its directories made and its settings read."""
    from agent_desk import settings

    paths = options.paths.make()
    return Profile(
        paths=paths,
        settings=settings.read(paths.machine_settings, paths.settings),
        key=options.key,
        key_given=options.key is not None,
        demo=demo,
        usual=options.data_dir is None and not demo,
    )


def open_desk(options: Options) -> int:
    """Open the desk, with the call it was started for if there is one."""
    return _run_desk(profile(options), options)


def demo(options: Options) -> int:
    """Open a desk on the public data that come with the program."""
    return _run_desk(profile(options, demo=True), options)


def _run_desk(found: Profile, options: Options) -> int:
    """Run the desk of a profile that ``options.hold`` keeps for this process."""
    from agent_desk import logs

    usual = gc.get_threshold()
    gc.set_threshold(_COLLECTED_AFTER)
    logs.start(found.paths.logs)
    program = _program(found, options.language)
    if options.call is not None:
        program.take_call(options.call)

    def started() -> None:
        # What stands now stands until the end: no collection has to look through it again.
        gc.freeze()
        gc.set_threshold(*usual)

    try:
        return program.run(opened=started)
    finally:
        found.close()
        logs.stop()


def _program(found: Profile, language: str) -> Program:
    from agent_desk.desk import plain_imports

    plain_imports.keep()
    from agent_desk.desk.program import Behind, Program

    behind = Behind(
        paths=found.paths,
        settings=found.settings,
        vault=found,
        doings=found.doings,
        note=found.note,
        shares=found,
    )
    return Program(behind, sys.argv[:1], language)


# Without a window


@contextmanager
def open_store(options: Options, *, background: bool = False) -> Iterator[Store]:
    """The ledger of the profile the options name, for a command without a window."""
    from agent_desk.cli import rebuild

    found = profile(options)
    found.unlock(_asked_passphrase(found))
    store = found.open(rebuild.teller(as_json=False), background=background, keeps_room=False)
    try:
        yield store
    finally:
        found.close()


def _asked_passphrase(found: Profile) -> str:
    if found.needs() is not Needs.WORDS:
        return ""
    from getpass import getpass

    return getpass("Passphrase of this profile: ")


def import_files(options: Options) -> int:
    """Run ``agent-desk import``."""
    from agent_desk.actions.imports import Imports
    from agent_desk.cli import import_files as command
    from agent_desk.cli import jobs

    if options.dry_run:
        return command.import_files(options, None)
    with jobs.alone(options.paths, "import"), open_store(options, background=True) as store:
        return command.import_files(options, Imports(store, SystemClock()))


def export(options: Options) -> int:
    """Run ``agent-desk export``."""
    from agent_desk.actions.next_shift import Handover
    from agent_desk.actions.shift_log import ShiftLog
    from agent_desk.cli import export as command
    from agent_desk.cli import jobs

    clock = SystemClock()
    codes, _ = profile(options).codes()
    with jobs.alone(options.paths, "export"), open_store(options, background=True) as store:
        from agent_desk.actions.agents import Agents

        out_of = command.OutOf(
            agents=Agents(store, clock),
            log=ShiftLog(store, clock),
            handover=Handover(store, clock),
            codes=codes,
        )
        return command.run(options, out_of)


def rebuild(options: Options) -> int:
    """Run ``agent-desk rebuild``."""
    from agent_desk.actions.upkeep import Upkeep
    from agent_desk.cli import jobs
    from agent_desk.cli import rebuild as command

    with jobs.alone(options.paths, "rebuild"), open_store(options, background=True) as store:
        Upkeep(store).rebuild(command.teller(as_json=options.json))
    return 0


def prompts(options: Options) -> int:
    """Run ``agent-desk prompts``."""
    from agent_desk.cli import prompts as command

    return command.run(options.folder, as_json=options.json)


def people(options: Options) -> int:
    """Run ``agent-desk people``."""
    from agent_desk.actions.people import People
    from agent_desk.cli import people as command

    if not options.paths.ledger.exists():
        return command.tell((), as_json=options.json)
    with open_store(options) as store:
        return command.tell(People(store, SystemClock()).told(), as_json=options.json)


def doctor(options: Options) -> int:
    """Run ``agent-desk doctor``."""
    from agent_desk.cli import doctor as command

    findings = [
        *command.of_machine(options.paths),
        *_of_keys(options, command.Finding),
        *_of_ledger(options, command.Finding),
    ]
    return command.tell(findings, as_json=options.json)


def policy(options: Options) -> int:
    """Run ``agent-desk policy``."""
    from agent_desk.cli import policy as command

    return command.run(options, partial(_published, options))


@contextmanager
def _published(options: Options) -> Iterator[Published | None]:
    """The policies of the profile's ledger and who may publish; None if there is no ledger."""
    from agent_desk.actions.agents import Agents
    from agent_desk.actions.policies import Policies
    from agent_desk.cli.policy_versions import Published

    if not options.paths.ledger.exists():
        yield None
        return
    with open_store(options, background=True) as store:
        clock = SystemClock()
        yield Published(policies=Policies(store, clock), agents=Agents(store, clock))


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


def erase(options: Options) -> int:
    """Run ``agent-desk erase``."""
    from agent_desk.actions.agents import Agents
    from agent_desk.actions.customers import Customers
    from agent_desk.actions.erasure import Erasure
    from agent_desk.cli import erase as command
    from agent_desk.cli import jobs

    clock = SystemClock()
    with jobs.alone(options.paths, "erase"), open_store(options, background=True) as store:
        found = command.Opened(
            agents=Agents(store, clock),
            customers=Customers(store, clock, profile(options).settings.settings.region),
            erasure=Erasure(store, clock),
            logs=options.paths.logs,
        )
        return command.run(options, found)


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


def _of_keys(options: Options, finding: type[Finding]) -> Iterator[Finding]:
    """Other keys for commands, looked at as the desk does; without any, Qt stays out."""
    from agent_desk import settings

    paths = options.paths
    asked = settings.read(paths.machine_settings, paths.settings).settings.keys
    if not asked:
        return
    from agent_desk.desk import changed_keys

    changed, wrong = changed_keys.checked(asked)
    said = ", ".join(f"{command} {key}" for command, key in changed.items())
    problem = " ".join(map(str, wrong))
    yield finding(name="keys", value=said or "all as usual", problem=problem)


def _of_ledger(options: Options, finding: type[Finding]) -> Iterator[Finding]:
    """What can be seen of the ledger, opened as it is opened every day."""
    from agent_desk.actions.desk import Desk
    from agent_desk.actions.upkeep import Upkeep

    ledger = str(options.paths.ledger)
    if not options.paths.ledger.exists():
        yield finding(name="ledger", value="made at the first start")
        return
    try:
        with open_store(options) as store:
            status = Desk(store).status()
            yield finding(name="sqlite", value=Upkeep(store).sqlite_version())
            yield finding(name="encrypted", value="yes" if status.encrypted else "no")
            yield finding(name="branch", value=status.branch)
            yield finding(name="customers", value=f"{status.customers:,}")
            damage = " ".join(Upkeep(store).problems())
            yield finding(name="ledger", value=ledger, problem=damage)
    except WorldError as error:
        yield finding(name="ledger", value=ledger, problem=str(error))


def tour(options: Options) -> int:
    """Walk a whole call through the real window on a throwaway profile, with pictures."""
    import tempfile

    from agent_desk.actions.upkeep import Upkeep
    from agent_desk.cli import tour as command
    from agent_desk.desk.tour import Tour

    with tempfile.TemporaryDirectory(prefix="agent-desk-tour-") as folder:
        options.data_dir = Path(folder)
        found = profile(options, demo=True)
        found.settings = _for_pictures(found.settings, options)
        program = _program(found, options.language or "en")
        walked = Tour(program.window, program.work, options.out)
        code = program.run(opened=walked.begin)
        found.close()
        with open_store(options) as store:
            command.tell(Upkeep(store).written_here(), walked.broken)
    return 1 if walked.broken else code


def _for_pictures(read: Read, options: Options) -> Read:
    """The settings a tour is walked with: only what it was asked for, nothing moving."""
    from dataclasses import replace

    chosen = replace(
        read.settings,
        theme=options.theme,
        text_scale=options.scale,
        breath_ring=False,
        region="US",
    )
    return replace(read, settings=chosen)
