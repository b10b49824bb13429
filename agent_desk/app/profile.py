"""One profile of the machine: its places, settings, key and ledger, opened as it is wanted.

The layers are imported inside functions, so that the first frame waits for Qt alone and an
import or rebuild carries no Qt.
"""

from __future__ import annotations

import sys
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from agent_desk.domain.clock import SystemClock
from agent_desk.domain.entries import ALONE
from agent_desk.domain.errors import RuleError, WorldError
from agent_desk.domain.publications import Topic
from agent_desk.domain.unlocking import Needs

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from agent_desk.cli.options import Options
    from agent_desk.desk.child import Child
    from agent_desk.desk.doings import Doings
    from agent_desk.paths import Paths
    from agent_desk.settings import Read
    from agent_desk.store.connection import Store


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
    _texts: dict[Topic, tuple[Mapping[str, str], tuple[WorldError, ...]]] = field(
        default_factory=dict
    )

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
        from agent_desk.app.doings import doings

        wrong = tuple(error for topic in Topic for error in self._own(topic)[1])
        settings = self.settings.settings
        made = doings(
            self.store,
            SystemClock(),
            settings,
            self.own,
            wrong,
            language=language,
            exporting=self.exporting,
        )
        return replace(made, further=self.asking)

    def exporting(self, arguments: tuple[str, ...]) -> Child | None:
        """How to write the log of a shift to a file, beside the desk."""
        return self._child((*arguments, "--data-dir", str(self.paths.data)))

    def asking(self, number: str) -> Child | None:
        """How to ask other branches for a number; None where this profile joined no hub."""
        from agent_desk.sync import credential

        if credential.kept(self.paths) is None:
            return None
        where = ("--data-dir", str(self.paths.data))
        return self._child(("sync", "find", number.lstrip("- "), "--json", *where))

    def own(self, topic: Topic) -> Mapping[str, str]:
        """The files that come with the program, changed by those of the machine and the user.

        A file that is wrong changes nothing. What a lead published goes before all of them.
        """
        return self._own(topic)[0]

    def _own(self, topic: Topic) -> tuple[Mapping[str, str], tuple[WorldError, ...]]:
        """The texts, read once, and what is wrong with a file of the machine or the user."""
        if topic not in self._texts:
            self._texts[topic] = self._read_own(topic)
        return self._texts[topic]

    def _read_own(self, topic: Topic) -> tuple[Mapping[str, str], tuple[WorldError, ...]]:
        from agent_desk.actions.publications import shipped
        from agent_desk.reading.publications import merged
        from agent_desk.reading.toml_files import texts_of

        usual = shipped(topic)
        settings = (self.paths.machine_settings, self.paths.settings)
        try:
            beside = texts_of(file.with_name(f"{topic.value}.toml") for file in settings)
            return (merged(topic, usual, beside) if beside else usual), ()
        except WorldError as error:
            return usual, (error,)

    def note(self, language: str) -> str:
        """What the first screen says of the data; nothing, unless they are the demo's."""
        if not self.demo:
            return ""
        from agent_desk.exchange.demo import about

        return about(language).sentence

    def share_command(self) -> Child | None:
        """How to share beside the desk; None where this profile joined no hub."""
        from agent_desk.sync import credential

        if credential.kept(self.paths) is None:
            return None
        where = () if self.usual else ("--data-dir", str(self.paths.data))
        return self._child(("sync", "--follow", *where))

    def _child(self, arguments: tuple[str, ...]) -> Child:
        """A command of our own on this profile, which is handed the key."""
        from agent_desk.desk.child import Child

        ours = () if getattr(sys, "frozen", False) else ("-m", "agent_desk")
        keyed = ("--key-stdin",) if self.key is not None else ()
        return Child(
            program=sys.executable,
            arguments=(*ours, *arguments, *keyed),
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
