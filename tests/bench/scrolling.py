"""history.scroll: frames while one scrolls through the longest history there is."""

import contextlib
import time

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from agent_desk.store.connection import Store
from tests.bench import generator
from tests.bench.figures import Figure, median, p99
from tests.bench.screen import BareList, Painted, Screen, words_of

_FRAMES = 400
_LOADING_S = 120.0


def measure(run):
    """Frames while pages still come in, then with every moment there, beside a bare list."""
    with contextlib.ExitStack() as closing:
        store = closing.enter_context(
            contextlib.closing(Store(run.profile.ledger, run.profile.key))
        )
        screen = closing.enter_context(contextlib.closing(Screen(store)))
        screen.open_by_call(generator.phone(generator.LARGEST))
        frames = run.samples(_FRAMES)
        taken = _frames(screen.waiting, screen.history, Qt.Key.Key_PageDown, frames)
        _load_all(screen)
        taken += _frames(screen.waiting, screen.history, Qt.Key.Key_PageUp, frames)
        rows = screen.history.rows()
        bare = closing.enter_context(contextlib.closing(BareList(screen.history.size())))
        bare.paint([text.replace("\n", " ") for text in words_of(rows)])
        floor = _frames(screen.waiting, bare.view, Qt.Key.Key_PageDown, frames)
        screen.window.activateWindow()
        screen.waiting.until(screen.window.isActiveWindow)
        screen.say_goodbye()
    yield Figure(
        name="history.scroll",
        value=p99(taken) * 1e3,
        unit="ms",
        goal=5.0,
        note=f"p99 of {len(taken)} frames over {len(rows):,} moments; p50"
        f" {median(taken) * 1e3:.1f} ms; bare list {p99(floor) * 1e3:.1f} and"
        f" {median(floor) * 1e3:.1f}",
    )


def _frames(waiting, view, key, count):
    """Seconds from each key to its painted frame; fewer where an end is reached."""
    taken = []
    for _ in range(count):
        before = view.verticalScrollBar().value()
        painted = Painted([view.viewport()], lambda: True)
        began = time.perf_counter()
        QTest.keyClick(view, key)
        if view.verticalScrollBar().value() == before:
            continue
        waiting.until(lambda p=painted: p.seen)
        taken.append(time.perf_counter() - began)
    return taken


def _load_all(screen):
    """Go to the end until there is no more."""
    give_up_at = time.monotonic() + _LOADING_S
    before = -1
    while len(screen.history.rows()) != before and time.monotonic() < give_up_at:
        before = screen.history.model().rowCount()
        QTest.keyClick(screen.history, Qt.Key.Key_End)
        screen.app.processEvents()
        screen.rest()
        screen.app.processEvents()
        screen.rest()
