"""screen.stall: how long the screen stands still while somebody works and a sync writes, or
waits for a hub that hangs.

A heart beats every 4 ms; a gap is what passed beyond that. The time in which this thread was
ready and another had the processor is taken out: neighbours on the machine are not the desk's.
"""

import contextlib
import threading
import time
from pathlib import Path

from PySide6.QtCore import Qt, QTimer

from agent_desk.store.connection import Store
from tests.bench import generator, hung
from tests.bench.figures import Figure, median
from tests.bench.screen import Screen
from tests.bench.second_writer import beside

_BEAT_MS = 4
_KEY_EVERY = 25
_RUNS = 5
_RUN_S = 2.5
_SMALL_RUN_S = 0.5
_MOST_MS = 16.0
_TYPED = "maria lopez"
_PROMISED = "/promise tomorrow 9:00 call about the boiler"


def measure(run):
    """The longest gap beside a second writer, and with a hung hub, each beside one alone."""
    beside_what = {"screen.stall": beside, "screen.stall.hung": hung.beside}
    with contextlib.ExitStack() as closing:
        store = closing.enter_context(
            contextlib.closing(Store(run.profile.ledger, run.profile.key))
        )
        screen = closing.enter_context(contextlib.closing(Screen(store)))
        heart = Heart()
        length = _RUN_S if run.profile.sizes.thorough else _SMALL_RUN_S
        _find_and_scroll(screen, heart, length)
        for name in filter(run.wants, beside_what):
            idle, busy = [], []
            for _ in range(run.samples(_RUNS)):
                idle.append(_find_and_scroll(screen, heart, length))
                with beside_what[name](run.profile):
                    busy.append(_find_and_scroll(screen, heart, length))
                store.tidy()
            yield _longest(name, idle, busy)


def _longest(name, idle, busy):
    parts = {part: median([one[part] for one in busy]) for part in busy[0]}
    told = ", ".join(f"{part} {longest:.1f} ms" for part, longest in parts.items())
    return Figure(
        name=name,
        value=max(parts.values()),
        unit="ms",
        floor=max(median([one[part] for one in idle]) for part in idle[0]),
        goal=1.5,
        most=_MOST_MS,
        note=f"and none over {_MOST_MS:g} ms; medians of {len(busy)} runs: {told}",
    )


class Heart:
    """Beats in Qt's loop and keeps the longest own gap."""

    def __init__(self):
        # The kernel's book of this thread: the second field is ns it waited for a processor.
        self._book = Path(f"/proc/self/task/{threading.get_native_id()}/schedstat")
        self._timer = QTimer(interval=_BEAT_MS, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self._before = (0.0, 0.0)
        self.beats = 0
        self.longest_ms = 0.0

    def start(self):
        """Begin anew."""
        self.beats, self.longest_ms = 0, 0.0
        self._before = self._now()
        self._timer.start()

    def stop(self):
        """Beat no more; the longest own gap, also that which is not over yet."""
        self._beat()
        self._timer.stop()
        return self.longest_ms

    def _beat(self):
        now = self._now()
        passed, waited = (
            later - earlier for later, earlier in zip(now, self._before, strict=True)
        )
        self._before = now
        self.beats += 1
        self.longest_ms = max(self.longest_ms, (passed - waited) * 1e3 - _BEAT_MS)

    def _now(self):
        waited = int(self._book.read_text("ascii").split()[1]) if self._book.exists() else 0
        return time.perf_counter(), waited / 1e9


def _find_and_scroll(screen, heart, length_s):
    """The longest own gap, in ms, of each thing somebody does who takes a call."""
    longest = {}
    heart.start()
    screen.begin_find()
    _work(screen, heart, length_s / 2, _keys_of_find(screen))
    longest["in Find"] = heart.stop()
    heart.start()
    screen.open_by_call(generator.phone(generator.LARGEST))
    longest["opening a customer"] = heart.stop()
    heart.start()
    screen.history.setFocus()
    _work(screen, heart, length_s / 2, _keys_of_history(screen))
    longest["in the history"] = heart.stop()
    heart.start()
    screen.line.take_focus()
    _work(screen, heart, length_s / 2, _keys_of_a_promise(screen))
    longest["in the line"] = heart.stop()
    screen.line._edit.setText("")
    screen.rest()
    screen.say_goodbye()
    return longest


def _work(screen, heart, length_s, keys):
    """Press a key every so many beats."""
    ends_at = time.monotonic() + length_s
    while time.monotonic() < ends_at:
        after = heart.beats + _KEY_EVERY
        screen.waiting.until(lambda beat=after: heart.beats >= beat)
        next(keys)


def _keys_of_find(screen):
    while True:
        for character in _TYPED:
            screen.type(character)
            yield
        screen.find_page._edit.setText("")


def _keys_of_a_promise(screen):
    while True:
        for character in _PROMISED:
            screen.type(character)
            yield
        screen.line._edit.setText("")


def _keys_of_history(screen):
    while True:
        for key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
            screen.press(key)
            yield
