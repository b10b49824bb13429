"""decide.page: from Ctrl+2 to the painted page of what may be decided.

Verdicts are read while the customer's page is shown, so turning to them is painting alone. The
floor is the same window painting the same page again, without turning to it.
"""

import contextlib
import time

from PySide6.QtCore import Qt

from agent_desk.store.connection import Store
from tests.bench import generator
from tests.bench.figures import Figure, median, p99
from tests.bench.screen import Painted, Screen

_TURNS = 60
_CONTROL = Qt.KeyboardModifier.ControlModifier


def measure(run):
    """The row, in one contact of a customer with ten moments."""
    with (
        contextlib.closing(Store(run.profile.ledger, run.profile.key)) as store,
        contextlib.closing(Screen(store)) as screen,
    ):
        screen.open_by_call(generator.phone(generator.TEN))
        # It is made in pieces after the customer can be seen.
        screen.waiting.until(lambda: screen.shift.contact.decide is not None)
        page = screen.shift.contact.decide
        screen.rest()
        turned, again = [], []
        for _ in range(run.samples(_TURNS)):
            turned.append(_until_painted(screen, page, lambda: _press(screen, Qt.Key.Key_2)))
            screen.rest()
            again.append(_until_painted(screen, page, page.update))
            _press(screen, Qt.Key.Key_1)
            screen.rest()
        screen.say_goodbye()
    yield Figure(
        name="decide.page",
        value=p99(turned) * 1e3,
        unit="ms",
        goal=16.7,
        note=f"p99 of {len(turned)}, one frame; p50 {median(turned) * 1e3:.1f} ms;"
        f" the same page painted again: p50 {median(again) * 1e3:.1f} ms",
    )


def _press(screen, key):
    screen.press(key, _CONTROL)


def _until_painted(screen, page, act):
    """Seconds until the page has been painted after an act."""
    painted = Painted([page], page.isVisible)
    began = time.perf_counter()
    act()
    screen.waiting.until(lambda: painted.seen)
    return time.perf_counter() - began
