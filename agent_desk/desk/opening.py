"""Opening the ledger behind the first frame: the key, then the file, then the shift."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Signal

from agent_desk.desk import words
from agent_desk.desk.look import Look
from agent_desk.desk.window import Window
from agent_desk.desk.work import Work
from agent_desk.domain.errors import WorldError, WrongKeyError
from agent_desk.domain.unlocking import Needs

if TYPE_CHECKING:
    from agent_desk.desk.setup.page import SetupPage


class Vault(Protocol):
    """What opens the ledger. Its methods run on the store's thread."""

    def needs(self) -> Needs:
        """What must be asked first."""

    def choose_passphrase(self, passphrase: str) -> None:
        """Protect a new ledger with it."""

    def choose_none(self) -> None:
        """Leave a new ledger open to who can read the file."""

    def unlock(self, passphrase: str) -> None:
        """Fetch the key; an empty passphrase where none is needed."""

    def open(self, told: Callable[[int, int], None]) -> object:
        """Open the file and bring it to this version.

        Args:
            told: Called with what is done of how much, where that takes long.
        """


@dataclass(frozen=True, slots=True)
class _Try:
    """Something to do with the vault, and who says what went wrong."""

    act: Callable[[], object]
    failed: Callable[[Exception], None]


class Opening(QObject):
    """Asks for what the vault needs, opens it, and calls ``then`` with what it opened.

    Signals:
        renewing: The file is brought to this version. Carries what is done of how much.
    """

    renewing = Signal(int, int)

    def __init__(
        self,
        window: Window,
        look: Look,
        work: Work,
        vault: Vault,
        then: Callable[[object], None],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._look = look
        self._work = work
        self._vault = vault
        self._then = then
        self._page: SetupPage | None = None

    def begin(self) -> None:
        """Begin, and begin again after the person did what a message said."""
        self._window.notices.clear()
        self._work.run(
            self._vault.needs, owner=self, then=self._ask, failed=self._tell_and_offer_again
        )

    def _ask(self, needs: Needs) -> None:
        if needs is Needs.NOTHING:
            self._run(_Try(lambda: self._vault.unlock(""), self._tell_and_offer_again))
            return
        page = self._shown_page()
        if needs is Needs.CHOICE:
            page.ask_protection()
        else:
            page.ask_passphrase()

    def _shown_page(self) -> "SetupPage":
        if self._page is None:
            from agent_desk.desk.setup.page import SetupPage  # most starts ask nothing

            self._page = SetupPage(self._look)
            self._window.add_page("setup", self._page)
            self._page.passphrase_chosen.connect(self._choose_passphrase)
            self._page.no_encryption_chosen.connect(self._choose_none)
            self._page.passphrase_given.connect(self._try_passphrase)
        self._window.show_page("setup", self.tr("Before the desk opens"))
        return self._page

    def _choose_passphrase(self, passphrase: str) -> None:
        self._run(_Try(lambda: self._vault.choose_passphrase(passphrase), self._say_beside))

    def _choose_none(self) -> None:
        self._run(_Try(self._vault.choose_none, self._say_beside))

    def _try_passphrase(self, passphrase: str) -> None:
        self._run(_Try(lambda: self._vault.unlock(passphrase), self._say_beside))

    def _say_beside(self, error: Exception) -> None:
        page = self._shown_page()
        if isinstance(error, WrongKeyError):
            page.show_wrong_key()
        elif isinstance(error, WorldError):
            page.show_problem(" ".join(words.error(error)).strip())
        else:
            page.show_problem("")
            self._window.notices.show_error(error)

    def _run(self, attempt: _Try) -> None:
        """Have the key, then open the file with it."""
        self._work.run(
            attempt.act, owner=self, then=lambda _key: self._open(), failed=attempt.failed
        )

    def _open(self) -> None:
        if self._page is not None:
            # Nothing is asked any more; the first page says how far it is.
            self._window.show_page("signin", self.tr("Before the desk opens"))
        self._work.run(
            lambda: self._vault.open(self.renewing.emit),
            owner=self,
            then=self._then,
            failed=self._tell_and_offer_again,
        )

    def _tell_and_offer_again(self, error: Exception) -> None:
        self._window.notices.show_error(error, again=self.begin)
