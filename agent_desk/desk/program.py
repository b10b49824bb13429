"""The running desk: the window first, then what stands behind it."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings

from agent_desk.desk import application
from agent_desk.desk.first_paint import FirstPaint
from agent_desk.desk.look import Look
from agent_desk.desk.theme import Scheme
from agent_desk.desk.window import Window
from agent_desk.desk.work import Work
from agent_desk.domain.clock import SystemClock
from agent_desk.domain.errors import WorldError
from agent_desk.paths import Paths
from agent_desk.phone.calls import Call
from agent_desk.settings import Read, Settings

if TYPE_CHECKING:
    from agent_desk.desk.doings import Doings
    from agent_desk.desk.following import Shares
    from agent_desk.desk.opening import Vault
    from agent_desk.desk.sharing import Sharing
    from agent_desk.desk.signin.page import SigninPage
    from agent_desk.desk.unexpected import Unexpected

_TEXT_SCALE = "look/text_scale"


@dataclass(frozen=True, kw_only=True)
class Behind:
    """What stands behind the window, made when it is asked for.

    Attributes:
        vault: Opens the ledger.
        doings: What can be done once it is open, in the language of the code.
        note: What the first screen says of the data, in the language of the code.
        shares: Knows whether this profile shares, and how.
    """

    paths: Paths
    settings: Read
    vault: "Vault"
    doings: "Callable[[str], Doings]"
    note: Callable[[str], str]
    shares: "Shares"


class Program:
    """One run of the desk, from its first frame until its window closes.

    Attributes:
        window: The one window.
        work: The store's thread.
    """

    def __init__(self, behind: Behind, arguments: list[str], language: str) -> None:
        self._behind = behind
        chosen = behind.settings.settings
        self._application = application.made(arguments)
        self._language = application.speak(self._application, language or chosen.language)
        self._warnings = (*behind.settings.warnings, *_keys_in_force(chosen))
        self._kept = behind.paths.config / "window.ini"
        self._look = _dressed(Look(), chosen, self._kept)
        application.dress(self._application, self._look)
        self.window = Window(self._look, self._kept, furnished=False)
        self.work = Work(self.window)
        self._unexpected: Unexpected | None = None
        self._sharing: Sharing | None = None
        self._calls: list[Call] = []
        self._receive: Callable[[Call], None] = self._calls.append

    def run(self, opened: Callable[[], object] = lambda: None) -> int:
        """Show the window, settle behind its first frame, and run until it closes.

        Args:
            opened: Called once somebody can sign in.
        """
        FirstPaint(self.window, partial(self._settle, opened))
        self.window.quitting.connect(self._keep_look)
        self.window.show()
        code = self._application.exec()
        if self._sharing is not None:
            self._sharing.end()
        self.work.stop()
        if self._unexpected is not None:
            self._unexpected.remove()
        return code

    def take_call(self, call: Call) -> None:
        """Take a call; one that comes before the desk is open waits for it."""
        self._receive(call)

    def _settle(self, opened: Callable[[], object]) -> None:
        # After the first frame: what follows loads SQLAlchemy and the pages.
        self._furnish()
        from agent_desk.desk.opening import Opening
        from agent_desk.desk.signin.page import SigninPage

        signin = SigninPage(self._look)
        self.window.add_page("signin", signin)
        self.window.show_page("signin")
        for warning in self._warnings:
            self.window.notices.show_error(warning)
        self._listen()
        opening = Opening(
            self.window,
            self._look,
            self.work,
            self._behind.vault,
            then=lambda _store: self._begin(signin, opened),
        )
        opening.renewing.connect(signin.show_renewing)
        opening.begin()

    def _furnish(self) -> None:
        """Put into the window what every page stands in; from now on errors are shown."""
        from agent_desk.desk.unexpected import Unexpected

        self.window.furnish()
        self._unexpected = Unexpected(self.window)
        self._unexpected.happened.connect(self.window.notices.show_error)
        self._unexpected.install()
        self.work.failed.connect(self.window.notices.show_error)

    def _listen(self) -> None:
        """Hear second starts. A desk that cannot still serves; it says so."""
        from agent_desk.desk.line import Line

        line = Line(str(self._behind.paths.data), self.window)
        line.called.connect(self.take_call)
        line.raised.connect(self._come_forward)
        try:
            line.listen()
        except WorldError as error:
            self.window.notices.show_error(error)

    def _begin(self, signin: "SigninPage", opened: Callable[[], object]) -> None:
        from agent_desk.desk.customer.showing import Showing
        from agent_desk.desk.sharing import Sharing
        from agent_desk.desk.shift import Shift

        chosen = self._behind.settings.settings
        clock = SystemClock()
        self._sharing = Sharing(self.window, self._behind.shares, self.work, clock)
        shift = Shift(
            self.window,
            signin,
            self._look,
            self._behind.doings(self._language),
            self.work,
            clock=clock,
            sharing=self._sharing,
            showing=Showing(
                memory=chosen.memory,
                hide_private=chosen.hide_private,
                facts=chosen.speaker_facts,
            ),
            systems=chosen.links,
            counter=chosen.counter,
            lock_after=chosen.lock_after,
        )
        shift.begin(self._behind.note(self._language))
        self._receive = shift.take_call
        for call in self._calls:
            shift.take_call(call)
        opened()
        # What the first screen shows is asked for already; a child can wait.
        self._sharing.begin()

    def _come_forward(self) -> None:
        window = self.window
        window.setWindowState(window.windowState() & ~window.windowState().WindowMinimized)
        window.show()
        window.raise_()
        window.activateWindow()

    def _keep_look(self) -> None:
        """Remember the text size that was chosen on the screen."""
        kept = QSettings(str(self._kept), QSettings.Format.IniFormat)
        kept.setValue(_TEXT_SCALE, self._look.scale)


def _keys_in_force(chosen: Settings) -> tuple[WorldError, ...]:
    """Put the keys of the settings in force; give what is wrong with them."""
    if chosen.single_keys and not chosen.keys:
        return ()
    from agent_desk.desk import changed_keys, commands  # the first frame has no key

    changed, wrong = changed_keys.checked(chosen.keys)
    commands.use(changed, single_keys=chosen.single_keys)
    return wrong


def _dressed(look: Look, chosen: Settings, kept: Path) -> Look:
    """The look the settings ask for; a text size chosen on the screen wins, unless locked."""
    scale = chosen.text_scale
    if "text_scale" not in chosen.locked:
        on_screen = QSettings(str(kept), QSettings.Format.IniFormat).value(_TEXT_SCALE)
        scale = float(on_screen) if isinstance(on_screen, str | float) else scale
    look.set_scheme(Scheme(chosen.theme))
    look.set_scale(scale)
    look.set_motion(allowed=chosen.breath_ring)
    return look
