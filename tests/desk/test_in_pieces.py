"""Long work on the screen's thread lets others in between, and can be finished at once."""

import time

import pytest
from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from agent_desk.desk.in_pieces import InPieces


@pytest.fixture
def owner(qapp):
    return QObject()


def slow(done, count):
    for number in range(count):
        ends = time.perf_counter() + 0.006
        while time.perf_counter() < ends:
            pass
        done.append(number)
        yield


def test_others_come_between_the_pieces(owner, qtbot):
    done, seen = [], []
    pieces = InPieces(owner)
    pieces.begin(slow(done, 5))
    beat = QTimer(owner, interval=0)
    beat.timeout.connect(lambda: seen.append(len(done)))
    beat.start()
    assert done == []
    qtbot.waitUntil(lambda: len(done) == 5)
    beat.stop()
    assert {1, 2, 3, 4} <= set(seen)


def test_short_pieces_are_done_in_one_turn(owner):
    done = []
    InPieces(owner).begin(done.append(n) for n in range(100))
    QApplication.processEvents()
    assert len(done) == 100


def test_what_is_left_is_done_at_once_and_only_once(owner, qtbot):
    done = []
    pieces = InPieces(owner)
    pieces.begin(slow(done, 3))
    pieces.finish()
    pieces.finish()
    qtbot.wait(30)
    assert done == [0, 1, 2]


def test_what_is_begun_takes_the_place_of_what_was_and_stopping_leaves_it(owner, qtbot):
    first, second = [], []
    pieces = InPieces(owner)
    pieces.begin(slow(first, 3))
    pieces.begin(slow(second, 3))
    qtbot.waitUntil(lambda: len(second) == 3)
    pieces.begin(slow(first, 3))
    pieces.stop()
    qtbot.wait(30)
    assert first == []


def test_a_piece_may_begin_something_else(owner, qtbot):
    done = []
    pieces = InPieces(owner)

    def starting():
        pieces.begin(slow(done, 2))
        yield

    pieces.begin(starting())
    qtbot.waitUntil(lambda: done == [0, 1])
