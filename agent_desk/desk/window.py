"""The window: header, notices, the page shown and the foot. It turns pages, nothing else.

It can stand before anything is in it: what fills it is imported when it is furnished.
"""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings, QSize, Qt, Signal, SignalInstance
from PySide6.QtGui import QCloseEvent, QGuiApplication, QPaintEvent
from PySide6.QtWidgets import QApplication, QStackedWidget, QVBoxLayout, QWidget

from agent_desk.desk import first_frame
from agent_desk.desk.look import Look

if TYPE_CHECKING:
    from PySide6.QtGui import QShortcut

    from agent_desk.desk.header import Header
    from agent_desk.desk.notices import Notices
    from agent_desk.desk.palette import Palette

TURNED = "turned"
"""The page a customer may see: nothing but it stands in the window."""
LOCKED = "locked"
"""The page anybody may see."""

_USUAL_SIZE = QSize(1280, 800)
_SMALLEST_SIZE = QSize(480, 400)
_KEYS = "keys"
_WHILE_LOCKED = frozenset({"larger", "smaller", "usual_size", "full_screen", "quit"})
_WHILE_TURNED = _WHILE_LOCKED | {"turned", "lock"}
_BEFORE_SIGNING_IN = frozenset({"", "signin", "setup"})
_SIGNED_IN = frozenset({"find", "lock", "sign_out", "people", "pin", "shift"})
_A_LEADS = frozenset({"people", "shift"})
_WITHOUT_FOOT = (_KEYS, TURNED, LOCKED, "find")


class Window(QWidget):
    """The frame of all pages.

    Attributes:
        header: The top.
        notices: The one place for messages.

    Signals:
        page_asked: The person asked for a page of the open customer: "customer", "decide" or
            "goodbye".
        find_asked: The person wants to find who is on the line.
        turn_asked: The screen is to be turned to the customer, or back.
        stand_by_asked: The agent wants somebody beside them.
        hard_asked: The agent says that this call is hard.
        quitting: The window is closing; what is typed can still be kept.
    """

    page_asked = Signal(str)
    find_asked = Signal()
    turn_asked = Signal()
    stand_by_asked = Signal()
    hard_asked = Signal()
    quitting = Signal()

    header: "Header"
    notices: "Notices"

    def __init__(
        self, look: Look, settings_file: Path | None = None, *, furnished: bool = True
    ) -> None:
        """Build a window without pages.

        Args:
            look: What it is drawn with.
            settings_file: Where its size is kept; nowhere if None.
            furnished: If not, it shows the first frame until ``furnish``.
        """
        super().__init__()
        self._look = look
        self._settings = settings_file
        self._pages: dict[str, QWidget] = {}
        self._shown = ""
        self._before_keys = self._title = ""
        self._beneath: tuple[str, str, str] | None = None
        self._customer_open = self._is_lead = False
        self._quit_agreed = False
        self._furnished = False
        self._foot: QWidget | None = None
        self._palette: Palette | None = None
        self._shortcuts: dict[str, QShortcut] = {}
        self._head: QWidget | None = None
        self.setMinimumSize(_SMALLEST_SIZE)
        self.resize(self._kept_size())
        if furnished:
            self.furnish()

    def furnish(self) -> None:
        """Put in what every page stands in; before that only the first frame is shown."""
        from agent_desk.desk.header import Header
        from agent_desk.desk.notices import Notices

        self._furnished = True
        self.header = Header(self._look)
        self.notices = Notices(self._look)
        self._stack = QStackedWidget()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._above = QWidget()
        above = QVBoxLayout(self._above)
        above.setContentsMargins(0, 0, 0, 0)
        above.setSpacing(0)
        above.addWidget(self.header)
        above.addWidget(self.notices)
        self._column.addWidget(self._above)
        self._column.addWidget(self._stack, 1)
        self.header.page_asked.connect(self._ask_page)
        self.header.stand_by_asked.connect(self.stand_by_asked)
        self.notices.put_away.connect(self._forget_quit)
        self._bind()

    def add_page(self, name: str, page: QWidget) -> None:
        """Add a page under its name."""
        self._pages[name] = page
        self._stack.addWidget(page)

    def show_page(self, name: str, title: str = "") -> None:
        """Turn to a page.

        Args:
            name: As it was added.
            title: What the header says while nobody is open.
        """
        if self._beneath is not None and name != LOCKED:
            # What comes to rest behind the lock is turned to once it is gone.
            self._beneath = (name, title, title)
            return
        self._forget_quit()
        self.leave_palette()
        if name != _KEYS:
            self._title = title
        self._shown = name
        self._stack.setCurrentWidget(self._pages[name])
        self.header.set_page(name)
        self.header.set_title(title)
        self.setWindowTitle(title)
        self._above.setVisible(name not in {TURNED, LOCKED})
        self._let_act()
        self._show_foot()

    def shown_page(self) -> str:
        """Name the page shown."""
        return self._shown

    def cover(self, title: str) -> None:
        """Turn to the page LOCKED and stay there, whatever is turned to meanwhile."""
        if self._beneath is None:
            self._beneath = (self._shown, self.windowTitle(), self._title)
            self.show_page(LOCKED, title)

    def uncover(self) -> None:
        """Turn to where one was, or was to be turned to meanwhile."""
        if self._beneath is not None:
            (name, shown, title), self._beneath = self._beneath, None
            self.show_page(name, shown)
            self._title = title

    def bind(self, command_id: str, slot: Callable[[], object]) -> None:
        """Let the key of a command act on every page where it may."""
        from agent_desk.desk import commands

        everywhere = Qt.ShortcutContext.WindowShortcut
        self._shortcuts[command_id] = commands.bind(command_id, self, slot, context=everywhere)
        self._let_act()

    def set_foot(self, foot: QWidget) -> None:
        """Put the Moment line at the foot; it is there while a customer is open."""
        self._foot = foot
        self._column.addWidget(foot)
        self._show_foot()

    def set_head(self, *parts: QWidget) -> None:
        """Put parts under the header; they can be seen while a customer is open."""
        self._head = QWidget()
        column = QVBoxLayout(self._head)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in parts:
            column.addWidget(part)
        self._column.insertWidget(self._column.indexOf(self._stack), self._head)
        self._show_foot()

    def set_lead(self, *, lead: bool) -> None:
        """Offer what only leads do, or do not."""
        self._is_lead = lead
        self._let_act()

    def set_customer_open(self, *, customer_open: bool) -> None:
        """Show the tabs and the foot, or take them away."""
        self._customer_open = customer_open
        self._forget_quit()
        self.header.set_customer_open(customer_open=customer_open)
        self._show_foot()

    def quit(self) -> None:
        """Close; while a customer is open only when asked twice."""
        from agent_desk.desk import commands, keycap

        if not self._customer_open or self._quit_agreed or self._shown == LOCKED:
            self._quit_agreed = True
            self.close()
            return
        if self._shown == TURNED:
            self.turn_asked.emit()
        key = keycap.shown(commands.key_of("quit"))
        again = self.tr("{key} once more quits. Nothing is lost: they are open here again.")
        self.notices.say(self.tr("A customer is with you."), again.format(key=key))
        self._quit_agreed = True

    def closeEvent(self, event: QCloseEvent) -> None:
        """Override QWidget.closeEvent."""
        app = QApplication.instance()
        ending = isinstance(app, QGuiApplication) and app.isSavingSession()
        if self._customer_open and not (self._quit_agreed or ending):
            event.ignore()
            self.quit()
            return
        self._keep_size()
        self.quitting.emit()
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Override QWidget.paintEvent."""
        if self._furnished:
            super().paintEvent(event)
        else:
            first_frame.paint(self, self._look)

    def _bind(self) -> None:
        for command_id, slot in (
            ("find", self._ask_find),
            ("customer", lambda: self._ask_page("customer")),
            ("decide", lambda: self._ask_page("decide")),
            ("goodbye", lambda: self._ask_page("goodbye")),
            ("stand_by", partial(self._ask, self.stand_by_asked)),
            ("hard", partial(self._ask, self.hard_asked)),
            ("larger", self._look.larger),
            ("smaller", self._look.smaller),
            ("usual_size", self._look.usual_size),
            ("full_screen", self._toggle_full_screen),
            ("turned", self.turn_asked.emit),
            ("palette", self._toggle_palette),
            ("keys", self._toggle_keys),
            ("quit", self.quit),
        ):
            self.bind(command_id, slot)

    def _let_act(self) -> None:
        """Let act what belongs to the page shown: nobody sees a customer by a key."""
        for command_id, shortcut in self._shortcuts.items():
            shortcut.setEnabled(self._may_act(command_id))

    def _may_act(self, command_id: str) -> bool:
        if self._shown == TURNED:
            return command_id in _WHILE_TURNED
        if self._shown == LOCKED:
            return command_id in _WHILE_LOCKED
        if command_id in _A_LEADS and not self._is_lead:
            return False
        return self._shown not in _BEFORE_SIGNING_IN or command_id not in _SIGNED_IN

    def _ask_page(self, name: str) -> None:
        if self._customer_open:
            self.page_asked.emit(name)

    def _ask(self, wish: SignalInstance) -> None:
        if self._customer_open and self._shown not in (_KEYS, TURNED):
            wish.emit()

    def _ask_find(self) -> None:
        self.find_asked.emit()

    def _toggle_keys(self) -> None:
        if self._shown == _KEYS:
            self._leave_keys()
        elif self._shown:
            if _KEYS not in self._pages:
                self._add_keys()
            self._before_keys = self._shown
            self.show_page(_KEYS, self.tr("Keys"))

    def _add_keys(self) -> None:
        from agent_desk.desk.keys_page import KeysPage

        keys = KeysPage(self._look)
        keys.left.connect(self._leave_keys)
        self.add_page(_KEYS, keys)

    def _leave_keys(self) -> None:
        self.show_page(self._before_keys, self._title)

    def _toggle_palette(self) -> None:
        if self._palette is None:
            from agent_desk.desk.palette import Palette

            self._palette = Palette(self._look, self)
        if self._palette.isHidden():
            self._palette.ask(customer_open=self._customer_open)
        else:
            self._palette.leave()

    def leave_palette(self) -> None:
        """Take away the list of what can be done, if it lies over the page."""
        if self._palette is not None:
            self._palette.leave()

    def _toggle_full_screen(self) -> None:
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    def _show_foot(self) -> None:
        for part in (self._head, self._foot):
            if part is not None:
                part.setVisible(self._customer_open and self._shown not in _WITHOUT_FOOT)

    def _forget_quit(self) -> None:
        self._quit_agreed = False

    def _kept_size(self) -> QSize:
        if self._settings is None:
            return _USUAL_SIZE
        kept = QSettings(str(self._settings), QSettings.Format.IniFormat).value("window/size")
        return kept if isinstance(kept, QSize) and kept.isValid() else _USUAL_SIZE

    def _keep_size(self) -> None:
        if self._settings is not None and not self.isFullScreen():
            kept = QSettings(str(self._settings), QSettings.Format.IniFormat)
            kept.setValue("window/size", self.size())
